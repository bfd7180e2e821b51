import type { AlertMessage, AlertProviderSpec } from '../model/alert.ts';

/** How one attempt ended. */
export type Delivery =
  /** The receiver took it. `reference` is its name for the message, for updates of the same incident. */
  | { readonly kind: 'delivered'; readonly reference?: string | undefined }
  /** Worth another attempt, no sooner than `afterMs`. */
  | { readonly kind: 'retry'; readonly reason: string; readonly afterMs?: number | undefined }
  /** No attempt will ever succeed: a revoked token, a channel that is gone. */
  | { readonly kind: 'refused'; readonly reason: string };

/** One way to people: a Slack channel, a webhook, a topic. */
export interface AlertChannel {
  /** One attempt. Never rejects; a secret appears in no reason. `reference` is of an earlier message of the incident. */
  deliver(message: AlertMessage, options: { signal: AbortSignal; reference?: string | undefined }): Promise<Delivery>;
}

/** The targets of operator configuration, by name. Addresses and secrets stay inside. */
export interface AlertTargets {
  /** Name and type of every target. */
  readonly types: ReadonlyMap<string, string>;
  /**
   * A way to the target that an `AlertProvider` names, or why there is none (no such target, another type, a member that
   * it needs or does not take). Opens no connection; called anew whenever the document changes.
   */
  open(spec: AlertProviderSpec): AlertChannel | { readonly problem: string };
}
