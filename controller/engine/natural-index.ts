import type { ResourceKey } from '../model/identity.ts';
import type { Locations } from './locations.ts';

/** What AWS knows a document's object by, as far as it can be said by now. */
export interface Meaning {
  readonly place: string;
  readonly kind: string;
  /** Undefined while a part of it is an unresolved reference. */
  readonly naturalKey: string | undefined;
  /** Of the document that it was worked out from. */
  readonly digest: string;
}

/** Whether a document means an object. `unknown`: one that could, and nobody can say yet what it means. */
export type Claim =
  | { readonly kind: 'free' }
  | { readonly kind: 'claimed'; readonly by: ResourceKey }
  | { readonly kind: 'unknown'; readonly by: ResourceKey };

/** One AWS object: where it lives, and what AWS knows it by there. */
export interface Whereabouts {
  readonly place: string;
  readonly kind: string;
  readonly naturalKey: string;
}

/** From natural keys to the documents that mean them. */
export interface NaturalIndex {
  note(key: ResourceKey, meaning: Meaning): void;
  meaning(key: ResourceKey): Meaning | undefined;
  /** Documents of that place that mean the object. */
  find(place: string, naturalKey: string): readonly ResourceKey[];
  /** Other documents of the same account and Region that mean the same object. */
  twins(key: ResourceKey): readonly ResourceKey[];
  claimOn(object: Whereabouts): Claim;
}

export function createNaturalIndex(locations: Locations): NaturalIndex {
  const meanings = new Map<ResourceKey, Meaning>();
  const holders = new Map<string, Set<ResourceKey>>();
  const open = new Map<string, Set<ResourceKey>>();

  function placeOf(key: ResourceKey): string {
    return meanings.get(key)?.place ?? '';
  }

  function shelf({ kind, naturalKey }: Meaning): Set<ResourceKey> {
    const [shelves, id] = naturalKey === undefined ? ([open, kind] as const) : ([holders, naturalKey] as const);
    const known = shelves.get(id);
    if (known) return known;
    const made = new Set<ResourceKey>();
    shelves.set(id, made);
    return made;
  }

  return {
    note(key, meaning) {
      const old = meanings.get(key);
      if (old) shelf(old).delete(key);
      meanings.set(key, meaning);
      shelf(meaning).add(key);
    },
    meaning: (key) => meanings.get(key),
    find: (place, naturalKey) =>
      [...(holders.get(naturalKey) ?? [])].filter((key) => locations.isSame(place, placeOf(key))),
    twins(key) {
      const { place, naturalKey } = meanings.get(key) ?? {};
      if (place === undefined || naturalKey === undefined) return [];
      const all = [...(holders.get(naturalKey) ?? [])];
      return all.filter((other) => other !== key && locations.isSame(place, placeOf(other)));
    },
    claimOn({ place, kind, naturalKey }) {
      const isNear = (key: ResourceKey): boolean => locations.mayBeSame(place, placeOf(key));
      const claimant = [...(holders.get(naturalKey) ?? [])].find(isNear);
      if (claimant) return { kind: 'claimed', by: claimant };
      const possible = [...(open.get(kind) ?? [])].find(isNear);
      return possible ? { kind: 'unknown', by: possible } : { kind: 'free' };
    },
  };
}
