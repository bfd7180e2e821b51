import type { Json, JsonObject } from './json.ts';

/**
 * How two values of a field are told apart. The truth of *meaning* that a kind's `fields.ts` states as data, beside the
 * truth of *shape* that its CRD states.
 */
export type ValueClass =
  | 'scalar' // verbatim
  | 'intLike' // 300 and "300" are one value
  | 'strLike' // YAML's 5, true and "5", "true" are one value
  | 'float' // 60 and 60.0
  | 'enumCI' // case does not matter
  | 'instant' // a point in time, however written
  | 'json' // a document that is JSON-equivalent
  | 'list' // order matters
  | 'set' // order does not matter, multiplicity does
  | 'keyed' // a set of objects, told apart by `key`
  | 'map' // keys are data and stay verbatim; values are strLike
  | 'object'; // members are fields of their own

/** What a rule may look at: the object that holds the field, the whole side, and what the kind knows beside it. */
export interface RuleContext<Facts> {
  readonly parent: { readonly [member: string]: Json | undefined };
  readonly root: { readonly [member: string]: Json | undefined };
  readonly facts: Facts;
  readonly side: 'want' | 'have';
}

/**
 * What it means that a side leaves a field out.
 *
 * - `unset`: nothing; a value on the other side differs
 * - `default`: AWS's constant default, put in on both sides
 * - `computed`: AWS's default as a function of its surroundings, put in on both sides
 * - `keep`: on the desired side, not ours; never compared unless declared
 * - `readOnly`: bookkeeping of AWS; dropped from both sides
 */
export type Absence<Facts> =
  | { readonly class: 'unset' }
  | { readonly class: 'default'; readonly value: Json }
  | { readonly class: 'computed'; readonly of: (context: RuleContext<Facts>) => Json | undefined }
  | { readonly class: 'keep' }
  | { readonly class: 'readOnly' };

/** What it takes to change a field of a live object. */
export type Mutability = 'inPlace' | 'rollout' | 'replace' | 'fixed';

export interface Field<Facts = unknown> {
  readonly value: ValueClass;
  readonly absent: Absence<Facts>;
  /** Members of an `object`, or of each element of a `keyed`, `set` or `list` of objects. */
  readonly fields?: Fields<Facts>;
  /** For `keyed`: the members that tell elements apart, taken after their defaults are filled in. */
  readonly key?: readonly string[];
  /** Folds equivalent spellings into one before the value class applies ("1 vCPU" to 1024, an ARN to its name). */
  readonly normalise?: (value: Json, context: RuleContext<Facts>) => Json | undefined;
  /** Members that live only on the live side and mean the same as others (legacy mirrors), or such defaults. */
  readonly change?: Mutability;
  /**
   * Says who else may own the field. A reason means: the difference is shown and left alone. `undefined`: it is ours.
   */
  readonly owner?: (facts: Facts, want: Json | undefined, have: Json | undefined) => string | undefined;
  /**
   * For a kept field: what a manifest asks for that used to declare it and does so no more, as the record of what was
   * applied tells. A function answers the elements of a collection that can be taken back one by one, each as it is to be
   * then. Without it such a field stays as it lives.
   */
  readonly released?: Json | ((spec: JsonObject) => readonly JsonObject[]);
  /**
   * What is wanted is read from AWS, not from the manifest: a difference says that something else has changed, never that
   * this object has moved away. Such a difference is a change and no drift.
   */
  readonly follows?: boolean;
  /** Where AWS's behaviour is stated; `believed` where nobody has recorded it. */
  readonly source?: string;
}

export type Fields<Facts = unknown> = { readonly [member: string]: Field<Facts> };

type Extra<F> = Partial<Pick<Field<F>, 'normalise' | 'change' | 'owner' | 'released' | 'follows' | 'source'>>;

/** Short forms, so that a table of fields reads as a table. */
export const unset = { class: 'unset' } as const;
export const keep = { class: 'keep' } as const;
export const readOnly = { value: 'scalar', absent: { class: 'readOnly' } } as const satisfies Field;
export function fallback(value: Json): { readonly class: 'default'; readonly value: Json } {
  return { class: 'default', value };
}
export function computed<F>(of: (context: RuleContext<F>) => Json | undefined): Absence<F> {
  return { class: 'computed', of };
}
export function leaf<F = never>(value: ValueClass, absent: Absence<F> = unset, extra: Extra<F> = {}): Field<F> {
  return { value, absent, ...extra };
}
export function object<F = never>(fields: Fields<F>, absent: Absence<F> = unset, extra: Extra<F> = {}): Field<F> {
  return { value: 'object', absent, fields, ...extra };
}
export function keyed<F = never>(
  key: readonly string[],
  fields: Fields<F>,
  rest: { absent?: Absence<F> } & Extra<F> = {},
): Field<F> {
  const { absent = unset, ...extra } = rest;
  return { value: 'keyed', absent, key, fields, ...extra };
}
