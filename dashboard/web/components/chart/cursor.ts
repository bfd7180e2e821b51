import { useState } from 'preact/hooks';

/** Where somebody reads a chart: the number of a moment, day or dot, or nowhere. */
export interface Cursor {
  readonly index: number | undefined;
  set(index: number | undefined): void;
  onKeyDown(event: KeyboardEvent): void;
}

const LEAP = 10;

/** Arrows go on by one, Page keys by ten, Home and End to the ends; Esc leaves. Without a place reading begins at the end. */
export function useCursor(count: number): Cursor {
  const [at, setAt] = useState<number | undefined>(undefined);
  const index = at === undefined ? undefined : Math.min(at, count - 1);
  return {
    index,
    set: setAt,
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = placeAfter(event.key, index, count);
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setAt(next === 'nowhere' ? undefined : next);
    },
  };
}

/** Undefined for a key that means nothing here. */
export function placeAfter(key: string, index: number | undefined, count: number): number | 'nowhere' | undefined {
  const last = count - 1;
  const from = index ?? last;
  const step = (by: number): number => Math.min(last, Math.max(0, index === undefined && by > 0 ? 0 : from + by));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return step(-1);
    case 'ArrowRight':
    case 'ArrowUp':
      return step(1);
    case 'PageDown':
      return step(-LEAP);
    case 'PageUp':
      return step(LEAP);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return index === undefined ? undefined : 'nowhere';
    default:
      return undefined;
  }
}
