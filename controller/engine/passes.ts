import type { ResourceKey } from '../model/identity.ts';
import type { Reader } from '../model/kind.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Scope } from '../model/scope.ts';
import type { ResolvedScope } from '../ports/scopes.ts';
import type { Looks } from './acts/looks.ts';
import type { Turns } from './acts/turns.ts';
import { concludeConfigured, isOursAlone } from './configured.ts';
import type { Engine, Pass } from './context.ts';
import { outcomeOfError } from './outcomes.ts';
import type { Pacing } from './pacing.ts';
import { type Place, placeOfKey, placesOfKeys } from './places.ts';
import type { Lane, WorkQueue } from './queue.ts';
import { asAwsError } from './subject.ts';
import { concludeUnplaced } from './unplaced.ts';
import { visitObject } from './visit.ts';

const CHANGE_PASS_LIMIT = 50;
const SWEEP_PASS_LIMIT = 500;
/** Of keys that live in no place. */
const BLOCKED = 'blocked';

export interface PassesDeps {
  readonly engine: Engine;
  readonly queue: WorkQueue;
  readonly looks: Looks;
  readonly turns: Turns;
  readonly pacing: Pacing;
  /** Confirms account and Region. */
  readonly resolve: (place: Place) => Promise<ResolvedScope>;
  readonly point: (scope: Scope) => Reader;
  /** The reader that all passes of one sweep share. */
  readonly sweep: (place: string, scope: Scope) => Reader;
  /** Keeps what is under way, and goes on when it is over. */
  readonly track: (work: Promise<void>) => void;
  /** Told about each look that has ended. */
  readonly onLook?: ((key: ResourceKey, outcome: Outcome['kind'], ms: number) => void) | undefined;
}

/** Passes over ready keys: of each lane one at a time in each place. */
export interface Passes {
  /** Begins whatever can begin now. */
  start(): void;
  /** Whether a pass of the sweep lane is under way in a place, or keys wait for one. */
  isSweeping(): (place: string) => boolean;
  /** A pass for one object that somebody asks about, or why there can be none. */
  open(key: ResourceKey): Promise<Pass | string>;
}

type Placed = ReturnType<typeof placeOfKey>;

export function createPasses(deps: PassesDeps): Passes {
  const { engine, queue, looks } = deps;
  const running = new Set<string>();

  function startLane(lane: Lane): void {
    for (const key of queue.take(lane, isOursAlone, SWEEP_PASS_LIMIT))
      looks.at(key, () => queue.done(key, concludeConfigured(key, engine)));
    const placeOf = placesOfKeys(engine);
    const idOf = (key: ResourceKey): string => idOfPlace(placeOf(key));
    for (const key of queue.ready(lane)) {
      const place = placeOf(key);
      const id = idOfPlace(place);
      if (running.has(`${lane}|${id}`)) continue;
      const limit = lane === 'change' ? CHANGE_PASS_LIMIT : SWEEP_PASS_LIMIT;
      const keys = queue.take(lane, (other) => idOf(other) === id, limit);
      if (keys.length === 0) continue;
      running.add(`${lane}|${id}`);
      deps.track(runPass({ lane, place, keys }).finally(() => running.delete(`${lane}|${id}`)));
    }
  }

  async function runPass(job: { lane: Lane; place: Placed; keys: readonly ResourceKey[] }): Promise<void> {
    const { lane, place, keys } = job;
    if (lane === 'sweep') await engine.breath.turn();
    const opened = await openPass(lane, place).catch((error: unknown) => outcomeOfError(asAwsError(error)));
    if (!('kind' in opened)) {
      await Promise.all(keys.map(async (key) => queue.done(key, await visit(key, opened))));
      return;
    }
    for (const key of keys) {
      const ticket = engine.changes.ticket(key);
      looks.at(key, () => queue.done(key, concludeUnplaced(key, engine, opened)));
      engine.changes.seen(key, ticket);
    }
  }

  /** A pass, or the outcome of all its keys where there can be none. */
  async function openPass(lane: Lane, place: Placed): Promise<Pass | Outcome> {
    if ('blocked' in place) return { kind: 'blocked', reason: place.blocked, undeclared: true };
    const resolved = await deps.resolve(place);
    const { account = resolved.scope.account, region = resolved.scope.region } = place.binding;
    const point = deps.point(resolved.scope);
    const reader = lane === 'sweep' ? deps.sweep(place.id, resolved.scope) : point;
    return { place: place.id, pinned: { ...resolved.scope, account, region }, resolved, lane, reader, point };
  }

  async function visit(key: ResourceKey, pass: Pass): Promise<Outcome> {
    const startedAt = engine.clock.now();
    const ticket = engine.changes.ticket(key);
    const ended = looks.begin(key);
    const outcome = await deps.turns
      .take(key, () => visitObject(key, engine, pass))
      .catch((error: unknown) =>
        concludeUnplaced(key, engine, { kind: 'failed', reason: asAwsError(error).message, retry: true }),
      );
    engine.changes.seen(key, ticket);
    deps.onLook?.(key, outcome.kind, engine.clock.now() - startedAt);
    ended();
    return deps.pacing.pace(key, outcome, engine.statuses.get(key));
  }

  function waitingPlaces(): ReadonlySet<string> {
    const placeOf = placesOfKeys(engine);
    return new Set(queue.ready('sweep').map((key) => idOfPlace(placeOf(key))));
  }

  return {
    start() {
      for (const lane of ['change', 'sweep'] as const) startLane(lane);
    },
    isSweeping() {
      let waiting: ReadonlySet<string> | undefined;
      return (place) => {
        if (running.has(`sweep|${place}`)) return true;
        waiting ??= waitingPlaces();
        return waiting.has(place);
      };
    },
    async open(key) {
      const opened = await openPass('change', placeOfKey(key, engine));
      return 'kind' in opened ? ('reason' in opened ? opened.reason : opened.kind) : opened;
    },
  };
}

function idOfPlace(place: Placed): string {
  return 'blocked' in place ? BLOCKED : place.id;
}
