import { elementKey, join } from '../../../controller/model/canonical.ts';
import type { Field, Fields } from '../../../controller/model/fields.ts';
import { isObject, type Json, type JsonObject } from '../../../controller/model/json.ts';

/** One value of a canonical object that a comparison looks at, with its path as differences print it. */
export interface Leaf<F> {
  readonly path: string;
  /** The path without element keys: which row of the table it is. */
  readonly row: string;
  readonly field: Field<F>;
  /** A copy of the whole object with another value at this place. */
  readonly mutated: JsonObject;
}

interface Place {
  readonly path: string;
  readonly row: string;
  readonly put: (value: Json) => JsonObject;
}

export function leavesOf<F>(fields: Fields<F>, value: JsonObject): readonly Leaf<F>[] {
  return membersOf(fields, value, { path: '', row: '', put: (v) => v as JsonObject });
}

function membersOf<F>(fields: Fields<F>, value: JsonObject, at: Place): readonly Leaf<F>[] {
  return Object.entries(fields).flatMap(([member, field]) => {
    const found = value[member];
    const put = (v: Json) => at.put({ ...value, [member]: v });
    return found === undefined
      ? []
      : leavesAt(field, found, { path: join(at.path, member), row: join(at.row, member), put });
  });
}

function leavesAt<F>(field: Field<F>, value: Json, at: Place): readonly Leaf<F>[] {
  if (field.value === 'object' && field.fields && isObject(value)) return membersOf(field.fields, value, at);
  if (field.value === 'keyed' && Array.isArray(value)) return elementsOf(field, value, at);
  if (field.value === 'map' && isObject(value))
    return Object.keys(value).map((key) => leaf(field, join(at.path, key), at, { ...value, [key]: 'mutated' }));
  return [leaf(field, at.path, at, mutate(value))];
}

/** Members that tell elements apart are left as they are: another key is another element. */
function elementsOf<F>(field: Field<F>, elements: readonly Json[], at: Place): readonly Leaf<F>[] {
  const seen = new Map<string, number>();
  return elements.flatMap((element, i) => {
    const key = elementKey(field, element);
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    if (!field.fields || !isObject(element)) return [];
    const others = Object.fromEntries(Object.entries(field.fields).filter(([name]) => !field.key?.includes(name)));
    const put = (v: Json) => at.put(elements.map((other, j) => (j === i ? v : other)));
    return membersOf(others, element, { path: `${at.path}[${key}${n > 1 ? `#${n}` : ''}]`, row: `${at.row}[]`, put });
  });
}

function leaf<F>(field: Field<F>, path: string, at: Place, value: Json): Leaf<F> {
  return { path, row: at.row, field, mutated: at.put(value) };
}

function mutate(value: Json): Json {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return isObject(value[0]) ? value.slice(1) : [...value, 'mutated'];
  return typeof value === 'string' && value.startsWith('{') ? '{"mutated":true}' : `${String(value)}-mutated`;
}

/** Every row of a table that holds a value of its own, as in `template.containerDefinitions[].cpu`. */
export function rowsOf<F>(fields: Fields<F>, at = ''): readonly string[] {
  return Object.entries(fields).flatMap(([member, field]) => {
    const row = join(at, member);
    if (!field.fields || field.value === 'set' || field.value === 'list') return [row];
    return rowsOf(field.fields, field.value === 'object' ? row : `${row}[]`);
  });
}
