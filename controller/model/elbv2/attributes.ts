import { type Field, keep, keyed, leaf } from '../fields.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';

/**
 * Attributes of load balancers, listeners and target groups: all values are strings, order means nothing, and a key that
 * the manifest does not name is not ours (`reference/aws-semantics.md` A8).
 */
export const ATTRIBUTES: Field = keyed<unknown>(
  ['key'],
  { key: leaf('scalar'), value: leaf('strLike') },
  { absent: keep, source: 'aws-semantics A8' },
);

interface AttributeLike {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** The live attributes that the manifest names; undefined when it names none, which leaves all of them alone. */
export function declaredAttributes(
  declared: readonly { readonly key?: string | undefined }[] | undefined,
  live: readonly AttributeLike[] | undefined,
): readonly JsonObject[] | undefined {
  if (!declared) return undefined;
  const keys = new Set(declared.map((attribute) => attribute.key));
  return (live ?? [])
    .filter((attribute) => keys.has(attribute.Key))
    .map((attribute) => ({ key: attribute.Key, value: attribute.Value ?? '' }));
}

/** The attributes to send: those whose live value is another one, `''` where the manifest empties one. */
export function changedAttributes(
  want: Json | undefined,
  have: Json | undefined,
): readonly { readonly Key: string; readonly Value: string }[] {
  const live = new Map(pairs(have));
  return pairs(want)
    .filter(([key, value]) => (live.get(key) ?? '') !== value)
    .map(([Key, Value]) => ({ Key, Value }));
}

function pairs(list: Json | undefined): readonly (readonly [string, string])[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).map(({ key, value }) => [String(key), String(value ?? '')] as const);
}
