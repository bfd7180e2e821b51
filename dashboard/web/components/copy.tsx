import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { system } from '../system.ts';
import { Icon, type IconName } from './icon.tsx';

const THANKS_MS = 1_500;

interface CopyProps {
  readonly text: string;
  /** What is copied, for whoever cannot see where the button stands. */
  readonly what?: string | undefined;
  /** Words on the button; without them it is an icon. */
  readonly label?: string | undefined;
  readonly icon?: IconName | undefined;
}

export function CopyButton({ text, what, label, icon = 'copy' }: CopyProps): JSX.Element {
  const [copied, setCopied] = useState(false);
  const words = label ?? (what === undefined ? 'Copy' : `Copy ${what}`);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    system.after(THANKS_MS, () => setCopied(false));
  };
  return (
    <button type="button" class={label ? 'button small' : 'copy'} title={words} onClick={() => void copy()}>
      <Icon name={copied ? 'Healthy' : icon} />
      <span class={label ? undefined : 'unseen'} role="status">
        {copied ? 'Copied' : words}
      </span>
    </button>
  );
}
