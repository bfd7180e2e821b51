import { expect, it } from 'vitest';
import { continuePauses } from '../../support/continue-pauses.ts';
import { writesSince } from '../../support/small-world.ts';
import type { World } from '../../support/world.ts';
import { files, MINUTE, PAUSE, PLACE, serving } from './shifting-world.ts';

/** The weight of each group at the two rules, lightest first. */
async function weights(world: World): Promise<unknown[]> {
  const { LoadBalancers } = await elb(world, 'DescribeLoadBalancers', {});
  const [balancer] = LoadBalancers as { LoadBalancerArn: string }[];
  const { Listeners } = await elb(world, 'DescribeListeners', { LoadBalancerArn: balancer?.LoadBalancerArn });
  const [listener] = Listeners as { ListenerArn: string }[];
  const { Rules } = await elb(world, 'DescribeRules', { ListenerArn: listener?.ListenerArn });
  const rules = Rules as { Actions: { ForwardConfig?: { TargetGroups: { Weight: number }[] } }[] }[];
  return rules.flatMap(({ Actions: [action] }) =>
    action?.ForwardConfig ? [action.ForwardConfig.TargetGroups.map(({ Weight }) => Weight).sort((a, b) => a - b)] : [],
  );
}

function elb(world: World, operation: string, input: object): Promise<Record<string, unknown>> {
  return world.call('elasticloadbalancing', operation, input);
}

/** How the operator sees the rules and the service. */
function sight(world: World): unknown {
  const { views } = world.operator();
  const [production, test, web] = (['ListenerRule/production', 'ListenerRule/test', 'Service/web'] as const).map(
    (name) => views.object(`shop/${name}`),
  );
  return { rules: [production?.sync, test?.sync], service: [web?.sync, web?.health?.status, web?.outcome?.kind] };
}

/** Lets a minute pass at a time, so that the operator looks, until ECS is done; answers what it saw, each sight once. */
async function sights(world: World, minutes: number): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (let minute = 0; minute < minutes; minute++) {
    await world.clock.advance(MINUTE);
    const now = sight(world);
    if (JSON.stringify(now) !== JSON.stringify(seen.at(-1))) seen.push(now);
  }
  return seen;
}

const UNDER_WAY = { rules: ['Synced', 'Synced'], service: ['Synced', 'Progressing', 'progressing'] };
const AT_REST = { rules: ['Synced', 'Synced'], service: ['Synced', 'Healthy', 'settled'] };

it('makes the service although no rule names the alternate group yet, and lets the rules be', async () => {
  const world = await serving({ strategy: 'BLUE_GREEN' });
  expect(await weights(world)).toEqual([
    [0, 100],
    [0, 100],
  ]);
  const since = world.clock.now() + 1;
  await world.clock.advance(180 * MINUTE);
  expect(writesSince(world, since)).toEqual([]);
});

it.each([
  { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 10 },
  { strategy: 'CANARY', bakeTimeInMinutes: 10 },
  { strategy: 'LINEAR', linearConfiguration: { stepPercent: 25, stepBakeTimeInMinutes: 5 } },
])('sees no drift in weights that $strategy moves, paused or not', async (deployment) => {
  const world = await serving({ ...deployment, lifecycleHooks: [PAUSE] });
  const since = world.clock.now();
  const before = world.events.length;
  await world.commit(files('shop/web:2', { ...deployment, lifecycleHooks: [PAUSE] }));

  expect(await sights(world, 30)).toEqual([UNDER_WAY]);
  await continuePauses(world, [PLACE]);
  expect(await sights(world, 60)).toEqual([UNDER_WAY, AT_REST]);

  expect(writesSince(world, since)).toEqual(['RegisterTaskDefinition', 'UpdateService', 'ContinueServiceDeployment']);
  const drifts = world.events.slice(before).filter(({ type }) => type === 'DriftFound');
  expect(drifts).toEqual([]);
  expect(await weights(world)).toEqual([
    [0, 100],
    [0, 100],
  ]);
});

it('holds what a person rolled back at a pause, and leaves the weights where ECS put them', async () => {
  const deployment = { strategy: 'BLUE_GREEN', lifecycleHooks: [PAUSE] };
  const world = await serving(deployment);
  const since = world.clock.now();
  await world.commit(files('shop/web:2', deployment));
  await world.clock.advance(10 * MINUTE);
  await continuePauses(world, [PLACE], 'ROLLBACK');
  await world.clock.advance(180 * MINUTE);

  expect(writesSince(world, since)).toEqual(['RegisterTaskDefinition', 'UpdateService', 'ContinueServiceDeployment']);
  expect(world.operator().views.object('shop/Service/web')).toMatchObject({ outcome: { kind: 'held' } });
  expect(sight(world)).toMatchObject({ rules: ['Synced', 'Synced'] });
});
