import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newFolder, opened, recordsIn, recordsOf } from './folders.ts';

afterEach(() => vi.restoreAllMocks());

/** What every open file inherits from: where a disk's refusals are played. */
async function fileMethods(): Promise<Pick<FileHandle, 'appendFile' | 'datasync'>> {
  const handle = await open('/dev/null');
  await handle.close();
  return Object.getPrototypeOf(handle);
}

function refusal(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code });
}

describe('append', () => {
  it('keeps records in order, for this process and the next', async () => {
    const folder = newFolder();
    const journal = await opened({ folder });
    await Promise.all([1, 'two', null, { three: ['ü\n\u2028'] }].map((record) => journal.append(record)));
    await journal.close();
    const again = await opened({ folder });
    await again.append(5);

    expect(await recordsOf(again)).toEqual([1, 'two', null, { three: ['ü\n\u2028'] }, 5]);
  });

  it('flushes once for all that come together, and before it resolves', async () => {
    const flush = vi.spyOn(await fileMethods(), 'datasync');
    const journal = await opened();
    const all = Array.from({ length: 100 }, (_, index) => journal.append(index));
    await all[99];

    expect(flush).toHaveBeenCalledTimes(1);
    await journal.append(100);
    expect(flush).toHaveBeenCalledTimes(2);
  });

  it('does not resolve where the flush fails', async () => {
    const journal = await opened();
    vi.spyOn(await fileMethods(), 'datasync').mockRejectedValueOnce(refusal('EIO'));

    await expect(journal.append(1)).rejects.toMatchObject({ name: 'JournalError', code: 'io' });
    await journal.append(2);
    expect(await recordsOf(journal)).toEqual([2]);
  });

  it.each([
    ['ENOSPC', 'full', 'the disk is full'],
    ['EDQUOT', 'full', 'the quota is used up'],
    ['EFBIG', 'full', 'no file may be that large'],
    ['EROFS', 'io', 'the disk went read-only'],
  ])('rejects after %s as %s and goes on when there is room (%s)', async (errno, code) => {
    const folder = newFolder();
    const journal = await opened({ folder });
    await journal.append('before');
    vi.spyOn(await fileMethods(), 'appendFile').mockImplementationOnce(async function (
      this: FileHandle,
      bytes: string | Uint8Array,
    ) {
      await this.write(Buffer.from(bytes).subarray(0, bytes.length / 2));
      throw refusal(errno);
    });

    const lost = [journal.append('lost'), journal.append('lost too')];
    for (const one of lost) await expect(one).rejects.toMatchObject({ code });
    await journal.append('after');
    expect(await recordsIn(folder)).toEqual(['before', 'after']);
  });

  it('says of a full disk where and what', async () => {
    const folder = newFolder();
    const journal = await opened({ folder });
    vi.spyOn(await fileMethods(), 'appendFile').mockRejectedValueOnce(refusal('ENOSPC'));

    await expect(journal.append(1)).rejects.toThrow(`${folder}: no room on the disk, not kept: ENOSPC: refused`);
  });

  it('refuses a record that no reader would take, and takes the next', async () => {
    const journal = await opened();

    await expect(journal.append('x'.repeat(5 * 1024 * 1024))).rejects.toMatchObject({ code: 'tooLarge' });
    await journal.append('small');
    expect(await recordsOf(journal)).toEqual(['small']);
  });

  it('begins a new segment when one has its size', async () => {
    const folder = newFolder();
    const journal = await opened({ folder, segmentBytes: 100 });
    for (const text of ['a', 'b', 'c']) await journal.append(text.repeat(60));
    await journal.close();

    expect((await readdir(folder)).sort()).toEqual(['000000000001.ndjson', '000000000002.ndjson']);
    expect(await recordsIn(folder)).toEqual(['a'.repeat(60), 'b'.repeat(60), 'c'.repeat(60)]);
  });

  it('lets nobody else read', async () => {
    const folder = newFolder();
    const journal = await opened({ folder });
    await journal.append('mine');
    const modes = [folder, join(folder, 'lock'), join(folder, '000000000001.ndjson')];

    const found = await Promise.all(modes.map(async (path) => ((await stat(path)).mode & 0o777).toString(8)));
    expect(found).toEqual(['700', '600', '600']);
  });

  it('is refused after the end', async () => {
    const journal = await opened();
    await journal.close();

    await expect(journal.append(1)).rejects.toMatchObject({ code: 'closed' });
    await expect(journal.replace([1])).rejects.toMatchObject({ code: 'closed' });
  });
});
