import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Found, SearchJson } from '../../../schema/search.ts';
import { Icon } from '../../components/icon.tsx';
import { fleetPath, WHOLE_FLEET } from '../../pages/fleet/address.ts';
import { PAGES } from '../../pages/index.ts';
import { objectPath } from '../../pages/object/address.ts';
import { navigate } from '../../state/navigation.ts';
import { createResource } from '../../state/resource.ts';
import { system } from '../../system.ts';
import { openPage } from '../open-page.ts';
import { type Entry, foundEntries, inGroups, localEntries } from './entries.ts';
import { recentEntries, rememberEntry } from './recent.ts';
import { searchOpen } from './search-open.ts';

const results = createResource<SearchJson>();
const TYPING_MS = 120;

function pathOf({ type, id }: Found): string {
  if (type === 'object') return objectPath(id);
  return fleetPath(type === 'namespace' ? { ...WHOLE_FLEET, namespace: [id] } : { ...WHOLE_FLEET, q: id });
}

/** Finds whatever there is as one types, from wherever one is. */
export function Search(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = searchOpen.value;
  // Before the next key is heard: a dialog that still stands there would swallow the one that opens it again.
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard Escape closes it
    <dialog
      ref={dialog}
      class="palette"
      aria-label="Search"
      onClose={() => {
        // The event comes a task later, when somebody may have opened it again.
        if (!dialog.current?.open) searchOpen.value = false;
      }}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      {isOpen ? <Palette /> : null}
    </dialog>
  );
}

function Palette(): JSX.Element {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(text);
  const chosen = entries[Math.min(at, entries.length - 1)];
  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && entries.length > 0)
      setAt((Math.min(at, entries.length - 1) + by + entries.length) % entries.length);
    else if (event.key === 'Enter' && chosen) open(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <label class="palette-field">
        <Icon name="search" />
        <span class="unseen">Objects, namespaces, commits, images, views</span>
        <input
          type="text"
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls="palette-list"
          aria-activedescendant={chosen && optionId(chosen)}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          autofocus
          placeholder="Objects, namespaces, commits, images, views"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <kbd>Esc</kbd>
      </label>
      <div class="palette-list" id="palette-list" role="listbox" aria-label="Found">
        {entries.map((entry, index) => (
          <Option
            key={entry.id}
            entry={entry}
            isChosen={entry === chosen}
            heading={entries[index - 1]?.group === entry.group ? undefined : entry.group}
          />
        ))}
      </div>
      <p class="palette-foot second" role="status">
        {words(entries.length, text)}
      </p>
    </>
  );
}

function words(count: number, text: string): string {
  if (count === 0) return text.trim() === '' ? 'Type to find anything.' : `Nothing is called ${text.trim()}.`;
  return `${count} found. Arrows to choose, Enter to open.`;
}

function useEntries(text: string): readonly Entry[] {
  const isAsked = text.trim() !== '';
  useEffect(() => {
    if (!isAsked) return undefined;
    return system.after(TYPING_MS, () => void results.load(`/api/v1/search?q=${encodeURIComponent(text.trim())}`));
  }, [text]);
  const local = localEntries(text, PAGES, openPage.value?.shortcuts ?? []);
  if (!isAsked) return inGroups([...recentEntries(), ...local]);
  return inGroups([...foundEntries(results.data.value?.items ?? [], pathOf), ...local]);
}

function open(entry: Entry): void {
  searchOpen.value = false;
  rememberEntry(entry);
  if (entry.path !== undefined) navigate(entry.path);
  // The dialog is gone by then, and what is done may open one of its own.
  else requestAnimationFrame(() => entry.shortcut?.press(entry.shortcut.keys[0] ?? ''));
}

function optionId({ group, id }: Entry): string {
  return `found ${group} ${id}`.replace(/[^A-Za-z0-9_-]/g, '-');
}

interface OptionProps {
  readonly entry: Entry;
  readonly isChosen: boolean;
  readonly heading: string | undefined;
}

function Option({ entry, isChosen, heading }: OptionProps): JSX.Element {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <>
      {heading === undefined ? null : (
        <div class="palette-group" role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field that owns the list */}
      <div
        ref={line}
        role="option"
        tabIndex={-1}
        id={optionId(entry)}
        aria-selected={isChosen}
        class="palette-line"
        onClick={() => open(entry)}
      >
        <Icon name={entry.icon} />
        <span class="palette-title">{entry.title}</span>
        <span class="palette-detail">{entry.detail}</span>
      </div>
    </>
  );
}
