import type { AlertItem } from './alert.ts';
import type { ResourceKey } from './identity.ts';

/** `queued`: on its way; `dead`: given up, until somebody tries it anew. */
export const SENDING_STATES = ['queued', 'delivered', 'dead'] as const;
export type SendingState = (typeof SENDING_STATES)[number];

/** One message and what became of it. */
export interface AlertSending {
  readonly id: string;
  /** When it was made; milliseconds since the epoch, as all times. */
  readonly at: number;
  readonly alert: ResourceKey;
  readonly provider: ResourceKey;
  readonly state: SendingState;
  readonly title: string;
  /** Things that it tells of, those not shown in it among them. */
  readonly total: number;
  readonly attempts: number;
  /** Of the next attempt, while it is on its way. */
  readonly nextAt?: number | undefined;
  readonly endedAt?: number | undefined;
  readonly lastError?: string | undefined;
}

/** Something that is wrong or under way, or was. */
export interface AlertIncident {
  readonly id: string;
  readonly item: AlertItem;
  readonly openedAt: number;
  readonly resolvedAt?: number | undefined;
  /** Providers that were told, by their keys. */
  readonly told: readonly ResourceKey[];
}

/** What the API and the command line see of alerts. */
export interface AlertsView {
  /** Newest first; those delivered or over for a day are gone. */
  sendings(): readonly AlertSending[];
  /** Everything that one message told of, as far as it is still remembered. Undefined: no such message. */
  itemsOf(id: string): readonly AlertItem[] | undefined;
  /** Newest first. */
  incidents(): readonly AlertIncident[];
  /** Another number whenever anything of this may look different. */
  revision(): number;
  /** Tries a dead letter anew; false where there is none of that id, or what it tells of is over. The one effect that a reader can have. */
  retry(id: string): boolean;
}
