import { type ReadonlySignal, signal } from '@preact/signals';
import type { ProblemJson } from '../../schema/common.ts';
import type { EventsJson, EventView } from '../../schema/events.ts';
import { read } from '../api.ts';
import { createResource } from './resource.ts';

const PAGE_SIZE = 100;

/** What happened, read page by page towards the past, and kept current at its newest end. */
export interface Timeline {
  /** Newest first, without gaps. */
  readonly items: ReadonlySignal<readonly EventView[] | undefined>;
  /** Whose events could not be read now. */
  readonly unread: ReadonlySignal<NonNullable<EventsJson['unread']>>;
  readonly problem: ReadonlySignal<ProblemJson | undefined>;
  readonly slow: ReadonlySignal<boolean>;
  /** Whether there is more of the past, and whether it is being read. */
  readonly past: ReadonlySignal<'more' | 'reading' | 'none'>;
  /** Reads the newest; of another address nothing stays to be seen. */
  load(path: string, params: URLSearchParams): void;
  more(): Promise<void>;
}

export function createTimeline(): Timeline {
  const newest = createResource<EventsJson>();
  const items = signal<readonly EventView[] | undefined>(undefined);
  const unread = signal<NonNullable<EventsJson['unread']>>([]);
  const past = signal<'more' | 'reading' | 'none'>('none');
  let shown = '';
  let next: string | undefined;
  let isDeep = false;

  newest.data.subscribe((page) => {
    if (!page) return;
    const known = items.peek();
    const oldest = page.items.at(-1);
    // Where more happened than one page holds there would be a gap: then the past is read again when somebody asks.
    const joins =
      known !== undefined && isDeep && page.items.some((item) => known.some((one) => nameOf(one) === nameOf(item)));
    items.value = joins
      ? joined(
          page.items,
          known.filter((one) => !oldest || one.at <= oldest.at),
        )
      : page.items;
    unread.value = page.unread ?? [];
    if (!joins) {
      next = page.next;
      isDeep = false;
    }
    past.value = next === undefined ? 'none' : 'more';
  });

  return {
    items,
    unread,
    past,
    problem: newest.problem,
    slow: newest.slow,
    load(path, params) {
      params.set('limit', String(PAGE_SIZE));
      const address = `${path}?${params}`;
      const fresh = address !== shown;
      if (fresh) {
        items.value = undefined;
        isDeep = false;
      }
      shown = address;
      void newest.load(address, fresh);
    },
    async more() {
      if (next === undefined || past.peek() !== 'more') return;
      const of = shown;
      past.value = 'reading';
      const answer = await read<EventsJson>(`${of}&cursor=${encodeURIComponent(next)}`, new AbortController().signal);
      if (of !== shown) return;
      if (answer.ok) {
        items.value = joined(items.peek() ?? [], answer.data.items);
        next = answer.data.next;
        isDeep = true;
      }
      past.value = next === undefined ? 'none' : 'more';
    },
  };
}

/** Names an event, so that one that is read twice is shown once. */
export function nameOf({ id, origin, at, key, message }: EventView): string {
  return id === undefined ? `${origin} ${at} ${key} ${message}` : String(id);
}

function joined(newer: readonly EventView[], older: readonly EventView[]): readonly EventView[] {
  const known = new Set(newer.map(nameOf));
  return [...newer, ...older.filter((one) => !known.has(nameOf(one)))];
}
