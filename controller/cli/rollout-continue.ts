import { continueRollout } from '../kinds/service/steering/continue-rollout.ts';
import type { VerbRun } from './program/verb.ts';
import { followHint } from './rollouts/hints.ts';
import { steer } from './rollouts/steer.ts';

export const run: VerbRun = (context) =>
  steer(context, { name: 'continue', decide: continueRollout, hints: (open) => [followHint(open.key)] });
