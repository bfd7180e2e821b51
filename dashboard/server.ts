import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { AlertsView } from '../controller/model/alerts-view.ts';
import type { Views } from '../controller/model/views.ts';
import type { Actions } from '../controller/ports/actions.ts';
import type { Audit } from '../controller/ports/audit.ts';
import type { Clock } from '../controller/ports/clock.ts';
import type { Comparer } from '../controller/ports/comparer.ts';
import type { DriftHealing } from '../controller/ports/drift-healing.ts';
import { type EventHistory, rememberedEvents } from '../controller/ports/event-history.ts';
import type { Insights } from '../controller/ports/insights.ts';
import type { Inspector } from '../controller/ports/inspector.ts';
import type { ObjectHistory } from '../controller/ports/object-history.ts';
import type { ProcessFacts } from '../controller/ports/process-facts.ts';
import type { RolloutArchive } from '../controller/ports/rollout-archive.ts';
import type { Assets } from './assets.ts';
import { auditActs } from './audit-acts.ts';
import { createAlbVerifier } from './auth/alb.ts';
import { type Guard, guardRequests } from './auth/guard.ts';
import { createLimiter, RATE_LIMITS, type RateLimits } from './auth/limits.ts';
import { createOidcSignIn, type OidcSignIn } from './auth/oidc.ts';
import { createSessions } from './auth/sessions.ts';
import { type AuthPlan, type DashboardAuth, planAuth } from './auth/settings.ts';
import { describedRoute } from './described-route.ts';
import { NO_INSPECTOR, nothingInside } from './nothing-inside.ts';
import { answerProblems } from './problem.ts';
import { actionRoutes } from './routes/actions.ts';
import { alertRoutes } from './routes/alerts.ts';
import { assetRoutes } from './routes/assets.ts';
import { auditRoutes } from './routes/audit.ts';
import { awaitingRoutes } from './routes/awaiting.ts';
import { changeRoutes } from './routes/changes.ts';
import { diffRoutes } from './routes/diff.ts';
import { driftRoutes } from './routes/drift.ts';
import { driftActionRoutes } from './routes/drift-actions.ts';
import { eventRoutes } from './routes/events.ts';
import { graphRoutes } from './routes/graph.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { hookRoutes, type PushHooks } from './routes/hooks.ts';
import { inspectionRoutes } from './routes/inspection.ts';
import { manifestRoutes } from './routes/manifest.ts';
import { meRoutes } from './routes/me.ts';
import { type MetricsText, metricsRoutes } from './routes/metrics.ts';
import { objectRoutes } from './routes/objects.ts';
import { operationRoutes } from './routes/operations.ts';
import { operatorRoutes } from './routes/operator.ts';
import { searchRoutes } from './routes/search.ts';
import { seriesRoutes } from './routes/series.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { streamRoutes } from './routes/stream.ts';
import { summaryRoutes } from './routes/summary.ts';
import type { OperatorJson } from './schema/operator.ts';
import type { StreamLimits } from './stream.ts';

export interface DashboardOptions {
  /** Everything that the dashboard reads. */
  readonly views: Views;
  /** What happened before what the views remember; without it that is all that is shown. */
  readonly history?: EventHistory | undefined;
  /** Looks inside of objects; without it there is nothing inside to be seen. */
  readonly inspector?: Inspector | undefined;
  /** Compares whole objects; without it only the differences are known. */
  readonly comparer?: Comparer | undefined;
  /** What became of objects; without it nothing is known to have. */
  readonly past?: ObjectHistory | undefined;
  /** What AWS remembers of rollouts; without it nothing is looked up. */
  readonly archive?: RolloutArchive | undefined;
  /** What people were told; without it nobody was told anything. */
  readonly alerts?: AlertsView | undefined;
  /** What is worth drawing; without it nothing is drawn. */
  readonly insights?: Insights | undefined;
  /** What the process knows of itself; without it that is left out. */
  readonly facts?: ProcessFacts | undefined;
  readonly clock: Clock;
  readonly auth: DashboardAuth;
  /** Told what people do and what they are refused; without it nobody is. */
  readonly audit?: Audit | undefined;
  /** How often one address may ask. */
  readonly limits?: Partial<RateLimits> | undefined;
  readonly log?: FastifyBaseLogger | undefined;
  /** Served at /metrics; without it that page is not found. */
  readonly metrics?: MetricsText | undefined;
  /** The browser's side; without it only the API is served. */
  readonly assets?: Assets | undefined;
  /** Pushes that senders tell of; without it there is no such route. */
  readonly hooks?: PushHooks | undefined;
  /** What people may do; without it there are no such routes. */
  readonly actions?: Actions | undefined;
  /** What people may have put back; without it there are no such routes. */
  readonly healing?: DriftHealing | undefined;
  readonly stream?: StreamLimits | undefined;
  /** Told how many browsers are connected for live updates, whenever that changes. */
  readonly onStreamClients?: ((clients: number) => void) | undefined;
  /** Told about every request that has been answered. Must not throw. */
  readonly onAnswer?: ((answered: Answered) => void) | undefined;
}

/** A request that has been answered. `route` is a pattern, never an address with somebody's names in it. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/**
 * The dashboard: pages and API over the views, not yet listening. Nothing of it writes but what people ask for by name.
 * Whoever listens binds to `auth.host`.
 * Throws {@link DashboardAuthError} when that would leave the fleet open to others.
 */
export function createDashboard(options: DashboardOptions): FastifyInstance {
  const plan = planAuth(options.auth);
  const app = makeInstance(options);
  secure(app);
  const guard = guardOf(app, { plan, options });
  guardRequests(app, guard);
  answerProblems(app);
  if (options.onAnswer) tellAnswers(app, options.onAnswer);
  describe(app, options.views);
  const history = options.history ?? rememberedEvents(options.views);
  app.register(signInRoutes, { guard, oidc: oidcOf(guard) });
  app.register(meRoutes, { plan });
  app.register(auditRoutes, { audit: options.audit });
  app.register(objectRoutes, { views: options.views });
  app.register(inspectionRoutes, { views: options.views, inspector: options.inspector ?? NO_INSPECTOR });
  app.register(diffRoutes, { ...options, history, comparer: options.comparer ?? NO_COMPARER });
  app.register(historyRoutes, {
    views: options.views,
    past: options.past ?? NO_PAST,
    archive: options.archive ?? NO_ARCHIVE,
  });
  app.register(summaryRoutes, options);
  app.register(searchRoutes, options);
  app.register(manifestRoutes, options);
  app.register(driftRoutes, options);
  app.register(changeRoutes, options);
  app.register(graphRoutes, options);
  if (options.actions) registerActions(app, options, options.actions);
  if (options.healing) app.register(driftActionRoutes, { ...options, healing: options.healing });
  app.register(eventRoutes, { views: options.views, history, inspector: options.inspector ?? NO_INSPECTOR });
  app.register(alertRoutes, { ...options, alerts: options.alerts ?? NO_ALERTS });
  app.register(awaitingRoutes, { ...options, alerts: options.alerts ?? NO_ALERTS });
  let browsers = 0;
  const onStreamClients = (clients: number): void => {
    browsers = clients;
    options.onStreamClients?.(clients);
  };
  const { views, clock, insights, facts } = options;
  app.register(operatorRoutes, { views, clock, insights, facts, browsers: () => browsers, signIn: signInOf(plan) });
  if (insights) app.register(seriesRoutes, { views, clock, insights });
  app.register(streamRoutes, { ...options, onStreamClients });
  app.register(healthRoutes, options);
  if (options.metrics) app.register(metricsRoutes, { metrics: options.metrics });
  if (options.hooks) app.register(hookRoutes, { hooks: options.hooks });
  if (options.assets) app.register(assetRoutes, { assets: options.assets });
  return app;
}

function signInOf({ hasSignIn, anonymous }: AuthPlan): OperatorJson['signIn'] {
  if (!hasSignIn) return 'none';
  return anonymous ? 'optional' : 'needed';
}

function registerActions(app: FastifyInstance, { views, audit }: DashboardOptions, actions: Actions): void {
  const acts = audit && auditActs({ actions, views, audit });
  app.addHook('onClose', async () => acts?.close());
  app.register(actionRoutes, { actions, views, audit: acts });
  app.register(operationRoutes, { actions });
}

/** Streams end when their reader leaves: how long that took says nothing. */
const STREAM = '/api/v1/stream';

function tellAnswers(app: FastifyInstance, onAnswer: (answered: Answered) => void): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    if (route === STREAM) return;
    onAnswer({ method: request.method, route, status: reply.statusCode, ms: reply.elapsedTime });
  });
}

const NO_COMPARER: Comparer = { compare: async () => ({ state: 'unknown', reason: 'AWS is not asked here.' }) };

const NO_ALERTS: AlertsView = {
  sendings: () => [],
  itemsOf: () => undefined,
  incidents: () => [],
  revision: () => 0,
  retry: () => false,
};
const NO_ARCHIVE: RolloutArchive = { rollouts: nothingInside, compare: nothingInside };
const NO_PAST: ObjectHistory = { of: async () => ({ entries: [] }) };

/** Unknown parameters are errors (never silently dropped), one value stands for a list of one. */
function makeInstance({ log }: DashboardOptions): FastifyInstance {
  return Fastify({
    ...(log ? { loggerInstance: log } : {}),
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    bodyLimit: 1,
    routerOptions: { maxParamLength: 300, querystringParser: (text) => parseQuery(text) },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', useDefaults: true } },
  });
}

function parseQuery(text: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(new URLSearchParams(text).keys())) {
    const values = new URLSearchParams(text).getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return query;
}

/** Scripts, styles and data come from here alone, nothing is inline, and no other page may frame this one. */
function secure(app: FastifyInstance): void {
  app.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

function guardOf(app: FastifyInstance, { plan, options }: { plan: AuthPlan; options: DashboardOptions }): Guard {
  const { clock, audit, limits } = options;
  const isSecure = plan.publicUrl?.startsWith('https:') ?? false;
  const key = plan.hasSignIn ? plan.sessionKeyBytes : undefined;
  return {
    plan,
    audit,
    sessions: key && createSessions({ key, clock, isSecure }),
    verifyAlb: plan.alb && createAlbVerifier(plan.alb, clock),
    limiter: createLimiter(app, { ...RATE_LIMITS, ...limits }),
  };
}

function oidcOf({ plan, sessions }: Guard): OidcSignIn | undefined {
  const { oidc, publicUrl } = plan;
  return oidc && sessions && publicUrl !== undefined
    ? createOidcSignIn({ settings: oidc, sessions, publicUrl })
    : undefined;
}

function describe(app: FastifyInstance, views: Views): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Evenkeel',
        version: 'v1',
        description:
          'What the controller knows. Only /actions/ change anything. Errors are problem+json (RFC 9457) with a request id.',
      },
      tags: [
        { name: 'objects', description: 'What is managed, and how it does' },
        { name: 'actions', description: 'What people do, planned first and followed to its end' },
        { name: 'changes', description: 'Commits that go out in waves' },
        { name: 'drift', description: 'What is not as the manifests say, though nobody asked for it there' },
        { name: 'history', description: 'What became of objects, and what AWS remembers of their rollouts' },
        { name: 'events', description: 'What happened' },
        { name: 'alerts', description: 'Who was told of what' },
        { name: 'access', description: 'Who asks, and what they may' },
        { name: 'series', description: 'What is worth drawing, over time' },
        { name: 'operator', description: 'The controller itself' },
      ],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }, {}],
    },
    hideUntagged: true,
    transform: ({ schema = { hide: true }, url, route: { method } }) => ({
      url,
      schema: describedRoute(schema, { url, method }),
    }),
  });
  app.get('/api/v1/openapi.json', () => app.swagger());
  app.get('/version', () => ({ version: views.operator().version }));
}
