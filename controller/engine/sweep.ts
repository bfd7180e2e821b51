import { digest } from '../model/digest.ts';
import { keyOf, type ResourceKey } from '../model/identity.ts';
import type { ErasedKind, Owned, Reader } from '../model/kind.ts';
import type { Scope } from '../model/scope.ts';
import type { Engine, Orphan } from './context.ts';
import { forgetObject } from './forget.ts';
import { APART, isAbandoned, isUndecided } from './orphans.ts';
import type { Place } from './places.ts';

/** One account and Region under one set of credentials, with the sweep's shared listing of it. */
export interface SweptPlace {
  readonly place: Place;
  readonly scope: Scope;
  readonly reader: Reader;
}

/**
 * Finds objects of ours that no document stands for any more. One listing that fails leaves everything as it was known:
 * nothing becomes an orphan, and no orphan is forgotten, by an answer that did not come. Never rejects; what failed is told
 * once.
 */
export async function findOrphans(engine: Engine, swept: SweptPlace): Promise<void> {
  const kinds = [...engine.kinds.values()];
  const results = await Promise.all(kinds.map((kind) => findOrphansOfKind(engine, kind, swept)));
  const failures = results.flatMap((failure) => failure ?? []);
  const place = engine.locations.of(swept.place.id);
  const text = failures.join('\n');
  if (failures.length > 0 && engine.undiscovered.get(place) !== text)
    engine.bus.publish({ type: 'DiscoveryFailed', place, failures });
  engine.undiscovered.set(place, text);
  // Only now it is known what goes before what.
  if (engine.condemned) for (const key of engine.orphans.keys()) engine.enqueue(key, 'change');
}

async function findOrphansOfKind(engine: Engine, kind: ErasedKind, swept: SweptPlace): Promise<string | undefined> {
  let found: readonly Owned[];
  try {
    found = await kind.discover(engine.owner, swept.reader);
  } catch (error) {
    return `${kind.name}: ${error instanceof Error ? error.message : String(error)}`;
  }
  const living = new Map<ResourceKey, Orphan>();
  for (const owned of inOrder(found)) {
    if (engine.condemned && owned.identity.namespace !== engine.condemned.namespace) continue;
    const orphan: Orphan = { owned, kind, binding: swept.place.binding, place: swept.place.id, isListed: true };
    const key = keyOfOrphan(orphan, { engine, living });
    if (key) living.set(key, orphan);
  }
  dropOthers(engine, { kind, swept, found, living });
  for (const [key, orphan] of living) keepOrphan(engine, key, orphan);
  return undefined;
}

/** In one order, whatever the order of AWS's listing. */
function inOrder(found: readonly Owned[]): readonly Owned[] {
  return [...found].sort((a, b) => (a.main < b.main ? -1 : 1));
}

interface Naming {
  readonly engine: Engine;
  /** Orphans that already have their keys. */
  readonly living: ReadonlyMap<ResourceKey, Orphan>;
}

/** The key of an orphan, or undefined for an object that its document stands for. */
function keyOfOrphan(orphan: Orphan, { engine, living }: Naming): ResourceKey | undefined {
  const key = keyOf(orphan.owned.identity);
  const apart = apartKey(key, orphan, engine);
  if (engine.desired.get(key)) {
    const keepsKey = engine.orphans.has(apart) && isUndecided(orphan, engine);
    return keepsKey || isAbandoned(orphan, engine) ? apart : undefined;
  }
  return engine.orphans.has(apart) || living.has(key) ? apart : key;
}

function apartKey(key: ResourceKey, { owned, place }: Orphan, engine: Engine): ResourceKey {
  return `${key}${APART}${digest([engine.locations.of(place), owned.main], 8)}`;
}

function keepOrphan(engine: Engine, key: ResourceKey, orphan: Orphan): void {
  const isNew = !engine.orphans.has(key);
  engine.orphans.set(key, orphan);
  if (isNew && key !== keyOf(orphan.owned.identity)) engine.desired.watch(key, engine.clock.now());
  engine.enqueue(key, 'sweep');
}

interface Listing {
  readonly kind: ErasedKind;
  readonly swept: SweptPlace;
  readonly found: readonly Owned[];
  readonly living: ReadonlyMap<ResourceKey, Orphan>;
}

/** What was known here and is not among the orphans now: it has a document again, or does not live any more. */
function dropOthers(engine: Engine, { kind, swept, found, living }: Listing): void {
  const seen = new Set(found.map(({ main }) => main));
  for (const [key, orphan] of engine.orphans) {
    if (orphan.kind !== kind || living.has(key) || !engine.locations.isSame(orphan.place, swept.place.id)) continue;
    if (seen.has(orphan.owned.main)) {
      if (engine.desired.get(key)) engine.orphans.delete(key);
      else forgetObject(engine, key);
      continue;
    }
    // A listing may lag behind: whether it is gone is asked by key.
    engine.orphans.set(key, { ...orphan, isListed: false });
    engine.enqueue(key, 'change');
  }
  for (const key of documentless(engine, { kind, swept })) {
    if (living.has(key) || engine.orphans.has(key)) continue;
    forgetObject(engine, key);
    engine.bus.publish({ type: 'ObjectDeleted', key });
  }
}

/** Objects without a document that were last seen in this very account and Region. */
function documentless(engine: Engine, { kind, swept }: Pick<Listing, 'kind' | 'swept'>): readonly ResourceKey[] {
  const { account, region } = swept.scope;
  return [...engine.statuses.values()]
    .filter(({ key, identity }) => identity.kind === kind.name && !engine.desired.get(key))
    .filter(({ scope }) => scope?.account === account && scope.region === region)
    .map(({ key }) => key);
}
