import type { JSX } from 'preact';
import type { ObjectDetail } from '../../schema/objects.ts';
import { ObjectDiff } from '../components/object-diff.tsx';
import { ObjectEvents } from '../components/object-events.tsx';
import { ObjectHead } from '../components/object-head.tsx';
import { ObjectOverview } from '../components/object-overview.tsx';
import { ProblemPanel, Waiting } from '../components/problem.tsx';
import { objectPath, TABS, type Tab } from '../route.ts';
import { object } from '../state/views.ts';

export function ObjectPage({ of, tab }: { readonly of: string; readonly tab: Tab }): JSX.Element {
  const detail = object.data.value;
  const problem = object.problem.value;
  return (
    <main class="page" id="main">
      {problem ? <ProblemPanel problem={problem} /> : null}
      {detail ? (
        <>
          <ObjectHead detail={detail} brief={tab !== 'overview'} />
          <Tabs detail={detail} of={of} tab={tab} />
          <TabBody detail={detail} tab={tab} />
        </>
      ) : problem ? null : (
        <Waiting slow={object.slow.value} what={of} />
      )}
    </main>
  );
}

const TITLES: Readonly<Record<Tab, string>> = { overview: 'Overview', diff: 'Diff', events: 'Events' };

function Tabs({
  detail,
  of,
  tab,
}: {
  readonly detail: ObjectDetail;
  readonly of: string;
  readonly tab: Tab;
}): JSX.Element {
  const count = detail.differences.length;
  return (
    <nav class="tabs" aria-label="Views of the object">
      {TABS.map((name) => (
        <a key={name} href={objectPath(of, name)} aria-current={name === tab ? 'page' : undefined}>
          {TITLES[name]}
          {name === 'diff' && count > 0 ? <span class="count">{count}</span> : null}
        </a>
      ))}
    </nav>
  );
}

function TabBody({ detail, tab }: { readonly detail: ObjectDetail; readonly tab: Tab }): JSX.Element {
  if (tab === 'diff') return <ObjectDiff detail={detail} />;
  if (tab === 'events') return <ObjectEvents />;
  return <ObjectOverview detail={detail} />;
}
