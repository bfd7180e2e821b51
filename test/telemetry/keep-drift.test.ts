import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepDrift } from '../../controller/keep-drift.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { createLogger } from '../../controller/telemetry/log.ts';

const A = 'shop/Service/a';
const RECORD = { fields: [{ path: 'desiredCount', since: 1, exact: true }] };

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'evenkeel-drift-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

function opened(dataDir: string) {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  const logger = createLogger({ level: 'info', clock: systemClock, stream });
  return { lines, memory: keepDrift({ dataDir, clock: systemClock, logger }) };
}

it('what was known of drift is known to the next process', async () => {
  const dataDir = folder();
  const first = await opened(dataDir).memory;
  first?.note(A, RECORD);
  await first?.close();
  const next = await opened(dataDir).memory;
  expect(next?.recall(A)).toEqual(RECORD);
  await next?.close();
});

it('a folder that cannot be used costs the memory, and is told', async () => {
  const dataDir = folder();
  writeFileSync(join(dataDir, 'drift'), 'a file in its place');
  const { lines, memory } = opened(dataDir);
  expect(await memory).toBeUndefined();
  expect(lines.map((line) => JSON.parse(line).message)).toEqual(['the age of drift is not kept']);
});
