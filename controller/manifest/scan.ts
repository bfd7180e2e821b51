import type { Problem } from '../model/document.ts';
import type { ProblemCode } from './codes.ts';
import { problemAt, type Span } from './problem-at.ts';
import type { SourceText } from './source-text.ts';

/**
 * What one file may ask of the parser. Nested brackets can end a Node process and large flat maps block it for seconds,
 * so that everything here is counted in linear time before anything is built.
 */
export const BUDGET = {
  bytesPerFile: 256 * 1024,
  charactersPerLine: 16 * 1024,
  depth: 32,
  keysPerDocument: 5_000,
  entriesPerDocument: 10_000,
  /** Words, signs and stretches of white space. */
  lexemesPerDocument: 50_000,
  documentsPerFile: 100,
} as const;

/** Budgets of the text itself. The first one that is passed ends the reading of the file. */
export function scanText(source: SourceText): Problem | undefined {
  return tooLarge(source) ?? notText(source) ?? tooLong(source) ?? conflict(source);
}

function tooLarge(source: SourceText): Problem | undefined {
  const bytes = source.text.length > BUDGET.bytesPerFile / 3 ? utf8Length(source.text) : 0;
  if (bytes <= BUDGET.bytesPerFile) return undefined;
  return refuse(source, 'FILE_TOO_LARGE', {
    span: { offset: 0 },
    message: `the file has ${bytes} bytes`,
    allowed: `at most ${BUDGET.bytesPerFile} bytes`,
  });
}

/** As TextEncoder would count, without building the bytes. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

function notText(source: SourceText): Problem | undefined {
  const nul = source.text.indexOf('\0');
  if (nul !== -1)
    return refuse(source, 'NUL_CHARACTER', {
      span: { offset: nul },
      message: 'the file holds a NUL character; it is binary, or text in UTF-16',
      allowed: 'text in UTF-8',
    });
  const broken = source.text.indexOf('\ufffd');
  if (broken === -1) return undefined;
  return refuse(source, 'NOT_TEXT', {
    span: { offset: broken },
    message: 'the file holds bytes that are not UTF-8, or the character that stands for them',
    allowed: 'text in UTF-8',
  });
}

function tooLong(source: SourceText): Problem | undefined {
  const { lineStarts, text } = source;
  const long = lineStarts.find((start, index) => {
    const end = lineStarts[index + 1] ?? text.length;
    return end - start > BUDGET.charactersPerLine;
  });
  if (long === undefined) return undefined;
  return refuse(source, 'LINE_TOO_LONG', {
    span: { offset: long },
    message: 'the line is too long',
    allowed: `at most ${BUDGET.charactersPerLine} characters`,
  });
}

function conflict(source: SourceText): Problem | undefined {
  const start = source.lineStarts.find(
    (at) => source.text.startsWith('<<<<<<< ', at) || source.text.startsWith('>>>>>>> ', at),
  );
  if (start === undefined) return undefined;
  return refuse(source, 'CONFLICT_MARKER', {
    span: { offset: start, length: 7 },
    message: 'the file holds the markers of an unfinished merge',
    allowed: 'the merged text',
  });
}

interface Refusal {
  readonly span: Span;
  readonly message: string;
  readonly allowed: string;
}

export function refuse(source: SourceText, code: ProblemCode, { span, message, allowed }: Refusal): Problem {
  return problemAt(source, span, { code, message, allowed });
}
