import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JournalDamage } from '../../controller/ports/journal.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { newFolder, opened, recordsIn } from './folders.ts';

const RECORDS = [{ id: 1, text: 'one' }, { id: 2, text: 'zwei ü' }, { id: 3 }, { id: 4, text: 'x'.repeat(40) }];

async function written(): Promise<{ folder: string; path: string; bytes: Buffer }> {
  const folder = newFolder();
  const journal = await opened({ folder });
  for (const record of RECORDS) await journal.append(record);
  await journal.close();
  const path = join(folder, '000000000001.ndjson');
  return { folder, path, bytes: await readFile(path) };
}

function linesBefore(bytes: Buffer, length: number): number {
  return bytes.subarray(0, length).filter((byte) => byte === 0x0a).length;
}

describe('a journal that was cut off', () => {
  it('at any byte keeps every whole record, says nothing, and goes on', async () => {
    const { folder, path, bytes } = await written();
    for (let length = bytes.length; length >= 0; length -= 1) {
      await truncate(path, length);
      expect(await recordsIn(folder), `cut at ${length}`).toEqual(RECORDS.slice(0, linesBefore(bytes, length)));
    }
  });

  it('at any byte is written on behind what was lost', async () => {
    const { path: original, bytes } = await written();
    expect(original).toContain('000000000001');
    for (const length of [1, 12, 40, bytes.length - 1]) {
      const { folder, path } = await written();
      await truncate(path, length);
      const journal = await opened({ folder });
      await journal.append('after');
      await journal.close();

      expect(await recordsIn(folder)).toEqual([...RECORDS.slice(0, linesBefore(bytes, length)), 'after']);
    }
  });
});

describe('a journal that the disk has damaged', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'gives back nothing but what was written (seed %i)',
    async (seed) => {
      const random = seededRandom(seed);
      const { folder, path, bytes } = await written();
      const harmed = Buffer.from(bytes);
      const count = 1 + Math.floor(random() * 3);
      for (let i = 0; i < count; i += 1) harmed[Math.floor(random() * harmed.length)] = Math.floor(random() * 256);
      await writeFile(path, harmed);
      const damages: JournalDamage[] = [];
      const found = await recordsIn(folder, (damage) => damages.push(damage));

      const expected = RECORDS.filter((record) => found.some((one) => JSON.stringify(one) === JSON.stringify(record)));
      expect(found).toEqual(expected);
      expect(RECORDS.length - found.length).toBeLessThanOrEqual(2 * count);
    },
  );

  it('reports the line, skips it and reads the rest', async () => {
    const { folder, path, bytes } = await written();
    const text = bytes.toString().replace('zwei', 'drei');
    await writeFile(path, text);
    const damages: JournalDamage[] = [];

    expect(await recordsIn(folder, (damage) => damages.push(damage))).toEqual([RECORDS[0], RECORDS[2], RECORDS[3]]);
    expect(damages).toEqual([{ file: path, line: 2 }]);
  });

  it('skips a line that nobody could hold', async () => {
    const { folder, path, bytes } = await written();
    await writeFile(path, Buffer.concat([Buffer.alloc(9 * 1024 * 1024, 'x'), Buffer.from('\n'), bytes]));
    const damages: JournalDamage[] = [];

    expect(await recordsIn(folder, (damage) => damages.push(damage))).toEqual(RECORDS);
    expect(damages).toEqual([{ file: path, line: 1 }]);
  });

  it('is empty where there is no folder', async () => {
    expect(await recordsIn(newFolder())).toEqual([]);
  });

  it('pays no heed to files that are not its own', async () => {
    const { folder } = await written();
    await writeFile(join(folder, 'notes.ndjson'), 'mine');
    await writeFile(join(folder, '000000000002.ndjson.swp'), 'mine');

    expect(await recordsIn(folder)).toEqual(RECORDS);
  });
});
