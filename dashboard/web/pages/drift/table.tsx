import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type DriftGrouping, driftGroupOf } from '../../../drift-groups.ts';
import type { DriftPage as DriftList, DriftRow } from '../../../schema/drift.ts';
import { amount } from '../../format.ts';
import type { DriftQuery } from './address.ts';
import { MATCHING_AT_MOST, selectMatching } from './data.ts';
import { Row } from './row.tsx';
import { rowName, selectAll, selection } from './selection.ts';

interface TableProps {
  readonly page: DriftList;
  readonly query: DriftQuery;
}

/** Fields under what they have in common; the rows come in that order. */
export function DriftTable({ page, query }: TableProps): JSX.Element {
  const { items, total, groups } = page;
  return (
    <>
      <p class="drift-all">
        <Box rows={items} label="Select every field of this page" />
        <span aria-hidden="true">This page</span>
        {total > items.length ? (
          <button type="button" class="link" onClick={() => void selectMatching(query)}>
            {total > MATCHING_AT_MOST
              ? `Select the first ${MATCHING_AT_MOST} of ${amount(total)}`
              : `Select all ${amount(total)}`}
          </button>
        ) : null}
      </p>
      <table class="diff-table drift-table">
        <caption class="unseen">Drifted fields</caption>
        <thead>
          <tr>
            <th scope="col">{query.by === 'object' ? 'Field' : 'Object'}</th>
            <th scope="col">Live</th>
            <th scope="col">Desired</th>
            <th scope="col">What becomes of it</th>
          </tr>
        </thead>
        {groupsOf(items, query.by).map(({ name, rows }) => (
          <Group
            key={name}
            name={name}
            rows={rows}
            count={groups.find((one) => one.name === name)?.count ?? rows.length}
            page={page}
            query={query}
          />
        ))}
      </table>
    </>
  );
}

interface GroupProps extends TableProps {
  readonly name: string;
  readonly rows: readonly DriftRow[];
  /** On all pages. */
  readonly count: number;
}

function Group({ name, rows, count, page, query }: GroupProps): JSX.Element {
  return (
    <tbody>
      <tr class="place">
        <th colSpan={4} scope="rowgroup">
          <Box rows={rows} label={`Select ${amount(rows.length)} of ${name}`} /> {name}{' '}
          <span class="count">
            {rows.length < count ? `${amount(rows.length)} of ${amount(count)}` : amount(count)}
          </span>
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={rowName(row)} row={row} shown={page.items} by={query.by} />
      ))}
    </tbody>
  );
}

interface Grouped {
  readonly name: string;
  readonly rows: DriftRow[];
}

function groupsOf(items: readonly DriftRow[], by: DriftGrouping): readonly Grouped[] {
  const groups = new Map<string, Grouped>();
  for (const row of items) {
    const name = driftGroupOf(row, by);
    const group = groups.get(name) ?? { name, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return [...groups.values()];
}

/** Selects several rows; half on where some of them are selected. */
function Box({ rows, label }: { readonly rows: readonly DriftRow[]; readonly label: string }): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  const on = rows.filter((row) => selection.value.has(rowName(row))).length;
  const isAll = on > 0 && on === rows.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = on > 0 && !isAll;
  }, [on, isAll]);
  return (
    <input
      ref={box}
      type="checkbox"
      class="tick"
      aria-label={label}
      checked={isAll}
      onChange={() => selectAll(rows, !isAll)}
    />
  );
}
