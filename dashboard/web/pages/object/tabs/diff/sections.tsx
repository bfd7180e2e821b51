import { signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import type { DiffJson, HealedField } from '../../../../../schema/diff.ts';
import { Ago } from '../../../../components/ago.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { timeOfDay } from '../../../../format.ts';
import { fieldId } from './field-link.ts';
import { FieldTable } from './table.tsx';
import { FieldName } from './why.tsx';

/** Set when all sections are to be open, or none; each can be turned by itself after that. */
export const sectionsOpen = signal(false);

interface SectionsProps {
  readonly diff: DiffJson;
  readonly marked: string | undefined;
}

/** What is no difference and still worth knowing: each closed until somebody asks, or a link leads into it. */
export function Sections({ diff, marked }: SectionsProps): JSX.Element {
  const { ignored, origins, unmodelled, healed } = diff;
  const holds = (paths: readonly { readonly path: string }[]): boolean => paths.some(({ path }) => path === marked);
  return (
    <>
      <Closed
        count={healed.length}
        title="healed lately"
        why="differed within three days, and do so no more"
        open={holds(healed)}
      >
        <ul class="healed-list">
          {healed.map((field) => (
            <li key={field.path} class={field.path === marked ? 'is-marked' : undefined}>
              <Healed field={field} />
            </li>
          ))}
        </ul>
      </Closed>
      <Closed
        count={ignored.length}
        title="left alone"
        why="ignored by a rule, acknowledged for a while, or owned by somebody else"
        open={holds(ignored)}
      >
        <FieldTable caption="Left alone" fields={ignored} marked={marked} />
      </Closed>
      <Closed count={origins.length} title="put in" why="values of variables, other objects and stores outside">
        <OriginTable origins={origins} />
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
    </>
  );
}

interface ClosedProps {
  readonly count: number;
  readonly title: string;
  readonly why: string;
  readonly open?: boolean | undefined;
  readonly children: ComponentChildren;
}

function Closed({ count, title, why, open = false, children }: ClosedProps): JSX.Element | null {
  if (count === 0) return null;
  return (
    <details class="card closed" open={open || sectionsOpen.value}>
      <summary>
        {count} {title} <span class="second">{why}</span>
      </summary>
      {children}
    </details>
  );
}

/** A field that a link may still lead to, though all is well by now. */
function Healed({ field }: { readonly field: HealedField }): JSX.Element {
  return (
    <div class="healed" id={fieldId(field.path)} tabIndex={-1}>
      <span class="tone-good">
        <Icon name="Healthy" />
      </span>
      <p>
        <FieldName path={field.path} /> <HealedWords field={field} />
      </p>
    </div>
  );
}

export function HealedWords({ field: { at, by, was, desired, seenAt } }: { readonly field: HealedField }): JSX.Element {
  const when = at ?? seenAt;
  return (
    <span>
      {at === undefined
        ? 'is in place again; last seen otherwise '
        : `healed ${by === 'outside' ? 'by somebody else ' : ''}`}
      <strong>{timeOfDay(when).slice(0, 5)}</strong>, was <code class="was">{shown(was)}</code>
      {desired === null ? null : (
        <>
          , is <code>{shown(desired)}</code> again
        </>
      )}{' '}
      <span class="second">
        <Ago at={when} />
      </span>
    </span>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'not there';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function OriginTable({ origins }: { readonly origins: DiffJson['origins'] }): JSX.Element {
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
