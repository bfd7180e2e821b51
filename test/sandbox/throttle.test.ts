import { describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/contract.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { CALLER, testSandbox } from './fixtures.ts';

/** How many of `attempts` calls made at one moment pass, and what the first other one is told. */
async function passing(sandbox: Sandbox, call: readonly [string, string], attempts: number): Promise<[number, string]> {
  let passed = 0;
  let code = 'none';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const error = await sandbox.call(call[0], call[1], {}, CALLER).catch((each: Fault) => each.code);
    if (typeof error === 'string' && /thrott/i.test(error)) code = error;
    else passed += 1;
  }
  return [passed, code];
}

describe('request rates are those that AWS publishes', () => {
  test.each([
    { call: ['ecs', 'ListServices'], burst: 100, code: 'ThrottlingException', perSecond: 20 },
    { call: ['ecs', 'RegisterTaskDefinition'], burst: 20, code: 'ThrottlingException', perSecond: 1 },
    { call: ['elasticloadbalancing', 'DescribeTargetGroups'], burst: 40, code: 'Throttling', perSecond: 10 },
    { call: ['elasticloadbalancing', 'CreateRule'], burst: 20, code: 'Throttling', perSecond: 3 },
  ] as const)('$call: $burst at once, $perSecond each second', async ({ call, burst, code, perSecond }) => {
    const { sandbox, clock } = testSandbox({ throttle: true });
    const first = await passing(sandbox, call, burst + 30);
    await clock.advance(1000);
    const second = await passing(sandbox, call, burst);
    expect([first, second]).toEqual([
      [burst, code],
      [perSecond, code],
    ]);
  });

  test('every load balancing call draws from the total of the account', async () => {
    const { sandbox } = testSandbox({ throttle: true });
    await passing(sandbox, ['elasticloadbalancing', 'DescribeTargetGroups'], 40);
    expect(await passing(sandbox, ['elasticloadbalancing', 'CreateRule'], 5)).toEqual([0, 'Throttling']);
  });

  test('accounts and Regions do not throttle each other', async () => {
    const { sandbox } = testSandbox({ throttle: true });
    await passing(sandbox, ['ecs', 'ListServices'], 101);
    const elsewhere = sandbox.call('ecs', 'ListClusters', {}, { ...CALLER, region: 'us-east-1' });
    await expect(elsewhere).resolves.toEqual({ clusterArns: [] });
  });

  test('without throttling nothing is refused', async () => {
    const { sandbox } = testSandbox();
    expect(await passing(sandbox, ['ecs', 'ListServices'], 150)).toEqual([150, 'none']);
  });
});
