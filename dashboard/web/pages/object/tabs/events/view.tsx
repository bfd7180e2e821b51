import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EventView } from '../../../../../schema/events.ts';
import { Icon } from '../../../../components/icon.tsx';
import { ProblemPanel, Waiting } from '../../../../components/problem.tsx';
import { day, moment, timeOfDay } from '../../../../format.ts';
import { timeline } from './data.ts';

const ORIGINS = ['all', 'evenkeel', 'aws'] as const;
type Origin = (typeof ORIGINS)[number];
const ORIGIN_WORDS: Readonly<Record<Origin, string>> = { all: 'All', evenkeel: 'Evenkeel', aws: 'AWS' };

/** What happened to the object, ours and AWS's, newest first. */
export function ObjectEvents(): JSX.Element {
  const [origin, setOrigin] = useState<Origin>('all');
  const items = timeline.data.value?.items;
  const problem = timeline.problem.value;
  if (!items)
    return problem ? <ProblemPanel problem={problem} /> : <Waiting slow={timeline.slow.value} what="events" />;
  const shown = items.filter((item) => origin === 'all' || item.origin === origin);
  return (
    <section class="card">
      <fieldset class="segments">
        <legend class="unseen">Whose events</legend>
        {ORIGINS.map((name) => (
          <button key={name} type="button" aria-pressed={name === origin} onClick={() => setOrigin(name)}>
            {ORIGIN_WORDS[name]}
          </button>
        ))}
      </fieldset>
      {shown.length === 0 ? <p class="second">Nothing is known to have happened.</p> : <Days items={shown} />}
    </section>
  );
}

function Days({ items }: { readonly items: readonly EventView[] }): JSX.Element {
  const days = new Map<string, EventView[]>();
  for (const item of items) {
    const name = day(item.at);
    days.set(name, [...(days.get(name) ?? []), item]);
  }
  return (
    <>
      {[...days].map(([name, ofDay]) => (
        <div key={name}>
          <h2 class="day">{name}</h2>
          <ol class="timeline">
            {ofDay.map((item) => (
              <TimelineItem key={`${item.origin}${item.id ?? item.at}${item.message}`} item={item} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

const SEVERITY = {
  info: { icon: 'dot', tone: 'idle', word: '' },
  warning: { icon: 'Unknown', tone: 'warn', word: 'Warning: ' },
  error: { icon: 'Degraded', tone: 'bad', word: 'Error: ' },
} as const;
const OPEN_LINES = 4;

function TimelineItem({ item }: { readonly item: EventView }): JSX.Element {
  const { icon, tone, word } = SEVERITY[item.severity];
  return (
    <li>
      <time dateTime={new Date(item.at).toISOString()} title={moment(item.at)}>
        {timeOfDay(item.at)}
      </time>
      <span class={`tone-${tone} timeline-mark`}>
        <Icon name={icon} />
      </span>
      <div>
        <p>
          <span class="unseen">{word}</span>
          {item.message}
          {item.origin === 'aws' ? <span class="tag">AWS</span> : null}
        </p>
        {item.details.length > 0 ? <Lines lines={item.details} /> : null}
      </div>
    </li>
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
