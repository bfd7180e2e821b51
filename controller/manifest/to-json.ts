import { isMap, isPair, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { SchemaNode } from '../../crds/crd.ts';
import type { Problem } from '../model/document.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { ProblemCode } from './codes.ts';
import { type Path, type Step, showPath } from './path.ts';
import { problemAt } from './problem-at.ts';
import { childSchema, isLooseText } from './schema.ts';
import type { SourceText } from './source-text.ts';

/** What converting one document needs and gathers. */
export interface Conversion {
  readonly source: SourceText;
  readonly problems: Problem[];
  /** Offsets of texts that hold an expression, by their path in the document. */
  readonly marks: Map<string, number>;
  readonly about: Pick<Problem, 'object' | 'key'>;
}

/**
 * A tree as plain JSON. Numbers and truth values in loose text fields become the text that was written; `null` is
 * absent. Keys that JavaScript gives a meaning of their own, doubled keys and numbers that would change are problems.
 */
export function toJson(root: YAMLMap, schema: SchemaNode | undefined, conversion: Conversion): JsonObject {
  return mapOf(root, { schema, path: [], conversion });
}

interface At {
  readonly schema: SchemaNode | undefined;
  readonly path: Path;
  readonly conversion: Conversion;
}

function step(at: At, name: Step): At {
  return { ...at, schema: childSchema(at.schema, name), path: [...at.path, name] };
}

function mapOf(map: YAMLMap, at: At): JsonObject {
  const out: Record<string, Json> = {};
  const seen = new Map<string, number>();
  for (const pair of map.items) {
    const key = keyOf(pair, at);
    if (key === undefined || isDuplicate(key, pair, { seen, at })) continue;
    const value = jsonOf(pair.value, step(at, key));
    if (value !== null) out[key] = value;
  }
  return out;
}

/** `__proto__` and its like would change objects that they are merged into. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'prototype', 'constructor']);

function keyOf(pair: Pair, at: At): string | undefined {
  const { key } = pair;
  if (!isScalar(key)) {
    report(at, isPair(key) ? undefined : key, { code: 'SYNTAX', message: 'a key is text', allowed: 'name: value' });
    return undefined;
  }
  const text = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value ?? ''));
  const isMerge = text === '<<' && key.type === 'PLAIN';
  if (!isMerge && !FORBIDDEN_KEYS.has(text)) return text;
  const message = isMerge ? 'merge keys are not read' : `"${text}" cannot be a key`;
  report(at, key, { code: 'FORBIDDEN_KEY', message, ...(isMerge ? { allowed: 'the members themselves' } : {}) });
  return undefined;
}

interface Duplicates {
  readonly seen: Map<string, number>;
  readonly at: At;
}

function isDuplicate(key: string, pair: Pair, { seen, at }: Duplicates): boolean {
  const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, offset);
    return false;
  }
  const line = lineOf(at, first);
  report(step(at, key), pair.key, { code: 'DUPLICATE_KEY', message: `"${key}" stands in line ${line} already` });
  return true;
}

function lineOf(at: At, offset: number): number {
  return problemAt(at.conversion.source, { offset }, { code: '', message: '' }).location.line;
}

function jsonOf(node: unknown, at: At): Json {
  if (isMap(node)) return mapOf(node, at);
  if (isSeq(node)) return listOf(node, at);
  return isScalar(node) ? scalarOf(node, at) : null;
}

function listOf(list: YAMLSeq, at: At): Json {
  const out: Json[] = [];
  for (const [index, item] of list.items.entries()) {
    const element = isPair(item) ? null : jsonOf(item, step(at, index));
    if (element === null)
      report(step(at, index), isScalar(item) ? item : list, {
        code: 'EMPTY_ELEMENT',
        message: 'the list has an element without a value',
        allowed: 'a value, or no element',
      });
    out.push(element);
  }
  return out;
}

function scalarOf(scalar: Scalar, at: At): Json {
  const { value } = scalar;
  if (typeof value === 'string') {
    if (value.includes('${')) at.conversion.marks.set(showPath(at.path), scalar.range?.[0] ?? 0);
    return value;
  }
  if (value === null || value === undefined) return null;
  if (isLooseText(at.schema)) return scalar.source ?? String(value);
  if (typeof value === 'number') return numberOf(scalar, value, at);
  return typeof value === 'boolean' ? value : String(value);
}

function numberOf(scalar: Scalar, value: number, at: At): Json {
  const written = scalar.source ?? String(value);
  const wanted = at.schema?.type;
  // Where text is wanted, the type is the problem and is reported with what was written.
  if (wanted === 'string') return value;
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    report(at, scalar, { code: 'NUMBER', message: `${written} cannot be kept exactly`, allowed: 'a smaller number' });
  if (/^[-+]?0[0-9]/.test(written))
    report(at, scalar, { code: 'NUMBER', message: `${written} is read as ${value}`, allowed: `${value}` });
  return value;
}

function report(
  at: At,
  node: unknown,
  body: { readonly code: ProblemCode; readonly message: string; readonly allowed?: string },
): void {
  const { source, problems, about } = at.conversion;
  if (problems.length >= MOST_PROBLEMS) return;
  const [from, to] = rangeOf(node);
  const field = showPath(at.path);
  problems.push(
    problemAt(source, { offset: from, length: to - from }, { ...about, ...body, ...(field ? { field } : {}) }),
  );
}

/** More problems of one document than this say nothing new. */
export const MOST_PROBLEMS = 100;

export function rangeOf(node: unknown): readonly [number, number] {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [0, 1];
}
