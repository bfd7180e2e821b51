import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { parseKey } from '../model/identity.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Views } from '../model/views.ts';
import type { Notified } from './alerts/pipeline.ts';
import { beginAtZero, beginnings, countEvent } from './metric-events.ts';
import { METRICS, type MetricFact, type MetricName } from './metric-table.ts';
import { collectViews } from './metric-views.ts';

export interface MetricsOptions {
  readonly views: Views;
  readonly build: { readonly version: string; readonly node: string };
  /** Adds the process's own metrics (memory, event loop lag, garbage collection); off in tests. */
  readonly processMetrics?: boolean | undefined;
}

/** One request to AWS that has ended. `code` is undefined when it succeeded. */
export interface CallEnded {
  readonly service: string;
  readonly operation: string;
  readonly code?: string | undefined;
  readonly throttled?: boolean | undefined;
  readonly ms: number;
}

export interface PassEnded {
  readonly key: string;
  readonly outcome: Outcome['kind'];
  readonly ms: number;
}

export interface FetchEnded {
  readonly source: string;
  readonly ok: boolean;
  readonly ms?: number | undefined;
}

/** One request to the dashboard that has been answered. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export interface Metrics {
  /** Text in Prometheus' exposition format. */
  readonly registry: Registry;
  /** Hooks for those who know: the AWS transport, the operator, the dashboard. None of them throws. */
  onCall(call: CallEnded): void;
  onPass(pass: PassEnded): void;
  onFetch(fetch: FetchEnded): void;
  onAnswer(answered: Answered): void;
  onStreamClients(clients: number): void;
  onLostEvent(): void;
  onNotified(notified: Notified): void;
  close(): void;
}

export type Meters = {
  readonly [M in MetricName]: (typeof METRICS)[M]['type'] extends 'gauge'
    ? Gauge<string>
    : (typeof METRICS)[M]['type'] extends 'counter'
      ? Counter<string>
      : Histogram<string>;
};

/** Makes every metric of the table; gauges are read from the views at each scrape, counters follow events and hooks. */
export function createMetrics(options: MetricsOptions): Metrics {
  const registry = new Registry();
  const meters = makeMeters(registry, () => collectViews(meters, options.views));
  beginAtZero(meters);
  const counting = { meters, views: options.views, since: beginnings() };
  const unsubscribe = options.views.subscribe((event) => countEvent(event, counting));
  meters.evenkeel_build_info.set({ ...options.build }, 1);
  meters.evenkeel_stream_clients.set(0);
  if (options.processMetrics) collectDefaultMetrics({ register: registry });
  return {
    registry,
    onCall: (call) => countCall(meters, call),
    onPass({ key, outcome, ms }) {
      const kind = parseKey(key)?.kind ?? 'unknown';
      meters.evenkeel_reconcile_total.inc({ kind, result: outcome });
      meters.evenkeel_reconcile_duration_seconds.observe({ kind }, ms / 1000);
    },
    onFetch: (fetch) => countFetch(meters, fetch),
    onAnswer: ({ method, route, status, ms }) =>
      meters.evenkeel_http_request_duration_seconds.observe({ method, route, code: String(status) }, ms / 1000),
    onStreamClients: (clients) => meters.evenkeel_stream_clients.set(clients),
    onLostEvent: () => meters.evenkeel_history_lost_total.inc(),
    onNotified: (notified) => countNotified(meters, notified),
    close: unsubscribe,
  };
}

const THROTTLES = /thrott|TooManyRequests|RequestLimitExceeded|SlowDown/i;

function countFetch(meters: Meters, { source, ok, ms }: FetchEnded): void {
  // A series that begins with its first failure would hide that one from `increase`.
  meters.evenkeel_source_fetch_total.inc({ source, result: ok ? 'failed' : 'ok' }, 0);
  meters.evenkeel_source_fetch_total.inc({ source, result: ok ? 'ok' : 'failed' });
  if (ms !== undefined) meters.evenkeel_source_fetch_duration_seconds.observe({ source }, ms / 1000);
}

function countNotified(meters: Meters, { provider, result }: Notified): void {
  for (const each of ['delivered', 'retried', 'dead'] as const)
    meters.evenkeel_notifications_total.inc({ provider, result: each }, each === result ? 1 : 0);
}

function countCall(meters: Meters, call: CallEnded): void {
  const { service, operation, code, ms } = call;
  meters.evenkeel_aws_api_requests_total.inc({ service, operation, code: code ?? 'ok' });
  meters.evenkeel_aws_api_request_duration_seconds.observe({ service, operation }, ms / 1000);
  const isThrottled = call.throttled ?? THROTTLES.test(code ?? '');
  meters.evenkeel_aws_api_throttles_total.inc({ service, operation }, isThrottled ? 1 : 0);
}

/** `collect` runs once per scrape: it hangs on the one gauge that is always there. */
function makeMeters(registry: Registry, collect: () => void): Meters {
  const meters: Record<string, unknown> = {};
  for (const [name, fact] of Object.entries<MetricFact>(METRICS)) {
    const config = { name, help: fact.help, labelNames: [...fact.labels], registers: [registry] };
    if (fact.type === 'counter') meters[name] = new Counter(config);
    else if (fact.type === 'histogram') meters[name] = new Histogram({ ...config, buckets: [...(fact.buckets ?? [])] });
    else meters[name] = new Gauge(name === 'evenkeel_ready' ? { ...config, collect } : config);
  }
  return meters as Meters;
}
