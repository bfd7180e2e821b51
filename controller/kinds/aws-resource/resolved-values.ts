import { isObject, type Json, type JsonObject } from '../../model/json.ts';

/** Text that is resolved on the way to AWS (CloudFormation User Guide, "dynamic references"): what lives in its place is never shown. */
const RESOLVED = '{{resolve:';

/** Properties without those for which the manifest has text that is resolved on the way to AWS. */
export function withoutResolved(properties: JsonObject, stated: JsonObject): JsonObject {
  const entries = Object.entries(properties).flatMap(([member, value]) => {
    const said = stated[member];
    if (value === undefined || said === undefined || !hasResolved(said)) return [[member, value] as const];
    if (isObject(said) && isObject(value)) return [[member, withoutResolved(value, said)] as const];
    return [];
  });
  return Object.fromEntries(entries);
}

/** Paths of what holds such text, as deep as objects go. */
export function resolvedPaths(stated: JsonObject, path = ''): readonly string[] {
  return Object.entries(stated).flatMap(([member, value]) => {
    if (value === undefined || !hasResolved(value)) return [];
    const at = path === '' ? member : `${path}/${member}`;
    return isObject(value) ? resolvedPaths(value, at) : [at];
  });
}

/** Whether any text in it is resolved on the way to AWS. */
export function hasResolved(value: Json): boolean {
  if (typeof value === 'string') return value.includes(RESOLVED);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => inner !== undefined && hasResolved(inner as Json));
}
