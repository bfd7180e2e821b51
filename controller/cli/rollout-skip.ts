import { skipRollout } from '../kinds/service/steering/skip-rollout.ts';
import type { VerbRun } from './program/verb.ts';
import { personOf } from './rollouts/person.ts';
import { steer } from './rollouts/steer.ts';

export const run: VerbRun = (context) => {
  const now = context.io.clock.now();
  return steer(context, {
    name: 'skip',
    decide: (steered, { caller }) => skipRollout(steered, { now, by: personOf(caller) }),
    hints: () => [],
  });
};
