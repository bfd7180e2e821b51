import { describe, expect, it } from 'vitest';
import { encodeLine, LINE_LIMIT } from '../../../controller/journal/line.ts';
import type { AlertMessage } from '../../../controller/model/alert.ts';
import type { Json } from '../../../controller/model/json.ts';
import { type Journal, JournalError } from '../../../controller/ports/journal.ts';
import { KEEP_MS, tidy } from '../../../controller/telemetry/alerts/deliver.ts';
import { createLedger } from '../../../controller/telemetry/alerts/ledger.ts';
import { drop, emptyState, type Incident, put, type Sending } from '../../../controller/telemetry/alerts/state.ts';
import { createMemoryJournal } from '../../support/memory-journal.ts';
import { DRIFT_ITEM } from '../../support/some-alerts.ts';
import { promiseJobs } from '../../support/virtual-clock.ts';

const NOW = 10 * KEEP_MS;

function incident(id: string, over: Partial<Incident> = {}): Incident {
  return { id, what: 'drift', item: DRIFT_ITEM, openedAt: 0, aspects: [], tellings: {}, ...over };
}

function sending(id: string, over: Partial<Sending> = {}): Sending {
  const message = { id, at: 0, items: [] } as unknown as AlertMessage;
  const base = { route: 'a/Alert/a > a/AlertProvider/b', provider: 'a/AlertProvider/b', incidents: [] } as const;
  return { ...base, message, state: 'delivered', attempts: 1, nextAt: 0, deadline: 0, endedAt: NOW, ...over };
}

describe('the ledger', () => {
  it('is what it was when it is read again, also after its history was cut', async () => {
    const journal = createMemoryJournal();
    const ledger = createLedger({ openJournal: async () => journal });
    await ledger.loaded;
    for (let n = 0; n < 2_100; n += 1) {
      ledger.commit([put('incidents', `i${n % 7}`, incident(`i${n % 7}`, { openedAt: n }))]);
      await ledger.kept();
    }
    ledger.commit([drop('incidents', 'i0')]);
    ledger.compact();
    await ledger.kept();
    expect(journal.records.length).toBe(1);
    ledger.commit([put('sendings', 'm', sending('m'))]);
    await ledger.close();
    const again = createLedger({ openJournal: async () => journal });
    await again.loaded;
    expect([...again.state.incidents.keys()].sort()).toEqual(['i1', 'i2', 'i3', 'i4', 'i5', 'i6']);
    expect(JSON.stringify([...again.state.sendings])).toEqual(JSON.stringify([...ledger.state.sendings]));
  });

  it('writes no record that a journal would refuse, however long its rows are', async () => {
    const journal = createMemoryJournal();
    const ledger = createLedger({ openJournal: async () => journal });
    await ledger.loaded;
    const aspects = ['ä'.repeat(100 * 1024)];
    ledger.commit(Array.from({ length: 40 }, (_, n) => put('incidents', `i${n}`, incident(`i${n}`, { aspects }))));
    await ledger.close();
    const bytes = journal.records.map((record) => encodeLine(record as Json).length);
    expect(Math.max(...bytes)).toBeLessThan(LINE_LIMIT / 4);
    const again = createLedger({ openJournal: async () => journal });
    await again.loaded;
    expect(again.state.incidents.size).toBe(40);
  });

  it('loses nothing by a replacement that fails, and writes the whole at the next chance', async () => {
    const memory = createMemoryJournal();
    const full = () => Promise.reject(new Error('no space left on device'));
    const journal = { ...memory, replace: full as typeof memory.replace };
    const ledger = createLedger({ openJournal: async () => journal });
    await ledger.loaded;
    for (let n = 0; n < 2_100; n += 1) {
      ledger.commit([put('incidents', 'many', incident('many', { openedAt: n }))]);
      await ledger.kept();
    }
    ledger.commit([put('incidents', 'last', incident('last'))]);
    ledger.compact();
    await ledger.kept();
    expect(memory.records.at(-1)).toEqual({ changes: [put('incidents', 'last', incident('last'))] });
    journal.replace = memory.replace;
    ledger.compact();
    await ledger.kept();
    expect(memory.records.length).toBe(1);
  });

  it('writes what could not be appended with the whole at the next chance', async () => {
    const memory = createMemoryJournal();
    const journal = { ...memory, append: () => Promise.reject(new Error('no space left on device')) };
    const ledger = createLedger({ openJournal: async () => journal });
    await ledger.loaded;
    ledger.commit([put('incidents', 'lost', incident('lost'))]);
    await ledger.kept();
    ledger.compact();
    await ledger.kept();
    expect(memory.records).toEqual([{ changes: [put('incidents', 'lost', incident('lost'))] }]);
  });

  it('that cannot be read is complained of, and begins empty', async () => {
    const faults: string[] = [];
    const journal = { ...createMemoryJournal(), read: () => failing() };
    const ledger = createLedger({ openJournal: async () => journal, onFault: (fault) => faults.push(fault) });
    await ledger.loaded;
    expect(ledger.state.incidents.size).toBe(0);
    expect(faults).toEqual(['what alerts remember cannot be read: input/output error']);
  });
});

// biome-ignore lint/correctness/useYield: it fails before it has anything to give
async function* failing(): AsyncIterable<null> {
  throw new Error('input/output error');
}

describe('a ledger without its journal', () => {
  it('goes on in it as soon as it can be had, with what somebody else left there', async () => {
    const journal = createMemoryJournal();
    const other = createLedger({ openJournal: async () => journal });
    await other.loaded;
    other.commit([
      put('incidents', 'theirs', incident('theirs')),
      put('incidents', 'over', incident('over', { resolvedAt: 1 })),
      put('sendings', 'sent', sending('sent')),
      put('sendings', 'queued', sending('queued', { state: 'queued' })),
      put('incidents', 'both', incident('both', { openedAt: 1 })),
    ]);
    await other.close();
    let give: (found: Journal) => void = () => {};
    const late = new Promise<Journal>((resolve) => {
      give = resolve;
    });
    const ledger = createLedger({ openJournal: async () => undefined, reopenJournal: () => late });
    await ledger.loaded;
    ledger.commit([put('incidents', 'both', incident('both', { openedAt: 2 }))]);
    give(journal);
    await promiseJobs();
    await ledger.close();
    const again = createLedger({ openJournal: async () => journal });
    await again.loaded;
    expect([...again.state.incidents].map(([id, { openedAt }]) => [id, openedAt])).toEqual([
      ['both', 2],
      ['theirs', 0],
    ]);
    expect([...again.state.sendings.keys()]).toEqual(['sent']);
  });

  it('lets go of one that another process has taken, and comes back to it', async () => {
    const memory = createMemoryJournal();
    let isTaken = true;
    const taken = () => Promise.reject(new JournalError('closed', 'another process has taken the lock'));
    const first = { ...memory, append: taken, replace: taken };
    const faults: string[] = [];
    const ledger = createLedger({
      openJournal: async () => first,
      reopenJournal: async () => {
        isTaken = false;
        return memory;
      },
      onFault: (message) => faults.push(message),
    });
    await ledger.loaded;
    ledger.commit([put('incidents', 'one', incident('one'))]);
    await ledger.kept();
    await promiseJobs();
    await ledger.close();
    expect(isTaken).toBe(false);
    expect(faults).toEqual(['alerts are not kept over a restart: another process has taken the lock']);
    expect(JSON.stringify(memory.records)).toContain('"id":"one"');
  });
});

it('what is over for a day is let go, dead letters and the beginning of what is open are not', () => {
  const state = emptyState();
  const told = { message: 'later', after: 'first', at: 0, open: true, crowd: false, returns: 0, aspects: [] };
  const rows = [
    put('incidents', 'open', incident('open', { tellings: { 'a > b': told } })),
    put('incidents', 'fresh', incident('fresh', { resolvedAt: NOW - KEEP_MS + 1 })),
    put('incidents', 'old', incident('old', { resolvedAt: NOW - KEEP_MS - 1 })),
    put('sendings', 'first', sending('first', { endedAt: 0 })),
    put('sendings', 'old', sending('old', { endedAt: 0 })),
    put('sendings', 'fresh', sending('fresh')),
    put('sendings', 'dead', sending('dead', { state: 'dead', endedAt: 0 })),
    put('sendings', 'queued', sending('queued', { state: 'queued', endedAt: undefined })),
  ];
  for (const { table, id, row } of rows) (state[table] as Map<string, unknown>).set(id, row);
  expect(tidy(state, NOW)).toEqual([drop('incidents', 'old'), drop('sendings', 'old')]);
});

it('of dead letters the newest five hundred are kept', () => {
  const state = emptyState();
  const letters = Array.from({ length: 502 }, (_, n) => sending(`d${n}`, { state: 'dead', endedAt: n }));
  for (const letter of letters) (state.sendings as Map<string, Sending>).set(letter.message.id, letter);
  expect(tidy(state, NOW).map(({ id }) => id)).toEqual(['d1', 'd0']);
});
