import type { EventType, Severity } from './event.ts';
import type { ResourceKey } from './identity.ts';

/** A link that a message offers; always http or https. */
export interface AlertLink {
  readonly label: string;
  readonly url: string;
}

/** One field of a message: from what to what, already masked and shortened. `undefined`: the field is not there. */
export interface AlertField {
  readonly path: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** One thing that happened, as a message tells it. */
export interface AlertItem {
  readonly event: EventType;
  readonly severity: Severity;
  /** Names what is wrong: equal for a finding, its repetitions and its resolution. */
  readonly incident: string;
  /** What happened, in one line without the object's name. */
  readonly title: string;
  /** More lines, as the reasons of stopped tasks. */
  readonly details: readonly string[];
  /** Undefined for what concerns a source or the controller. */
  readonly key?: ResourceKey | undefined;
  readonly source?: string | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  /** At most five; `moreFields` says how many were left out. */
  readonly fields: readonly AlertField[];
  readonly moreFields: number;
  /** Milliseconds since the epoch, of the beginning of what is told. */
  readonly since: number;
  readonly commit?: AlertCommit | undefined;
  readonly links: readonly AlertLink[];
}

export interface AlertCommit {
  readonly id: string;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  /** Address of the repository, where the source is one. */
  readonly repository?: string | undefined;
}

/**
 * What one provider gets in one delivery: one item, a group of them, or a digest. `items` holds at most twenty; `total`
 * counts all, and `links` leads to every one.
 */
export interface AlertMessage {
  /** The same in every attempt, so that a receiver can drop what it has. */
  readonly id: string;
  readonly at: number;
  /** The `Alert` document, as namespace/name. */
  readonly alert: string;
  /** Name of the installation: the owner. */
  readonly owner: string;
  readonly state: 'firing' | 'resolved';
  readonly severity: Severity;
  readonly title: string;
  readonly items: readonly AlertItem[];
  readonly total: number;
  readonly links: readonly AlertLink[];
}
