import { isObject, type Json, type JsonObject, jsonEqual } from '../../model/json.ts';
import type { ResourceType, TypeSchema } from '../../model/resource-type.ts';
import { pairsOf } from './pairing.ts';
import { canonicalPolicy, documentOf } from './policy-document.ts';
import { isSameScalar } from './same-scalar.ts';
import { itemsOf, ordinary, tagsIn, tagValue } from './tag-property.ts';
import { likenessOf } from './transforms.ts';
import { below, covers, isOpenMap, memberSchema, resolved } from './type-paths.ts';

/** A resource's properties that hold text to be resolved: what lives in their place is never shown. */
export const RESOLVED = '{{resolve:';

interface At {
  readonly type: ResourceType;
  readonly schema: TypeSchema | undefined;
  /** As in the type's lists. */
  readonly path: string;
  readonly parent: JsonObject;
  readonly root: JsonObject;
}

/**
 * Live properties in the form in which the manifest states them: only what it states, with every value that means the same
 * in the manifest's own spelling and order. What is left to differ, differs. Pure.
 */
export function liveAsStated(type: ResourceType, want: JsonObject, live: JsonObject): JsonObject {
  const root: At = { type, schema: resolved(type, type.schema), path: '', parent: want, root: want };
  return stated(want, live, root);
}

function stated(want: JsonObject, have: JsonObject, at: At): JsonObject {
  const out: Record<string, Json> = {};
  for (const [member, value] of Object.entries(want)) {
    if (value === undefined) continue;
    const schema = memberSchema(at.type, at.schema, member);
    const shown = shownAs(value, have[member], { ...at, schema, path: below(at.path, member), parent: want });
    if (shown !== undefined) out[member] = shown;
  }
  return out;
}

function shownAs(want: Json, have: Json | undefined, at: At): Json | undefined {
  const { type, path } = at;
  if (covers(type.writeOnly, path) || covers(type.readOnly, path)) return want;
  if (typeof want === 'string' && want.includes(RESOLVED)) return want;
  if (path === type.tags?.property) return tagsAs(want, have, at);
  if (have === undefined || have === null) return isEmpty(want) ? want : undefined;
  if (isSameValue(want, have, at)) return want;
  if (Array.isArray(want) && Array.isArray(have)) return listAs(want as readonly Json[], have as readonly Json[], at);
  if (!isObject(want)) return have;
  const document = documentOf(have);
  if (!document) return have;
  return isOpenMap(at.schema) ? document : stated(want, document, at);
}

function isEmpty(want: Json): boolean {
  return want === '' || (typeof want === 'object' && want !== null && Object.keys(want).length === 0);
}

function isSameValue(want: Json, have: Json, at: At): boolean {
  if (jsonEqual(want, have) || isSameScalar(want, have)) return true;
  const policy = canonicalPolicy(want);
  if (policy !== undefined) return jsonEqual(policy, canonicalPolicy(have) ?? null);
  if (isObject(want) !== isObject(have) && documentOf(want) && jsonEqual(documentOf(want), documentOf(have)))
    return true;
  if (typeof want === 'string' && typeof have === 'string' && documentOf(want))
    return jsonEqual(documentOf(want), documentOf(have) ?? null);
  const transform = at.type.transforms[at.path];
  if (transform === undefined || typeof want === 'object') return false;
  const { parent, root } = at;
  return likenessOf({ transform, want, have, parent, root }) !== 'other';
}

/** Tags of AWS and of ours are nobody's wish. */
function tagsAs(want: Json, have: Json | undefined, { type }: At): Json {
  const property = type.tags?.property ?? '';
  const wanted = ordinary(tagsIn(type, { [property]: want }));
  const living = ordinary(tagsIn(type, have === undefined ? {} : { [property]: have }));
  if (jsonEqual(wanted, living)) return want;
  return tagValue(type, living, want);
}

function listAs(want: readonly Json[], have: readonly Json[], at: At): Json {
  const element: At = { ...at, schema: itemsOf(at.type, at.schema), path: below(at.path, '*') };
  const alike = (one: Json, other: Json): Json | undefined =>
    isObject(one) && isObject(other) ? stated(one, other, element) : shownAs(one, other, element);
  if (!isUnordered(at.schema)) return inOrder(want, have, alike);
  const { pairs, rest } = pairsOf(want, have, alike);
  return [...pairs.filter((shown) => shown !== undefined), ...rest];
}

/** AWS's registry: a list keeps its order unless it says that it does not, or that it holds nothing twice. */
export function isUnordered(schema: TypeSchema | undefined): boolean {
  return schema?.insertionOrder === false || (schema?.insertionOrder === undefined && schema?.uniqueItems === true);
}

type Alike = (want: Json, have: Json) => Json | undefined;

function inOrder(want: readonly Json[], have: readonly Json[], alike: Alike): readonly Json[] {
  return have.map((other, index) => {
    const one = want[index];
    return one === undefined ? other : (alike(one, other) ?? other);
  });
}
