import type { DestinationStream } from 'pino';
import { parameterLease } from './aws/parameter-lease.ts';
import type { StaticCredentials } from './aws/sdk-clients.ts';
import type { Sent } from './aws/transport.ts';
import { INSTALLED_TYPES } from './cli/types/installed-types.ts';
import { type Config, ConfigError } from './config.ts';
import { type Aws, connectAws, type World } from './connect-aws.ts';
import { createDataFolder } from './data-folder.ts';
import type { Condemned } from './engine/context.ts';
import { createLease } from './engine/lease.ts';
import { type AlertSettings, alertTargetsOf, keepAlerts } from './keep-alerts.ts';
import { keepAudit } from './keep-audit.ts';
import { keepDrift } from './keep-drift.ts';
import { keepHistory } from './keep-history.ts';
import { keepSeries } from './keep-series.ts';
import { keepTasks } from './keep-tasks.ts';
import { RESOURCE_KINDS } from './kinds/index.ts';
import { createManifests } from './manifest/manifests.ts';
import type { AccessSettings } from './model/access-settings.ts';
import { operationOf, serviceOf } from './model/aws-calls.ts';
import type { OperatorEvent } from './model/event.ts';
import type { AllowedOutside } from './model/outside.ts';
import type { SweepEnded } from './model/sweep.ts';
import type { Views } from './model/views.ts';
import { createOperator, type FetchEnded, type Operator, type PassEnded } from './operator.ts';
import { IMPLICIT_ORDER } from './order/implicit-order.ts';
import type { ConfigurationCheck } from './ports/configuration-check.ts';
import type { DriftMemory } from './ports/drift-memory.ts';
import { createHttpProbe } from './ports/http-probe.ts';
import { ALONE, type Lease } from './ports/lease.ts';
import type { ProcessFacts } from './ports/process-facts.ts';
import type { Source } from './ports/source.ts';
import { nextTurn, systemElapsed, systemHost, systemMemory } from './ports/system.ts';
import type { TaskMemory } from './ports/task-memory.ts';
import { serveDashboard } from './serve-dashboard.ts';
import { createAlertCheck } from './telemetry/alerts/check.ts';
import { createLogger, logEvents } from './telemetry/log.ts';
import { createMetrics, type Metrics } from './telemetry/metrics.ts';
import type { SeriesRecorder } from './telemetry/series/record-series.ts';

export interface OperatorSettings extends World {
  readonly config: Config;
  readonly aws: Aws;
  readonly sources: readonly Source[];
  readonly version: string;
  readonly dryRun: boolean;
  /** One look at AWS and no more, as for `plan`. */
  readonly once: boolean;
  /** The namespace that is taken down, where that is what the operator is for. */
  readonly condemned?: Condemned | undefined;
  /** Told about every look at one object that has ended. */
  readonly onPass?: ((ended: PassEnded) => void) | undefined;
  /** Told about every reading of a source. */
  readonly onFetch?: ((ended: FetchEnded) => void) | undefined;
  /** Told about every full look at a place that is over. */
  readonly onSweep?: ((ended: SweepEnded) => void) | undefined;
  readonly checkConfiguration?: ConfigurationCheck | undefined;
  /** What is known of earlier runs. */
  readonly earlierEvents?: readonly OperatorEvent[] | undefined;
  readonly driftMemory?: DriftMemory | undefined;
  readonly taskMemory?: TaskMemory | undefined;
  /** Who of several controllers writes. */
  readonly lease?: Lease | undefined;
}

/** The operator over real kinds and the real manifest language. Rejects with ConfigError without an owner. */
export function composeOperator(settings: OperatorSettings): Operator {
  const { config, aws, sources, clock, random, version, dryRun } = settings;
  if (!config.owner) throw new ConfigError(['no owner is configured: set --owner or EVENKEEL_OWNER']);
  return createOperator({
    kinds: RESOURCE_KINDS,
    sources,
    manifests: createManifests({ types: INSTALLED_TYPES }),
    order: IMPLICIT_ORDER,
    transport: aws.transport,
    readers: aws.readers,
    scopes: aws.scopes,
    states: aws.states,
    ranges: aws.ranges,
    clock,
    random,
    pause: nextTurn,
    lease: settings.lease,
    probe: createHttpProbe(clock),
    onPass: settings.onPass,
    onFetch: settings.onFetch,
    onSweep: settings.onSweep,
    checkConfiguration: settings.checkConfiguration,
    earlierEvents: settings.earlierEvents,
    driftMemory: settings.driftMemory,
    taskMemory: settings.taskMemory,
    options: {
      owner: config.owner,
      version,
      dryRun,
      sweepIntervalMs: settings.once ? undefined : config.sweepInterval,
      allowed: allowedOutside(config),
      condemned: settings.condemned,
      // Whoever runs a command wants it done now.
      askedAt: settings.once ? clock.now() : undefined,
    },
  });
}

/** What references may read outside, by the configuration. */
export function allowedOutside({ ssmPrefixes, secretPrefixes, stackPrefixes }: Config): AllowedOutside {
  return { parameters: ssmPrefixes, secrets: secretPrefixes, stacks: stackPrefixes };
}

export interface ControllerOptions extends World {
  readonly config: Config;
  readonly sources: readonly Source[];
  readonly version: string;
  readonly node: string;
  readonly token: string | undefined;
  /** Who else may sign in to the dashboard, and as what. */
  readonly access?: AccessSettings | undefined;
  /** Seals sessions of browsers, 32 bytes; without it there are none. */
  readonly sessionKey?: Uint8Array | undefined;
  /** Of push webhooks; without it there is no such endpoint. */
  readonly webhookSecret?: string | undefined;
  /** Folder of the dashboard's files; without it only the API is served. */
  readonly web: string | undefined;
  readonly log: DestinationStream;
  /** Folder of what outlives a restart; without it nothing does. */
  readonly dataDir?: string | undefined;
  /** Without them no target is known, and nobody is told. */
  readonly alerts?: AlertSettings | undefined;
  readonly credentials?: StaticCredentials | undefined;
}

/** A controller that runs: operator, dashboard, metrics and log. */
export interface Controller {
  /** Of the dashboard. */
  readonly url: string;
  readonly views: Views;
  refresh(): Promise<void>;
  /** Ends what is under way and closes everything. */
  stop(): Promise<void>;
}

/** What undoes a step of the start, in the order of the steps; undone from the last on. */
type Opened = (() => unknown)[];

/**
 * Starts a controller. Rejects where it cannot start at all: no Region, no owner, credentials of another account than
 * the pinned one, an address that is taken; then everything that was opened is closed, and the process may end. Later
 * failures are logged, and it goes on.
 */
export async function startController(options: ControllerOptions): Promise<Controller> {
  const opened: Opened = [];
  try {
    return { ...(await begin(options, opened)), stop: () => closeAll(opened) };
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

async function closeAll(opened: Opened): Promise<void> {
  for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close();
}

async function begin(options: ControllerOptions, opened: Opened): Promise<Omit<Controller, 'stop'>> {
  const { config, clock, random, credentials, sources, version } = options;
  let metrics: Metrics | undefined;
  let series: SeriesRecorder | undefined;
  const onCall = (sent: Sent): void => {
    metrics?.onCall(callEnded(sent));
    series?.onCall(sent);
  };
  const onSweep = (ended: SweepEnded): void => series?.onSweep(ended);
  const onPass = (ended: PassEnded): void => metrics?.onPass(ended);
  const onFetch = (ended: FetchEnded): void => metrics?.onFetch(ended);
  const logger = createLogger({ level: config.logLevel, clock, stream: options.log });
  const aws = await connectAws({ config, clock, random, credentials, onCall });
  opened.push(() => aws.close());
  if (config.account !== undefined) await aws.scopes.resolve({});
  const mode = { dryRun: false, once: false };
  const { dataDir } = options;
  const folder = dataDir === undefined ? undefined : createDataFolder(dataDir, clock);
  const kept = dataDir === undefined ? undefined : await keepHistory({ config, dataDir, clock, logger, folder });
  const driftMemory = dataDir === undefined ? undefined : await keepDrift({ dataDir, clock, logger, folder });
  opened.push(() => driftMemory?.close());
  const taskMemory = await keepTasks({ config, dataDir, clock, logger, folder });
  opened.push(() => taskMemory.close());
  const lease = leaseOf(config.lease, { aws, clock, random });
  const targets = alertTargetsOf(options.alerts, { clock, aws: aws.transport });
  const checkConfiguration = createAlertCheck(targets);
  const hooks = {
    onPass,
    onFetch,
    onSweep,
    earlierEvents: kept?.earlier,
    lease,
    driftMemory,
    taskMemory,
    checkConfiguration,
  };
  const operator = composeOperator({ config, aws, sources, clock, random, version, ...mode, ...hooks });
  const measured = createMetrics({
    views: operator.views,
    build: { version, node: options.node },
    processMetrics: true,
  });
  metrics = measured;
  opened.push(() => measured.close(), logEvents(operator.views, logger));
  const history = kept ? kept.begin(operator.views, metrics.onLostEvent) : undefined;
  opened.push(() => history?.close());
  const { publicUrl } = config;
  const { views } = operator;
  const { onNotified } = metrics;
  const drawn = await keepSeries({
    views,
    clock,
    logger,
    budgets: aws.budgets,
    dataDir,
    folder,
    earlierEvents: kept?.all,
  });
  series = drawn;
  opened.push(() => drawn.close());
  const alerts = keepAlerts({ views, targets, dataDir, clock, random, logger, publicUrl, onNotified, folder });
  opened.push(() => alerts.stop());
  const facts: ProcessFacts = { memory: systemMemory, dataFolder: async () => folder?.view() };
  const audit = keepAudit({ dataDir, clock, logger });
  opened.push(() => audit.close());
  const server = await serveDashboard(options, {
    operator,
    metrics,
    logger,
    history,
    alerts,
    audit,
    insights: drawn,
    facts,
  });
  opened.push(() => server.close());
  operator.start();
  opened.push(() => operator.stop());
  return { url: server.url, views: operator.views, refresh: () => operator.refresh() };
}

/** The lease in the controller's own account and Region. */
function leaseOf(parameter: string | undefined, { aws, clock, random }: World & { readonly aws: Aws }): Lease {
  if (parameter === undefined) return ALONE;
  const { transport, scopes } = aws;
  const scope = async () => (await scopes.resolve({})).scope;
  const holder = `${systemHost()}-${Math.floor(random() * 2 ** 32).toString(16)}`;
  return createLease({ store: parameterLease({ transport, scope, parameter }), clock, elapsed: systemElapsed, holder });
}

function callEnded({ call, code, durationMs }: Sent): Parameters<Metrics['onCall']>[0] {
  const failed = code === 'OK' ? undefined : code;
  return { service: serviceOf(call), operation: operationOf(call), code: failed, ms: durationMs };
}
