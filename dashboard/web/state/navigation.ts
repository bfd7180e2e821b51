import { computed, signal } from '@preact/signals';
import { type FleetQuery, fleetPath, parseRoute, WHOLE_FLEET } from '../route.ts';

const address = signal({ path: location.pathname, search: location.search });

export const route = computed(() => parseRoute(address.value.path, address.value.search));

/** The fleet as it was last looked at, so that the way back leads to the same filter. */
export const lastFleet = signal<FleetQuery>(WHOLE_FLEET);

export function navigate(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  read();
  if (how === 'push') scrollTo(0, 0);
}

export function showFleet(query: FleetQuery, how: 'push' | 'replace' = 'push'): void {
  navigate(fleetPath(query), how);
}

function read(): void {
  address.value = { path: location.pathname, search: location.search };
  const now = route.peek();
  if (now.page === 'fleet') lastFleet.value = { ...now.query, cursor: undefined };
}

/** Follows the browser's own buttons, and plain clicks on links of ours without loading the page again. */
export function startNavigation(): void {
  addEventListener('popstate', read);
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || isModified(event)) return;
    if (link.target !== '' || link.origin !== location.origin) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  });
  read();
}

function isModified(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
