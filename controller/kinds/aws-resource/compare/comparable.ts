import { isObject, type Json, type JsonObject, jsonEqual } from '../../../model/json.ts';
import type { ResourceType } from '../../../model/resource-type.ts';
import { arrayOrder } from './array-order.ts';
import { fixedness } from './fixedness.ts';
import { isSameHeader, isShownWithOthers } from './read-backs.ts';
import { isPolicy, isSameValue } from './same-value.ts';
import { judgeTransform } from './transform.ts';

/** Two sides that may be compared verbatim, and what cannot be compared at all. */
export interface Comparable {
  /** What the manifest states, without what AWS never tells. */
  readonly want: JsonObject;
  /** What lives of that, in the manifest's own shape and spelling wherever it means the same. */
  readonly have: JsonObject;
  /** Paths of stated properties that AWS never tells. */
  readonly hidden: readonly string[];
  /**
   * Paths where AWS may have written the value anew in a way that nobody here can judge; taken for the same where the
   * manifest has not changed since it was settled, and where another value would take another resource.
   */
  readonly unjudged: readonly string[];
}

interface Walk {
  readonly type: ResourceType;
  readonly isSettled: boolean;
  readonly hidden: string[];
  readonly unjudged: string[];
}

interface At {
  /** As the type's own lists have it, an asterisk for elements. */
  readonly path: string;
}

/**
 * Lays what lives beside what a manifest states, property by property: nothing else is looked at, so what AWS fills in is
 * never a difference. `isSettled`: the manifest says what it said when AWS was last asked. Pure.
 */
export function comparable(
  type: ResourceType,
  properties: JsonObject,
  model: JsonObject,
  { isSettled = true }: { readonly isSettled?: boolean } = {},
): Comparable {
  const walk: Walk = { type, isSettled, hidden: [], unjudged: [] };
  const { want, have } = objectPair(properties, model, { walk, path: '' });
  return { want, have, hidden: walk.hidden, unjudged: [...new Set(walk.unjudged)] };
}

interface Pair<T extends Json | undefined> {
  readonly want: T;
  readonly have: T;
}

function objectPair(stated: JsonObject, live: JsonObject, { walk, path }: { walk: Walk; path: string }) {
  const want: Record<string, Json> = {};
  const have: Record<string, Json> = {};
  for (const [member, value] of Object.entries(stated)) {
    if (value === undefined) continue;
    const at = path === '' ? member : `${path}/${member}`;
    if (isHidden(walk.type, at)) {
      walk.hidden.push(at);
      continue;
    }
    const pair = valuePair({ want: value, have: live[member] }, { path: at }, walk);
    if (pair.want !== undefined) want[member] = pair.want;
    if (pair.have !== undefined) have[member] = pair.have;
  }
  return { want, have };
}

function valuePair(pair: Pair<Json | undefined>, at: At, walk: Walk): Pair<Json | undefined> {
  const { want, have } = pair;
  if (want === undefined || want === null) return { want: undefined, have: undefined };
  if (have === undefined || have === null)
    return isNothing(want) ? { want, have: want } : { want: visible(want, at, walk), have: undefined };
  if (isSameValue(want, have) || isSameHeader(walk.type.name, at.path, [want, have])) return { want, have: want };
  if (isPolicy(want)) return { want, have };
  if (isObject(want) && isObject(have)) return objectPair(want, have, { walk, path: at.path });
  if (Array.isArray(want) && Array.isArray(have)) return listPair(want, have, { ...at, walk });
  return { want, have: judged(want, have, { at, walk }) };
}

/** Nothing asked for, and nothing there. `false` too: handlers leave out what is switched off (believed). */
function isNothing(want: Json): boolean {
  if (Array.isArray(want)) return want.length === 0;
  return want === false || want === '' || (isObject(want) && Object.keys(want).length === 0);
}

function visible(want: Json, { path }: At, walk: Walk): Json {
  return isObject(want) ? objectPair(want, {}, { walk, path }).want : want;
}

function judged(want: Json, have: Json, { at, walk }: { at: At; walk: Walk }): Json {
  const transform = walk.type.transforms[at.path];
  if (transform === undefined) return have;
  const judgement = judgeTransform(transform, { want, have });
  if (judgement === 'unknown') walk.unjudged.push(at.path);
  const isTrusted = walk.isSettled || fixedness(walk.type, at.path) === 'fixed';
  return judgement === 'same' || (judgement === 'unknown' && isTrusted) ? want : have;
}

interface List extends At {
  readonly walk: Walk;
}

/** Elements are laid beside each other: by place where their order means something, else each beside its likest. */
function listPair(want: readonly Json[], have: readonly Json[], list: List): Pair<Json> {
  const element = (one: Json, other: Json | undefined): Pair<Json | undefined> =>
    valuePair({ want: one, have: other }, { path: `${list.path}/*` }, list.walk);
  const isOrdered = arrayOrder(list.walk.type, list.path) === 'ordered';
  const rest = [...have];
  const taken = want.map((one, index) =>
    isOrdered ? have[index] : takeOut(rest, (other) => isEqual(element(one, other))),
  );
  // What has no equal goes beside one that is left, so that only what differs in it is a difference.
  if (!isOrdered)
    for (const [index, one] of want.entries()) taken[index] ??= takeOut(rest, (other) => isLike(one, other));
  const pairs = want.map((one, index) => element(one, taken[index]));
  const left = isShownWithOthers(list.walk.type.name, list.path) ? [] : isOrdered ? have.slice(want.length) : rest;
  return {
    want: pairs.flatMap((pair) => (pair.want === undefined ? [] : [pair.want])),
    have: [
      ...pairs.flatMap((pair) => (pair.have === undefined ? [] : [pair.have])),
      ...withoutForeignTags(left, list.path),
    ],
  };
}

function isEqual({ want, have }: Pair<Json | undefined>): boolean {
  return jsonEqual(want, have);
}

function takeOut(rest: Json[], isMeant: (one: Json) => boolean): Json | undefined {
  const index = rest.findIndex(isMeant);
  return index === -1 ? undefined : rest.splice(index, 1)[0];
}

/** Members that tell elements apart in AWS's own lists. */
const NAMES = [
  'Key',
  'Id',
  'Name',
  'DeviceName',
  'AttributeName',
  'ParameterKey',
  'Sid',
  'PolicyName',
  'IndexName',
  'RuleId',
];

function isLike(want: Json, have: Json): boolean {
  if (!isObject(want) || !isObject(have)) return false;
  const name = NAMES.find((member) => want[member] !== undefined);
  return name !== undefined && jsonEqual(want[name], have[name]);
}

/** Of tags, those that others and AWS have put there are nobody's wish. */
function withoutForeignTags(left: readonly Json[], path: string): readonly Json[] {
  return /(^|\/)(\w*Tags|TagSet)$/.test(path) ? [] : left;
}

/** The property itself, or what holds it, is never told. */
function isHidden({ writeOnly }: ResourceType, path: string): boolean {
  return writeOnly.some((hidden) => path === hidden || path.startsWith(`${hidden}/`));
}
