import type { LeaseView } from '../model/lease.ts';
import type { Clock, Elapsed } from '../ports/clock.ts';
import type { Lease, LeaseStore } from '../ports/lease.ts';
import { asAwsError } from './subject.ts';

/** Between two renewals, and between two looks of whoever waits. */
export const RENEW_MS = 5_000;
/** For how long a renewal counts, from before it was sent. */
export const HOLD_MS = 20_000;
/**
 * How long whoever waits must have seen no write before taking it. The part beyond {@link HOLD_MS} is for what the last
 * holder has under way: a write waits 5 s for its budget and 20 s for an answer.
 */
export const TAKE_MS = 60_000;

/** Between who holds it and which of its writes that was. */
const SEPARATOR = '#';

export interface LeaseDeps {
  readonly store: LeaseStore;
  readonly clock: Clock;
  readonly elapsed: Elapsed;
  /** Who we are: unlike every other process that ever was. */
  readonly holder: string;
}

/** What whoever waits has seen. */
interface Seen {
  readonly version: number;
  readonly text: string;
  /** When this version was seen first, by the time that has elapsed. */
  readonly since: number;
}

/** What the holder knows of its own last write. */
interface Held {
  readonly version: number;
  readonly until: number;
}

/**
 * A lease over something whose only gift is that its version grows with each write. No clock is compared with another's:
 * whoever waits measures by its own clock for how long it saw no write, the holder measures by its own for how long its last
 * write counts, and the first is far longer. Two who take it at one time both write, but only one of the writes makes the
 * version after the one that both saw: the other has lost, and waits anew. Whoever deletes it by hand has its versions begin
 * anew: then, for a few seconds, two may have it if calls are slow at that very moment.
 */
export function createLease({ store, clock, elapsed, holder }: LeaseDeps): Lease {
  let held: Held | undefined;
  let seen: Seen | undefined;
  let trouble: string | undefined;
  let told = false;
  let since = clock.now();
  let onChange: () => void = () => {};
  let cancel: () => void = () => {};
  let work: Promise<void> = Promise.resolve();
  let stopped = false;

  let writes = 0;
  /** Unlike every other: a version may come again where somebody deletes what carries it. */
  const nextText = (): string => `${holder}${SEPARATOR}${++writes}`;

  const mayWrite = (): boolean => held !== undefined && elapsed() < held.until;

  async function renew(before: Held): Promise<void> {
    const sentAt = elapsed();
    const version = await store.write(nextText(), false);
    // Nobody wrote in between, or nobody who did can have had it: ours still counted when the answer was there.
    const isOurs = version === before.version + 1 || elapsed() < before.until;
    if (version !== undefined && isOurs) held = { version, until: sentAt + HOLD_MS };
    else lose(version ?? 0);
  }

  function lose(version: number): void {
    held = undefined;
    seen = { version, text: '', since: elapsed() };
  }

  async function want(): Promise<void> {
    const { version, text } = await store.read();
    if (seen?.version !== version || seen.text !== text) seen = { version, text, since: elapsed() };
    const isFree = version > 0 && text === '';
    if (!isFree && elapsed() - seen.since < TAKE_MS) return;
    const sentAt = elapsed();
    const made = await store.write(nextText(), version === 0);
    if (made === version + 1) held = { version: made, until: sentAt + HOLD_MS };
    else lose(made ?? 0);
  }

  async function turn(): Promise<void> {
    try {
      await (held ? renew(held) : want());
      trouble = undefined;
    } catch (error) {
      trouble = asAwsError(error).message;
    }
    tell();
  }

  function tell(): void {
    if (mayWrite() === told) return;
    told = !told;
    since = clock.now();
    onChange();
  }

  function next(): void {
    if (stopped) return;
    cancel = clock.after(RENEW_MS, () => {
      tell();
      work = turn().then(next);
    });
  }

  return {
    mayWrite,
    view(): LeaseView {
      const state = mayWrite() ? 'writes' : 'standsBy';
      const other = seen?.text.split(SEPARATOR)[0] || undefined;
      return { name: store.name, state, since, holder: state === 'writes' ? holder : other, trouble };
    },
    start(listener) {
      onChange = listener;
      work = turn().then(next);
    },
    async stop() {
      stopped = true;
      cancel();
      await work;
      const isOurs = mayWrite();
      held = undefined;
      if (isOurs) await store.write('', false).catch(() => undefined);
    },
  };
}
