import type { ComponentChildren, JSX } from 'preact';
import type { DifferenceView, ObjectDetail } from '../../../../../schema/objects.ts';
import { DiffValues } from '../../../../components/diff-values.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { parsePath } from '../../../../format.ts';

/** Every difference with its reason; those that do not count stay closed, with the rule that keeps them out. */
export function ObjectDiff({ detail }: { readonly detail: ObjectDetail }): JSX.Element {
  const { differences, ignored, unmodelled, origins } = detail;
  return (
    <div class="diff">
      {differences.length === 0 ? (
        <NoDifferences seen={detail.row.sync !== 'Unknown'} />
      ) : (
        <DiffTable caption="Differences" differences={differences} />
      )}
      <Closed count={origins.length} title="put in" why="values of variables, other objects and stores outside">
        <OriginTable origins={origins} />
      </Closed>
      <Closed
        count={ignored.length}
        title="left alone"
        why="ignored by a rule, acknowledged for a while, or owned by somebody else"
      >
        <DiffTable caption="Left alone" differences={ignored} />
      </Closed>
      <Closed
        count={unmodelled.length}
        title="not modelled"
        why="live fields that Evenkeel does not know and never touches"
      >
        <ul class="plain">
          {unmodelled.map((path) => (
            <li key={path} class="mono">
              {path}
            </li>
          ))}
        </ul>
      </Closed>
    </div>
  );
}

function OriginTable({ origins }: { readonly origins: ObjectDetail['origins'] }): JSX.Element {
  return (
    <table class="diff-table">
      <caption class="unseen">Values that were put in</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Value</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {origins.map(({ path, expression, value, from }) => (
          <tr key={`${path} ${expression}`}>
            <th scope="row">{path}</th>
            <td>
              <code>{value}</code>
            </td>
            <td class="why" title={expression}>
              {from ?? expression}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NoDifferences({ seen }: { readonly seen: boolean }): JSX.Element {
  return (
    <section class="empty">
      <span class="tone-good">
        <Icon name={seen ? 'Synced' : 'Unknown'} />
      </span>
      <h2>{seen ? 'No differences' : 'Not compared yet'}</h2>
      <p>{seen ? 'Live means what the manifest means.' : 'The live object was not seen.'}</p>
    </section>
  );
}

interface ClosedProps {
  readonly count: number;
  readonly title: string;
  readonly why: string;
  readonly children: ComponentChildren;
}

function Closed({ count, title, why, children }: ClosedProps): JSX.Element | null {
  if (count === 0) return null;
  return (
    <details class="card closed">
      <summary>
        {count} {title} <span class="second">{why}</span>
      </summary>
      {children}
    </details>
  );
}

interface Group {
  readonly place: string;
  readonly items: DifferenceView[];
}

/** Fields of one place share a heading; those of the object itself need none and come first. */
function groupsOf(differences: readonly DifferenceView[]): Group[] {
  const groups = new Map<string, Group>();
  for (const difference of differences) {
    const place = parsePath(difference.path).parents.join(' › ');
    const group = groups.get(place) ?? { place, items: [] };
    group.items.push(difference);
    groups.set(place, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.place !== '') - Number(b.place !== ''));
}

interface TableProps {
  readonly caption: string;
  readonly differences: readonly DifferenceView[];
}

function DiffTable({ caption, differences }: TableProps): JSX.Element {
  return (
    <table class="diff-table">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Live</th>
          <th scope="col">Desired</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      {groupsOf(differences).map(({ place, items }) => (
        <tbody key={place}>
          {place === '' ? null : (
            <tr class="place">
              <th colSpan={4} scope="rowgroup">
                {place}
              </th>
            </tr>
          )}
          {items.map((item) => (
            <tr key={item.path}>
              <th scope="row" title={item.path}>
                {parsePath(item.path).field}
              </th>
              <DiffValues live={item.live} desired={item.desired} />
              <td class="why">
                {item.why}
                {item.rule === undefined ? null : <code>{item.rule}</code>}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
