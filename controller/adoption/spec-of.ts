import type { SchemaNode } from '../../crds/crd.ts';
import { compareObject } from '../engine/compare.ts';
import { childSchema } from '../manifest/schema.ts';
import { canonicalise } from '../model/canonical.ts';
import type { Difference } from '../model/difference.ts';
import type { Field, Fields } from '../model/fields.ts';
import { isObject, type Json, type JsonObject, jsonEqual, stableStringify } from '../model/json.ts';
import type { ErasedKind } from '../model/kind.ts';
import type { Resource } from '../model/resource.ts';
import { shaped, specSchema } from './shape.ts';

/** A manifest that means what lives. */
export interface Inverse {
  readonly spec: JsonObject;
  /** Live members that no field describes. */
  readonly unmodelled: readonly string[];
  /** What the manifest would still change: nothing, or the kind cannot express what lives. */
  readonly differences: readonly Difference[];
}

type Path = readonly (string | number)[];

/**
 * The shortest spec that means what lives: the live side in the shape of the spec, without whatever can be left out and
 * still means the same by the kind's own table of fields. `seed` has the members without which the kind would not show a
 * part of the live side. Pure.
 */
export function specOf(kind: ErasedKind, seed: Resource, live: unknown): Inverse {
  const schema = specSchema(kind.name);
  const sides = kind.sides(seed, live);
  const whole = shaped(schema, withoutForeign(kind.fields, sides.have, sides.facts));
  const draft = new Draft(kind, { ...seed, spec: whole }, live);
  sortLists(draft, kind.fields, []);
  leaveOut(draft, schema, []);
  const { differences, unmodelled } = compareObject(kind, { ...seed, spec: draft.spec }, live);
  return { spec: draft.spec, differences, unmodelled };
}

/** Fields that are ours only when declared, and that somebody else owns right now, or AWS chose by itself. */
function withoutForeign(fields: Fields, have: JsonObject, facts: unknown): JsonObject {
  const kept = Object.entries(have).filter(([member, value]) => {
    const field = fields[member];
    if (field?.absent.class !== 'keep') return true;
    if (typeof value === 'string' && value.includes(':role/aws-service-role/')) return false;
    return field.owner?.(facts, undefined, value) === undefined;
  });
  return Object.fromEntries(kept);
}

/** A spec that only changes while it goes on meaning the same. */
class Draft {
  spec: JsonObject;
  private readonly meaning: JsonObject;
  private readonly kind: ErasedKind;
  private readonly resource: Resource;
  private readonly live: unknown;

  constructor(kind: ErasedKind, resource: Resource, live: unknown) {
    this.kind = kind;
    this.resource = resource;
    this.live = live;
    this.spec = resource.spec;
    this.meaning = this.meaningOf(resource.spec);
  }

  /** Puts a value at a path, or takes it out, unless that changes the meaning. Says whether it did. */
  attempt(path: Path, value: Json | undefined): boolean {
    const next = replacedAt(this.spec, path, value) as JsonObject;
    if (!jsonEqual(this.meaningOf(next), this.meaning)) return false;
    this.spec = next;
    return true;
  }

  at(path: Path): Json | undefined {
    return path.reduce<Json | undefined>((value, step) => (value as JsonObject | undefined)?.[step], this.spec);
  }

  private meaningOf(spec: JsonObject): JsonObject {
    const { want, facts } = this.kind.sides({ ...this.resource, spec }, this.live);
    return canonicalise(this.kind.fields, want, { facts, side: 'want' }).value;
  }
}

function replacedAt(value: Json | undefined, [step, ...rest]: Path, put: Json | undefined): Json | undefined {
  if (step === undefined) return put;
  if (Array.isArray(value))
    return value.map((element: Json, index) => (index === step ? (replacedAt(element, rest, put) ?? null) : element));
  const { [step]: old, ...others } = isObject(value) ? value : {};
  const inner = replacedAt(old, rest, put);
  if (inner === undefined) return others;
  // In its old place, so that the order of members stays the schema's.
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, v]) => [key, key === step ? inner : v]));
}

/** Collections without an order get one that does not depend on AWS's answer. */
function sortLists(draft: Draft, fields: Fields, path: Path): void {
  const value = draft.at(path);
  if (!isObject(value)) return;
  for (const member of Object.keys(value)) {
    const field = fields[member];
    if (field) sortMember(draft, field, [...path, member]);
  }
}

function sortMember(draft: Draft, field: Field, path: Path): void {
  const value = draft.at(path);
  if (!Array.isArray(value)) {
    if (field.fields) sortLists(draft, field.fields, path);
    return;
  }
  const { fields } = field;
  for (const index of value.keys()) if (fields) sortLists(draft, fields, [...path, index]);
  if (field.value === 'list') return;
  const elements = draft.at(path) as readonly Json[];
  draft.attempt(path, [...elements].sort(byKeyOf(field)));
}

function byKeyOf({ key = [] }: Field): (a: Json, b: Json) => number {
  const keyOf = (value: Json) => key.map((name) => (isObject(value) ? value[name] : undefined));
  return (a, b) => {
    for (const [index, left] of keyOf(a).entries()) {
      const order = compareJson(left, keyOf(b)[index]);
      if (order !== 0) return order;
    }
    return compareJson(a, b);
  };
}

function compareJson(a: Json | undefined, b: Json | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [a, b].map((value) => (value === undefined ? '' : stableStringify(value))) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * From the last member to the first: of two spellings that AWS answers both, the first one stays, which is the shorter
 * one in AWS's own requests.
 */
function leaveOut(draft: Draft, schema: SchemaNode, path: Path): void {
  const value = draft.at(path);
  if (Array.isArray(value)) {
    for (const index of value.keys()) leaveOut(draft, schema.items ?? {}, [...path, index]);
    return;
  }
  if (!isObject(value) || schema.additionalProperties) return;
  for (const member of Object.keys(value).reverse()) {
    const below = [...path, member];
    if (!schema.required?.includes(member) && draft.attempt(below, undefined)) continue;
    const node = childSchema(schema, member);
    if (node) leaveOut(draft, node, below);
  }
}
