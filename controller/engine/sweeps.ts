import { type Identity, keyOf, type ResourceKey } from '../model/identity.ts';
import type { Reader } from '../model/kind.ts';
import type { Scope } from '../model/scope.ts';
import type { SweepEnded } from '../model/sweep.ts';
import { isOursAlone } from './configured.ts';
import type { Engine } from './context.ts';
import { type Place, placeOfKey, placesOfKeys } from './places.ts';
import { spread } from './spread.ts';

/** How often objects without a document are looked for; they wait at least ten minutes before anything happens to them. */
const DISCOVERY_INTERVAL_MS = 2 * 60_000;

/** Stands for whatever lives of a condemned namespace: it is looked for there although no document is left. */
const CONDEMNED: Omit<Identity, 'namespace'> = { kind: 'Namespace', name: '*' };

/** What sweeps need to know of the work that is under way. */
export interface SweepDeps {
  readonly engine: Engine;
  /** Says of places, at one moment, whether a pass of the sweep lane is under way there, or keys wait for one. */
  readonly busy: () => (place: string) => boolean;
  readonly makeReader: (scope: Scope) => Reader;
  /** Looks for orphans in a place; never rejects. */
  readonly discover: (place: Place) => void;
  /** Told of each sweep that is over. Must not throw. */
  readonly onEnded?: ((ended: SweepEnded) => void) | undefined;
}

interface UnderWay {
  readonly beganAt: number;
  readonly objects: number;
  /** Known with the first pass. */
  scope?: Scope | undefined;
}

/**
 * Sweeps, each place for itself: where one is slow, throttled or unreachable, its sweep goes on while all others begin
 * their next. The listings of a place live as long as its sweep.
 */
export interface Sweeps {
  /** Begins a sweep wherever the last one is over; with `discovery`, orphans are looked for even if it is not time yet. */
  begin(options?: { readonly discovery?: boolean }): void;
  /** The reader that all passes of one sweep share. */
  readerOf(place: string, scope: Scope): Reader;
  /** Says which sweeps are over by now: nothing waits in their place, and nothing is under way. */
  settle(): void;
  /** When a sweep last began anywhere. */
  lastAt(): number | undefined;
}

export function createSweeps({ engine, busy: busyNow, makeReader, discover, onEnded }: SweepDeps): Sweeps {
  const { clock, desired } = engine;
  const readers = new Map<string, Reader>();
  const discoveredAt = new Map<string, number>();
  const underWay = new Map<string, UnderWay>();
  let last: number | undefined;

  function placeIn(key: ResourceKey): Place | undefined {
    const place = placeOfKey(key, engine);
    return 'blocked' in place ? undefined : place;
  }

  function placesIn(keys: readonly ResourceKey[]): readonly Place[] {
    const placeAt = placesOfKeys(engine);
    return keys.map(placeAt).flatMap((place) => ('blocked' in place ? [] : [place]));
  }

  function isDue(key: ResourceKey): boolean {
    const status = engine.statuses.get(key);
    const interval = status?.management.sweepIntervalMs;
    return interval === undefined || status?.lastSeenAt === undefined || clock.now() - status.lastSeenAt >= interval;
  }

  function discoverIn(place: Place, atOnce: boolean): void {
    const before = discoveredAt.get(place.id);
    if (!atOnce && before !== undefined && clock.now() - before < DISCOVERY_INTERVAL_MS) return;
    discoveredAt.set(place.id, clock.now());
    discover(place);
  }

  function noteBegin(keys: readonly ResourceKey[]): void {
    const counts = new Map<string, number>();
    for (const { id } of placesIn(keys.filter((key) => !isOursAlone(key)))) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [place, objects] of counts) underWay.set(place, { beganAt: clock.now(), objects });
  }

  return {
    begin({ discovery = false } = {}) {
      last = clock.now();
      const keys = desired.keys();
      const elsewhere = keys.filter((key) => !isOursAlone(key));
      const condemned = engine.condemned && placeIn(keyOf({ ...CONDEMNED, namespace: engine.condemned.namespace }));
      const all = [...placesIn(elsewhere), ...(condemned ? [condemned] : [])];
      const places = new Map(all.map((place) => [place.id, place]));
      const busy = new Set([...places.keys(), ...readers.keys()].filter(busyNow()));
      for (const id of readers.keys()) if (!busy.has(id)) readers.delete(id);
      const placeAt = placesOfKeys(engine);
      const isFree = (key: ResourceKey): boolean => {
        const place = placeAt(key);
        return !busy.has('blocked' in place ? '' : place.id);
      };
      const due = spread(keys.filter((key) => isDue(key) && isFree(key)));
      noteBegin(due);
      for (const key of due) engine.enqueue(key, 'sweep');
      for (const key of engine.orphans.keys()) if (isFree(key)) engine.enqueue(key, 'sweep');
      for (const place of places.values()) if (!busy.has(place.id)) discoverIn(place, discovery);
    },
    readerOf(place, scope) {
      const sweep = underWay.get(place);
      if (sweep) sweep.scope = scope;
      const known = readers.get(place);
      if (known) return known;
      const reader = makeReader(scope);
      readers.set(place, reader);
      return reader;
    },
    settle() {
      if (underWay.size === 0) return;
      const isBusy = busyNow();
      for (const [place, { beganAt, objects, scope }] of underWay) {
        if (isBusy(place)) continue;
        underWay.delete(place);
        // Credentials that fail make no sweep.
        if (scope) onEnded?.({ scope, beganAt, ms: clock.now() - beganAt, objects });
      }
    },
    lastAt: () => last,
  };
}
