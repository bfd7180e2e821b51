import type { Field, Fields } from '../../controller/model/fields.ts';
import { isObject, type Json, type JsonObject } from '../../controller/model/json.ts';

/**
 * A spec as it was before the loader gave every value its field's type: numbers as the text that a reference answers,
 * texts as the number or truth value that YAML reads. Tables of fields fold both by themselves.
 */
export function untyped(fields: Fields, spec: JsonObject): JsonObject {
  const entries = Object.entries(spec).map(([member, value]) => [member, untypedValue(fields[member], value)]);
  return Object.fromEntries(entries);
}

function untypedValue(field: Field | undefined, value: Json | undefined): Json | undefined {
  if (!field || value === undefined || value === null) return value;
  switch (field.value) {
    case 'intLike':
    case 'float':
      return typeof value === 'number' ? String(value) : value;
    case 'strLike':
      return asYaml(value);
    case 'map':
      return isObject(value) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, asYaml(v)])) : value;
    default:
      return untypedParts(field, value);
  }
}

function untypedParts({ fields }: Field, value: Json): Json {
  if (!fields) return value;
  if (!Array.isArray(value)) return isObject(value) ? untyped(fields, value) : value;
  return (value as readonly Json[]).map((element) => (isObject(element) ? untyped(fields, element) : element));
}

function asYaml(value: Json | undefined): Json | undefined {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'string' && String(Number(value)) === value ? Number(value) : value;
}
