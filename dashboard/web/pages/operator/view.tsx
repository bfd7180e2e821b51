import type { ComponentChildren, JSX } from 'preact';
import type { OperatorJson } from '../../../schema/operator.ts';
import { Ago } from '../../components/ago.tsx';
import { Icon } from '../../components/icon.tsx';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { amount, bytes, precise, span } from '../../format.ts';
import { now } from '../../state/live.ts';
import { operator } from '../../state/operator.ts';
import { Budgets } from './budgets.tsx';
import { budgets } from './data.ts';
import { DataFolder } from './data-folder.tsx';
import { Sweeps } from './sweeps.tsx';

/** The controller itself: whether it does what it should, and what that costs. */
export function OperatorPage(): JSX.Element {
  const view = operator.data.value;
  const problem = operator.problem.value ?? budgets.problem.value;
  return (
    <main class="page" id="main">
      <h1>Operator</h1>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {view ? <Body view={view} /> : problem ? null : <Waiting slow={operator.slow.value} what="the controller" />}
    </main>
  );
}

function Body({ view }: { readonly view: OperatorJson }): JSX.Element {
  const series = budgets.data.value;
  return (
    <div class="stack">
      <section class="card" aria-label="The process">
        <header class="card-head">
          <h2>
            {view.owner} <span class="second">version {view.version}</span>
          </h2>
          <Readiness view={view} />
        </header>
        <Facts view={view} />
      </section>
      <section class="card" aria-label="Queue">
        <h2>Queue</h2>
        <Queue view={view} />
      </section>
      {view.sweeps.length === 0 ? null : <Sweeps sweeps={view.sweeps} unread={view.unread} />}
      {series ? <Budgets series={series} /> : null}
      <DataFolder folder={view.dataFolder} />
    </div>
  );
}

function Readiness({ view: { ready, unread } }: { readonly view: OperatorJson }): JSX.Element {
  const isBlind = unread.some(({ state }) => state === 'silent');
  const [tone, icon, words] = !ready
    ? (['busy', 'Progressing', 'Not ready: the first sweep is under way'] as const)
    : isBlind
      ? (['bad', 'Degraded', 'AWS cannot be read'] as const)
      : (['good', 'Healthy', 'Ready'] as const);
  return (
    <span class={`state framed tone-${tone}`}>
      <Icon name={icon} />
      <span class="state-word">{words}</span>
    </span>
  );
}

const SIGN_IN: Readonly<Record<OperatorJson['signIn'], string>> = {
  none: 'nobody signs in: whoever is on this machine may look, and nobody may act',
  needed: 'everybody signs in',
  optional: 'people may look without signing in',
};

function Facts({ view }: { readonly view: OperatorJson }): JSX.Element {
  return (
    <dl class="facts-row">
      <Fact name="Up for">
        {span(now.value - view.startedAt)} <span class="second">since its start</span>
      </Fact>
      <Fact name="Writes">
        <Lease lease={view.lease} />
      </Fact>
      <Fact name="Memory">
        {view.memory ? (
          <>
            {bytes(view.memory.resident)} <span class="second">of it {bytes(view.memory.heap)} values</span>
          </>
        ) : (
          'not known'
        )}
      </Fact>
      <Fact name="Browsers">
        {amount(view.browsers)} <span class="second">connected for live updates</span>
      </Fact>
      <Fact name="Sign-in">{SIGN_IN[view.signIn]}</Fact>
      <Fact name="Sources">
        <a href="/sources">{amount(view.sources.length)}</a>{' '}
        <span class="second">
          with {amount(view.sources.reduce((sum, { documents }) => sum + documents, 0))} documents
        </span>
      </Fact>
    </dl>
  );
}

function Lease({ lease }: { readonly lease: OperatorJson['lease'] }): JSX.Element {
  if (!lease)
    return (
      <>
        always <span class="second">there is no lease: run one controller for an owner</span>
      </>
    );
  const { state, since, name, holder, trouble } = lease;
  const other = holder === undefined ? 'whose it is has not been seen' : `it is ${holder}’s`;
  return (
    <>
      {state === 'writes' ? 'this one' : 'another'} <Ago at={since} />{' '}
      <span class="second">
        by the lease {name}; {state === 'writes' ? 'others stand by' : other}
        {trouble === undefined ? '' : `; ${trouble}`}
      </span>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What waits for its turn, the urgent apart from the regular. */
function Queue({ view: { queue, lastSweepAt } }: { readonly view: OperatorJson }): JSX.Element {
  const { change, sweep } = queue.lanes;
  return (
    <dl class="facts-row">
      <Fact name="Changes ready">
        {amount(change.ready)} <span class="second">{waits(change)}</span>
      </Fact>
      <Fact name="Sweeps ready">
        {amount(sweep.ready)} <span class="second">{waits(sweep)}</span>
      </Fact>
      <Fact name="Under way">{amount(queue.inFlight)}</Fact>
      <Fact name="Waiting for their time">{amount(queue.waiting)}</Fact>
      <Fact name="Last sweep">{lastSweepAt === undefined ? 'none yet' : <Ago at={lastSweepAt} />}</Fact>
    </dl>
  );
}

function waits({ ready, oldestMs }: OperatorJson['queue']['lanes']['change']): string {
  return ready === 0 ? 'nothing waits' : `the oldest for ${precise(oldestMs)}`;
}
