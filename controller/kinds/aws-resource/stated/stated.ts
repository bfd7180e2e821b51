import { digest } from '../../../model/digest.ts';
import { isObject, type Json, type JsonObject } from '../../../model/json.ts';
import type { ResourceType } from '../../../model/resource-type.ts';
import { TAG_VALUE_LIMIT } from '../../../model/tags.ts';
import { covers, fixedness } from '../compare/fixedness.ts';
import { hasResolved } from '../resolved-values.ts';
import { isTagList, tagsIn } from '../tag-property.ts';
import { codeOf } from './code.ts';

/** What a manifest states of properties, by codes: which it was, without what it said. */
export interface Stated {
  /** Of the member's name, or of a key that the type does not name. */
  readonly code: string;
  /** What it said is resolved on the way to AWS: what lives in its place is not to be shown. */
  readonly isResolved: boolean;
  /** Of a list of objects: which members its elements state. */
  readonly shape?: string | undefined;
  readonly children: readonly Stated[];
}

interface At {
  readonly type: ResourceType;
  readonly path: string;
}

/**
 * Codes of what the properties state and an update could take away again, as deep as objects go; of tags, of every key.
 */
export function statedOf(type: ResourceType, properties: JsonObject): readonly Stated[] {
  return membersOf(properties, { type, path: '' });
}

function membersOf(object: JsonObject, { type, path }: At): readonly Stated[] {
  return Object.entries(object)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([member, value]) => {
      if (value === undefined || value === null) return [];
      const at = path === '' ? member : `${path}/${member}`;
      if (!canGo(type, at)) return [];
      return [{ code: codeOf(type, path, member), ...contentOf(value, { type, path: at }) }];
    });
}

/** What only a creation sets, what AWS sets and what it never tells cannot be taken away, so it need not be recorded. */
export function canGo(type: ResourceType, path: string): boolean {
  const how = fixedness(type, path);
  return (how === 'free' || how === 'depends') && !covers(type.writeOnly, path);
}

function contentOf(value: Json, at: At): Omit<Stated, 'code'> {
  if (isTagList(at.type, at.path))
    return { isResolved: false, children: membersOf(tagsIn(at.type, { [at.path]: value }), at) };
  if (isObject(value)) return { isResolved: false, children: membersOf(value, at) };
  const isResolved = hasResolved(value);
  return { isResolved, shape: isListOfObjects(value) ? shapeDigest(value) : undefined, children: [] };
}

function isListOfObjects(value: Json): value is readonly Json[] {
  return Array.isArray(value) && (value as readonly Json[]).some(isObject);
}

const SHAPE_DIGITS = 6;

function shapeDigest(list: readonly Json[]): string {
  return digest(shapeOf(list), SHAPE_DIGITS);
}

/** Names of members alone, wherever they stand; the order of elements means nothing here. */
function shapeOf(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => JSON.stringify(shapeOf(one))).sort();
  if (!isObject(value)) return '';
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(members.map(([member, inner]) => [member, shapeOf(inner as Json)]));
}

/**
 * Whether elements of a list used to state other members than they do now, and those that live have others than they
 * state: what has become of a member that one of them no longer has.
 */
export function hasOtherMembers(recorded: Stated, list: Json, live: Json): boolean {
  if (recorded.shape === undefined || !isListOfObjects(list) || !isListOfObjects(live)) return false;
  const now = shapeDigest(list);
  return recorded.shape !== now && shapeDigest(live) !== now;
}

/**
 * As text, in the characters that tag values allow. What is too much for `limit` is left out from the innermost on, then
 * from the end: of what is not recorded nobody knows that it was stated, so it stays when it is left out.
 */
export function statedText(stated: readonly Stated[], limit: number = TAG_VALUE_LIMIT): string {
  for (let depth = deepest(stated); depth > 0; depth -= 1) {
    const text = textOf(cutAt(stated, depth));
    if (text.length <= limit) return text;
  }
  return cutAt(stated, 1).reduce((text, one) => {
    const longer = text + textOf([one]);
    return longer.length <= limit ? longer : text;
  }, '');
}

function deepest(stated: readonly Stated[]): number {
  return stated.length === 0 ? 0 : 1 + Math.max(...stated.map(({ children }) => deepest(children)));
}

function cutAt(stated: readonly Stated[], depth: number): readonly Stated[] {
  return stated.map((one) => ({ ...one, children: depth === 1 ? [] : cutAt(one.children, depth - 1) }));
}

function textOf(stated: readonly Stated[]): string {
  return stated
    .map(({ code, isResolved, shape, children }) => {
      const inner = children.length === 0 ? '' : `:${textOf(children)}.`;
      return `${code}${isResolved ? '=' : ''}${shape === undefined ? '' : `/${shape}`}${inner}`;
    })
    .join('');
}

const ONE = /(\+[\w-]{5}|[\w-]{3})(=?)(?:\/([0-9a-f]{6}))?(:?)/y;

/** Reads {@link statedText}; what is no such text says nothing. */
export function parseStated(text: string): readonly Stated[] {
  const at = { text, next: 0 };
  const found = listAt(at);
  return at.next === text.length ? found : [];
}

function listAt(at: { readonly text: string; next: number }): readonly Stated[] {
  const found: Stated[] = [];
  for (;;) {
    ONE.lastIndex = at.next;
    const one = ONE.exec(at.text);
    if (!one) return found;
    at.next = ONE.lastIndex;
    const [, code = '', resolved, shape, opens] = one;
    const children = opens === ':' ? listAt(at) : [];
    if (opens === ':' && at.text[at.next] === '.') at.next += 1;
    found.push({ code, isResolved: resolved === '=', ...(shape === undefined ? {} : { shape }), children });
  }
}
