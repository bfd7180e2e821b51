import { keyOf } from '../model/identity.ts';
import type { Engine, Orphan } from './context.ts';

/** Sets an abandoned object's key apart from its document's: no document can have it in its name. */
export const APART = '@';

/** Whose tags it carries: the name of the document that it belonged to. */
export function documentKeyOf({ owned }: Orphan) {
  return keyOf(owned.identity);
}

/**
 * Whether the object is what its document meant before, and means no more: the document's own object lives, is known,
 * and is another one. Neither a new natural key alone says so (a rule's priority is part of it and can be changed), nor
 * a new object alone (it may just have been made again).
 */
export function isAbandoned(orphan: Orphan, engine: Engine): boolean {
  if (isUndecided(orphan, engine)) return false;
  const key = documentKeyOf(orphan);
  const meaning = engine.graph().meaning(key);
  if (!meaning) return false;
  const { naturalKey, main } = orphan.owned;
  const isMeant = meaning.naturalKey === naturalKey && engine.locations.mayBeSame(meaning.place, orphan.place);
  return !isMeant && engine.statuses.get(key)?.outputs?.[''] !== main;
}

/** Whether nobody can say now what the document means, or its object has not been seen alive. */
export function isUndecided(orphan: Orphan, engine: Engine): boolean {
  const key = documentKeyOf(orphan);
  if (engine.graph().meaning(key)?.naturalKey === undefined) return true;
  return engine.statuses.get(key)?.outputs?.[''] === undefined;
}
