import { createActions } from './engine/acts/actions.ts';
import { createLooks } from './engine/acts/looks.ts';
import { createTurns } from './engine/acts/turns.ts';
import { createApprovals } from './engine/approvals.ts';
import { createBreath } from './engine/breath.ts';
import { createEventBus } from './engine/bus.ts';
import { createChanges, isCanary } from './engine/changes.ts';
import { createComparer } from './engine/comparer.ts';
import type { Engine } from './engine/context.ts';
import { createDeletionCaps, NO_CAPS } from './engine/deletion.ts';
import { createDesired, type Desired } from './engine/desired.ts';
import { createExecutor } from './engine/execute.ts';
import { expectLooks } from './engine/expected-looks.ts';
import { createFightDetector } from './engine/fight.ts';
import { createOwnWritesFloor, tellReaders } from './engine/floor.ts';
import { buildGraph, type Graph, graphInParts, takeOver } from './engine/graph.ts';
import { createHealer } from './engine/healer.ts';
import { createHoldings } from './engine/holdings.ts';
import { createLocations } from './engine/locations.ts';
import { createOnlookers } from './engine/onlookers.ts';
import { createPacing, longestPause } from './engine/pacing.ts';
import { createPasses } from './engine/passes.ts';
import { type Place, withNamespaces } from './engine/places.ts';
import { createWorkQueue } from './engine/queue.ts';
import { createRolloutChecks } from './engine/rollout-checks.ts';
import { sourceEvents } from './engine/source-events.ts';
import { findOrphans } from './engine/sweep.ts';
import { createSweeps } from './engine/sweeps.ts';
import { createTeardownOrders } from './engine/teardown-orders.ts';
import { surveyTeardown } from './engine/teardown-survey.ts';
import { createViews } from './engine/views.ts';
import { createWaiters } from './engine/waiters.ts';
import { paced } from './model/in-parts.ts';
import { scopeId } from './model/scope.ts';
import type { Operator, OperatorDeps } from './operator-contract.ts';
import { NO_DRIFT_MEMORY } from './ports/drift-memory.ts';
import { NO_RANGES } from './ports/ip-ranges.ts';
import { ALONE } from './ports/lease.ts';
import type { ResolvedScope } from './ports/scopes.ts';
import type { SourceUpdate } from './ports/source.ts';
import { NO_TASK_MEMORY } from './ports/task-memory.ts';
import { NO_STATES } from './ports/terraform-states.ts';

export type { FetchEnded, Operator, OperatorDeps, OperatorOptions, PassEnded } from './operator-contract.ts';

/** More changed documents than this are read by a sweep's listings: point reads would cost more calls. */
const POINT_READ_LIMIT = 50;

export function createOperator(deps: OperatorDeps): Operator {
  const { clock, options, lease = ALONE } = deps;
  const bus = createEventBus(clock, deps.earlierEvents);
  const queue = createWorkQueue(deps);
  const floor = createOwnWritesFloor(clock);
  const caps = options.condemned ? NO_CAPS : createDeletionCaps();
  const desired: Desired = createDesired(deps.sources.map((source) => source.name));
  const kinds = new Map(deps.kinds.map((kind) => [kind.name as string, kind]));
  const locations = createLocations();
  const graphDeps = { kinds, manifests: deps.manifests, order: deps.order, locations };
  let graph: Graph = buildGraph(desired, graphDeps);
  const engine: Engine = {
    owner: options.owner,
    dryRun: options.dryRun,
    mayWrite: lease.mayWrite,
    kinds,
    manifests: deps.manifests,
    allowed: options.allowed,
    states: deps.states ?? NO_STATES,
    ranges: deps.ranges ?? NO_RANGES,
    clock,
    bus,
    desired,
    executor: createExecutor({ transport: deps.transport, clock, bus, floor, caps, ...tellReaders(deps.readers) }),
    caps,
    fights: createFightDetector(),
    checks: createRolloutChecks(deps),
    changes: createChanges({
      sizesOf: (namespace) => desired.namespace(namespace)?.waves?.sizes,
      isCanary: (key) => isCanary(desired.get(key)?.document),
      wake: (key) => queue.add(key, 'change'),
      publish: (event) => bus.publish(event),
    }),
    statuses: new Map(),
    approvals: createApprovals(),
    driftMemory: deps.driftMemory ?? NO_DRIFT_MEMORY,
    taskMemory: deps.taskMemory ?? NO_TASK_MEMORY,
    holdings: createHoldings(),
    locations,
    orphans: new Map(),
    undiscovered: new Map(),
    breath: createBreath(deps.pause),
    checkConfiguration: deps.checkConfiguration,
    condemned: options.condemned,
    askedAt: options.askedAt,
    graph: () => graph,
    teardownOrder: createTeardownOrders(() => engine, graphDeps),
    isStopping: () => stopped,
    enqueue: (key, lane) => queue.add(key, lane),
  };
  const sweeps = createSweeps({
    engine,
    busy: () => passes.isSweeping(),
    makeReader: (scope) => floor.over(scopeId(scope), deps.readers.sweep(scope)),
    discover: (place) => track(sweepOrphans(place)),
    onEnded: deps.onSweep,
  });
  const looks = createLooks(clock);
  const turns = createTurns();
  const work = new Set<Promise<void>>();
  const heard = new Set<string>();
  const startedAt = clock.now();
  let cancelSweep: (() => void) | undefined;
  let stopped = false;
  /** Updates of sources that are being taken in. */
  let updates: Promise<void> = Promise.resolve();
  /** How often two places turned out to be one. */
  let learned = 0;
  let hasLooked = false;
  const quiet = createWaiters();
  const { open, ...passes } = createPasses({
    engine,
    queue,
    looks,
    turns,
    pacing: createPacing(longestPause(options.sweepIntervalMs)),
    resolve,
    point: (scope) => floor.over(scopeId(scope), deps.readers.point(scope)),
    sweep: (place, scope) => sweeps.readerOf(place, scope),
    track,
    onLook: (key, outcome, ms) => deps.onPass?.({ key, outcome, ms }),
  });

  function rebuildGraph(): void {
    graph = buildGraph(desired, { ...graphDeps, earlier: graph });
  }

  /** The graph of what an update will make of the documents, while all that is in force goes on. */
  async function prepare(update: SourceUpdate, pause: () => Promise<void>): Promise<Graph | undefined> {
    const next = desired.preview(update);
    if (next === undefined) return undefined;
    for (;;) {
      const known = learned;
      const made = await paced(graphInParts(next, { ...graphDeps, earlier: graph }), pause);
      if (known === learned) return made;
    }
  }

  async function resolve(place: Place): Promise<ResolvedScope> {
    const resolved = await deps.scopes.resolve(place.binding);
    // Objects of two places that turn out to be one may refer to each other by name.
    if (locations.learn(place.id, resolved.scope)) {
      learned += 1;
      rebuildGraph();
    }
    return resolved;
  }

  /** One after the other: what an update changes is in force all at once, when its graph is there. */
  function onUpdate(update: SourceUpdate): void {
    const { pause } = deps;
    if (!pause) takeUpdate(update);
    else {
      updates = updates.then(() => prepare(update, pause)).then((made) => takeUpdate(update, made));
      track(updates);
    }
  }

  function takeUpdate(update: SourceUpdate, made?: Graph): void {
    if (stopped) return;
    const before = desired.sources();
    const { changed, problems } = desired.accept(update, clock.now());
    for (const event of sourceEvents({ update, before, problems })) bus.publish(event);
    if (changed.length > 0) {
      if (made) takeOver(made, graph, desired.keys());
      graph = made ?? buildGraph(desired, { ...graphDeps, earlier: graph });
    }
    const source = update.kind === 'snapshot' ? update.snapshot.source : update.source;
    deps.onFetch?.({ source, ok: update.kind === 'snapshot', ms: update.tookMs });
    heard.add(source);
    if (heard.size < deps.sources.length) return;
    const lane = changed.length > POINT_READ_LIMIT ? 'sweep' : 'change';
    if (sweeps.lastAt() === undefined || lane === 'sweep') sweep();
    const touched = withNamespaces(changed, desired);
    expectLooks(engine, touched);
    for (const key of touched) {
      queue.renew(key);
      queue.add(key, lane);
    }
    pump();
  }

  function sweep(parts?: { readonly discovery: boolean }): void {
    cancelSweep?.();
    if (options.sweepIntervalMs !== undefined) cancelSweep = clock.after(options.sweepIntervalMs, () => sweep());
    if (stopped || heard.size < deps.sources.length) return;
    sweeps.begin(parts);
    pump();
  }

  /** At a person's word: nothing that was read before counts. */
  function sweepAnew(): void {
    deps.readers.forget();
    sweep({ discovery: true });
  }

  /** What there is to do is done at once, and everything is looked at. */
  function onLease(): void {
    for (const { key, plan } of engine.statuses.values()) if (plan?.kind === 'act') queue.add(key, 'change');
    sweep({ discovery: true });
  }

  async function sweepOrphans(place: Place): Promise<void> {
    const resolved = await resolve(place).catch(() => undefined);
    if (!resolved || (options.dryRun && !options.condemned)) return;
    const { scope } = resolved;
    await findOrphans(engine, { place, scope, reader: sweeps.readerOf(place.id, scope) });
    pump();
  }

  function pump(): void {
    if (!stopped) passes.start();
    sweeps.settle();
    const isIdle = work.size === 0 && queue.size().ready === 0;
    if (isIdle && sweeps.lastAt() !== undefined) hasLooked = true;
    if (isIdle) quiet.release();
  }

  function track(promise: Promise<void>): void {
    work.add(promise);
    promise.finally(() => {
      work.delete(promise);
      pump();
    });
  }

  async function readSources(): Promise<void> {
    await Promise.allSettled(deps.sources.map((source) => source.refresh()));
  }

  queue.onReady(pump);

  return {
    healing: createHealer({ engine, open }),
    actions: createActions({ engine, open, turns, looks, readSources, sweep: sweepAnew }),
    comparer: createComparer({ engine, open, floor, readers: deps.readers }),
    ...createOnlookers(engine, deps.readers),
    views: createViews({
      engine,
      operator: () => ({
        owner: options.owner,
        version: options.version,
        startedAt,
        ready: hasLooked,
        sources: desired.sources(),
        queue: queue.size(),
        lastSweepAt: sweeps.lastAt(),
        lease: lease.view(),
      }),
    }),
    surveyTeardown: () => surveyTeardown(engine, open),
    start() {
      lease.start(onLease);
      for (const source of deps.sources) source.start(onUpdate);
    },
    async stop() {
      stopped = true;
      cancelSweep?.();
      queue.stop();
      await Promise.allSettled(deps.sources.map((source) => source.stop()));
      await Promise.allSettled([...work]);
      await lease.stop();
      pump();
    },
    quiet() {
      const waited = quiet.wait();
      pump();
      return waited;
    },
    async refresh() {
      await readSources();
      sweep({ discovery: true });
    },
  };
}
