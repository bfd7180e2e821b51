import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../support/manual-clock.ts';
import { NOW, newFolder, opened, recordsIn } from './folders.ts';

/** A lock that somebody else left there, so many seconds old. */
async function leftBehind(holder: string | object, ageSeconds: number): Promise<string> {
  const folder = newFolder();
  await mkdir(folder);
  const path = join(folder, 'lock');
  await writeFile(path, typeof holder === 'string' ? holder : JSON.stringify(holder));
  const at = new Date(NOW - ageSeconds * 1000);
  await utimes(path, at, at);
  return folder;
}

async function ourHolder(): Promise<Record<string, unknown>> {
  const folder = newFolder();
  const journal = await opened({ folder });
  const holder = JSON.parse(await readFile(join(folder, 'lock'), 'utf8'));
  await journal.close();
  return holder;
}

const NO_PROCESS = 2 ** 22 + 1;

describe('the lock of a journal', () => {
  it('keeps a second writer out, and lets readers in', async () => {
    const folder = newFolder();
    const journal = await opened({ folder });
    await journal.append(1);

    await expect(opened({ folder })).rejects.toMatchObject({ name: 'JournalError', code: 'held' });
    expect(await recordsIn(folder)).toEqual([1]);
    await journal.append(2);
    expect(await recordsIn(folder)).toEqual([1, 2]);
  });

  it('is free when the first has closed', async () => {
    const folder = newFolder();
    await (await opened({ folder })).close();

    await (await opened({ folder })).append(1);
    expect(await recordsIn(folder)).toEqual([1]);
  });

  it('goes to one of many who come at once', async () => {
    const folder = newFolder();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => opened({ folder })));

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    [{ pid: NO_PROCESS }, 0, 'taken', 'there is no such process'],
    [{ started: '1 another-start' }, 0, 'taken', 'the id is of another process now'],
    [{ place: 'elsewhere' }, 29, 'held', 'a process elsewhere cannot be seen, and was alive just now'],
    [{ place: 'elsewhere' }, 31, 'taken', 'a process elsewhere would have renewed it'],
    [{}, 3600, 'held', 'it lives, whatever the age'],
  ])('of %o, %i s old, is %s: %s', async (changes, age, expected, _because) => {
    const folder = await leftBehind({ ...(await ourHolder()), ...changes }, age);

    const result = await opened({ folder }).then(
      () => 'taken',
      (error: { code: string }) => error.code,
    );
    expect(result).toBe(expected);
  });

  it.each(['', '{"pid":', 'null', '{"pid":"1"}'])('that says nothing (%j) counts by its age', async (text) => {
    await expect(opened({ folder: await leftBehind(text, 29) })).rejects.toMatchObject({ code: 'held' });
    await expect(opened({ folder: await leftBehind(text, 31) })).resolves.toBeDefined();
  });

  it('is renewed, so that others see it alive', async () => {
    const clock = createManualClock(NOW);
    const folder = newFolder();
    const journal = await opened({ folder, clock });
    clock.advance(10_000);
    await journal.append('the renewal goes before');

    expect((await stat(join(folder, 'lock'))).mtimeMs).toBe(NOW + 10_000);
  });

  it('that was taken away ends all writing', async () => {
    const clock = createManualClock(NOW);
    const folder = newFolder();
    const journal = await opened({ folder, clock });
    await journal.append('ours');
    await rm(join(folder, 'lock'));
    await writeFile(join(folder, 'lock'), 'theirs');
    clock.advance(10_000);

    await expect(journal.append('not ours')).rejects.toMatchObject({ code: 'closed' });
    await journal.close();
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe('theirs');
  });
});
