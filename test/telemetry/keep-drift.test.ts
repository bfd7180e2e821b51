import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepDrift } from '../../controller/keep-drift.ts';
import type { Clock } from '../../controller/ports/clock.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { createLogger } from '../../controller/telemetry/log.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const A = 'shop/Service/a';
const B = 'shop/Service/b';
const RECORD = { fields: [{ path: 'desiredCount', since: 1, exact: true }] };

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'evenkeel-drift-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

function opened(dataDir: string, clock: Clock = systemClock) {
  const lines: string[] = [];
  const waiting = new Map<string, () => void>();
  const stream = {
    write(line: string) {
      const { message } = JSON.parse(line) as { message: string };
      lines.push(message);
      waiting.get(message)?.();
    },
  };
  const logger = createLogger({ level: 'info', clock, stream });
  /** Resolves when that is in the log. */
  const said = (message: string): Promise<void> =>
    new Promise((resolve) => {
      waiting.set(message, resolve);
      if (lines.includes(message)) resolve();
    });
  return { lines, said, memory: keepDrift({ dataDir, clock, logger }) };
}

it('what was known of drift is known to the next process', async () => {
  const dataDir = folder();
  const first = await opened(dataDir).memory;
  first.note(A, RECORD);
  await first.close();
  const next = await opened(dataDir).memory;
  expect(next.recall(A)).toEqual(RECORD);
  await next.close();
});

it('a folder that cannot be used costs the memory for as long as it cannot, and is told', async () => {
  const dataDir = folder();
  writeFileSync(join(dataDir, 'drift'), 'a file in its place');
  const { lines, memory } = opened(dataDir);
  const late = await memory;
  late.note(A, RECORD);
  expect(late.recall(A)).toEqual(RECORD);
  await late.close();
  expect(lines).toEqual(['the age of drift is not kept']);
});

it('a folder that another controller holds is tried again, and what was noted meanwhile is kept', async () => {
  const dataDir = folder();
  const holder = await opened(dataDir).memory;
  holder.note(B, RECORD);
  const clock = createVirtualClock();
  const { lines, said, memory } = opened(dataDir, clock);
  const late = await memory;
  late.note(A, RECORD);
  await said('the age of drift is not kept');
  await holder.close();
  await clock.advance(6_000);
  await said('the age of drift is kept');
  expect([late.recall(A), late.recall(B)]).toEqual([RECORD, RECORD]);
  await late.close();
  expect(lines).toEqual(['the age of drift is not kept', 'the age of drift is kept']);
  const next = await opened(dataDir).memory;
  expect([next.recall(A), next.recall(B)]).toEqual([RECORD, RECORD]);
  await next.close();
});
