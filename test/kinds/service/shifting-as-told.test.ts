import { expect, it } from 'vitest';
import type { RolloutView } from '../../../controller/model/rollout.ts';
import { continuePauses } from '../../support/continue-pauses.ts';
import type { World } from '../../support/world.ts';
import { files, MINUTE, PAUSE, PLACE, serving } from './shifting-world.ts';

/** What people are told of a rollout at one moment, in short. */
function told(world: World): string {
  const rollout = world.operator().views.object('shop/Service/web')?.summary?.rollout;
  if (!rollout) return 'nothing';
  const { phase, revision, strategy, hook } = rollout;
  const waits = hook ? `, waits for ${hook.type}` : '';
  return `${revision} ${strategy} ${phase} at ${stageOf(rollout)}, ${traffic(rollout)}${waits}`;
}

function stageOf({ stages = [] }: RolloutView): string {
  return stages.find(({ state }) => state === 'current' || state === 'failed')?.name ?? 'its end';
}

/** Production and test traffic of the new revision. */
function traffic({ shares = [] }: RolloutView): string {
  const target = shares.find(({ side }) => side === 'target');
  return `traffic ${target?.production ?? '-'}/${target?.test ?? '-'}`;
}

/** What is told in the next minutes, each once. */
async function tales(world: World, minutes: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (let step = 0; step < minutes * 6; step += 1) {
    await world.operator().refresh();
    await world.clock.advance(10_000);
    const now = told(world);
    if (found.at(-1) !== now) found.push(now);
  }
  return found;
}

it('is told stage by stage while ECS deploys blue/green, and what it waits for, until when', async () => {
  const deployment = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 3, lifecycleHooks: [PAUSE] };
  const world = await serving(deployment);
  const since = world.clock.now();
  await world.commit(files('shop/web:2', deployment));

  expect(await tales(world, 5)).toEqual([
    'web:2 BLUE_GREEN rolling at SCALE_UP, traffic 0/-',
    'web:2 BLUE_GREEN paused at POST_TEST_TRAFFIC_SHIFT, traffic 0/100, waits for PAUSE',
  ]);
  const rollout = world.operator().views.object('shop/Service/web')?.summary?.rollout;
  expect(rollout?.hook).toMatchObject({ type: 'PAUSE', status: 'AWAITING_ACTION', onTimeout: 'ROLLBACK' });
  expect(rollout?.hook?.deadline).toBeGreaterThan(since + 23 * 60 * MINUTE);

  await continuePauses(world, [PLACE]);
  expect(await tales(world, 10)).toEqual([
    'web:2 BLUE_GREEN rolling at BAKE_TIME, traffic 100/100',
    'web:2 BLUE_GREEN succeeded at its end, traffic 100/100',
  ]);
  expect(world.events.filter((event) => event.type === 'RolloutSucceeded' && event.at > since).length).toBe(1);
});

it('is told in steps while ECS shifts linearly', async () => {
  const deployment = { strategy: 'LINEAR', linearConfiguration: { stepPercent: 25, stepBakeTimeInMinutes: 2 } };
  const world = await serving(deployment);
  await world.commit(files('shop/web:2', deployment));

  expect(await tales(world, 20)).toEqual([
    'web:2 LINEAR rolling at SCALE_UP, traffic 0/-',
    'web:2 LINEAR rolling at PRODUCTION_TRAFFIC_SHIFT, traffic 25/100',
    'web:2 LINEAR rolling at PRODUCTION_TRAFFIC_SHIFT, traffic 50/100',
    'web:2 LINEAR rolling at PRODUCTION_TRAFFIC_SHIFT, traffic 75/100',
    'web:2 LINEAR succeeded at its end, traffic 100/100',
  ]);
});

it('says that a person turned it back at a pause', async () => {
  const deployment = { strategy: 'CANARY', lifecycleHooks: [PAUSE] };
  const world = await serving(deployment);
  await world.commit(files('shop/web:2', deployment));
  await world.clock.advance(10 * MINUTE);
  await continuePauses(world, [PLACE], 'ROLLBACK');
  await world.clock.advance(30 * MINUTE);

  expect(world.operator().views.object('shop/Service/web')).toMatchObject({
    plan: { kind: 'hold', cause: 'stopped', reason: expect.stringContaining('was stopped by a person') },
    summary: { rollout: { phase: 'rolledBack', ending: 'person', strategy: 'CANARY' } },
  });
});

it('takes a foreign target group out of a rule and leaves the traffic where ECS has put it', async () => {
  const world = await serving({ strategy: 'BLUE_GREEN' });
  const { RuleArn, Actions } = await ruleAt(world, '10');
  const [action] = Actions;
  const before = action?.ForwardConfig.TargetGroups ?? [];
  expect(before.map(({ Weight }) => Weight).sort((a, b) => a - b)).toEqual([0, 100]);

  const { TargetGroups } = await call(world, 'CreateTargetGroup', {
    ...{ Name: 'foreign', Protocol: 'HTTP', Port: 80, VpcId: 'vpc-0000000000000000a', TargetType: 'ip' },
  });
  const [{ TargetGroupArn }] = TargetGroups as [{ TargetGroupArn: string }];
  const mixed = [...before, { TargetGroupArn, Weight: 50 }];
  await call(world, 'ModifyRule', { RuleArn, Actions: [{ Type: 'forward', ForwardConfig: { TargetGroups: mixed } }] });
  const since = world.events.length;
  await world.clock.advance(5 * MINUTE);

  expect(world.events.slice(since).filter(({ type }) => type === 'DriftFound').length).toBe(1);
  const after = (await ruleAt(world, '10')).Actions[0]?.ForwardConfig.TargetGroups ?? [];
  expect(weightsOf(after)).toEqual(weightsOf(before));
  expect(world.operator().views.object('shop/ListenerRule/production')?.sync).toBe('Synced');
});

interface Weighted {
  readonly TargetGroupArn: string;
  readonly Weight: number;
}

interface RuleAnswer {
  readonly RuleArn: string;
  readonly Priority: string;
  readonly Actions: readonly { readonly ForwardConfig: { readonly TargetGroups: readonly Weighted[] } }[];
}

function weightsOf(groups: readonly Weighted[]): ReadonlyMap<string, number> {
  return new Map(groups.map(({ TargetGroupArn, Weight }) => [TargetGroupArn, Weight]));
}

async function ruleAt(world: World, priority: string): Promise<RuleAnswer> {
  const { LoadBalancers } = await call(world, 'DescribeLoadBalancers', {});
  const [balancer] = LoadBalancers as { LoadBalancerArn: string }[];
  const { Listeners } = await call(world, 'DescribeListeners', { LoadBalancerArn: balancer?.LoadBalancerArn });
  const [listener] = Listeners as { ListenerArn: string }[];
  const { Rules } = await call(world, 'DescribeRules', { ListenerArn: listener?.ListenerArn });
  const rule = (Rules as RuleAnswer[]).find(({ Priority }) => Priority === priority);
  if (!rule) throw new Error(`there is no rule ${priority}`);
  return rule;
}

function call(world: World, operation: string, input: object): Promise<Record<string, unknown>> {
  return world.call('elasticloadbalancing', operation, input);
}

it('puts the count right in the middle of a shift, and nothing is rolled out by that', async () => {
  const deployment = { strategy: 'BLUE_GREEN', lifecycleHooks: [PAUSE] };
  const world = await serving(deployment);
  await world.commit(files('shop/web:2', deployment));
  await world.clock.advance(5 * MINUTE);
  const before = world.operator().views.object('shop/Service/web')?.summary?.rollout;
  await world.call('ecs', 'UpdateService', { ...PLACE, desiredCount: 5 });
  await world.clock.advance(5 * MINUTE);

  const status = world.operator().views.object('shop/Service/web');
  expect(status).toMatchObject({ sync: 'Synced', summary: { desired: 2 } });
  expect(status?.summary?.rollout).toMatchObject({ id: before?.id, phase: 'paused' });
});
