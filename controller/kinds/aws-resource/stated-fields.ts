import { type Field, type Fields, keep, keyed, leaf, object } from '../../model/fields.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { ResourceType, TypeSchema } from '../../model/resource-type.ts';
import { isUnordered } from './live-as-stated.ts';
import { nameMember } from './pairing.ts';
import { itemsOf, tagKey } from './tag-property.ts';
import { below, covers, isOpenMap, memberSchema, resolved } from './type-paths.ts';

interface At {
  readonly type: ResourceType;
  readonly schema: TypeSchema | undefined;
  readonly path: string;
}

/** The table of fields of one resource: what its manifest states, with what a change of each takes by the type. */
export function statedFields(type: ResourceType, sides: { want: JsonObject; have: JsonObject }): Fields<never> {
  const at: At = { type, schema: resolved(type, type.schema), path: '' };
  return {
    type: leaf('scalar', undefined, { change: 'fixed' }),
    identifier: leaf('scalar', keep, { change: 'fixed' }),
    properties: object(members(sides.want, sides.have, at), keep),
  };
}

function members(want: JsonObject, have: JsonObject, at: At): Fields<never> {
  const entries = Object.entries(want).flatMap(([member, value]) => {
    if (value === undefined) return [];
    const inner: At = { ...at, schema: memberSchema(at.type, at.schema, member), path: below(at.path, member) };
    return [[member, fieldOf(value, have[member], inner)] as const];
  });
  return Object.fromEntries(entries);
}

function fieldOf(want: Json, have: Json | undefined, at: At): Field<never> {
  const change = covers(at.type.createOnly, at.path) ? ({ change: 'replace' } as const) : {};
  if (isObject(want) && isObject(have) && !isOpenMap(at.schema)) return object(members(want, have, at), keep, change);
  const key = Array.isArray(want)
    ? keyOf([...want, ...(Array.isArray(have) ? have : [])] as readonly Json[], at)
    : undefined;
  if (key === undefined) return leaf('scalar', keep, change);
  const element = Object.assign({}, ...(want as readonly Json[]).filter(isObject), ...elements(have)) as JsonObject;
  const inner: At = { ...at, schema: itemsOf(at.type, at.schema), path: below(at.path, '*') };
  return keyed<never>([key], members(element, {}, inner), { absent: keep, ...change });
}

function elements(have: Json | undefined): readonly JsonObject[] {
  return Array.isArray(have) ? (have as readonly Json[]).filter(isObject) : [];
}

/** The member by which every element of a list without an order has a name of its own. */
function keyOf(list: readonly Json[], { type, schema, path }: At): string | undefined {
  const key = path === type.tags?.property ? tagKey(type) : isUnordered(schema) ? nameMember(list[0]) : undefined;
  if (key === undefined || list.length === 0) return undefined;
  return list.every((one) => isObject(one) && typeof one[key] === 'string') ? key : undefined;
}
