import { signal } from '@preact/signals';
import type { Address } from '../address.ts';

/** Where the reader is. */
export const address = signal<Address>(read());

function read(): Address {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}

export function navigate(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  address.value = read();
}

/** Follows the browser's own buttons, and plain clicks on links of ours without loading the page again. */
export function startNavigation(): void {
  addEventListener('popstate', () => {
    address.value = read();
  });
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || isModified(event)) return;
    if (link.target !== '' || link.origin !== location.origin || link.pathname.startsWith('/api/')) return;
    if (link.hash !== '' && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  });
}

function isModified(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
