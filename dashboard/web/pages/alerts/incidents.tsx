import type { JSX } from 'preact';
import type { IncidentJson, IncidentPage } from '../../../schema/alerts.ts';
import { Ago } from '../../components/ago.tsx';
import { AlertItemView } from '../../components/alert-item.tsx';
import { Icon } from '../../components/icon.tsx';
import { Pager } from '../../components/pager.tsx';
import { Picks } from '../../components/picks.tsx';
import { amount } from '../../format.ts';
import { type AlertsQuery, alertsPath } from './address.ts';

interface IncidentsProps {
  readonly page: IncidentPage;
  readonly query: AlertsQuery;
}

/** What is wrong or under way, and what was. */
export function IncidentsView({ page, query }: IncidentsProps): JSX.Element {
  const path = (open: boolean): string =>
    alertsPath({ ...query, open: query.open === open ? undefined : open, cursor: undefined });
  return (
    <>
      <Picks
        label="Only those that are"
        picks={[
          {
            name: 'open',
            path: path(true),
            isChosen: query.open === true,
            children: <Pick word="Open" count={page.open} />,
          },
          {
            name: 'over',
            path: path(false),
            isChosen: query.open === false,
            children: <Pick word="Over" count={page.over} />,
          },
        ]}
      />
      {page.items.length === 0 ? (
        <section class="empty tone-good">
          <Icon name="Healthy" />
          <h2>{query.open === false ? 'Nothing was wrong' : 'Nothing is wrong'}</h2>
          <p>What is over is kept for a day.</p>
        </section>
      ) : (
        <ul class="inbox-list alone">
          {page.items.map((incident) => (
            <Incident key={incident.id} incident={incident} />
          ))}
        </ul>
      )}
      <Pager
        shown={page.items.length}
        total={page.total}
        first={query.cursor === undefined ? undefined : alertsPath({ ...query, cursor: undefined })}
        next={page.next === undefined ? undefined : alertsPath({ ...query, cursor: page.next })}
      />
    </>
  );
}

function Pick({ word, count }: { readonly word: string; readonly count: number }): JSX.Element {
  return (
    <>
      {word} <span class="second">{amount(count)}</span>
    </>
  );
}

function Incident({ incident: { item, resolvedAt, told } }: { readonly incident: IncidentJson }): JSX.Element {
  return (
    <li class="inbox-item">
      <AlertItemView item={item} isOver={resolvedAt !== undefined} />
      <p class="second incident-told">
        {resolvedAt === undefined ? null : (
          <span>
            over <Ago at={resolvedAt} />
          </span>
        )}
        <span>{told.length === 0 ? 'nobody was told' : `told to ${told.map(nameOf).join(', ')}`}</span>
      </p>
    </li>
  );
}

function nameOf(provider: string): string {
  return provider.replace('/AlertProvider/', '/');
}
