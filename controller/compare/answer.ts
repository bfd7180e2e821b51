import { type Difference, describeWhy } from '../model/difference.ts';
import { isObject, type Json } from '../model/json.ts';
import { maskDifference } from '../model/mask.ts';
import { upperFirstMembers } from '../model/member-case.ts';
import { stepsOf, type Verdict } from './compare-pair.ts';
import type { Naming } from './pair.ts';

/** One difference as it is printed. `why` says why it counts, or why it does not. */
export interface AnswerDifference {
  readonly path: string;
  readonly desired: Json;
  readonly live: Json;
  readonly why: string;
}

/** What `compare` says of one pair. */
export interface Answer {
  readonly id: string;
  readonly inSync: boolean;
  readonly diff: readonly AnswerDifference[];
  /** Differences that do not count. */
  readonly ignored: readonly AnswerDifference[];
  /** Live members that Evenkeel does not know: shown, never compared, never dropped from a write. */
  readonly unmodelled: readonly string[];
  readonly replace: boolean;
  /** Names of the mutating calls in order. */
  readonly plan: readonly string[];
}

/** A verdict in the resource's own spelling, with secrets masked. */
export function answerOf(id: string, verdict: Verdict, naming: Naming): Answer {
  const { comparison, inSync, replace, plan } = verdict;
  return {
    id,
    inSync,
    diff: comparison.differences.map((difference) => shown(difference, naming)),
    ignored: comparison.ignored.map((difference) => shown(difference, naming)),
    unmodelled: comparison.unmodelled.map((path) => spelled(path, naming)),
    replace,
    plan: stepsOf(plan).map(({ call }) => call.slice(call.indexOf(':') + 1)),
  };
}

function shown(difference: Difference, naming: Naming): AnswerDifference {
  const { path, desired, live, why } = maskDifference(difference);
  const value = (side: Json) => spelledValue(path === '' ? partOf(side, naming) : side, naming);
  return { path: spelled(path, naming), desired: value(desired), live: value(live), why: describeWhy(why) };
}

/** Of a whole object only the part that is compared. */
function partOf(side: Json, { part }: Naming): Json {
  return part && isObject(side) ? (part(side) ?? null) : side;
}

function spelledValue(value: Json, { casing }: Naming): Json {
  return casing === 'upper' && (isObject(value) || Array.isArray(value))
    ? upperFirstMembers<Json>(value as never)
    : value;
}

function spelled(path: string, { casing, strip }: Naming): string {
  const own = strip ? path.replace(strip, '') : path;
  return casing === 'upper' ? upperPath(own) : own;
}

/** Keys below these members are data. */
const MAPS = /((?:^|\.)authenticationRequestExtraParams\.)(.*)$/i;

/** `attributes[key=a.b].value` to `Attributes[Key=a.b].Value`: names of members only, keys and values stay. */
function upperPath(path: string): string {
  const [, head, data = ''] = MAPS.exec(path) ?? [];
  const names = head === undefined ? path : path.slice(0, path.length - data.length);
  const upper = names.replace(/\[([^\]]*)\]|(^|\.)([a-z])/g, (_all, key?: string, dot = '', letter = '') =>
    key === undefined ? `${dot}${letter.toUpperCase()}` : `[${upperKeys(key)}]`,
  );
  return upper + data;
}

function upperKeys(key: string): string {
  return key.replace(/(^|,)([a-z])(?=\w*=)/g, (_all, comma: string, letter: string) => comma + letter.toUpperCase());
}
