import type { JSX } from 'preact';
import { DRIFT_STATES, type DriftPage as DriftList, type DriftState } from '../../../schema/drift.ts';
import { amount } from '../../format.ts';
import { type DriftQuery, driftPath } from './address.ts';
import { DriftStateWord } from './state-word.tsx';

interface ToolbarProps {
  readonly page: DriftList;
  readonly query: DriftQuery;
}

/** What it is grouped by, and how much there is in each state; pressed, only that is shown. */
export function DriftToolbar({ page, query }: ToolbarProps): JSX.Element {
  return (
    <div class="drift-bar">
      <p role="status">
        {amount(page.total)} {page.total === 1 ? 'field' : 'fields'} of {amount(page.objects)}{' '}
        {page.objects === 1 ? 'object' : 'objects'}
      </p>
      <nav class="picks" aria-label="Group by">
        {(['field', 'object'] as const).map((by) => (
          <a
            key={by}
            class="button"
            href={driftPath({ ...query, by, cursor: undefined })}
            aria-current={query.by === by ? 'true' : undefined}
          >
            By {by}
          </a>
        ))}
      </nav>
      <nav class="picks" aria-label="Only in state">
        {DRIFT_STATES.filter((state) => page.states[state] > 0 || query.state.includes(state)).map((state) => (
          <a
            key={state}
            class="button"
            href={driftPath({ ...query, state: toggled(query.state, state), cursor: undefined })}
            aria-current={query.state.includes(state) ? 'true' : undefined}
          >
            <DriftStateWord state={state} /> <span class="second">{amount(page.states[state])}</span>
          </a>
        ))}
      </nav>
    </div>
  );
}

function toggled(chosen: readonly DriftState[], state: DriftState): readonly DriftState[] {
  return chosen.includes(state) ? chosen.filter((other) => other !== state) : [...chosen, state];
}
