import { stripVTControlCharacters } from 'node:util';

/** Columns as kubectl prints them: padded by the widest cell, three spaces between, nothing after the last. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = header.length > 0 ? [header, ...rows] : rows;
  const count = Math.max(0, ...all.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...all.map((row) => widthOf(row[column] ?? ''))),
  );
  return all.map((row) => formatRow(row, widths)).join('');
}

function formatRow(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => (column === row.length - 1 ? cell : pad(cell, widths[column] ?? 0)));
  return `${cells.join('   ').trimEnd()}\n`;
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - widthOf(cell)));
}

/** Characters on screen; colours take none. */
export function widthOf(cell: string): number {
  return [...stripVTControlCharacters(cell)].length;
}

/** Cuts a line that would wrap; three dots say so. Lines with colours are cut by what is seen and lose them. */
export function truncate(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line;
  return `${[...stripVTControlCharacters(line)].slice(0, Math.max(0, columns - 3)).join('')}...`;
}

const STEPS: readonly (readonly [number, string])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'm'],
];

/** `45s`, `12m`, `3h`, `2d`: how long ago, in the largest unit that fits. */
export function formatAge(ms: number): string {
  for (const [size, unit] of STEPS) {
    if (ms >= size) return `${Math.floor(ms / size)}${unit}`;
  }
  return `${Math.max(0, Math.floor(ms / 1000))}s`;
}
