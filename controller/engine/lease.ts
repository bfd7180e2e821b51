import type { LeaseView } from '../model/lease.ts';
import type { Clock, Elapsed } from '../ports/clock.ts';
import type { Lease, LeaseStore } from '../ports/lease.ts';
import { claimText, NOBODY, parseClaim, standsAt } from './claim.ts';
import { asAwsError } from './subject.ts';

/** Between two renewals, and between two looks of whoever waits. */
export const RENEW_MS = 5_000;
/** For how long a renewal counts, from before it was begun; and how long what was taken from another does not count yet. */
export const HOLD_MS = 20_000;
/** How long whoever waits must have seen no write before taking it. */
const UNSEEN_MS = 40_000;
/**
 * From the last sign of a holder to the first write of the next one, at least. The part beyond {@link HOLD_MS} is for what
 * the last holder has under way: a write waits 5 s for its budget and 20 s for an answer.
 */
export const TAKE_MS = UNSEEN_MS + HOLD_MS;

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

/** A claim that counts from one moment to another, by the time that has elapsed. */
interface Held {
  readonly from: number;
  readonly until: number;
}

/** What a write did: it stands if nobody wrote between what was read before it and it. */
interface Written {
  readonly version: number;
  readonly stands: boolean;
}

/**
 * A lease over something whose only gift is that its version grows with each write. No clock is compared with another's:
 * whoever waits measures by its own clock for how long it saw no write, the holder measures by its own for how long its last
 * claim counts. Every claim is read, then written, and says on which version it was made: one whose own version is not the
 * next stands for nobody, and everybody can see so. Whoever reads another's that stands holds nothing any more. Where the
 * parameter is deleted versions come again, so that two claims may stand for a moment; what was taken from another counts
 * {@link HOLD_MS} later and once it was renewed, and by then the older claim has read it, or its time is over.
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

  const mayWrite = (): boolean => held !== undefined && held.from <= elapsed() && elapsed() < held.until;

  const isOurs = (text: string): boolean => parseClaim(text)?.holder === holder;

  async function write(who: string, on: number): Promise<Written> {
    const version = await store.write(claimText({ holder: who, nonce: ++writes, on }), on === 0);
    return { version: version ?? 0, stands: version === on + 1 };
  }

  async function renew({ from, until }: Held): Promise<void> {
    const beganAt = elapsed();
    const { version, text } = await store.read();
    // Deleted, let go too late, or a claim that lost, ours too: nobody's, so it stays ours for as long as ours counts.
    const isKept = standsAt(text, version) ? isOurs(text) : elapsed() < until;
    if (!isKept) return lose(version, text);
    const { version: made, stands } = await write(holder, version);
    // What did not count for a moment may have been another's: it is as if taken anew.
    if (stands) held = { from: elapsed() < until ? from : elapsed() + HOLD_MS, until: beganAt + HOLD_MS };
    else lose(made, '');
  }

  async function letGo(): Promise<void> {
    const { version, text } = await store.read();
    if (isOurs(text)) await write(NOBODY, version);
  }

  function lose(version: number, text: string): void {
    held = undefined;
    seen = { version, text, since: elapsed() };
  }

  async function want(): Promise<void> {
    const beganAt = elapsed();
    const { version, text } = await store.read();
    if (seen?.version !== version || seen.text !== text) seen = { version, text, since: elapsed() };
    const isFree = parseClaim(text)?.holder === NOBODY && standsAt(text, version);
    if (!isFree && elapsed() - seen.since < UNSEEN_MS) return;
    const { version: made, stands } = await write(holder, version);
    if (!stands) return lose(made, '');
    held = { from: isFree ? elapsed() : elapsed() + HOLD_MS, until: beganAt + HOLD_MS };
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
      const other = parseClaim(seen?.text ?? '')?.holder || undefined;
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
      const hadIt = mayWrite();
      held = undefined;
      if (hadIt) await letGo().catch(() => undefined);
    },
  };
}
