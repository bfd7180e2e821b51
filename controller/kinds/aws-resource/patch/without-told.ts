import { isObject, type Json } from '../../../model/json.ts';
import type { ResourceType } from '../../../model/resource-type.ts';
import { covers } from '../compare/fixedness.ts';

/** What AWS sets inside of a property is no part of a request. */
export function withoutTold(type: ResourceType, path: string, value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => withoutTold(type, `${path}/*`, one));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([member, inner]) => {
    const at = `${path}/${member}`;
    return inner === undefined || covers(type.readOnly, at) ? [] : [[member, withoutTold(type, at, inner)] as const];
  });
  return Object.fromEntries(entries);
}
