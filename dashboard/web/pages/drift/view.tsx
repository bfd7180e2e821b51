import type { JSX } from 'preact';
import type { DriftPage as DriftList } from '../../../schema/drift.ts';
import { Ago } from '../../components/ago.tsx';
import { Icon } from '../../components/icon.tsx';
import { Pager } from '../../components/pager.tsx';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { amount } from '../../format.ts';
import { operator } from '../../state/operator.ts';
import { ALL_DRIFT, type DriftQuery, driftPath } from './address.ts';
import { BulkBar } from './bulk-bar.tsx';
import { drift } from './data.ts';
import { RulesDialog } from './rules.tsx';
import { DriftTable } from './table.tsx';
import { DriftToolbar } from './toolbar.tsx';

/** Every drifted field of the fleet on one page, to be worked off. */
export function DriftPage({ query }: { readonly query: DriftQuery }): JSX.Element {
  const page = drift.data.value;
  const problem = drift.problem.value;
  return (
    <main class="page inbox drift" id="main">
      <h1>Drift</h1>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {page ? <Body page={page} query={query} /> : problem ? null : <Waiting slow={drift.slow.value} what="drift" />}
    </main>
  );
}

function Body({ page, query }: { readonly page: DriftList; readonly query: DriftQuery }): JSX.Element {
  const isNarrowed = query.q.trim() !== '' || query.state.length > 0;
  return (
    <>
      {page.items.length === 0 && !isNarrowed ? null : <DriftToolbar page={page} query={query} />}
      {page.items.length > 0 ? <Unseen page={page} /> : null}
      {page.items.length > 0 ? <DriftTable page={page} query={query} /> : null}
      {page.items.length === 0 ? isNarrowed ? <NothingMatches query={query} /> : <Calm page={page} /> : null}
      <Pager
        shown={page.items.length}
        total={page.total}
        first={query.cursor === undefined ? undefined : driftPath({ ...query, cursor: undefined })}
        next={page.next === undefined ? undefined : driftPath({ ...query, cursor: page.next })}
      />
      <BulkBar />
      <RulesDialog />
    </>
  );
}

/** What nobody could look at may have drifted all the same. */
function Unseen({ page: { unseen } }: { readonly page: DriftList }): JSX.Element | null {
  if (unseen === 0) return null;
  return (
    <p class="second">
      {amount(unseen)} {unseen === 1 ? 'object' : 'objects'} could not be looked at: whether they drifted is not known.{' '}
      <a href="/?sync=Unknown">Show them</a>
    </p>
  );
}

function NothingMatches({ query }: { readonly query: DriftQuery }): JSX.Element {
  return (
    <section class="empty">
      <h2>Nothing matches</h2>
      <a class="button" href={driftPath({ ...ALL_DRIFT, by: query.by, sort: query.sort })}>
        Show all drift
      </a>
    </section>
  );
}

/** Level: what is live is what the manifests say, as far as anybody could look. */
function Calm({ page }: { readonly page: DriftList }): JSX.Element {
  const swept = operator.data.value?.lastSweepAt;
  return (
    <section class="empty calm tone-good">
      <svg class="calm-keel" viewBox="0 0 120 44" aria-hidden="true" focusable="false">
        <path d="M8 12h104" class="calm-level" />
        <path d="M18 18h84c-3 13-16 22-34 22H52C34 40 21 31 18 18z" class="calm-hull" />
      </svg>
      <h2>Nothing drifts</h2>
      <p>
        What is live is what the manifests say
        {swept === undefined ? (
          '.'
        ) : (
          <>
            , as of a look <Ago at={swept} />.
          </>
        )}
      </p>
      {page.unseen > 0 ? (
        <p class="labelled tone-warn">
          <Icon name="Unknown" />
          <span>
            {amount(page.unseen)} {page.unseen === 1 ? 'object' : 'objects'} could not be looked at:{' '}
            <a href="/?sync=Unknown">what is known of them</a>
          </span>
        </p>
      ) : null}
      {page.states.ignored > 0 ? (
        <p class="second">
          {amount(page.states.ignored)} {page.states.ignored === 1 ? 'field differs' : 'fields differ'} and a rule of
          its manifest leaves {page.states.ignored === 1 ? 'it' : 'them'} alone:{' '}
          <a href={driftPath({ ...ALL_DRIFT, state: ['ignored'] })}>show</a>
        </p>
      ) : null}
    </section>
  );
}
