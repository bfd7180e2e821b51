import type { Problem } from './document.ts';

/** Problems of a whole source; those of a file or document are told with their place, one by one. */
const OF_SOURCE = ['SOURCE_EMPTY', 'HISTORY_REWRITTEN', 'INDEX_MISMATCH', 'SOURCE_TOO_LARGE', 'SOURCE_UNREADABLE'];

export function isOfSource({ code }: Problem): boolean {
  return OF_SOURCE.includes(code);
}

/** What is known of a source; a part of what its view says. */
export interface SourceCondition {
  readonly lastError?: string | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Why nothing may be concluded from what a source lacks, in one sentence: it could not be read, or what was read speaks
 * against itself as a whole. Undefined for a source that is sound but for single files and documents.
 */
export function sourceTrouble({ lastError, problems }: SourceCondition): string | undefined {
  if (lastError !== undefined) return lastError;
  const [first, ...more] = problems.filter(isOfSource);
  if (!first) return undefined;
  const place = first.location.file === '.' ? '' : `${first.location.file}: `;
  return `${place}${first.message}${more.length === 0 ? '' : ` (and ${more.length} more)`}`;
}
