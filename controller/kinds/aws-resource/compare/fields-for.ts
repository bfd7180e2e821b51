import { type Field, type Fields, keep, keyed, leaf, object } from '../../../model/fields.ts';
import { isObject, type Json, type JsonObject } from '../../../model/json.ts';
import type { ResourceType } from '../../../model/resource-type.ts';
import { fixedness } from './fixedness.ts';

/**
 * The fields of one object: exactly what its manifest states, compared verbatim, because both sides are laid beside each
 * other before. Tags are told apart by their keys, so that each is a difference of its own; any other list is one.
 */
export function fieldsFor(type: ResourceType, want: JsonObject): Fields {
  return members(type, want, '');
}

function members(type: ResourceType, want: JsonObject, path: string): Fields {
  const entries = Object.entries(want).flatMap(([member, value]) =>
    value === undefined ? [] : [[member, fieldOf(type, value, path === '' ? member : `${path}/${member}`)] as const],
  );
  return Object.fromEntries(entries);
}

function fieldOf(type: ResourceType, value: Json, path: string): Field {
  const extra = { change: fixedness(type, path) === 'fixed' ? 'replace' : 'inPlace' } as const;
  if (isKeyed(value)) return keyed(['Key'], { Key: leaf('scalar'), Value: leaf('scalar') }, { absent: keep, ...extra });
  if (isObject(value) && Object.keys(value).length > 0) return object(members(type, value, path), keep, extra);
  return leaf('scalar', keep, extra);
}

/** A list of tags and nothing else. */
function isKeyed(value: Json): boolean {
  const elements = Array.isArray(value) ? (value as readonly Json[]) : [];
  return elements.length > 0 && elements.every((one) => isObject(one) && isTag(one));
}

function isTag(element: JsonObject): boolean {
  const names = Object.keys(element);
  return typeof element.Key === 'string' && names.every((name) => name === 'Key' || name === 'Value');
}
