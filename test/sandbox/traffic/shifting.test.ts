import type { ServiceDeployment } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { servingPair } from './pair.ts';

const BLUE_GREEN = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 2 };
const CANARY = { strategy: 'CANARY', canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 2 } };
const LINEAR = { strategy: 'LINEAR', linearConfiguration: { stepPercent: 25, stepBakeTimeInMinutes: 1 } };

const isOver = ({ finishedAt }: ServiceDeployment) => finishedAt !== undefined;

test.each([BLUE_GREEN, CANARY, LINEAR])('no request fails while $strategy deploys', async (configuration) => {
  const pair = await servingPair();
  await pair.rollOut(configuration);
  const { requests, failures } = await pair.watch(isOver);
  expect(failures).toEqual([]);
  expect(requests).toBeGreaterThan(30);
  expect([(await pair.latest()).status, pair.revisions()]).toEqual(['SUCCESSFUL', ['web:2']]);
});

const STAGES = ['SCALE_UP', 'TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT', 'BAKE_TIME', 'CLEAN_UP'];

test.each(STAGES.flatMap((stage) => (['ROLLBACK', 'ABORT'] as const).map((stopType) => ({ stage, stopType }))))(
  'no request fails where it ends by $stopType at $stage',
  async ({ stage, stopType }) => {
    const pair = await servingPair();
    await pair.rollOut(CANARY);
    const forth = await pair.watch(({ lifecycleStage }) => lifecycleStage === stage);
    await pair.stop(stopType);
    const back = await pair.watch(isOver);
    expect([...forth.failures, ...back.failures]).toEqual([]);
    expect(pair.revisions()).toEqual(['web:1']);
  },
);

test('a canary shares the traffic with the revision before it', async () => {
  const pair = await servingPair();
  await pair.rollOut(CANARY);
  await pair.watch(({ lifecycleStage }) => lifecycleStage === 'PRODUCTION_TRAFFIC_SHIFT');
  expect(pair.revisions().sort()).toEqual(['web:1', 'web:2']);
});

test('an update in the bake time fails no request either, and ends with its own revision', async () => {
  const pair = await servingPair();
  await pair.rollOut(BLUE_GREEN);
  const first = await pair.watch(({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME');
  await pair.rollOut(BLUE_GREEN, 'shop/web:3');
  const second = await pair.watch(isOver);
  expect([...first.failures, ...second.failures]).toEqual([]);
  expect(pair.revisions()).toEqual(['web:3']);
});
