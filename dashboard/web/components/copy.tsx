import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { system } from '../system.ts';
import { Icon } from './icon.tsx';

const THANKS_MS = 1_500;

export function CopyButton({ text }: { readonly text: string }): JSX.Element {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    system.after(THANKS_MS, () => setCopied(false));
  };
  return (
    <button type="button" class="copy" title="Copy" onClick={() => void copy()}>
      <Icon name={copied ? 'Healthy' : 'copy'} />
      <span class="unseen" role="status">
        {copied ? 'Copied' : 'Copy'}
      </span>
    </button>
  );
}
