import { describe, expect, test } from 'vitest';
import { BUCKETS, budgetOf } from '../../controller/aws/limits.ts';
import { createThrottle, type Throttle } from '../../controller/aws/throttle.ts';
import type { CallName } from '../../controller/model/aws-calls.ts';
import type { Scope } from '../../controller/model/scope.ts';
import type { Lane } from '../../controller/ports/transport.ts';
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock.ts';
import { SCOPE } from './support/fake-transport.ts';
import { outcomeOf } from './support/outcome.ts';

interface World {
  readonly clock: VirtualClock;
  readonly throttle: Throttle;
  /** When each call was granted, in the order of the grants. */
  readonly granted: { readonly name: string; readonly at: number }[];
  ask(name: string, call: CallName, options?: { lane?: Lane; scope?: Scope }): void;
}

function createWorld(share?: number): World {
  const clock = createVirtualClock(0);
  const throttle = createThrottle({ clock, share });
  const granted: { name: string; at: number }[] = [];
  return {
    clock,
    throttle,
    granted,
    ask(name, call, { lane, scope = SCOPE } = {}) {
      void throttle.acquire(scope, call, { lane }).then(() => granted.push({ name, at: clock.now() }));
    },
  };
}

function repeat(count: number, act: (index: number) => void): void {
  for (let index = 0; index < count; index += 1) act(index);
}

function perSecond(granted: World['granted']): readonly number[] {
  const counts: number[] = [];
  for (const { at } of granted) counts[Math.floor(at / 1_000)] = (counts[Math.floor(at / 1_000)] ?? 0) + 1;
  return counts;
}

describe('budgets', () => {
  test('half of a published bucket is ours: half its burst at once, then half its rate', async () => {
    const { ask, clock, granted } = createWorld();
    repeat(40, (index) => ask(String(index), 'ecs:UpdateService'));
    await clock.advance(2_999);
    // Burst 50 and 5 a second are published: 25 at once, then one each 400 ms.
    expect(perSecond(granted)).toEqual([27, 2, 3]);
  });

  test('a share of 1 takes the whole of it', async () => {
    const { ask, clock, granted } = createWorld(1);
    repeat(80, (index) => ask(String(index), 'ecs:UpdateService'));
    await clock.advance(1_999);
    expect(perSecond(granted)).toEqual([54, 5]);
  });

  test('no bucket lets more through than its burst and rate, however calls arrive', async () => {
    const { ask, clock, granted } = createWorld();
    for (let second = 0; second < 20; second += 1) {
      repeat(second % 3 === 0 ? 40 : 0, (index) => ask(`${second}-${index}`, 'elasticloadbalancing:DescribeTags'));
      await clock.advance(1_000);
    }
    const { burst, refill } = budgetOf('elb.read', 0.5);
    const tooMany = granted.filter(({ at }, index) => {
      const inWindow = granted.slice(index).filter((later) => later.at < at + 5_000).length;
      return inWindow > burst + refill * 5;
    });
    expect(tooMany).toEqual([]);
    expect(granted).toHaveLength(Math.min(7 * 40, burst + refill * 20));
  });

  test('accounts and Regions have their own, roles of one account share', async () => {
    const { ask, clock, granted } = createWorld();
    const budget = budgetOf('ecs.taskDefinitionModify', 0.5).burst;
    repeat(budget, () => ask('self', 'ecs:RegisterTaskDefinition'));
    ask('other role', 'ecs:RegisterTaskDefinition', {
      scope: { ...SCOPE, roleArn: 'arn:aws:iam::123456789012:role/x' },
    });
    ask('other account', 'ecs:RegisterTaskDefinition', { scope: { ...SCOPE, account: '210987654321' } });
    ask('other region', 'ecs:RegisterTaskDefinition', { scope: { ...SCOPE, region: 'us-east-1' } });
    await clock.advance(0);
    expect(granted.map(({ name }) => name).filter((name) => name !== 'self')).toEqual([
      'other account',
      'other region',
    ]);
  });

  test('Elastic Load Balancing reads and writes share the account total', async () => {
    const { ask, clock, granted } = createWorld();
    repeat(20, () => ask('read', 'elasticloadbalancing:DescribeTags'));
    ask('write', 'elasticloadbalancing:ModifyTargetGroup');
    await clock.advance(199);
    expect(granted.some(({ name }) => name === 'write')).toBe(false);
    await clock.advance(1);
    expect(granted.at(-1)).toEqual({ name: 'write', at: 200 });
  });

  test('a write that lacks its own token does not keep reads from the shared total', async () => {
    const { ask, clock, granted } = createWorld();
    repeat(6, () => ask('write', 'elasticloadbalancing:SetSubnets', { lane: 0 }));
    ask('read', 'elasticloadbalancing:DescribeTags', { lane: 2 });
    await clock.advance(0);
    expect(granted.map(({ name }) => name)).toEqual(['write', 'write', 'write', 'write', 'write', 'read']);
  });

  test('unpublished rates start at what is believed and ignore the share', () => {
    expect(budgetOf('scaling.all', 0.5)).toEqual({ burst: 5, refill: 5, ceiling: 9 });
    expect(Object.values(BUCKETS).every((bucket) => bucket.source.length > 0)).toBe(true);
  });
});

describe('lanes', () => {
  test('lower lanes go first, and within a lane who came first', async () => {
    const { ask, clock, granted } = createWorld();
    repeat(50, () => ask('burst', 'ecs:DescribeServices'));
    ask('sweep 1', 'ecs:DescribeServices', { lane: 2 });
    ask('slow', 'ecs:DescribeServices', { lane: 3 });
    ask('point', 'ecs:DescribeServices', { lane: 1 });
    ask('sweep 2', 'ecs:DescribeServices', { lane: 2 });
    ask('change 1', 'ecs:DescribeServices', { lane: 0 });
    ask('change 2', 'ecs:DescribeServices', { lane: 0 });
    await clock.advance(1_000);
    const order = granted.map(({ name }) => name).filter((name) => name !== 'burst');
    expect(order).toEqual(['change 1', 'change 2', 'point', 'sweep 1', 'sweep 2', 'slow']);
  });
});

test('lower lanes go first for what different calls share, too', async () => {
  const { ask, clock, granted } = createWorld();
  repeat(20, () => ask('burst', 'elasticloadbalancing:DescribeTags'));
  repeat(5, () => ask('sweep', 'elasticloadbalancing:DescribeRules', { lane: 2 }));
  ask('change', 'elasticloadbalancing:ModifyRule', { lane: 0 });
  await clock.advance(400);
  expect(granted.slice(20)).toEqual([
    { name: 'change', at: 200 },
    { name: 'sweep', at: 400 },
  ]);
});

test('within a lane who came first goes first for what different calls share', async () => {
  const { ask, clock, granted } = createWorld();
  repeat(20, () => ask('burst', 'elasticloadbalancing:DescribeTags'));
  ask('write', 'elasticloadbalancing:ModifyRule');
  ask('read', 'elasticloadbalancing:DescribeRules');
  await clock.advance(200);
  expect(granted.slice(20)).toEqual([{ name: 'write', at: 200 }]);
});

describe('waiting ends', () => {
  test('with a throttled error when the budget does not come in time, and the place is free again', async () => {
    const { ask, clock, granted, throttle } = createWorld();
    repeat(10, () => ask('burst', 'ecs:RegisterTaskDefinition'));
    const late = outcomeOf(throttle.acquire(SCOPE, 'ecs:RegisterTaskDefinition', { budgetWaitMs: 1_000 }));
    ask('next', 'ecs:RegisterTaskDefinition');
    await clock.advance(1_000);
    expect(await late).toEqual({ class: 'throttled', code: 'BudgetExhausted' });
    await clock.advance(1_000);
    expect(granted.at(-1)).toEqual({ name: 'next', at: 2_000 });
  });

  test('at once when no wait is allowed and no token is there', async () => {
    const { ask, clock, throttle } = createWorld();
    repeat(10, () => ask('burst', 'ecs:RegisterTaskDefinition'));
    const late = outcomeOf(throttle.acquire(SCOPE, 'ecs:RegisterTaskDefinition', { budgetWaitMs: 0 }));
    await clock.advance(0);
    expect(await late).toEqual({ class: 'throttled', code: 'BudgetExhausted' });
  });

  test('when the caller cancels', async () => {
    const { ask, clock, throttle } = createWorld();
    const stop = new AbortController();
    repeat(10, () => ask('burst', 'ecs:RegisterTaskDefinition'));
    const late = outcomeOf(throttle.acquire(SCOPE, 'ecs:RegisterTaskDefinition', { signal: stop.signal }));
    stop.abort();
    await clock.advance(0);
    expect(await late).toEqual({ class: 'transient', code: 'Cancelled' });
    expect(throttle.figures().map(({ waiting }) => waiting)).toEqual([0]);
  });

  test('with no timer left behind', async () => {
    const { ask, clock } = createWorld();
    repeat(30, () => ask('any', 'ecs:RegisterTaskDefinition'));
    await clock.advance(60_000);
    expect(clock.pending()).toBe(0);
  });
});

describe('what AWS answers moves the rate', () => {
  test('throttling halves it, once for calls that fail together, and empties the bucket', async () => {
    const { clock, throttle, ask, granted } = createWorld();
    ask('first', 'ecs:DescribeServices');
    throttle.throttled(SCOPE, 'ecs:DescribeServices');
    throttle.throttled(SCOPE, 'ecs:ListServices');
    ask('second', 'ecs:DescribeServices');
    await clock.advance(1_000);
    expect(throttle.figures().map(({ rate, throttled }) => ({ rate, throttled }))).toEqual([{ rate: 5, throttled: 2 }]);
    expect(granted.at(-1)).toEqual({ name: 'second', at: 200 });
  });

  test('it never falls so low that waiting would not end', async () => {
    const { clock, throttle } = createWorld();
    for (let index = 0; index < 50; index += 1) {
      throttle.throttled(SCOPE, 'application-autoscaling:DescribeScalingPolicies');
      await clock.advance(1_000);
    }
    expect(throttle.figures()[0]?.rate).toBeCloseTo(0.45);
  });

  test('success under load wins it back, up to our share and no further', async () => {
    const { clock, throttle, ask } = createWorld();
    throttle.throttled(SCOPE, 'ecs:DescribeServices');
    repeat(1_000, () => ask('waiting', 'ecs:DescribeServices'));
    repeat(200, () => throttle.succeeded(SCOPE, 'ecs:DescribeServices'));
    await clock.advance(0);
    expect(throttle.figures()[0]?.rate).toBe(10);
  });

  test('the believed rate of scaling calls is searched up to 9 a second', async () => {
    const { clock, throttle, ask } = createWorld();
    repeat(1_000, () => ask('waiting', 'application-autoscaling:DescribeScalingPolicies'));
    repeat(200, () => throttle.succeeded(SCOPE, 'application-autoscaling:DescribeScalingPolicies'));
    await clock.advance(0);
    expect(throttle.figures()[0]?.rate).toBe(9);
  });

  test('success without anybody waiting proves nothing and changes nothing', () => {
    const { throttle } = createWorld();
    throttle.succeeded(SCOPE, 'application-autoscaling:DescribeScalingPolicies');
    expect(throttle.figures()[0]?.rate).toBe(5);
  });
});

test('figures say per bucket what was used, what waits and for how long it has waited', async () => {
  const { ask, clock, throttle } = createWorld();
  repeat(12, () => ask('any', 'ecs:RegisterTaskDefinition'));
  await clock.advance(2_000);
  expect(throttle.figures()).toEqual([
    {
      account: SCOPE.account,
      region: SCOPE.region,
      bucket: 'ecs.taskDefinitionModify',
      used: 11,
      waiting: 1,
      waitedMs: 2_000,
      throttled: 0,
      rate: 0.5,
    },
  ]);
});
