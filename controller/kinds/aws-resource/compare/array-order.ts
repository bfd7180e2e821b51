import type { ResourceType, TypeSchema } from '../../../model/resource-type.ts';
import { isInOrder } from './read-backs.ts';

/**
 * Whether the order of a list's elements means something. Where the type says nothing it is taken for unordered: the
 * default of the schema language is ordered, and of 1,692 lists without the word most come back in any order.
 */
export function arrayOrder(type: ResourceType, path: string): 'ordered' | 'unordered' {
  return schemaAt(type, path)?.insertionOrder === true || isInOrder(type.name, path) ? 'ordered' : 'unordered';
}

/** The schema of a property by its path, an asterisk for elements; undefined where the type does not have it. */
export function schemaAt(type: ResourceType, path: string): TypeSchema | undefined {
  let schema: TypeSchema | undefined = type.schema;
  for (const name of path.split('/')) {
    const holder: TypeSchema | undefined = schema && definitionOf(type, schema);
    schema = name === '*' ? holder?.items : memberOf(type, holder, name);
  }
  return schema && definitionOf(type, schema);
}

/** As {@link schemaAt}; the whole resource at no path. */
export function definitionAt(type: ResourceType, path: string): TypeSchema | undefined {
  return path === '' ? type.schema : schemaAt(type, path);
}

function memberOf(type: ResourceType, holder: TypeSchema | undefined, name: string): TypeSchema | undefined {
  if (!holder) return undefined;
  const own = holder.properties?.[name];
  if (own) return own;
  const others = [...(holder.oneOf ?? []), ...(holder.anyOf ?? []), ...(holder.allOf ?? [])];
  for (const other of others) {
    const found = memberOf(type, definitionOf(type, other), name);
    if (found) return found;
  }
  return undefined;
}

function definitionOf(type: ResourceType, schema: TypeSchema): TypeSchema {
  const name = schema.$ref?.replace('#/definitions/', '');
  const definition = name === undefined ? undefined : type.definitions[name];
  return definition ? definitionOf(type, definition) : schema;
}
