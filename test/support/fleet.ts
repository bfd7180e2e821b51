import type { Document } from '../../controller/model/document.ts';
import type { EventBody, OperatorEvent } from '../../controller/model/event.ts';
import { newestAsked } from '../../controller/model/event-query.ts';
import type { GraphView } from '../../controller/model/graph-view.ts';
import type { HealthStatus } from '../../controller/model/health.ts';
import type { KindName, ResourceKey } from '../../controller/model/identity.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import type { OperatorView, Views } from '../../controller/model/views.ts';
import type { ChangeView } from '../../controller/model/waves.ts';
import { showcase } from './fleet-showcase.ts';
import { COMMITS, FLEET_NOW, HOUR, MINUTE, objectStatus } from './fleet-status.ts';
import { showcaseEvents } from './fleet-story.ts';

export { COMMITS, FLEET_NOW, HOUR, MINUTE, objectStatus };

export interface Fleet {
  readonly views: Views;
  /** Puts a status in the place of the one with its key, without an event. */
  put(status: ObjectStatus): void;
  remove(key: ResourceKey): void;
  emit(body: EventBody, at?: number): OperatorEvent;
  operator(over: Partial<OperatorView>): void;
  changes(list: readonly ChangeView[]): void;
  graph(shown: GraphView): void;
  /** Documents that are in force. */
  documents(list: readonly Document[]): void;
}

/** Events, as the controller forgets the oldest ones. */
const REMEMBERED = 2_000;

/** Views over statuses that a test holds in its hands. */
export function createFleet(
  statuses: readonly ObjectStatus[] = [],
  events: readonly [EventBody, number][] = [],
): Fleet {
  const objects = new Map(statuses.map((status) => [status.key, status]));
  const listeners = new Set<(event: OperatorEvent) => void>();
  const history: OperatorEvent[] = [];
  let view: OperatorView = operatorView(statuses.length);
  let changes: readonly ChangeView[] = [];
  let graph: GraphView = { nodes: [], edges: [], tiers: 0, cycles: [] };
  let documents: readonly Document[] = [];
  let id = 0;
  const emit = (body: EventBody, at: number): OperatorEvent => {
    const event: OperatorEvent = { ...body, id: ++id, at };
    history.push(event);
    if (history.length > REMEMBERED) history.shift();
    for (const listener of listeners) listener(event);
    return event;
  };
  for (const [body, at] of events) emit(body, at);
  return {
    views: {
      operator: () => view,
      objects: () => [...objects.values()],
      object: (key) => objects.get(key),
      changes: () => changes,
      graph: () => graph,
      neighbours: (key) => ({
        after: graph.edges.flatMap(({ from, to, kind, because }) => (from === key ? [{ key: to, kind, because }] : [])),
        before: graph.edges.flatMap(({ from, to, kind, because }) =>
          to === key ? [{ key: from, kind, because }] : [],
        ),
      }),
      documents: (kind) => documents.filter(({ identity }) => identity.kind === kind),
      events: (query) => newestAsked(history, query).reverse(),
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    put: (status) => void objects.set(status.key, status),
    remove: (key) => void objects.delete(key),
    emit: (body, at = FLEET_NOW) => emit(body, at),
    documents: (list) => {
      documents = list;
    },
    changes: (list) => {
      changes = list;
    },
    graph: (shown) => {
      graph = shown;
    },
    operator: (over) => {
      view = { ...view, ...over };
    },
  };
}

function operatorView(documents: number): OperatorView {
  return {
    owner: 'evenkeel-prod',
    version: '0.1.0',
    startedAt: FLEET_NOW - 26 * HOUR,
    ready: true,
    sources: [
      {
        name: 'manifests',
        commit: COMMITS.head,
        complete: true,
        documents,
        problems: [],
        lastFetchAt: FLEET_NOW - 14_000,
      },
    ],
    queue: {
      ready: 0,
      waiting: documents,
      inFlight: 1,
      oldestMs: 0,
      lanes: { change: { ready: 0, oldestMs: 0 }, sweep: { ready: 0, oldestMs: 0 } },
    },
    lastSweepAt: FLEET_NOW - 21_000,
  };
}

/** The fleet of the pictures: every state that an object can be in, each with a reason, among a calm majority. */
export function showcaseFleet(): Fleet {
  const statuses = [...showcase(), ...calmFleet(70)];
  const fleet = createFleet(statuses, showcaseEvents());
  const problems = statuses.flatMap((status) => status.problems);
  fleet.operator({ sources: [{ ...sourceOf(fleet), problems }] });
  return fleet;
}

function sourceOf(fleet: Fleet): OperatorView['sources'][number] {
  const [source] = fleet.views.operator().sources;
  if (!source) throw new Error('The fixture has a source.');
  return source;
}

/** `size` objects in all states, for measuring. */
export function largeFleet(size: number): Fleet {
  const special = showcase();
  return createFleet([...special, ...calmFleet(size - special.length)], showcaseEvents());
}

const TEAMS = ['shop', 'payments', 'media', 'search', 'platform', 'mail', 'ledger', 'identity'];
const NAMES = ['api', 'worker', 'web', 'scheduler', 'gateway', 'indexer', 'feed', 'router', 'cache', 'jobs'];
const KIND_CYCLE: readonly KindName[] = ['Service', 'TargetGroup', 'ListenerRule', 'ServiceAutoScaling', 'Service'];

function calmFleet(size: number): ObjectStatus[] {
  return Array.from({ length: size }, (_, index) => calmObject(index));
}

function calmObject(index: number): ObjectStatus {
  const team = TEAMS[index % TEAMS.length] ?? 'shop';
  const base = NAMES[Math.floor(index / TEAMS.length) % NAMES.length] ?? 'api';
  const round = Math.floor(index / (TEAMS.length * NAMES.length));
  const kind = KIND_CYCLE[index % KIND_CYCLE.length] ?? 'Service';
  const name = round === 0 ? `${team}-${base}` : `${team}-${base}-${round}`;
  const region = index % 3 === 0 ? 'us-east-1' : 'eu-west-1';
  const count = 1 + (index % 5);
  return objectStatus(
    { namespace: team, kind, name },
    {
      scope: { account: '123456789012', region },
      commit: index % 4 === 0 ? COMMITS.before : COMMITS.older,
      lastChangedAt: FLEET_NOW - (index + 1) * 47 * MINUTE,
      health: calmHealth(kind, count),
      ...(kind === 'Service' ? { summary: calmSummary(team, base, { count, index }) } : {}),
    },
  );
}

function calmHealth(kind: KindName, count: number): { status: HealthStatus; message: string } {
  if (kind === 'Service') return { status: 'Healthy', message: `${count} of ${count} tasks run` };
  if (kind === 'TargetGroup') return { status: 'Healthy', message: `${count} of ${count} targets are healthy` };
  return {
    status: 'Healthy',
    message: kind === 'ServiceAutoScaling' ? 'Target tracking on CPU at 60 %' : 'Forwards traffic',
  };
}

function calmSummary(team: string, base: string, of: { count: number; index: number }): ObjectStatus['summary'] {
  const { count, index } = of;
  return {
    arn: `arn:aws:ecs:eu-west-1:123456789012:service/${team}/${team}-${base}`,
    running: count,
    desired: count,
    pending: 0,
    image: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/${team}/${base}:${1 + (index % 3)}.${index % 12}.${index % 7}`,
    rollout: { state: 'COMPLETED', phase: 'succeeded', revision: `${team}-${base}:${10 + index}` },
  };
}
