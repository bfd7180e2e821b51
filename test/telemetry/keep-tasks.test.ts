import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepTasks } from '../../controller/keep-tasks.ts';
import type { TaskView } from '../../controller/model/inspection.ts';
import { createLogger } from '../../controller/telemetry/log.ts';
import { createVirtualClock, EPOCH } from '../support/virtual-clock.ts';

const WEB = 'shop/Service/web';
const TASK: TaskView = {
  id: '1',
  arn: 'arn:1',
  state: 'failed',
  lastStatus: 'STOPPED',
  stoppedAt: EPOCH,
  containers: [{ name: 'web', exitCode: 137 }],
};

function opened(dataDir: string | undefined) {
  const lines: string[] = [];
  const clock = createVirtualClock();
  const stream = { write: (line: string) => void lines.push((JSON.parse(line) as { message: string }).message) };
  const logger = createLogger({ level: 'info', clock, stream });
  return { lines, memory: keepTasks({ config: { historyRetention: 1_000 }, dataDir, clock, logger }) };
}

it('why a task failed is known to the next process', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-tasks-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const first = await opened(dataDir).memory;
  first.note(WEB, [TASK]);
  await first.close();
  const next = await opened(dataDir).memory;
  expect(next.recall(WEB)).toEqual([TASK]);
  await next.close();
});

it('while another process holds the folder, it is told, and reasons last as long as this process', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-tasks-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const first = await opened(dataDir).memory;
  const { lines, memory } = opened(dataDir);
  const second = await memory;
  second.note(WEB, [TASK]);
  expect(second.recall(WEB)).toEqual([TASK]);
  await second.close();
  expect(lines).toEqual(['reasons of failed tasks are not kept']);
  await first.close();
});

it('without a folder nothing outlives the process', async () => {
  const { lines, memory } = opened(undefined);
  const kept = await memory;
  kept.note(WEB, [TASK]);
  expect([kept.recall(WEB), lines]).toEqual([[TASK], []]);
  await kept.close();
});
