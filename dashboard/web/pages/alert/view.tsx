import type { JSX } from 'preact';
import type { AlertDetail } from '../../../schema/alerts.ts';
import { Ago } from '../../components/ago.tsx';
import { AlertItemView } from '../../components/alert-item.tsx';
import { Pager } from '../../components/pager.tsx';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { RetryButton } from '../../components/retry.tsx';
import { SendingState } from '../../components/sending-state.tsx';
import { may } from '../../state/session.ts';
import { ALL_ALERTS, alertPath, alertsPath } from '../alerts/address.ts';
import { Attempts } from '../alerts/messages.tsx';
import { type AlertQuery, alertMessage } from './data.ts';

/** Everything that one message tells of: where links in messages lead. */
export function AlertPage({ query }: { readonly query: AlertQuery }): JSX.Element {
  const detail = alertMessage.data.value;
  const problem = alertMessage.problem.value;
  return (
    <main class="page inbox alert" id="main">
      <p class="crumbs">
        <a href={alertsPath(ALL_ALERTS)}>Alerts</a>
      </p>
      {problem ? (
        <>
          <h1>Message</h1>
          <ProblemPanel problem={problem} />
        </>
      ) : detail ? (
        <Body detail={detail} query={query} />
      ) : (
        <Waiting slow={alertMessage.slow.value} what="the message" />
      )}
    </main>
  );
}

function Body({
  detail: { sending, items, total, next },
  query,
}: {
  readonly detail: AlertDetail;
  readonly query: AlertQuery;
}): JSX.Element {
  const { id, title, state, provider, alert, at, endedAt, lastError } = sending;
  return (
    <>
      <h1>{title}</h1>
      <section class="card alert-sending" aria-label="What became of the message">
        <p class="inbox-name">
          <SendingState state={state} />
          <span class="second">
            to <a href={alertsPath({ ...ALL_ALERTS, provider })}>{provider}</a> by{' '}
            <a href={alertsPath({ ...ALL_ALERTS, alert })}>{alert}</a>
            {' · made '}
            <Ago at={at} />
            {endedAt === undefined ? null : (
              <>
                {state === 'dead' ? ', given up ' : ', taken '}
                <Ago at={endedAt} />
              </>
            )}
            <Attempts sending={sending} />
          </span>
        </p>
        {lastError === undefined ? null : <p class="reasons">{lastError}</p>}
        {state === 'dead' && may('retry') ? <RetryButton id={id} look="button primary" /> : null}
      </section>
      <ul class="inbox-list alone">
        {items.map((item) => (
          <li key={`${item.incident} ${item.state}`} class="inbox-item">
            <AlertItemView item={item} />
          </li>
        ))}
      </ul>
      <Pager
        shown={items.length}
        total={total}
        first={query.cursor === undefined ? undefined : alertPath(id)}
        next={next === undefined ? undefined : `${alertPath(id)}?cursor=${encodeURIComponent(next)}`}
      />
    </>
  );
}
