import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { expressionsIn } from '../expressions.ts';
import type { Path } from '../path.ts';

/**
 * A rule across the members of one object. The CRD states it as CEL in `x-kubernetes-validations` with the same message;
 * a test holds the two together. What an expression will say is unknown here and never breaks a rule; rules are checked
 * again when all is substituted.
 */
export interface Rule {
  readonly id: string;
  /** Title of the schema node whose objects the rule is about. */
  readonly on: string;
  readonly message: string;
  /** The places that break the rule, below the object; `[[]]` is the object itself, `[]` is fine. */
  readonly broken: (self: JsonObject) => readonly Path[];
}

export const FINE: readonly Path[] = [];
export const SELF: readonly Path[] = [[]];

/** The rule is broken at that member unless `holds`. */
export function at(member: string, holds: boolean): readonly Path[] {
  return holds ? FINE : [[member]];
}

export function self(holds: boolean): readonly Path[] {
  return holds ? FINE : SELF;
}

export function has(object: JsonObject, member: string): boolean {
  return object[member] !== undefined && object[member] !== null;
}

/** How many of the members are there. */
export function count(object: JsonObject, members: readonly string[]): number {
  return members.filter((member) => has(object, member)).length;
}

/** The elements of a list that is known; an expression that stands for a list has none yet. */
export function elements(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
}

export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** True for text in which an expression stands: nobody knows yet what it will say. */
export function isUnknown(value: Json | undefined): boolean {
  return typeof value === 'string' && expressionsIn(value) !== 'none';
}

/** `a <= b` as far as both are known. */
export function ordered(a: Json | undefined, b: Json | undefined): boolean {
  return typeof a !== 'number' || typeof b !== 'number' || a <= b;
}

/** Paths of the elements of `object[list]` that fail, with a member of theirs where one is to blame. */
export function each(
  object: JsonObject,
  list: string,
  broken: (element: JsonObject) => boolean | string,
): readonly Path[] {
  const value = object[list];
  if (!Array.isArray(value)) return FINE;
  return (value as readonly Json[]).flatMap((element, index) => {
    const found = isObject(element) ? broken(element) : false;
    if (found === false) return [];
    return [found === true ? [list, index] : [list, index, found]];
  });
}
