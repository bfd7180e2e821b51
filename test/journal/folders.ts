import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openJournal } from '../../controller/journal/open-journal.ts';
import { readJournal } from '../../controller/journal/read-journal.ts';
import type { Json } from '../../controller/model/json.ts';
import type { Journal, JournalDamage } from '../../controller/ports/journal.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';

const folders: string[] = [];
const journals: Journal[] = [];

afterEach(async () => {
  for (const journal of journals.splice(0)) await journal.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of this test alone. The journal's own is one below, which is not there yet. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  folders.push(folder);
  return join(folder, 'events');
}

export const NOW = Date.UTC(2026, 10, 21);

export interface Setting {
  readonly folder?: string;
  readonly clock?: ManualClock;
  readonly segmentBytes?: number;
  readonly onDamage?: (damage: JournalDamage) => void;
}

/** Closed after the test, where the test does not. */
export async function opened(setting: Setting = {}): Promise<Journal> {
  const { folder = newFolder(), clock = createManualClock(NOW), onDamage = unexpected, segmentBytes } = setting;
  const journal = await openJournal({ folder, clock, onDamage, segmentBytes });
  journals.push(journal);
  return journal;
}

export function unexpected({ file, line }: JournalDamage): never {
  throw new Error(`damage in ${file}:${line}`);
}

export function recordsOf(journal: Pick<Journal, 'read'>): Promise<Json[]> {
  return collect(journal.read());
}

export function recordsIn(folder: string, onDamage = unexpected as (damage: JournalDamage) => void): Promise<Json[]> {
  return collect(readJournal(folder, onDamage));
}

async function collect(records: AsyncIterable<Json>): Promise<Json[]> {
  const found: Json[] = [];
  for await (const record of records) found.push(record);
  return found;
}
