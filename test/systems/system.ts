import type { ResourceKey } from '../../controller/model/identity.ts';
import type { Files } from '../support/world.ts';
import type { SystemWorld } from './system-world.ts';
import type { StatedValues } from './tables/stated-values.ts';
import type { TableRow } from './tables/table-row.ts';

/** Something that people or pipelines do beside Evenkeel, as soon as what it needs is there. */
export interface Outsider {
  /** What is done, in the past tense: `go-api:4f2a9c1 was pushed`. */
  readonly what: string;
  /** Tries; false: what it needs is not there yet. */
  act(world: SystemWorld): Promise<boolean>;
}

/** A change that the text of the system describes. */
export interface SystemChange {
  readonly what: string;
  /** The manifests as the commit leaves them. */
  edit(files: Files): Files;
  readonly outsiders?: readonly Outsider[] | undefined;
  /** Objects that the commit may change; everything else stays as it is. */
  readonly reaches: readonly ResourceKey[];
}

/** Protections that a teardown meets, and the commit that lifts them. */
export interface Guarded {
  /** What `destroy` says of each object that stays, by the beginning of its reason. */
  readonly says: Readonly<Record<ResourceKey, string>>;
  lift(files: Files): Files;
  /** Objects that the commit changes. */
  readonly reaches: readonly ResourceKey[];
}

/** One of the six real systems: its manifests, the table of its original, and what belongs to proving it. */
export interface System {
  /** Of its acceptance criteria: `S3`. */
  readonly id: `S${number}`;
  readonly name: string;
  /** Below `manifests/examples`; only these are read. */
  readonly folders: readonly string[];
  readonly region: string;
  readonly rows: readonly TableRow[];
  /** What the table states of them. */
  readonly values?: StatedValues | undefined;
  /** Values that are others here, as `AutoScalingGroup.MaxSize`, each with its reason. */
  readonly otherwise?: Readonly<Record<string, string>> | undefined;
  /** Documents that the table does not have, each with its reason. */
  readonly beyond: Readonly<Partial<Record<ResourceKey, string>>>;
  /** Secrets that exist beforehand, and what they hold. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly outsiders: readonly Outsider[];
  readonly changes: readonly SystemChange[];
  /** What stands in the way of a teardown on purpose. */
  readonly guarded?: Guarded | undefined;
  /** In the order of their teardown. */
  readonly namespaces: readonly string[];
  /** What lives on after it on purpose, as `TYPE IDENTIFIER` where the identifier is known beforehand, each with its reason. */
  readonly stays: Readonly<Record<string, string>>;
}
