import type { JSX } from 'preact';
import { genericField } from '../../../generic-field.ts';
import { ignoreRuleOf } from '../../../ignore-rule.ts';
import type { DriftRow } from '../../../schema/drift.ts';
import { CopyButton } from '../../components/copy.tsx';
import { DiffValues } from '../../components/diff-values.tsx';
import { moment, span } from '../../format.ts';
import { now } from '../../state/live.ts';
import { objectPath } from '../object/address.ts';
import { DriftStateWord } from './state-word.tsx';

interface TableProps {
  readonly rows: readonly DriftRow[];
  readonly by: 'field' | 'object';
}

/** Fields under what they have in common; the rows come in that order. */
export function DriftTable({ rows, by }: TableProps): JSX.Element {
  return (
    <table class="diff-table drift-table">
      <caption class="unseen">Drifted fields</caption>
      <thead>
        <tr>
          <th scope="col">{by === 'field' ? 'Object' : 'Field'}</th>
          <th scope="col">Live</th>
          <th scope="col">Desired</th>
          <th scope="col">What becomes of it</th>
        </tr>
      </thead>
      {groupsOf(rows, by).map(({ name, items }) => (
        <tbody key={name}>
          <tr class="place">
            <th colSpan={4} scope="rowgroup">
              {name} <span class="count">{items.length}</span>
            </th>
          </tr>
          {items.map((row) => (
            <Row key={`${row.key} ${row.field}`} row={row} by={by} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface Group {
  readonly name: string;
  readonly items: DriftRow[];
}

function groupsOf(rows: readonly DriftRow[], by: TableProps['by']): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const name = by === 'object' ? row.key : `${row.kind} › ${genericField(row.field) || WHOLE}`;
    const group = groups.get(name) ?? { name, items: [] };
    group.items.push(row);
    groups.set(name, group);
  }
  return [...groups.values()];
}

const WHOLE = 'the object itself';

function Row({ row, by }: { readonly row: DriftRow; readonly by: TableProps['by'] }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <a class="row-link" href={objectPath(row.key, 'diff')}>
          {by === 'field' ? row.name : row.field || WHOLE}
        </a>
        <span class="second">{by === 'field' ? placeOf(row) : row.why}</span>
      </th>
      <DiffValues live={row.live} desired={row.desired} />
      <td class="why">
        <DriftStateWord state={row.state} /> <Since row={row} />
        <p>{row.message}</p>
        <Rule row={row} />
      </td>
    </tr>
  );
}

/** Which element it is, where the heading names the field of all. */
function placeOf({ namespace, field }: DriftRow): string {
  return [namespace, ...[...field.matchAll(/\[([^\]]*)\]/g)].map(([, key]) => key)].join(' · ');
}

/** `≥` where it may have drifted before it was first seen. */
function Since({ row: { since, sinceExact } }: { readonly row: DriftRow }): JSX.Element | null {
  if (since === undefined) return null;
  const title = sinceExact ? `Since ${moment(since)}` : `First seen ${moment(since)}; it may have drifted before`;
  return (
    <time class="second" dateTime={new Date(since).toISOString()} title={title}>
      {sinceExact ? 'for ' : 'for at least '}
      {span(now.value - since)}
    </time>
  );
}

/** What to paste into the manifest, where it is to be left alone for good. */
function Rule({ row: { rulePlace, field, state } }: { readonly row: DriftRow }): JSX.Element | null {
  if (!rulePlace || field === '' || state === 'ignored') return null;
  const { yaml, where } = ignoreRuleOf([field], rulePlace);
  return (
    <details class="rule">
      <summary>Ignore it for good</summary>
      <p>Put this {where}:</p>
      <div class="rule-text">
        <pre>{yaml}</pre>
        <CopyButton text={yaml} />
      </div>
    </details>
  );
}
