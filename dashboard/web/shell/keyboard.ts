import type { Shortcut } from '../page.tsx';
import { fleetPath } from '../pages/fleet/address.ts';
import { lastFleet } from '../pages/fleet/data.ts';
import { PAGES } from '../pages/index.ts';
import { paused, pauseUpdates } from '../state/live.ts';
import { navigate } from '../state/navigation.ts';
import { system } from '../system.ts';
import { helpOpen } from './help-open.ts';
import { openPage } from './open-page.ts';
import { searchOpen } from './search/search-open.ts';

/** How long `g` waits for the letter after it. */
const CHORD_MS = 1_500;

/** Keys that mean the same on every page, as the help lists them. A page's own come before them. */
export const EVERYWHERE: readonly Shortcut[] = [
  { keys: ['/'], does: 'Search: the page’s own field, else everything', press: () => search() },
  {
    keys: ['y'],
    does: 'Copy the link to what is open',
    press: () => void navigator.clipboard.writeText(location.href),
  },
  { keys: ['j', 'k', 'ArrowDown', 'ArrowUp'], does: 'Next and previous line', press: stepTo },
  { keys: ['Esc'], does: 'Close, or back to the fleet', press: () => navigate(fleetPath(lastFleet.value)) },
  { keys: ['z'], does: 'Pause updates, and go on', press: () => pauseUpdates(!paused.peek()) },
  {
    keys: ['?'],
    does: 'This help',
    press: () => {
      helpOpen.value = true;
    },
  },
];

let endChord: (() => void) | undefined;

/** Combinations with Cmd, Ctrl or Alt stay the browser's, but for the one that searches everywhere. */
export function startKeyboard(): void {
  addEventListener('keydown', (event) => {
    if (isSearch(event)) return openSearch(event);
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (isTyping(event.target)) return leaveField(event);
    // The dialog itself, because the browser tells of its closing a moment later.
    if (document.querySelector('dialog[open]')) return;
    if (press(event.key === 'Escape' ? 'Esc' : event.key)) event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type=checkbox]), select, textarea');
}

function leaveField(event: KeyboardEvent): void {
  if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
}

/** True when the key meant something here. */
function press(key: string): boolean {
  if (endChord) return jump(key);
  if (key === 'g') return beginChord();
  const shortcuts = [...(openPage.peek()?.shortcuts ?? []), ...EVERYWHERE];
  const found = shortcuts.find(({ keys }) => keys.includes(key));
  found?.press(key);
  return found !== undefined;
}

function beginChord(): boolean {
  const cancel = system.after(CHORD_MS, () => {
    endChord = undefined;
  });
  endChord = () => {
    cancel();
    endChord = undefined;
  };
  return true;
}

function jump(key: string): boolean {
  endChord?.();
  const page = PAGES.find(({ place }) => place?.chord === key);
  if (page?.place) navigate(page.place.path());
  return page !== undefined;
}

/** Ctrl or Cmd with K, as everywhere. */
function isSearch({ key, metaKey, ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (metaKey || ctrlKey) && !altKey && !shiftKey;
}

function openSearch(event: KeyboardEvent): void {
  event.preventDefault();
  if (!document.querySelector('dialog[open]')) searchOpen.value = true;
}

/** To the field that filters what is open, else over all there is. */
function search(): void {
  if (!focusSearch()) searchOpen.value = true;
}

/** At once where it is there: what is typed before the next frame would be lost. */
function focusSearch(): boolean {
  const field = document.getElementById('search');
  field?.focus();
  return field !== null;
}

/** Moves to the next or previous line of the list. */
function stepTo(key: string): void {
  const by = key === 'j' || key === 'ArrowDown' ? 1 : -1;
  const links = [...document.querySelectorAll<HTMLElement>('.row-link')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.max(0, Math.min(links.length - 1, at + by));
  links[next]?.focus();
  links[next]?.scrollIntoView({ block: 'nearest' });
}
