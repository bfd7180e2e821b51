import type { JSX } from 'preact';
import type { DifferenceView, ObjectDetail } from '../../schema/objects.ts';
import { parsePath } from '../format.ts';
import { DiffValues } from './diff-values.tsx';
import { Icon } from './icon.tsx';

/** Every difference with its reason; those that do not count stay closed, with the rule that keeps them out. */
export function ObjectDiff({ detail }: { readonly detail: ObjectDetail }): JSX.Element {
  return (
    <div class="diff">
      {detail.differences.length === 0 ? (
        <section class="empty">
          <span class="tone-good">
            <Icon name="Synced" />
          </span>
          <h2>No differences</h2>
          <p>
            {detail.row.sync === 'Unknown'
              ? 'The live object was not seen yet.'
              : 'Live means what the manifest means.'}
          </p>
        </section>
      ) : (
        <DiffTable caption="Differences" differences={detail.differences} />
      )}
      {detail.ignored.length === 0 ? null : (
        <details class="card closed">
          <summary>
            {detail.ignored.length} left alone <span class="second">ignored by a rule, or owned by somebody else</span>
          </summary>
          <DiffTable caption="Left alone" differences={detail.ignored} />
        </details>
      )}
      {detail.unmodelled.length === 0 ? null : (
        <details class="card closed">
          <summary>
            {detail.unmodelled.length} not modelled{' '}
            <span class="second">live fields that Evenkeel does not know and never touches</span>
          </summary>
          <ul class="plain">
            {detail.unmodelled.map((path) => (
              <li key={path} class="mono">
                {path}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
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
