import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ActVerb } from '../../../controller/model/operation.ts';
import { Icon } from '../components/icon.tsx';
import { may } from '../state/session.ts';
import { type ActRow, offeredFor } from './offered.ts';
import { askToAct } from './wish.ts';
import { VERB_WORDS } from './words.ts';

/** What whoever looks may do with an object as it stands. */
export function actsOn(row: ActRow): readonly ActVerb[] {
  return offeredFor(row).filter((verb) => may(verb, row));
}

/** Everything that can be done with an object, behind one button; nothing where nothing may be done. */
export function ActionsMenu({ row }: { readonly row: ActRow }): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const verbs = actsOn(row);
  useEffect(() => {
    if (!isOpen) return undefined;
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    return closeOutside(root.current, () => setOpen(false));
  }, [isOpen]);
  if (verbs.length === 0) return null;
  const choose = (verb: ActVerb): void => {
    // What is focused when the dialog opens is focused again when it closes: the entry is gone by then.
    root.current?.querySelector<HTMLElement>('[data-acts=menu]')?.focus();
    setOpen(false);
    askToAct({ verb, keys: [row.key] });
  };
  return (
    <div class="acts" ref={root}>
      <button
        type="button"
        class="button"
        data-acts="menu"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="labelled">
          <span>Actions</span>
          <Icon name="down" />
        </span>
      </button>
      {isOpen ? (
        <div
          class="acts-list"
          role="menu"
          id={id}
          tabIndex={-1}
          aria-label={`Actions on ${row.key}`}
          onKeyDown={(event) => moveIn(event, root.current, () => setOpen(false))}
        >
          {verbs.map((verb) => (
            <button key={verb} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(verb)}>
              <Icon name={VERB_WORDS[verb].icon} />
              <span>{VERB_WORDS[verb].label}</span>
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function closeOutside(root: HTMLElement | null, close: () => void): () => void {
  const onPress = (event: Event): void => {
    if (event.target instanceof Node && !root?.contains(event.target)) close();
  };
  document.addEventListener('pointerdown', onPress);
  return () => document.removeEventListener('pointerdown', onPress);
}

const STEPS: Readonly<Record<string, (at: number, of: number) => number>> = {
  ArrowDown: (at, of) => (at + 1) % of,
  ArrowUp: (at, of) => (at - 1 + of) % of,
  Home: () => 0,
  End: (_, of) => of - 1,
};

function moveIn(event: KeyboardEvent, root: HTMLElement | null, close: () => void): void {
  const items = [...(root?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  if (items.length === 0) return;
  const step = STEPS[event.key];
  if (step) items[step(items.indexOf(document.activeElement as HTMLElement), items.length)]?.focus();
  if (event.key === 'Escape') {
    root?.querySelector<HTMLElement>('[data-acts=menu]')?.focus();
    close();
  }
  if (event.key === 'Tab') close();
  if (!step && event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
}
