import { maskText } from '../../model/mask.ts';
import type { Undeclared, UndeclaredFound } from '../manifests/undeclared.ts';
import { oneLine } from './plain-text.ts';
import type { Style } from './style.ts';
import { formatTable } from './table.ts';

const TITLE =
  'Of ours, and in none of these manifests. A controller that reads nothing else deletes it ten minutes later, or keeps it:';

/** What becomes of objects without a document. Empty where nothing is deleted and nothing is left behind. */
export function formatUndeclared({ items, unlisted }: UndeclaredFound, style: Style): string {
  const shown = items.filter(isWorthTelling);
  const rows = shown.map(({ key, fate, main, reason }) => [
    fate === 'delete' ? style.red('- delete') : style.dim('= keep'),
    style.bold(oneLine(key)),
    oneLine(maskText(main)),
    style.dim(oneLine(reason)),
  ]);
  const missing = unlisted.map((line) => `not looked for: ${oneLine(maskText(line))}\n`).join('');
  return (rows.length === 0 ? '' : `${TITLE}\n${formatTable([], rows)}`) + missing;
}

/** Whatever has no document and stays is nothing that a plan of a part of the manifests should go on about. */
export function isWorthTelling({ fate, isLeftBehind }: Undeclared): boolean {
  return fate === 'delete' || isLeftBehind;
}
