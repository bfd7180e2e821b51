import type { JSX } from 'preact';
import type { DiffField, DiffJson } from '../../../../../schema/diff.ts';
import { opened } from './data.ts';
import { fieldId } from './field-link.ts';
import { Code, LineNumber, NoCode } from './lines.tsx';
import { counterparts, covers, type Folding, type Item, itemsOf, type NumberedLine, sideBySide } from './rows.ts';
import { Why } from './why.tsx';
import type { DiffView } from './words.ts';

interface SidesProps {
  readonly of: string;
  readonly diff: DiffJson;
  readonly view: DiffView;
  readonly marked: string | undefined;
}

interface RowContext {
  readonly of: string;
  readonly diff: DiffJson;
  readonly marked: string | undefined;
  readonly columns: number;
  readonly against: ReadonlyMap<NumberedLine, NumberedLine>;
}

/** Both sides of the object as YAML, in one column or two. */
export function BothSides({ of, diff, view, marked }: SidesProps): JSX.Element {
  const folding: Folding = { lines: view.lines, opened: opened.value, field: marked };
  const items = itemsOf(diff.lines, folding);
  const isSplit = view.columns === 'split';
  const context = { of, diff, marked, columns: isSplit ? 4 : 3, against: counterparts(items) };
  return (
    <table class={`sides ${isSplit ? 'sides-split' : 'sides-inline'}`}>
      <caption class="unseen">Live and desired, line by line</caption>
      <colgroup>
        <col class="line-numbers" />
        <col class={isSplit ? undefined : 'line-numbers'} />
        {isSplit ? <col class="line-numbers" /> : null}
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={isSplit ? 2 : 3}>
            {isSplit ? 'Live' : 'Live − and desired +'}
          </th>
          {isSplit ? (
            <th scope="col" colSpan={2}>
              Desired
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>{isSplit ? splitRows(items, context) : items.map((item) => inlineRow(item, context))}</tbody>
    </table>
  );
}

function inlineRow(item: Item, context: RowContext): JSX.Element {
  if (item.kind !== 'line') return sharedRow(item, context);
  const { line } = item;
  return (
    <tr key={lineKey(line)} class={markOf(line, context)}>
      <LineNumber of={line.live} />
      <LineNumber of={line.desired} />
      <Code line={line} against={context.against.get(line)} />
    </tr>
  );
}

function splitRows(items: readonly Item[], context: RowContext): JSX.Element[] {
  return sideBySide(items).map((item) => {
    if (item.kind !== 'pair') return sharedRow(item, context);
    const { live, desired } = item;
    const line = live ?? desired;
    return (
      <tr key={line && lineKey(line)} class={line && markOf(line, context)}>
        <LineNumber of={live?.live} />
        {live ? <Code line={live} against={context.against.get(live)} /> : <NoCode />}
        <LineNumber of={desired?.desired} />
        {desired ? <Code line={desired} against={context.against.get(desired)} /> : <NoCode />}
      </tr>
    );
  });
}

function lineKey({ side, live, desired }: NumberedLine): string {
  return `${side} ${live ?? ''} ${desired ?? ''}`;
}

function markOf(line: NumberedLine, { marked }: RowContext): string | undefined {
  return marked !== undefined && covers(marked, line.path) ? 'is-marked' : undefined;
}

function sharedRow(item: Exclude<Item, { kind: 'line' }>, context: RowContext): JSX.Element {
  const { of, diff, marked, columns } = context;
  if (item.kind === 'gap') return <GapRow key={`gap ${item.at}`} item={item} columns={columns} />;
  const field = fieldAt(diff, item.path);
  return (
    <tr key={`why ${item.path}`} class={marked === item.path ? 'why-row is-marked' : 'why-row'}>
      <td colSpan={columns} id={fieldId(item.path)} tabIndex={-1}>
        {field ? <Why of={of} field={field} lines={diff.lines} /> : <strong>Nothing lives</strong>}
      </td>
    </tr>
  );
}

function fieldAt(diff: DiffJson, path: string): DiffField | undefined {
  return diff.differences.find((field) => field.path === path);
}

interface GapProps {
  readonly item: Extract<Item, { kind: 'gap' }>;
  readonly columns: number;
}

function GapRow({ item, columns }: GapProps): JSX.Element {
  const open = (): void => {
    opened.value = new Set([...opened.value, item.at]);
  };
  return (
    <tr class="gap">
      <td colSpan={columns}>
        <button type="button" onClick={open}>
          <span aria-hidden="true">⋯</span> {item.lines} equal lines
        </button>
      </td>
    </tr>
  );
}
