import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import type { ErasedKind } from '../../controller/model/kind.ts';
import type { Resource } from '../../controller/model/resource.ts';

/** What one comparison was made of: the document as resolved, and what AWS answered. */
export interface Sighting {
  readonly resource: Resource;
  readonly live: unknown;
  readonly referrers: readonly Resource[];
}

export interface Recording {
  /** The kinds, writing down what they are asked to compare. */
  readonly kinds: readonly ErasedKind[];
  /** The newest sighting of every object of a kind. */
  newest(kind: ErasedKind['name']): readonly Sighting[];
  /** How often every object was compared since the last reset. */
  counts(): ReadonlyMap<string, number>;
  reset(): void;
}

export function recordedKinds(kinds: readonly ErasedKind[] = RESOURCE_KINDS): Recording {
  const newest = new Map<string, Sighting>();
  const counts = new Map<string, number>();
  return {
    kinds: kinds.map((kind) => ({
      ...kind,
      sides(resource, live, referrers = []) {
        if (live !== undefined) {
          newest.set(resource.key, { resource, live, referrers });
          counts.set(resource.key, (counts.get(resource.key) ?? 0) + 1);
        }
        return kind.sides(resource, live, referrers);
      },
    })),
    newest: (name) => [...newest.values()].filter(({ resource }) => resource.identity.kind === name),
    counts: () => counts,
    reset() {
      newest.clear();
      counts.clear();
    },
  };
}
