import { signal } from '@preact/signals';
import type { DriftRow } from '../../../schema/drift.ts';

/** Rows that something is to be done with, by their names; kept over pages and filters. */
export const selection = signal<ReadonlyMap<string, DriftRow>>(new Map());

/** Where a range begins. */
let anchor: string | undefined;

/** The object and both values: another value in the same field is another row. */
export function rowName({ key, id }: DriftRow): string {
  return `${key} ${id}`;
}

export function select(row: DriftRow, isOn: boolean): void {
  anchor = rowName(row);
  selectAll([row], isOn);
}

/** From the row that was chosen last to this one, in the order in which they are shown. */
export function selectTo(row: DriftRow, shown: readonly DriftRow[], isOn: boolean): void {
  const from = shown.findIndex((one) => rowName(one) === anchor);
  const to = shown.indexOf(row);
  if (from < 0 || to < 0) select(row, isOn);
  else selectAll(shown.slice(Math.min(from, to), Math.max(from, to) + 1), isOn);
}

export function selectAll(rows: readonly DriftRow[], isOn: boolean): void {
  const next = new Map(selection.peek());
  for (const row of rows) {
    if (isOn) next.set(rowName(row), row);
    else next.delete(rowName(row));
  }
  selection.value = next;
}

export function clearSelection(): void {
  selection.value = new Map();
}

/** Lets go of rows of shown objects that have gone: healed, or of another value. */
export function keepOnly(shown: readonly DriftRow[]): void {
  const before = selection.peek();
  if (before.size === 0) return;
  const fresh = new Map(shown.map((row) => [rowName(row), row]));
  const fields = new Set(shown.map(({ key, field }) => `${key} ${field}`));
  const kept = [...before].filter(([name, { key, field }]) => fresh.has(name) || !fields.has(`${key} ${field}`));
  selection.value = new Map(kept.map(([name, row]) => [name, fresh.get(name) ?? row]));
}

/** What is selected, by object: what acts are asked for. */
export function contentsByKey(rows: Iterable<DriftRow>): Readonly<Record<string, readonly string[]>> {
  const contents: Record<string, string[]> = {};
  for (const { key, id } of rows) {
    contents[key] ??= [];
    contents[key]?.push(id);
  }
  return contents;
}
