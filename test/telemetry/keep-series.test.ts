import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createDataFolder } from '../../controller/data-folder.ts';
import { keepSeries } from '../../controller/keep-series.ts';
import { createLogger } from '../../controller/telemetry/log.ts';
import { LOOK_MS } from '../../controller/telemetry/series/record-series.ts';
import { createFleet, objectStatus } from '../support/fleet.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';

const WEB = 'shop/Service/web';
const START = Date.UTC(2026, 10, 21, 10);

function temporary(): string {
  const path = mkdtempSync(join(tmpdir(), 'evenkeel-series-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

function keeping(dataDir: string, clock: ManualClock) {
  const lines: string[] = [];
  const logger = createLogger({ level: 'info', clock, stream: { write: (line: string) => void lines.push(line) } });
  const folder = createDataFolder(dataDir, clock);
  const web = objectStatus(
    { namespace: 'shop', kind: 'Service', name: 'web' },
    { summary: { desired: 2, running: 2 } },
  );
  const { views } = createFleet([web]);
  return { lines, folder, series: keepSeries({ views, clock, logger, budgets: () => [], dataDir, folder }) };
}

it('what was drawn is drawn by the next process', async () => {
  const dataDir = temporary();
  const clock = createManualClock(START);
  const first = await keeping(dataDir, clock).series;
  clock.advance(LOOK_MS);
  await first.close();
  const { series, folder } = keeping(dataDir, clock);
  const next = await series;
  expect(next.tasks(WEB, 0)).toMatchObject([{ at: START + LOOK_MS }]);
  await next.close();
  expect(await folder.view()).toEqual({
    path: dataDir,
    parts: [{ name: 'series', state: 'kept', since: START + LOOK_MS, lost: 0, bytes: expect.any(Number) }],
  });
});

it('a folder that cannot be used costs what is drawn over a restart, and is told', async () => {
  const dataDir = temporary();
  writeFileSync(join(dataDir, 'series'), 'a file in its place');
  const { lines, series, folder } = keeping(dataDir, createManualClock(START));
  const recorder = await series;
  await recorder.close();
  expect(lines.map((line) => JSON.parse(line).message)).toEqual([
    'what was drawn cannot be read',
    'what is drawn is not kept',
  ]);
  expect((await folder.view()).parts).toMatchObject([{ name: 'series', state: 'failing', reason: expect.any(String) }]);
});
