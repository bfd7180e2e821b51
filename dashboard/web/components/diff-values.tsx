import type { JSX } from 'preact';
import { splitCommon } from '../format.ts';
import { Icon } from './icon.tsx';

interface ValuesProps {
  readonly live: unknown;
  readonly desired: unknown;
  /** What the sides are called where they are no live object and no manifest. */
  readonly sides?: readonly [before: string, after: string];
}

/** Both sides of a difference, marked by sign as well as colour; in texts only what differs stands out. */
export function DiffValues({ live, desired, sides }: ValuesProps): JSX.Element {
  const both = typeof live === 'string' && typeof desired === 'string' ? splitCommon(live, desired) : undefined;
  return (
    <>
      <td class="side side-live" data-side={sides?.[0] ?? 'live'}>
        <Value value={live} sign="−" none="not there" parts={both && [both.head, both.middle[0], both.tail]} />
      </td>
      <td class="side side-desired" data-side={sides?.[1] ?? 'desired'}>
        <Value
          value={desired}
          sign="+"
          none={sides ? 'not there' : 'not in the manifest'}
          parts={both && [both.head, both.middle[1], both.tail]}
        />
      </td>
    </>
  );
}

interface ValueProps {
  readonly value: unknown;
  readonly sign: string;
  readonly none: string;
  readonly parts: readonly [head: string, middle: string, tail: string] | undefined;
}

function Value({ value, sign, none, parts }: ValueProps): JSX.Element {
  if (value === null || value === undefined) return <span class="none">{none}</span>;
  if (typeof value === 'string' && value.startsWith('(sensitive')) {
    return (
      <span class="labelled second">
        <Icon name="lock" />
        <span>{value.slice(1, -1)}</span>
      </span>
    );
  }
  return (
    <span class="value">
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      {parts ? (
        <Parts parts={parts} />
      ) : (
        <code>{typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value)}</code>
      )}
    </span>
  );
}

function Parts({ parts: [head, middle, tail] }: { readonly parts: readonly [string, string, string] }): JSX.Element {
  return (
    <code>
      {head === '' ? null : <span class="same">{head}</span>}
      <mark>{middle}</mark>
      {tail === '' ? null : <span class="same">{tail}</span>}
    </code>
  );
}
