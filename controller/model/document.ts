import type { Identity, ResourceKey } from './identity.ts';
import type { JsonObject } from './json.ts';

/** A place in a source file; line and column count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Mode = 'observe' | 'enforce';

/** How Evenkeel treats an object. Every member is optional in a document; see {@link Management} for the result. */
export interface ManagementSpec {
  readonly mode?: Mode;
  readonly prune?: boolean;
  readonly deletionPolicy?: 'delete' | 'retain';
  readonly adoptionPolicy?: 'refuse' | 'adopt';
  readonly ignoreDifferences?: readonly string[];
  readonly replace?: 'refuse' | 'allow';
  readonly dependsOn?: readonly string[];
  readonly suspend?: { readonly reason: string; readonly until?: string };
  readonly sweepInterval?: string;
  readonly postRolloutCheck?: RolloutCheckSpec;
}

/** An HTTP check that a rollout must pass before it counts as done. */
export interface RolloutCheckSpec {
  readonly url: string;
  readonly expectStatus?: number;
  readonly within?: string;
  readonly rollback?: boolean;
}

/** The same, with its defaults. */
export interface RolloutCheck {
  readonly url: string;
  readonly expectStatus: number;
  readonly withinMs: number;
  readonly rollback: boolean;
  /** References in `url` that nothing answers yet: until there are none nobody asks. */
  readonly waitsFor?: readonly string[] | undefined;
}

/** What is in force for one object: its own words over its Namespace's over the defaults. */
export interface Management {
  readonly mode: Mode;
  readonly prune: boolean;
  readonly deletionPolicy: 'delete' | 'retain';
  readonly adoptionPolicy: 'refuse' | 'adopt';
  /** Field paths in the form that differences print; detection and writes both leave these fields at their live value. */
  readonly ignoreDifferences: readonly string[];
  readonly replace: 'refuse' | 'allow';
  readonly dependsOn: readonly string[];
  readonly suspend?: { readonly reason: string; readonly until?: string } | undefined;
  readonly sweepIntervalMs?: number | undefined;
  readonly postRolloutCheck?: RolloutCheck | undefined;
}

export const DEFAULT_MANAGEMENT: Management = {
  mode: 'observe',
  prune: false,
  deletionPolicy: 'delete',
  adoptionPolicy: 'refuse',
  ignoreDifferences: [],
  replace: 'refuse',
  dependsOn: [],
};

/** One valid document as it stands in the source, references and variables still unresolved. */
export interface Document {
  readonly identity: Identity;
  readonly key: ResourceKey;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly management: ManagementSpec;
  readonly spec: JsonObject;
  readonly origin: Location;
  /** Hash of the document's content; equal content gives equal digests wherever it stands. */
  readonly digest: string;
  /** What a person should know of it that is no problem. */
  readonly notes?: readonly DocumentNote[] | undefined;
  /**
   * Where a field stands, by the path that differences print (`spec.` left out) or by index; used to point at a rule or
   * a field. Answers with the nearest thing around a field that is not there.
   */
  readonly locations?: { get(path: string): Location | undefined } | undefined;
}

/** Something worth saying about a field of a valid document. */
export interface DocumentNote {
  readonly location: Location;
  /** `spec.properties.Port` */
  readonly field: string;
  readonly message: string;
}

/** The spec of a `Namespace` document. */
export interface NamespaceSpec {
  readonly account?: string;
  readonly region?: string;
  readonly assumeRole?: string;
  readonly tags?: readonly { readonly key: string; readonly value?: string }[];
  readonly variables?: Readonly<Record<string, string | number | boolean>>;
  readonly management?: ManagementSpec;
  readonly waves?: WavesSpec;
  readonly caps?: CapsSpec;
}

/** How many objects of a namespace may be deleted: `3`, or a share of those that live there, `5%`. */
export interface CapsSpec {
  readonly deletionsPerMinute?: number | string;
  readonly deletionsPerDay?: number | string;
}

/** How the rollouts of a commit that changes several services are divided. */
export interface WavesSpec {
  /** `3`, or a share of all: `10%`. */
  readonly sizes?: readonly (number | string)[];
}

/** One thing that is wrong with the source. `frame` shows the lines around it with a caret. */
export interface Problem {
  readonly location: Location;
  /** `Service/web` where it could be read. */
  readonly object?: string | undefined;
  readonly key?: ResourceKey | undefined;
  /** Path of the field in the document, as in `spec.template.containerDefinitions[0].image`. */
  readonly field?: string | undefined;
  readonly code: string;
  readonly message: string;
  readonly allowed?: string | undefined;
  readonly frame?: string | undefined;
}

/** Where a commit came from; author, subject and time are known for git. */
export interface Commit {
  readonly id: string;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  readonly at?: number | undefined;
}

/**
 * One reading of a source. `complete` is false when anything at all may be missing (an unreadable file, a document whose
 * identity cannot be read, a budget passed): then nothing may be concluded from a document's absence.
 */
export interface Snapshot {
  readonly source: string;
  readonly commit: Commit;
  readonly complete: boolean;
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}
