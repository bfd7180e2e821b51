import { type AcknowledgementTag, acknowledgementsOn, contentOf, isInForce } from '../model/acknowledgement.ts';
import type { Comparison } from '../model/difference.ts';
import type { Tags } from '../model/tags.ts';
import type { Leave } from './compare.ts';

/** Leaves alone what a person has acknowledged on the object itself, for as long as it is just that. */
export function acknowledgedBy(tags: Tags, now: number): NonNullable<Leave['also']> {
  const inForce = acknowledgementsOn(tags).filter((one) => isInForce(one, now));
  if (inForce.length === 0) return () => undefined;
  return (difference) => {
    const content = contentOf(difference);
    const latest = latestOf(inForce.filter(({ contents }) => contents.includes(content)));
    return latest && { reason: 'acknowledged', until: latest.until, note: latest.reason };
  };
}

function latestOf(acknowledgements: readonly AcknowledgementTag[]): AcknowledgementTag | undefined {
  return [...acknowledgements].sort((a, b) => Date.parse(b.until) - Date.parse(a.until))[0];
}

/** Tags of acknowledgements that are over, or about nothing that differs any more. */
export function spentAcknowledgements(
  tags: Tags,
  { comparison, now }: { readonly comparison: Comparison | undefined; readonly now: number },
): readonly string[] {
  const acknowledged = (comparison?.ignored ?? []).filter(({ why }) => why.reason === 'acknowledged').map(contentOf);
  return acknowledgementsOn(tags)
    .filter((one) => !isInForce(one, now) || !one.contents.some((content) => acknowledged.includes(content)))
    .map(({ tag }) => tag);
}
