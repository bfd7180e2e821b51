import { isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml';
import type { SourcePage, SourceText } from '../source-text.ts';

/**
 * The texts that one overlay is made of, laid one behind the other: a node of any of them has an offset of its own, so
 * that what was merged from several files still knows where each value was written.
 */
export interface Book {
  /** Offsets of the book, for places and frames. */
  readonly source: SourceText;
  /** Lays a text behind the others and answers the offset at which it begins. */
  add(text: SourceText, at?: (offset: number) => number): number;
}

export function createBook(): Book {
  const pages: SourcePage[] = [];
  let end = 0;
  return {
    source: { file: '', text: '', lineStarts: [0], pages },
    add(source, at = (offset) => offset) {
      const from = end;
      pages.push({ from, source, at });
      end += source.text.length + 1;
      return from;
    },
  };
}

/** Moves every node of a fresh tree by that much, in place. */
export function shiftTree(node: unknown, by: number): void {
  if (isPair(node)) {
    shiftTree(node.key, by);
    shiftTree(node.value, by);
    return;
  }
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return;
  if (node.range) node.range = [node.range[0] + by, node.range[1] + by, node.range[2] + by];
  if (!isScalar(node)) for (const item of node.items) shiftTree(item, by);
}

/** The text that stands in a scalar of a file, with the way from its offsets back to those of the file. */
export interface EmbeddedText {
  readonly text: string;
  readonly at: (offset: number) => number;
}

/**
 * What a literal block (`|`) holds, character by character where it stands; of any other text, all of it stands where the
 * scalar begins. `start` and `end` bound the scalar in `file`.
 */
export function embeddedText(file: SourceText, { value, type }: Scalar<string>, range: Span): EmbeddedText {
  const start = range.offset;
  const lines = file.text.slice(start, range.end).split('\n');
  const first = lines.slice(1).find((line) => line.trim() !== '');
  const firstValue = value.split('\n').find((line) => line.trim() !== '');
  if (type !== 'BLOCK_LITERAL' || first === undefined || firstValue === undefined)
    return { text: value, at: () => start };
  const indent = widthOf(first) - widthOf(firstValue);
  const valueStarts = lineStartsOf(value);
  const header = (lines[0]?.length ?? 0) + 1;
  const fileStarts = lineStartsOf(file.text.slice(start + header, range.end)).map((at) => start + header + at);
  return {
    text: value,
    at(offset) {
      const line = valueStarts.findLastIndex((from) => from <= offset);
      const column = offset - (valueStarts[line] ?? 0);
      return (fileStarts[line] ?? start) + indent + column;
    },
  };
}

interface Span {
  readonly offset: number;
  readonly end: number;
}

function widthOf(line: string): number {
  return line.length - line.trimStart().length;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
