import type { JSX } from 'preact';
import { RESULT_GROUPS } from '../../../../../history-words.ts';
import { objectPath } from '../../address.ts';
import { type HistoryQuery, historyPath, marked } from './data.ts';

interface HistoryToolbarProps {
  /** Key of the object. */
  readonly of: string;
  readonly asked: HistoryQuery;
}

/** Which results are shown, and what is marked to be compared. */
export function HistoryToolbar({ of, asked }: HistoryToolbarProps): JSX.Element {
  const here = [...asked.results].sort().join();
  return (
    <div class="history-bar">
      <nav class="segments" aria-label="Results">
        {RESULT_GROUPS.map(({ label, results }) => (
          <a
            key={label}
            href={historyPath(of, { results })}
            aria-current={[...results].sort().join() === here ? 'true' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <Compare of={of} />
    </div>
  );
}

function Compare({ of }: { readonly of: string }): JSX.Element {
  const [first, second] = marked.value;
  if (first === undefined) return <span class="second">Mark two revisions to compare them</span>;
  return (
    <span class="history-marked" role="status">
      <span class="mono">{first}</span>
      {second === undefined ? <span class="second">and one more</span> : <span class="mono">{second}</span>}
      {second === undefined ? null : (
        <a class="button primary" href={objectPath(of, 'history', { from: first, to: second })}>
          Compare
        </a>
      )}
      <button
        type="button"
        class="link"
        onClick={() => {
          marked.value = [];
        }}
      >
        Clear
      </button>
    </span>
  );
}
