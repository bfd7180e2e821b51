import type { JSX } from 'preact';
import type { ObjectRow } from '../../../schema/objects.ts';
import { Ago } from '../../components/ago.tsx';
import { CommitLines } from '../../components/commit.tsx';
import { LeftUntil } from '../../components/rollout-hook.tsx';
import { State } from '../../components/state.tsx';
import { Tasks } from '../../components/tasks.tsx';
import { shortType } from '../graph/words.ts';
import { objectPath } from '../object/address.ts';

const ATTENTION_TONE = {
  invalid: 'bad',
  held: 'bad',
  failed: 'bad',
  degraded: 'bad',
  awaiting: 'pause',
  refused: 'warn',
  missing: 'warn',
  drifted: 'warn',
} as const;

/** Only where health and sync do not say it already. */
const ATTENTION_WORDS: Partial<Record<NonNullable<ObjectRow['attention']>, string>> = {
  invalid: 'Invalid',
  held: 'Held',
  failed: 'Failed',
  refused: 'Refused',
};

export function FleetRow({ row }: { readonly row: ObjectRow }): JSX.Element {
  const tone = row.attention === undefined ? '' : ` urgent tone-${ATTENTION_TONE[row.attention]}`;
  return (
    <tr class={`row${tone}`}>
      <td class="col-health">
        <State word={row.health} />
      </td>
      <td class="col-sync">
        <State
          word={row.sync}
          extra={row.differences > 0 && row.sync !== 'Synced' ? `(${row.differences})` : undefined}
        />
        {row.suspended && row.health !== 'Suspended' ? <State word="Suspended" /> : null}
      </td>
      <NameCell row={row} />
      <WhereCell row={row} />
      <td class="col-tasks">
        <Tasks running={row.running} desired={row.desired} pending={row.pending} />
      </td>
      <td class="col-image">
        <span class="mono clip" title={row.image}>
          {row.tag}
        </span>
      </td>
      <td class="col-commit">
        <CommitLines commit={row.commit} />
      </td>
      <td class="col-changed">
        <Ago at={row.lastChangedAt} short />
      </td>
      <MessageCell row={row} />
    </tr>
  );
}

function NameCell({ row }: { readonly row: ObjectRow }): JSX.Element {
  return (
    <th scope="row" class="col-object">
      <a class="row-link" href={objectPath(row.key)}>
        {row.name}
      </a>
      <span class="second">
        {row.type === undefined ? row.kind : <abbr title={`${row.kind} ${row.type}`}>{shortType(row.type)}</abbr>}
        {row.mode === 'observe' ? <span class="tag">observe</span> : null}
      </span>
    </th>
  );
}

function WhereCell({ row }: { readonly row: ObjectRow }): JSX.Element {
  return (
    <td class="col-where">
      <span class="lines">
        <span>{row.namespace}</span>
        <span class="second" title={row.account === undefined ? undefined : `Account ${row.account}`}>
          {row.region}
          {row.account === undefined ? null : <span class="account"> · …{row.account.slice(-4)}</span>}
        </span>
      </span>
    </td>
  );
}

/** The rollout under way, with what is left of a wait. */
function Operation({ operation }: { readonly operation: NonNullable<ObjectRow['operation']> }): JSX.Element {
  const { text, until } = operation;
  return (
    <span class="operation">
      {text}
      {until === undefined ? null : (
        <>
          , <LeftUntil at={until} />
        </>
      )}
      .{' '}
    </span>
  );
}

/** Why the newest task failed, which leads to it past the page of its service. */
function Failure({ row }: { readonly row: ObjectRow }): JSX.Element | null {
  const { failure } = row;
  if (!failure) return null;
  return (
    <a class="row-failure" href={objectPath(row.key, 'tasks', { task: failure.id })} title={failure.why}>
      Task failed <Ago at={failure.at} />: {failure.why ?? 'no reason given'}
    </a>
  );
}

function MessageCell({ row }: { readonly row: ObjectRow }): JSX.Element {
  const word = row.attention === undefined ? undefined : ATTENTION_WORDS[row.attention];
  return (
    <td class="col-message">
      <span class="clamp" title={row.message}>
        {word === undefined ? null : <strong class="reason">{word}. </strong>}
        {row.operation ? <Operation operation={row.operation} /> : null}
        {row.message}
      </span>
      <Failure row={row} />
      {row.seenAt === undefined ? null : (
        <span class="second row-age">
          as AWS had it <Ago at={row.seenAt} />
        </span>
      )}
    </td>
  );
}
