import { expect, it } from 'vitest';
import type { AuditEntry } from '../../../controller/model/audit.ts';
import { createAudit } from '../../../controller/telemetry/audit/create-audit.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const ENTRY: AuditEntry = {
  actor: { name: 'mira', via: 'token', role: 'operator' },
  verb: 'restart',
  result: 'done',
  object: 'shop/Service/web',
};

function audited() {
  const lines: [string, unknown][] = [];
  const write = (level: string) => (fields: unknown) => void lines.push([level, fields]);
  const logger = { info: write('info'), warn: write('warn'), error: write('error') };
  return { lines, audit: createAudit({ clock: createManualClock(1_000), logger: logger as never }) };
}

it('every entry is a line of the log and can be found, newest first', async () => {
  const { audit, lines } = audited();
  audit.write(ENTRY);
  audit.write({ ...ENTRY, verb: 'stop', result: 'refused' });
  const [first, second] = [
    { ...ENTRY, id: 1_000, at: 1_000 },
    { ...ENTRY, id: 1_001, at: 1_000, verb: 'stop', result: 'refused' },
  ];
  expect(lines).toEqual([
    ['info', { audit: first }],
    ['warn', { audit: second }],
  ]);
  expect(await audit.find({ limit: 10 })).toEqual([second, first]);
  expect(await audit.find({ limit: 10, before: 1_001 })).toEqual([first]);
  expect(await audit.find({ limit: 10, verb: 'stop' })).toEqual([second]);
});

it('no secret is written, wherever it stands', () => {
  const { audit, lines } = audited();
  audit.write({
    ...ENTRY,
    before: { environment: [{ name: 'DB_PASSWORD', value: 'hunter2' }] },
    after: { password: 'hunter2' },
    reason: 'password=hunter2 did not work',
    message: 'token: hunter2',
  });
  expect(JSON.stringify(lines)).not.toContain('hunter2');
});
