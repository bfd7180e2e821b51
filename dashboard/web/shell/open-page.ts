import { computed, effect } from '@preact/signals';
import { PAGES } from '../pages/index.ts';
import { changes } from '../state/live.ts';
import { address } from '../state/navigation.ts';
import { operator } from '../state/operator.ts';

/** The page at the address; undefined where there is none. */
export const openPage = computed(() => {
  for (const page of PAGES) {
    const open = page.open(address.value);
    if (open) return open;
  }
  return undefined;
});

/** Reads what is shown: when the address changes, and when something happened. */
export function startReading(): void {
  effect(() => {
    changes.value;
    void operator.load('/api/v1/operator');
    for (const { place } of PAGES) place?.watch?.();
  });
  effect(() => {
    changes.value;
    openPage.value?.load();
  });
}
