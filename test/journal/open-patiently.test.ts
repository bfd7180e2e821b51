import { expect, it } from 'vitest';
import { openPatiently } from '../../controller/journal/open-patiently.ts';
import { createMemoryJournal } from '../support/memory-journal.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

function patience(failures: number) {
  const clock = createVirtualClock();
  const stop = new AbortController();
  const waits: number[] = [];
  let tries = 0;
  const journal = createMemoryJournal();
  const open = async () => {
    tries += 1;
    if (tries <= failures) throw new Error('held');
    return journal;
  };
  const onWait = (_: unknown, waitMs: number): void => void waits.push(waitMs / 1_000);
  return { clock, stop, waits, journal, opened: openPatiently(open, { clock, signal: stop.signal, onWait }) };
}

it('tries again with growing pauses until it can be had, and tells of each', async () => {
  const { clock, waits, opened, journal } = patience(9);
  await clock.advance(3_600_000);
  expect(await opened).toBe(journal);
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
});

it('ends when it is told to, at once', async () => {
  const { clock, stop, waits, opened } = patience(9);
  await clock.advance(12_000);
  stop.abort();
  expect(await opened).toBeUndefined();
  expect(waits).toEqual([5, 10]);
});
