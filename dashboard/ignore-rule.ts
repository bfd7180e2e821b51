import type { DriftRow } from './schema/drift.ts';

type Place = NonNullable<DriftRow['rulePlace']>;

/** What to paste, and where, so that fields are left alone in detection and in writes. */
export interface IgnoreRule {
  /** Whole lines, indented as they belong; a part of a line where the manifest is written in braces. */
  readonly yaml: string;
  /** `above shop/web.yaml:7` */
  readonly where: string;
}

/** Indentation of an element of the list before its first: two for `- `. */
const DASH = 2;
/** Behind `management: `, so that what stands there is on the same line: written in braces. */
const BRACES_COLUMN = 13;
/** The same behind `ignoreDifferences: [`. */
const BRACKETS_COLUMN = 21;

/** The rules that ignore fields of one document, for the place in it where they belong. */
export function ignoreRuleOf(fields: readonly string[], place: Place): IgnoreRule {
  const { inside, column } = place;
  if (inside === 'rules' && column >= BRACKETS_COLUMN)
    return { yaml: `${fields.map(quoted).join(', ')},\n`, where: before(place) };
  if (inside === 'rules') return { yaml: listOf(fields, column - 1 - DASH), where: above(place) };
  if (inside === 'management' && column >= BRACES_COLUMN)
    return { yaml: `ignoreDifferences: [${fields.map(quoted).join(', ')}],\n`, where: behind(place) };
  const indent = inside === 'management' ? column - 1 : DASH;
  const head = inside === 'management' ? '' : 'management:\n';
  const member = `${' '.repeat(indent)}ignoreDifferences:\n`;
  return { yaml: head + member + listOf(fields, indent + DASH), where: above(place) };
}

function above({ file, line }: Place): string {
  return `above ${file}:${line}`;
}

function before({ file, line, column }: Place): string {
  return `before ${file}:${line}:${column}`;
}

function behind({ file, line, column }: Place): string {
  return `behind the brace at ${file}:${line}:${column}`;
}

function listOf(fields: readonly string[], indent: number): string {
  return fields.map((field) => `${' '.repeat(indent)}- ${scalar(field)}\n`).join('');
}

/** Brackets and commas mean something inside a list that is itself in brackets. */
function quoted(field: string): string {
  return JSON.stringify(field);
}

function scalar(field: string): string {
  return /^[A-Za-z][\w.[\]=,/@-]*$/.test(field) ? field : quoted(field);
}

/** The same rules as a default of a namespace, for its document as it is written most often. */
export function namespaceRuleOf(fields: readonly string[]): string {
  return `management:\n${' '.repeat(DASH)}ignoreDifferences:\n${listOf(fields, 2 * DASH)}`;
}
