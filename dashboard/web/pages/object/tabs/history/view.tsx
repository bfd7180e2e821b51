import type { JSX } from 'preact';
import type { HistoryEntryJson } from '../../../../../schema/history.ts';
import { ProblemPanel, Waiting } from '../../../../components/problem.tsx';
import { amount, day } from '../../../../format.ts';
import type { TabProps } from '../../tab.ts';
import { Comparison } from './comparison.tsx';
import { historyPath, historyQuery, past } from './data.ts';
import { Entry } from './entry.tsx';
import { HistoryToolbar } from './toolbar.tsx';

/** What became of the object, newest first; or two of its revisions side by side. */
export function ObjectHistory({ detail, query }: TabProps): JSX.Element {
  const asked = historyQuery(query);
  if (asked.compared) return <Comparison detail={detail} asked={{ ...asked, compared: asked.compared }} />;
  const page = past.data.value;
  const problem = past.problem.value;
  if (!page) return problem ? <ProblemPanel problem={problem} /> : <Waiting slow={past.slow.value} what="history" />;
  const { key } = detail.row;
  return (
    <section class="card history">
      <HistoryToolbar of={key} asked={asked} />
      {page.partial === undefined ? null : (
        <p class="second">ECS could not be asked, so this is only what Evenkeel itself remembers: {page.partial}</p>
      )}
      {page.items.length === 0 ? (
        <p class="second">Nothing of that sort is remembered.</p>
      ) : (
        <Days detail={detail} items={page.items} />
      )}
      <footer class="history-pages second">
        <span>
          {page.items.length === page.total
            ? `${amount(page.total)} in all`
            : `${amount(page.items.length)} of ${amount(page.total)}`}
        </span>
        {asked.cursor === undefined ? null : <a href={historyPath(key, { results: asked.results })}>Newest</a>}
        {page.next === undefined ? null : (
          <a href={historyPath(key, { results: asked.results, cursor: page.next })}>Earlier</a>
        )}
      </footer>
    </section>
  );
}

interface DaysProps extends Pick<TabProps, 'detail'> {
  readonly items: readonly HistoryEntryJson[];
}

function Days({ detail, items }: DaysProps): JSX.Element {
  const days = new Map<string, HistoryEntryJson[]>();
  for (const item of items) {
    const name = day(item.at);
    days.set(name, [...(days.get(name) ?? []), item]);
  }
  return (
    <>
      {[...days].map(([name, ofDay]) => (
        <div key={name}>
          <h2 class="day">{name}</h2>
          <ol class="history-list">
            {ofDay.map((item) => (
              <Entry key={item.id} detail={detail} entry={item} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
