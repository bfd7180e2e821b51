import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../controller/model/json.ts';
import { documentText, namespaceText, writesSince } from '../../support/small-world.ts';
import { createWorld, type World } from '../../support/world.ts';
import { ID, TRIPLE, trackingSpec } from './live-scaling.ts';

const HOUR = 3_600_000;
const AAS = 'application-autoscaling';

const SCALING = {
  cluster: 'shop',
  service: 'web',
  minCapacity: 2,
  maxCapacity: 6,
  suspendedState: { dynamicScalingOutSuspended: true },
  policies: [
    trackingSpec('cpu', 'ECSServiceAverageCPUUtilization'),
    {
      policyName: 'steps',
      stepScalingPolicyConfiguration: {
        adjustmentType: 'PercentChangeInCapacity',
        stepAdjustments: [
          { metricIntervalLowerBound: 10, scalingAdjustment: 30 },
          { metricIntervalLowerBound: 0, metricIntervalUpperBound: 10, scalingAdjustment: 10 },
        ],
        minAdjustmentMagnitude: 1,
      },
    },
  ],
  scheduledActions: [
    { scheduledActionName: 'hourly', schedule: 'cron(30 * * * ? *)', scalableTargetAction: { minCapacity: 3 } },
    {
      scheduledActionName: 'later',
      schedule: 'rate(1 day)',
      startTime: '2030-01-01T00:00:00+01:00',
      endTime: '2031-01-01T00:00:00Z',
      scalableTargetAction: { minCapacity: 1, maxCapacity: 9 },
    },
  ],
};

const SERVICE = {
  cluster: 'shop',
  template: { containerDefinitions: [{ name: 'app', image: 'app:1', memory: 128 }] },
};

function files(scaling: JsonObject | undefined): Record<string, string> {
  return {
    'namespace.yaml': namespaceText({ mode: 'enforce', prune: true }),
    'cluster.yaml': documentText('Cluster', 'shop', {}),
    'web.yaml': documentText('Service', 'web', SERVICE),
    ...(scaling ? { 'scaling.yaml': documentText('ServiceAutoScaling', 'web', scaling) } : {}),
  };
}

async function converged(scaling: JsonObject = SCALING): Promise<World> {
  const world = createWorld({ seed: 5, sandbox: { shuffle: true } });
  await world.commit(files(scaling));
  expect(await world.settle()).toBe(true);
  await world.clock.advance(5 * 60_000);
  return world;
}

async function healed(world: World): Promise<readonly string[]> {
  const since = world.clock.now() + 1;
  await world.clock.advance(HOUR);
  expect(statusOf(world)).toMatchObject({ sync: 'Synced', differences: [] });
  return writesSince(world, since);
}

function statusOf(world: World) {
  return world.operator().views.object('shop/ServiceAutoScaling/web');
}

describe('a service’s scaling in the sandbox', () => {
  it('is made from nothing, and then nothing is written any more, though its range moves by the clock', async () => {
    const world = await converged();
    const since = world.clock.now();
    await world.clock.advance(3 * HOUR);
    expect(writesSince(world, since)).toEqual([]);
    expect(writesSince(world, 0).filter((operation) => !/Cluster|Service|TaskDefinition/.test(operation))).toEqual([
      'RegisterScalableTarget',
      'PutScalingPolicy',
      'PutScalingPolicy',
      'PutScheduledAction',
      'PutScheduledAction',
    ]);
    expect(statusOf(world)).toMatchObject({
      unmodelled: [],
      health: { status: 'Suspended' },
      ignored: [{ path: 'minCapacity', desired: 2, live: 3 }],
    });
  });

  it.each([
    {
      operation: 'PutScalingPolicy',
      input: {
        ...TRIPLE,
        PolicyName: 'cpu',
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingScalingPolicyConfiguration: {
          TargetValue: 95,
          PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
        },
      },
      healing: 'PutScalingPolicy',
    },
    {
      operation: 'PutScalingPolicy',
      input: {
        ...TRIPLE,
        PolicyName: 'foreign',
        PolicyType: 'StepScaling',
        StepScalingPolicyConfiguration: {
          AdjustmentType: 'ExactCapacity',
          StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 1 }],
        },
      },
      healing: 'DeleteScalingPolicy',
    },
    {
      operation: 'DeleteScheduledAction',
      input: { ...TRIPLE, ScheduledActionName: 'later' },
      healing: 'PutScheduledAction',
    },
    { operation: 'RegisterScalableTarget', input: { ...TRIPLE, MaxCapacity: 50 }, healing: 'RegisterScalableTarget' },
  ])('is put right by one $healing after a $operation', async ({ operation, input, healing }) => {
    const world = await converged();
    await world.call(AAS, operation, input);
    expect(await healed(world)).toEqual([healing]);
  });

  it('is settled also where the manifest suspends it, so that an edit elsewhere is drift', async () => {
    const world = await converged({ ...SCALING, suspendedState: { dynamicScalingInSuspended: true } });
    expect(statusOf(world)).toMatchObject({ health: { status: 'Suspended' }, sync: 'Synced' });

    const target = {
      ServiceNamespace: 'ecs',
      ResourceId: 'service/shop/web',
      ScalableDimension: 'ecs:service:DesiredCount',
    };
    const SuspendedState = { DynamicScalingInSuspended: false };
    await world.call('application-autoscaling', 'RegisterScalableTarget', { ...target, SuspendedState });
    await world.clock.advance(HOUR);
    expect(world.events.map(({ type }) => type)).toContain('DriftFound');
  });

  it('comes back with its service', async () => {
    const world = await converged();
    await world.call('ecs', 'DeleteService', { cluster: 'shop', service: 'web', force: true });
    const writes = (await healed(world)).filter((operation) => operation !== 'DeleteService');
    expect(writes).toEqual([
      'CreateService',
      'RegisterScalableTarget',
      'PutScalingPolicy',
      'PutScalingPolicy',
      'PutScheduledAction',
      'PutScheduledAction',
    ]);
  });

  it('goes alone when its document does, and leaves the service as it is', async () => {
    const world = await converged();
    await world.commit(files(undefined));
    for (let polls = 0; polls < 30; polls += 1) {
      await world.clock.advance(60_000);
      await world.poll();
    }
    const { ScalableTargets } = await world.call(AAS, 'DescribeScalableTargets', {
      ServiceNamespace: 'ecs',
      ResourceIds: [ID],
    });
    expect(ScalableTargets).toEqual([]);
    const { services } = await world.call('ecs', 'DescribeServices', {
      cluster: 'shop',
      services: ['web'],
      include: ['TAGS'],
    });
    expect(JSON.stringify(services)).not.toContain('evenkeel.dev/scaling-');
    expect(JSON.stringify(services)).toContain('"runningCount":2');
  });
});
