import { describe, expect, it } from 'vitest';
import { OWNER_TAG, RESOURCE_TAG } from '../../controller/model/tags.ts';
import { aDocument } from '../support/documents.ts';
import { operatorOnToys, SWEEP_MS, shopWith } from '../support/operator-on-toys.ts';

const prune = { prune: true };
type World = ReturnType<typeof operatorOnToys>;

async function converged(toys: Readonly<Record<string, object>>): Promise<World> {
  const world = operatorOnToys();
  await world.commit(shopWith(toys, prune));
  await world.clock.advance(5_000);
  world.aws.writes.length = 0;
  return world;
}

async function minutes(world: World, count: number, rest = shopWith({ rest: {} }, prune)): Promise<void> {
  for (let minute = 0; minute < count; minute++) {
    await world.commit(rest);
    await world.sweep();
  }
}

describe('tearing down', () => {
  it('deletes a few at a time, however many documents are gone at once', async () => {
    const world = await converged({ a: {}, b: {}, c: {}, d: {}, e: {}, rest: {} });
    await minutes(world, 9);
    let before = 0;
    const perMinute: number[] = [];
    for (let minute = 0; minute < 5; minute++) {
      await minutes(world, 1);
      perMinute.push(world.aws.writes.length - before);
      before = world.aws.writes.length;
    }
    expect([Math.max(...perMinute), world.aws.writes.length]).toEqual([3, 5]);
  });

  it.each([
    { caps: { deletionsPerMinute: 1 }, most: 1, deleted: 5, because: 'the Namespace says how many go in a minute' },
    { caps: { deletionsPerDay: '40%' }, most: 2, deleted: 2, because: 'the Namespace says how many go in a day' },
    { caps: { deletionsPerDay: 0 }, most: 0, deleted: 0, because: 'none may go' },
  ])('keeps to the caps of the Namespace: $because', async ({ caps, most, deleted }) => {
    const world = await converged({ a: {}, b: {}, c: {}, d: {}, e: {}, rest: {} });
    const capped = shopWith({ rest: {} }, prune).map((document) =>
      document.identity.kind === 'Namespace' ? { ...document, spec: { ...document.spec, caps } } : document,
    );
    await minutes(world, 9, capped);
    let before = 0;
    const perMinute: number[] = [];
    for (let minute = 0; minute < 10; minute++) {
      await minutes(world, 1, capped);
      perMinute.push(world.aws.writes.length - before);
      before = world.aws.writes.length;
    }
    expect([Math.max(...perMinute), world.aws.writes.length]).toEqual([most, deleted]);
  });

  it('asks AWS once more whose the object is, right before', async () => {
    const world = await converged({ a: {}, rest: {} });
    await minutes(world, 9);
    const strip = () =>
      world.aws.things.set('a', { value: '', tags: { [OWNER_TAG]: 'you', [RESOURCE_TAG]: 'shop/Cluster/a' } });
    world.aws.staleListing = new Map(world.aws.things);
    strip();
    await minutes(world, 5);
    expect([world.aws.writes, world.aws.things.has('a')]).toEqual([[], true]);
  });

  it('goes by rank: what refers goes before what is referred to', async () => {
    const world = operatorOnToys();
    const early = aDocument({ kind: 'Service', name: 'early' });
    await world.commit([...shopWith({ late: {}, rest: {} }, prune), early]);
    await world.clock.advance(5_000);
    world.aws.writes.length = 0;
    await minutes(world, 14);
    expect(world.aws.writes).toEqual(['ecs:DeleteCluster early', 'ecs:DeleteCluster late']);
  });

  it('leaves an object alone that another document claims by now', async () => {
    const world = await converged({ a: { name: 'thing' }, rest: {} });
    const claim = aDocument(
      { kind: 'Cluster', name: 'b' },
      { spec: { name: 'thing' }, management: { mode: 'observe' } },
    );
    await minutes(world, 15, [...shopWith({ rest: {} }, prune), claim]);
    expect([world.aws.writes, world.aws.things.has('thing')]).toEqual([[], true]);
  });
});

describe('before anything is written', () => {
  it('what a listing shows is confirmed by a point read', async () => {
    const world = await converged({ a: { value: '1' } });
    world.aws.staleListing = new Map([['a', { value: 'of yesterday', tags: world.aws.things.get('a')?.tags ?? {} }]]);
    await world.clock.advance(3 * SWEEP_MS);
    expect(world.aws.writes).toEqual([]);
  });

  it('the same write that somebody undoes each time is not made for ever', async () => {
    const world = await converged({ a: { value: '1' } });
    for (let minute = 0; minute < 25; minute++) {
      world.aws.things.set('a', { value: 'theirs', tags: world.aws.things.get('a')?.tags ?? {} });
      await world.sweep();
    }
    expect(world.aws.writes.length).toBeLessThan(12);
    expect(world.operator.views.object('shop/Cluster/a')?.outcome).toMatchObject({ kind: 'held' });
  });
});
