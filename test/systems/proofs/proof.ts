import type { ResourceKey } from '../../../controller/model/identity.ts';
import type { SystemWorld } from '../system-world.ts';

/** Something that must be so in the modelled AWS once a system lives. */
export interface Fact {
  /** The criteria that it proves: `S0.8`. */
  readonly proves: readonly string[];
  readonly what: string;
  /** What AWS shows. */
  readonly have: (world: SystemWorld) => Promise<unknown>;
  /** What is in it; members that are not named may be anything. */
  readonly want: object | ((world: SystemWorld) => object);
}

/** The second is there, and ready, before the first is begun. */
export type Order = readonly [later: ResourceKey, earlier: ResourceKey];

/** What else must be true of one system. */
export interface Proofs {
  readonly facts: readonly Fact[];
  readonly order: readonly Order[];
  /** The later ones go first: the first is gone before the second is told to go. */
  readonly teardown: readonly Order[];
}
