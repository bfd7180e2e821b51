import { isObject, type Json, type JsonObject } from '../../../model/json.ts';
import type { ResourceType } from '../../../model/resource-type.ts';
import { tagsIn, tagValue } from '../tag-property.ts';
import type { Gone } from './gone.ts';

/** Properties as they live, without what went from the manifest, and reset where it is to be reset. */
export function withoutGone(type: ResourceType, model: JsonObject, gone: readonly Gone[]): JsonObject {
  return gone.reduce((all, one) => withoutOne(type, all, one), model);
}

function withoutOne(type: ResourceType, model: JsonObject, { path, reset, isTag, isList }: Gone): JsonObject {
  if (isList) return model;
  if (isTag) return withoutTag(type, model, path);
  return placed(model, path, reset);
}

function withoutTag(type: ResourceType, model: JsonObject, path: readonly string[]): JsonObject {
  const property = type.tags?.property ?? '';
  const { [path.at(-1) ?? '']: _, ...tags } = tagsIn(type, model);
  return { ...model, [property]: tagValue(type, tags, model[property]) };
}

/** With the value at that path, or without one; an object that has nothing left goes with it. */
export function placed(
  object: JsonObject,
  [member = '', ...rest]: readonly string[],
  value: Json | undefined,
): JsonObject {
  const { [member]: before, ...others } = object;
  const inner: Json | undefined = rest.length === 0 ? value : placed(isObject(before) ? before : {}, rest, value);
  const isEmpty = rest.length > 0 && isObject(inner) && Object.keys(inner).length === 0;
  return inner === undefined || isEmpty ? others : { ...object, [member]: inner };
}

export function valueAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((one, member) => (isObject(one) ? one[member] : undefined), value);
}
