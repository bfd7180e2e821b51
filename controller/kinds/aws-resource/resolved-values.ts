import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { RESOLVED } from './live-as-stated.ts';

/** Live properties without those for which the manifest has text that is resolved on the way to AWS. */
export function withoutResolved(live: JsonObject, stated: JsonObject): JsonObject {
  const entries = Object.entries(live).flatMap(([member, value]) => {
    const said = stated[member];
    if (value === undefined || said === undefined || !hasResolved(said)) return [[member, value] as const];
    if (isObject(said) && isObject(value)) return [[member, withoutResolved(value, said)] as const];
    return [];
  });
  return Object.fromEntries(entries);
}

export function hasResolved(value: Json): boolean {
  if (typeof value === 'string') return value.includes(RESOLVED);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => inner !== undefined && hasResolved(inner as Json));
}
