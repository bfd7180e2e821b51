import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../controller/model/json.ts';
import { aResource } from '../../support/documents.ts';
import { aService, revisionArn, SERVICE_ARN } from './live-service.ts';
import { addRevisions, addRollouts, GROUP, image, look, OWNER_TAGS, PLACE, sent, specOf, worldOf } from './looking.ts';

const balancer = { targetGroupArn: GROUP, containerName: 'app', containerPort: 80 };
const FULL_DEPLOYMENT = {
  strategy: 'ROLLING',
  maximumPercent: 200,
  minimumHealthyPercent: 100,
  bakeTimeInMinutes: 0,
  deploymentCircuitBreaker: {
    enable: false,
    rollback: false,
    resetOnHealthyTask: true,
    thresholdConfiguration: { type: 'BOUNDED_PERCENT', value: 50 },
  },
  alarms: { alarmNames: [], enable: false, rollback: false },
  lifecycleHooks: [],
};

interface Row {
  readonly because: string;
  readonly want: JsonObject;
  readonly have: JsonObject;
  readonly patch: JsonObject;
  readonly effect?: 'rollout';
}

describe('UpdateService', () => {
  it('keeps members of the live service that nobody describes', async () => {
    const spec = specOf({ networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-b'] } } });
    const net = { awsvpcConfiguration: { subnets: ['subnet-a'], fancyNewMember: 'on' } };
    const { plan, comparison } = await look(aService({ spec }), worldOf(specOf({ networkConfiguration: net })));

    expect(comparison?.unmodelled).toEqual(['networkConfiguration.awsvpcConfiguration.fancyNewMember']);
    expect(sent(plan)).toEqual([
      {
        call: 'ecs:UpdateService',
        input: {
          cluster: 'shop',
          service: 'web',
          networkConfiguration: {
            awsvpcConfiguration: {
              subnets: ['subnet-b'],
              securityGroups: [],
              assignPublicIp: 'DISABLED',
              fancyNewMember: 'on',
            },
          },
        },
      },
    ]);
  });

  it.each<Row>([
    { because: 'a count', want: { desiredCount: 5 }, have: {}, patch: { desiredCount: 5 } },
    {
      because: 'a grace period back to none',
      want: { loadBalancers: [balancer] },
      have: { loadBalancers: [balancer], healthCheckGracePeriodSeconds: 60 },
      patch: { healthCheckGracePeriodSeconds: 0 },
    },
    {
      because: 'deployment settings in full, so that nothing old survives',
      want: {},
      have: {
        deploymentConfiguration: { maximumPercent: 150, alarms: { alarmNames: ['a'], enable: true, rollback: true } },
      },
      patch: { deploymentConfiguration: FULL_DEPLOYMENT },
    },
    {
      because: 'hook details as the document they are',
      want: {
        deploymentConfiguration: {
          lifecycleHooks: [{ hookTargetArn: 'f', lifecycleStages: ['A'], hookDetails: { a: 1 } }],
        },
      },
      have: {},
      patch: {
        deploymentConfiguration: {
          ...FULL_DEPLOYMENT,
          lifecycleHooks: [
            { targetType: 'AWS_LAMBDA', hookTargetArn: 'f', lifecycleStages: ['A'], hookDetails: { a: 1 } },
          ],
        },
      },
    },
    { because: 'tag propagation off', want: {}, have: { propagateTags: 'SERVICE' }, patch: { propagateTags: 'NONE' } },
    { because: 'exec off', want: {}, have: { enableExecuteCommand: true }, patch: { enableExecuteCommand: false } },
    {
      because: 'placement cleared',
      want: {},
      have: { placementConstraints: [{ type: 'distinctInstance' }], placementStrategy: [{ type: 'random' }] },
      patch: { placementConstraints: [], placementStrategy: [] },
    },
    {
      because: 'load balancers and registries cleared',
      want: {},
      have: { loadBalancers: [balancer], serviceRegistries: [{ registryArn: 'r' }] },
      patch: { loadBalancers: [], serviceRegistries: [] },
      effect: 'rollout',
    },
    {
      because: 'Service Connect off',
      want: {},
      have: { serviceConnectConfiguration: { enabled: true, namespace: 'n' } },
      patch: { serviceConnectConfiguration: { enabled: false } },
      effect: 'rollout',
    },
    {
      because: 'the platform back to LATEST',
      want: {},
      have: { platformVersion: '1.3.0' },
      patch: { platformVersion: 'LATEST' },
      effect: 'rollout',
    },
    {
      because: 'the network complete',
      want: {},
      have: { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'], assignPublicIp: 'ENABLED' } } },
      patch: {
        networkConfiguration: {
          awsvpcConfiguration: { subnets: ['subnet-a'], securityGroups: [], assignPublicIp: 'DISABLED' },
        },
      },
      effect: 'rollout',
    },
    {
      because: 'a strategy with the force that it needs',
      want: { launchType: undefined, capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }] },
      have: {},
      patch: {
        capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1, base: 0 }],
        forceNewDeployment: true,
      },
      effect: 'rollout',
    },
    {
      because: 'back from a strategy to the recorded launch type',
      want: {},
      have: { launchType: undefined, capacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1 }] },
      patch: { capacityProviderStrategy: [], forceNewDeployment: true },
      effect: 'rollout',
    },
  ])('sends only what changes: $because', async ({ want, have, patch, effect }) => {
    const world = worldOf(specOf(have)).put('elbv2:targetGroup', GROUP, { LoadBalancerArns: ['lb'] });
    const { plan } = await look(aService({ spec: specOf(want) }), world);

    expect(sent(plan)).toEqual([{ call: 'ecs:UpdateService', input: { ...PLACE, ...patch } }]);
    expect(plan.kind === 'act' && plan.steps[0]?.effect).toBe(effect ?? 'update');
  });

  it('says launch-time volumes again with every rollout', async () => {
    const volumes = { volumeConfigurations: [{ name: 'data', managedEBSVolume: { roleArn: 'r' } }] };
    const world = addRevisions(worldOf(specOf(volumes)), { 8: image(2) });
    const { plan } = await look(aService({ spec: specOf({ ...volumes, template: image(2) }) }), world);

    expect(sent(plan)).toEqual([
      {
        call: 'ecs:UpdateService',
        input: {
          ...PLACE,
          taskDefinition: revisionArn(8, 'web'),
          volumeConfigurations: [{ name: 'data', managedEBSVolume: { roleArn: 'r', filesystemType: 'xfs' } }],
        },
      },
    ]);
  });

  it('repairs the rest while a rollout must wait', async () => {
    const resource = aService({ spec: specOf({ loadBalancers: [balancer], enableExecuteCommand: true }) });
    const { plan } = await look(resource, worldOf(specOf()));

    expect(sent(plan)).toEqual([{ call: 'ecs:UpdateService', input: { ...PLACE, enableExecuteCommand: true } }]);
  });
});

describe('the count of a scaled service', () => {
  it.each([
    { because: 'inside the range it is the scaler’s', count: 5, target: {}, expected: undefined },
    { because: 'too few is brought to the least', count: 1, target: {}, expected: 2 },
    { because: 'too many is brought to the most', count: 50, target: {}, expected: 9 },
    {
      because: 'a forecast may lift the upper bound',
      count: 12,
      target: { PredictedCapacity: 12 },
      expected: undefined,
    },
    {
      because: 'whoever suspends scaling sets the count himself',
      count: 0,
      target: { SuspendedState: { DynamicScalingInSuspended: true } },
      expected: undefined,
    },
  ])('$because ($count)', async ({ count, target, expected }) => {
    const live = { MinCapacity: 2, MaxCapacity: 9, ...target } as never;
    const world = worldOf(specOf({ desiredCount: count })).put('aas:scalableTarget', 'service/shop/web', live);

    expect(sent((await look(aService({ spec: specOf() }), world)).plan)).toEqual(
      expected === undefined ? [] : [{ call: 'ecs:UpdateService', input: { ...PLACE, desiredCount: expected } }],
    );
  });

  it('is nobody’s business where no manifest says anything about it', async () => {
    const live = { MinCapacity: 2, MaxCapacity: 9 } as never;
    const world = worldOf(specOf({ desiredCount: 50 })).put('aas:scalableTarget', 'service/shop/web', live);

    expect((await look(aService({ spec: specOf({ desiredCount: undefined }) }), world)).plan).toEqual({
      kind: 'settled',
    });
  });

  it('is left alone while its scaling is still to be set up', async () => {
    const referrers = [
      aResource({ identity: { kind: 'ServiceAutoScaling' }, spec: { minCapacity: 5, maxCapacity: 9 } }),
    ];
    const context = { referrers };
    const { plan, comparison } = await look(
      aService({ spec: specOf() }),
      worldOf(specOf({ desiredCount: 5 })),
      context,
    );

    expect([plan, comparison?.differences, comparison?.ignored]).toEqual([
      { kind: 'settled' },
      [],
      [{ path: 'desiredCount', desired: 3, live: 5, why: { reason: 'owned', by: 'Application Auto Scaling' } }],
    ]);
  });
});

describe('tags', () => {
  const ours = Object.entries(OWNER_TAGS).map(([key, value]) => ({ key, value }));

  it('are set and removed on the service, and foreign ones stay where none are declared', async () => {
    const have = specOf({ tags: [...ours, { key: 'Old', value: '1' }, { key: 'Team', value: 'x' }] });
    const want = specOf({ tags: [{ key: 'Team', value: 'shop' }] });

    expect(sent((await look(aService({ spec: want }), worldOf(have))).plan)).toEqual([
      { call: 'ecs:UntagResource', input: { resourceArn: SERVICE_ARN, tagKeys: ['Old'] } },
      { call: 'ecs:TagResource', input: { resourceArn: SERVICE_ARN, tags: [{ key: 'Team', value: 'shop' }] } },
    ]);
    expect((await look(aService({ spec: specOf() }), worldOf(have))).plan).toEqual({ kind: 'settled' });
  });

  it('of a revision change in place, without a new revision', async () => {
    const want = specOf({ template: { ...image(1), tags: [{ key: 'Team', value: 'shop' }] } });
    const { plan } = await look(aService({ spec: want }), worldOf(specOf()));

    expect(sent(plan)).toEqual([
      {
        call: 'ecs:TagResource',
        input: { resourceArn: revisionArn(7, 'web'), tags: [{ key: 'Team', value: 'shop' }] },
      },
    ]);
  });
});

describe('a service of a form that is not written', () => {
  it.each([
    { because: 'CodeDeploy rolls it out', parts: { deploymentController: { type: 'CODE_DEPLOY' as const } } },
    { because: 'task sets make it up', parts: { deploymentController: { type: 'EXTERNAL' as const } } },
    { because: 'Express Mode manages it', parts: { resourceManagementType: 'ECS' as const } },
  ])('is refused where $because, and only when something differs', async ({ parts }) => {
    const controller = 'deploymentController' in parts ? parts : {};
    const same = await look(aService({ spec: specOf(controller as JsonObject) }), worldOf(specOf(), parts));
    const other = await look(
      aService({ spec: specOf({ ...(controller as JsonObject), enableExecuteCommand: true }) }),
      worldOf(specOf(), parts),
    );

    expect(same.plan).toEqual({ kind: 'settled' });
    expect(other.plan).toMatchObject({ kind: 'refuse', code: 'UNSUPPORTED' });
  });

  it('is read from its primary task set', async () => {
    const taskSets = [{ status: 'PRIMARY', taskDefinition: revisionArn(7, 'web'), loadBalancers: [balancer] }];
    const controller = { deploymentController: { type: 'CODE_DEPLOY' as const } };
    const world = worldOf(specOf({ loadBalancers: [{ ...balancer, targetGroupArn: 'old' }] }), {
      ...controller,
      taskSets,
    });
    const { plan } = await look(aService({ spec: specOf({ ...controller, loadBalancers: [balancer] }) }), world);

    expect(plan).toEqual({ kind: 'settled' });
  });

  it('is no drift while CodeDeploy has its traffic on another target group, and is drift on another port', async () => {
    const controller = { deploymentController: { type: 'CODE_DEPLOY' as const } };
    const lookAt = (port: number) => {
      const loadBalancers = [{ ...balancer, targetGroupArn: `${GROUP}-green`, containerPort: port }];
      const taskSets = [{ status: 'PRIMARY', taskDefinition: revisionArn(7, 'web'), loadBalancers }];
      const resource = aService({ spec: specOf({ ...controller, loadBalancers: [balancer] }) });
      return look(resource, worldOf(specOf({ loadBalancers: [balancer] }), { ...controller, taskSets }));
    };
    const shifted = await lookAt(80);
    const other = await lookAt(81);

    expect(shifted.plan).toEqual({ kind: 'settled' });
    expect(shifted.comparison?.ignored).toMatchObject([
      { path: 'loadBalancers', why: { by: 'CodeDeploy, whose pair of target groups is not known' } },
    ]);
    expect(other.plan).toMatchObject({ kind: 'refuse', code: 'UNSUPPORTED' });
  });
});

describe('a change that AWS cannot make in place', () => {
  const want = specOf({ launchType: 'EC2' });

  it('is refused with what it would take', async () => {
    const { plan } = await look(aService({ spec: want }), addRollouts(worldOf(specOf()), []));

    expect(plan).toEqual({
      kind: 'refuse',
      code: 'REPLACEMENT_REFUSED',
      message:
        'launchType: FARGATE → EC2 cannot be changed in place (a capacityProviderStrategy in its stead could be) and ' +
        'management.replace is refuse. With allow: 1. scale the service to 0 and wait for its tasks to stop; ' +
        '2. delete the service; 3. wait until ECS has drained it; ' +
        '4. create it again with as many tasks, and its scaling with it; ' +
        'downtime: nobody is served by web until the tasks of the new one are healthy; another serviceName avoids it',
    });
  });

  it('begins with a note of the count, which outlives the service, where it is allowed', async () => {
    const { plan } = await look(
      aService({ spec: want, management: { replace: 'allow' } }),
      addRollouts(worldOf(specOf()), []),
    );

    expect(plan).toMatchObject({
      kind: 'act',
      steps: [
        { call: 'ecs:TagResource', input: { tags: [{ key: 'evenkeel.dev/count', value: '3' }] } },
        { call: 'ecs:UpdateService', input: { desiredCount: 0 }, effect: 'replace', removes: { downtime: true } },
      ],
    });
  });
});
