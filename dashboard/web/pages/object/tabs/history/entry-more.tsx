import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ProblemJson } from '../../../../../schema/common.ts';
import type { HistoryDetailJson, HistoryEntryJson } from '../../../../../schema/history.ts';
import type { ObjectDetail } from '../../../../../schema/objects.ts';
import { read } from '../../../../api.ts';
import { FieldChanges } from '../../../../components/field-changes.tsx';
import { may } from '../../../../state/session.ts';
import { objectApi, objectPath } from '../../address.ts';

interface EntryMoreProps {
  readonly detail: ObjectDetail;
  readonly entry: HistoryEntryJson;
  /** The line that opens it. */
  readonly children: ComponentChildren;
}

/** Reads what was changed when somebody opens it. */
export function EntryMore({ detail, entry, children }: EntryMoreProps): JSX.Element {
  const [more, setMore] = useState<HistoryDetailJson | ProblemJson | undefined>(undefined);
  const { key } = detail.row;
  const open = async (isOpen: boolean): Promise<void> => {
    if (!isOpen || more !== undefined) return;
    const url = `${objectApi(key)}/history/${entry.id}`;
    const answer = await read<HistoryDetailJson>(url, new AbortController().signal);
    setMore(answer.ok ? answer.data : answer.problem);
  };
  return (
    <details class="history-entry" onToggle={({ currentTarget }) => void open(currentTarget.open)}>
      <summary>{children}</summary>
      <div class="history-more">
        <Links detail={detail} entry={entry} />
        {entry.details.length > 0 ? (
          <ul class="reasons" aria-label="Stopped tasks">
            {entry.details.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
        {more === undefined ? null : <More more={more} />}
      </div>
    </details>
  );
}

function Links({ detail, entry: { revision } }: Pick<EntryMoreProps, 'detail' | 'entry'>): JSX.Element | null {
  const current = detail.detail;
  if (revision === undefined || current === undefined || revision === current) return null;
  const words = { from: current, to: revision };
  return (
    <p class="earlier-links">
      <a href={objectPath(detail.row.key, 'history', words)}>Compare with what runs</a>
      {may('rollback', detail.row) ? (
        <a href={objectPath(detail.row.key, 'history', { ...words, do: 'rollback' })}>Roll back to this…</a>
      ) : null}
    </p>
  );
}

function More({ more }: { readonly more: HistoryDetailJson | ProblemJson }): JSX.Element {
  if (!('differences' in more)) return <p class="second">{more.detail}</p>;
  const { differences, steps, fields } = more;
  return (
    <>
      {differences.length > 0 ? (
        <FieldChanges caption="What it changed" differences={differences} before="Before" after="After" look="split" />
      ) : (
        <p class="second">
          {fields === undefined
            ? 'ECS tells only of the rollout; what it changed is seen by comparing revisions.'
            : 'No field of it was changed.'}
        </p>
      )}
      {steps.length > 0 ? (
        <details class="closed">
          <summary>
            {steps.length} {steps.length === 1 ? 'call' : 'calls'} to AWS
          </summary>
          <ol class="steps">
            {steps.map(({ call, why }, index) => (
              <li key={`${index} ${call}`}>
                <code>{call}</code> {why}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}
