import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EventOrigin } from '../../schema/events.ts';
import { system } from '../system.ts';
import { type TimelineFilter, turned } from '../timeline-filter.ts';
import { Choice } from './choice.tsx';
import { Icon } from './icon.tsx';
import { ORIGIN_ICONS, ORIGIN_WORDS } from './timeline.tsx';

interface BarProps {
  readonly filter: TimelineFilter;
  /** Whose events there can be here. */
  readonly origins: readonly EventOrigin[];
  readonly onFilter: (filter: TimelineFilter) => void;
  readonly children?: ComponentChildren;
}

/** By origin, severity and words; several origins may be chosen. */
export function TimelineBar({ filter, origins, onFilter, children }: BarProps): JSX.Element {
  return (
    <search class="timeline-bar">
      <fieldset class="chips">
        <legend class="unseen">Whose events</legend>
        {origins.map((name) => (
          <button
            key={name}
            type="button"
            class="chip"
            aria-pressed={filter.origin.includes(name)}
            onClick={() => onFilter(turned(filter, name))}
          >
            <Icon name={ORIGIN_ICONS[name]} />
            {ORIGIN_WORDS[name]}
          </button>
        ))}
      </fieldset>
      <Choice
        legend="How severe"
        options={[
          ['info', 'All'],
          ['warning', 'Warnings'],
          ['error', 'Errors'],
        ]}
        value={filter.from}
        onChoose={(from) => onFilter({ ...filter, from })}
      />
      {children}
      <Words filter={filter} onFilter={onFilter} />
    </search>
  );
}

const TYPING_MS = 250;

function Words({ filter, onFilter }: Pick<BarProps, 'filter' | 'onFilter'>): JSX.Element {
  const [text, setText] = useState(filter.q);
  useEffect(() => setText(filter.q), [filter.q]);
  useEffect(
    () => (text === filter.q ? undefined : system.after(TYPING_MS, () => onFilter({ ...filter, q: text }))),
    [text],
  );
  return (
    <label class="search">
      <Icon name="search" />
      <span class="unseen">Words in events</span>
      <input
        type="search"
        id="search"
        placeholder="Words in events"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </label>
  );
}
