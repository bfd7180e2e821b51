import type { JSX } from 'preact';
import { CopyButton } from './copy.tsx';

/** Lines to paste somewhere. */
export function Snippet({ text }: { readonly text: string }): JSX.Element {
  return (
    <div class="rule-text">
      <pre>{text}</pre>
      <CopyButton text={text} />
    </div>
  );
}
