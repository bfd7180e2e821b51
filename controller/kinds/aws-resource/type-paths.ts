import { isObject, type Json } from '../../model/json.ts';
import type { ResourceType, TypeSchema } from '../../model/resource-type.ts';

const DEEPEST = 8;

/** The schema that is meant, behind references and the first of several forms that has members. */
export function resolved(
  type: Pick<ResourceType, 'definitions'>,
  schema: TypeSchema | undefined,
  depth = 0,
): TypeSchema | undefined {
  if (!schema || depth > DEEPEST) return schema;
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return resolved(type, type.definitions[name], depth + 1);
  const forms = schema.oneOf ?? schema.anyOf ?? [];
  if (schema.type !== undefined || schema.properties || forms.length === 0) return schema;
  return forms.map((form) => resolved(type, form, depth + 1)).find((form) => form?.properties || form?.type) ?? schema;
}

/** What is known of a member, by its own name or as one of an open map. */
export function memberSchema(
  type: Pick<ResourceType, 'definitions'>,
  schema: TypeSchema | undefined,
  member: string,
): TypeSchema | undefined {
  const own = schema?.properties?.[member];
  if (own) return resolved(type, own);
  const pattern = Object.values(schema?.patternProperties ?? {})[0];
  const open = typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  return resolved(type, pattern ?? open);
}

/** Whether the members of an object are data of whoever writes it, and not names that the type knows. */
export function isOpenMap(schema: TypeSchema | undefined): boolean {
  return schema?.properties === undefined;
}

/** A path in the lists of a type, one step deeper. */
export function below(path: string, step: string): string {
  return path === '' ? step : `${path}/${step}`;
}

/** Whether one of the paths is this one or leads to it. */
export function covers(paths: readonly string[], path: string): boolean {
  return paths.some((one) => path === one || path.startsWith(`${one}/`));
}

/** Values at a path of the type's lists; an asterisk stands for every element. */
export function valuesAt(value: Json | undefined, path: string): readonly Json[] {
  const [step, ...rest] = path.split('/');
  if (value === undefined) return [];
  if (step === undefined || step === '') return [value];
  const next = rest.join('/');
  if (step === '*') return Array.isArray(value) ? (value as readonly Json[]).flatMap((one) => valuesAt(one, next)) : [];
  const member = isObject(value) ? value[step] : undefined;
  return member === undefined ? [] : valuesAt(member, next);
}

/** The value without what stands at these paths. */
export function without(value: Json, paths: readonly string[], at = ''): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => without(one, paths, below(at, '*')));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([member]) => !paths.includes(below(at, member)));
  return Object.fromEntries(
    kept.map(([member, one]) => [member, one === undefined ? one : without(one, paths, below(at, member))]),
  );
}
