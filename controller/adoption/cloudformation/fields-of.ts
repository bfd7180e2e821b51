import type { SchemaNode } from '../../../crds/crd.ts';
import type { Path } from '../../manifest/path.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Said } from './template.ts';

/** What is called otherwise in our own kinds, by the name of the property; a dot goes one level down. */
export type Renames = Readonly<Record<string, string>>;

interface Naming {
  readonly renames: Renames;
  /** What to write in place of a property that has no field. */
  readonly instead: Readonly<Record<string, string>>;
  report(path: Path, said: Said): void;
}

/**
 * Properties of CloudFormation as fields of a kind: our own names differ in the case of letters, and where `renames` says so.
 * What the kind has no field for is reported and left out.
 */
export function fieldsOf(value: Json, at: { readonly schema: SchemaNode; readonly path: Path }, naming: Naming): Json {
  const { schema, path } = at;
  if (Array.isArray(value)) {
    const { items } = schema;
    const list = value as readonly Json[];
    return items ? list.map((one, index) => fieldsOf(one, { schema: items, path: [...path, index] }, naming)) : value;
  }
  if (!isObject(value)) return scalarOf(value, schema.type);
  if (!schema.properties) return value;
  const fields: Record<string, Json> = {};
  for (const [property, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const place = fieldFor(property, schema, naming.renames);
    if (!place)
      naming.report([...path, property], {
        message: `${property} has no field here`,
        allowed: naming.instead[property],
      });
    else put(fields, place.names, fieldsOf(member, { schema: place.schema, path: [...path, property] }, naming));
  }
  return fields;
}

/** CloudFormation takes text for numbers and truth values, and its own examples write it so. */
function scalarOf(value: Json, type: SchemaNode['type']): Json {
  if (typeof value !== 'string') return value;
  if (type === 'boolean' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  const isNumber = (type === 'integer' || type === 'number') && /^-?[0-9]{1,15}([.][0-9]{1,15})?$/.test(value);
  return isNumber ? Number(value) : value;
}

interface Field {
  readonly names: readonly string[];
  readonly schema: SchemaNode;
}

function fieldFor(property: string, schema: SchemaNode, renames: Renames): Field | undefined {
  const steps = (renames[property] ?? property).split('.');
  let node: SchemaNode | undefined = schema;
  const names: string[] = [];
  for (const step of steps) {
    const name: string | undefined = Object.keys(node?.properties ?? {}).find((one) => same(one, step));
    node = name === undefined ? undefined : node?.properties?.[name];
    if (name === undefined || node === undefined) return undefined;
    names.push(name);
  }
  return node && { names, schema: node };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function put(fields: Record<string, Json>, names: readonly string[], value: Json): void {
  const [name = '', ...rest] = names;
  if (rest.length === 0) {
    fields[name] = value;
    return;
  }
  const before = fields[name];
  const below: Record<string, Json> = isObject(before) ? ({ ...before } as Record<string, Json>) : {};
  put(below, rest, value);
  fields[name] = below as JsonObject;
}
