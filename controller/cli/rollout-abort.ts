import { abortRollout } from '../kinds/service/steering/abort-rollout.ts';
import type { VerbRun } from './program/verb.ts';
import { followHint } from './rollouts/hints.ts';
import { steer } from './rollouts/steer.ts';

export const run: VerbRun = (context) =>
  steer(context, {
    name: 'abort',
    decide: (steered) => abortRollout(steered, { rollback: context.flags.rollback !== false }),
    hints: (open) => [followHint(open.key)],
  });
