import type { JSX } from 'preact';
import type { AlertDocument } from '../../../schema/alerts.ts';
import { Ago } from '../../components/ago.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import type { Tone } from '../../components/state.tsx';
import { amount } from '../../format.ts';
import { objectPath } from '../object/address.ts';
import { ALL_ALERTS, alertsPath } from './address.ts';

const VERDICTS: Readonly<Record<AlertDocument['verdict'], readonly [word: string, tone: Tone, icon: IconName]>> = {
  ready: ['Ready', 'good', 'Healthy'],
  suspended: ['Suspended', 'pause', 'Suspended'],
  targetMissing: ['Target missing', 'bad', 'Degraded'],
  providerMissing: ['Provider missing', 'bad', 'Degraded'],
  invalid: ['Invalid', 'bad', 'Unknown'],
  gone: ['Gone', 'idle', 'Missing'],
};

/** Alerts and their providers, with what is wrong with them and what becomes of their messages. */
export function AlertDocumentsView({ items }: { readonly items: readonly AlertDocument[] }): JSX.Element {
  const alerts = items.filter(({ kind }) => kind === 'Alert');
  const providers = items.filter(({ kind }) => kind === 'AlertProvider');
  if (items.length === 0) {
    return (
      <section class="empty">
        <Icon name="alerts" />
        <h2>Nobody is told anything</h2>
        <p>
          Commit an <code>Alert</code> and an <code>AlertProvider</code>; <code>evenkeel explain alert</code> says how.
        </p>
      </section>
    );
  }
  return (
    <>
      <Part title="Alerts" about="What is told, and to whom" items={alerts} />
      <Part title="Providers" about="Ways to people; their targets stand in operator configuration" items={providers} />
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly about: string;
  readonly items: readonly AlertDocument[];
}

function Part({ title, about, items }: PartProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <section class="inbox-group" aria-label={title}>
      <header class="inbox-head">
        <h2>
          {title} <span class="count">{amount(items.length)}</span>
        </h2>
        <p class="second">{about}</p>
      </header>
      <ul class="inbox-list">
        {items.map((item) => (
          <Document key={item.key} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Document({ item }: { readonly item: AlertDocument }): JSX.Element {
  const [word, tone, icon] = VERDICTS[item.verdict];
  return (
    <li class="inbox-item">
      <div class="inbox-what">
        <p class="inbox-name">
          <span class={`state tone-${tone}`}>
            <Icon name={icon} />
            <span class="state-word">{word}</span>
          </span>
          <a class="row-link plain" href={objectPath(item.key)}>
            {item.key}
          </a>
        </p>
        <p class="second">{wordsOf(item)}</p>
        {item.message === '' ? null : <p class="reasons">{item.message}</p>}
      </div>
      <Becomes item={item} />
    </li>
  );
}

function wordsOf({ type, target, channel, providers, severity, until }: AlertDocument): string {
  const parts = [
    type,
    target === undefined ? undefined : `target ${target}`,
    channel,
    providers === undefined
      ? undefined
      : `to ${providers.map((key) => key.replace('/AlertProvider/', '/')).join(', ')}`,
    severity === undefined || severity === 'info' ? undefined : `${severity} and worse`,
    until === undefined ? undefined : `until ${until}`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** Each number leads to the messages that it counts. */
function Becomes({
  item: { key, kind, queued, dead, lastDeliveredAt },
}: {
  readonly item: AlertDocument;
}): JSX.Element {
  const mine = { ...ALL_ALERTS, ...(kind === 'Alert' ? { alert: key } : { provider: key }) };
  return (
    <p class="second incident-told">
      {dead > 0 ? <a href={alertsPath({ ...mine, state: ['dead'] })}>{amount(dead)} not told</a> : null}
      {queued > 0 ? <a href={alertsPath({ ...mine, state: ['queued'] })}>{amount(queued)} waiting</a> : null}
      <a href={alertsPath(mine)}>
        {lastDeliveredAt === undefined ? (
          'no message of today'
        ) : (
          <>
            last told <Ago at={lastDeliveredAt} />
          </>
        )}
      </a>
    </p>
  );
}
