import type { Field, Fields } from '../../controller/model/fields.ts';
import { isObject, type Json, type JsonObject } from '../../controller/model/json.ts';

/** Numbers from 0 to 1, one after the other. */
export type Chance = () => number;

interface Sides {
  /** As a manifest says it. */
  readonly raw: JsonObject;
  /** With every default filled in. */
  readonly filled: JsonObject;
}

/**
 * An answer of AWS that means the same: each member as it was sent or with its defaults filled in, order-free
 * collections in another order, what is not there as nothing, `null` or an empty value, numbers and truth values as text
 * where AWS gives text, bookkeeping beside it, and something of its own wherever a manifest leaves a kept field alone.
 */
export function disguised(fields: Fields, sides: Sides, chance: Chance): JsonObject {
  const out: Record<string, Json> = {};
  for (const [member, field] of Object.entries(fields)) {
    const value = memberOf(field, { raw: sides.raw[member], filled: sides.filled[member] }, chance);
    if (value !== undefined) out[member] = value;
  }
  return Object.fromEntries(inAnyOrder(Object.entries(out), chance));
}

interface Values {
  readonly raw: Json | undefined;
  readonly filled: Json | undefined;
}

function memberOf(field: Field, { raw, filled }: Values, chance: Chance): Json | undefined {
  if (field.absent.class === 'readOnly') return chance() < 0.3 ? 'bookkeeping' : undefined;
  if (raw === undefined || raw === null) {
    if (filled === undefined) return nothing(field, chance);
    return chance() < 0.5 ? shuffled(field, filled, chance) : nothing(field, chance);
  }
  // What means nothing may just as well be left out.
  if (filled === undefined) return chance() < 0.5 ? raw : undefined;
  if (field.value === 'object' && field.fields && isObject(raw) && isObject(filled))
    return disguised(field.fields, { raw, filled }, chance);
  return shuffled(field, chance() < 0.5 ? raw : filled, chance);
}

/** What AWS shows where nothing was sent and nothing has a default. Kept fields may hold anything at all. */
function nothing(field: Field, chance: Chance): Json | undefined {
  if (field.absent.class === 'keep')
    return chance() < 0.4 && !field.source?.includes('infers') ? ofItsOwn(field) : undefined;
  const roll = chance();
  if (roll < 0.6) return undefined;
  if (roll < 0.8) return null;
  if (field.absent.class === 'computed' && field.normalise) return null;
  return EMPTY[field.value];
}

const EMPTY: Readonly<Partial<Record<Field['value'], Json>>> = { set: [], list: [], keyed: [], map: {} };

function ofItsOwn(field: Field): Json {
  switch (field.value) {
    case 'set':
    case 'list':
      return field.fields ? [{}] : ['elsewhere'];
    case 'keyed':
      return [Object.fromEntries((field.key ?? []).map((member) => [member, 'elsewhere']))];
    case 'map':
      return { elsewhere: 'yes' };
    case 'object':
      return {};
    default:
      return 'elsewhere';
  }
}

/** Numbers as text and back, texts as what YAML would read. */
function spelled(field: Field, value: Json, chance: Chance): Json {
  if (chance() < 0.7) return value;
  if ((field.value === 'intLike' || field.value === 'float') && typeof value === 'number') return String(value);
  if (field.value === 'enumCI' && typeof value === 'string') return value.toUpperCase();
  if (field.value === 'instant' && typeof value === 'string') return Date.parse(value) / 1000;
  if (field.value === 'strLike') return asYaml(value);
  if (field.value === 'map' && isObject(value))
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, v === undefined ? v : asYaml(v)]));
  return value;
}

function asYaml(value: Json): Json {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'string' && String(Number(value)) === value ? Number(value) : value;
}

/** The same value in another spelling, with every order-free collection in another order. */
function shuffled(field: Field, value: Json, chance: Chance): Json {
  const { fields } = field;
  if (isObject(value) && fields) return shuffledMembers(fields, value, chance);
  if (!Array.isArray(value)) return spelled(field, value, chance);
  const elements = (value as readonly Json[]).map((element) =>
    isObject(element) && fields ? shuffledMembers(fields, element, chance) : element,
  );
  return field.value === 'list' || hasPlaces(field) ? elements : inAnyOrder(elements, chance);
}

function shuffledMembers(fields: Fields, value: JsonObject, chance: Chance): JsonObject {
  const entries = Object.entries(value).map(([member, inner]) => {
    const field = fields[member];
    return [member, field && inner !== undefined ? shuffled(field, inner, chance) : inner] as const;
  });
  const kept = Object.entries(fields).filter(([member, { absent }]) => absent.class === 'keep' && !(member in value));
  const own = kept.filter(() => chance() < 0.2).map(([member, field]) => [member, ofItsOwn(field)] as const);
  return Object.fromEntries([...entries, ...own]);
}

/** Elements that are told apart by their number get it from their place where it is left out. */
function hasPlaces(field: Field): boolean {
  return field.key?.includes('order') ?? false;
}

function inAnyOrder<T>(elements: readonly T[], chance: Chance): readonly T[] {
  return elements
    .map((element) => ({ element, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ element }) => element);
}
