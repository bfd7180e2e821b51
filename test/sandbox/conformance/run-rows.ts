import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSandbox } from '../../../sandbox/serve.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

import { benchOf } from './bench.ts';
import type { Bench, ConformanceRow } from './row.ts';

/**
 * One vitest test per row, over HTTP with the raw SDK clients. SANDBOX_CONFORMANCE_ENDPOINT names another endpoint (a
 * moto server): then only the rows marked `moto` run, unedited.
 */
export function runRows(title: string, rows: readonly ConformanceRow[]): void {
  const endpoint = process.env.SANDBOX_CONFORMANCE_ENDPOINT;
  const chosen = endpoint ? rows.filter((row) => row.moto) : rows;
  describe(title, () => {
    let bench: Bench;
    let close = async (): Promise<void> => {};
    beforeAll(async () => {
      if (endpoint) {
        bench = benchOf(endpoint);
        return;
      }
      const clock = createVirtualClock();
      const served = await serveSandbox({ port: 0, clock, random: seededRandom(1) });
      close = served.close;
      bench = benchOf(served.url, (ms) => clock.advance(ms));
    });
    afterAll(() => close());
    test.each(chosen.map((row) => [row.id, row] as const))('%s', async (_, row) => {
      await row.run(bench);
    });
    test('ids are unique and every row says where it is known from', () => {
      const ids = rows.map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(rows.filter((row) => row.source.trim() === '' || row.behaviour.trim() === '')).toEqual([]);
    });
  });
}
