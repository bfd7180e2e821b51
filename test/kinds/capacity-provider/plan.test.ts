import type { CapacityProvider, Cluster } from '@aws-sdk/client-ecs';
import { describe, expect, it } from 'vitest';
import { capacityProviderKind } from '../../../controller/kinds/capacity-provider/index.ts';
import type { Management } from '../../../controller/model/document.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { absent, callsOf, judge, ownTags, pathsOf } from '../../support/judge.ts';
import { ARN, aProvider, GROUP_ARN, INSTANCES, ON_GROUP, ON_INSTANCES, OWN, seenAs } from './live-capacity.ts';

const BY_NAME = { autoScalingGroupProvider: { autoScalingGroupArn: 'workers' } };
const MANAGED = { cluster: 'shop', managedInstancesProvider: INSTANCES };

function judged(spec: JsonObject, live: CapacityProvider, management: Partial<Management> = {}) {
  return judge(capacityProviderKind, aProvider(spec, management), { seen: seenAs(live) });
}

function onGroup(more: JsonObject): JsonObject {
  return { autoScalingGroupProvider: { autoScalingGroupArn: 'workers', ...more } };
}

describe('a capacity provider that does not exist', () => {
  it('is created with every default spelled out, so that ECS cannot choose another', () => {
    const resource = aProvider({ ...BY_NAME, tags: [{ key: 'team', value: 'shop' }] });

    expect(callsOf(judge(capacityProviderKind, resource, { seen: absent() }).plan)).toEqual([
      [
        'ecs:CreateCapacityProvider',
        {
          name: 'ec2',
          autoScalingGroupProvider: { ...ON_GROUP.autoScalingGroupProvider, autoScalingGroupArn: 'workers' },
          tags: [{ key: 'team', value: 'shop' }, ...OWN],
        },
      ],
    ]);
  });

  it('is not made a second time under a new name', () => {
    const context = { remembered: { name: 'ec2' } };
    const { plan } = judge(capacityProviderKind, aProvider({ ...BY_NAME, name: 'other' }), { seen: absent(), context });

    expect(plan).toMatchObject({ kind: 'refuse', code: 'REPLACEMENT_REFUSED' });
  });
});

describe('a capacity provider that lives', () => {
  const { managedScaling: _, ...older } = ON_GROUP.autoScalingGroupProvider ?? {};
  it.each<{ because: string; spec: JsonObject; live: CapacityProvider }>([
    { because: 'a group’s name is the end of its ARN', spec: BY_NAME, live: ON_GROUP },
    { because: 'the ARN is the same', spec: onGroup({ autoScalingGroupArn: GROUP_ARN }), live: ON_GROUP },
    {
      because: 'an answer without managed scaling is one with its defaults',
      spec: BY_NAME,
      live: { ...ON_GROUP, autoScalingGroupProvider: older as CapacityProvider['autoScalingGroupProvider'] },
    },
    { because: 'subnets are a set and instances are bought on demand', spec: MANAGED, live: ON_INSTANCES },
    {
      because: 'a cluster’s name is the end of its ARN',
      spec: { ...MANAGED, cluster: 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop' },
      live: ON_INSTANCES,
    },
    { because: 'tags that nobody declares are not ours', spec: BY_NAME, live: { ...ON_GROUP, tags: [{ key: 'a' }] } },
    {
      because: 'the Region decides on FIPS where the manifest does not',
      spec: MANAGED,
      live: withTemplate({ fipsEnabled: true }),
    },
  ])('is settled: $because', ({ spec, live }) => {
    expect(judged(spec, live).plan).toEqual({ kind: 'settled' });
  });

  it('is updated in what differs alone, managed scaling as a whole', () => {
    const spec = onGroup({ managedScaling: { status: 'ENABLED', targetCapacity: 90 } });

    expect(callsOf(judged(spec, ON_GROUP).plan)).toEqual([
      [
        'ecs:UpdateCapacityProvider',
        {
          name: 'ec2',
          autoScalingGroupProvider: {
            managedScaling: {
              status: 'ENABLED',
              targetCapacity: 90,
              minimumScalingStepSize: 1,
              maximumScalingStepSize: 10_000,
              instanceWarmupPeriod: 300,
            },
          },
        },
      ],
    ]);
  });

  it('goes back to a default that the manifest leaves out', () => {
    const live = {
      ...ON_GROUP,
      autoScalingGroupProvider: { autoScalingGroupArn: GROUP_ARN, managedDraining: 'DISABLED' },
    };
    const answer = judged(BY_NAME, live as CapacityProvider);

    expect(pathsOf(answer)).toEqual(['autoScalingGroupProvider.managedDraining']);
    expect(callsOf(answer.plan)).toEqual([
      ['ecs:UpdateCapacityProvider', { name: 'ec2', autoScalingGroupProvider: { managedDraining: 'ENABLED' } }],
    ]);
  });

  it('keeps of its instances what nobody declares or knows, and drops what was taken out', () => {
    const live = withTemplate({ monitoring: 'DETAILED', fipsEnabled: true, brandNew: { of: 'AWS' } });
    const { storageConfiguration: _gone, ...template } = INSTANCES.instanceLaunchTemplate;
    const spec = { ...MANAGED, managedInstancesProvider: { ...INSTANCES, instanceLaunchTemplate: template } };
    const answer = judged(spec, live);

    expect(pathsOf(answer)).toEqual([
      'managedInstancesProvider.instanceLaunchTemplate.storageConfiguration',
      'managedInstancesProvider.instanceLaunchTemplate.monitoring',
    ]);
    expect(callsOf(answer.plan)).toEqual([
      [
        'ecs:UpdateCapacityProvider',
        {
          name: 'ec2',
          cluster: 'shop',
          managedInstancesProvider: {
            infrastructureRoleArn: INSTANCES.infrastructureRoleArn,
            propagateTags: 'NONE',
            instanceLaunchTemplate: {
              ec2InstanceProfileArn: template.ec2InstanceProfileArn,
              networkConfiguration: { subnets: ['subnet-a', 'subnet-b'], securityGroups: ['sg-a'] },
              localStorageConfiguration: { useLocalStorage: false },
              monitoring: 'BASIC',
              instanceMetadataTagsPropagation: true,
              brandNew: { of: 'AWS' },
            },
          },
        },
      ],
    ]);
  });

  it('keeps the live value of a field that a rule ignores in whatever is sent', () => {
    const spec = onGroup({ managedScaling: { targetCapacity: 90, instanceWarmupPeriod: 60 } });
    const rule = { ignoreDifferences: ['autoScalingGroupProvider.managedScaling.targetCapacity'] };
    const [[, input] = []] = callsOf(judged(spec, ON_GROUP, rule).plan);

    expect(input).toMatchObject({
      autoScalingGroupProvider: { managedScaling: { targetCapacity: 100, instanceWarmupPeriod: 60 } },
    });
  });

  it('gets its tags by calls of their own', () => {
    const live = { ...ON_GROUP, tags: [...OWN, { key: 'old', value: '1' }, { key: 'aws:x', value: '2' }] };

    expect(callsOf(judged({ ...BY_NAME, tags: [{ key: 'team', value: 'shop' }] }, live).plan)).toEqual([
      ['ecs:UntagResource', { resourceArn: ARN, tagKeys: ['old'] }],
      ['ecs:TagResource', { resourceArn: ARN, tags: [{ key: 'team', value: 'shop' }] }],
    ]);
  });

  it('waits while ECS is at work on it, and gets its tags all the same', () => {
    const busy: CapacityProvider = { ...ON_GROUP, updateStatus: 'UPDATE_IN_PROGRESS' };
    const spec = onGroup({ managedDraining: 'DISABLED' });

    expect(judged(spec, busy).plan).toMatchObject({ kind: 'wait' });
    expect(callsOf(judged({ ...spec, tags: [{ key: 'a', value: 'b' }] }, busy).plan).map(([call]) => call)).toEqual([
      'ecs:TagResource',
    ]);
  });
});

function withTemplate(more: object): CapacityProvider {
  const instances = ON_INSTANCES.managedInstancesProvider;
  const template = { ...instances?.instanceLaunchTemplate, ...more };
  return {
    ...ON_INSTANCES,
    managedInstancesProvider: { ...instances, instanceLaunchTemplate: template },
  } as CapacityProvider;
}

describe('what cannot be done in place', () => {
  it.each<{ because: string; spec: JsonObject; live: CapacityProvider; paths: readonly string[] }>([
    {
      because: 'another group',
      spec: onGroup({ autoScalingGroupArn: 'others', managedDraining: 'DISABLED' }),
      live: ON_GROUP,
      paths: ['autoScalingGroupProvider.autoScalingGroupArn', 'autoScalingGroupProvider.managedDraining'],
    },
    {
      because: 'a group that was made anew, by its ARN',
      spec: onGroup({ autoScalingGroupArn: GROUP_ARN.replace('0f1e', '1f2e') }),
      live: ON_GROUP,
      paths: ['autoScalingGroupProvider.autoScalingGroupArn'],
    },
    {
      because: 'another cluster',
      spec: { ...MANAGED, cluster: 'other' },
      live: ON_INSTANCES,
      paths: ['cluster'],
    },
    {
      because: 'instances in place of a group',
      spec: MANAGED,
      live: ON_GROUP,
      paths: ['cluster', 'autoScalingGroupProvider', 'managedInstancesProvider'],
    },
    {
      because: 'how instances are bought',
      spec: MANAGED,
      live: withTemplate({ capacityOptionType: 'SPOT' }),
      paths: ['managedInstancesProvider.instanceLaunchTemplate.capacityOptionType'],
    },
  ])('is refused whole: $because', ({ spec, live, paths }) => {
    const answer = judged(spec, live);

    expect(pathsOf(answer)).toEqual(paths);
    expect(answer.plan).toMatchObject({ kind: 'refuse', code: 'REPLACEMENT_REFUSED' });
    expect(judged(spec, live, { replace: 'allow' }).plan).toMatchObject({ kind: 'refuse', code: 'UNSUPPORTED' });
  });
});

describe('teardown of a capacity provider', () => {
  const { identity } = aProvider({});
  const context = { now: 0, ownerTags: ownTags(aProvider({})) };
  const teardown = (users: readonly Cluster[], provider = ON_GROUP) =>
    capacityProviderKind.teardown(identity, seenAs(provider, users), context);
  const ours: Cluster = {
    clusterName: 'shop',
    tags: OWN,
    capacityProviders: ['FARGATE', 'ec2'],
    defaultCapacityProviderStrategy: [
      { capacityProvider: 'ec2', base: 1, weight: 0 },
      { capacityProvider: 'FARGATE', base: 0, weight: 1 },
    ],
  };

  it('deletes one that no cluster associates', () => {
    expect(callsOf(teardown([]))).toEqual([['ecs:DeleteCapacityProvider', { capacityProvider: 'ec2' }]]);
  });

  it('deletes one of managed instances from its cluster', () => {
    expect(callsOf(teardown([], ON_INSTANCES))).toEqual([
      ['ecs:DeleteCapacityProvider', { capacityProvider: 'ec2', cluster: 'shop' }],
    ]);
  });

  it('has an idle cluster of ours let go of it first, and of nothing else', () => {
    expect(callsOf(teardown([ours]))).toEqual([
      [
        'ecs:PutClusterCapacityProviders',
        {
          cluster: 'shop',
          capacityProviders: ['FARGATE'],
          defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', base: 0, weight: 1 }],
        },
      ],
    ]);
  });

  it.each<{ because: string; cluster: Cluster; reason: string }>([
    {
      because: 'foreign clusters are not written to',
      cluster: { ...ours, tags: [] },
      reason: 'cluster shop, which is not ours, still associates the capacity provider',
    },
    {
      because: 'services may run on it',
      cluster: { ...ours, activeServicesCount: 1 },
      reason: 'cluster shop associates the capacity provider and has services',
    },
    {
      because: 'tasks may run on it',
      cluster: { ...ours, pendingTasksCount: 1 },
      reason: 'cluster shop associates the capacity provider and runs tasks',
    },
  ])('waits where $because, and writes to no other cluster meanwhile', ({ cluster, reason }) => {
    expect(teardown([{ ...ours, clusterName: 'idle' }, cluster])).toEqual({ kind: 'wait', reason, recheckMs: 10_000 });
  });
});
