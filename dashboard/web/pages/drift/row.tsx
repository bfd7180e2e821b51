import type { JSX } from 'preact';
import type { DriftGrouping } from '../../../drift-groups.ts';
import type { DriftRow } from '../../../schema/drift.ts';
import { DiffValues } from '../../components/diff-values.tsx';
import { amount, moment, span } from '../../format.ts';
import { now } from '../../state/live.ts';
import { fieldPath } from '../object/tabs/diff/field-link.ts';
import { rowName, select, selection, selectTo } from './selection.ts';
import { DriftStateWord } from './state-word.tsx';

const WHOLE = 'the object itself';

interface RowProps {
  readonly row: DriftRow;
  /** All rows of the page, for ranges. */
  readonly shown: readonly DriftRow[];
  readonly by: DriftGrouping;
}

/** One drifted field: choose it, look at it where it stands, read what becomes of it. */
export function Row({ row, shown, by }: RowProps): JSX.Element {
  const name = rowName(row);
  const isOn = selection.value.has(name);
  return (
    <tr data-row={name} class={isOn ? 'chosen' : undefined}>
      <th scope="row">
        <div class="drift-what">
          <input
            type="checkbox"
            class="tick"
            aria-label={`Select ${row.field || WHOLE} of ${row.key}`}
            checked={isOn}
            onClick={(event) => {
              if (event.shiftKey) selectTo(row, shown, !isOn);
              else select(row, !isOn);
            }}
          />
          <div>
            <a class="row-link" href={fieldPath(row.key, row.field)}>
              {by === 'object' ? row.field || WHOLE : row.name}
            </a>
            <span class="second">{placeOf(row, by)}</span>
          </div>
        </div>
      </th>
      <DiffValues live={row.live} desired={row.desired} />
      <td class="why">
        <p class="drift-state">
          <DriftStateWord state={row.state} /> <Since row={row} />
        </p>
        <p>{row.message}</p>
        <p class="drift-reach">
          {reachWords(row)}
          {by === 'actor' || row.actor.kind === 'unknown' ? '' : ` · ${row.actor.words}`}
        </p>
      </td>
    </tr>
  );
}

/** What the heading does not say of it already. */
function placeOf({ namespace, kind, field, why }: DriftRow, by: DriftGrouping): string {
  if (by === 'object') return why;
  const elements = [...field.matchAll(/\[([^\]]*)\]/g)].map(([, key]) => key);
  return by === 'actor' ? `${namespace} · ${kind} · ${field || WHOLE}` : [namespace, ...elements].join(' · ');
}

/** `at least` where it may have drifted before it was first seen. */
function Since({ row: { since, sinceExact } }: { readonly row: DriftRow }): JSX.Element | null {
  if (since === undefined) return null;
  const title = sinceExact ? `Since ${moment(since)}` : `First seen ${moment(since)}; it may have drifted before`;
  return (
    <time class="second" dateTime={new Date(since).toISOString()} title={title}>
      {sinceExact ? 'for ' : 'for at least '}
      {span(now.value - since)}
    </time>
  );
}

const EFFECTS: Readonly<Record<DriftRow['reach']['effect'], string>> = {
  delete: 'deletes something',
  replace: 'replaces the object',
  rollout: 'is a rollout',
  create: 'creates the object',
  update: 'changes it in place',
  tag: 'changes tags',
};

function reachWords({ reach: { effect, tasks } }: DriftRow): string {
  const words = `Putting it back ${EFFECTS[effect]}`;
  if (effect !== 'rollout' || !tasks) return words;
  return `${words} of ${amount(tasks)} ${tasks === 1 ? 'task' : 'tasks'}`;
}
