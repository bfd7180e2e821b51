import type { CapacityProvider } from '@aws-sdk/client-ecs';
import { describe, expect, it } from 'vitest';
import { capacityProviderKind } from '../../../controller/kinds/capacity-provider/index.ts';
import { clusterKind } from '../../../controller/kinds/cluster/index.ts';
import type { ObserveTarget } from '../../../controller/model/kind.ts';
import type { CapacityProviderSpec } from '../../../crds/generated/types.ts';
import { createFakeReader } from '../../support/fake-reader.ts';
import { ownTags } from '../../support/judge.ts';
import { ARN, aProvider, ON_GROUP, ON_INSTANCES } from './live-capacity.ts';

const resource = aProvider({ autoScalingGroupProvider: { autoScalingGroupArn: 'workers' } });
const { identity } = resource;
const target = { resource, identity } as unknown as ObserveTarget<CapacityProviderSpec>;
const world = (provider: CapacityProvider = ON_GROUP) =>
  createFakeReader()
    .put('ecs:capacityProvider', 'ec2', provider)
    .putList('ecs:clusters', 'all', [
      { clusterName: 'user', capacityProviders: ['FARGATE', 'ec2'] },
      { clusterName: 'other', capacityProviders: ['FARGATE'] },
    ]);

describe('what is seen', () => {
  it('needs one read while there is a document', async () => {
    const reader = world();

    expect(await capacityProviderKind.observe(target, reader)).toMatchObject({
      state: 'present',
      live: { provider: ON_GROUP, users: [] },
      tags: ownTags(resource),
    });
    expect(reader.asked).toEqual(['ecs:capacityProvider']);
  });

  it('includes the clusters that associate it once there is none', async () => {
    const seen = await capacityProviderKind.observe({ identity, locator: { name: 'ec2' } }, world());

    expect(seen).toMatchObject({ live: { users: [{ clusterName: 'user' }] } });
  });

  it('is unknown while the clusters are', async () => {
    const reader = world().fail('ecs:clusters');

    await expect(capacityProviderKind.observe({ identity, locator: { name: 'ec2' } }, reader)).rejects.toThrow();
  });

  it.each<{ parts: Partial<CapacityProvider> }>([
    { parts: { status: 'DEPROVISIONING' } },
    { parts: { updateStatus: 'DELETE_IN_PROGRESS' } },
  ])('is leaving with $parts', async ({ parts }) => {
    const seen = await capacityProviderKind.observe(target, world({ ...ON_GROUP, ...parts }));

    expect(seen.state).toBe('leaving');
  });
});

describe('how it does', () => {
  const updateStatusReason = 'no such group';
  it.each<{ parts: Partial<CapacityProvider>; status: string; message: string }>([
    { parts: {}, status: 'Healthy', message: 'the capacity provider is active' },
    { parts: { updateStatus: 'UPDATE_COMPLETE' }, status: 'Healthy', message: 'the capacity provider is active' },
    {
      parts: { updateStatus: 'UPDATE_IN_PROGRESS' },
      status: 'Progressing',
      message: 'ECS is changing the capacity provider',
    },
    { parts: { status: 'PROVISIONING' }, status: 'Progressing', message: 'ECS is changing the capacity provider' },
    {
      parts: { updateStatus: 'UPDATE_FAILED', updateStatusReason },
      status: 'Degraded',
      message: 'ECS could not update it: no such group',
    },
    {
      parts: { updateStatus: 'DELETE_FAILED' },
      status: 'Degraded',
      message: 'ECS could not delete it: ECS gives no reason',
    },
  ])('$parts: $status', ({ parts, status, message }) => {
    const provider = { ...ON_GROUP, ...parts };

    expect(capacityProviderKind.health({ provider, users: [] }, { now: 0 })).toEqual({ status, message });
  });
});

describe('what others see of it', () => {
  it('is its ARN and its name', () => {
    const outputs = capacityProviderKind.outputs({ provider: ON_GROUP, users: [] });

    expect(outputs).toEqual({ '': ARN, arn: ARN, name: 'ec2' });
  });

  it.each([
    { provider: ON_GROUP, detail: 'Auto Scaling group workers' },
    { provider: ON_INSTANCES, detail: 'managed instances of shop' },
  ])('is $detail in lists', ({ provider, detail }) => {
    expect(capacityProviderKind.summary({ provider, users: [] })).toEqual({ arn: ARN, detail });
  });

  it('is what a cluster refers to by name; AWS’s own providers are nobody’s document', () => {
    const cluster = { namespace: 'shop', kind: 'Cluster', name: 'shop' } as const;
    const named = clusterKind.references({ capacityProviders: ['ec2'] }, cluster);
    const own = capacityProviderKind.naturalKey({}, identity);

    expect(named).toEqual([{ naturalKey: own, path: 'capacityProviders' }]);
    expect(clusterKind.references({ capacityProviders: '${var:all}' as never }, cluster)).toEqual([]);
  });

  it('refers to the cluster of its instances', () => {
    const spec = { cluster: 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop' };

    expect(capacityProviderKind.references(spec, identity)).toEqual([
      { naturalKey: 'ecs:cluster/shop', path: 'cluster' },
    ]);
  });
});

describe('discovery', () => {
  it('finds ours alone, and they are found again by what it left', async () => {
    const reader = world().putList('ecs:capacityProviders', 'all', [
      ON_GROUP,
      { ...ON_GROUP, name: 'plain', tags: [] },
    ]);
    const owned = await capacityProviderKind.discover('test', reader);

    expect(owned).toEqual([
      {
        identity,
        tags: ownTags(resource),
        naturalKey: 'ecs:capacity-provider/ec2',
        main: ARN,
        locator: { name: 'ec2' },
      },
    ]);
    const [{ locator } = { locator: null }] = owned;
    expect(await capacityProviderKind.observe({ identity, locator }, reader)).toMatchObject({ state: 'present' });
  });
});
