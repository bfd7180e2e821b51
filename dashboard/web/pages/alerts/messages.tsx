import type { JSX } from 'preact';
import type { AlertPage, AlertSendingJson } from '../../../schema/alerts.ts';
import { Ago } from '../../components/ago.tsx';
import { Icon } from '../../components/icon.tsx';
import { Pager } from '../../components/pager.tsx';
import { Picks } from '../../components/picks.tsx';
import { RetryButton } from '../../components/retry.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { SendingState } from '../../components/sending-state.tsx';
import { amount, left } from '../../format.ts';
import { now } from '../../state/live.ts';
import { navigate } from '../../state/navigation.ts';
import { may } from '../../state/session.ts';
import { ALL_ALERTS, type AlertsQuery, alertPath, alertsPath, MESSAGE_STATES, type MessageState } from './address.ts';

interface MessagesProps {
  readonly page: AlertPage;
  readonly query: AlertsQuery;
}

/** Every message that is kept, and what became of it. */
export function MessagesView({ page, query }: MessagesProps): JSX.Element {
  return (
    <>
      <Toolbar page={page} query={query} />
      {page.items.length === 0 ? <Nothing query={query} /> : <List items={page.items} query={query} />}
      <Pager
        shown={page.items.length}
        total={page.total}
        first={query.cursor === undefined ? undefined : alertsPath({ ...query, cursor: undefined })}
        next={page.next === undefined ? undefined : alertsPath({ ...query, cursor: page.next })}
      />
    </>
  );
}

function Toolbar({ page, query }: MessagesProps): JSX.Element {
  const path = (over: Partial<AlertsQuery>): string => alertsPath({ ...query, cursor: undefined, ...over });
  return (
    <>
      <search class="toolbar">
        <SearchField value={query.q} placeholder="Search messages" onSearch={(q) => navigate(path({ q }), 'replace')} />
        <Picks
          label="Only in state"
          picks={MESSAGE_STATES.map((state) => ({
            name: state,
            path: path({ state: toggled(query.state, state) }),
            isChosen: query.state.includes(state),
            children: (
              <>
                <SendingState state={state} /> <span class="second">{amount(page.states[state])}</span>
              </>
            ),
          }))}
        />
        <p class="found" role="status">
          {amount(page.total)} {page.total === 1 ? 'message' : 'messages'}
        </p>
      </search>
      <Narrowed query={query} />
    </>
  );
}

function toggled(chosen: readonly MessageState[], state: MessageState): readonly MessageState[] {
  return chosen.includes(state) ? chosen.filter((other) => other !== state) : [...chosen, state];
}

/** What narrows the list and is seen nowhere else; pressed, it goes. */
function Narrowed({ query }: { readonly query: AlertsQuery }): JSX.Element | null {
  const names = (['provider', 'alert'] as const).filter((name) => query[name] !== undefined);
  if (names.length === 0) return null;
  return (
    <ul class="chips" aria-label="Narrowed to">
      {names.map((name) => (
        <li key={name}>
          <a class="chip" href={alertsPath({ ...query, [name]: undefined, cursor: undefined })}>
            <span class="unseen">Remove </span>
            {name} {query[name]} <Icon name="close" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ query }: { readonly query: AlertsQuery }): JSX.Element {
  const isNarrowed = alertsPath({ ...query, cursor: undefined }) !== alertsPath(ALL_ALERTS);
  return (
    <section class="empty">
      <Icon name="alerts" />
      <h2>{isNarrowed ? 'Nothing matches' : 'Nobody was told anything'}</h2>
      {isNarrowed ? (
        <a class="button" href={alertsPath(ALL_ALERTS)}>
          Show all messages
        </a>
      ) : (
        <p>
          <a href={alertsPath({ ...ALL_ALERTS, view: 'documents' })}>Alert documents</a> say who is told of what.
          Delivered messages are kept for a day.
        </p>
      )}
    </section>
  );
}

function List({ items, query }: { readonly items: AlertPage['items']; readonly query: AlertsQuery }): JSX.Element {
  return (
    <ul class="inbox-list alone">
      {items.map((sending) => (
        <Message key={sending.id} sending={sending} query={query} />
      ))}
    </ul>
  );
}

function Message({ sending, query }: { readonly sending: AlertSendingJson; readonly query: AlertsQuery }): JSX.Element {
  const { id, at, alert, provider, state, title } = sending;
  return (
    <li class="inbox-item message">
      <div class="inbox-what">
        <p class="inbox-name">
          <SendingState state={state} />
          <a class="row-link plain" href={alertPath(id)}>
            {title}
          </a>
          <span class="second">
            <Ago at={at} />
          </span>
        </p>
        <p class="second message-way">
          to <a href={alertsPath({ ...query, provider, cursor: undefined })}>{provider}</a> by{' '}
          <a href={alertsPath({ ...query, alert, cursor: undefined })}>{alert}</a>
          <Attempts sending={sending} />
        </p>
        {sending.lastError === undefined ? null : <p class="reasons">{sending.lastError}</p>}
      </div>
      {state === 'dead' && may('retry') ? <RetryButton id={id} /> : null}
    </li>
  );
}

/** How often it was tried, and when it is tried next. */
export function Attempts({
  sending: { attempts, state, nextAt },
}: {
  readonly sending: AlertSendingJson;
}): JSX.Element {
  const tried = attempts === 0 ? 'not tried yet' : `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
  const next =
    state === 'queued' && nextAt !== undefined && nextAt > now.value
      ? `, next in ${left(nextAt - now.value).replace(' left', '')}`
      : '';
  return (
    <span>
      {' · '}
      {tried}
      {next}
    </span>
  );
}
