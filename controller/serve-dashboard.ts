import type { Logger } from 'pino';
import { type Assets, loadAssets } from '../dashboard/assets.ts';
import { createDashboard } from '../dashboard/server.ts';
import type { ControllerOptions } from './main.ts';
import type { Operator } from './operator.ts';
import type { Audit } from './ports/audit.ts';
import { type EventHistory, rememberedEvents } from './ports/event-history.ts';
import type { Insights } from './ports/insights.ts';
import type { ProcessFacts } from './ports/process-facts.ts';
import { createAlertsView } from './telemetry/alerts/alerts-view.ts';
import type { AlertPipeline } from './telemetry/alerts/pipeline.ts';
import { createObjectHistory } from './telemetry/history/object-history.ts';
import type { Metrics } from './telemetry/metrics.ts';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** What is shown. */
export interface ServedParts {
  readonly operator: Operator;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly history: EventHistory | undefined;
  readonly alerts: AlertPipeline;
  readonly audit: Audit;
  readonly insights: Insights;
  readonly facts: ProcessFacts;
}

/** Listens. Rejects where the address is taken, and where others could read without a token. */
export async function serveDashboard(
  { config, clock, token, access, sessionKey, web, webhookSecret: secret }: ControllerOptions,
  parts: ServedParts,
): Promise<Served> {
  const { host, port } = config.listen;
  const { publicUrl } = config;
  const assets: Assets | undefined = web === undefined ? undefined : loadAssets(web);
  const { views, archive } = parts.operator;
  const past = createObjectHistory({ views, archive, events: parts.history ?? rememberedEvents(views) });
  const app = createDashboard({
    actions: parts.operator.actions,
    views,
    past,
    archive,
    healing: parts.operator.healing,
    inspector: parts.operator.inspector,
    comparer: parts.operator.comparer,
    history: parts.history,
    alerts: createAlertsView(parts.alerts),
    clock,
    auth: { host, token, access, sessionKey, publicUrl, hosts: hostsOf(publicUrl) },
    audit: parts.audit,
    insights: parts.insights,
    facts: parts.facts,
    log: parts.logger,
    metrics: parts.metrics.registry,
    hooks: secret === undefined ? undefined : { secret, onPush: () => void parts.operator.refresh() },
    assets,
    onStreamClients: (clients) => parts.metrics.onStreamClients(clients),
    onAnswer: (answered) => parts.metrics.onAnswer(answered),
  });
  const url = await app.listen({ host, port });
  return {
    url,
    async close() {
      past.close();
      await app.close();
    },
  };
}

/** Links in messages lead to a name that the address listened on does not tell. */
function hostsOf(publicUrl: string | undefined): readonly string[] {
  return publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
}
