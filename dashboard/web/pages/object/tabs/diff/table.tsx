import type { JSX } from 'preact';
import type { DiffField } from '../../../../../schema/diff.ts';
import { DiffValues } from '../../../../components/diff-values.tsx';
import { parsePath } from '../../../../format.ts';
import { fieldId } from './field-link.ts';
import { Reason } from './why.tsx';

interface Group {
  readonly place: string;
  readonly items: DiffField[];
}

/** Fields of one place share a heading; those of the object itself need none and come first. */
function groupsOf(fields: readonly DiffField[]): Group[] {
  const groups = new Map<string, Group>();
  for (const field of fields) {
    const place = parsePath(field.path).parents.join(' › ');
    const group = groups.get(place) ?? { place, items: [] };
    group.items.push(field);
    groups.set(place, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.place !== '') - Number(b.place !== ''));
}

interface TableProps {
  readonly caption: string;
  readonly fields: readonly DiffField[];
  readonly marked: string | undefined;
}

/** Fields with both their values and the reason, without what stands around them. */
export function FieldTable({ caption, fields, marked }: TableProps): JSX.Element {
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
      {groupsOf(fields).map(({ place, items }) => (
        <tbody key={place}>
          {place === '' ? null : (
            <tr class="place">
              <th colSpan={4} scope="rowgroup">
                {place}
              </th>
            </tr>
          )}
          {items.map((item) => (
            <tr key={item.path} class={item.path === marked ? 'is-marked' : undefined}>
              <th scope="row" title={item.path} id={fieldId(item.path)} tabIndex={-1}>
                {item.path === '' ? 'The object itself' : parsePath(item.path).field}
              </th>
              <DiffValues live={item.live} desired={item.desired} />
              <td class="why">
                <Reason field={item} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
