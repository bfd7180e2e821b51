import { isObject, type Json, type JsonObject, jsonEqual } from '../../../model/json.ts';
import type { ResourceType } from '../../../model/resource-type.ts';
import { definitionAt } from '../compare/array-order.ts';
import { isSameValue } from '../compare/same-value.ts';
import { withoutTold } from '../patch/without-told.ts';
import { isTagList, ordinary, tagsIn } from '../tag-property.ts';
import { valueAt } from './apart.ts';
import { codeOf, isAmbiguous } from './code.ts';
import { resetValue } from './reset-values.ts';
import { canGo, hasOtherMembers, type Stated } from './stated.ts';

/** Something that the manifest used to state, states no more, and that lives. */
export interface Gone {
  /** Names of members; the last one is a key where it is a tag or an entry of a map. */
  readonly path: readonly string[];
  /** As it lives; undefined where a secret stood there, of which nobody knows more than that. */
  readonly live: Json | undefined;
  /** What it is set to, where the type's handler leaves alone what it is not told; undefined: it is taken away. */
  readonly reset?: Json | undefined;
  /** One of the type's tags. */
  readonly isTag?: true;
  /** A list that stays, of which an element lost a member: it is sent as it is stated. */
  readonly isList?: true;
}

interface At {
  readonly type: ResourceType;
  readonly path: readonly string[];
}

/**
 * What went from a manifest, by the record of what it stated when it was last settled. What others set is in no record, and
 * never found here. Left out is what no update can take away: what only a creation sets, what AWS sets, and what it never
 * tells. Pure.
 */
export function goneOf(
  type: ResourceType,
  recorded: readonly Stated[],
  { stated, model }: { readonly stated: JsonObject; readonly model: JsonObject },
): readonly Gone[] {
  if (recorded.length === 0 || !type.handlers.includes('update')) return [];
  return membersGone(recorded, { stated, live: model }, { type, path: [] });
}

interface Beside {
  readonly stated: JsonObject;
  readonly live: JsonObject;
}

function membersGone(recorded: readonly Stated[], { stated, live }: Beside, { type, path }: At): readonly Gone[] {
  const holder = path.join('/');
  return Object.entries(live).flatMap(([member, value]) => {
    if (value === undefined || value === null) return [];
    const code = codeOf(type, holder, member);
    const one = recorded.find((each) => each.code === code);
    if (!one || isAmbiguous(type, holder, code)) return [];
    return memberGone(one, { stated: stated[member] ?? undefined, live: value }, { type, path: [...path, member] });
  });
}

function memberGone(
  recorded: Stated,
  { stated, live }: { readonly stated: Json | undefined; readonly live: Json },
  at: At,
): readonly Gone[] {
  const { type, path } = at;
  const place = path.join('/');
  if (isTagList(type, place)) return tagsGone(recorded, { stated, live }, at);
  if (!canGo(type, place) || (stated !== undefined && isSameValue(stated, live))) return [];
  if (stated === undefined) return wholeGone(recorded, live, at);
  if (isObject(stated) && isObject(live)) return membersGone(recorded.children, { stated, live }, at);
  return hasOtherMembers(recorded, stated, withoutTold(type, place, live)) ? [{ path, live, isList: true }] : [];
}

/** An object that is stated no more goes as a whole, with what AWS added to it; of a map, the entries that were stated. */
function wholeGone(recorded: Stated, live: Json, at: At): readonly Gone[] {
  const { type, path } = at;
  if (isNothing(live)) return [];
  const inner = isObject(live) ? membersGone(recorded.children, { stated: {}, live }, at) : [];
  if (isObject(live) && isMap(type, path.join('/')) && recorded.children.length > 0)
    return inner.length < Object.keys(live).length ? inner : [wholeAt(recorded, live, at)];
  return holdsFixed(at, live) ? inner : [wholeAt(recorded, live, at)].filter(({ reset }) => !jsonEqual(reset, live));
}

function wholeAt({ isResolved, children }: Stated, live: Json, { type, path }: At): Gone {
  const reset = resetValue(type.name, path.join('/'));
  const isSecret = isResolved || children.some((one) => one.isResolved);
  return { path, live: isSecret ? undefined : live, ...(reset === undefined ? {} : { reset }) };
}

function isNothing(live: Json): boolean {
  return live === '' || (typeof live === 'object' && live !== null && Object.keys(live).length === 0);
}

function isMap(type: ResourceType, place: string): boolean {
  return Object.keys(definitionAt(type, place)?.properties ?? {}).length === 0;
}

/** What is told or fixed inside of it cannot go, so the whole cannot either. */
function holdsFixed({ type, path }: At, live: Json): boolean {
  const place = `${path.join('/')}/`;
  const inside = [...type.readOnly, ...type.createOnly].filter((one) => one.startsWith(place) && !one.includes('*'));
  return inside.some((one) => valueAt(live, one.slice(place.length).split('/')) !== undefined);
}

function tagsGone(
  recorded: Stated,
  { stated, live }: { readonly stated: Json | undefined; readonly live: Json },
  { type, path }: At,
): readonly Gone[] {
  const place = path.join('/');
  const tags = (value: Json | undefined) => tagsIn(type, value === undefined ? {} : { [place]: value });
  const wanted = tags(stated);
  const codes = new Set(recorded.children.map(({ code }) => code));
  return Object.entries(ordinary(tags(live)))
    .filter(([key]) => wanted[key] === undefined && codes.has(codeOf(type, place, key)))
    .map(([key, value]) => ({ path: [...path, key], live: value, isTag: true }));
}
