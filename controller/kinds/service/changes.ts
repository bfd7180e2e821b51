import { type Difference, describeDifference } from '../../model/difference.ts';

const SHOWN = 3;

/** The first few differences in one clause. */
export function describeChanges(differences: readonly Difference[]): string {
  const shown = differences.slice(0, SHOWN).map(describeDifference).join('; ');
  const rest = differences.length - SHOWN;
  return rest > 0 ? `${shown}; and ${rest} more` : shown;
}
