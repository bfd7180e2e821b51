import { describe, expect, it } from 'vitest';
import type { Document } from '../../controller/model/document.ts';
import { OWNER_TAG, RESOURCE_TAG } from '../../controller/model/tags.ts';
import { aDocument } from '../support/documents.ts';
import { operatorOnToys, SWEEP_MS, shopWith } from '../support/operator-on-toys.ts';

const A = 'shop/Cluster/a';
const prune = { prune: true };
type World = ReturnType<typeof operatorOnToys>;

/** So many minutes in which the source says the same. */
async function live(world: World, minutes: number, documents: readonly Document[], parts = {}): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    await world.commit(documents, parts);
    await world.sweep();
  }
}

function namespaceOf(name: string, spec: object): Document {
  return aDocument({ namespace: name, kind: 'Namespace', name }, { spec: spec as Document['spec'] });
}

describe('an object that its document does not mean any more', () => {
  const before = shopWith({ a: { name: 'one', value: '1' } }, prune);
  const after = shopWith({ a: { name: 'two', value: '1' } }, prune);
  const apart = (world: World) => world.operator.views.objects().filter(({ key }) => key.startsWith(`${A}@`));

  it('is shown beside the new one and deleted like any orphan, counted since the move', async () => {
    const world = operatorOnToys();
    await live(world, 30, before);
    await live(world, 8, after);
    expect([[...world.aws.things.keys()], apart(world).length]).toEqual([['one', 'two'], 1]);
    expect(apart(world)[0]).toMatchObject({ sync: 'OutOfSync', outcome: { kind: 'progressing' } });
    await live(world, 8, after);
    expect([[...world.aws.things.keys()], apart(world)]).toEqual([['two'], []]);
    expect(world.operator.views.object(A)?.outcome?.kind).toBe('settled');
  });

  it('is kept while prune is off', async () => {
    const world = operatorOnToys();
    await live(world, 3, shopWith({ a: { name: 'one' } }));
    await live(world, 30, shopWith({ a: { name: 'two' } }));
    expect([...world.aws.things.keys()]).toEqual(['one', 'two']);
  });

  it('is kept until the new one is settled', async () => {
    const world = operatorOnToys();
    await live(world, 3, before);
    world.aws.things.set('two', { value: 'x', tags: {} });
    await live(world, 30, after);
    expect([...world.aws.things.keys()]).toEqual(['one', 'two']);
  });

  it('is the document’s own again when the document goes back', async () => {
    const world = operatorOnToys();
    await live(world, 3, before);
    await live(world, 5, after);
    await live(world, 30, before);
    expect([[...world.aws.things.keys()], world.operator.views.object(A)?.outcome?.kind]).toEqual([['one'], 'settled']);
  });

  it('goes with the new one when the document goes', async () => {
    const world = operatorOnToys();
    const rest = { b: { value: '2' } };
    await live(world, 3, [...before, ...shopWith(rest, prune).slice(1)]);
    await live(world, 5, [...after, ...shopWith(rest, prune).slice(1)]);
    await live(world, 20, shopWith(rest, prune));
    expect([...world.aws.things.keys()]).toEqual(['b']);
  });
});

describe('an object whose document moved to another namespace', () => {
  const shop = namespaceOf('shop', { management: { mode: 'enforce', prune: true } });
  const ops = (management: object) => namespaceOf('ops', { account: '123456789012', region: 'eu-west-1', management });
  const moved = aDocument({ namespace: 'ops', kind: 'Cluster', name: 'a' }, { spec: { value: '1' } });
  const stays = aDocument({ kind: 'Cluster', name: 'b' }, { spec: {} });

  it('is not deleted while the new document may not write, however the two Namespaces write their account', async () => {
    const world = operatorOnToys();
    await live(world, 3, [...shopWith({ a: { value: '1' } }, prune), stays]);
    await live(world, 30, [shop, ops({ mode: 'observe' }), moved, stays]);
    expect([...world.aws.things.keys()].sort()).toEqual(['a', 'b']);
  });

  it('is not deleted while the new namespace has no valid Namespace document', async () => {
    const world = operatorOnToys();
    await live(world, 3, [...shopWith({ a: { value: '1' } }, prune), stays]);
    await live(world, 30, [shop, moved, stays]);
    expect([...world.aws.things.keys()].sort()).toEqual(['a', 'b']);
  });

  it('is not deleted while the new document is invalid', async () => {
    const world = operatorOnToys();
    await live(world, 3, [...shopWith({ a: { value: '1' } }, prune), stays]);
    const location = { file: 'a.yaml', line: 1, column: 1 };
    const problem = { location, key: moved.key, code: 'TYPE', message: 'x' };
    await live(world, 30, [shop, ops({ mode: 'enforce' }), stays], { problems: [problem] });
    expect([...world.aws.things.keys()].sort()).toEqual(['a', 'b']);
  });

  it('changes hands by tags alone once it may', async () => {
    const world = operatorOnToys();
    await live(world, 3, [...shopWith({ a: { value: '1' } }, prune), stays]);
    world.aws.writes.length = 0;
    await live(world, 20, [shop, ops({ mode: 'enforce' }), moved, stays]);
    expect(new Set(world.aws.writes)).toEqual(new Set(['ecs:TagResource a']));
    expect(world.aws.things.get('a')?.tags[RESOURCE_TAG]).toBe('ops/Cluster/a');
  });
});

describe('an object of a namespace that is bound elsewhere by now', () => {
  it('is not deleted by way of another namespace', async () => {
    const world = operatorOnToys();
    world.aws.things.set('a', { value: '1', tags: { [OWNER_TAG]: 'me', [RESOURCE_TAG]: A } });
    const shop = namespaceOf('shop', { account: '999999999999', management: { mode: 'enforce', prune: true } });
    const other = aDocument({ namespace: 'default', kind: 'Cluster', name: 'x' });
    await live(world, 30, [shop, other]);
    expect([[...world.aws.things.keys()], world.operator.views.object(A)?.conditions[0]]).toMatchObject([
      ['a'],
      { reason: 'ScopeChanged' },
    ]);
  });
});

describe('a Namespace document that goes', () => {
  it('leaves its objects alone, says that they are not looked at, and is forgotten itself', async () => {
    const world = operatorOnToys();
    await live(world, 3, shopWith({ a: { value: '1' } }, prune));
    world.aws.writes.length = 0;
    const other = aDocument({ namespace: 'default', kind: 'Cluster', name: 'x' }, { management: { mode: 'enforce' } });
    await live(world, 30, [other]);
    expect([...world.aws.things.keys()].sort()).toEqual(['a', 'x']);
    expect(world.types(A)).not.toContain('ObjectDeleted');
    expect(world.operator.views.object(A)).toMatchObject({ sync: 'OutOfSync', missing: { fetches: 30 } });
    expect(world.operator.views.object('shop/Namespace/shop')).toBeUndefined();
  });
});

it('asks by key before it says that an orphan is gone', async () => {
  const world = operatorOnToys();
  await live(world, 3, shopWith({ a: {}, b: {} }));
  await live(world, 3, shopWith({ b: {} }));
  world.aws.unlisted.add('a');
  await live(world, 5, shopWith({ b: {} }));
  expect(world.operator.views.object(A)).toBeDefined();
  world.aws.things.delete('a');
  await live(world, 3, shopWith({ b: {} }));
  expect([world.operator.views.object(A), world.types(A).at(-1)]).toEqual([undefined, 'ObjectDeleted']);
});

it('finds no orphan in a listing that fails in an unexpected way, says so once, and goes on', async () => {
  const world = operatorOnToys();
  await world.commit(shopWith({ a: {} }));
  world.aws.listError = new TypeError('undefined is not a function');
  await world.clock.advance(10 * SWEEP_MS);
  expect(world.operator.views.object(A)?.outcome?.kind).toBe('settled');
  expect(world.events.filter(({ type }) => type === 'DiscoveryFailed')).toMatchObject([
    { place: '123456789012/eu-west-1', failures: expect.arrayContaining(['Cluster: undefined is not a function']) },
  ]);
});
