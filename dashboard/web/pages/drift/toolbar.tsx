import type { JSX } from 'preact';
import { DRIFT_GROUPINGS, type DriftGrouping } from '../../../drift-groups.ts';
import { DRIFT_STATES, type DriftPage as DriftList, type DriftState } from '../../../schema/drift.ts';
import { Picks } from '../../components/picks.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { amount } from '../../format.ts';
import { navigate } from '../../state/navigation.ts';
import { DRIFT_ORDERS, type DriftOrder, type DriftQuery, driftPath, narrowed } from './address.ts';
import { DriftStateWord } from './state-word.tsx';

interface ToolbarProps {
  readonly page: DriftList;
  readonly query: DriftQuery;
}

const GROUPINGS: Readonly<Record<DriftGrouping, string>> = {
  field: 'By field',
  object: 'By object',
  actor: 'By cause',
};
const ORDERS: Readonly<Record<DriftOrder, string>> = {
  reach: 'Furthest reach first',
  since: 'Oldest first',
  state: 'By what becomes of it',
  object: 'By name',
};

/** What it is grouped by, and how much there is in each state; pressed, only that is shown. */
export function DriftToolbar({ page, query }: ToolbarProps): JSX.Element {
  const path = (over: Partial<DriftQuery>): string => driftPath(narrowed(query, over));
  return (
    <>
      <search class="toolbar">
        <SearchField
          value={query.q}
          placeholder="Search, or ns:shop kind:service"
          onSearch={(q) => navigate(path({ q }), 'replace')}
        />
        <label class="choice">
          <span class="unseen">Order</span>
          <select
            value={query.sort}
            onChange={({ currentTarget }) =>
              navigate(path({ sort: DRIFT_ORDERS.find((one) => one === currentTarget.value) ?? 'reach' }))
            }
          >
            {DRIFT_ORDERS.map((sort) => (
              <option key={sort} value={sort}>
                {ORDERS[sort]}
              </option>
            ))}
          </select>
        </label>
        <Picks
          label="Group by"
          picks={DRIFT_GROUPINGS.map((by) => ({
            name: by,
            path: path({ by }),
            isChosen: query.by === by,
            children: GROUPINGS[by],
          }))}
        />
        <p class="found" role="status">
          {amount(page.total)} {page.total === 1 ? 'field' : 'fields'} of {amount(page.objects)}{' '}
          {page.objects === 1 ? 'object' : 'objects'}
        </p>
      </search>
      <Picks
        label="Only in state"
        picks={DRIFT_STATES.filter((state) => page.states[state] > 0 || query.state.includes(state)).map((state) => ({
          name: state,
          path: path({ state: toggled(query.state, state) }),
          isChosen: query.state.includes(state),
          children: (
            <>
              <DriftStateWord state={state} /> <span class="second">{amount(page.states[state])}</span>
            </>
          ),
        }))}
      />
    </>
  );
}

function toggled(chosen: readonly DriftState[], state: DriftState): readonly DriftState[] {
  return chosen.includes(state) ? chosen.filter((other) => other !== state) : [...chosen, state];
}
