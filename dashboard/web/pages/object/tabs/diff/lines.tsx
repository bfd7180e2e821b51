import type { JSX } from 'preact';
import { splitCommon } from '../../../../format.ts';
import type { NumberedLine } from './rows.ts';

const SIGNS = { both: '', live: '−', desired: '+', unmanaged: '' } as const;
const WORDS = { both: '', live: 'live: ', desired: 'desired: ', unmanaged: 'not managed: ' } as const;

interface CodeProps {
  readonly line: NumberedLine;
  readonly against: NumberedLine | undefined;
}

/** One line of YAML, told apart by its sign as well as its ground; against its counterpart only what differs stands out. */
export function Code({ line, against }: CodeProps): JSX.Element {
  const { side, depth, text } = line;
  return (
    <td class={`code code-${side}`}>
      <span class="sign" aria-hidden="true">
        {SIGNS[side]}
      </span>
      <span class="unseen">{WORDS[side]}</span>
      <code style={{ '--depth': depth }}>
        {against && against.text !== text ? <Marked text={text} other={against.text} side={side} /> : text}
      </code>
    </td>
  );
}

function Marked({ text, other, side }: { text: string; other: string; side: NumberedLine['side'] }): JSX.Element {
  const { head, middle, tail } = splitCommon(side === 'live' ? text : other, side === 'live' ? other : text);
  return (
    <>
      {head}
      <mark>{side === 'live' ? middle[0] : middle[1]}</mark>
      {tail}
    </>
  );
}

/** A side that has nothing at a line. */
export function NoCode(): JSX.Element {
  return <td class="code code-none" />;
}

export function LineNumber({ of }: { readonly of: number | undefined }): JSX.Element {
  return (
    <td class="line-number" aria-hidden="true">
      {of}
    </td>
  );
}
