import type { JSX } from 'preact';
import type { EventOrigin, EventView } from '../../schema/events.ts';
import { day, moment, timeOfDay } from '../format.ts';
import { objectPath } from '../pages/object/address.ts';
import { nameOf, type Timeline } from '../state/timeline.ts';
import { Icon, type IconName } from './icon.tsx';
import { ProblemPanel, Waiting } from './problem.tsx';

export const ORIGIN_WORDS: Readonly<Record<EventOrigin, string>> = {
  evenkeel: 'Evenkeel',
  person: 'People',
  aws: 'ECS',
  task: 'Tasks',
  scaling: 'Scaling',
};

export const ORIGIN_ICONS: Readonly<Record<EventOrigin, IconName>> = {
  evenkeel: 'fleet',
  person: 'person',
  aws: 'outside',
  task: 'stop',
  scaling: 'insights',
};

interface TimelineProps {
  readonly of: Timeline;
  /** Whether each line names its object. */
  readonly named: boolean;
}

/** What happened, by day, newest first; the past is read on as one asks for it. */
export function TimelineList({ of, named }: TimelineProps): JSX.Element {
  const items = of.items.value;
  const problem = of.problem.value;
  if (!items) return problem ? <ProblemPanel problem={problem} /> : <Waiting slow={of.slow.value} what="events" />;
  return (
    <>
      {of.unread.value.map(({ origin, reason }) => (
        <p key={origin} class="second unread">
          <Icon name="Unknown" /> {ORIGIN_WORDS[origin]} could not be read now: {reason}
        </p>
      ))}
      {items.length === 0 && of.past.value === 'none' ? <Nothing /> : <Days items={items} named={named} />}
      <Past of={of} />
    </>
  );
}

function Nothing(): JSX.Element {
  return (
    <section class="empty">
      <Icon name="events" />
      <h2>Nothing of that sort is known to have happened</h2>
      <p>Other origins or severities may have more.</p>
    </section>
  );
}

function Past({ of }: { readonly of: Timeline }): JSX.Element | null {
  const { value } = of.past;
  if (value === 'none') return null;
  return (
    <button type="button" class="button more" disabled={value === 'reading'} onClick={() => void of.more()}>
      {value === 'reading' ? 'Reading…' : 'Load more'}
    </button>
  );
}

function Days({ items, named }: { readonly items: readonly EventView[]; readonly named: boolean }): JSX.Element {
  const days = new Map<string, EventView[]>();
  for (const item of items) {
    const name = day(item.at);
    days.set(name, [...(days.get(name) ?? []), item]);
  }
  return (
    <>
      {[...days].map(([name, ofDay]) => (
        <section key={name} class="of-day">
          <h2 class="day">{name}</h2>
          <ol class="timeline">
            {ofDay.map((item) => (
              <TimelineItem key={nameOf(item)} item={item} named={named} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

const SEVERITY = {
  info: { tone: 'idle', word: '' },
  warning: { tone: 'warn', word: 'Warning' },
  error: { tone: 'bad', word: 'Error' },
} as const;
const OPEN_LINES = 4;

function TimelineItem({ item, named }: { readonly item: EventView; readonly named: boolean }): JSX.Element {
  const { tone, word } = SEVERITY[item.severity];
  return (
    <li>
      <time dateTime={new Date(item.at).toISOString()} title={moment(item.at)}>
        {timeOfDay(item.at)}
      </time>
      <span class={`tone-${tone} timeline-mark`} title={ORIGIN_WORDS[item.origin]}>
        <Icon name={ORIGIN_ICONS[item.origin]} />
        <span class="unseen">{ORIGIN_WORDS[item.origin]}: </span>
      </span>
      <div>
        <p>
          {word === '' ? null : <strong class={`severity tone-${tone}`}>{word}</strong>}
          {item.message}
          {named && item.key !== undefined ? <ObjectName of={item.key} /> : null}
        </p>
        {item.details.length > 0 ? <Lines lines={item.details} /> : null}
      </div>
    </li>
  );
}

function ObjectName({ of }: { readonly of: string }): JSX.Element {
  return (
    <a class="event-object row-link" href={objectPath(of, 'events')}>
      {of}
    </a>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  const list = (
    <ul class="reasons">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  if (lines.length <= OPEN_LINES) return list;
  return (
    <details>
      <summary>{lines.length} lines</summary>
      {list}
    </details>
  );
}
