import type { ObjectRow } from '../../../dashboard/schema/objects.ts';
import { oneLine } from './plain-text.ts';
import type { Style } from './style.ts';
import { stateWord, syncWords } from './style.ts';
import { formatAge, formatTable } from './table.ts';

interface Column {
  readonly title: string;
  readonly wide?: boolean;
  readonly cell: (row: ObjectRow, context: TableContext) => string;
}

export interface TableContext {
  readonly style: Style;
  /** Ages are counted from it; milliseconds since the epoch. */
  readonly now: number;
}

const COLUMNS: readonly Column[] = [
  { title: 'NAMESPACE', cell: (row) => row.namespace },
  { title: 'KIND', cell: (row) => row.kind },
  { title: 'NAME', cell: (row) => row.name },
  { title: 'HEALTH', cell: (row, { style }) => stateWord(style, row.health) },
  { title: 'SYNC', cell: (row, { style }) => syncWords(row, style) },
  { title: 'RUNNING', cell: (row) => (row.desired === undefined ? '' : `${row.running ?? 0}/${row.desired}`) },
  { title: 'TAG', cell: (row) => row.tag ?? '' },
  {
    title: 'CHANGED',
    cell: (row, { now }) => (row.lastChangedAt === undefined ? '' : formatAge(now - row.lastChangedAt)),
  },
  { title: 'COMMIT', wide: true, cell: (row) => row.commit?.id.replace(/^sha256-/, '').slice(0, 8) ?? '' },
  { title: 'MODE', wide: true, cell: (row) => row.mode },
  { title: 'REGION', wide: true, cell: (row) => row.region ?? '' },
  { title: 'IMAGE', wide: true, cell: (row) => row.image ?? '' },
  { title: 'MESSAGE', cell: (row) => row.message },
];

export interface TableOptions extends TableContext {
  readonly wide: boolean;
  readonly header: boolean;
}

/** The fleet as columns; empty text for no objects. */
export function formatObjects(rows: readonly ObjectRow[], options: TableOptions): string {
  if (rows.length === 0) return '';
  const columns = COLUMNS.filter((column) => options.wide || !column.wide);
  const cells = rows.map((row) => columns.map((column) => safeCell(column, row, options)));
  return formatTable(options.header ? columns.map((column) => column.title) : [], cells);
}

/** State words are coloured by us and closed; everything else may come from a manifest or from AWS. */
function safeCell(column: Column, row: ObjectRow, context: TableContext): string {
  const text = column.cell(row, context);
  return column.title === 'HEALTH' || column.title === 'SYNC' ? text : oneLine(text);
}
