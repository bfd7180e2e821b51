import type { Scope } from '../model/scope.ts';

/**
 * Which account and Region a place really is. Two Namespaces may write one place in two ways (with and without an
 * account, with another role), and an object belongs to the account and Region, never to the way it was reached.
 */
export interface Locations {
  /** Notes what STS said about a place, for the parts that its Namespace leaves open; true when that is news. */
  learn(place: string, scope: Scope): boolean;
  /** `account/region`; `*` for a part that nobody has confirmed yet. */
  of(place: string): string;
  /** Whether two places are known to be one. */
  isSame(a: string, b: string): boolean;
  /** Whether two places can be one, as far as is known. */
  mayBeSame(a: string, b: string): boolean;
}

export function createLocations(): Locations {
  const learnt = new Map<string, string>();

  function of(place: string): string {
    return learnt.get(place) ?? place.split('/').slice(0, 2).join('/');
  }

  return {
    learn(place, { account, region }) {
      const [ownAccount, ownRegion] = place.split('/');
      // What is written holds, also where the credentials turn out to be another's: then nothing is done there.
      const location = `${ownAccount === '*' ? account : ownAccount}/${ownRegion === '*' ? region : ownRegion}`;
      if (learnt.get(place) === location) return false;
      learnt.set(place, location);
      return true;
    },
    of,
    isSame: (a, b) => a === b || (of(a) === of(b) && !of(a).includes('*')),
    mayBeSame(a, b) {
      if (a === b) return true;
      const [accountA, regionA] = of(a).split('/');
      const [accountB, regionB] = of(b).split('/');
      return matches(accountA, accountB) && matches(regionA, regionB);
    },
  };
}

function matches(a: string | undefined, b: string | undefined): boolean {
  return a === b || a === '*' || b === '*';
}
