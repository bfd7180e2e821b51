import { expect, it } from 'vitest';
import { fleetFiles, fleetWorld, keyOf, MINUTE, nameOf, rolloutsSince, runsOf, statusAt, told } from './fleet.ts';

const SIZE = 40;

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
  expect(begun(world, since)).toEqual(names(0, 5));
  expect(statusAt(world, 39)).toMatchObject({
    outcome: { reason: 'waiting for wave 2 of 3: shop/Service/web-001 and 3 more are rolling out' },
    health: { status: 'Healthy' },
  });
  expect(await world.settle()).toBe(true);
  expect(begun(world, since)).toEqual(names(0, SIZE));
  expect(told(world, 'WaveStarted', since).map(({ wave, waves, keys }) => [wave, waves, keys.length])).toEqual([
    [1, 3, 1],
    [2, 3, 4],
    [3, 3, 35],
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
  for (const index of [1, 20, 39]) {
    expect(statusAt(world, index)).toMatchObject({
      health: { status: 'Healthy' },
      outcome: {
        kind: 'held',
        reason: expect.stringMatching(/^held since wave 1 of 3: shop\/Service\/web-000 failed: /),
      },
      plan: { kind: 'hold', cause: 'wave', steps: [] },
    });
  }
  expect(await runsOf(world, 39)).toBe('web-039:1');

  world.restart();
  await world.clock.advance(10 * MINUTE);
  expect(begun(world, since)).toEqual(names(0, 1));
  expect(statusAt(world, 39)).toMatchObject({ outcome: { kind: 'held' } });

  await world.commit(fleetFiles({ size: SIZE, image: () => 'app:2' }));
  expect(await world.settle()).toBe(true);
  expect(await runsOf(world, 39)).toBe('web-039:2');
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
  await world.clock.runUntil(() => begun(world, since).length === 5, MINUTE);
  world.restart();
  await world.clock.runUntil(() => world.operator().views.object(keyOf(39)) !== undefined, MINUTE);
  await world.clock.advance(100);
  expect(begun(world, since)).toEqual(names(0, 5));
  expect(statusAt(world, 39)).toMatchObject({
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
  await world.clock.runUntil(() => begun(world, first).length === 4, MINUTE);
  const since = world.clock.now() + 1;
  await world.commit(fleetFiles({ size: SIZE, image: () => 'app:3' }));
  await world.clock.advance(3_000);
  expect(begun(world, since)).toEqual(names(0, 1));
  expect(await world.settle()).toBe(true);
  expect(told(world, 'WaveStarted', since).map(({ keys, commit }) => [commit.id, keys.length])).toEqual([
    ['commit3', 1],
    ['commit3', 4],
    ['commit3', 35],
  ]);
  for (const index of [0, 1, 20, 39]) expect(await runsOf(world, index)).toMatch(/:[23]$/);
  expect(begun(world, since).length).toBe(SIZE);
});

it('holds what has not begun when a rollout of the last wave is rolled back', async () => {
  const world = await fleetWorld({ size: SIZE, waves: { sizes: [1, '10%', '25%'] } });
  const since = world.clock.now();
  await world.commit(
    fleetFiles({ size: SIZE, image: (i) => (i === 9 ? 'app:crash' : 'app:2'), waves: { sizes: [1, '10%', '25%'] } }),
  );
  await world.clock.advance(30 * MINUTE);
  expect(begun(world, since)).toEqual(names(0, 15));
  expect(told(world, 'WavesStopped', since)).toMatchObject([{ key: keyOf(9), wave: 3, waves: 6, held: 25 }]);
  expect(statusAt(world, 10)).toMatchObject({ outcome: { kind: 'settled' } });
  expect(statusAt(world, 20)).toMatchObject({ outcome: { kind: 'held' } });
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
