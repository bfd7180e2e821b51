import type { OperatorEvent } from '../../model/event.ts';
import type { ResourceKey } from '../../model/identity.ts';
import type { Views } from '../../model/views.ts';
import type { AlertTargets, Delivery } from '../../ports/alert-channel.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Journal } from '../../ports/journal.ts';
import type { Random } from '../../ports/random.ts';
import { closeUntold, decide } from './decide.ts';
import { afterAttempt, referenceOf, retryDead, tidy } from './deliver.ts';
import { learnDocuments, providerSpec, rulesIn } from './documents.ts';
import { forsake } from './farewell.ts';
import { findingOf } from './finding.ts';
import { flush, TRY_MS } from './flush.ts';
import { endOf } from './item.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { AlertRule } from './rule.ts';
import { type AlertState, type Change, type Incident, put, type Sending } from './state.ts';
import { isGone, isStillOpen } from './still-open.ts';
import { WHATS } from './what.ts';

export interface AlertPipelineDeps {
  readonly views: Views;
  readonly targets: AlertTargets;
  /** Where decisions are kept; undefined: they are not, over a restart. May take its time, and must not reject. */
  readonly openJournal: () => Promise<Journal | undefined>;
  /** As a ledger has it. */
  readonly reopenJournal?: (() => Promise<Journal | undefined>) | undefined;
  readonly clock: Clock;
  readonly random: Random;
  /** Where people reach the dashboard. */
  readonly publicUrl?: string | undefined;
  /** Told of every attempt whose end has been recorded. Must not throw. */
  readonly onNotified?: ((ended: Notified) => void) | undefined;
  /** Told of what people should know of the alerts themselves. Must not throw. */
  readonly onFault?: ((message: string) => void) | undefined;
}

export interface Notified {
  /** `namespace/name` of the provider. */
  readonly provider: string;
  readonly result: 'delivered' | 'retried' | 'dead';
}

export interface AlertPipeline {
  /** Newest state; rows are replaced, never changed. */
  readonly state: AlertState;
  /** Grows with every change of the state. */
  revision(): number;
  /** Resolves when the journal has been read; until then events are collected and nobody is told. */
  readonly loaded: Promise<void>;
  /** Tries a dead letter anew; false where there is none of that id, or what it tells of is over. */
  retry(id: string): boolean;
  /** Waits for attempts under way and for the journal. */
  stop(): Promise<void>;
}

/** While something waits for its time. */
const TICK_MS = 1_000;
/** Between two looks at whether what was told is still so, and at the documents. */
const LOOK_MS = 15_000;
const TIDY_MS = 10 * 60_000;
const ATTEMPT_MS = 20_000;

/**
 * Tells people. Goes on from what the journal holds, and listens to the operator's events: start it before the operator.
 * Every decision is in the journal before a word of it is sent.
 */
export function startAlerts(deps: AlertPipelineDeps): AlertPipeline {
  const { views, clock, random, publicUrl } = deps;
  const ledger: Ledger = createLedger(deps);
  const { state } = ledger;
  let early: OperatorEvent[] | undefined = [];
  const busy = new Map<ResourceKey, Promise<void>>();
  const abort = new AbortController();
  let rules: readonly AlertRule[] = [];
  let lookedAt = Number.NEGATIVE_INFINITY;
  let tidiedAt = clock.now();
  let cancel: (() => void) | undefined;
  let wakeAt = Number.POSITIVE_INFINITY;
  let stopped = false;

  function commit(changes: readonly Change[]): void {
    if (changes.length > 0) ledger.commit(changes);
  }

  function learn(): void {
    commit(learnDocuments(state, views));
    rules = rulesIn(state);
  }

  function onEvent(event: OperatorEvent): void {
    if (early) return void early.push(event);
    if (event.type === 'SourceFetched' || event.type === 'SourceFailed') learn();
    // The controller that writes tells people.
    const isOther = views.operator().lease?.state === 'standsBy';
    const finding = isOther ? undefined : findingOf(event, { views, publicUrl });
    if (finding) commit(decide(state, finding, { rules, now: clock.now() }));
    wake();
  }

  function wake(): void {
    const isWaiting = state.pending.size > 0 || [...state.sendings.values()].some(isQueued);
    const at = clock.now() + (isWaiting ? TICK_MS : LOOK_MS);
    if (stopped || early || at >= wakeAt) return;
    cancel?.();
    wakeAt = at;
    cancel = clock.after(at - clock.now(), () => {
      wakeAt = Number.POSITIVE_INFINITY;
      tick();
      wake();
    });
  }

  function tick(): void {
    const now = clock.now();
    if (now - lookedAt >= LOOK_MS) look(now);
    if (now - tidiedAt >= TIDY_MS) {
      tidiedAt = now;
      commit(tidy(state, now));
      ledger.compact();
    }
    const { owner } = views.operator();
    for (let made = flush(state, { rules, now, owner, publicUrl }); made.length > 0; ) {
      commit(made);
      made = flush(state, { rules, now, owner, publicUrl });
    }
    for (const row of state.sendings.values()) if (isQueued(row) && row.nextAt <= now) send(row);
  }

  function look(now: number): void {
    lookedAt = now;
    learn();
    if (views.operator().ready) commit(forsake(state, rules));
    for (const incident of state.incidents.values()) {
      if (incident.resolvedAt !== undefined || isStillOpen(incident, views) !== false) continue;
      commit(closeUntold(state, endOf(incident.item, wordsFor(incident, views)), { rules, now }));
    }
  }

  function send(row: Sending): void {
    if (busy.has(row.provider)) return;
    const attempt = attemptOf(row).finally(() => {
      busy.delete(row.provider);
      wake();
    });
    busy.set(row.provider, attempt);
  }

  async function attemptOf(row: Sending): Promise<void> {
    await ledger.kept();
    if (abort.signal.aborted) return;
    const delivery = await deliver(row);
    if (abort.signal.aborted && delivery.kind === 'retry') return;
    const after = afterAttempt(row, delivery, { now: clock.now(), random });
    commit([put('sendings', row.message.id, after)]);
    await ledger.kept();
    const result = ({ queued: 'retried', delivered: 'delivered', dead: 'dead' } as const)[after.state];
    const provider = row.provider.replace('/AlertProvider/', '/');
    deps.onNotified?.({ provider, result });
    if (result === 'dead') deps.onFault?.(`${provider} was not told: ${after.lastError ?? ''}; see evenkeel alerts`);
  }

  async function deliver(row: Sending): Promise<Delivery> {
    const spec = providerSpec(state, row.provider);
    const channel = spec ? deps.targets.open(spec) : { problem: 'its AlertProvider is gone' };
    if ('problem' in channel) return { kind: 'retry', reason: channel.problem };
    const timeout = new AbortController();
    const signal = AbortSignal.any([abort.signal, timeout.signal]);
    const late = new Promise<Delivery>((resolve) => {
      const giveUp = (): void => resolve({ kind: 'retry', reason: `no answer within ${ATTEMPT_MS / 1000} s` });
      signal.addEventListener('abort', giveUp, { once: true });
    });
    const cancelTimeout = clock.after(ATTEMPT_MS, () => timeout.abort());
    const answer = channel.deliver(row.message, { signal, reference: referenceOf(state, row) });
    return Promise.race([answer.catch(rejected), late]).finally(cancelTimeout);
  }

  function begin(): void {
    rules = rulesIn(state);
    const collected = early ?? [];
    early = undefined;
    for (const event of collected) onEvent(event);
    wake();
  }

  const unsubscribe = views.subscribe(onEvent);
  const loaded = ledger.loaded.then(begin);
  return {
    state,
    revision: ledger.revision,
    loaded,
    retry(id) {
      const change = retryDead(state, id, { now: clock.now(), tryMs: TRY_MS });
      if (!change) return false;
      commit([change]);
      tick();
      wake();
      return true;
    },
    async stop() {
      stopped = true;
      unsubscribe();
      cancel?.();
      abort.abort(new Error('the controller stops'));
      await Promise.allSettled([...busy.values()]);
      await ledger.close();
    },
  };
}

function isQueued({ state }: Sending): boolean {
  return state === 'queued';
}

function rejected(error: unknown): Delivery {
  return { kind: 'retry', reason: error instanceof Error ? error.message : String(error) };
}

function wordsFor({ what, item }: Incident, views: Views): Parameters<typeof endOf>[1] {
  const { over, ended } = WHATS[what];
  return { event: over, title: isGone(item.key, views) ? 'its document or object is gone' : ended };
}
