import { describe, expect, it } from 'vitest';
import type { Health } from '../../controller/model/health.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { createFleet, FLEET_NOW, objectStatus } from '../support/fleet.ts';

const FAILED = { id: '0a1b', at: FLEET_NOW - 60_000, why: 'OutOfMemoryError; web: exit code 137', revision: 'web:7' };

const answerWith = async (health: Health) => {
  const status = objectStatus(
    { namespace: 'shop', kind: 'Service', name: 'web' },
    {
      health,
      failedTask: FAILED,
      summary: { arn: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web' },
    },
  );
  const { get } = dashboardUnderTest({}, createFleet([status]));
  return (await get('/api/v1/objects/shop/Service/web')).body as {
    readonly row: { readonly failure?: unknown };
    readonly failedTask?: unknown;
    readonly consoleUrl?: string;
  };
};

describe('the newest failed task', () => {
  it('is told in the fleet while the object is not well', async () => {
    const { row, failedTask, consoleUrl } = await answerWith({
      status: 'Degraded',
      message: 'the last rollout failed',
    });
    expect([row.failure, failedTask]).toEqual([FAILED, FAILED]);
    expect(consoleUrl).toBe(
      'https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/shop/services/web/health?region=eu-west-1',
    );
  });

  it('is told on its page alone once the object is well', async () => {
    const { row, failedTask } = await answerWith({ status: 'Healthy', message: 'Ready' });
    expect([row.failure, failedTask]).toEqual([undefined, FAILED]);
  });
});
