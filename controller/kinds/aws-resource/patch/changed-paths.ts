import { isObject, type Json, type JsonObject, jsonEqual } from '../../../model/json.ts';

/** Paths of what differs, as deep as objects go on both sides; a list is one path. */
export function changedPaths(want: JsonObject, have: JsonObject, path = ''): readonly string[] {
  return Object.entries(want).flatMap(([member, value]) => {
    const at = path === '' ? member : `${path}/${member}`;
    return value === undefined ? [] : changedAt(value, have[member], at);
  });
}

function changedAt(want: Json, have: Json | undefined, path: string): readonly string[] {
  if (isObject(want) && isObject(have)) return changedPaths(want, have, path);
  return jsonEqual(want, have) ? [] : [path];
}
