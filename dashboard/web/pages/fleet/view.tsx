import type { JSX } from 'preact';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { amount } from '../../format.ts';
import { type FleetQuery, isFiltered, WHOLE_FLEET } from './address.ts';
import { fleet, PAGE_SIZE, showFleet, summary } from './data.ts';
import { FleetSummary } from './summary.tsx';
import { FleetTable } from './table.tsx';
import { FleetToolbar } from './toolbar.tsx';

export function FleetPage({ query }: { readonly query: FleetQuery }): JSX.Element {
  const counts = summary.data.value;
  return (
    <main class="page" id="main">
      <h1 class="unseen">Fleet</h1>
      {counts && counts.total > 0 ? <FleetSummary summary={counts} query={query} /> : null}
      {counts && counts.total > 0 ? <FleetToolbar summary={counts} query={query} /> : null}
      <FleetBody query={query} />
    </main>
  );
}

function FleetBody({ query }: { readonly query: FleetQuery }): JSX.Element {
  const page = fleet.data.value;
  const problem = fleet.problem.value;
  if (!page) return problem ? <ProblemPanel problem={problem} /> : <Waiting slow={fleet.slow.value} what="the fleet" />;
  return (
    <>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {page.items.length === 0 ? <Nothing query={query} /> : <FleetTable rows={page.items} query={query} />}
      <Pager query={query} next={page.next} shown={page.items.length} total={page.total} />
    </>
  );
}

function Nothing({ query }: { readonly query: FleetQuery }): JSX.Element {
  if (isFiltered(query)) {
    return (
      <section class="empty">
        <h2>{query.preset === 'attention' ? 'Nothing needs attention' : 'Nothing matches'}</h2>
        <p>
          <button type="button" class="button" onClick={() => showFleet(WHOLE_FLEET)}>
            Show the whole fleet
          </button>
        </p>
      </section>
    );
  }
  return (
    <section class="empty">
      <h2>No objects yet</h2>
      <p>
        The source holds no manifests. Commit one, for example a <code>Service</code>, and it appears here by itself.
      </p>
    </section>
  );
}

interface PagerProps {
  readonly query: FleetQuery;
  readonly next: string | undefined;
  readonly shown: number;
  readonly total: number;
}

function Pager({ query, next, shown, total }: PagerProps): JSX.Element | null {
  if (total <= PAGE_SIZE) return null;
  return (
    <nav class="pager" aria-label="Pages">
      <span class="second">
        {amount(shown)} of {amount(total)}
      </span>
      {query.cursor === undefined ? null : (
        <button type="button" class="button" onClick={() => showFleet({ ...query, cursor: undefined })}>
          First page
        </button>
      )}
      {next === undefined ? null : (
        <button type="button" class="button" onClick={() => showFleet({ ...query, cursor: next })}>
          Next page
        </button>
      )}
    </nav>
  );
}
