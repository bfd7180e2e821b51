import { isMap, isScalar, isSeq, Pair, type Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { SchemaNode } from '../../../crds/crd.ts';
import { taggedFunction } from '../properties/functions.ts';
import { childSchema } from '../schema.ts';
import type { Report } from './report.ts';

/**
 * What merging needs to know: the schema of the place tells by which members the elements of a list are told apart.
 * Without one, lists are replaced as a whole.
 */
export interface MergeAt {
  readonly schema: SchemaNode | undefined;
  readonly report: Report;
}

/**
 * A strategic merge patch, as kustomize applies it: maps merge, `null` takes away, lists with `x-kubernetes-list-map-keys`
 * merge by that key with the patch's elements first, other lists are replaced; `$patch: delete` and `$patch: replace` say
 * otherwise. Answers the merged node, made of copies, or undefined where nothing is left. `dest` may be changed.
 */
export function mergePatch(dest: unknown, patch: unknown, at: MergeAt): unknown {
  if (isNothing(patch)) return undefined;
  const before = isNothing(dest) ? undefined : dest;
  if (isCall(patch) || (isCall(before) && !hasDirective(patch))) return copyOf(patch);
  if (isMap(patch)) return mergeMap(before, patch, at);
  if (isSeq(patch)) return mergeList(before, patch, at);
  if (isScalar(patch) && before !== undefined && !isScalar(before) && !isExpression(patch))
    return misfit(before, patch, at);
  return copyOf(patch);
}

function isNothing(node: unknown): boolean {
  return node === undefined || node === null || (isScalar(node) && node.value === null);
}

/** A function of CloudFormation is a value: nothing merges into one, and it takes the place of whatever stands there. */
function isCall(node: unknown): boolean {
  if (taggedFunction(node) !== undefined) return true;
  const [pair, ...more] = isMap(node) ? node.items : [];
  const name = pair && more.length === 0 ? keyText(pair) : undefined;
  return name === 'Ref' || name?.startsWith('Fn::') === true;
}

function hasDirective(patch: unknown): boolean {
  return isMap(patch) && patch.items.some(isDirective);
}

/** A reference or a variable may stand for a value of any type, so it may take any place. */
function isExpression(node: unknown): boolean {
  return isScalar(node) && typeof node.value === 'string' && /^\$\{.*\}$/.test(node.value);
}

function misfit(dest: unknown, patch: unknown, { report }: MergeAt): unknown {
  const message = `the patch has ${typeOf(patch)} where ${typeOf(dest)} stands`;
  report.add(patch, { code: 'PATCH', message, allowed: typeOf(dest) });
  return dest;
}

function typeOf(node: unknown): string {
  return isMap(node) ? 'a map' : isSeq(node) ? 'a list' : 'one value';
}

function copyOf(node: unknown): unknown {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.clone() : node;
}

function mergeMap(dest: unknown, patch: YAMLMap, at: MergeAt): unknown {
  const directive = directiveOf(patch, at);
  if (directive === 'delete') return undefined;
  if (dest !== undefined && !isMap(dest) && !isExpression(dest)) return misfit(dest, patch, at);
  const map = isMap(dest) && directive !== 'replace' ? dest : emptyLike(new YAMLMap(), patch);
  const seen = new Set<string>();
  for (const pair of patch.items) {
    const name = keyText(pair);
    if (name === undefined || name === DIRECTIVE) continue;
    if (name.startsWith('$') || seen.has(name)) refuseMember({ pair, name }, at);
    else mergeMember(map, { pair, name }, at);
    seen.add(name);
  }
  return map;
}

interface PatchMember {
  readonly pair: Pair;
  readonly name: string;
}

function refuseMember({ pair, name }: PatchMember, { report }: MergeAt): void {
  if (!name.startsWith('$')) report.add(pair.key, { code: 'DUPLICATE_KEY', message: `"${name}" stands twice` });
  else
    report.add(pair.key, { code: 'PATCH', message: `${name} is not supported`, allowed: '$patch: delete or replace' });
}

function mergeMember(map: YAMLMap, { pair, name }: PatchMember, at: MergeAt): void {
  const index = map.items.findIndex((item) => keyText(item) === name);
  const schema = childSchema(at.schema, name);
  const value = mergePatch(map.items[index]?.value, pair.value, { ...at, schema });
  if (value === undefined) {
    if (index >= 0) map.items.splice(index, 1);
    return;
  }
  // The key of the patch goes in too, so that the place of the field is that of its value.
  const merged = new Pair(copyOf(pair.key), value);
  if (index < 0) map.items.push(merged);
  else map.items[index] = isScalar(value) || isOwn(value, pair.value) ? merged : new Pair(map.items[index]?.key, value);
}

/** Whether the merged collection is the patch's own rather than one that both have a part in. */
function isOwn(value: unknown, patch: unknown): boolean {
  const [a, b] = [rangeStart(value), rangeStart(patch)];
  return a !== undefined && a === b;
}

function rangeStart(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
}

function emptyLike<Node extends YAMLMap | YAMLSeq>(node: Node, like: YAMLMap | YAMLSeq): Node {
  if (like.range) node.range = [...like.range];
  return node;
}

function mergeList(dest: unknown, patch: YAMLSeq, at: MergeAt): unknown {
  if (dest !== undefined && !isSeq(dest) && !isExpression(dest)) return misfit(dest, patch, at);
  const key = mergeKeyOf(at.schema);
  if (key === undefined) return replaceList(patch, at);
  const { directive, elements } = listDirective(patch, at);
  if (directive === 'delete') return undefined;
  const before = isSeq(dest) && directive !== 'replace' ? dest.items : [];
  const merged = mergeElements(before, elements, { ...at, key });
  const list = emptyLike(new YAMLSeq(), isSeq(dest) && directive !== 'replace' ? dest : patch);
  list.items = merged;
  return list;
}

/** The member by which elements of the list are told apart, where the CRD names one. */
export function mergeKeyOf(schema: SchemaNode | undefined): string | undefined {
  return schema?.['x-kubernetes-list-type'] === 'map' ? schema['x-kubernetes-list-map-keys']?.[0] : undefined;
}

function replaceList(patch: YAMLSeq, at: MergeAt): unknown {
  for (const item of patch.items)
    for (const pair of isMap(item) ? item.items : []) if (keyText(pair)?.startsWith('$')) refuseInList(pair.key, at);
  return copyOf(patch);
}

function refuseInList(key: unknown, { report }: MergeAt): void {
  report.add(key, {
    code: 'PATCH',
    message: 'this list has no key to merge by, so a patch replaces it as a whole',
    allowed: 'the whole list, or a JSON patch',
  });
}

/** The elements of both, the patch's first and in its order, as kustomize leaves them. */
function mergeElements(
  before: readonly unknown[],
  elements: readonly unknown[],
  at: MergeAt & { key: string },
): unknown[] {
  const { key, report, schema } = at;
  const left = [...before];
  const seen = new Set<string>();
  const first = elements.flatMap((element) => {
    const value = elementKey(element, key);
    if (value === undefined || seen.has(value)) {
      const message =
        value === undefined
          ? `the element has no ${key}, by which this list is merged`
          : `${key} "${value}" stands in this list of the patch already`;
      report.add(element, { code: 'PATCH', message });
      return [];
    }
    seen.add(value);
    const index = left.findIndex((item) => elementKey(item, key) === value);
    const [old] = index < 0 ? [] : left.splice(index, 1);
    const merged = mergePatch(old, element, { report, schema: schema?.items });
    return merged === undefined ? [] : [merged];
  });
  return [...first, ...left];
}

function elementKey(element: unknown, key: string): string | undefined {
  const pair = isMap(element) ? element.items.find((item) => keyText(item) === key) : undefined;
  return isScalar(pair?.value) && pair.value.value !== null ? String(pair.value.value) : undefined;
}

const DIRECTIVE = '$patch';
type Directive = 'delete' | 'replace' | 'merge';

function directiveOf(map: YAMLMap, { report }: MergeAt): Directive {
  const value = map.items.find((pair) => keyText(pair) === DIRECTIVE)?.value;
  if (value === undefined) return 'merge';
  const word = isScalar(value) ? value.value : undefined;
  if (word === 'delete' || word === 'replace' || word === 'merge') return word;
  report.add(value, { code: 'PATCH', message: 'not a directive of a patch', allowed: 'delete, replace or merge' });
  return 'merge';
}

/** An element that holds a directive and nothing else speaks of its list. */
function listDirective(list: YAMLSeq, at: MergeAt): { directive: Directive; elements: readonly unknown[] } {
  const own = list.items.filter(
    (item): item is YAMLMap => isMap(item) && item.items.every(isDirective) && item.items.length > 0,
  );
  const [first] = own;
  return {
    directive: first ? directiveOf(first, at) : 'merge',
    elements: list.items.filter((item) => !own.includes(item as YAMLMap)),
  };
}

function isDirective(pair: Pair): boolean {
  return keyText(pair) === DIRECTIVE;
}

function keyText(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String((pair.key as Scalar).value) : undefined;
}
