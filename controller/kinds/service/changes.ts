import { type Difference, describeDifference } from '../../model/difference.ts';
import { maskDifference } from '../../model/mask.ts';

const SHOWN = 3;

/** The first few differences in one clause, secrets masked: reasons travel into events and logs as plain text. */
export function describeChanges(differences: readonly Difference[]): string {
  const shown = differences
    .slice(0, SHOWN)
    .map((difference) => describeDifference(maskDifference(difference)))
    .join('; ');
  const rest = differences.length - SHOWN;
  return rest > 0 ? `${shown}; and ${rest} more` : shown;
}
