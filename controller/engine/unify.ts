import { join } from '../model/canonical.ts';
import type { Comparison } from '../model/difference.ts';
import type { Field, Fields } from '../model/fields.ts';
import { isObject, type Json, type JsonObject, jsonEqual } from '../model/json.ts';
import { maskJson, maskText, SENSITIVE, SENSITIVE_CHANGED } from '../model/mask.ts';
import { type Cell, elementsOf, type LineSide, memberOf, type UnifiedLine } from '../model/unified.ts';
import { yamlKey, yamlScalar } from '../model/yaml-text.ts';
import { type ElementPair, keyedPairs, listPairs, namesInOrder, setPairs } from './laid-out.ts';

/** What is laid over one another. Without `have` nothing lives, and every line is desired. */
export interface Unifying {
  readonly comparison: Pick<Comparison, 'want' | 'differences' | 'ignored'> & {
    readonly have?: JsonObject | undefined;
  };
  /** As the manifest has it, references resolved: gives members and elements their order. */
  readonly spec: JsonObject;
}

/** Lays live and desired over one another as YAML in the manifest's own order. Pure; secrets are masked. */
export function unify<F>(fields: Fields<F>, { comparison, spec }: Unifying): readonly UnifiedLine[] {
  const { want, have, differences, ignored } = comparison;
  const node: Node<F> = {
    path: '',
    depth: 0,
    want: { raw: want, shown: maskJson(want) },
    have: have && { raw: have, shown: maskJson(have) },
    written: spec,
    fields,
  };
  const lines = membersOf(node);
  const paths = differences.map(({ path }) => path);
  const left = ignored.map(({ path }) => path);
  return have ? lines.map((line) => attributed(line, paths, left)) : lines.map((line) => ({ ...line, of: '' }));
}

/** What only one side has counts where a difference says so; the rest is nobody's business, or means the same. */
function attributed(line: UnifiedLine, paths: readonly string[], left: readonly string[]): UnifiedLine {
  if (line.side === 'both') return withPart(line, left);
  const own = withPart(line, paths);
  // A name that only one side has stands over differences of its own.
  if (own.of !== undefined || paths.some((path) => covers(line.path, path))) return own;
  return withPart({ ...line, side: line.side === 'live' ? 'unmanaged' : 'both' }, left);
}

function withPart(line: UnifiedLine, paths: readonly string[]): UnifiedLine {
  const of = paths.find((path) => covers(path, line.path));
  return of === undefined ? line : { ...line, of };
}

/** Whether what stands at a path is a part of the field. */
function covers(field: string, path: string): boolean {
  return (
    path.startsWith(field) && (path.length === field.length || path[field.length] === '.' || path[field.length] === '[')
  );
}

interface Node<F> {
  readonly path: string;
  readonly depth: number;
  readonly want: Cell | undefined;
  readonly have: Cell | undefined;
  /** What the manifest has here. */
  readonly written: Json | undefined;
  readonly field?: Field<F> | undefined;
  readonly fields?: Fields<F> | undefined;
}

function membersOf<F>(node: Node<F>): UnifiedLine[] {
  const { want, have, written, fields, path, depth } = node;
  return namesInOrder(written, want, have).flatMap((name) => {
    const field = fields?.[name];
    const inner: Node<F> = {
      path: join(path, name),
      depth,
      want: memberOf(want, name),
      have: memberOf(have, name),
      written: isObject(written) ? written[name] : undefined,
      field,
      fields: field?.fields,
    };
    return valueLines(inner, { name, head: `${yamlKey(name)}:` });
  });
}

interface Label {
  /** Of the member that holds the value. */
  readonly name: string;
  /** What stands before it on its line; empty for elements, which have their dash put before them later. */
  readonly head: string;
}

/** A value under its name: on one line where it has no members, below its name where it has. */
function valueLines<F>(node: Node<F>, label: Label): UnifiedLine[] {
  const { want, have } = node;
  if (want && have && !isSameShape(want.raw, have.raw))
    return [...valueLines({ ...node, want: undefined }, label), ...valueLines({ ...node, have: undefined }, label)];
  const some = want ?? have;
  if (!some) return [];
  const inner = { ...node, depth: node.depth + (label.head === '' ? 0 : 1) };
  const lines = isObject(some.raw) ? membersOf(inner) : Array.isArray(some.raw) ? elementLines(inner, label) : [];
  if (lines.length === 0) return leafLines(node, label);
  if (label.head === '') return lines;
  return [{ path: node.path, depth: node.depth, text: label.head, side: sideOf(node) }, ...lines];
}

/** Two values whose members can be laid over one another. */
function isSameShape(a: Json, b: Json): boolean {
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && (a.length === 0) === (b.length === 0);
  if (!isObject(a) || !isObject(b)) return !isObject(a) && !isObject(b);
  return (Object.keys(a).length === 0) === (Object.keys(b).length === 0);
}

function sideOf({ want, have }: Pick<Node<unknown>, 'want' | 'have'>): LineSide {
  return want && have ? 'both' : have ? 'live' : 'desired';
}

function leafLines<F>({ path, depth, want, have }: Node<F>, { name, head }: Label): UnifiedLine[] {
  const line = (value: Json, side: LineSide): UnifiedLine => {
    return { path, depth, text: [head, scalarText(value, name)].filter(Boolean).join(' '), side };
  };
  if (want && have && jsonEqual(want.raw, have.raw)) return [line(want.shown, 'both')];
  const isMasked = want?.shown === SENSITIVE && have?.shown === SENSITIVE;
  const shown = (cell: Cell): Json => (isMasked ? SENSITIVE_CHANGED : cell.shown);
  return [...(have ? [line(shown(have), 'live')] : []), ...(want ? [line(shown(want), 'desired')] : [])];
}

/** Words of a command line may hold a secret behind its name. */
const COMMANDS = new Set(['command', 'entryPoint']);

function scalarText(value: Json, name: string): string {
  if (value === SENSITIVE || value === SENSITIVE_CHANGED) return value;
  return yamlScalar(typeof value === 'string' && COMMANDS.has(name) ? maskText(value) : value);
}

function elementLines<F>(node: Node<F>, { name }: Label): UnifiedLine[] {
  const { path, depth, fields } = node;
  return pairsOf(node).flatMap(({ key, want, have, written }) => {
    const own = key === undefined ? path : `${path}[${key}]`;
    const lines = valueLines<F>({ path: own, depth: depth + 1, want, have, fields, written }, { name, head: '' });
    return dashed(lines, { path: own, depth, side: sideOf({ want, have }) });
  });
}

function pairsOf<F>({ want, have, written, field }: Node<F>): readonly ElementPair[] {
  const sides = { want: elementsOf(want), have: elementsOf(have) };
  if (field?.value === 'keyed') return keyedPairs(field, written, sides);
  return field?.value === 'set' ? setPairs(written, sides) : listPairs(sides.want, sides.have);
}

/** The dash stands before the first line of an element, or on a line of its own where that line is only one side's. */
function dashed(
  lines: readonly UnifiedLine[],
  element: { readonly path: string; readonly depth: number; readonly side: LineSide },
): UnifiedLine[] {
  const [first, ...rest] = lines;
  if (!first) return [];
  if (first.side !== element.side) return [{ ...element, text: '-' }, ...lines];
  return [{ ...first, depth: element.depth, text: `- ${first.text}` }, ...rest];
}
