import type { TaskDefinitionRead } from '../model/aws-reads.ts';
import type { Scope } from '../model/scope.ts';

/** Above the largest fleet that one controller is meant for; about 5 KB each. */
const CAPACITY = 20_000;

/** Task definition revisions, whose bodies never change; the least recently used goes first. */
export interface RevisionCache {
  get(scope: Scope, key: string): TaskDefinitionRead | undefined;
  set(scope: Scope, key: string, value: TaskDefinitionRead): void;
  /** Tags of a revision can change. */
  invalidate(scope: Scope, key: string): void;
}

export function createRevisionCache(capacity: number = CAPACITY): RevisionCache {
  const entries = new Map<string, TaskDefinitionRead>();
  return {
    get(scope, key) {
      const id = idOf(scope, key);
      const found = entries.get(id);
      if (!found) return undefined;
      entries.delete(id);
      entries.set(id, found);
      return found;
    },
    set(scope, key, value) {
      if (!isExact(key)) return;
      entries.delete(idOf(scope, key));
      entries.set(idOf(scope, key), value);
      for (const oldest of entries.keys()) {
        if (entries.size <= capacity) break;
        entries.delete(oldest);
      }
    },
    invalidate: (scope, key) => void entries.delete(idOf(scope, key)),
  };
}

/** `web:3` is one revision; `web` is whatever is newest, and must never be remembered. */
function isExact(key: string): boolean {
  return /:\d+$/.test(revisionOf(key));
}

function idOf(scope: Scope, key: string): string {
  return `${scope.account}/${scope.region}/${revisionOf(key)}`;
}

function revisionOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}
