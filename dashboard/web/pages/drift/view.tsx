import type { JSX } from 'preact';
import type { DriftPage as DriftList } from '../../../schema/drift.ts';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { amount } from '../../format.ts';
import { ALL_DRIFT, type DriftQuery, driftPath } from './address.ts';
import { drift } from './data.ts';
import { DriftTable } from './table.tsx';
import { DriftToolbar } from './toolbar.tsx';

/** Every drifted field of the fleet on one page. */
export function DriftPage({ query }: { readonly query: DriftQuery }): JSX.Element {
  const page = drift.data.value;
  const problem = drift.problem.value;
  return (
    <main class="page drift" id="main">
      <h1>Drift</h1>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {page ? <Body page={page} query={query} /> : problem ? null : <Waiting slow={drift.slow.value} what="drift" />}
    </main>
  );
}

function Body({ page, query }: { readonly page: DriftList; readonly query: DriftQuery }): JSX.Element {
  return (
    <>
      <DriftToolbar page={page} query={query} />
      {page.unseen > 0 ? (
        <p class="second">
          {amount(page.unseen)} {page.unseen === 1 ? 'object' : 'objects'} could not be looked at: whether they drifted
          is not known.
        </p>
      ) : null}
      {page.items.length === 0 ? <Nothing query={query} /> : <DriftTable rows={page.items} by={query.by} />}
      <Pager page={page} query={query} />
    </>
  );
}

function Nothing({ query }: { readonly query: DriftQuery }): JSX.Element {
  const isFiltered = query.state.length > 0 || query.cursor !== undefined;
  return (
    <section class="empty">
      <h2>{isFiltered ? 'Nothing matches' : 'Nothing has drifted'}</h2>
      <p>
        {isFiltered ? (
          <a class="button" href={driftPath({ ...ALL_DRIFT, by: query.by })}>
            Show all drift
          </a>
        ) : (
          'What is live is what the manifests say.'
        )}
      </p>
    </section>
  );
}

function Pager({ page, query }: { readonly page: DriftList; readonly query: DriftQuery }): JSX.Element | null {
  if (page.next === undefined && query.cursor === undefined) return null;
  return (
    <nav class="pager" aria-label="Pages">
      <span class="second">
        {amount(page.items.length)} of {amount(page.total)}
      </span>
      {query.cursor === undefined ? null : (
        <a class="button" href={driftPath({ ...query, cursor: undefined })}>
          First page
        </a>
      )}
      {page.next === undefined ? null : (
        <a class="button" href={driftPath({ ...query, cursor: page.next })}>
          Next page
        </a>
      )}
    </nav>
  );
}
