import type { SchemaNode } from '../../crds/crd.ts';
import { suggestion } from '../manifest/nearest.ts';
import { childSchema } from '../manifest/schema.ts';
import { isObject, type Json } from '../model/json.ts';
import type { DataPath } from './data-file.ts';
import type { Casing } from './pair.ts';
import { type ResourceType, shapeOf } from './resources.ts';

/** Something that cannot be meant, below `desired`. */
export interface ShapeFinding {
  readonly path: DataPath;
  readonly at: 'key' | 'value';
  readonly code: string;
  readonly message: string;
  readonly allowed?: string | undefined;
}

/**
 * Members that do not exist, and values of another type, or outside of an enumeration. Nothing is missed when it is
 * missing: pairs may be abridged.
 */
export function shapeFindings(type: ResourceType, desired: Json): readonly ShapeFinding[] {
  const schema = shapeOf(type);
  return schema ? findings({ schema, casing: type.casing, path: [], beside: type.beside }, desired) : [];
}

interface At {
  readonly schema: SchemaNode;
  readonly casing: Casing;
  readonly path: DataPath;
  /** Members that exist here beside the schema's. */
  readonly beside?: readonly string[] | undefined;
}

function findings(at: At, value: Json): readonly ShapeFinding[] {
  const { schema } = at;
  if (value === null || schema['x-kubernetes-preserve-unknown-fields']) return [];
  if (schema.items) return Array.isArray(value) ? inList(at, value) : wrongType(at, 'a list');
  if (schema.type === 'object') return isObject(value) ? inObject(at, value) : wrongType(at, 'a map');
  return inScalar(at, value);
}

function inList(at: At, list: readonly Json[]): readonly ShapeFinding[] {
  const { items } = at.schema;
  return items ? list.flatMap((element, index) => findings(below(at, items, index), element)) : [];
}

function inObject(at: At, value: { readonly [member: string]: Json | undefined }): readonly ShapeFinding[] {
  return Object.entries(value).flatMap(([member, inner]) => {
    if (at.beside?.includes(member)) return [];
    const child = childSchema(at.schema, at.schema.additionalProperties ? member : inSchema(member, at.casing));
    if (!child) return [unknownMember(at, member)];
    return findings(below(at, child, member), inner ?? null);
  });
}

function below({ casing, path }: At, schema: SchemaNode, step: string | number): At {
  return { schema, casing, path: [...path, step] };
}

/** A member of the AWS API as the manifests' schema spells it. */
function inSchema(member: string, casing: Casing): string {
  return casing === 'lower' ? member : /^[A-Z]/.test(member) ? member.charAt(0).toLowerCase() + member.slice(1) : '';
}

function asWritten(member: string, casing: Casing): string {
  return casing === 'lower' ? member : member.charAt(0).toUpperCase() + member.slice(1);
}

function unknownMember({ schema, casing, path, beside = [] }: At, member: string): ShapeFinding {
  const known = Object.keys(schema.properties ?? {}).map((name) => asWritten(name, casing));
  const message = `unknown field "${member}"`;
  const allowed = suggestion(member, [...known, ...beside]) ?? `one of ${known.join(', ')}`;
  return { path: [...path, member], at: 'key', code: 'UNKNOWN_FIELD', message, allowed };
}

function inScalar(at: At, value: Json): readonly ShapeFinding[] {
  const { type, enum: allowed } = at.schema;
  if (typeof value === 'object') return wrongType(at, SCALARS[type ?? 'string'] ?? 'one value');
  if ((type === 'integer' || type === 'number') && !isNumeric(value)) return wrongType(at, 'a number');
  if (type === 'boolean' && typeof value !== 'boolean') return wrongType(at, 'true or false');
  if (!allowed || value === '' || allowed.includes(String(value))) return [];
  const message = `"${String(value)}" is not a value of this field`;
  return [{ path: at.path, at: 'value', code: 'VALUE', message, allowed: allowed.join(', ') }];
}

const SCALARS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a number',
  number: 'a number',
  boolean: 'true or false',
};

function isNumeric(value: Json): boolean {
  return (
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)))
  );
}

function wrongType({ path }: At, allowed: string): readonly ShapeFinding[] {
  return [{ path, at: 'value', code: 'TYPE', message: 'the value has another type than the field', allowed }];
}
