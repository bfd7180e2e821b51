import type { Comparison, Difference } from './difference.ts';
import { describeDifference } from './difference.ts';
import type { Fields, Mutability } from './fields.ts';

/** The member of the spec that a difference lies in: what stands before the first dot or bracket of its path. */
function memberOf(difference: Difference): string {
  return difference.path.split(/[.[]/, 1)[0] ?? '';
}

/** Members of the spec in which something counts as different; none when nothing lives. */
export function changedMembers(comparison: Comparison | undefined): ReadonlySet<string> {
  return new Set((comparison?.differences ?? []).map(memberOf));
}

/** One clause for people about some members: `healthCheckPath: / → /up`. */
export function describeChanges(comparison: Comparison | undefined, members: Iterable<string>): string {
  const wanted = new Set(members);
  const lines = (comparison?.differences ?? []).filter((difference) => wanted.has(memberOf(difference)));
  return lines.map(describeDifference).join(', ');
}

/** Differences that AWS can only bring about by making the object anew, as the table of fields says. */
export function replacingDifferences<F>(fields: Fields<F>, comparison: Comparison | undefined): readonly Difference[] {
  return (comparison?.differences ?? []).filter(({ path }) => {
    const change = mutabilityAt(fields, path.replace(/\[.*?\]/g, '').split('.'));
    return change === 'replace' || change === 'fixed';
  });
}

/** What the innermost field on the way to a path says that says anything. */
export function mutabilityAt<F>(fields: Fields<F>, [member = '', ...rest]: readonly string[]): Mutability | undefined {
  const field = fields[member];
  const inner = field?.fields && rest.length > 0 ? mutabilityAt(field.fields, rest) : undefined;
  return inner ?? field?.change;
}
