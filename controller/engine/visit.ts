import type { ResourceKey } from '../model/identity.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Engine, Pass } from './context.ts';
import { reconcileObject } from './pass.ts';
import { tearDownObject } from './teardown.ts';
import { concludeNamespace } from './unplaced.ts';

/** One look at a key, whatever it is by now: an object with a document, one without, or a Namespace. */
export async function visitObject(key: ResourceKey, engine: Engine, pass: Pass): Promise<Outcome> {
  const entry = engine.desired.get(key);
  if (!entry) return tearDownObject(key, engine, pass);
  if (entry.document.identity.kind === 'Namespace') return concludeNamespace(key, engine, pass);
  return reconcileObject(key, engine, pass);
}
