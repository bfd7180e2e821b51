import type { JSX } from 'preact';
import { TimelineList } from '../../../../components/timeline.tsx';
import { TimelineBar } from '../../../../components/timeline-bar.tsx';
import { navigate } from '../../../../state/navigation.ts';
import { filterWords, parseFilter } from '../../../../timeline-filter.ts';
import { objectPath } from '../../address.ts';
import type { TabProps } from '../../tab.ts';
import { timeline } from './data.ts';

/** What happened to the object: ours, AWS's, its tasks', its scaling's, and what people did. */
export function ObjectEvents({ detail, query }: TabProps): JSX.Element {
  const isService = detail.row.kind === 'Service';
  return (
    <section class="card">
      <TimelineBar
        filter={parseFilter(query.params)}
        origins={isService ? ['evenkeel', 'person', 'aws', 'task', 'scaling'] : ['evenkeel', 'person']}
        onFilter={(filter) => navigate(objectPath(query.key, 'events', filterWords(filter)), 'replace')}
      />
      <TimelineList of={timeline} named={false} />
    </section>
  );
}
