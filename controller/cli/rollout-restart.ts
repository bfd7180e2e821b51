import { restartRollout } from '../kinds/service/steering/restart-rollout.ts';
import type { VerbRun } from './program/verb.ts';
import { followHint } from './rollouts/hints.ts';
import { steer } from './rollouts/steer.ts';

export const run: VerbRun = (context) => {
  const now = context.io.clock.now();
  return steer(context, {
    name: 'restart',
    decide: (steered) => restartRollout(steered, { now }),
    hints: (open) => [followHint(open.key)],
  });
};
