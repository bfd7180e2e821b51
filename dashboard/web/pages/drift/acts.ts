import { signal } from '@preact/signals';
import { askToAct } from '../../acts/wish.ts';
import { may } from '../../state/session.ts';
import { contentsByKey, selection } from './selection.ts';

export type DriftAct = 'heal' | 'acknowledge' | 'ignore';

/** Whether the rules to paste are shown. */
export const rulesOpen = signal(false);

/** Asks for something to be done with every selected field; nothing where nothing is selected, or it may not be done. */
export function actOnSelection(act: DriftAct): void {
  const rows = [...selection.peek().values()];
  if (rows.length === 0) return;
  if (act === 'ignore') {
    rulesOpen.value = true;
    return;
  }
  if (!may(act)) return;
  const contents = contentsByKey(rows);
  askToAct({ verb: act, keys: Object.keys(contents), contents });
}
