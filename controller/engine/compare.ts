import { canonicalise, type DefaultedMembers, elementKey, join } from '../model/canonical.ts';
import type { Comparison, Difference, Why } from '../model/difference.ts';
import type { Document } from '../model/document.ts';
import type { Field, Fields } from '../model/fields.ts';
import { isObject, type Json, type JsonObject, jsonEqual } from '../model/json.ts';
import type { ResourceKind, Sides } from '../model/kind.ts';
import type { Resource } from '../model/resource.ts';
import { ignoreRuleFor } from './ignore-rules.ts';

interface Walk<F> {
  readonly facts: F;
  readonly leave: Leave;
  readonly defaulted: DefaultedMembers;
  /** Members of live objects that no field describes. */
  readonly unknown: ReadonlyMap<JsonObject, JsonObject>;
  /** Those of the live objects that were compared member by member. */
  readonly kept: (readonly [JsonObject, JsonObject])[];
  readonly differences: Difference[];
  readonly ignored: Difference[];
}

/** What does not count, and keeps its live value in whatever is written. */
export interface Leave {
  /** Paths, as `management.ignoreDifferences` has them. */
  readonly rules: readonly string[];
  /** Where a rule stands, as people look for it. */
  readonly at: (rule: string) => string;
  /** Why else one difference is left alone; undefined where it counts. */
  readonly also?: ((difference: Omit<Difference, 'why'>) => Why | undefined) | undefined;
}

/**
 * Compares one live object with what its manifest means. Pure. `referrers` are
 * the desired objects that refer to this one.
 */
export function compareObject<Spec, Live, Facts>(
  kind: ResourceKind<Spec, Live, Facts>,
  resource: Resource<Spec>,
  live: Live,
  referrers: readonly Resource[] = [],
): Comparison {
  return compareSides(kind.fields, kind.sides(resource, live, referrers), ignoredBy(resource));
}

/** What the manifest and its Namespace say is to be left alone. */
export function ignoredBy({ management, document }: Pick<Resource, 'management' | 'document'>): Leave {
  return { rules: management.ignoreDifferences, at: (rule) => placeOfRule(document, rule) };
}

/** The rule's own line; rules that the document does not have are those of its Namespace. */
function placeOfRule({ management, locations, origin, identity }: Document, rule: string): string {
  const index = (management.ignoreDifferences ?? []).indexOf(rule);
  if (index < 0) return `Namespace/${identity.namespace}`;
  const { file, line } = locations?.get(`management.ignoreDifferences[${index}]`) ?? origin;
  return `${file}:${line}`;
}

/** Compares two sides that are not canonical yet; fields that they bring themselves replace the kind's. Pure. */
export function compareSides<Facts>(
  ofKind: Fields<Facts>,
  { want, have, facts, fields: own, removed = [] }: Sides<Facts>,
  leave: Leave,
): Comparison {
  const fields = (own as Fields<Facts> | undefined) ?? ofKind;
  const desired = canonicalise(fields, want, { facts, side: 'want' });
  const actual = canonicalise(fields, have, { facts, side: 'have' });
  const walk: Walk<Facts> = {
    facts,
    leave,
    defaulted: desired.defaulted,
    unknown: actual.unknown,
    kept: [],
    differences: [],
    ignored: [],
  };
  const merged = walkObject(fields, { want: desired.value, have: actual.value, path: '' }, walk);
  const { ignored } = walk;
  const differences = walk.differences.map(
    (one): Difference => (removed.includes(one.path) ? { ...one, why: { reason: 'removed' } } : one),
  );
  // Only now: what nobody describes is no part of what was compared.
  for (const [object, members] of walk.kept) Object.assign(object, members);
  const found = { differences, ignored, unmodelled: actual.unmodelled, want: merged, have: actual.value };
  return own ? { ...found, fields: own } : found;
}

/** Desired in canonical form when nothing lives to compare it with. */
export function canonicalWant<Spec, Live, Facts>(
  kind: ResourceKind<Spec, Live, Facts>,
  resource: Resource<Spec>,
): JsonObject {
  const { want, facts, fields = kind.fields } = kind.sides(resource, undefined);
  return canonicalise(fields as Fields<Facts>, want, { facts, side: 'want' }).value;
}

interface Pair<T> {
  readonly want: T;
  readonly have: T;
  readonly path: string;
}

/**
 * Returns desired with every difference that does not count set to its live value, and with the members of live objects
 * that no field describes: whatever is written back as a whole keeps them.
 */
function walkObject<F>(fields: Fields<F>, pair: Pair<JsonObject>, walk: Walk<F>): JsonObject {
  const out: Record<string, Json> = {};
  for (const [member, field] of Object.entries(fields)) {
    const want = pair.want[member];
    const have = pair.have[member];
    if (field.absent.class === 'keep' && want === undefined) continue;
    const why: Why = walk.defaulted.has(pair.want, member) ? { reason: 'default' } : { reason: 'set' };
    const merged = walkField({ field, why }, { want, have, path: join(pair.path, member) }, walk);
    if (merged !== undefined) out[member] = merged;
  }
  const unknown = pair.path === '' ? undefined : walk.unknown.get(pair.have);
  if (unknown) walk.kept.push([pair.have, unknown]);
  return { ...out, ...unknown };
}

interface Subject<F> {
  readonly field: Field<F>;
  readonly why: Why;
}

function walkField<F>(subject: Subject<F>, pair: Pair<Json | undefined>, walk: Walk<F>): Json | undefined {
  const { field } = subject;
  const { want, have, path } = pair;
  if (want === undefined && have === undefined) return undefined;
  // Said to be empty, and AWS shows nothing: one meaning. Canonical forms keep the empty one only where it says something.
  if (have === undefined && isEmptyCollection(want)) return want;
  const owner = field.owner?.(walk.facts, want, have);
  if (owner !== undefined) return jsonEqual(want, have) ? want : ignore(pair, { reason: 'owned', by: owner }, walk);
  if (field.value === 'object' && field.fields && isObject(want) && isObject(have))
    return walkObject(field.fields, { want, have, path }, walk);
  if (field.value === 'keyed' && (Array.isArray(want) || Array.isArray(have)))
    return walkKeyed(subject, { want: asList(want), have: asList(have), path }, walk);
  // A map without entries is no map at all, so entries differ one by one also where a side has none.
  if (field.value === 'map' && isMapLike(want) && isMapLike(have))
    return walkMap(subject, { want: want ?? {}, have: have ?? {}, path }, walk);
  return jsonEqual(want, have) ? want : record(pair, subject.why, walk);
}

function walkKeyed<F>(subject: Subject<F>, pair: Pair<readonly Json[]>, walk: Walk<F>): Json {
  const { field } = subject;
  const wants = byKey(field, pair.want);
  const haves = byKey(field, pair.have);
  const merged: Json[] = [];
  for (const key of new Set([...wants.keys(), ...haves.keys()])) {
    const element = { want: wants.get(key), have: haves.get(key), path: `${pair.path}[${key}]` };
    const value = walkElement(subject, element, walk);
    if (value !== undefined) merged.push(value);
  }
  return merged;
}

function walkElement<F>(subject: Subject<F>, pair: Pair<Json | undefined>, walk: Walk<F>): Json | undefined {
  const { want, have, path } = pair;
  if (subject.field.fields && isObject(want) && isObject(have))
    return walkObject(subject.field.fields, { want, have, path }, walk);
  return jsonEqual(want, have) ? want : record(pair, subject.why, walk);
}

/** Elements by key; a key that occurs again gets a number, so that multiplicity is compared too. */
function byKey<F>(field: Field<F>, elements: readonly Json[]): Map<string, Json> {
  const out = new Map<string, Json>();
  for (const element of elements) {
    const key = elementKey(field, element);
    let unique = key;
    for (let n = 2; out.has(unique); n++) unique = `${key}#${n}`;
    out.set(unique, element);
  }
  return out;
}

function walkMap<F>(subject: Subject<F>, pair: Pair<JsonObject>, walk: Walk<F>): JsonObject | undefined {
  const out: Record<string, Json> = {};
  for (const key of [...new Set([...Object.keys(pair.want), ...Object.keys(pair.have)])].sort()) {
    const entry = { want: pair.want[key], have: pair.have[key], path: join(pair.path, key) };
    const value = jsonEqual(entry.want, entry.have) ? entry.want : record(entry, subject.why, walk);
    if (value !== undefined) out[key] = value;
  }
  return Object.keys(out).length === 0 ? undefined : out;
}

/** Files a difference under what counts or what a rule ignores; answers the value that writes are to carry. */
function record<F>(pair: Pair<Json | undefined>, why: Why, walk: Walk<F>): Json | undefined {
  const rule = ignoreRuleFor(pair.path, walk.leave.rules);
  if (rule !== undefined) return ignore(pair, { reason: 'ignored', rule, at: walk.leave.at(rule) }, walk);
  const difference = { path: pair.path, desired: pair.want ?? null, live: pair.have ?? null };
  const otherwise = walk.leave.also?.(difference);
  if (otherwise) return ignore(pair, otherwise, walk);
  walk.differences.push({ ...difference, why });
  return pair.want;
}

function ignore<F>(pair: Pair<Json | undefined>, why: Why, walk: Walk<F>): Json | undefined {
  walk.ignored.push({ path: pair.path, desired: pair.want ?? null, live: pair.have ?? null, why });
  return pair.have;
}

function isEmptyCollection(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

function isMapLike(value: Json | undefined): value is JsonObject | undefined {
  return value === undefined || isObject(value);
}

function asList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
