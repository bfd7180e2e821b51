import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, opened, recordsIn, recordsOf } from './folders.ts';

async function files(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name !== 'lock').sort();
}

describe('replace', () => {
  it('puts records in the place of all earlier ones', async () => {
    const folder = newFolder();
    const journal = await opened({ folder, segmentBytes: 20 });
    for (const text of ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc']) await journal.append(text);
    await journal.replace(['kept', 'too']);
    await journal.append('new');

    expect(await recordsOf(journal)).toEqual(['kept', 'too', 'new']);
    expect(await files(folder)).toEqual(['000000000004.base.ndjson', '000000000005.ndjson']);
  });

  it('takes its place among appends as they were called', async () => {
    const journal = await opened();
    await Promise.all([
      journal.append('gone'),
      journal.replace(['base']),
      journal.append('after'),
      journal.append('last'),
    ]);

    expect(await recordsOf(journal)).toEqual(['base', 'after', 'last']);
  });

  it('with nothing leaves nothing', async () => {
    const journal = await opened();
    await journal.append('gone');
    await journal.replace([]);

    expect(await recordsOf(journal)).toEqual([]);
  });

  it('that fails leaves what was there, and the next one works', async () => {
    const folder = newFolder();
    const journal = await opened({ folder });
    await journal.append('old');
    await mkdir(join(folder, '000000000002.base.ndjson.tmp'));

    await expect(journal.replace(['new'])).rejects.toMatchObject({ code: 'io' });
    expect(await recordsOf(journal)).toEqual(['old']);
    await journal.append('more');
    await journal.replace(['new']);
    expect(await recordsOf(journal)).toEqual(['new']);
  });

  it.each([
    ['before the renaming', ['old 1', 'old 2'], '.tmp'],
    ['after the renaming, before the old ones are gone', ['new'], ''],
  ])('is old or new after a crash %s', async (_when, expected, suffix) => {
    const other = newFolder();
    const newer = await opened({ folder: other });
    await newer.replace(['new']);
    await newer.close();
    const folder = newFolder();
    const journal = await opened({ folder, segmentBytes: 10 });
    await journal.append('old 1');
    await journal.append('old 2');
    await journal.close();
    await copyFile(join(other, '000000000001.base.ndjson'), join(folder, `000000000003.base.ndjson${suffix}`));

    expect(await recordsIn(folder)).toEqual(expected);
    const after = await opened({ folder });
    await after.append('after');
    expect(await recordsIn(folder)).toEqual([...expected, 'after']);
    expect((await files(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('that was cut off while its draft was written is the old one', async () => {
    const folder = newFolder();
    const journal = await opened({ folder });
    await journal.append('old');
    await journal.close();
    await writeFile(join(folder, '000000000002.base.ndjson.tmp'), '["00');

    expect(await recordsOf(await opened({ folder }))).toEqual(['old']);
  });
});
