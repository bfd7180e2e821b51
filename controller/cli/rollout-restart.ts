import { restartRollout } from '../kinds/service/steering/restart-rollout.ts';
import type { VerbRun } from './program/verb.ts';
import { followHint } from './rollouts/hints.ts';
import { steer } from './rollouts/steer.ts';

export const run: VerbRun = (context) =>
  steer(context, { name: 'restart', decide: restartRollout, hints: (open) => [followHint(open.key)] });
