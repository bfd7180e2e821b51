import { describe, expect, test } from 'vitest';
import { createReaders } from '../../controller/aws/reader.ts';
import { AwsError } from '../../controller/model/aws-error.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createFakeTransport, type Handlers, SCOPE } from './support/fake-transport.ts';
import { CLUSTER, fleetHandlers, fleetNames, scalingId, serviceArn, targetGroupArn } from './support/fleet.ts';
import { outcomeOf } from './support/outcome.ts';

const NAMES = fleetNames(25);
const [FIRST = '', SECOND = ''] = NAMES;
const BROKEN = { class: 'throttled', code: 'ThrottlingException' };

function broken(): never {
  throw new AwsError({ ...BROKEN, class: 'throttled', call: 'test', message: 'Rate exceeded' });
}

function createWorld(overrides: Handlers = {}) {
  const transport = createFakeTransport({ ...fleetHandlers(NAMES), ...overrides });
  const readers = createReaders({ transport, clock: createVirtualClock(0) });
  return { transport, read: readers.sweep(SCOPE) };
}

describe('a sweep answers from listings', () => {
  test('target groups by name and by ARN, and what the listing does not hold is absent', async () => {
    const { read, transport } = createWorld();
    const group = { TargetGroupName: FIRST, TargetGroupArn: targetGroupArn(FIRST) };
    expect(await read.get('elbv2:targetGroup', FIRST)).toEqual(group);
    expect(await read.get('elbv2:targetGroup', targetGroupArn(FIRST))).toEqual(group);
    expect(await read.get('elbv2:targetGroup', 'no-such-group')).toBeUndefined();
    expect(transport.log).toHaveLength(1);
  });

  test('scaling of a service that has none is an empty list and no target', async () => {
    const { read } = createWorld();
    expect(await read.get('aas:scalingPolicies', scalingId('none'))).toEqual([]);
    expect(await read.get('aas:scheduledActions', scalingId('none'))).toEqual([]);
    expect(await read.get('aas:scalableTarget', scalingId('none'))).toBeUndefined();
    expect(await read.get('aas:scalingPolicies', scalingId(FIRST))).toHaveLength(2);
  });

  test('a service that is not listed is asked for by name: DRAINING ones vanish from the listing', async () => {
    const draining = { serviceName: 'old', serviceArn: serviceArn('old'), status: 'DRAINING' };
    const { read } = createWorld({
      'ecs:DescribeServices': ({ services = [] }) => ({ services: services.includes('old') ? [draining] : [] }),
      'ecs:ListServices': () => ({ serviceArns: [] }),
    });
    expect(await read.get('ecs:service', { cluster: CLUSTER, service: 'old' })).toEqual(draining);
  });

  test('services of a cluster that does not exist are absent', async () => {
    const gone = (): never => {
      throw new AwsError({ class: 'notFound', code: 'ClusterNotFoundException', call: 'test', message: 'x' });
    };
    const { read } = createWorld({ 'ecs:ListServices': gone, 'ecs:DescribeServices': gone });
    expect(await read.get('ecs:service', { cluster: 'none', service: 'web' })).toBeUndefined();
    expect(await read.list('ecs:services', 'none')).toEqual([]);
  });

  test('the whole listing, for discovery', async () => {
    const { read } = createWorld();
    expect(await read.list('ecs:services', CLUSTER)).toHaveLength(25);
    expect(await read.list('aas:scalableTargets', 'all')).toHaveLength(25);
    expect(await read.list('elbv2:targetGroups', 'all')).toHaveLength(25);
  });

  test('scalable targets of other dimensions are none of ours', async () => {
    const { read } = createWorld({
      'application-autoscaling:DescribeScalableTargets': () => ({
        ScalableTargets: [
          {
            ServiceNamespace: 'ecs',
            ResourceId: 'other',
            ScalableDimension: 'dynamodb:table:ReadCapacityUnits',
            MinCapacity: 1,
            MaxCapacity: 1,
            RoleARN: 'r',
            CreationTime: new Date(0),
          },
        ],
      }),
    });
    expect(await read.list('aas:scalableTargets', 'all')).toEqual([]);
  });
});

describe('a page that fails makes the whole listing unknown', () => {
  test('target groups: found ones too, since the missing ones cannot be told from absent ones', async () => {
    const pages = [{ TargetGroups: [{ TargetGroupName: FIRST, TargetGroupArn: 'a' }], NextMarker: '1' }];
    const { read } = createWorld({ 'elasticloadbalancing:DescribeTargetGroups': () => pages.shift() ?? broken() });
    expect(await outcomeOf(read.get('elbv2:targetGroup', FIRST))).toEqual(BROKEN);
    expect(await outcomeOf(read.get('elbv2:targetGroup', 'absent'))).toEqual(BROKEN);
    expect(await outcomeOf(read.list('elbv2:targetGroups', 'all'))).toEqual(BROKEN);
  });

  test('services', async () => {
    const pages = [{ serviceArns: [serviceArn(FIRST)], nextToken: '1' }];
    const { read } = createWorld({ 'ecs:ListServices': () => pages.shift() ?? broken() });
    expect(await outcomeOf(read.get('ecs:service', { cluster: CLUSTER, service: FIRST }))).toEqual(BROKEN);
    expect(await outcomeOf(read.get('ecs:service', { cluster: CLUSTER, service: 'absent' }))).toEqual(BROKEN);
  });

  test('scaling policies', async () => {
    const { read } = createWorld({ 'application-autoscaling:DescribeScalingPolicies': broken });
    expect(await outcomeOf(read.get('aas:scalingPolicies', scalingId(FIRST)))).toEqual(BROKEN);
    expect(await outcomeOf(read.get('aas:scalableTarget', scalingId(FIRST)))).toHaveProperty('ok');
  });

  test('a listing without an end is unknown', async () => {
    const { read } = createWorld({ 'ecs:ListServices': () => ({ serviceArns: [], nextToken: 'again' }) });
    expect(await outcomeOf(read.list('ecs:services', CLUSTER))).toEqual({ class: 'unknown', code: 'EndlessListing' });
  });
});

test('a batch of services that fails is unknown for these ten, and for discovery as a whole', async () => {
  const handlers = fleetHandlers(NAMES);
  const { read } = createWorld({
    'ecs:DescribeServices': (input) =>
      input.services?.includes(FIRST) ? broken() : (handlers['ecs:DescribeServices']?.(input) ?? broken()),
  });
  const [failed, fine] = [SECOND, NAMES[24] ?? ''].map((service) => ({ cluster: CLUSTER, service }));
  expect(await outcomeOf(read.get('ecs:service', failed ?? { cluster: '', service: '' }))).toEqual(BROKEN);
  expect(await outcomeOf(read.get('ecs:service', fine ?? { cluster: '', service: '' }))).toHaveProperty('ok.status');
  expect(await outcomeOf(read.list('ecs:services', CLUSTER))).toEqual(BROKEN);
});
