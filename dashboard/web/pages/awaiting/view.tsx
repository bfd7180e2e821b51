import type { JSX } from 'preact';
import {
  AWAITING_KINDS,
  type AwaitingItem,
  type AwaitingKind,
  type AwaitingPage as AwaitingList,
} from '../../../schema/awaiting.ts';
import { Ago } from '../../components/ago.tsx';
import { Icon } from '../../components/icon.tsx';
import { Pager } from '../../components/pager.tsx';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { amount, left, moment } from '../../format.ts';
import { now } from '../../state/live.ts';
import { objectPath } from '../object/address.ts';
import { ALL_AWAITING, type AwaitingQuery, awaitingPath } from './address.ts';
import { awaiting } from './data.ts';
import { KIND_LOOKS } from './kinds.ts';
import { Steps } from './steps.tsx';
import { AwaitingToolbar } from './toolbar.tsx';

/** Everything that goes no further until a person does something. */
export function AwaitingPage({ query }: { readonly query: AwaitingQuery }): JSX.Element {
  const page = awaiting.data.value;
  const problem = awaiting.problem.value;
  return (
    <main class="page inbox awaiting" id="main">
      <h1>Awaiting you</h1>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {page ? (
        <Body page={page} query={query} />
      ) : problem ? null : (
        <Waiting slow={awaiting.slow.value} what="what waits" />
      )}
    </main>
  );
}

function Body({ page, query }: { readonly page: AwaitingList; readonly query: AwaitingQuery }): JSX.Element {
  const groups = AWAITING_KINDS.map((kind) => ({ kind, items: page.items.filter((item) => item.kind === kind) }));
  return (
    <>
      <AwaitingToolbar page={page} query={query} />
      {page.total === 0 ? <Nothing query={query} /> : null}
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ kind, items }) => (
          <Group key={kind} kind={kind} items={items} count={page.kinds[kind]} />
        ))}
      <Pager
        shown={page.items.length}
        total={page.total}
        first={query.cursor === undefined ? undefined : awaitingPath({ ...query, cursor: undefined })}
        next={page.next === undefined ? undefined : awaitingPath({ ...query, cursor: page.next })}
      />
    </>
  );
}

function Nothing({ query }: { readonly query: AwaitingQuery }): JSX.Element {
  const isNarrowed = awaitingPath({ ...query, cursor: undefined }) !== awaitingPath(ALL_AWAITING);
  return (
    <section class="empty tone-good">
      <Icon name="Healthy" />
      <h2>{isNarrowed ? 'Nothing of this waits' : 'Nothing waits for you'}</h2>
      {isNarrowed ? (
        <a class="button" href={awaitingPath(ALL_AWAITING)}>
          Show all that waits
        </a>
      ) : (
        <p>No rollout is paused or held, nothing is refused, and everybody was told.</p>
      )}
    </section>
  );
}

interface GroupProps {
  readonly kind: AwaitingKind;
  readonly items: readonly AwaitingItem[];
  /** On all pages. */
  readonly count: number;
}

function Group({ kind, items, count }: GroupProps): JSX.Element {
  const { title, about, icon, tone } = KIND_LOOKS[kind];
  return (
    <section class={`inbox-group tone-${tone}`} aria-labelledby={`await-${kind}`}>
      <header class="inbox-head">
        <Icon name={icon} />
        <h2 id={`await-${kind}`}>
          {title} <span class="count">{amount(count)}</span>
        </h2>
        <p class="second">{about}</p>
      </header>
      <ul class="inbox-list">
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

const DETAILS_AT_MOST = 3;

function Item({ item }: { readonly item: AwaitingItem }): JSX.Element {
  const { key, subject, title, details, since, code } = item;
  return (
    <li class="inbox-item">
      <div class="inbox-what">
        <p class="inbox-name">
          {key === undefined ? (
            <strong>{subject}</strong>
          ) : (
            <a class="row-link plain" href={objectPath(key, item.kind === 'refused' ? 'diff' : 'overview')}>
              {key}
            </a>
          )}
          {code === undefined ? null : <span class="tag">{code}</span>}
          {since === undefined ? null : (
            <span class="second">
              <Ago at={since} />
            </span>
          )}
        </p>
        <p>{title}</p>
        <Deadline item={item} />
        {details.length > 0 ? (
          <ul class="reasons">
            {details.slice(0, DETAILS_AT_MOST).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {details.length > DETAILS_AT_MOST ? <li>and {details.length - DETAILS_AT_MOST} more</li> : null}
          </ul>
        ) : null}
      </div>
      <Steps item={item} />
    </li>
  );
}

function Deadline({ item: { deadline, onTimeout } }: { readonly item: AwaitingItem }): JSX.Element | null {
  if (deadline === undefined) return null;
  return (
    <p class="deadline">
      <Icon name="awaiting" />
      <span>
        <time dateTime={new Date(deadline).toISOString()} title={moment(deadline)}>
          {left(deadline - now.value)}
        </time>
        {onTimeout === undefined ? null : `, ${onTimeout}`}
      </span>
    </p>
  );
}
