import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalPlace } from '../../controller/journal/journal-place.ts';
import type { Retention } from '../../controller/journal/trim.ts';
import type { Json } from '../../controller/model/json.ts';
import type { JournalPlace } from '../../controller/ports/journal.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { NOW, newFolder, unexpected } from './folders.ts';

const HOUR = 3_600_000;

/** A place whose records are numbers, each a segment of its own; what is less than `oldest.than` is old. */
function placeOf(retention: Partial<Retention>, folder = newFolder()) {
  const clock = createManualClock(NOW);
  const oldest = { than: 0 };
  const isOld = (record: Json): boolean => Number(record) < oldest.than;
  const options = { folder, clock, onDamage: unexpected, segmentBytes: 1 };
  const place = journalPlace({ ...options, retention: { bytes: 1_000_000, isOld, ...retention } });
  return { place, clock, folder, oldest };
}

async function readBack(place: JournalPlace, holding?: string): Promise<Json[]> {
  const found: Json[] = [];
  for await (const record of place.readBack(holding)) found.push(record);
  return found;
}

async function keep(place: JournalPlace, ...records: Json[]): Promise<void> {
  const journal = await place.open();
  for (const record of records) await journal.append(record);
  await journal.close();
}

describe('a journal that forgets', () => {
  it('is read newest first', async () => {
    const { place } = placeOf({});
    await keep(place, 1, 2, 3);

    expect(await readBack(place)).toEqual([3, 2, 1]);
  });

  it('is read for a text without looking at the rest', async () => {
    const { place, folder } = placeOf({});
    await keep(place, { key: 'a' }, { key: 'b' }, { key: 'a', more: true });
    await writeFile(join(folder, '000000000009.ndjson'), 'damaged, and none of ours\n');

    expect(await readBack(place, '"a"')).toEqual([{ key: 'a', more: true }, { key: 'a' }]);
  });

  it('lets the oldest segments go when there are too many bytes', async () => {
    // One line of a number of one digit has fifteen bytes.
    const { place } = placeOf({ bytes: 45 });
    await keep(place, 1, 2, 3, 4, 5);

    expect(await readBack(place)).toEqual([5, 4, 3]);
  });

  it('lets segments go that are old altogether, when it is opened', async () => {
    const { place, oldest } = placeOf({});
    await keep(place, 1, 2, 3);
    oldest.than = 3;
    await keep(place);

    expect(await readBack(place)).toEqual([3]);
  });

  it('lets them go every hour', async () => {
    const { place, oldest, clock, folder } = placeOf({});
    const journal = await place.open();
    for (const record of [1, 2, 3]) await journal.append(record);
    oldest.than = 3;
    clock.advance(HOUR);
    await journal.close();

    expect(await readBack(place)).toEqual([3]);
    expect(await readdir(folder)).toEqual(['000000000003.ndjson']);
  });

  it('never lets the newest segment go', async () => {
    const { place, oldest } = placeOf({ bytes: 1 });
    oldest.than = 10;
    await keep(place, 1, 2);
    await keep(place);

    expect(await readBack(place)).toEqual([2]);
  });
});
