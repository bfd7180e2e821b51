import { describe, expect, it } from 'vitest';
import { createLease, HOLD_MS, RENEW_MS, TAKE_MS } from '../../controller/engine/lease.ts';
import type { Lease, LeaseStore } from '../../controller/ports/lease.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock.ts';

const MINUTE = 60_000;
const SEEDS = 8;

interface Value {
  version: number;
  text: string;
}

/** How a call fares: when it arrives, when its answer does, and whether that is lost. */
type Network = () => { readonly there: number; readonly back: number; readonly lost?: boolean };

const AT_ONCE: Network = () => ({ there: 0, back: 0 });

function storeOf(value: Value, clock: VirtualClock, network: Network = AT_ONCE): LeaseStore {
  const wait = (ms: number): Promise<void> => (ms === 0 ? Promise.resolve() : new Promise((go) => clock.after(ms, go)));
  async function call<T>(act: () => T): Promise<T> {
    const { there, back, lost } = network();
    await wait(there);
    const answer = act();
    await wait(back);
    if (lost) throw new Error('the answer was lost');
    return answer;
  }
  return {
    name: '/evenkeel/lease/test',
    read: () => call(() => ({ ...value })),
    write: (text, create) =>
      call(() => {
        if (create && value.version > 0) return undefined;
        value.version += 1;
        value.text = text;
        return value.version;
      }),
  };
}

function controller(name: string, parts: { value: Value; clock: VirtualClock; network?: Network }): Lease {
  const { value, clock, network } = parts;
  const lease = createLease({ store: storeOf(value, clock, network), clock, elapsed: clock.now, holder: name });
  lease.start(() => {});
  return lease;
}

describe('a lease', () => {
  it('is nobody’s until nobody has written for a while, then one controller’s for as long as it lives', async () => {
    const clock = createVirtualClock(0);
    const value = { version: 0, text: '' };
    const [a, b] = [controller('a', { value, clock }), controller('b', { value, clock })];
    const seen: string[] = [];
    for (let at = 0; at <= 10 * MINUTE; at += 1_000) {
      const writers = [a, b].filter((each) => each.mayWrite()).length;
      if (seen.at(-1) !== `${writers}`) seen.push(`${writers}`);
      await clock.advance(1_000);
    }
    expect(seen).toEqual(['0', '1']);
    expect([a.view()?.state, b.view()?.state].sort()).toEqual(['standsBy', 'writes']);
    expect(b.view()).toMatchObject({ holder: a.view()?.holder, name: '/evenkeel/lease/test' });
  });

  it('that is let go is another’s with its next look', async () => {
    const clock = createVirtualClock(0);
    const value = { version: 0, text: '' };
    const a = controller('a', { value, clock });
    await clock.advance(2 * MINUTE);
    const b = controller('b', { value, clock });
    await clock.advance(10 * MINUTE);
    expect([a.mayWrite(), b.mayWrite()]).toEqual([true, false]);
    await a.stop();
    expect(a.mayWrite()).toBe(false);
    await clock.advance(RENEW_MS);
    expect(b.mayWrite()).toBe(true);
  });

  it('of a controller that died is another’s within a minute and ten seconds', async () => {
    const clock = createVirtualClock(0);
    const value = { version: 0, text: '' };
    let dead = false;
    const a = controller('a', { value, clock, network: () => ({ there: dead ? 1e9 : 0, back: 0 }) });
    await clock.advance(2 * MINUTE);
    const b = controller('b', { value, clock });
    await clock.advance(MINUTE);
    dead = true;
    await clock.advance(TAKE_MS - RENEW_MS);
    expect([a.mayWrite(), b.mayWrite()]).toEqual([false, false]);
    await clock.advance(3 * RENEW_MS);
    expect(b.mayWrite()).toBe(true);
  });

  it('counts from before it was renewed, however late the answer comes', async () => {
    const clock = createVirtualClock(0);
    const value = { version: 0, text: '' };
    let back = 0;
    const a = controller('a', { value, clock, network: () => ({ there: 0, back }) });
    await clock.advance(2 * MINUTE);
    back = HOLD_MS + 5_000;
    await clock.advance(RENEW_MS + HOLD_MS + 4_999);
    expect(a.mayWrite()).toBe(false);
    back = 0;
    await clock.advance(MINUTE);
    expect(a.mayWrite()).toBe(true);
  });

  it('that somebody deletes stays with whom it was', async () => {
    const clock = createVirtualClock(0);
    const value = { version: 0, text: '' };
    const a = controller('a', { value, clock });
    await clock.advance(2 * MINUTE);
    const b = controller('b', { value, clock });
    await clock.advance(MINUTE);
    Object.assign(value, { version: 0, text: '' });
    for (let second = 0; second < 120; second++) {
      await clock.advance(1_000);
      expect([a.mayWrite(), b.mayWrite()]).toEqual([true, false]);
    }
  });

  it('says why it cannot be had, and is had again when it can', async () => {
    const clock = createVirtualClock(0);
    const value = { version: 0, text: '' };
    let lost = true;
    const a = controller('a', { value, clock, network: () => ({ there: 0, back: 0, lost }) });
    await clock.advance(2 * MINUTE);
    expect(a.view()).toMatchObject({ state: 'standsBy', trouble: 'the answer was lost' });
    lost = false;
    await clock.advance(3 * MINUTE);
    expect(a.view()).toMatchObject({ state: 'writes', trouble: undefined, holder: 'a' });
  });
});

describe('in histories of late and lost calls there are never two, and one in the end', () => {
  const CASES = [
    { name: 'as they come', deletes: 0, because: 'each side measures by its own clock' },
    { name: 'and deletions by hand', deletes: 1 / 40, because: 'versions that come again are told from those before' },
    { name: 'and a deletion every few seconds', deletes: 1 / 6, because: 'no version is ever high' },
  ];

  it.each(CASES)('$name', async ({ deletes }) => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = seededRandom(seed);
      const clock = createVirtualClock(0);
      const value = { version: 0, text: '' };
      let calm = false;
      const network: Network = () => {
        const delay = (): number =>
          !calm && random() < 0.2 ? Math.floor(random() * 90_000) : Math.floor(random() * 300);
        return { there: delay(), back: delay(), lost: !calm && random() < 0.1 };
      };
      const leases = ['a', 'b', 'c'].map((name) => controller(name, { value, clock, network }));
      for (let second = 0; second < 900; second++) {
        if (random() < deletes) Object.assign(value, { version: 0, text: '' });
        await clock.advance(1_000);
        const writers = leases.filter((each) => each.mayWrite()).length;
        expect({ seed, second, writers: Math.min(writers, 2) }).not.toMatchObject({ writers: 2 });
      }
      calm = true;
      await clock.advance(2 * 90_000 + 3 * TAKE_MS);
      expect({ seed, writers: leases.filter((each) => each.mayWrite()).length }).toEqual({ seed, writers: 1 });
    }
  });
});
