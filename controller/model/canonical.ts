import type { Field, Fields, RuleContext } from './fields.ts';
import { isObject, type Json, type JsonObject, stableStringify } from './json.ts';

/** One side of a comparison in canonical form, with the live members that no field describes. */
export interface Canonical {
  readonly value: JsonObject;
  /** Paths of members that AWS returned and the tables do not know: shown, never compared, never dropped from a write. */
  readonly unmodelled: readonly string[];
  /** Members of a canonical object that the desired side left out and a default filled in. */
  readonly defaulted: DefaultedMembers;
  /** By canonical object: those of its members that no field describes, as they came. They are no part of the form. */
  readonly unknown: ReadonlyMap<JsonObject, JsonObject>;
}

export type DefaultedMembers = { has(object: JsonObject, member: string): boolean };

interface Walk<F> {
  /** What every canonical object was made of. */
  readonly sources: WeakMap<JsonObject, JsonObject>;
  readonly facts: F;
  readonly root: JsonObject;
  readonly side: 'want' | 'have';
  readonly unmodelled: string[];
  readonly unknown: Map<JsonObject, JsonObject>;
  readonly keepsUnknown: boolean;
}

/**
 * Brings one side into the form in which equal meaning is equal JSON: spellings folded, defaults filled in, sets sorted,
 * `null` and what is as good as absent left out. Pure; the input is not touched. The result holds every default, so
 * writes can be built from it. `keepsUnknown`: members that no field describes stay where they are.
 */
export function canonicalise<F>(
  fields: Fields<F>,
  input: JsonObject,
  options: { facts: F; side: 'want' | 'have'; keepsUnknown?: boolean },
): Canonical {
  const { facts, side, keepsUnknown = false } = options;
  const unknown = new Map<JsonObject, JsonObject>();
  const walk: Walk<F> = { facts, side, keepsUnknown, unknown, root: input, unmodelled: [], sources: new WeakMap() };
  const value = canonicalObject(fields, input, { walk, path: '' });
  return { value, unmodelled: walk.unmodelled, defaulted: defaultedMembers(walk.sources), unknown };
}

function defaultedMembers(sources: WeakMap<JsonObject, JsonObject>): DefaultedMembers {
  return {
    has(object, member) {
      const source = sources.get(object);
      return source !== undefined && (source[member] === undefined || source[member] === null);
    },
  };
}

interface At<F> {
  readonly walk: Walk<F>;
  readonly path: string;
}

function canonicalObject<F>(fields: Fields<F>, input: JsonObject, at: At<F>): JsonObject {
  const out: Record<string, Json> = {};
  for (const member of Object.keys(fields)) {
    const field = fields[member];
    if (!field || field.absent.class === 'readOnly') continue;
    const raw = input[member];
    if ((raw === undefined || raw === null) && !hasDefault(field)) continue;
    const value = canonicalMember(field, raw, { walk: at.walk, parent: input, path: join(at.path, member) });
    if (value !== undefined) out[member] = value;
  }
  if (at.walk.side === 'want') at.walk.sources.set(out, input);
  const unknown = Object.entries(input).filter(([m, value]) => !(m in fields) && value !== null && value !== undefined);
  if (unknown.length === 0) return out;
  at.walk.unmodelled.push(...unknown.map(([member]) => join(at.path, member)));
  const members = Object.fromEntries(unknown);
  at.walk.unknown.set(out, members);
  return at.walk.keepsUnknown ? Object.assign(out, members) : out;
}

function hasDefault<F>({ absent }: Field<F>): boolean {
  return absent.class === 'default' || absent.class === 'computed';
}

type AtMember<F> = At<F> & { readonly parent: JsonObject };

function canonicalMember<F>(field: Field<F>, raw: Json | undefined, at: AtMember<F>): Json | undefined {
  const context: RuleContext<F> = {
    parent: at.parent,
    root: at.walk.root,
    facts: at.walk.facts,
    side: at.walk.side,
  };
  const folded = raw === undefined || raw === null ? undefined : field.normalise ? field.normalise(raw, context) : raw;
  const value = folded === undefined || folded === null ? undefined : canonicalValue(field, folded, at);
  if (value !== undefined && !(isEmpty(value) && emptyIsAbsent(field))) return value;
  const absent = absentValue(field, context);
  return absent === undefined ? undefined : canonicalValue(field, absent, at);
}

function absentValue<F>(field: Field<F>, context: RuleContext<F>): Json | undefined {
  switch (field.absent.class) {
    case 'default':
      return field.absent.value;
    case 'computed':
      return field.absent.of(context);
    default:
      // An object whose members have defaults of their own is as good as `{}`: its members decide.
      return undefined;
  }
}

/** For kept collections an explicit `[]` says "must be empty"; everywhere else empty and absent are one. */
function emptyIsAbsent<F>(field: Field<F>): boolean {
  return field.absent.class !== 'keep';
}

function isEmpty(value: Json): boolean {
  if (value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

function canonicalValue<F>(field: Field<F>, value: Json, at: AtMember<F>): Json | undefined {
  switch (field.value) {
    case 'scalar':
      return value;
    case 'intLike':
    case 'float':
      return numberLike(value);
    case 'strLike':
      return isObject(value) || Array.isArray(value) ? value : String(value);
    case 'enumCI':
      return typeof value === 'string' ? value.toLowerCase() : value;
    case 'instant':
      return instant(value);
    case 'json':
      return jsonDocument(value);
    case 'map':
      return isObject(value) ? strMap(value) : value;
    case 'object':
      return isObject(value) && field.fields ? canonicalObject(field.fields, value, at) : value;
    default:
      return canonicalCollection(field, value, at);
  }
}

function canonicalCollection<F>(field: Field<F>, value: Json, at: AtMember<F>): Json {
  const raw = Array.isArray(value) ? (value as readonly Json[]) : [value];
  const elements = raw
    .filter((element) => element !== null && !(isObject(element) && isAllNull(element)))
    .map((element) => canonicalElement(field, element, at))
    .filter((element) => !(isObject(element) && isAllNull(element)));
  if (field.value === 'list') return elements;
  if (field.value === 'set') return inOrderOf(elements, stableStringify);
  return inOrderOf(elements, (e) => elementKey(field, e) + stableStringify(e));
}

function canonicalElement<F>(field: Field<F>, element: Json, at: AtMember<F>): Json {
  if (!field.fields || !isObject(element)) return element;
  if (!field.key) return canonicalObject(field.fields, element, at);
  const inside: Walk<F> = { ...at.walk, unmodelled: [] };
  const out = canonicalObject(field.fields, element, { walk: inside, path: '' });
  const path = `${at.path}[${elementKey(field, out)}]`;
  at.walk.unmodelled.push(...inside.unmodelled.map((member) => join(path, member)));
  return out;
}

/** The text that tells an element of a keyed set apart, as it stands between the brackets of a path. */
export function elementKey<F>(field: Field<F>, element: Json | undefined): string {
  const members = isObject(element) ? element : {};
  return (field.key ?? [])
    .filter((name) => members[name] !== undefined)
    .map((name) => `${name}=${String(members[name])}`)
    .join(',');
}

/** In the order of a text about each, which is made once. */
function inOrderOf(elements: readonly Json[], text: (value: Json) => string): readonly Json[] {
  if (elements.length < 2) return elements;
  const texts = elements.map((element) => ({ element, text: text(element) }));
  texts.sort((a, b) => byNumber(a.element, b.element) ?? (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return texts.map(({ element }) => element);
}

/** 9 before 10, where text would say otherwise. */
function byNumber(a: Json, b: Json): number | undefined {
  return typeof a === 'number' && typeof b === 'number' ? a - b : undefined;
}

function isAllNull(element: JsonObject): boolean {
  return Object.values(element).every((value) => value === null || value === undefined);
}

function numberLike(value: Json): Json {
  if (typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

function instant(value: Json): Json {
  const time = typeof value === 'number' ? value * 1000 : Date.parse(String(value));
  return Number.isNaN(time) ? value : new Date(time).toISOString();
}

function jsonDocument(value: Json): Json {
  if (typeof value !== 'string') return stableStringify(value);
  try {
    return stableStringify(JSON.parse(value));
  } catch {
    return value;
  }
}

function strMap(value: JsonObject): JsonObject {
  const entries = Object.entries(value).filter(([, v]) => v !== null && v !== undefined);
  return Object.fromEntries(entries.map(([k, v]) => [k, String(v)]).sort(([a], [b]) => (`${a}` < `${b}` ? -1 : 1)));
}

export function join(path: string, member: string): string {
  return path === '' ? member : `${path}.${member}`;
}
