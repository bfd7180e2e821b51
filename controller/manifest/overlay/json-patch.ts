import { isMap, isScalar, isSeq, Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Json, jsonEqual } from '../../model/json.ts';
import { BUDGET } from '../scan.ts';
import { knownMembers, type Member, textOf } from './field-reader.ts';
import type { Text } from './kustomization.ts';
import type { Report } from './report.ts';
import { sizeOf } from './size-of.ts';

export type Operation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: Text; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: Text }
  | { readonly op: 'move' | 'copy'; readonly path: Text; readonly from: Text };

const OPS = ['add', 'remove', 'replace', 'move', 'copy', 'test'];

/** Reads the operations of a JSON patch (RFC 6902); whatever is wrong with one is reported. */
export function readOperations(list: YAMLSeq, report: Report): readonly Operation[] {
  return list.items.flatMap((item) => {
    if (isMap(item)) return readOperation(item, report);
    report.add(item, { code: 'PATCH', message: 'an operation is a map', allowed: 'op, path and value' });
    return [];
  });
}

function readOperation(map: YAMLMap, report: Report): readonly Operation[] {
  const members = knownMembers(map, ['op', 'path', 'value', 'from'], report);
  const op = textOf(members.op, report);
  const path = textOf(members.path, report);
  const from = textOf(members.from, report);
  const refuse = (message: string, allowed: string): readonly Operation[] => {
    report.add(op?.node ?? map, { code: 'PATCH', message, allowed });
    return [];
  };
  if (!op || !OPS.includes(op.text)) return refuse('the operation is missing or unknown', OPS.join(', '));
  if (!path || !isPointer(path.text)) return refuse(`${op.text} has no path`, 'a JSON pointer, as /spec/desiredCount');
  if (op.text === 'remove') return [{ op: 'remove', path }];
  if (op.text === 'move' || op.text === 'copy')
    return from && isPointer(from.text)
      ? [{ op: op.text, path, from }]
      : refuse(`${op.text} has no from`, 'a JSON pointer');
  return withValue(op.text as 'add', { path, member: members.value }) ?? refuse(`${op.text} has no value`, 'value');
}

function withValue(
  op: 'add' | 'replace' | 'test',
  { path, member }: { path: Text; member: Member | undefined },
): readonly Operation[] | undefined {
  return member === undefined ? undefined : [{ op, path, value: member.value }];
}

function isPointer(text: string): boolean {
  return text.startsWith('/');
}

/** Why an operation cannot be done. */
class Misfit extends Error {}

export interface PatchContext {
  readonly report: Report;
  /** How the document is called in problems. */
  readonly document: string;
  /** Counts nodes that are put into documents; false when the overlay has had enough. */
  readonly spend: (nodes: number) => boolean;
}

/** Applies the operations in order; the first that does not fit is reported, with the document that it does not fit. */
export function applyOperations(root: YAMLMap, operations: readonly Operation[], context: PatchContext): void {
  const { report, document, spend } = context;
  for (const operation of operations) {
    try {
      apply({ root, spend }, operation);
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      const message = `${operation.op} does not fit ${document}: ${error.message}`;
      report.add(operation.path.node, { code: 'PATCH', message });
      return;
    }
  }
}

interface Target {
  readonly root: YAMLMap;
  readonly spend: PatchContext['spend'];
}

function apply(target: Target, operation: Operation): void {
  const { op, path } = operation;
  switch (op) {
    case 'add':
      put(placeOf(target, path.text), operation.value);
      break;
    case 'replace':
      replace(placeOf(target, path.text), operation.value);
      break;
    case 'remove':
      remove(placeOf(target, path.text));
      break;
    case 'test':
      test(valueAt(placeOf(target, path.text)), operation.value);
      break;
    case 'copy':
      put(placeOf(target, path.text), valueAt(placeOf(target, operation.from.text)));
      break;
    case 'move': {
      // Taken out first: indices of the path count what is left.
      const value = remove(placeOf(target, operation.from.text));
      put(placeOf(target, path.text), value);
    }
  }
}

/** A member of a map or an element of a list, there or not yet. */
interface Place {
  readonly holder: YAMLMap | YAMLSeq;
  readonly token: string;
  readonly pointer: string;
  /** Copies what is put here. */
  readonly copy: (value: unknown) => unknown;
}

function placeOf({ root, spend }: Target, pointer: string): Place {
  const tokens = pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const copy = (value: unknown) => copyOf(value, { depth: tokens.length, spend });
  let holder: unknown = root;
  for (const [index, token] of tokens.slice(0, -1).entries()) {
    const at = `/${tokens.slice(0, index + 1).join('/')}`;
    holder = isMap(holder) || isSeq(holder) ? valueAt({ holder, token, pointer: at, copy }) : undefined;
    if (!isMap(holder) && !isSeq(holder)) throw new Misfit(`${at} is neither a map nor a list`);
  }
  return { holder: holder as YAMLMap | YAMLSeq, token: tokens.at(-1) ?? '', pointer, copy };
}

function indexOf({ holder, token }: Place): number {
  if (isSeq(holder)) return /^(0|[1-9][0-9]{0,8})$/.test(token) ? Number(token) : -1;
  return holder.items.findIndex(({ key }) => isScalar(key) && String(key.value) === token);
}

function existing(place: Place): number {
  const index = indexOf(place);
  if (index < 0 || index >= place.holder.items.length) throw new Misfit(`there is no ${place.pointer}`);
  return index;
}

function valueAt(place: Place): unknown {
  const item = place.holder.items[existing(place)];
  return isSeq(place.holder) ? item : (item as Pair).value;
}

function put(place: Place, value: unknown): void {
  const { holder, token, pointer } = place;
  if (isMap(holder)) {
    const index = indexOf(place);
    holder.items[index < 0 ? holder.items.length : index] = new Pair(keyNode(token, value), place.copy(value));
    return;
  }
  const index = token === '-' ? holder.items.length : indexOf(place);
  if (index < 0 || index > holder.items.length) throw new Misfit(`there is no ${pointer}`);
  holder.items.splice(index, 0, place.copy(value));
}

function replace(place: Place, value: unknown): void {
  const index = existing(place);
  if (isSeq(place.holder)) place.holder.items[index] = place.copy(value);
  else place.holder.items[index] = new Pair(keyNode(place.token, value), place.copy(value));
}

/** The key stands where its value was written: there is no other place that names it. */
function keyNode(token: string, value: unknown): Scalar {
  const key = new Scalar(token);
  const range = isMap(value) || isSeq(value) || isScalar(value) ? value.range : undefined;
  if (range) key.range = [...range];
  return key;
}

function remove(place: Place): unknown {
  const value = valueAt(place);
  place.holder.items.splice(existing(place), 1);
  return value;
}

function test(found: unknown, wanted: unknown): void {
  if (!jsonEqual(jsonOf(found), jsonOf(wanted))) throw new Misfit('the test fails');
}

function jsonOf(node: unknown): Json {
  if (isMap(node))
    return Object.fromEntries(
      node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', jsonOf(value)]),
    );
  if (isSeq(node)) return node.items.map(jsonOf);
  return isScalar(node) ? (node.value as Json) : null;
}

/** Nothing is put deeper than documents may nest: copies of copies would grow without end. */
function copyOf(value: unknown, { depth, spend }: { depth: number; spend: PatchContext['spend'] }): unknown {
  const size = sizeOf(value, BUDGET.depth - depth);
  if (size === undefined) throw new Misfit('lists and maps nest too deeply');
  if (!spend(size)) throw new Misfit('the overlay is too large already');
  return isMap(value) || isSeq(value) || isScalar(value) ? value.clone() : value;
}
