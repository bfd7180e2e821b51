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

/**
 * `firing`: something is wrong or under way until a later item of the same incident says `resolved`. `news` opens nothing
 * and is followed by nothing.
 */
export type AlertState = 'firing' | 'resolved' | 'news';

/** One thing that happened, as a message tells it. */
export interface AlertItem {
  readonly event: EventType;
  readonly state: AlertState;
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
 * counts all, and `links` leads to every one. Where it is a digest (`total` is more than `items` has), incidents are
 * told as one crowd: its end is a message with `crowd` 0.
 */
export interface AlertMessage {
  /** The same in every attempt, so that a receiver can drop what it has. */
  readonly id: string;
  readonly at: number;
  /** The `Alert` document, as namespace/name. */
  readonly alert: string;
  /** Name of the installation: the owner. */
  readonly owner: string;
  /** `firing` where any item is, else `resolved` where any item is, else `news`. */
  readonly state: AlertState;
  readonly severity: Severity;
  readonly title: string;
  readonly items: readonly AlertItem[];
  readonly total: number;
  /** Incidents that this alert has told this provider of by digests, and that are open after this message. */
  readonly crowd: number;
  /** What the `Alert` document wants said with every message. */
  readonly summary?: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  readonly links: readonly AlertLink[];
}

/** Ways to people that can be built; the word stands in `AlertProvider` documents. */
export const ALERT_PROVIDER_TYPES = [
  'slack',
  'slack-bot',
  'webhook',
  'pagerduty',
  'github',
  'sns',
  'eventbridge',
] as const;
export type AlertProviderType = (typeof ALERT_PROVIDER_TYPES)[number];

/** The spec of an `AlertProvider` document. Address and secret belong to the target, which operator configuration names. */
export interface AlertProviderSpec {
  readonly type: AlertProviderType;
  readonly target: string;
  /** Of a `slack-bot`: where it writes. */
  readonly channel?: string;
}

/** What an `Alert` that names no events is told of: all but what every commit does anyway. */
export const DEFAULT_ALERT_EVENTS = [
  'DriftFound',
  'DriftHealed',
  'DriftAcknowledged',
  'RolloutStarted',
  'RolloutSucceeded',
  'RolloutRolledBack',
  'RolledBackByHand',
  'AwaitingPerson',
  'WavesStopped',
  'SourceFailed',
  'SourceRecovered',
  'DiscoveryFailed',
  'DocumentInvalid',
  'ObjectSuspended',
  'ObjectResumed',
  'GuardRefused',
  'ReconcileFailed',
] as const satisfies readonly EventType[];

/** What an `Alert` may ask to be told of. */
export const ALERT_EVENTS = [
  ...DEFAULT_ALERT_EVENTS,
  'ChangeFound',
  'ObjectCreated',
  'ObjectDeleted',
  'ObjectAdopted',
] as const satisfies readonly EventType[];
export type AlertEvent = (typeof ALERT_EVENTS)[number];

/** The spec of an `Alert` document. */
export interface AlertSpec {
  /** Names of `AlertProvider` documents, `namespace/name` for those of another namespace. */
  readonly providers: readonly string[];
  readonly events?: readonly AlertEvent[];
  readonly severity?: Severity;
  readonly select?: AlertSelect;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly groupWithin?: string;
  readonly summary?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly suspend?: { readonly reason: string; readonly until?: string };
}

/** Which objects and sources an `Alert` is about; `*` in a name stands for any text. */
export interface AlertSelect {
  readonly namespaces?: readonly string[];
  readonly kinds?: readonly string[];
  readonly names?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly sources?: readonly string[];
}
