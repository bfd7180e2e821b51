import { parseKey, type ResourceKey } from '../model/identity.ts';

/**
 * What was seen carrying our tags, and where: account and Region of a namespace are immutable while it owns anything.
 * Rebuilt from AWS after a restart.
 */
export interface Holdings {
  note(key: ResourceKey, home: string): void;
  remove(key: ResourceKey): void;
  has(key: ResourceKey): boolean;
  keys(): Iterable<ResourceKey>;
  /** `account/region` of the namespace's objects; undefined while it owns none. */
  homeOf(namespace: string): string | undefined;
}

export function createHoldings(): Holdings {
  const homes = new Map<string, Map<ResourceKey, string>>();
  const of = (key: ResourceKey): string => parseKey(key)?.namespace ?? '';
  return {
    note(key, home) {
      const known = homes.get(of(key)) ?? new Map<ResourceKey, string>();
      homes.set(of(key), known.set(key, home));
    },
    remove(key) {
      const known = homes.get(of(key));
      known?.delete(key);
      if (known?.size === 0) homes.delete(of(key));
    },
    has: (key) => homes.get(of(key))?.has(key) ?? false,
    *keys() {
      for (const known of homes.values()) yield* known.keys();
    },
    homeOf: (namespace) => homes.get(namespace)?.values().next().value,
  };
}
