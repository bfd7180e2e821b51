import type { JSX } from 'preact';
import { Icon } from '../components/icon.tsx';
import { ActionsMenu, actsOn } from './menu.tsx';
import type { ActRow } from './offered.ts';
import { askToAct } from './wish.ts';
import { VERB_WORDS } from './words.ts';

/** What is likely to be done now, and a menu of the rest; above the views on a phone, where a thumb reaches it. */
export function ActionBar({ row }: { readonly row: ActRow }): JSX.Element | null {
  const verbs = actsOn(row);
  const [first] = verbs;
  if (first === undefined) return null;
  return (
    <div class="act-bar" role="toolbar" aria-label="Actions">
      {first === 'suspend' || first === 'restart' || first === 'refresh' ? null : (
        <button type="button" class="button primary" onClick={() => askToAct({ verb: first, keys: [row.key] })}>
          <span class="labelled">
            <Icon name={VERB_WORDS[first].icon} />
            <span>{VERB_WORDS[first].label}</span>
          </span>
        </button>
      )}
      {verbs.includes('refresh') ? (
        <button
          type="button"
          class="button"
          title="Refresh (r)"
          onClick={() => askToAct({ verb: 'refresh', keys: [row.key] })}
        >
          <span class="labelled">
            <Icon name="refresh" />
            <span>Refresh</span>
          </span>
        </button>
      ) : null}
      <ActionsMenu row={row} />
    </div>
  );
}
