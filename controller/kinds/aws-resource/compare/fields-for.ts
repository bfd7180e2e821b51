import { type Field, type Fields, keep, keyed, leaf, object, unset } from '../../../model/fields.ts';
import { isObject, type Json, type JsonObject } from '../../../model/json.ts';
import type { ResourceType } from '../../../model/resource-type.ts';
import { fixedness } from './fixedness.ts';
import { isPolicy } from './same-value.ts';

/** What lives and is stated no more, as the record of what was stated tells; paths with dots between. */
export interface Leaving {
  readonly have: JsonObject;
  readonly removed: readonly string[];
}

const NOTHING_LEAVES: Leaving = { have: {}, removed: [] };

/**
 * The fields of one object: exactly what its manifest states, and what it used to state, compared verbatim, because both
 * sides are laid beside each other before. Tags are told apart by their keys, so that each is a difference of its own; any
 * other list is one.
 */
export function fieldsFor(type: ResourceType, want: JsonObject, leaving: Leaving = NOTHING_LEAVES): Fields {
  return members({ type, leaving }, { want, have: leaving.have }, '');
}

interface Known {
  readonly type: ResourceType;
  readonly leaving: Leaving;
}

interface Beside {
  readonly want: JsonObject;
  readonly have: JsonObject;
}

function members(known: Known, { want, have }: Beside, path: string): Fields {
  const names = new Set([
    ...Object.keys(want),
    ...Object.keys(have).filter((name) => isLeaving(known, at(path, name))),
  ]);
  const entries = [...names].flatMap((member) => {
    const value = want[member];
    const place = at(path, member);
    if (value === undefined)
      return have[member] === undefined ? [] : [[member, leaf<unknown>('scalar', unset)] as const];
    return [[member, fieldOf(known, { want: value, have: have[member] }, place)] as const];
  });
  return Object.fromEntries(entries);
}

function at(path: string, member: string): string {
  return path === '' ? member : `${path}/${member}`;
}

/** It, or something inside of it, is stated no more. */
function isLeaving({ leaving }: Known, path: string): boolean {
  const dotted = path.replaceAll('/', '.');
  return leaving.removed.some((one) => one === dotted || one.startsWith(`${dotted}.`));
}

function fieldOf(known: Known, { want, have }: { want: Json; have: Json | undefined }, path: string): Field {
  const extra = { change: fixedness(known.type, path) === 'fixed' ? 'replace' : 'inPlace' } as const;
  if (isKeyed(want)) return keyed(['Key'], { Key: leaf('scalar'), Value: leaf('scalar') }, { absent: keep, ...extra });
  const isWhole = !isObject(want) || isPolicy(want) || Object.keys(want).length === 0;
  if (isWhole) return leaf('scalar', keep, extra);
  return object(members(known, { want, have: isObject(have) ? have : {} }, path), keep, extra);
}

/** A list of tags and nothing else. */
function isKeyed(value: Json): boolean {
  const elements = Array.isArray(value) ? (value as readonly Json[]) : [];
  return elements.length > 0 && elements.every((one) => isObject(one) && isTag(one));
}

function isTag(element: JsonObject): boolean {
  const names = Object.keys(element);
  return typeof element.Key === 'string' && names.every((name) => name === 'Key' || name === 'Value');
}
