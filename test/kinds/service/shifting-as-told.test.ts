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
