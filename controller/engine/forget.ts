import type { ResourceKey } from '../model/identity.ts';
import type { Engine } from './context.ts';
import { APART } from './orphans.ts';

/** Lets go of everything that is kept about a key, which has no document any more and no object, or another name. */
export function forgetObject(engine: Engine, key: ResourceKey): void {
  engine.orphans.delete(key);
  engine.statuses.delete(key);
  engine.driftMemory.note(key, undefined);
  engine.holdings.remove(key);
  engine.fights.forget(key);
  engine.checks.forget(key);
  engine.changes.note(key, undefined);
  // How long a document has been gone stays known: an object that shows up once more has not been missing for ever.
  if (key.includes(APART)) engine.desired.unwatch(key);
  else engine.desired.forgetDocument(key);
}
