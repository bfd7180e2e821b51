import { replacingDifferences } from './changed-members.ts';
import { type Comparison, describeDifference } from './difference.ts';
import type { Fields } from './fields.ts';
import { isObject, type Json } from './json.ts';
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

/**
 * Refuses to make a second object when the name in the manifest is not the one under which the object was last seen:
 * AWS knows it by its name alone, so the first would stay behind. Undefined when nothing was seen, or replacing is allowed.
 */
export function refuseSecondName(
  name: string,
  { remembered, management }: { readonly remembered: Json | undefined; readonly management: Resource['management'] },
): Plan | undefined {
  const last = isObject(remembered) ? remembered.name : undefined;
  if (typeof last !== 'string' || last === name || management.replace === 'allow') return undefined;
  const message = `name: ${last} → ${name} makes a second object and leaves ${last} behind; management.replace is refuse`;
  return { kind: 'refuse', code: 'REPLACEMENT_REFUSED', message };
}
