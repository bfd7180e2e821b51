import { DRIFT_STATES, type DriftPage, type DriftRow, type DriftState } from '../../../dashboard/schema/drift.ts';
import { oneLine } from './plain-text.ts';
import type { Style } from './style.ts';
import { formatAge, formatTable, truncate } from './table.ts';

export interface DriftTextOptions {
  readonly style: Style;
  /** Ages are counted from it; milliseconds since the epoch. */
  readonly now: number;
  readonly wide: boolean;
}

/** Values longer than that are cut, but for `wide`. */
const VALUE_COLUMNS = 44;

const HEADER = ['OBJECT', 'FIELD', 'MANIFEST', 'LIVE', 'SINCE', 'STATE'];
const WIDE_HEADER = [...HEADER, 'WHY', 'MANIFEST FILE', 'MESSAGE'];

/** Fields in columns, those of one object together; empty text for none. */
export function formatDrift(rows: readonly DriftRow[], options: DriftTextOptions): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row, index) => cellsOf(row, rows[index - 1]?.key, options));
  return formatTable(options.wide ? WIDE_HEADER : HEADER, cells);
}

function cellsOf(row: DriftRow, above: string | undefined, options: DriftTextOptions): readonly string[] {
  const { style, wide } = options;
  const shown = (value: unknown): string => (wide ? show(value) : truncate(show(value), VALUE_COLUMNS));
  const usual = [
    !wide && row.key === above ? '' : oneLine(row.key),
    fieldName(row),
    style.green(shown(row.desired)),
    style.red(shown(row.live)),
    ageOf(row, options.now),
    stateWord(row.state, style),
  ];
  const place = row.origin ? `${row.origin.file}:${row.origin.line}` : '';
  return wide ? [...usual, oneLine(row.why), oneLine(place), oneLine(row.message)] : usual;
}

export function fieldName({ field }: Pick<DriftRow, 'field'>): string {
  return field === '' ? '(the object)' : oneLine(field);
}

/** A value as one line; `none` where there is none. */
export function show(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  return oneLine(typeof value === 'string' ? value : JSON.stringify(value));
}

/** `≥` where it may have drifted before it was first seen. */
function ageOf({ since, sinceExact }: DriftRow, now: number): string {
  if (since === undefined) return '';
  return `${sinceExact ? '' : '≥'}${formatAge(now - since)}`;
}

const COLOURS: Readonly<Record<DriftState, (style: Style, word: string) => string>> = {
  refused: (style, word) => style.red(word),
  held: (style, word) => style.red(word),
  observed: (style, word) => style.yellow(word),
  suspended: (style, word) => style.yellow(word),
  healing: (style, word) => style.cyan(word),
  acknowledged: (style, word) => style.dim(word),
  ignored: (style, word) => style.dim(word),
};

function stateWord(state: DriftState, style: Style): string {
  return COLOURS[state](style, state);
}

/** `3 fields of 2 objects drifted: 2 observed, 1 healing`. */
export function summariseDrift({ items }: Pick<DriftPage, 'items'>): string {
  if (items.length === 0) return 'no drift';
  const objects = new Set(items.map(({ key }) => key)).size;
  const parts = DRIFT_STATES.flatMap((state) => {
    const count = items.filter((row) => row.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  return `${items.length} ${items.length === 1 ? 'field' : 'fields'} of ${objects} ${objects === 1 ? 'object' : 'objects'}: ${parts.join(', ')}`;
}
