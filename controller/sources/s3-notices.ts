import { type Clock, sleep } from '../ports/clock.ts';
import type { Notices } from '../ports/objects.ts';
import type { Watch } from './watch.ts';

const RETRY_MS = 30_000;

/** Looks whenever the queue has something to say. A queue that cannot be read is silent: the poll finds what it misses. */
export function watchNotices(notices: Notices, clock: Clock): Watch {
  return (changed) => {
    const ended = new AbortController();
    const listening = listen({ notices, clock, changed, signal: ended.signal });
    return async () => {
      ended.abort();
      await listening;
    };
  };
}

interface Listening {
  readonly notices: Notices;
  readonly clock: Clock;
  readonly changed: () => void;
  readonly signal: AbortSignal;
}

async function listen({ notices, clock, changed, signal }: Listening): Promise<void> {
  while (!signal.aborted) {
    try {
      if ((await notices.receive(signal)) > 0) changed();
    } catch {
      await sleep(clock, RETRY_MS, signal).catch(() => {});
    }
  }
}
