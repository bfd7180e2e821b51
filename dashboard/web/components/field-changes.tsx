import type { JSX } from 'preact';
import type { DifferenceView } from '../../schema/objects.ts';
import { parsePath } from '../format.ts';
import { DiffValues } from './diff-values.tsx';

interface FieldChangesProps {
  readonly caption: string;
  readonly differences: readonly DifferenceView[];
  /** Headings of both sides; `live` is what stands before. */
  readonly before: string;
  readonly after: string;
  readonly look: 'split' | 'inline';
}

/** Fields with their values before and after, grouped by where they stand. */
export function FieldChanges({ caption, differences, before, after, look }: FieldChangesProps): JSX.Element {
  const groups = groupsOf(differences);
  return (
    <table class={`diff-table changes changes-${look}`}>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      {[...groups].map(([place, members]) => (
        <tbody key={place}>
          {place === '' ? null : (
            <tr class="place">
              <th colSpan={3} scope="colgroup">
                {place}
              </th>
            </tr>
          )}
          {members.map(({ path, live, desired }) => (
            <tr key={path}>
              <th scope="row" title={path}>
                {parsePath(path).field}
              </th>
              <DiffValues live={live} desired={desired} sides={[before, after]} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function groupsOf(differences: readonly DifferenceView[]): ReadonlyMap<string, readonly DifferenceView[]> {
  const groups = new Map<string, DifferenceView[]>();
  for (const difference of differences) {
    const place = parsePath(difference.path).parents.join(' › ');
    groups.set(place, [...(groups.get(place) ?? []), difference]);
  }
  return groups;
}
