import type { ListingName, Listings, ReadName, Reads } from '../model/aws-reads.ts';
import type { ImageName, RegistryImage } from '../ports/registry.ts';

/** `unknown` is never absent and never there: a check that needs it says that it could not look. */
export type Fact<V> =
  | { readonly state: 'known'; readonly value: V }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown'; readonly reason: string }
  /** Asked for and not answered yet: the check is run again. */
  | { readonly state: 'pending' };

/** What checks may ask about one account and Region. A question is answered at once, or noted for the next round. */
export interface Facts {
  /** `region`: of another Region of the same account. */
  get<R extends ReadName>(read: R, key: Reads[R]['key'], region?: string): Fact<Reads[R]['value']>;
  list<L extends ListingName>(listing: L, key: Listings[L]['key']): Fact<readonly Listings[L]['value'][]>;
  /** Of a registry other than Amazon ECR. */
  image(name: ImageName): Fact<RegistryImage>;
}

export function known<V>(value: V): Fact<V> {
  return { state: 'known', value };
}

export function unknown(reason: string): Fact<never> {
  return { state: 'unknown', reason };
}

interface Judgement<V, T> {
  readonly known: (value: V) => readonly T[];
  readonly absent: () => readonly T[];
  readonly unknown: (reason: string) => readonly T[];
}

/** What follows from a fact; nothing while it is on its way. */
export function judge<V, T>(fact: Fact<V>, on: Judgement<V, T>): readonly T[] {
  switch (fact.state) {
    case 'known':
      return on.known(fact.value);
    case 'absent':
      return on.absent();
    case 'unknown':
      return on.unknown(fact.reason);
    case 'pending':
      return [];
  }
}

/** The same fact about a part of the value. */
export function mapFact<V, W>(fact: Fact<V>, part: (value: V) => Fact<W>): Fact<W> {
  return fact.state === 'known' ? part(fact.value) : fact;
}

/** All values, or the first fact that is none. */
export function allKnown<V>(facts: readonly Fact<V>[]): Fact<readonly V[]> {
  const values: V[] = [];
  for (const fact of facts) {
    if (fact.state !== 'known') return fact;
    values.push(fact.value);
  }
  return known(values);
}
