import type { Region } from '../contract.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };
export type Model = { readonly [property: string]: Json };

/** One resource of AWS's registry, as it lives: whatever API made it, each of them shows the same one. */
export interface Stored {
  /** `AWS::EC2::VPC` */
  readonly type: string;
  /** As Cloud Control has it: parts with `|` between. */
  readonly identifier: string;
  /** Every property in CloudFormation's names, write-only ones included. */
  readonly model: Model;
  /** What other APIs tell and CloudFormation's model does not: that a route table is its VPC's main one, a state. */
  readonly facts?: Model | undefined;
  /** Milliseconds of the sandbox's clock. */
  readonly createdAt: number;
}

/** The resources of one account and Region; those of global services are the account's. */
export interface ResourceStore {
  get(type: string, identifier: string): Stored | undefined;
  /** In the order in which they were made. */
  list(type: string): readonly Stored[];
  /** Of every type, in the order in which they were made within each. */
  all(): readonly Stored[];
  /** Makes it, or takes the place of the one with its type and identifier. */
  put(stored: Stored): void;
  remove(type: string, identifier: string): void;
}

/** The store of a Region, made at its first use and shared by all its services. */
export type Stores = (region: Pick<Region, 'account' | 'region'>) => ResourceStore;

/** `AWS::EC2::VPC` → identifier → resource. */
type Shelf = Map<string, Map<string, Stored>>;

const GLOBAL = /^AWS::(IAM|CloudFront|Route53)::/;

export function createStores(): Stores {
  const known = new Map<string, Shelf>();
  const shelf = (place: string): Shelf => {
    const found = known.get(place) ?? new Map<string, Map<string, Stored>>();
    known.set(place, found);
    return found;
  };
  return ({ account, region }) => {
    const own = shelf(`${account} ${region}`);
    const global = shelf(account);
    const of = (type: string): Shelf => (GLOBAL.test(type) ? global : own);
    return {
      get: (type, identifier) => of(type).get(type)?.get(identifier),
      list: (type) => [...(of(type).get(type)?.values() ?? [])],
      all: () => [...own.values(), ...global.values()].flatMap((each) => [...each.values()]),
      put(stored) {
        const { type, identifier } = stored;
        const all = of(type).get(type) ?? new Map<string, Stored>();
        of(type).set(type, all.set(identifier, stored));
      },
      remove: (type, identifier) => void of(type).get(type)?.delete(identifier),
    };
  };
}
