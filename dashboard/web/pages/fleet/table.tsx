import type { JSX } from 'preact';
import type { ObjectRow } from '../../../schema/objects.ts';
import { PARTS, type Part, partOf } from '../../../urgency.ts';
import type { FleetQuery } from './address.ts';
import { showFleet } from './data.ts';
import { FleetRow } from './row.tsx';

const COLUMNS: readonly (readonly [name: string, title: string, sort?: string])[] = [
  ['health', 'Health', 'health'],
  ['sync', 'Sync', 'sync'],
  ['object', 'Object', 'name'],
  ['where', 'Where', 'namespace'],
  ['tasks', 'Tasks', 'tasks'],
  ['image', 'Image', 'image'],
  ['commit', 'Commit', 'commit'],
  ['changed', 'Changed', 'changed'],
  ['message', 'What goes on', 'attention'],
];

interface TableProps {
  readonly rows: readonly ObjectRow[];
  readonly query: FleetQuery;
}

/** One line per object. Roles are spelt out because narrow screens lay the table out as blocks. */
export function FleetTable({ rows, query }: TableProps): JSX.Element {
  return (
    <table class="fleet">
      <thead>
        <tr>
          {COLUMNS.map(([name, title, sort]) => (
            <HeadCell key={name} {...{ name, title, sort, query }} />
          ))}
        </tr>
      </thead>
      {query.sort === 'attention' ? (
        PARTS.map((part) => <Group key={part} part={part} rows={rows.filter((row) => partOf(row) === part)} />)
      ) : (
        <tbody>
          {rows.map((row) => (
            <FleetRow key={row.key} row={row} />
          ))}
        </tbody>
      )}
    </table>
  );
}

const PART_TITLES: Readonly<Record<Part, string>> = {
  attention: 'Needs attention',
  unsettled: 'Not settled',
  calm: 'On an even keel',
};

function Group({ part, rows }: { readonly part: Part; readonly rows: readonly ObjectRow[] }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr class="group">
        <th colSpan={COLUMNS.length} scope="rowgroup">
          {PART_TITLES[part]}
        </th>
      </tr>
      {rows.map((row) => (
        <FleetRow key={row.key} row={row} />
      ))}
    </tbody>
  );
}

interface HeadProps {
  readonly name: string;
  readonly title: string;
  readonly sort: string | undefined;
  readonly query: FleetQuery;
}

function HeadCell({ name, title, sort, query }: HeadProps): JSX.Element {
  const up = query.sort === sort;
  const down = query.sort === `-${sort}`;
  if (sort === undefined) {
    return (
      <th scope="col" class={`col-${name}`}>
        {title}
      </th>
    );
  }
  return (
    <th scope="col" class={`col-${name}`} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button
        type="button"
        class="sort"
        title={sort === 'attention' ? 'Most urgent first' : `Sort by ${title.toLowerCase()}`}
        onClick={() => showFleet({ ...query, sort: up ? `-${sort}` : sort, cursor: undefined })}
      >
        {title}
        <span class="sort-mark" aria-hidden="true">
          {up ? '↓' : down ? '↑' : ''}
        </span>
      </button>
    </th>
  );
}
