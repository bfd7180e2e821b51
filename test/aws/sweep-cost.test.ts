import { describe, expect, test } from 'vitest';
import { createReaders } from '../../controller/aws/reader.ts';
import type { Reader } from '../../controller/model/kind.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createFakeTransport, SCOPE } from './support/fake-transport.ts';
import { CLUSTER, fleetHandlers, fleetNames, scalingId } from './support/fleet.ts';

const SWEEP_MS = 45_000;
/** After which every listing is made anew. */
const LONGEST_KEPT_MS = 10 * 60_000;

/** What the kinds ask of one service with its target group and scaling, each in its own order and time. */
async function observeOne(read: Reader, name: string): Promise<void> {
  const service = async () => {
    const place = { cluster: CLUSTER, service: name };
    await Promise.all([read.get('ecs:service', place), read.get('aas:scalableTarget', scalingId(name))]);
  };
  const targetGroup = async () => {
    const group = await read.get('elbv2:targetGroup', name);
    const arn = group?.TargetGroupArn ?? '';
    await Promise.all([read.get('elbv2:tags', arn), read.get('elbv2:targetGroupAttributes', arn)]);
  };
  const scaling = () =>
    Promise.all([
      read.get('aas:scalableTarget', scalingId(name)),
      read.get('aas:scalingPolicies', scalingId(name)),
      read.get('aas:scheduledActions', scalingId(name)),
      read.get('ecs:service', { cluster: CLUSTER, service: name }),
    ]);
  await Promise.all([read.get('ecs:cluster', CLUSTER), service(), targetGroup(), scaling()]);
}

function discover(read: Reader): Promise<unknown> {
  return Promise.all([
    read.list('ecs:services', CLUSTER),
    read.list('elbv2:targetGroups', 'all'),
    read.list('aas:scalableTargets', 'all'),
  ]);
}

function createWorld(size: number) {
  const clock = createVirtualClock(0);
  const names = fleetNames(size);
  const transport = createFakeTransport(fleetHandlers(names));
  const readers = createReaders({ transport, clock });
  const sweep = async (): Promise<void> => {
    const read = readers.sweep(SCOPE);
    await Promise.all([discover(read), ...names.map((name) => observeOne(read, name))]);
  };
  return { clock, readers, transport, sweep };
}

/** All but what goes by the slow lane, which rolls. */
function listed(transport: ReturnType<typeof createWorld>['transport']): number {
  const attributes = transport.counts()['elasticloadbalancing:DescribeTargetGroupAttributes'] ?? 0;
  return transport.log.length - attributes;
}

describe('reads of one warm full sweep, ownership included', () => {
  test.each([
    { size: 100, minimum: 39 },
    { size: 1_000, minimum: 383 },
    { size: 10_000, minimum: 3_825 },
  ])('$size services take at most 1.05 x $minimum + 5', async ({ size, minimum }) => {
    const { clock, sweep, transport } = createWorld(size);
    await sweep();
    await clock.advance(LONGEST_KEPT_MS);
    const cold = listed(transport);
    await sweep();
    const warm = listed(transport) - cold;
    expect(warm).toBeGreaterThanOrEqual(minimum);
    expect(warm).toBeLessThanOrEqual(1.05 * minimum + 5);
  });

  test('by call, for 100 services', async () => {
    const { clock, sweep, transport } = createWorld(100);
    await sweep();
    await clock.advance(SWEEP_MS);
    const before = transport.counts();
    await sweep();
    const after = transport.counts();
    const difference = Object.entries(after)
      .filter(([call]) => !call.endsWith('TargetGroupAttributes'))
      .map(([call, count]) => {
        return [call, count - (before[call as keyof typeof before] ?? 0)];
      });
    expect(Object.fromEntries(difference)).toEqual({
      'ecs:ListServices': 1,
      'ecs:DescribeServices': 10,
      'ecs:DescribeClusters': 1,
      'elasticloadbalancing:DescribeTargetGroups': 1,
      'elasticloadbalancing:DescribeTags': 5,
      'application-autoscaling:DescribeScalableTargets': 2,
      'application-autoscaling:DescribeScalingPolicies': 20,
      'application-autoscaling:DescribeScheduledActions': 1,
    });
  });
});

test.each([
  { size: 300, policies: 8, targets: 8, because: 'few are listed with each sweep' },
  { size: 1_333, policies: 2, targets: 8, because: 'policies stand for three minutes' },
  { size: 10_000, policies: 1, targets: 2, because: 'policies stand for ten minutes, targets for three' },
])(
  'of $size services, in eight sweeps of six minutes: $policies listings of policies, $targets of targets',
  async (row) => {
    const { clock, readers, transport } = createWorld(row.size);
    const id = scalingId(fleetNames(1)[0] ?? '');
    for (let at = 0; at < 8; at += 1) {
      const read = readers.sweep(SCOPE);
      await Promise.all([read.get('aas:scalingPolicies', id), read.get('aas:scalableTarget', id)]);
      await clock.advance(SWEEP_MS);
    }
    const counts = transport.counts();
    expect({
      policies: (counts['application-autoscaling:DescribeScalingPolicies'] ?? 0) / Math.ceil(row.size / 5),
      targets: (counts['application-autoscaling:DescribeScalableTargets'] ?? 0) / Math.ceil(row.size / 50),
    }).toEqual({ policies: row.policies, targets: row.targets });
  },
);

test('the slow lane rolls: sweeping each minute reads every attribute once in half an hour, a few at a time', async () => {
  const { clock, sweep, transport } = createWorld(300);
  await sweep();
  const perSweep: number[] = [];
  for (let minute = 0; minute < 30; minute += 1) {
    await clock.advance(60_000);
    const before = transport.counts()['elasticloadbalancing:DescribeTargetGroupAttributes'] ?? 0;
    await sweep();
    perSweep.push((transport.counts()['elasticloadbalancing:DescribeTargetGroupAttributes'] ?? 0) - before);
  }
  expect(perSweep.reduce((sum, count) => sum + count, 0)).toBe(300);
  expect(Math.max(...perSweep)).toBeLessThanOrEqual(30);
});

test('sweeps go in lane 2, and what they read slowly in lane 3', async () => {
  const { sweep, transport } = createWorld(1);
  await sweep();
  const slow = transport.log.filter(({ lane }) => lane === 3).map(({ call }) => call);
  expect(slow).toEqual(['elasticloadbalancing:DescribeTargetGroupAttributes']);
  expect(new Set(transport.log.filter(({ lane }) => lane !== 3).map(({ lane }) => lane))).toEqual(new Set([2]));
});
