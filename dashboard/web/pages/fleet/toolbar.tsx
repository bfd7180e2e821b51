import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SummaryJson } from '../../../schema/objects.ts';
import { Icon } from '../../components/icon.tsx';
import { amount } from '../../format.ts';
import { system } from '../../system.ts';
import { type FleetQuery, isFiltered, toggle, WHOLE_FLEET } from './address.ts';
import { showFleet } from './data.ts';

const TYPING_MS = 180;

interface ToolbarProps {
  readonly query: FleetQuery;
  readonly summary: SummaryJson | undefined;
}

export function FleetToolbar({ query, summary }: ToolbarProps): JSX.Element {
  const kinds = summary?.kinds.map(({ kind, count }) => [kind, count] as const) ?? [];
  const namespaces = summary?.namespaces.map(({ namespace, count }) => [namespace, count] as const) ?? [];
  const clusters = summary?.clusters.map(({ cluster, count }) => [cluster, count] as const) ?? [];
  return (
    <search class="toolbar">
      <Search query={query} />
      <Choice
        label="Kind"
        all="Kind"
        chosen={query.kind}
        options={kinds}
        onChoose={(kind) => choose(query, { kind })}
      />
      <Choice
        label="Namespace"
        all="Namespace"
        chosen={query.namespace}
        options={namespaces}
        onChoose={(namespace) => choose(query, { namespace })}
      />
      {clusters.length > 1 ? (
        <Choice
          label="Cluster"
          all="Cluster"
          chosen={query.cluster}
          options={clusters}
          onChoose={(cluster) => choose(query, { cluster })}
        />
      ) : null}
      <p class="found" role="status">
        {summary ? found(summary) : ''}
        {isFiltered(query) ? (
          <button type="button" class="link" onClick={() => showFleet({ ...WHOLE_FLEET, sort: query.sort })}>
            Clear filters
          </button>
        ) : null}
      </p>
      <Chips query={query} />
    </search>
  );
}

/** What narrows the fleet and is seen nowhere else; pressed, it goes. */
function Chips({ query }: { readonly query: FleetQuery }): JSX.Element | null {
  const chips = [
    ...HIDDEN.flatMap((group) => query[group].map((word) => chip(`${group} ${word}`, toggle(query, group, word)))),
    ...query.labels
      .split(',')
      .filter(Boolean)
      .map((label, index, all) =>
        chip(`label ${label}`, { ...query, labels: all.filter((_, at) => at !== index).join(','), cursor: undefined }),
      ),
  ];
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label="Narrowed to">
      {chips}
    </ul>
  );
}

const HIDDEN = ['account', 'region'] as const;

function chip(words: string, without: FleetQuery): JSX.Element {
  return (
    <li key={words}>
      <button type="button" class="chip" onClick={() => showFleet(without)}>
        <span class="unseen">Remove </span>
        {words} <Icon name="close" />
      </button>
    </li>
  );
}

function choose(query: FleetQuery, over: Partial<FleetQuery>): void {
  showFleet({ ...query, ...over, cursor: undefined });
}

function found({ matching, total }: SummaryJson): string {
  return matching === total ? `${amount(total)} objects` : `${amount(matching)} of ${amount(total)} objects`;
}

/** The address follows the typing a little later, in the same entry of the browser's history. */
function Search({ query }: { readonly query: FleetQuery }): JSX.Element {
  const [text, setText] = useState(query.q);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (document.activeElement !== input.current) setText(query.q);
  }, [query.q]);
  useEffect(() => {
    if (text === query.q) return;
    return system.after(TYPING_MS, () => showFleet({ ...query, q: text, cursor: undefined }, 'replace'));
  }, [text]);
  return (
    <label class="search">
      <Icon name="search" />
      <span class="unseen">Search</span>
      <input
        ref={input}
        type="search"
        id="search"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        placeholder="Search, or health:degraded"
        autocomplete="off"
        spellcheck={false}
      />
      <kbd>/</kbd>
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly chosen: readonly string[];
  readonly options: readonly (readonly [word: string, count: number])[];
  readonly onChoose: (words: readonly string[]) => void;
}

function Choice({ label, all, chosen, options, onChoose }: ChoiceProps): JSX.Element {
  const [first = ''] = chosen;
  return (
    <label class="choice">
      <span class="unseen">{label}</span>
      <select value={first} onChange={(event) => onChoose([event.currentTarget.value].filter(Boolean))}>
        <option value="">{all}</option>
        {options.map(([word, count]) => (
          <option key={word} value={word}>
            {word} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
