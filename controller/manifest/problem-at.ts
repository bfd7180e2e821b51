import type { Problem } from '../model/document.ts';
import { frameAt, locationAt, type SourceText } from './source-text.ts';

/** A place in a file: where it begins and how much of it the caret underlines. */
export interface Span {
  readonly offset: number;
  readonly length?: number | undefined;
}

export type ProblemBody = Omit<Problem, 'location' | 'frame'>;

/** A problem with its place and the lines around it. */
export function problemAt(source: SourceText, span: Span, body: ProblemBody): Problem {
  return { location: locationAt(source, span.offset), ...body, frame: frameAt(source, span.offset, span.length) };
}

/** File, line, column, then text: the order in which all problems are printed. */
export function byPlace(a: Problem, b: Problem): number {
  const [left, right] = [a.location, b.location];
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column || (a.message < b.message ? -1 : 1);
}
