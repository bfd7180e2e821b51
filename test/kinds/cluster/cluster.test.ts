import type { Cluster } from '@aws-sdk/client-ecs';
import { describe, expect, it } from 'vitest';
import { canonicalWant, compareObject } from '../../../controller/engine/compare.ts';
import { clusterKind } from '../../../controller/kinds/cluster/index.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { PlanContext, Plannable, Present } from '../../../controller/model/kind.ts';
import type { Plan } from '../../../controller/model/plan.ts';
import type { Resource } from '../../../controller/model/resource.ts';
import type { ClusterSpec } from '../../../crds/generated/types.ts';
import { aResource } from '../../support/documents.ts';
import { createFakeReader } from '../../support/fake-reader.ts';

const ARN = 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop';
const NAMESPACE_ARN = 'arn:aws:servicediscovery:eu-west-1:123456789012:namespace/ns-1';
const ownerTags = { 'evenkeel.dev/owner': 'me', 'evenkeel.dev/resource': 'shop/Cluster/shop' };
const context: PlanContext = { now: 0, ownerTags, referrers: [] };

function cluster(spec: JsonObject): Resource<ClusterSpec> {
  return aResource({ identity: { kind: 'Cluster', name: 'shop' }, spec }) as unknown as Resource<ClusterSpec>;
}

/** As DescribeClusters answers: providers sorted, defaults filled in. */
function live(parts: Partial<Cluster> = {}): Cluster {
  return {
    clusterArn: ARN,
    clusterName: 'shop',
    status: 'ACTIVE',
    activeServicesCount: 0,
    settings: [{ name: 'containerInsights', value: 'disabled' }],
    capacityProviders: [],
    defaultCapacityProviderStrategy: [],
    ...parts,
  };
}

function planFor(spec: JsonObject, seen: Plannable<Cluster>): Plan {
  const resource = cluster(spec);
  const comparison = seen.state === 'present' ? compareObject(clusterKind, resource, seen.live) : undefined;
  const want = comparison?.want ?? canonicalWant(clusterKind, resource);
  return clusterKind.plan({ resource, seen, comparison, want, context });
}

function planOf(spec: JsonObject, parts: Partial<Cluster> = {}): Plan {
  return planFor(spec, { state: 'present', live: live(parts), tags: {} });
}

function sent(plan: Plan): readonly { readonly call: string; readonly input: unknown }[] {
  return plan.kind === 'act' ? plan.steps.map(({ call, input }) => ({ call, input })) : [];
}

describe('a cluster', () => {
  it('is created whole, carrying our tags from its first moment', () => {
    const spec = { capacityProviders: ['FARGATE_SPOT', 'FARGATE'], tags: [{ key: 'Team', value: 'shop' }] };

    expect(sent(planFor(spec, { state: 'absent' }))).toEqual([
      {
        call: 'ecs:CreateCluster',
        input: {
          clusterName: 'shop',
          capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
          configuration: { executeCommandConfiguration: { logging: 'DEFAULT' } },
          tags: [{ key: 'Team', value: 'shop' }, ...Object.entries(ownerTags).map(([key, value]) => ({ key, value }))],
        },
      },
    ]);
  });

  it.each<{ because: string; spec: JsonObject; parts: Partial<Cluster> }>([
    { because: 'nothing is declared', spec: {}, parts: { capacityProviders: ['asg'] } },
    {
      because: 'providers are a set',
      spec: { capacityProviders: ['FARGATE_SPOT', 'FARGATE'] },
      parts: { capacityProviders: ['FARGATE', 'FARGATE_SPOT'] },
    },
    {
      because: 'base and weight are 0',
      spec: { defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] },
      parts: { defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', base: 0, weight: 0 }] },
    },
    {
      because: 'logging is DEFAULT',
      spec: {},
      parts: { configuration: { executeCommandConfiguration: { logging: 'DEFAULT' } } },
    },
    {
      because: 'encryption is off',
      spec: { configuration: { executeCommandConfiguration: { logConfiguration: { s3BucketName: 'b' } } } },
      parts: {
        configuration: {
          executeCommandConfiguration: {
            logging: 'DEFAULT',
            logConfiguration: { s3BucketName: 'b', s3EncryptionEnabled: false, cloudWatchEncryptionEnabled: false },
          },
        },
      },
    },
    {
      because: 'a namespace’s name is answered by its ARN',
      spec: { serviceConnectDefaults: { namespace: 'internal' } },
      parts: { serviceConnectDefaults: { namespace: NAMESPACE_ARN } },
    },
  ])('is settled where $because', ({ spec, parts }) => {
    expect(planOf(spec, parts)).toEqual({ kind: 'settled' });
  });

  it('is updated in what differs alone', () => {
    const spec = { settings: [{ name: 'containerInsights', value: 'enabled' }] };

    expect(sent(planOf(spec))).toEqual([
      {
        call: 'ecs:UpdateCluster',
        input: { cluster: 'shop', settings: [{ name: 'containerInsights', value: 'enabled' }] },
      },
    ]);
  });

  it('loses a Service Connect default that nobody declares', () => {
    expect(sent(planOf({}, { serviceConnectDefaults: { namespace: NAMESPACE_ARN } }))).toEqual([
      { call: 'ecs:UpdateCluster', input: { cluster: 'shop', serviceConnectDefaults: { namespace: '' } } },
    ]);
  });

  it('gets both provider lists at once, the undeclared one as it lives', () => {
    const strategy = [{ capacityProvider: 'FARGATE', base: 0, weight: 1 }];

    expect(sent(planOf({ capacityProviders: ['FARGATE'] }, { defaultCapacityProviderStrategy: strategy }))).toEqual([
      {
        call: 'ecs:PutClusterCapacityProviders',
        input: { cluster: 'shop', capacityProviders: ['FARGATE'], defaultCapacityProviderStrategy: strategy },
      },
    ]);
  });

  it.each<{ because: string; live: readonly string[]; put: readonly string[] }>([
    {
      because: 'nothing goes as long as something is missing',
      live: ['blue', 'FARGATE'],
      put: ['FARGATE', 'green', 'blue'],
    },
    { because: 'what is no longer declared goes last', live: ['blue', 'green', 'FARGATE'], put: ['FARGATE', 'green'] },
  ])('changes its providers new before old: $because', ({ live, put }) => {
    const [request] = sent(planOf({ capacityProviders: ['green', 'FARGATE'] }, { capacityProviders: [...live] }));

    expect(request?.input).toEqual({ cluster: 'shop', capacityProviders: put, defaultCapacityProviderStrategy: [] });
  });

  it('waits while ECS changes the providers, and goes on with the rest', () => {
    const busy = { attachmentsStatus: 'UPDATE_IN_PROGRESS' };
    const spec = { capacityProviders: ['FARGATE'] };

    expect(planOf(spec, busy).kind).toBe('wait');
    expect(sent(planOf({ ...spec, tags: [{ key: 'A', value: 'b' }] }, busy)).map(({ call }) => call)).toEqual([
      'ecs:TagResource',
    ]);
  });

  it('keeps foreign tags until it declares its own', () => {
    const parts = { tags: [{ key: 'Old', value: '1' }] };

    expect(planOf({}, parts)).toEqual({ kind: 'settled' });
    expect(sent(planOf({ tags: [{ key: 'A', value: 'b' }] }, parts))).toEqual([
      { call: 'ecs:UntagResource', input: { resourceArn: ARN, tagKeys: ['Old'] } },
      { call: 'ecs:TagResource', input: { resourceArn: ARN, tags: [{ key: 'A', value: 'b' }] } },
    ]);
  });
});

describe('teardown of a cluster', () => {
  const { identity } = cluster({});
  const teardown = (seen: Present<Cluster>) => clusterKind.teardown(identity, seen, context);

  it.each([
    { parts: { activeServicesCount: 1 }, left: 'services' },
    { parts: { runningTasksCount: 1 }, left: 'tasks' },
    { parts: { pendingTasksCount: 1 }, left: 'tasks' },
    { parts: { registeredContainerInstancesCount: 1 }, left: 'container instances' },
  ])('waits while it contains $left', ({ parts, left }) => {
    expect(teardown({ state: 'present', live: live(parts), tags: {} })).toEqual({
      kind: 'wait',
      reason: `the cluster still contains ${left}`,
      recheckMs: 10_000,
    });
  });

  it('deletes an empty one', () => {
    const plan = teardown({ state: 'present', live: live(), tags: {} });

    expect(sent(plan)).toEqual([{ call: 'ecs:DeleteCluster', input: { cluster: 'shop' } }]);
  });
});

describe('discovery of clusters', () => {
  it('finds ours alone', async () => {
    const tags = Object.entries(ownerTags).map(([key, value]) => ({ key, value }));
    const reader = createFakeReader().putList('ecs:clusters', 'all', [live({ tags }), live({ clusterName: 'plain' })]);

    expect(await clusterKind.discover('me', reader)).toEqual([
      {
        identity: { namespace: 'shop', kind: 'Cluster', name: 'shop' },
        tags: ownerTags,
        naturalKey: 'ecs:cluster/shop',
        main: expect.stringMatching(/cluster\/shop$/),
        locator: { cluster: 'shop' },
      },
    ]);
  });
});
