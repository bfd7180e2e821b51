import { expect, test } from 'vitest';
import { type EcsRegion, MINUTE, register, runningService } from './region.ts';
import { latest, PRODUCTION, rollOut, shiftedService, targets, until } from './shifting.ts';

const alarms = { alarmNames: ['errors', 'latency'], enable: true, rollback: true };
const BLUE_GREEN = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5, alarms } as const;
const BECAUSE = 'Service deployment rolled back because of the CloudWatch alarms latency.';

test.each(['SCALE_UP', 'POST_TEST_TRAFFIC_SHIFT', 'BAKE_TIME'] as const)(
  'an alarm at %s turns the deployment back',
  async (stage) => {
    const aws = await shiftedService(BLUE_GREEN);
    rollOut(aws);
    await until(aws, stage);
    expect(latest(aws).alarms?.status).toBe('MONITORING');
    aws.setAlarm('latency', true);
    await until(aws, 'ROLLBACK_SUCCESSFUL');
    expect(latest(aws)).toMatchObject({
      statusReason: BECAUSE,
      rollback: { reason: BECAUSE },
      alarms: { status: 'TRIGGERED', triggeredAlarmNames: ['latency'] },
    });
    expect([targets(aws), aws.rules.get(PRODUCTION)]).toEqual([
      { primary: 0, alternate: 2 },
      [
        ['primary', 0],
        ['alternate', 100],
      ],
    ]);
    expect(aws.clock.pending()).toBe(0);
  },
);

/** ROLLING, as `web` is created. */
async function rolling(more: Partial<typeof alarms> = {}): Promise<EcsRegion> {
  const aws = await runningService({ deploymentConfiguration: { alarms: { ...alarms, ...more } } });
  register(aws, 'shop/web:2');
  aws.call('UpdateService', { cluster: 'shop', service: 'web', taskDefinition: 'web' });
  return aws;
}

function ofWeb(aws: EcsRegion) {
  const { serviceDeployments: [newest] = [] } = aws.call('ListServiceDeployments', { cluster: 'shop', service: 'web' });
  return [newest?.status, aws.service('web').taskDefinition?.split('/')[1]];
}

test('an alarm turns a rolling update back too', async () => {
  const aws = await rolling();
  aws.setAlarm('errors', true);
  await aws.clock.advance(2 * MINUTE);
  expect(ofWeb(aws)).toEqual(['ROLLBACK_SUCCESSFUL', 'web:1']);
});

test('an alarm that is not to roll back stops the deployment where it stands', async () => {
  const aws = await rolling({ rollback: false });
  aws.setAlarm('errors', true);
  await aws.clock.advance(2 * MINUTE);
  expect(ofWeb(aws)).toEqual(['STOPPED', 'web:2']);
  expect(aws.service('web').deployments?.map(({ rolloutState }) => rolloutState)).toEqual(['FAILED', 'COMPLETED']);
});

test.each([
  { because: 'its name is not among them', name: 'other', more: {} },
  { because: 'the deployment watches none', name: 'errors', more: { enable: false } },
])('an alarm changes nothing where $because', async ({ name, more }) => {
  const aws = await rolling(more);
  aws.setAlarm(name, true);
  await aws.clock.advance(2 * MINUTE);
  expect(ofWeb(aws)).toEqual(['SUCCESSFUL', 'web:2']);
});

test('alarms of which one is in ALARM when the deployment starts are not watched', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  aws.setAlarm('errors', true);
  rollOut(aws);
  aws.setAlarm('errors', false);
  aws.setAlarm('latency', true);
  await until(aws, 'SUCCESSFUL');
  expect(latest(aws).alarms?.status).toBe('DISABLED');
});

test('an alarm that sounds when all is over is nobody’s', async () => {
  const aws = await shiftedService(BLUE_GREEN);
  rollOut(aws);
  await until(aws, 'SUCCESSFUL');
  aws.setAlarm('errors', true);
  await aws.clock.advance(10 * MINUTE);
  expect([latest(aws).status, latest(aws).alarms?.status]).toEqual(['SUCCESSFUL', 'MONITORING_COMPLETE']);
});
