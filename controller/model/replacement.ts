import { replacingDifferences } from './changed-members.ts';
import { type Comparison, describeDifference } from './difference.ts';
import type { Fields } from './fields.ts';
import type { Plan } from './plan.ts';
import type { Resource } from './resource.ts';

export interface Replacement<F> {
  readonly fields: Fields<F>;
  readonly comparison: Comparison | undefined;
  readonly management: Resource['management'];
  /** What making the object anew would do to those who use it; a sentence for people. */
  readonly consequence: string;
}

/**
 * Refuses when the difference can only be brought about by making the object anew; undefined when nothing asks for that.
 * Nothing else of the object is written then: half of a change that a person must decide on would be a third state.
 */
export function refuseReplacement<F>(replacement: Replacement<F>): Plan | undefined {
  const { fields, comparison, management, consequence } = replacement;
  const differences = replacingDifferences(fields, comparison);
  if (differences.length === 0) return undefined;
  const what = differences.map(describeDifference).join(', ');
  if (management.replace === 'allow')
    return {
      kind: 'refuse',
      code: 'UNSUPPORTED',
      message: `${what} cannot be changed on a live object, and replacing this kind is not supported yet. ${consequence}`,
    };
  return {
    kind: 'refuse',
    code: 'REPLACEMENT_REFUSED',
    message: `${what} cannot be changed on a live object and management.replace is refuse. ${consequence}`,
  };
}
