import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { type ProblemBody, problemAt, type Span } from '../manifest/problem-at.ts';
import { type SourceText, sourceText } from '../manifest/source-text.ts';
import type { Problem } from '../model/document.ts';
import type { Json } from '../model/json.ts';

export type DataPath = readonly (string | number)[];

/** A file of data (JSON, or YAML outside of `.json`) that can say where each of its values stands. */
export interface DataFile {
  readonly value: Json;
  /** A problem at the value of a path, or at its key; at the nearest thing around what is not there. */
  complain(path: DataPath, body: ProblemBody, at?: 'key' | 'value'): Problem;
}

/** Reads a file of data; a text that is none is a problem with its place. */
export function readData(file: string, text: string): DataFile | { readonly problem: Problem } {
  const source = sourceText(file, text);
  const read = parsed(source);
  if ('problem' in read) return read;
  return {
    value: read.value,
    complain: (path, body, at = 'value') => problemAt(source, spanOf(source, path, at), body),
  };
}

function parsed(source: SourceText): { readonly value: Json } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(source.text) as Json };
  } catch (error) {
    const several = severalValues(source.text);
    if (several) return { value: several };
    return asYaml(source, error as Error);
  }
}

/** What `aws … >> file` leaves: one JSON value after the other. */
function severalValues(text: string): Json[] | undefined {
  const ends = topLevelEnds(text);
  if (ends.length < 2 || text.slice(ends.at(-1)).trim() !== '') return undefined;
  try {
    return ends.map((end, index) => JSON.parse(text.slice(ends[index - 1] ?? 0, end)) as Json);
  } catch {
    return undefined;
  }
}

/** Where each object or list that lies in no other one ends. */
function topLevelEnds(text: string): readonly number[] {
  const ends: number[] = [];
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if ((token === '}' || token === ']') && depth === 0) ends.push(index + 1);
  }
  return ends;
}

function asYaml(source: SourceText, error: Error): { readonly value: Json } | { readonly problem: Problem } {
  const isJson = source.file.endsWith('.json') || /^\s*[[{]/.test(source.text);
  const document = parseDocument(source.text, { logLevel: 'silent', uniqueKeys: false });
  const [first] = document.errors;
  if (!isJson && !first && source.text.trim() !== '') return { value: document.toJS({ maxAliasCount: 0 }) as Json };
  const stated = /at position (\d+)/.exec(error.message)?.[1];
  const offset = stated === undefined ? (first?.pos[0] ?? lastOffset(source.text)) : Number(stated);
  const message = isJson ? `the text is not JSON: ${reason(error)}` : 'the text is neither JSON nor YAML';
  return { problem: problemAt(source, { offset }, { code: 'SYNTAX', message }) };
}

function reason({ message }: Error): string {
  return message.replace(/ at position \d+.*$/, '').replace(/, (\.\.\.)?".*$/s, '');
}

function lastOffset(text: string): number {
  return Math.max(0, text.trimEnd().length - 1);
}

/** Parsed for places only once something is wrong. */
function spanOf(source: SourceText, path: DataPath, at: 'key' | 'value'): Span {
  let node: unknown = parseDocument(source.text, { logLevel: 'silent', uniqueKeys: false }).contents;
  let key: unknown;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === step) : undefined;
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (next === undefined) break;
    node = next;
    key = pair?.key;
  }
  return rangeOf(at === 'key' ? (key ?? node) : node);
}

function rangeOf(node: unknown): Span {
  const range = isNode(node) ? node.range : undefined;
  if (!range) return { offset: 0 };
  return isScalar(node) ? { offset: range[0], length: range[1] - range[0] } : { offset: range[0] };
}
