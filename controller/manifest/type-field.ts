import type { ResourceType, TypeSchema } from '../model/resource-type.ts';

/** A property of a resource type. */
export interface TypeField {
  /** Names with `/` between, an asterisk for elements, as the type's own lists have it; empty for the type itself. */
  readonly path: string;
  readonly schema: TypeSchema;
  readonly isRequired: boolean;
}

export type FoundField =
  | { readonly ok: true; readonly field: TypeField }
  | { readonly ok: false; readonly at: string; readonly missing: string; readonly names: readonly string[] };

/** Follows names through objects, elements of lists and definitions. */
export function findField(type: ResourceType, names: readonly string[]): FoundField {
  let field: TypeField = { path: '', schema: type.schema, isRequired: false };
  for (const name of names) {
    const holder = elementOf(type, field);
    const members = membersOf(type, holder.schema);
    const next = members.find((member) => member.name === name);
    if (!next) return { ok: false, at: holder.path, missing: name, names: members.map((member) => member.name) };
    field = { path: joined(holder.path, name), schema: next.schema, isRequired: next.isRequired };
  }
  return { ok: true, field: { ...field, schema: resolved(type, field.schema) } };
}

export interface TypeMember {
  readonly name: string;
  readonly schema: TypeSchema;
  readonly isRequired: boolean;
}

/** What an object's schema says of its members; those of alternatives count as well. */
export function membersOf(type: ResourceType, of: TypeSchema): readonly TypeMember[] {
  const schema = resolved(type, of);
  const found = new Map<string, TypeMember>();
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    found.set(name, { name, schema: member, isRequired: schema.required?.includes(name) ?? false });
  }
  for (const other of [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) {
    for (const member of membersOf(type, other)) if (!found.has(member.name)) found.set(member.name, member);
  }
  return [...found.values()];
}

/** The elements, where the field is a list. */
export function elementOf(type: ResourceType, field: TypeField): TypeField {
  const schema = resolved(type, field.schema);
  if (!schema.items) return { ...field, schema };
  return elementOf(type, { path: joined(field.path, '*'), schema: schema.items, isRequired: false });
}

/** Definitions put in for their names; a description beside the name stays. Recursive ones stay as they are found. */
export function resolved(type: ResourceType, schema: TypeSchema): TypeSchema {
  const name = schema.$ref?.replace('#/definitions/', '');
  const definition = name === undefined ? undefined : type.definitions[name];
  if (!definition) return schema;
  const { description } = schema;
  return resolved(type, description === undefined ? definition : { ...definition, description });
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}
