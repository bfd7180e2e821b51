/** Plain JSON. Manifests, live objects and plans are made of it, so all of them can be printed, hashed and compared. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON with object keys in code-unit order: equal values give equal text, whatever order they were written in. */
export function stableStringify(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => stableStringify(v === undefined ? null : v)).join(',')}]`;
  if (!isObject(value) || value instanceof Date) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${stableStringify(value[key])}`);
  return `{${members.join(',')}}`;
}

/** Whether both have the same stable JSON text; told without writing it wherever that is possible. */
export function jsonEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((v, i) => jsonEqual(v, b[i]));
  if (isPlain(a) && isPlain(b)) return equalMembers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return false;
  return stableStringify(a) === stableStringify(b);
}

function isPlain(value: unknown): value is JsonObject {
  return isObject(value) && !(value instanceof Date);
}

function equalMembers(a: JsonObject, b: JsonObject): boolean {
  for (const key in a) if (a[key] !== undefined && (b[key] === undefined || !jsonEqual(a[key], b[key]))) return false;
  for (const key in b) if (b[key] !== undefined && a[key] === undefined) return false;
  return true;
}
