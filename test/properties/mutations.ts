import { elementKey, join } from '../../controller/model/canonical.ts';
import type { Field, Fields } from '../../controller/model/fields.ts';
import { isObject, type Json, type JsonObject, jsonEqual } from '../../controller/model/json.ts';

/** One thing that somebody changes in a live object. */
export interface Mutation {
  /** What was done, in a word. */
  readonly does: 'change' | 'drop' | 'add' | 'remove' | 'reorder';
  /** Where a comparison must say so. */
  readonly path: string;
  /** The row of the table, as in `template.containerDefinitions[].cpu`. */
  readonly row: string;
  readonly mutated: JsonObject;
  /** What may be told in its place: switched off, a thing may be as good as not there. */
  readonly orElse?: string;
  /** Whether the other side's value comes back by itself: a default was left out. */
  readonly isNothing?: boolean;
}

interface Place {
  readonly path: string;
  readonly row: string;
  readonly put: (value: Json | undefined) => JsonObject;
  /** What is told when nothing is left here: an object without members is no object. */
  readonly gone: string;
  /** Whether an object here is as good as none once its last member is gone. */
  readonly vanishes: boolean;
}

/** Every single mutation of a canonical object, each with the one path that must tell it. */
export function mutationsOf(fields: Fields, value: JsonObject): readonly Mutation[] {
  return inMembers(fields, value, { path: '', row: '', gone: '', vanishes: false, put: (v) => v as JsonObject });
}

function inMembers(fields: Fields, value: JsonObject, at: Place): readonly Mutation[] {
  return Object.entries(fields).flatMap(([member, field]) => {
    const found = value[member];
    if (found === undefined) return [];
    const put = (v: Json | undefined) => at.put({ ...value, [member]: v });
    const path = join(at.path, member);
    const isAlone = Object.values(value).filter((v) => v !== undefined).length === 1;
    const gone = at.vanishes && isAlone ? at.gone : path;
    const place = { path, row: join(at.row, member), put, gone, vanishes: field.absent.class === 'unset' };
    return [...inValue(field, found, place), ...dropped(field, found, place)];
  });
}

/** A member that lives no more. Whether its default comes back is known only of constants. */
function dropped(field: Field, value: Json, { gone: path, row, put }: Place): readonly Mutation[] {
  const { absent } = field;
  if (absent.class === 'computed' || field.value === 'object' || isEmpty(value)) return [];
  if (absent.class === 'default' && field.fields) return [];
  if (field.value === 'keyed' || field.value === 'map') return [];
  const isNothing = absent.class === 'default' && jsonEqual(absent.value, value);
  return [{ does: 'drop', path, row, mutated: put(undefined), isNothing }];
}

function inValue(field: Field, value: Json, at: Place): readonly Mutation[] {
  if (field.value === 'object' && field.fields && isObject(value)) return inMembers(field.fields, value, at);
  if (Array.isArray(value)) return inList(field, value as readonly Json[], at);
  if (field.value === 'map' && isObject(value)) return inMap(value, at);
  const changed = { does: 'change', path: at.path, row: at.row, mutated: at.put(other(value)) } as const;
  return [value === true ? { ...changed, orElse: at.gone } : changed];
}

function inMap(map: JsonObject, { path, row, put }: Place): readonly Mutation[] {
  const keys = Object.keys(map);
  return [
    ...keys.map((k) => ({ does: 'change' as const, path: join(path, k), row, mutated: put({ ...map, [k]: 'other' }) })),
    ...keys.map((k) => ({ does: 'remove' as const, path: join(path, k), row, mutated: put(without(map, k)) })),
    { does: 'add', path: join(path, 'added'), row, mutated: put({ ...map, added: 'yes' }) },
  ];
}

function without(map: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(map).filter(([k]) => k !== key));
}

function inList(field: Field, list: readonly Json[], at: Place): readonly Mutation[] {
  if (field.value === 'keyed') return inElements(field, list, at);
  const { path, row } = at;
  const put = (does: Mutation['does'], elements: readonly Json[]) => ({ does, path, row, mutated: at.put(elements) });
  const added = field.fields ? [] : [put('add', [...list, typeof list[0] === 'number' ? 7_777 : 'added'])];
  const isLast = list.length === 1 && field.absent.class !== 'keep';
  const removed = list.length > 0 ? [{ ...put('remove', list.slice(1)), path: isLast ? at.gone : path }] : [];
  const reversed = [...list].reverse();
  const isOrdered = field.value === 'list' && !jsonEqual(list, reversed);
  return [...added, ...removed, ...(isOrdered ? [put('reorder', reversed)] : [])];
}

/** Members that tell elements apart stay: another key is another element. Elements of one key are told by number. */
function inElements(field: Field, list: readonly Json[], at: Place): readonly Mutation[] {
  const keys = list.map((element) => elementKey(field, element));
  return list.flatMap((element, i) => {
    const key = keys[i] ?? '';
    if (!isObject(element) || keys.filter((other) => other === key).length > 1) return [];
    const path = `${at.path}[${key}]`;
    const isLast = list.length === 1 && at.gone !== at.path;
    const place = {
      path,
      row: `${at.row}[]`,
      gone: path,
      vanishes: false,
      put: (v: Json | undefined) => at.put(list.map((one, j) => (i === j ? (v ?? null) : one))),
    };
    const rest = Object.entries(field.fields ?? {}).filter(([member]) => !field.key?.includes(member));
    const gone = list.filter((one) => one !== element);
    return [
      ...inMembers(Object.fromEntries(rest), element, place),
      { does: 'remove' as const, path: isLast ? at.gone : path, row: place.row, mutated: at.put(gone) },
    ];
  });
}

function isEmpty(value: Json): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === '' || (isObject(value) && Object.keys(value).length === 0);
}

function other(value: Json): Json {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'string') return 'other';
  if (value.startsWith('{')) return '{"mutated":true}';
  const time = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? `${value}x` : new Date(time + 60_000).toISOString();
}
