import { describe, expect, it } from 'vitest';
import type { Json } from '../../controller/model/json.ts';
import type { Journal } from '../../controller/ports/journal.ts';
import { keptDriftMemory } from '../../controller/telemetry/drift-memory.ts';
import { promiseJobs } from '../support/virtual-clock.ts';

const A = 'shop/Service/a';
const B = 'shop/Service/b';
const field = (path: string, since: number) => ({ path, since, exact: true });

/** A journal in memory; `broken` rejects whatever is to be kept. */
function journalOf(lines: readonly Json[], broken = false): Journal & { lines(): readonly Json[] } {
  const kept = [...lines];
  const fail = (): Promise<never> => Promise.reject(new Error('no space'));
  return {
    append: async (record) => (broken ? fail() : void kept.push(record)),
    async *read() {
      yield* kept;
    },
    replace: async (records) => (broken ? fail() : void kept.splice(0, kept.length, ...records)),
    close: async () => {},
    lines: () => kept,
  };
}

describe('what is known of drift', () => {
  it('is known again after a restart, the newest record of each object', async () => {
    const journal = journalOf([]);
    const memory = await keptDriftMemory(journal, () => {});
    memory.note(A, { fields: [field('desiredCount', 1)] });
    memory.note(A, { fields: [field('desiredCount', 1), field('platformVersion', 2)], inSyncWith: 'c1' });
    memory.note(B, { fields: [field('desiredCount', 3)] });
    memory.note(B, undefined);
    const next = await keptDriftMemory(journalOf(journal.lines()), () => {});
    expect([next.recall(A), next.recall(B)]).toEqual([
      { fields: [field('desiredCount', 1), field('platformVersion', 2)], inSyncWith: 'c1' },
      undefined,
    ]);
  });

  it('is kept without what is superseded', async () => {
    const journal = journalOf([{ key: A, fields: [field('x', 1)] }, { key: A }, { key: B, fields: [field('y', 2)] }]);
    await keptDriftMemory(journal, () => {});
    expect(journal.lines()).toEqual([{ key: B, fields: [field('y', 2)] }]);
  });

  it.each<{ line: Json; because: string }>([
    { line: 'text', because: 'it is no record' },
    { line: { key: 'web', fields: [] }, because: 'it names no object' },
    { line: { key: A, fields: [{ path: 'x' }] }, because: 'a field has no time' },
  ])('leaves $line out, because $because', async ({ line }) => {
    const memory = await keptDriftMemory(journalOf([line]), () => {});
    expect(memory.recall(A)?.fields ?? []).toEqual([]);
  });

  it('that cannot be kept is told, and known all the same', async () => {
    const told: string[] = [];
    const memory = await keptDriftMemory(journalOf([], true), (reason) => told.push(reason));
    memory.note(A, { fields: [field('x', 1)] });
    await promiseJobs();
    expect([memory.recall(A), told]).toEqual([{ fields: [field('x', 1)] }, ['no space', 'no space']]);
  });
});
