import type { SourceJson } from '../../../dashboard/schema/common.ts';
import { oneLine } from './plain-text.ts';
import { formatAge } from './table.ts';

/** What rows of objects cannot tell: a source that cannot be read, or in which something is not valid. A line for each. */
export function formatSourceWarnings(sources: readonly SourceJson[], now: number): string {
  return sources
    .flatMap((source) => [unreadable(source, now), invalid(source)])
    .flatMap((line) => (line === undefined ? [] : [`warning: ${oneLine(line)}\n`]))
    .join('');
}

function unreadable({ name, lastError, failingSince }: SourceJson, now: number): string | undefined {
  if (lastError === undefined) return undefined;
  const since = failingSince === undefined ? '' : ` since ${formatAge(now - failingSince)}`;
  return `${name} cannot be read${since}, what it said last is in force: ${lastError}`;
}

function invalid({ name, problems }: SourceJson): string | undefined {
  const [first] = problems;
  if (!first) return undefined;
  const { file, line, column } = first.location;
  const most = problems.length > 1 ? `${problems.length} problems, the first` : 'a problem';
  return `${name} has ${most}: ${file}:${line}:${column} ${first.message}; what was valid last is in force`;
}
