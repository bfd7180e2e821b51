import type { Location } from '../model/document.ts';

/** A manifest file as text, with what it takes to turn an offset into a place for people. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** Offset at which each line begins. */
  readonly lineStarts: readonly number[];
  /** Texts that were laid one behind the other, so that one offset tells the file too; then there is no text here. */
  readonly pages?: readonly SourcePage[] | undefined;
}

/** One text of several: offsets from `from` on are its own. */
export interface SourcePage {
  readonly from: number;
  readonly source: SourceText;
  /** The offset in `source` for one that counts from `from`. */
  readonly at: (offset: number) => number;
}

export function sourceText(file: string, text: string): SourceText {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts };
}

export function locationAt(source: SourceText, offset: number): Location {
  const page = pageAt(source, offset);
  if (page) return locationAt(page.source, page.at(offset - page.from));
  const line = lineIndexAt(source, offset);
  return { file: source.file, line: line + 1, column: offset - (source.lineStarts[line] ?? 0) + 1 };
}

function pageAt({ pages = [] }: SourceText, offset: number): SourcePage | undefined {
  return pages[lastIndex(pages.length, (index) => (pages[index]?.from ?? 0) <= offset)];
}

function lineIndexAt({ lineStarts }: SourceText, offset: number): number {
  return lastIndex(lineStarts.length, (index) => (lineStarts[index] ?? 0) <= offset);
}

/** The last index for which it holds; it holds for all before that one. 0 where it holds for none. */
function lastIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Longest part of a line that a frame shows; what lies beyond is cut off around the caret. */
const FRAME_WIDTH = 100;

/**
 * The line before, the line of the place and a caret below it. Control characters are shown as `·`, so that a manifest
 * cannot write to a terminal.
 */
export function frameAt(source: SourceText, offset: number, length = 1): string {
  const page = pageAt(source, offset);
  if (page) return frameAt(page.source, page.at(offset - page.from), length);
  const index = lineIndexAt(source, offset);
  const column = offset - (source.lineStarts[index] ?? 0);
  const from = column > FRAME_WIDTH - 20 ? column - 40 : 0;
  const gutter = String(index + 1).length;
  const line = lineText(source, index);
  const visible = Math.max(1, Math.min(length, line.length - column, FRAME_WIDTH - (column - from)));
  const caret = `${' '.repeat(gutter)} | ${' '.repeat(column - from)}${'^'.repeat(visible)}`;
  const before = index > 0 ? [framed(index, gutter, lineText(source, index - 1).slice(from, from + FRAME_WIDTH))] : [];
  return [...before, framed(index + 1, gutter, line.slice(from, from + FRAME_WIDTH)), caret].join('\n');
}

function framed(number: number, gutter: number, text: string): string {
  return `${String(number).padStart(gutter)} | ${printable(text)}`.trimEnd();
}

function lineText({ text, lineStarts }: SourceText, index: number): string {
  return text.slice(lineStarts[index], (lineStarts[index + 1] ?? text.length + 1) - 1).replace(/\r$/, '');
}

/** Text of a manifest made safe to print on one line. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '·');
}
