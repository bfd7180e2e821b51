import { isObject, type Json, type JsonObject, jsonEqual } from '../../../model/json.ts';
import { isPolicy } from '../compare/same-value.ts';

interface Beside {
  /** Takes the place of what is stated, member by member: ignored fields at their live value. */
  readonly over?: Json | undefined;
  readonly live?: Json | undefined;
}

/**
 * What is stated, and beside it what lives and is not stated. Lists are taken whole; of tags those stay that nobody
 * states, but for AWS's own, which no request may hold. Policies are taken whole.
 */
export function merged(stated: Json, { over, live }: Beside): Json {
  if (isObject(stated) && !isPolicy(stated))
    return mergedObject(stated, isObject(over) ? over : {}, isObject(live) ? live : {});
  const value = over ?? stated;
  return Array.isArray(value) && Array.isArray(live) ? withOtherTags(value, live) : value;
}

function mergedObject(stated: JsonObject, over: JsonObject, live: JsonObject): JsonObject {
  const names = new Set([...Object.keys(stated), ...Object.keys(live)]);
  const entries = [...names].flatMap((name) => {
    const [own, other] = [stated[name], live[name]];
    if (own === undefined) return other === undefined ? [] : [[name, other] as const];
    return [[name, merged(own, { over: over[name], live: other })] as const];
  });
  return Object.fromEntries(entries);
}

function withOtherTags(value: readonly Json[], live: readonly Json[]): readonly Json[] {
  if (!live.every(isTag) || !value.every(isTag)) return value;
  const others = live.filter((tag) => !isAwsTag(tag) && !value.some((own) => isSameKey(own, tag)));
  return [...value, ...others];
}

function isTag(element: Json): boolean {
  return isObject(element) && typeof element.Key === 'string' && 'Value' in element;
}

function isAwsTag(element: Json): boolean {
  return isObject(element) && String(element.Key).toLowerCase().startsWith('aws:');
}

function isSameKey(one: Json, other: Json): boolean {
  return isObject(one) && isObject(other) && jsonEqual(one.Key, other.Key);
}
