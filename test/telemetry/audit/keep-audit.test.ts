import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepAudit } from '../../../controller/keep-audit.ts';
import type { AuditEntry } from '../../../controller/model/audit.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const ENTRY: AuditEntry = {
  actor: { name: 'mira', via: 'oidc', role: 'operator' },
  verb: 'restart',
  result: 'done',
  object: 'shop/Service/web',
  reason: 'password=hunter2',
};

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'evenkeel-audit-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function kept(dataDir: string, at = NOW) {
  const lines: string[] = [];
  const write = (_fields: unknown, message: string) => void lines.push(message);
  const clock = createManualClock(at);
  const logger = { info: write, warn: write, error: write } as never;
  return { ...keepAudit({ dataDir, clock, logger }), lines, clock };
}

it('what people did is known after a restart, newest first, page by page, without secrets', async () => {
  const dataDir = folder();
  const before = kept(dataDir);
  before.write(ENTRY);
  before.write({ ...ENTRY, verb: 'stop', object: 'shop/Service/api' });
  await before.close();
  const after = kept(dataDir, NOW + 60_000);
  after.write({ ...ENTRY, verb: 'sync' });
  const all = await after.find({ limit: 10 });
  expect(all.map(({ verb, at, id }) => [verb, at, id])).toEqual([
    ['sync', NOW + 60_000, NOW + 60_000],
    ['stop', NOW, NOW + 1],
    ['restart', NOW, NOW],
  ]);
  expect(JSON.stringify(all)).not.toContain('hunter2');
  expect((await after.find({ limit: 1, before: NOW + 1 })).map(({ verb }) => verb)).toEqual(['restart']);
  expect((await after.find({ limit: 9, object: 'shop/Service/api' })).map(({ verb }) => verb)).toEqual(['stop']);
  await after.close();
});

it('a record that is too large for a line is kept without what it changed', async () => {
  const dataDir = folder();
  const before = kept(dataDir);
  before.write({ ...ENTRY, after: { text: 'x '.repeat(8 * 1024 * 1024) } });
  before.write({ ...ENTRY, verb: 'stop' });
  await before.close();
  const found = await kept(dataDir).find({ limit: 10 });
  expect(found.map(({ verb, after }) => [verb, after])).toEqual([
    ['stop', undefined],
    ['restart', undefined],
  ]);
});

it('a disk that takes nothing costs the journal alone, and is tried again', async () => {
  const dataDir = folder();
  writeFileSync(join(dataDir, 'audit'), 'no folder');
  const audit = kept(dataDir);
  audit.write(ENTRY);
  expect((await audit.find({ limit: 10 })).map(({ verb }) => verb)).toEqual(['restart']);
  await audit.close();
  expect(audit.lines).toContain('the audit journal is not kept');
  rmSync(join(dataDir, 'audit'));
  mkdirSync(join(dataDir, 'audit'));
  audit.write({ ...ENTRY, verb: 'sync' });
  await audit.close();
  expect((await kept(dataDir).find({ limit: 10 })).map(({ verb }) => verb)).toEqual(['sync', 'restart']);
});
