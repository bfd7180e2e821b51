import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { amount } from '../../format.ts';
import { type ObjectQuery, objectPath } from './address.ts';
import { object } from './data.ts';
import { ObjectHead } from './head.tsx';
import type { TabProps } from './tab.ts';
import { OBJECT_TABS, tabOf } from './tabs/index.ts';

export function ObjectPage({ query }: { readonly query: ObjectQuery }): JSX.Element {
  const detail = object.data.value;
  const problem = object.problem.value;
  return (
    <main class="page" id="main">
      {problem ? <ProblemPanel problem={problem} /> : null}
      {detail ? (
        <Found detail={detail} query={query} />
      ) : problem ? null : (
        <Waiting slow={object.slow.value} what={query.key} />
      )}
    </main>
  );
}

function Found({ detail, query }: TabProps): JSX.Element {
  const { View, name } = tabOf(query.tab);
  return (
    <>
      <ObjectHead detail={detail} brief={name !== 'overview'} />
      <Tabs detail={detail} query={query} />
      <View key={name} detail={detail} query={query} />
    </>
  );
}

function Tabs({ detail, query }: TabProps): JSX.Element {
  const here = tabOf(query.tab).name;
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    strip.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [here]);
  return (
    <nav class="tabs" aria-label="Views of the object" ref={strip}>
      {OBJECT_TABS.filter((tab) => tab.isOffered?.(detail) !== false).map(({ name, title, count }) => (
        <a key={name} href={objectPath(query.key, name)} aria-current={name === here ? 'page' : undefined}>
          {title}
          <Count of={count?.(detail)} />
        </a>
      ))}
    </nav>
  );
}

function Count({ of }: { readonly of: number | undefined }): JSX.Element | null {
  return of ? <span class="count">{amount(of)}</span> : null;
}
