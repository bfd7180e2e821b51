import { ALL_DRIFT, driftPath, fleetPath, objectPath, type Route, TABS } from './route.ts';
import { helpOpen } from './state/help.ts';
import { lastFleet, navigate, route } from './state/navigation.ts';

/** Shortcuts, as the help lists them. Combinations with Cmd, Ctrl or Alt stay the browser's. */
export function startKeyboard(): void {
  addEventListener('keydown', (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (isTyping(event.target) ? leaveField(event) : press(event.key)) event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, select, textarea');
}

function leaveField(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || !(event.target instanceof HTMLElement)) return false;
  event.target.blur();
  return false;
}

/** True when the key meant something here. */
function press(key: string): boolean {
  // The dialog itself, because the browser tells of its closing a moment later.
  if (document.querySelector('dialog[open]')) return false;
  switch (key) {
    case '?':
      helpOpen.value = true;
      return true;
    case '/':
      return search();
    case 'j':
    case 'ArrowDown':
      return step(1);
    case 'k':
    case 'ArrowUp':
      return step(-1);
    case 'D':
      navigate(driftPath(ALL_DRIFT));
      return true;
    default:
      return pressOnObject(key, route.value);
  }
}

function pressOnObject(key: string, at: Route): boolean {
  if (at.page === 'drift' && key === 'Escape') navigate(fleetPath(lastFleet.value));
  if (at.page !== 'object') return at.page === 'drift' && key === 'Escape';
  if (key === 'Escape') navigate(fleetPath(lastFleet.value));
  else if (key === 'd') navigate(objectPath(at.key, 'diff'), 'replace');
  else if (key === '[' || key === ']') navigate(objectPath(at.key, neighbour(at.tab, key === ']' ? 1 : -1)), 'replace');
  else return false;
  return true;
}

function neighbour(tab: (typeof TABS)[number], by: number): (typeof TABS)[number] {
  return TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length] ?? tab;
}

function search(): boolean {
  if (route.value.page !== 'fleet') navigate(fleetPath(lastFleet.value));
  const field = document.getElementById('search');
  // At once where it is there: what is typed before the next frame would be lost.
  if (field) field.focus();
  else requestAnimationFrame(() => document.getElementById('search')?.focus());
  return true;
}

/** Moves to the next or previous object of the list. */
function step(by: number): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('.row-link')];
  if (links.length === 0) return false;
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.max(0, Math.min(links.length - 1, at + by));
  links[next]?.focus();
  links[next]?.scrollIntoView({ block: 'nearest' });
  return true;
}
