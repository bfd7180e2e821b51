import { expect, it } from 'vitest';
import {
  fleetFiles,
  fleetWorld,
  keyOf,
  MINUTE,
  nameOf,
  resume,
  rolloutsSince,
  runsOf,
  skip,
  statusAt,
  suspend,
  told,
} from './fleet.ts';

const SIZE = 20;

function names(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from }, (_, i) => nameOf(from + i));
}

function begun(world: Parameters<typeof rolloutsSince>[0], since: number): readonly string[] {
  return rolloutsSince(world, since)
    .map(({ name }) => name)
    .sort();
}

it('rolls a commit out in waves: one, then a tenth, then all', async () => {
  const world = await fleetWorld({ size: SIZE });
  const since = world.clock.now();
  await world.commit(fleetFiles({ size: SIZE, image: () => 'app:2' }));
  await world.clock.advance(2_000);
  expect(begun(world, since)).toEqual(names(0, 1));
  expect(statusAt(world, 1)).toMatchObject({
    outcome: { kind: 'blocked', reason: 'waiting for wave 1 of 3: shop/Service/web-000 is rolling out' },
    turn: { wave: 2, waves: 3, state: 'pending', held: false },
  });
  await world.clock.advance(20_000);
  expect(begun(world, since)).toEqual(names(0, 3));
  expect(statusAt(world, 19)).toMatchObject({
    outcome: { reason: 'waiting for wave 2 of 3: shop/Service/web-001 and 1 more are rolling out' },
    health: { status: 'Healthy' },
  });
  expect(await world.settle()).toBe(true);
  expect(begun(world, since)).toEqual(names(0, SIZE));
  expect(told(world, 'WaveStarted', since).map(({ wave, waves, keys }) => [wave, waves, keys.length])).toEqual([
    [1, 3, 1],
    [2, 3, 2],
    [3, 3, 17],
  ]);
  expect(told(world, 'WavesStopped')).toEqual([]);
});

it('stops at the first rollback: the rest keeps what it ran, and is held in the name of the one that failed', async () => {
  const world = await fleetWorld({ size: SIZE });
  const since = world.clock.now();
  await world.commit(fleetFiles({ size: SIZE, image: () => 'app:crash' }));
  await world.clock.advance(30 * MINUTE);
  expect(begun(world, since)).toEqual(names(0, 1));
  expect(told(world, 'WavesStopped', since)).toMatchObject([{ key: keyOf(0), wave: 1, waves: 3, held: SIZE - 1 }]);
  expect(statusAt(world, 0)).toMatchObject({
    health: { status: 'Degraded' },
    plan: { kind: 'hold', cause: 'rolledBack' },
  });
  for (const index of [1, 10, 19]) {
    expect(statusAt(world, index)).toMatchObject({
      health: { status: 'Healthy' },
      outcome: {
        kind: 'held',
        reason: expect.stringMatching(/^held since wave 1 of 3: shop\/Service\/web-000 failed: /),
      },
      plan: { kind: 'hold', cause: 'wave', steps: [] },
    });
  }
  expect(await runsOf(world, 19)).toBe('web-019:1');

  world.restart();
  await world.clock.advance(10 * MINUTE);
  expect(begun(world, since)).toEqual(names(0, 1));
  expect(statusAt(world, 19)).toMatchObject({ outcome: { kind: 'held' } });

  await world.commit(fleetFiles({ size: SIZE, image: () => 'app:2' }));
  expect(await world.settle()).toBe(true);
  expect(await runsOf(world, 19)).toBe('web-019:2');
});

it('leaves the others held when a newer commit changes something else', async () => {
  const world = await fleetWorld({ size: SIZE });
  await world.commit(fleetFiles({ size: SIZE, image: () => 'app:crash' }));
  await world.clock.advance(10 * MINUTE);
  const since = world.clock.now();
  await world.commit(fleetFiles({ size: SIZE, image: (i) => (i === 7 ? 'app:urgent' : 'app:crash') }));
  await world.clock.advance(10 * MINUTE);
  expect(begun(world, since)).toEqual([nameOf(7)]);
  expect(statusAt(world, 7)).toMatchObject({ outcome: { kind: 'settled' } });
  expect(statusAt(world, 8)).toMatchObject({ outcome: { kind: 'held' } });
});

it('goes on with the others when a newer commit mends the one that failed', async () => {
  const world = await fleetWorld({ size: SIZE });
  const bad = (i: number): string => (i === 0 ? 'app:crash' : 'app:2');
  await world.commit(fleetFiles({ size: SIZE, image: bad }));
  await world.clock.advance(10 * MINUTE);
  const since = world.clock.now();
  await world.commit(fleetFiles({ size: SIZE, image: () => 'app:2' }));
  expect(await world.settle()).toBe(true);
  expect(begun(world, since)).toEqual(names(0, SIZE));
});

it('goes on where it was when the controller starts anew in the middle of a wave', async () => {
  const world = await fleetWorld({ size: SIZE });
  const since = world.clock.now();
  await world.commit(fleetFiles({ size: SIZE, image: () => 'app:2' }));
  await world.clock.runUntil(() => begun(world, since).length === 3, MINUTE);
  world.restart();
  await world.clock.runUntil(() => world.operator().views.object(keyOf(19)) !== undefined, MINUTE);
  await world.clock.advance(100);
  expect(begun(world, since)).toEqual(names(0, 3));
  expect(statusAt(world, 19)).toMatchObject({
    outcome: { reason: expect.stringMatching(/^waiting for wave 2 of 3: /) },
    turn: { wave: 3, waves: 3 },
  });
  expect(await world.settle()).toBe(true);
  expect(begun(world, since)).toEqual(names(0, SIZE));
});

it('begins anew with a newer commit in the middle, and the older one ends where ECS ends it', async () => {
  const world = await fleetWorld({ size: SIZE });
  await world.commit(fleetFiles({ size: SIZE, image: () => 'app:2' }));
  const first = world.clock.now();
  await world.clock.runUntil(() => begun(world, first).length === 3, MINUTE);
  await world.clock.advance(1);
  const since = world.clock.now();
  await world.commit(fleetFiles({ size: SIZE, image: () => 'app:3' }));
  await world.clock.advance(3_000);
  expect(begun(world, since)).toEqual(names(0, 1));
  expect(await world.settle()).toBe(true);
  expect(told(world, 'WaveStarted', since).map(({ keys, commit }) => [commit.id, keys.length])).toEqual([
    ['commit3', 1],
    ['commit3', 2],
    ['commit3', 17],
  ]);
  for (const index of [0, 1, 10, 19]) expect(await runsOf(world, index)).toMatch(/:[23]$/);
  expect(begun(world, since).length).toBe(SIZE);
});

it('holds what has not begun when a rollout of the last wave is rolled back', async () => {
  const world = await fleetWorld({ size: SIZE, waves: { sizes: [1, '10%', '25%'] } });
  const since = world.clock.now();
  await world.commit(
    fleetFiles({ size: SIZE, image: (i) => (i === 5 ? 'app:crash' : 'app:2'), waves: { sizes: [1, '10%', '25%'] } }),
  );
  await world.clock.advance(30 * MINUTE);
  expect(begun(world, since)).toEqual(names(0, 8));
  expect(told(world, 'WavesStopped', since)).toMatchObject([{ key: keyOf(5), wave: 3, waves: 6, held: 12 }]);
  expect(statusAt(world, 4)).toMatchObject({ outcome: { kind: 'settled' } });
  expect(statusAt(world, 12)).toMatchObject({ outcome: { kind: 'held' } });
});

it('takes canaries first, and all at once where the namespace says so', async () => {
  const parts = { size: 6, labels: (i: number) => ({ 'evenkeel.dev/canary': String(i === 4) }) };
  const world = await fleetWorld(parts);
  const since = world.clock.now();
  await world.commit(fleetFiles({ ...parts, image: () => 'app:2' }));
  await world.clock.advance(2_000);
  expect(begun(world, since)).toEqual([nameOf(4)]);
  expect(await world.settle()).toBe(true);
  const atOnce = { ...parts, waves: { sizes: ['100%'] } };
  await world.clock.advance(1);
  const next = world.clock.now();
  await world.commit(fleetFiles({ ...atOnce, image: () => 'app:3' }));
  await world.clock.advance(1_000);
  expect(begun(world, next)).toEqual(names(0, 6));
});

it('goes on without the one that failed once a person says so, also after a restart', async () => {
  const world = await fleetWorld({ size: SIZE });
  const since = world.clock.now();
  await world.commit(fleetFiles({ size: SIZE, image: (i) => (i === 0 ? 'app:crash' : 'app:2') }));
  await world.clock.advance(10 * MINUTE);
  expect(begun(world, since)).toEqual(names(0, 1));
  await skip(world, 0);
  world.restart();
  await world.clock.advance(10 * MINUTE);
  expect(begun(world, since)).toEqual(names(0, SIZE));
  expect(statusAt(world, 0)).toMatchObject({ plan: { kind: 'hold', cause: 'rolledBack' }, turn: { state: 'skipped' } });
  expect(statusAt(world, 19)).toMatchObject({ outcome: { kind: 'settled' } });
});

it('does not wait for a service that is suspended in the middle, and lets it go last', async () => {
  const world = await fleetWorld({ size: SIZE });
  await suspend(world, 0);
  const since = world.clock.now();
  await world.commit(fleetFiles({ size: SIZE, image: () => 'app:2' }));
  await world.clock.advance(10 * MINUTE);
  expect(begun(world, since)).toEqual(names(1, SIZE));
  await resume(world, 0);
  expect(await world.settle()).toBe(true);
  expect(begun(world, since)).toEqual(names(0, SIZE));
});

it('heals drift, scales and retags at once while a rollout waits', async () => {
  const world = await fleetWorld({ size: SIZE });
  await world.commit(fleetFiles({ size: SIZE, image: () => 'app:crash', count: 2 }));
  const since = world.clock.now();
  await world.clock.advance(5 * MINUTE);
  expect(rolloutsSince(world, since - 1).length).toBe(1);
  const { services } = (await world.call('ecs', 'DescribeServices', { cluster: 'shop', services: [nameOf(19)] })) as {
    readonly services: readonly { readonly desiredCount: number }[];
  };
  expect(services[0]?.desiredCount).toBe(2);
});
