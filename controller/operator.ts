import { createEventBus } from './engine/bus.ts';
import type { Engine, Pass } from './engine/context.ts';
import { createDeletionCaps } from './engine/deletion.ts';
import { createDesired, type Desired } from './engine/desired.ts';
import { createExecutor } from './engine/execute.ts';
import { createFightDetector } from './engine/fight.ts';
import { createOwnWritesFloor } from './engine/floor.ts';
import { buildGraph, type Graph } from './engine/graph.ts';
import { createHoldings } from './engine/holdings.ts';
import { createLocations } from './engine/locations.ts';
import { reconcileObject } from './engine/pass.ts';
import { type Place, placeOfKey, withNamespaces } from './engine/places.ts';
import { createWorkQueue, type Lane } from './engine/queue.ts';
import { sourceEvents } from './engine/source-events.ts';
import { findOrphans } from './engine/sweep.ts';
import { tearDownObject } from './engine/teardown.ts';
import { concludeNamespace, concludeUnplaced } from './engine/unplaced.ts';
import { createViews } from './engine/views.ts';
import type { ResourceKey } from './model/identity.ts';
import type { Reader } from './model/kind.ts';
import type { Outcome } from './model/outcome.ts';
import type { Step } from './model/plan.ts';
import { type Scope, scopeId } from './model/scope.ts';
import type { Operator, OperatorDeps } from './operator-contract.ts';
import type { ResolvedScope } from './ports/scopes.ts';
import type { SourceUpdate } from './ports/source.ts';

export type { Operator, OperatorDeps, OperatorOptions, PassEnded } from './operator-contract.ts';

/** How often objects without a document are looked for; they wait at least ten minutes before anything happens to them. */
const DISCOVERY_INTERVAL_MS = 2 * 60_000;
const CHANGE_PASS_LIMIT = 50;
const SWEEP_PASS_LIMIT = 500;
/** More changed documents than this are read by a sweep's listings: point reads would cost more calls. */
const POINT_READ_LIMIT = 50;

export function createOperator(deps: OperatorDeps): Operator {
  const { clock, options } = deps;
  const bus = createEventBus(clock);
  const queue = createWorkQueue(deps);
  const floor = createOwnWritesFloor(clock);
  const caps = createDeletionCaps();
  const desired: Desired = createDesired(deps.sources.map((source) => source.name));
  const kinds = new Map(deps.kinds.map((kind) => [kind.name as string, kind]));
  const locations = createLocations();
  let graph: Graph = buildGraph(desired, { kinds, manifests: deps.manifests, locations });
  const engine: Engine = {
    owner: options.owner,
    dryRun: options.dryRun,
    kinds,
    manifests: deps.manifests,
    parameterPrefixes: options.parameterPrefixes,
    clock,
    bus,
    desired,
    executor: createExecutor({ transport: deps.transport, clock, bus, floor, caps, onWrite: invalidate }),
    caps,
    fights: createFightDetector(),
    statuses: new Map(),
    holdings: createHoldings(),
    locations,
    orphans: new Map(),
    graph: () => graph,
    enqueue: (key, lane) => queue.add(key, lane),
  };
  const running = new Set<string>();
  const work = new Set<Promise<void>>();
  const sweepReaders = new Map<string, Reader>();
  const heard = new Set<string>();
  const startedAt = clock.now();
  let cancelSweep: (() => void) | undefined;
  let stopped = false;
  let lastSweepAt: number | undefined;
  let discoveredAt: number | undefined;
  let quietWaiters: (() => void)[] = [];

  function invalidate(scope: Scope, step: Step): void {
    for (const shown of step.shows ?? []) deps.readers.invalidate(scope, shown.read, shown.key);
  }

  function rebuildGraph(): void {
    graph = buildGraph(desired, { kinds, manifests: deps.manifests, locations, earlier: graph });
  }

  async function resolve(place: Place): Promise<ResolvedScope> {
    const resolved = await deps.scopes.resolve(place.binding);
    // Objects of two places that turn out to be one may refer to each other by name.
    if (locations.learn(place.id, resolved.scope)) rebuildGraph();
    return resolved;
  }

  function onUpdate(update: SourceUpdate): void {
    if (stopped) return;
    const before = desired.sources();
    const { changed, problems } = desired.accept(update, clock.now());
    for (const event of sourceEvents({ update, before, problems })) bus.publish(event);
    if (changed.length > 0) rebuildGraph();
    heard.add(update.kind === 'snapshot' ? update.snapshot.source : update.source);
    if (heard.size < deps.sources.length) return;
    if (lastSweepAt === undefined || changed.length > POINT_READ_LIMIT) sweep();
    else for (const key of withNamespaces(changed, desired)) queue.add(key, 'change');
    pump();
  }

  function sweep(): void {
    cancelSweep?.();
    if (options.sweepIntervalMs !== undefined) cancelSweep = clock.after(options.sweepIntervalMs, sweep);
    if (stopped || queue.ready('sweep').length > 0) return;
    lastSweepAt = clock.now();
    sweepReaders.clear();
    for (const key of desired.keys()) if (isDue(key)) queue.add(key, 'sweep');
    for (const key of engine.orphans.keys()) queue.add(key, 'sweep');
    if (discoveredAt === undefined || clock.now() - discoveredAt >= DISCOVERY_INTERVAL_MS) {
      discoveredAt = clock.now();
      for (const place of places()) track(sweepOrphans(place));
    }
    pump();
  }

  function isDue(key: ResourceKey): boolean {
    const status = engine.statuses.get(key);
    const interval = status?.management.sweepIntervalMs;
    return interval === undefined || status?.lastSeenAt === undefined || clock.now() - status.lastSeenAt >= interval;
  }

  function places(): readonly Place[] {
    const all = desired.keys().map((key) => placeOfKey(key, engine));
    return [...new Map(all.flatMap((place) => ('blocked' in place ? [] : [[place.id, place] as const]))).values()];
  }

  async function sweepOrphans(place: Place): Promise<void> {
    const resolved = await resolve(place).catch(() => undefined);
    if (!resolved || options.dryRun) return;
    await findOrphans(engine, {
      place,
      scope: resolved.scope,
      reader: sweepReaderOf(place.id, resolved.scope),
    });
    pump();
  }

  function sweepReaderOf(place: string, scope: Scope): Reader {
    const known = sweepReaders.get(place);
    if (known) return known;
    const reader = floor.over(scopeId(scope), deps.readers.sweep(scope));
    sweepReaders.set(place, reader);
    return reader;
  }

  function pump(): void {
    if (stopped) return;
    for (const lane of ['change', 'sweep'] as const) startPasses(lane);
    if (work.size === 0 && queue.ready('change').length + queue.ready('sweep').length === 0) becomeQuiet();
  }

  function startPasses(lane: Lane): void {
    for (const key of queue.ready(lane)) {
      const place = placeOfKey(key, engine);
      const id = 'blocked' in place ? 'blocked' : place.id;
      if (running.has(`${lane}|${id}`)) continue;
      const limit = lane === 'change' ? CHANGE_PASS_LIMIT : SWEEP_PASS_LIMIT;
      const keys = queue.take(lane, (other) => placeIdOf(other) === id, limit);
      if (keys.length === 0) continue;
      running.add(`${lane}|${id}`);
      track(runPass({ lane, place, keys }).finally(() => running.delete(`${lane}|${id}`)));
    }
  }

  function placeIdOf(key: ResourceKey): string {
    const place = placeOfKey(key, engine);
    return 'blocked' in place ? 'blocked' : place.id;
  }

  async function runPass(job: {
    lane: Lane;
    place: ReturnType<typeof placeOfKey>;
    keys: readonly ResourceKey[];
  }): Promise<void> {
    const { lane, place, keys } = job;
    if ('blocked' in place) {
      for (const key of keys)
        queue.done(key, concludeUnplaced(key, engine, { kind: 'blocked', reason: place.blocked }));
      return;
    }
    const pass = await openPass(lane, place).catch((error: unknown) => error as Error);
    if (pass instanceof Error) {
      const outcome = { kind: 'failed', reason: pass.message, retry: true } as const;
      for (const key of keys) queue.done(key, concludeUnplaced(key, engine, outcome));
      return;
    }
    await Promise.all(keys.map(async (key) => queue.done(key, await timedVisit(key, pass))));
  }

  async function openPass(lane: Lane, place: Place): Promise<Pass> {
    const resolved = await resolve(place);
    const { account = resolved.scope.account, region = resolved.scope.region } = place.binding;
    const point = floor.over(scopeId(resolved.scope), deps.readers.point(resolved.scope));
    const reader = lane === 'sweep' ? sweepReaderOf(place.id, resolved.scope) : point;
    return { place: place.id, pinned: { ...resolved.scope, account, region }, resolved, lane, reader, point };
  }

  async function timedVisit(key: ResourceKey, pass: Pass): Promise<Outcome> {
    const startedAt = clock.now();
    const outcome = await visit(key, pass);
    deps.onPass?.({ key, outcome: outcome.kind, ms: clock.now() - startedAt });
    return outcome;
  }

  function visit(key: ResourceKey, pass: Pass) {
    const entry = desired.get(key);
    if (!entry) return tearDownObject(key, engine, pass);
    if (entry.document.identity.kind === 'Namespace') return concludeNamespace(key, engine, pass);
    return reconcileObject(key, engine, pass);
  }

  function track(promise: Promise<void>): void {
    work.add(promise);
    promise.finally(() => {
      work.delete(promise);
      pump();
    });
  }

  function becomeQuiet(): void {
    const waiters = quietWaiters;
    quietWaiters = [];
    for (const resolve of waiters) resolve();
  }

  queue.onReady(pump);

  return {
    views: createViews({
      engine,
      operator: () => ({
        owner: options.owner,
        version: options.version,
        startedAt,
        ready: lastSweepAt !== undefined && heard.size >= deps.sources.length && queue.ready('sweep').length === 0,
        sources: desired.sources(),
        queue: queue.size(),
        lastSweepAt,
      }),
    }),
    start() {
      for (const source of deps.sources) source.start(onUpdate);
    },
    async stop() {
      stopped = true;
      cancelSweep?.();
      queue.stop();
      await Promise.all(deps.sources.map((source) => source.stop()));
      await Promise.allSettled([...work]);
    },
    quiet: () =>
      new Promise((resolve) => {
        quietWaiters.push(resolve);
        pump();
      }),
    async refresh() {
      await Promise.all(deps.sources.map((source) => source.refresh()));
      discoveredAt = undefined;
      sweep();
    },
  };
}
