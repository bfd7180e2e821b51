import { encodeSuspension } from '../engine/suspension.ts';
import { undoRollout } from '../kinds/service/steering/undo-rollout.ts';
import { SUSPEND_TAG } from '../model/tags.ts';
import { flagText, type VerbRun } from './program/verb.ts';
import { askedRevision } from './rollouts/asked-revision.ts';
import { followHint, resumeHint } from './rollouts/hints.ts';
import type { OpenService } from './rollouts/open-service.ts';
import { steer } from './rollouts/steer.ts';

export const run: VerbRun = (context) =>
  steer(context, {
    name: 'undo',
    async decide(steered, open) {
      const revision = flagText(context, 'toRevision');
      const asked = revision === undefined ? undefined : await askedRevision(revision, { open, steered });
      const reason = flagText(context, 'reason') ?? 'rollout undone';
      const suspension = { [SUSPEND_TAG]: encodeSuspension({ reason: `${reason} by ${personOf(open)}` }) };
      return undoRollout(steered, { asked, suspension });
    },
    hints: (open) => [resumeHint(open.key), followHint(open.key)],
  });

/** `oncall/ann` of `arn:aws:sts::123456789012:assumed-role/oncall/ann`. */
function personOf({ caller }: OpenService): string {
  const name = caller.slice(caller.lastIndexOf(':') + 1);
  return name.slice(name.indexOf('/') + 1);
}
