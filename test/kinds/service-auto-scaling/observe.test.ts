import { describe, expect, it } from 'vitest';
import { serviceAutoScalingKind } from '../../../controller/kinds/service-auto-scaling/index.ts';
import { createFakeReader, type FakeReader } from '../../support/fake-reader.ts';
import { aScaling, ID, REF, SERVICE, SERVICE_ARN, SPEC, TARGET } from './live-scaling.ts';

const resource = aScaling(SPEC);
const desired = { resource: resource as never, identity: resource.identity };
const located = { identity: resource.identity, locator: REF };
const SCALING_TAGS = [
  { key: 'evenkeel.dev/owner', value: 'test' },
  { key: 'evenkeel.dev/scaling-owner', value: 'test' },
  { key: 'evenkeel.dev/scaling-resource', value: 'shop/ServiceAutoScaling/web' },
];
const OURS = { 'evenkeel.dev/owner': 'test', 'evenkeel.dev/resource': 'shop/ServiceAutoScaling/web' };

const world = (service: object): FakeReader => createFakeReader().put('ecs:service', REF, { ...SERVICE, ...service });

describe('what is seen', () => {
  it('is read together, so that the reads share batches', async () => {
    const reader = world({});
    await serviceAutoScalingKind.observe(desired, reader);
    expect(reader.asked).toEqual(['ecs:service', 'aas:scalableTarget', 'aas:scalingPolicies', 'aas:scheduledActions']);
  });

  it('is ours by the scaling tags of the service, not by the service’s own', async () => {
    const reader = world({ tags: SCALING_TAGS }).put('aas:scalableTarget', ID, TARGET);
    expect(await serviceAutoScalingKind.observe(desired, reader)).toMatchObject({ state: 'present', tags: OURS });
    const foreign = world({ tags: SCALING_TAGS.slice(0, 1) }).put('aas:scalableTarget', ID, TARGET);
    expect(await serviceAutoScalingKind.observe(desired, foreign)).toMatchObject({ state: 'present', tags: {} });
  });

  it.each([
    { reader: createFakeReader(), found: { service: 'missing' }, because: 'no service' },
    { reader: world({}), found: { service: 'alive', arn: SERVICE_ARN, tags: {} }, because: 'no target' },
  ])('is absent with $because, and says which', async ({ reader, found }) => {
    expect(await serviceAutoScalingKind.observe(desired, reader)).toEqual({ state: 'absent', found });
  });

  it('leaves with its service', async () => {
    const seen = await serviceAutoScalingKind.observe(desired, world({ status: 'DRAINING' }));
    expect(seen).toMatchObject({ state: 'leaving' });
  });

  it('is still something to tear down while only our tags are left', async () => {
    const seen = await serviceAutoScalingKind.observe(located, world({ tags: SCALING_TAGS }));
    expect(seen).toMatchObject({ state: 'present', live: { target: undefined } });
  });
});

it('is discovered by the tags of the services that have targets', async () => {
  const reader = world({ tags: SCALING_TAGS }).putList('aas:scalableTargets', 'all', [
    TARGET,
    { ...TARGET, ResourceId: 'service/shop/other' },
    { ...TARGET, ResourceId: 'table/orders' },
  ]);
  expect(await serviceAutoScalingKind.discover('test', reader)).toEqual([
    {
      identity: resource.identity,
      tags: OURS,
      naturalKey: 'aas:service/shop/web',
      main: 'service/shop/web',
      locator: REF,
    },
  ]);
  expect(await serviceAutoScalingKind.discover('else', reader)).toEqual([]);
});

it.each([
  { cluster: 'shop', service: 'web', because: 'names' },
  { cluster: 'arn:aws:ecs:eu-west-1:1:cluster/shop', service: SERVICE_ARN, because: 'ARNs' },
])('refers to its service by $because', ({ cluster, service }) => {
  expect(serviceAutoScalingKind.references({ ...SPEC, cluster, service }, resource.identity)).toEqual([
    { naturalKey: 'ecs:service/shop/web', path: 'service' },
  ]);
});
