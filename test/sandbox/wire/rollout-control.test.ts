import { ECS } from '@aws-sdk/client-ecs';
import { beforeAll, expect, test } from 'vitest';
import { send, served } from './served.ts';

const { url, clock } = served();
const SMOKE = 'arn:aws:lambda:eu-west-1:123456789012:function:smoke-test';
const PLACE = { cluster: 'shop', service: 'web' };
let ecs: ECS;

beforeAll(async () => {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  ecs = new ECS({ endpoint: url(), region: 'eu-west-1', credentials, maxAttempts: 1 });
  await ecs.createCluster({ clusterName: 'shop' });
  await ecs.registerTaskDefinition({
    family: 'web',
    containerDefinitions: [{ name: 'web', image: 'w:1', memory: 64 }],
  });
  await ecs.createService({
    ...{ cluster: 'shop', serviceName: 'web', taskDefinition: 'web', desiredCount: 1 },
    deploymentConfiguration: {
      strategy: 'BLUE_GREEN',
      bakeTimeInMinutes: 5,
      alarms: { alarmNames: ['errors'], enable: true, rollback: true },
      lifecycleHooks: [{ hookTargetArn: SMOKE, roleArn: 'r', lifecycleStages: ['POST_SCALE_UP'] }],
    },
  });
  await clock.advance(600_000);
});

async function order(what: string, body: object): Promise<number> {
  return (await send(`${url()}/_sandbox/${what}`, { body: JSON.stringify(body) })).status;
}

/** How a new deployment of the same ends. */
async function outcome(): Promise<string | undefined> {
  await ecs.updateService({ ...PLACE, forceNewDeployment: true });
  await clock.advance(60_000);
  await order('alarms', { name: 'errors', state: 'OK' });
  await clock.advance(600_000);
  const { serviceDeployments: [newest] = [] } = await ecs.listServiceDeployments(PLACE);
  return newest?.statusReason ?? newest?.status;
}

test('a deployment of which nothing is ordered succeeds', async () => {
  expect(await outcome()).toBe('SUCCESSFUL');
});

test('a hook’s function can be made to fail, once', async () => {
  const answers = [{ hookStatus: 'IN_PROGRESS', callBackDelay: 5 }, { hookStatus: 'FAILED' }];
  expect(await order('hooks', { functionArn: SMOKE, answers })).toBe(200);
  expect(await outcome()).toBe('Service deployment rolled back because a lifecycle hook failed.');
  expect(await outcome()).toBe('SUCCESSFUL');
});

test('an alarm can be put into ALARM', async () => {
  await ecs.updateService({ ...PLACE, forceNewDeployment: true });
  await clock.advance(30_000);
  expect(await order('alarms', { name: 'errors', state: 'ALARM' })).toBe(200);
  await clock.advance(60_000);
  const { serviceDeployments: [newest] = [] } = await ecs.listServiceDeployments(PLACE);
  expect(newest?.status).toBe('ROLLBACK_SUCCESSFUL');
});

test.each([
  ['alarms', { name: 'errors', state: 'LOUD' }],
  ['alarms', { state: 'ALARM' }],
  ['hooks', { functionArn: SMOKE, answers: [] }],
  ['hooks', { functionArn: SMOKE, answers: [{ hookStatus: 'MAYBE' }] }],
  ['hooks', { functionArn: 'smoke-test', answers: [{ hookStatus: 'FAILED' }] }],
])('an order of %s that says nothing is refused: %o', async (what, body) => {
  expect(await order(what, body)).toBe(400);
});
