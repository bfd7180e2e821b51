import { encodeSuspension, isoSeconds } from '../engine/suspension.ts';
import { undoRollout } from '../kinds/service/steering/undo-rollout.ts';
import { SUSPEND_TAG } from '../model/tags.ts';
import { flagText, type VerbRun } from './program/verb.ts';
import { askedRevision } from './rollouts/asked-revision.ts';
import { followHint, resumeHint } from './rollouts/hints.ts';
import { personOf } from './rollouts/person.ts';
import { steer } from './rollouts/steer.ts';

export const run: VerbRun = (context) =>
  steer(context, {
    name: 'undo',
    async decide(steered, open) {
      const revision = flagText(context, 'toRevision');
      const asked = revision === undefined ? undefined : await askedRevision(revision, { open, steered });
      const reason = flagText(context, 'reason') ?? 'rollout undone';
      const suspension = {
        [SUSPEND_TAG]: encodeSuspension({
          reason,
          by: personOf(open.caller),
          since: isoSeconds(context.io.clock.now()),
        }),
      };
      return undoRollout(steered, { asked, suspension });
    },
    hints: (open) => [resumeHint(open.key), followHint(open.key)],
  });
