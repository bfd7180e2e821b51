import type { JSX } from 'preact';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { amount } from '../../format.ts';
import { ALERT_VIEWS, ALL_ALERTS, type AlertsQuery, type AlertView, alertsPath } from './address.ts';
import { documents, incidents, messages } from './data.ts';
import { AlertDocumentsView } from './documents.tsx';
import { IncidentsView } from './incidents.tsx';
import { MessagesView } from './messages.tsx';

const TITLES: Readonly<Record<AlertView, string>> = {
  messages: 'Messages',
  incidents: 'Incidents',
  documents: 'Receivers',
};

/** Who was told of what, and who could not be. */
export function AlertsPage({ query }: { readonly query: AlertsQuery }): JSX.Element {
  return (
    <main class="page inbox alerts" id="main">
      <h1>Alerts</h1>
      <nav class="tabs" aria-label="Parts of this page">
        {ALERT_VIEWS.map((view) => (
          <a
            key={view}
            class="tab"
            href={alertsPath({ ...ALL_ALERTS, view })}
            aria-current={view === query.view ? 'page' : undefined}
          >
            {TITLES[view]} <Count view={view} />
          </a>
        ))}
      </nav>
      <Part query={query} />
    </main>
  );
}

function Count({ view }: { readonly view: AlertView }): JSX.Element | null {
  const count = {
    messages: messages.data.value?.dead,
    incidents: incidents.data.value?.open ?? messages.data.value?.open,
    documents: documents.data.value?.items.filter(({ verdict }) => verdict !== 'ready' && verdict !== 'suspended')
      .length,
  }[view];
  if (!count) return null;
  const words = { messages: 'could not be told', incidents: 'open', documents: 'with a problem' }[view];
  return (
    <span class="count">
      {amount(count)}
      <span class="unseen"> {words}</span>
    </span>
  );
}

function Part({ query }: { readonly query: AlertsQuery }): JSX.Element {
  const resource = { messages, incidents, documents }[query.view];
  const problem = resource.problem.value;
  if (problem) return <ProblemPanel problem={problem} />;
  if (!resource.data.value) return <Waiting slow={resource.slow.value} what="alerts" />;
  if (query.view === 'incidents' && incidents.data.value)
    return <IncidentsView page={incidents.data.value} query={query} />;
  if (query.view === 'documents' && documents.data.value)
    return <AlertDocumentsView items={documents.data.value.items} />;
  if (messages.data.value) return <MessagesView page={messages.data.value} query={query} />;
  return <Waiting slow={false} what="alerts" />;
}
