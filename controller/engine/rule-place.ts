import type { Document } from '../model/document.ts';
import type { RulePlace } from '../model/drift.ts';

/** Where a rule of `management.ignoreDifferences` belongs in a document: as near to its kind as the document has it. */
export function rulePlaceOf({ management, locations, origin }: Document): RulePlace {
  if ((management.ignoreDifferences ?? []).length > 0)
    return { ...(locations?.get('management.ignoreDifferences[0]') ?? origin), inside: 'rules' };
  if (Object.keys(management).length > 0) return { ...(locations?.get('management') ?? origin), inside: 'management' };
  return { ...origin, inside: 'document' };
}
