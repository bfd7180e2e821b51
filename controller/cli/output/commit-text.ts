import type { Commit } from '../../model/document.ts';
import { oneLine } from './plain-text.ts';
import { formatAge } from './table.ts';

const SHORT = 12;

/** `4e1d0c9f1a2b  feat: more memory  Ada, 3m ago`, as much of it as is known. */
export function formatCommit({ id, subject, author, at }: Commit, now: number): string {
  const age = at === undefined ? undefined : `${formatAge(now - at)} ago`;
  const by = [author, age].filter((part) => part !== undefined).join(', ');
  return oneLine([id.slice(0, SHORT), subject, by].filter((part) => part !== undefined && part !== '').join('  '));
}
