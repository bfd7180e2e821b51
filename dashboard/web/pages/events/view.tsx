import type { JSX } from 'preact';
import { EVENT_TYPES } from '../../../schema/events.ts';
import { Icon } from '../../components/icon.tsx';
import { TimelineList } from '../../components/timeline.tsx';
import { TimelineBar } from '../../components/timeline-bar.tsx';
import { navigate } from '../../state/navigation.ts';
import { type EventsQuery, eventsPath } from './address.ts';
import { FLEET_ORIGINS, summary, timeline } from './data.ts';

/** What happens in the whole fleet, as it happens. */
export function EventsPage({ query }: { readonly query: EventsQuery }): JSX.Element {
  const show = (over: Partial<EventsQuery>): void => navigate(eventsPath({ ...query, ...over }), 'replace');
  const namespaces = (summary.data.value?.namespaces ?? []).map(({ namespace }) => namespace);
  return (
    <main class="page" id="main">
      <header class="head">
        <h1>Events</h1>
      </header>
      <section class="card events-card">
        <TimelineBar filter={query} origins={FLEET_ORIGINS} onFilter={show}>
          <Select
            label="Namespace"
            options={namespaces}
            value={query.namespace}
            onChoose={(namespace) => show({ namespace })}
          />
          <Select label="Type" options={EVENT_TYPES} value={query.type} onChoose={(type) => show({ type })} />
          {query.key === undefined ? null : (
            <button type="button" class="chip" aria-pressed="true" onClick={() => show({ key: undefined })}>
              {query.key} <Icon name="close" />
              <span class="unseen">Of all objects again</span>
            </button>
          )}
        </TimelineBar>
        <TimelineList of={timeline} named />
      </section>
    </main>
  );
}

interface SelectProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

function Select({ label, options, value, onChoose }: SelectProps): JSX.Element {
  const all = value === undefined || options.includes(value) ? options : [value, ...options];
  return (
    <label class="choice">
      <span class="unseen">{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || undefined)}>
        <option value="">{`${label}: all`}</option>
        {all.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}
