import { expect, test } from 'vitest';
import { CALLER, parameterValue, putParameter, testSandbox } from './fixtures.ts';

test('every call is written down with its time, input and outcome; secrets are masked', async () => {
  const { sandbox, clock } = testSandbox();
  await putParameter(sandbox, 'hidden');
  await clock.advance(1000);
  await sandbox.call('ssm', 'GetParameter', { Name: '/none' }, CALLER).catch(() => {});
  const start = clock.now() - 1000;
  expect(sandbox.ledger.entries()).toEqual([
    {
      sequence: 1,
      at: start,
      ...CALLER,
      service: 'ssm',
      operation: 'PutParameter',
      mutating: true,
      input: { Name: '/p', Value: '***', Type: 'String', Overwrite: true },
      outcome: 'ok',
    },
    {
      sequence: 2,
      at: start + 1000,
      ...CALLER,
      service: 'ssm',
      operation: 'GetParameter',
      mutating: false,
      input: { Name: '/none' },
      outcome: 'fault',
      code: 'ParameterNotFound',
    },
  ]);
});

test('counts are exact while only the newest entries are kept', async () => {
  const { sandbox } = testSandbox({ ledgerEntries: 3 });
  for (let count = 0; count < 10; count += 1) await parameterValue(sandbox);
  expect(sandbox.ledger.entries().map((each) => each.sequence)).toEqual([8, 9, 10]);
  expect(sandbox.ledger.counts()).toEqual({ 'ssm:GetParameters': { calls: 10, faults: 0 } });
});

test('writes are changes of the world: refused ones do not count, lost answers do', async () => {
  const { sandbox } = testSandbox();
  await putParameter(sandbox, '1');
  await putParameter(sandbox, '').catch(() => {});
  sandbox.setFaults(() => ({ outcome: 'lostResponse' }));
  await putParameter(sandbox, '2').catch(() => {});
  expect([sandbox.ledger.writes(), sandbox.ledger.count('ssm:PutParameter'), sandbox.ledger.count()]).toEqual([
    2, 3, 3,
  ]);
  sandbox.ledger.reset();
  expect([sandbox.ledger.writes(), sandbox.ledger.count(), sandbox.ledger.entries()]).toEqual([0, 0, []]);
});
