import type { JSX } from 'preact';
import { AWAITING_KINDS, type AwaitingKind, type AwaitingPage } from '../../../schema/awaiting.ts';
import { Icon } from '../../components/icon.tsx';
import { Picks } from '../../components/picks.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { amount } from '../../format.ts';
import { navigate } from '../../state/navigation.ts';
import { type AwaitingQuery, awaitingPath, narrowed } from './address.ts';
import { KIND_LOOKS } from './kinds.ts';

interface ToolbarProps {
  readonly page: AwaitingPage;
  readonly query: AwaitingQuery;
}

/** Narrows to a team: by namespace, by labels, by what is to be done. */
export function AwaitingToolbar({ page, query }: ToolbarProps): JSX.Element {
  const show = (over: Partial<AwaitingQuery>, how: 'push' | 'replace' = 'push'): void =>
    navigate(awaitingPath(narrowed(query, over)), how);
  const [namespace = ''] = query.namespace;
  return (
    <>
      <search class="toolbar">
        <SearchField value={query.q} placeholder="Search what waits" onSearch={(q) => show({ q }, 'replace')} />
        <label class="choice">
          <span class="unseen">Namespace</span>
          <select
            value={namespace}
            onChange={({ currentTarget }) => show({ namespace: [currentTarget.value].filter(Boolean) })}
          >
            <option value="">All namespaces</option>
            {page.namespaces.map(({ namespace: name, count }) => (
              <option key={name} value={name}>
                {name} ({count})
              </option>
            ))}
          </select>
        </label>
        <label class="choice labels">
          <span class="unseen">Labels of my team</span>
          <input
            type="text"
            value={query.labels}
            placeholder="Labels: team=payments"
            autocomplete="off"
            spellcheck={false}
            onChange={({ currentTarget }) => show({ labels: currentTarget.value })}
          />
        </label>
        <p class="found" role="status">
          {amount(page.total)} {page.total === 1 ? 'thing waits' : 'things wait'}
        </p>
      </search>
      <Picks
        label="Only what is to be done so"
        picks={AWAITING_KINDS.filter((kind) => page.kinds[kind] > 0 || query.kind.includes(kind)).map((kind) => ({
          name: kind,
          path: awaitingPath(narrowed(query, { kind: toggled(query.kind, kind) })),
          isChosen: query.kind.includes(kind),
          children: <KindPick kind={kind} count={page.kinds[kind]} />,
        }))}
      />
    </>
  );
}

function KindPick({ kind, count }: { readonly kind: AwaitingKind; readonly count: number }): JSX.Element {
  const { short, icon, tone } = KIND_LOOKS[kind];
  return (
    <>
      <span class={`state tone-${tone}`}>
        <Icon name={icon} />
        <span class="state-word">{short}</span>
      </span>
      <span class="second">{amount(count)}</span>
    </>
  );
}

function toggled(chosen: readonly AwaitingKind[], kind: AwaitingKind): readonly AwaitingKind[] {
  return chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind];
}
