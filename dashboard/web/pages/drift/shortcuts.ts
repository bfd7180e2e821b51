import type { Shortcut } from '../../page.tsx';
import { actOnSelection } from './acts.ts';
import { drift } from './data.ts';
import { clearSelection, rowName, select, selectAll, selection } from './selection.ts';

/** Keys of the inbox: choose lines, then say what becomes of them. */
export function driftShortcuts(): readonly Shortcut[] {
  return [
    { keys: ['x'], does: 'Select the line', press: toggleFocused },
    { keys: ['X'], does: 'Select every line of the page, or none', press: toggleAll },
    { keys: ['h'], does: 'Heal what is selected', press: () => actOnSelection('heal') },
    { keys: ['a'], does: 'Acknowledge what is selected', press: () => actOnSelection('acknowledge') },
    { keys: ['i'], does: 'The rules that ignore what is selected', press: () => actOnSelection('ignore') },
  ];
}

function toggleFocused(): void {
  const name = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
  const row = drift.data.peek()?.items.find((one) => rowName(one) === name);
  if (row && name !== undefined) select(row, !selection.peek().has(name));
}

function toggleAll(): void {
  const rows = drift.data.peek()?.items ?? [];
  if (rows.every((row) => selection.peek().has(rowName(row)))) clearSelection();
  else selectAll(rows, true);
}
