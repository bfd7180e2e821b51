import type { SchemaNode } from '../../crds/crd.ts';
import { documentSchema } from '../manifest/schema.ts';
import type { KindName } from '../model/identity.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';

/** The schema of a kind's spec. */
export function specSchema(kind: KindName): SchemaNode {
  return documentSchema(kind).properties?.spec ?? {};
}

/**
 * A live side as a manifest could write it: members that the schema knows, in its order and its types, without what is
 * empty. An empty list of what may be left alone would ask for an empty list.
 */
export function shaped(schema: SchemaNode, value: JsonObject): JsonObject {
  return members(schema, value) ?? {};
}

function written(schema: SchemaNode, value: Json | undefined): Json | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (schema['x-kubernetes-preserve-unknown-fields']) return value;
  if (isObject(value)) return members(schema, value);
  return typeof value === 'object' ? list(schema, value) : scalar(schema, value);
}

function list({ items = {} }: SchemaNode, values: readonly Json[]): Json | undefined {
  const kept = values.flatMap((value) => written(items, value) ?? []);
  return kept.length === 0 ? undefined : kept;
}

function members(schema: SchemaNode, value: JsonObject): JsonObject | undefined {
  const { properties, additionalProperties } = schema;
  if (!properties) return additionalProperties && entries(additionalProperties, value);
  const kept = Object.entries(properties).flatMap(([member, node]) => {
    const inner = written(node, value[member]);
    return inner === undefined ? [] : [[member, inner] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Keys of a map are data, and an empty text may be one of its values. */
function entries(node: SchemaNode, value: JsonObject): JsonObject | undefined {
  const keys = Object.keys(value).sort();
  const kept = keys.flatMap((key) => {
    const inner = value[key] === '' ? '' : written(node, value[key]);
    return inner === undefined ? [] : [[key, inner] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Elastic Load Balancing answers some numbers as text, Amazon ECS some texts as numbers. */
function scalar({ type }: SchemaNode, value: string | number | boolean): Json {
  if ((type === 'integer' || type === 'number') && typeof value === 'string' && value.trim() !== '') {
    const number = Number(value);
    return Number.isFinite(number) ? number : value;
  }
  return type === 'string' && typeof value === 'number' ? String(value) : value;
}
