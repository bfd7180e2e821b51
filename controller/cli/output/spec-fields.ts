import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { maskJson } from '../../model/mask.ts';

/** One field of a manifest with its value; paths are those of differences. */
export interface SpecField {
  readonly path: string;
  readonly value: Json;
}

/** Every field of a spec, secrets masked. Lists of plain values are one field; what a path names is not said again. */
export function specFields(spec: JsonObject): readonly SpecField[] {
  return Object.entries(spec).length === 0 ? [] : fieldsOf(maskJson(spec), '');
}

function fieldsOf(value: Json, path: string): readonly SpecField[] {
  if (isObject(value)) {
    const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
    if (members.length > 0)
      return members.flatMap(([name, inner]) => fieldsOf(inner ?? null, path === '' ? name : `${path}.${name}`));
  }
  if (Array.isArray(value) && value.some(isObject))
    return (value as readonly Json[]).flatMap((element, index) => entryFields(element, { path, index }));
  return [{ path, value }];
}

/** An entry is told by its name, else its key, else its place. */
function entryFields(element: Json, { path, index }: { path: string; index: number }): readonly SpecField[] {
  const by = isObject(element) && ['name', 'key'].find((member) => typeof element[member] === 'string');
  if (!isObject(element) || !by) return fieldsOf(element, `${path}[${index}]`);
  const { [by]: name, ...rest } = element;
  return fieldsOf(Object.keys(rest).length > 0 ? rest : element, `${path}[${by}=${name}]`);
}
