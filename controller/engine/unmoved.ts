import type { ResourceKey } from '../model/identity.ts';
import type { JsonObject } from '../model/json.ts';
import { jsonEqual } from '../model/json.ts';
import { resolveSubject } from './pass-inputs.ts';
import type { Subject } from './subject.ts';

/**
 * Objects that refer to this one and may still use what it takes the place of: not settled, or not seen to be as their
 * manifests say since this one has its present outputs. What a document of ours uses is not taken from under it.
 */
export async function unmovedDependents(subject: Subject, outputs: JsonObject): Promise<readonly ResourceKey[]> {
  const { engine, key } = subject;
  const dependents = engine.graph().dependents(key);
  if (!jsonEqual(engine.statuses.get(key)?.outputs?.[''], outputs[''])) return dependents;
  const moved = await Promise.all(dependents.map((other) => hasMoved(other, subject)));
  return dependents.filter((_, index) => moved[index] === false);
}

async function hasMoved(key: ResourceKey, subject: Subject): Promise<boolean> {
  const { engine } = subject;
  const entry = engine.desired.get(key);
  const kind = entry && engine.kinds.get(entry.document.identity.kind);
  if (!entry || !kind) return true;
  const status = engine.statuses.get(key);
  if (status?.outcome?.kind !== 'settled') return false;
  // Another namespace may be bound elsewhere, where this pass cannot read.
  if (entry.document.identity.namespace !== subject.entry.document.identity.namespace) return true;
  const resolution = await resolveSubject({ ...subject, key, entry, kind });
  return resolution.kind === 'resolved' && resolution.resource.specHash === status.inSyncWith;
}
