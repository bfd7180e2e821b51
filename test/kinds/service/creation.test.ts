import { describe, expect, it } from 'vitest';
import { serviceKind } from '../../../controller/kinds/service/index.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { aResource } from '../../support/documents.ts';
import { createFakeReader } from '../../support/fake-reader.ts';
import { aRevision, aService, liveOf, revisionArn } from './live-service.ts';
import { GROUP, image, look, OWNER_TAGS, sent, specOf } from './looking.ts';

const balanced = { loadBalancers: [{ targetGroupArn: GROUP, containerName: 'app', containerPort: 80 }] };

function emptyWorld() {
  return createFakeReader();
}

function worldWithRevision() {
  return createFakeReader()
    .put('ecs:activeRevisions', 'web', [revisionArn(1, 'web')])
    .put('ecs:taskDefinition', revisionArn(1, 'web'), aRevision(1, image(1)));
}

function scalingOf(spec: JsonObject) {
  return aResource({ identity: { kind: 'ServiceAutoScaling' }, spec: { cluster: 'shop', service: 'web', ...spec } });
}

async function created(spec: JsonObject, context: Parameters<typeof look>[2] = {}): Promise<Record<string, unknown>> {
  const { plan } = await look(aService({ spec }), worldWithRevision(), context);
  return (sent(plan)[0]?.input ?? {}) as Record<string, unknown>;
}

describe('a service that does not exist', () => {
  it('gets its revision first', async () => {
    const { plan } = await look(aService({ spec: specOf() }), emptyWorld());

    expect(sent(plan).map(({ call }) => call)).toEqual(['ecs:RegisterTaskDefinition']);
  });

  it('names no platform version where only the cluster knows whether this is Fargate', async () => {
    const { launchType: _, ...spec } = specOf();
    const template = { ...(spec.template as JsonObject), requiresCompatibilities: ['FARGATE'] };

    expect(await created({ ...spec, template })).not.toHaveProperty('platformVersion');
    expect(await created({ ...spec, template, platformVersion: '1.4.0' })).toHaveProperty('platformVersion', '1.4.0');
    expect(await created({ ...spec, launchType: 'FARGATE' })).toHaveProperty('platformVersion', 'LATEST');
  });

  it('is created from a revision of its content, carrying our tags from its first moment', async () => {
    const { plan } = await look(
      aService({ spec: specOf({ tags: [{ key: 'Team', value: 'shop' }] }) }),
      worldWithRevision(),
    );

    expect(sent(plan)).toEqual([
      {
        call: 'ecs:CreateService',
        input: {
          cluster: 'shop',
          serviceName: 'web',
          taskDefinition: revisionArn(1, 'web'),
          desiredCount: 3,
          launchType: 'FARGATE',
          platformVersion: 'LATEST',
          schedulingStrategy: 'REPLICA',
          propagateTags: 'NONE',
          enableECSManagedTags: false,
          enableExecuteCommand: false,
          networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'], assignPublicIp: 'DISABLED' } },
          deploymentConfiguration: {
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
          },
          tags: [{ key: 'Team', value: 'shop' }, ...Object.entries(OWNER_TAGS).map(([key, value]) => ({ key, value }))],
          clientToken: expect.stringMatching(/^[0-9a-f]{36}$/),
        },
      },
    ]);
  });

  it('waits for a load balancer on its target groups', async () => {
    const world = worldWithRevision().put('elbv2:targetGroup', GROUP, { TargetGroupArn: GROUP, LoadBalancerArns: [] });
    const resource = aService({ spec: specOf(balanced) });
    expect((await look(resource, world)).plan.kind).toBe('wait');

    world.put('elbv2:targetGroup', GROUP, { TargetGroupArn: GROUP, LoadBalancerArns: ['lb'] });
    expect(sent((await look(resource, world)).plan)).toMatchObject([{ call: 'ecs:CreateService', input: balanced }]);
  });

  it('waits for no load balancer on an alternate group: ECS puts that on the rule itself', async () => {
    const [balancer] = balanced.loadBalancers;
    const advancedConfiguration = { alternateTargetGroupArn: `${GROUP}/green`, productionListenerRule: 'rule' };
    const world = worldWithRevision()
      .put('elbv2:targetGroup', GROUP, { TargetGroupArn: GROUP, LoadBalancerArns: ['lb'] })
      .put('elbv2:targetGroup', `${GROUP}/green`, { TargetGroupArn: `${GROUP}/green`, LoadBalancerArns: [] });
    const resource = aService({ spec: specOf({ loadBalancers: [{ ...balancer, advancedConfiguration }] }) });

    expect((await look(resource, world)).plan.kind).toBe('act');
  });

  it('is not created under a controller that is not written', async () => {
    const { plan } = await look(
      aService({ spec: specOf({ deploymentController: { type: 'EXTERNAL' } }) }),
      emptyWorld(),
    );

    expect(plan).toMatchObject({ kind: 'refuse', code: 'UNSUPPORTED' });
  });

  it.each([
    { because: 'the manifest says so', spec: { desiredCount: 3 }, expected: 3 },
    { because: 'nobody says anything', spec: { desiredCount: undefined }, expected: 1 },
    { because: 'it ran at 5', spec: { desiredCount: undefined }, remembered: { desiredCount: 5 }, expected: 5 },
    {
      because: 'the manifest outranks memory',
      spec: { desiredCount: 2 },
      remembered: { desiredCount: 5 },
      expected: 2,
    },
    { because: 'DAEMON counts for itself', spec: { schedulingStrategy: 'DAEMON' }, expected: undefined },
    { because: 'scaling begins at its minimum', spec: { desiredCount: 1 }, range: [2, 9], expected: 2 },
    { because: 'scaling begins at what is desired', spec: { desiredCount: 4 }, range: [2, 9], expected: 4 },
    {
      because: 'scaling goes on where it was',
      spec: { desiredCount: 4 },
      range: [2, 9],
      remembered: { desiredCount: 7 },
      expected: 7,
    },
    {
      because: 'never above the maximum',
      spec: { desiredCount: 4 },
      range: [2, 5],
      remembered: { desiredCount: 7 },
      expected: 5,
    },
    {
      because: 'never below the minimum',
      spec: { desiredCount: 4 },
      range: [2, 5],
      remembered: { desiredCount: 0 },
      expected: 2,
    },
  ])('starts with $expected tasks, because $because', async ({ spec, range, remembered, expected }) => {
    const [minCapacity, maxCapacity] = range ?? [];
    const referrers = range ? [scalingOf({ minCapacity, maxCapacity })] : [];
    const input = await created(specOf(spec), { referrers, remembered });

    expect(input.desiredCount).toBe(expected);
  });

  it('sends a grace period only where there is one', async () => {
    expect(await created(specOf())).not.toHaveProperty('healthCheckGracePeriodSeconds');
    expect(await created(specOf({ healthCheckGracePeriodSeconds: 30 }))).toMatchObject({
      healthCheckGracePeriodSeconds: 30,
    });
  });
});

describe('the client token', () => {
  it('is the same for the same creation, so that a repetition is harmless', async () => {
    const [one, two] = [await created(specOf()), await created(specOf())];

    expect(one.clientToken).toBe(two.clientToken);
  });

  it('is another one for other content, and for the next life of a name', async () => {
    const live = liveOf(specOf());
    const first = await created(specOf());
    const other = await created(specOf({ desiredCount: 4 }));
    const again = await created(specOf(), { remembered: serviceKind.remember?.(live, { done: [] }) });

    expect(new Set([first.clientToken, other.clientToken, again.clientToken]).size).toBe(3);
  });
});
