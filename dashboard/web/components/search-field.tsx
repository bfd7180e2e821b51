import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { system } from '../system.ts';
import { Icon } from './icon.tsx';

const TYPING_MS = 180;

interface SearchFieldProps {
  readonly value: string;
  readonly placeholder: string;
  /** Called a little after the typing. */
  readonly onSearch: (text: string) => void;
}

/** The field that `/` leads to. */
export function SearchField({ value, placeholder, onSearch }: SearchFieldProps): JSX.Element {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (document.activeElement !== input.current) setText(value);
  }, [value]);
  useEffect(() => {
    if (text === value) return;
    return system.after(TYPING_MS, () => onSearch(text));
  }, [text]);
  return (
    <label class="search">
      <Icon name="search" />
      <span class="unseen">Search</span>
      <input
        ref={input}
        type="search"
        id="search"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
      />
      <kbd>/</kbd>
    </label>
  );
}
