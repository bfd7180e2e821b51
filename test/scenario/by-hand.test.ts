import { describe, expect, it } from 'vitest';
import { RESUMED_TAG } from '../../controller/model/tags.ts';
import { SWEEP_MS, type World } from '../support/world.ts';
import {
  callsSince,
  eventsSince,
  MINUTE,
  now,
  PLACE,
  runs,
  statusOf,
  toldSince,
  webFiles,
  webWorld,
} from './web-service.ts';

const ARN = 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web';
const BACK =
  'somebody set the service back from web:2 to web:1, an older revision of ours; left alone until the manifest changes or the service is resumed';

const setTo = (world: World, taskDefinition: string) =>
  world.call('ecs', 'UpdateService', { ...PLACE, taskDefinition });

async function resume(world: World): Promise<void> {
  const value = new Date(world.clock.now()).toISOString();
  await world.call('ecs', 'TagResource', { resourceArn: ARN, tags: [{ key: RESUMED_TAG, value }] });
}

async function newestDeployment(world: World): Promise<string | undefined> {
  const { serviceDeployments } = (await world.call('ecs', 'ListServiceDeployments', PLACE)) as {
    readonly serviceDeployments: readonly { readonly serviceDeploymentArn: string }[];
  };
  return serviceDeployments[0]?.serviceDeploymentArn;
}

describe('a person who sets the service to an older revision of ours', () => {
  it('is rolling back at night: told once, and left alone, also by a controller that starts anew', async () => {
    const world = await webWorld(['app:1', 'app:2']);

    const night = await now(world);
    await setTo(world, 'web:1');
    await world.clock.advance(100 * SWEEP_MS);
    expect(callsSince(world, night)).toEqual(['UpdateService']);
    expect(eventsSince(world, night)).toMatchObject([{ type: 'RolledBackByHand', reason: BACK }]);
    expect(statusOf(world)).toMatchObject({
      sync: 'OutOfSync',
      outcome: { kind: 'held', reason: BACK },
      plan: { kind: 'hold', cause: 'byHand' },
    });

    const restarted = await now(world);
    world.restart();
    await world.clock.advance(10 * SWEEP_MS);
    expect({ calls: callsSince(world, restarted), told: toldSince(world, restarted) }).toEqual({ calls: [], told: [] });
    expect(await runs(world)).toBe('web:1');
  });

  it('ends it by a commit', async () => {
    const world = await webWorld(['app:1', 'app:2']);
    await setTo(world, 'web:1');
    await world.clock.advance(10 * MINUTE);

    await world.commit(webFiles('app:3'));
    expect(await world.settle()).toBe(true);
    expect(await runs(world)).toBe('web:3');
  });

  it('ends it by resume, and no trace of that is left', async () => {
    const world = await webWorld(['app:1', 'app:2']);
    await setTo(world, 'web:1');
    await world.clock.advance(10 * MINUTE);

    const resumed = await now(world);
    await resume(world);
    expect(await world.settle()).toBe(true);
    await world.clock.advance(10 * MINUTE);
    expect(await runs(world)).toBe('web:2');
    expect(callsSince(world, resumed)).toEqual(['TagResource', 'UpdateService', 'UntagResource']);

    const again = await now(world);
    await setTo(world, 'web:1');
    await world.clock.advance(10 * MINUTE);
    expect(callsSince(world, again)).toEqual(['UpdateService']);
  });

  it('is heard while our rollout is still under way, too', async () => {
    const world = await webWorld(['app:1']);
    await world.commit(webFiles('app:2'));
    await world.clock.advance(5_000);

    const night = await now(world);
    await setTo(world, 'web:1');
    await world.clock.advance(30 * MINUTE);
    expect(callsSince(world, night)).toEqual(['UpdateService']);
    expect(statusOf(world).plan).toMatchObject({ kind: 'hold', cause: 'byHand' });
    world.restart();
    await world.clock.advance(30 * MINUTE);
    expect(callsSince(world, night)).toEqual(['UpdateService']);
  });

  it('does not keep the rest of the service from being repaired', async () => {
    const world = await webWorld(['app:1', 'app:2']);
    const night = await now(world);
    await world.call('ecs', 'UpdateService', { ...PLACE, taskDefinition: 'web:1', enableExecuteCommand: true });
    await world.clock.advance(10 * MINUTE);

    expect(callsSince(world, night)).toEqual(['UpdateService', 'UpdateService']);
    expect(statusOf(world).differences.map(({ path }) => path)).toEqual([
      'template.containerDefinitions[name=app].image',
    ]);
  });
});

describe('what is no rollback by hand', () => {
  it('a revision that somebody else registered is healed', async () => {
    const world = await webWorld(['app:1', 'app:2']);
    await world.call('ecs', 'RegisterTaskDefinition', {
      family: 'web',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: '256',
      memory: '512',
      containerDefinitions: [{ name: 'app', image: 'app:hotfix' }],
    });
    await world.commit(webFiles('app:4'));
    expect(await world.settle()).toBe(true);
    await setTo(world, 'web:3');
    await world.clock.advance(10 * MINUTE);
    expect(await runs(world)).toBe('web:4');
  });

  it('a newer revision of ours is healed: the manifest went back, and somebody went forth again', async () => {
    const world = await webWorld(['app:1', 'app:2', 'app:1']);
    expect(await runs(world)).toBe('web:1');

    const forth = await now(world);
    await setTo(world, 'web:2');
    await world.clock.advance(10 * MINUTE);
    expect(toldSince(world, forth)).toContain('DriftFound');
    expect(await runs(world)).toBe('web:1');
  });

  it('a commit that goes back and forth within one rollout is followed', async () => {
    const world = await webWorld(['app:1', 'app:2']);
    await world.commit(webFiles('app:1'));
    await world.clock.advance(5_000);
    expect(await runs(world)).toBe('web:1');

    const since = await now(world);
    await world.commit(webFiles('app:2'));
    expect(await world.settle()).toBe(true);
    expect(await runs(world)).toBe('web:2');
    expect(toldSince(world, since)).not.toContain('RolledBackByHand');
  });

  it('a new deployment of the same revision is no drift: it is followed, and nothing is written', async () => {
    const world = await webWorld(['app:1']);
    const since = await now(world);
    await world.call('ecs', 'UpdateService', { ...PLACE, forceNewDeployment: true });
    await world.operator().refresh();
    await world.clock.advance(20 * MINUTE);

    expect(callsSince(world, since)).toEqual(['UpdateService']);
    expect(toldSince(world, since).filter((type) => type !== 'ObjectSettled')).toEqual([
      'RolloutStarted',
      'RolloutSucceeded',
    ]);
  });
});

describe('a person who stops our rollout', () => {
  it.each(['ROLLBACK', 'ABORT'])('is obeyed until the manifest changes (%s)', async (stopType) => {
    const world = await webWorld(['app:1']);
    await world.commit(webFiles('app:2'));
    await world.clock.advance(5_000);
    const serviceDeploymentArn = await newestDeployment(world);

    const since = await now(world);
    await world.call('ecs', 'StopServiceDeployment', { serviceDeploymentArn, stopType });
    await world.clock.advance(20 * SWEEP_MS);
    world.restart();
    await world.clock.advance(10 * SWEEP_MS);

    expect(callsSince(world, since)).toEqual(['StopServiceDeployment']);
    expect(toldSince(world, since)).toEqual(['RolloutRolledBack']);
    expect(statusOf(world)).toMatchObject({
      health: { status: 'Degraded', message: expect.stringContaining('a person') },
      outcome: { kind: 'held' },
    });

    await world.commit(webFiles('app:3'));
    expect(await world.settle()).toBe(true);
  });
});
