import type { DefaultResourceSpec } from '../../../crds/generated/types.ts';
import type { PlanInput } from '../../model/kind.ts';
import { cumulative, type Plan, type Step } from '../../model/plan.ts';
import { tagChangeOf } from '../../model/tag-change.ts';
import { LISTS } from './as-made.ts';
import { listChange, stepsOf } from './changes.ts';
import type { LiveDefault } from './live.ts';
import { tagSteps } from './tag-steps.ts';

const RECHECK_MS = 5_000;

export function plan({ seen, comparison }: PlanInput<DefaultResourceSpec, LiveDefault>): Plan {
  if (seen.state === 'absent') return { kind: 'wait', reason: 'the VPC does not exist', recheckMs: RECHECK_MS };
  const differences = comparison?.differences ?? [];
  if (!comparison || differences.length === 0) return { kind: 'settled' };
  const differ = (member: string): boolean => differences.some(({ path }) => path.split(/[.[]/, 1)[0] === member);
  const lists = LISTS.filter(differ).flatMap((list) =>
    stepsOf(seen.live, list, listChange(list, comparison.want[list], comparison.have[list])),
  );
  const tags = tagSteps(seen.live, tagChangeOf(differences), 'tags as in the manifest');
  const steps = [...lists.filter(isAddition), ...lists.filter((each) => !isAddition(each)), ...tags];
  return steps.length > 0 ? { kind: 'act', steps: cumulative(steps) } : { kind: 'settled' };
}

/** What is let through is let through before anything is cut off. */
export function isAddition({ effect }: Step): boolean {
  return effect !== 'delete';
}
