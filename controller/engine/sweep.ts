import { isAwsError } from '../model/aws-error.ts';
import { keyOf, type ResourceKey } from '../model/identity.ts';
import type { ErasedKind, Owned, Reader } from '../model/kind.ts';
import type { Binding } from '../ports/scopes.ts';
import type { Engine } from './context.ts';
import { placeOfKey } from './places.ts';

/** One account and Region under one set of credentials, with the sweep's shared listing of it. */
export interface SweptPlace {
  readonly place: string;
  readonly binding: Binding;
  readonly reader: Reader;
}

/**
 * Finds objects of ours that no document stands for any more. One listing that fails leaves everything as it was known:
 * nothing becomes an orphan, and no orphan is forgotten, by an answer that did not come.
 */
export async function findOrphans(engine: Engine, place: SweptPlace): Promise<void> {
  const kinds = [...engine.kinds.values()];
  await Promise.all(kinds.map((kind) => findOrphansOfKind(engine, kind, place)));
}

async function findOrphansOfKind(engine: Engine, kind: ErasedKind, place: SweptPlace): Promise<void> {
  const found = await discover(engine, kind, place.reader);
  if (!found) return;
  const alive = new Map(found.map((owned) => [keyOf(owned.identity), owned]));
  for (const key of rememberedKeys(engine, kind, place)) if (!alive.has(key)) forget(engine, key);
  for (const [key, owned] of alive) {
    if (engine.desired.get(key)) {
      engine.orphans.delete(key);
      continue;
    }
    engine.orphans.set(key, { owned, kind, binding: place.binding, place: place.place });
    engine.enqueue(key, 'sweep');
  }
}

/** Keys without a document that are still known here: they are forgotten once they do not live any more. */
function rememberedKeys(engine: Engine, kind: ErasedKind, { place }: SweptPlace): readonly ResourceKey[] {
  return [...engine.statuses.values()]
    .filter((status) => status.identity.kind === kind.name && !engine.desired.get(status.key))
    .filter((status) => {
      const home = placeOfKey(status.key, engine);
      return 'blocked' in home || home.id === place;
    })
    .map((status) => status.key);
}

async function discover(engine: Engine, kind: ErasedKind, reader: Reader): Promise<readonly Owned[] | undefined> {
  try {
    return await kind.discover(engine.owner, reader);
  } catch (error) {
    if (!isAwsError(error)) throw error;
    return undefined;
  }
}

function forget(engine: Engine, key: ResourceKey): void {
  engine.orphans.delete(key);
  engine.statuses.delete(key);
  engine.owned.delete(key);
  engine.bus.publish({ type: 'ObjectDeleted', key });
}
