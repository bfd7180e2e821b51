import { isMap, isNode, isPair, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { SchemaNode } from '../../crds/crd.ts';
import type { Problem } from '../model/document.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { ProblemCode } from './codes.ts';
import { type Path, type Step, showPath } from './path.ts';
import { problemAt } from './problem-at.ts';
import { callOf, taggedFunction } from './properties/functions.ts';
import { fromText, placeBelow, type TypePlace, wantsText } from './properties/type-places.ts';
import { TAG } from './scan-lexemes.ts';
import { childSchema, isLooseText } from './schema.ts';
import type { SourceText } from './source-text.ts';

/** What converting one document needs and gathers. */
export interface Conversion {
  readonly source: SourceText;
  readonly problems: Problem[];
  /** Offsets of texts that hold an expression, by their path in the document. */
  readonly marks: Map<string, number>;
  readonly about: Pick<Problem, 'object' | 'key'>;
  /** What is said of `spec.properties`, where the document has properties of a resource type. */
  readonly properties?: PropertiesConversion | undefined;
}

export interface PropertiesConversion {
  /** Undefined: nothing is known of the type. */
  readonly place: TypePlace | undefined;
  /** Where the type is named. */
  readonly typeOffset: number;
  /** Texts that stand for a number or a truth value. */
  readonly converted: ConvertedText[];
}

/** Text that is sent as a number or a truth value, as CloudFormation does it. */
export interface ConvertedText {
  readonly path: Path;
  readonly text: string;
  readonly value: number | boolean;
  readonly offset: number;
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
  /** In the properties of a resource type: what the type says of the place. */
  readonly property?: { readonly place: TypePlace | undefined } | undefined;
}

function step(at: At, name: Step): At {
  const path = [...at.path, name];
  return { ...at, schema: childSchema(at.schema, name), path, property: propertyAt(at, name, path) };
}

function propertyAt({ property, conversion: { properties } }: At, name: Step, path: Path): At['property'] {
  if (property) return { place: placeBelow(property.place, name) };
  const isRoot = properties !== undefined && path.length === 2 && path[0] === 'spec' && path[1] === 'properties';
  return isRoot ? { place: properties.place } : undefined;
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
  if (at.property && callOf(out)) mark(at, map);
  return out;
}

/** `__proto__` and its like would change objects that they are merged into. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'prototype', 'constructor']);

function keyOf(pair: Pair, at: At): string | undefined {
  const { key } = pair;
  if (taggedFunction(key) !== undefined) reportTag(at, key);
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
  const name = taggedFunction(node);
  if (name === undefined) return plainOf(node, at);
  if (!at.property) {
    reportTag(at, node);
    return plainOf(node, at);
  }
  mark(at, node);
  const argument = plainOf(node, step(at, name));
  return { [name]: argument ?? '' };
}

/** Points at the tag, which stands before its node. */
function reportTag(at: At, node: unknown): void {
  const { source, problems, about } = at.conversion;
  const tag = isNode(node) && 'tag' in node ? String(node.tag) : '';
  const offset = source.text.lastIndexOf(tag, rangeOf(node)[0]);
  const field = showPath(at.path);
  const body = { ...about, ...(field ? { field } : {}), code: 'TAG', message: TAG.message, allowed: IN_PROPERTIES };
  problems.push(problemAt(source, { offset, length: tag.length }, body));
}

const IN_PROPERTIES = 'functions of CloudFormation in spec.properties of an AwsResource alone';

/** Functions are found again without parsing the text anew. */
function mark({ conversion, path }: At, node: unknown): void {
  conversion.marks.set(showPath(path), rangeOf(node)[0]);
}

function plainOf(node: unknown, at: At): Json {
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
    if (!value.includes('${')) return at.property ? converted(value, scalar, at) : value;
    mark(at, scalar);
    return value;
  }
  if (value === null || value === undefined) return null;
  if (isLooseText(at.schema) || wantsText(at.property?.place)) return scalar.source ?? String(value);
  if (typeof value === 'number') return numberOf(scalar, value, at);
  return typeof value === 'boolean' ? value : String(value);
}

/** Cloud Control takes no text for numbers and truth values, where CloudFormation does. */
function converted(text: string, scalar: Scalar, { path, property, conversion: { properties } }: At): Json {
  const value = fromText(text, property?.place);
  if (typeof value === 'string') return value;
  properties?.converted.push({ path, text, value, offset: scalar.range?.[0] ?? 0 });
  return value;
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

function rangeOf(node: unknown): readonly [number, number] {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [0, 1];
}
