import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../controller/engine/reduce-status.ts';
import { AwsError, type ErrorClass } from '../../controller/model/aws-error.ts';
import { OWNER_TAG, RESOURCE_TAG, SUSPEND_TAG } from '../../controller/model/tags.ts';
import { aDocument } from '../support/documents.ts';
import { operatorOnToys, SWEEP_MS, shopWith } from '../support/operator-on-toys.ts';

const A = 'shop/Cluster/a';
const error = (kind: ErrorClass) =>
  new AwsError({ class: kind, code: 'X', call: 'ecs:DescribeClusters', message: 'no' });

async function converged(documents = shopWith({ a: { value: '1' } })) {
  const world = operatorOnToys();
  await world.commit(documents);
  await world.clock.advance(5_000);
  world.aws.writes.length = 0;
  world.events.length = 0;
  return world;
}

describe('the operator', () => {
  it('creates what is missing, records what was settled, and then writes nothing any more', async () => {
    const world = operatorOnToys();
    await world.commit(shopWith({ a: { value: '1' } }));
    await world.clock.advance(60 * SWEEP_MS);
    expect(world.aws.writes).toEqual(['ecs:CreateCluster a', 'ecs:TagResource a']);
    expect(world.operator.views.object(A)?.conditions.find(({ type }) => type === 'Ready')?.status).toBe('True');
  });

  it('tells of every look at an object how it ended', async () => {
    const world = await converged();
    world.passes.length = 0;
    await world.sweep();
    expect(world.passes.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['shop/Namespace/shop', 'settled'],
      [A, 'settled'],
    ]);
  });

  it('heals drift and says what differed', async () => {
    const world = await converged();
    world.aws.things.set('a', { ...(world.aws.things.get('a') ?? { tags: {} }), value: 'edited' });
    await world.sweep();
    await world.clock.advance(5_000);
    expect(world.aws.writes).toEqual(['ecs:UpdateCluster a']);
    expect(world.types(A)).toEqual(['DriftFound', 'StepExecuted', 'DriftHealed', 'ObjectSettled']);
    expect(world.events.find(({ type }) => type === 'DriftFound')).toMatchObject({
      differences: [{ path: 'value', desired: '1', live: 'edited' }],
    });
  });

  it('calls it a change, not drift, when the manifest asks for something new', async () => {
    const world = await converged();
    await world.commit(shopWith({ a: { value: '2' } }), { commit: { id: 'c2' } });
    await world.clock.advance(5_000);
    expect(world.aws.writes).toEqual(['ecs:UpdateCluster a', 'ecs:TagResource a']);
    expect(world.types(A)).toContain('ChangeFound');
    expect(world.types(A)).not.toContain('DriftFound');
  });

  it('only looks until enforce is committed', async () => {
    const world = operatorOnToys();
    await world.commit(shopWith({ a: { value: '1' } }, { mode: 'observe' }));
    await world.clock.advance(10 * SWEEP_MS);
    expect(world.aws.writes).toEqual([]);
    expect(world.types(A)).toEqual(['GuardRefused']);
  });

  it('concludes nothing from an answer that did not come', async () => {
    const world = await converged();
    world.aws.readError = error('unknown');
    await world.clock.advance(10 * SWEEP_MS);
    expect(world.aws.writes).toEqual([]);
    expect(world.operator.views.object(A)?.outcome?.kind).toBe('failed');
    world.aws.readError = undefined;
    await world.clock.advance(10 * SWEEP_MS);
    expect([world.aws.writes, world.operator.views.object(A)?.outcome?.kind]).toEqual([[], 'settled']);
  });

  it('does not write twice while reads lag behind its own write', async () => {
    const world = operatorOnToys();
    world.aws.stale = new Map();
    await world.commit(shopWith({ a: { value: '1' } }));
    await world.clock.advance(30_000);
    world.aws.stale = undefined;
    await world.clock.advance(30_000);
    expect(world.aws.writes).toEqual(['ecs:CreateCluster a', 'ecs:TagResource a']);
  });

  it('reads before it writes again when a response was lost', async () => {
    const world = operatorOnToys();
    world.aws.writeError = { error: error('transient'), late: true };
    await world.commit(shopWith({ a: { value: '1' } }));
    world.aws.writeError = undefined;
    await world.clock.advance(60_000);
    expect(world.aws.writes).toEqual(['ecs:CreateCluster a', 'ecs:TagResource a']);
  });

  it('never touches what another owner has, and names it', async () => {
    const world = operatorOnToys();
    world.aws.things.set('a', { value: 'x', tags: { [OWNER_TAG]: 'you', [RESOURCE_TAG]: A } });
    await world.commit(shopWith({ a: { value: '1' } }));
    await world.clock.advance(3 * SWEEP_MS);
    expect([world.aws.writes, world.events.find(({ type }) => type === 'GuardRefused')]).toMatchObject([
      [],
      { code: 'OWNED_BY_OTHER', message: expect.stringContaining('"you"') },
    ]);
  });

  it('takes a stripped owner tag for a conflict and writes nothing', async () => {
    const world = await converged();
    world.aws.things.set('a', { value: 'edited', tags: {} });
    await world.clock.advance(3 * SWEEP_MS);
    expect([world.aws.writes, world.operator.views.object(A)?.plan]).toMatchObject([
      [],
      { code: 'OWNER_TAG_STRIPPED' },
    ]);
  });

  it('leaves an object that nobody tagged alone unless told to adopt it', async () => {
    const world = operatorOnToys();
    world.aws.things.set('a', { value: 'x', tags: {} });
    await world.commit(shopWith({ a: { value: '1' } }));
    await world.clock.advance(3 * SWEEP_MS);
    expect([world.aws.writes, world.operator.views.object(A)?.plan]).toMatchObject([[], { code: 'NOT_OWNED' }]);
  });

  it('adopts by tags alone when told to', async () => {
    const world = operatorOnToys();
    world.aws.things.set('a', { value: '1', tags: {} });
    await world.commit(shopWith({ a: { value: '1' } }, { adoptionPolicy: 'adopt' }));
    await world.clock.advance(SWEEP_MS);
    expect(new Set(world.aws.writes)).toEqual(new Set(['ecs:TagResource a']));
    expect(world.types(A)).toContain('ObjectAdopted');
  });

  it('moves ownership when a document is renamed: no delete, no other write', async () => {
    const world = await converged(shopWith({ a: { name: 'thing', value: '1' } }, { prune: true }));
    const toldBefore = world.types(A).length;
    await world.commit(shopWith({ b: { name: 'thing', value: '1' } }, { prune: true }), { commit: { id: 'c2' } });
    for (let i = 0; i < 20; i++) {
      await world.commit(shopWith({ b: { name: 'thing', value: '1' } }, { prune: true }), { commit: { id: 'c2' } });
      await world.sweep();
    }
    expect(new Set(world.aws.writes)).toEqual(new Set(['ecs:TagResource thing']));
    expect(world.aws.things.get('thing')?.tags[RESOURCE_TAG]).toBe('shop/Cluster/b');
    expect(world.operator.views.object(A)).toBeUndefined();
    // The object goes on under its new name: nothing was deleted, and nobody refused anything.
    expect(world.types(A).slice(toldBefore)).toEqual([]);
  });

  it('takes over no object of another name while a source cannot say that the name is gone', async () => {
    const { aws } = await converged(shopWith({ a: { name: 'thing', value: '1' } }));
    const world = operatorOnToys({}, aws);
    const invalid = { location: { file: 'a.yaml', line: 1, column: 1 }, key: A, code: 'TYPE', message: 'x' } as const;
    await world.commit(shopWith({ b: { name: 'thing', value: '2' } }), { problems: [invalid] });
    await world.clock.advance(3 * SWEEP_MS);
    expect([aws.writes, aws.things.get('thing')?.tags[RESOURCE_TAG]]).toEqual([[], A]);
    await world.commit(shopWith({ b: { name: 'thing', value: '2' } }));
    await world.clock.advance(3 * SWEEP_MS);
    expect(aws.things.get('thing')).toMatchObject({ value: '2', tags: { [RESOURCE_TAG]: 'shop/Cluster/b' } });
  });

  it('lets neither of two documents write one AWS object', async () => {
    const world = operatorOnToys();
    await world.commit(shopWith({ a: { name: 'thing', value: '1' }, b: { name: 'thing', value: '2' } }));
    await world.clock.advance(3 * SWEEP_MS);
    expect([world.aws.writes, world.operator.views.object(A)?.plan]).toMatchObject([
      [],
      { code: 'DUPLICATE_IDENTITY' },
    ]);
  });

  it('writes nothing while a person has suspended the object, and heals afterwards', async () => {
    const suspended = (suspend?: object) => [
      ...shopWith({}),
      aDocument(
        { kind: 'Cluster', name: 'a' },
        { spec: { value: '1' }, management: suspend ? { suspend: { reason: 'incident', ...suspend } } : {} },
      ),
    ];
    const world = await converged(suspended());
    await world.commit(suspended({ until: new Date(world.clock.now() + 5 * SWEEP_MS).toISOString() }), {
      commit: { id: 'c2' },
    });
    world.aws.things.set('a', { ...(world.aws.things.get('a') ?? { tags: {} }), value: 'by hand' });
    await world.clock.advance(4 * SWEEP_MS);
    expect(world.aws.writes).toEqual([]);
    await world.clock.advance(3 * SWEEP_MS);
    expect([world.aws.writes, world.types(A)]).toEqual([
      ['ecs:UpdateCluster a'],
      expect.arrayContaining(['ObjectSuspended', 'ObjectResumed']),
    ]);
  });

  it('waits for what it refers to', async () => {
    const world = operatorOnToys();
    await world.commit(shopWith({ a: { value: '1', after: 'b' }, b: { value: '2' } }));
    await world.clock.advance(5_000);
    expect(world.aws.writes.filter((call) => call.startsWith('ecs:Create'))).toEqual([
      'ecs:CreateCluster b',
      'ecs:CreateCluster a',
    ]);
  });

  it('blocks a namespace without a Namespace document and harms no other', async () => {
    const world = operatorOnToys();
    const stray = aDocument({ namespace: 'nowhere', kind: 'Cluster', name: 'x' });
    await world.commit([...shopWith({ a: { value: '1' } }), stray]);
    await world.clock.advance(5_000);
    expect([[...world.aws.things.keys()], world.operator.views.object(stray.key)?.outcome?.kind]).toEqual([
      ['a'],
      'blocked',
    ]);
  });

  it('refuses everything in a namespace that is pinned to another account', async () => {
    const world = operatorOnToys();
    const [namespace, ...rest] = shopWith({ a: { value: '1' } });
    const pinned = aDocument(
      { kind: 'Namespace', name: 'shop' },
      { spec: { ...namespace?.spec, account: '999999999999' } },
    );
    await world.commit([pinned, ...rest]);
    await world.clock.advance(3 * SWEEP_MS);
    expect([world.aws.writes, world.events.find(({ type }) => type === 'GuardRefused')]).toMatchObject([
      [],
      { code: 'SCOPE_MISMATCH' },
    ]);
  });
});

describe('a document that is gone', () => {
  const prune = { prune: true };

  it('is deleted after three complete fetches over ten minutes, and not before', async () => {
    const world = await converged(shopWith({ a: { value: '1' }, b: { value: '2' } }, prune));
    const rest = shopWith({ b: { value: '2' } }, prune);
    for (let minute = 0; minute < 9; minute++) {
      await world.commit(rest);
      await world.sweep();
    }
    expect(world.aws.writes).toEqual([]);
    for (let minute = 0; minute < 3; minute++) await world.sweep();
    expect([world.aws.writes, world.operator.views.object(A)]).toEqual([['ecs:DeleteCluster a'], undefined]);
  });

  it('is kept for ever while prune is off', async () => {
    const world = await converged(shopWith({ a: { value: '1' }, b: { value: '2' } }));
    for (let minute = 0; minute < 30; minute++) {
      await world.commit(shopWith({ b: { value: '2' } }));
      await world.sweep();
    }
    expect([world.aws.writes, world.operator.views.object(A)?.missing?.fetches]).toEqual([[], 30]);
  });

  it.each([
    { because: 'a person suspended it by tag', own: {}, tag: '- incident', told: 'SUSPENDED' },
    { because: 'the tag names a time that cannot be read', own: {}, tag: 'tomorrow incident', told: 'SUSPENDED' },
    { because: 'it was suspended in its document', own: { suspend: { reason: 'incident' } }, told: 'SUSPENDED' },
    { because: 'its document said prune: false', own: { prune: false }, told: 'PRUNE_RETAIN' },
    { because: 'its document said observe', own: { mode: 'observe' }, told: 'OBSERVE_ONLY' },
  ] as const)('is kept when $because', async ({ own, told, ...row }) => {
    const b = aDocument({ kind: 'Cluster', name: 'b' }, { spec: { value: '2' } });
    const a = (management: object) => aDocument({ kind: 'Cluster', name: 'a' }, { spec: { value: '1' }, management });
    const world = await converged([...shopWith({}, prune), a({}), b]);
    await world.commit([...shopWith({}, prune), a(own), b], { commit: { id: 'c2' } });
    await world.sweep();
    const thing = world.aws.things.get('a');
    if ('tag' in row && thing) world.aws.things.set('a', { ...thing, tags: { ...thing.tags, [SUSPEND_TAG]: row.tag } });
    for (let minute = 0; minute < 15; minute++) {
      await world.commit([...shopWith({}, prune), b], { commit: { id: 'c3' } });
      await world.sweep();
    }
    const { conditions } = world.operator.views.object(A) ?? {};
    expect([...world.aws.things.keys()].sort()).toEqual(['a', 'b']);
    expect(conditions?.find(({ type }) => type === 'Ready')?.reason).toBe(reasonOf(told));
  });

  it('is kept when it said prune: false, also after a restart', async () => {
    const documents = shopWith({ a: { value: '1' } }, prune).map((document) =>
      document.key === A ? { ...document, management: { prune: false } } : document,
    );
    const { aws } = await converged(documents);
    const world = operatorOnToys({}, aws);
    for (let minute = 0; minute < 15; minute++) {
      await world.commit(shopWith({ b: { value: '2' } }, prune));
      await world.sweep();
    }
    expect([...world.aws.things.keys()].sort()).toEqual(['a', 'b']);
  });

  it('is kept while its source fails or is incomplete', async () => {
    const world = await converged(shopWith({ a: { value: '1' }, b: { value: '2' } }, prune));
    for (let minute = 0; minute < 30; minute++) {
      await world.commit(shopWith({ b: { value: '2' } }, prune), { complete: false });
      await world.fail('unreachable');
      await world.sweep();
    }
    expect(world.aws.writes).toEqual([]);
  });

  it('is kept after a restart while its document stands there and is invalid', async () => {
    const world = operatorOnToys();
    world.aws.things.set('a', { value: '1', tags: { [OWNER_TAG]: 'me', [RESOURCE_TAG]: A } });
    const problem = { location: { file: 'a.yaml', line: 1, column: 1 }, key: A, code: 'TYPE', message: 'x' } as const;
    for (let minute = 0; minute < 30; minute++) {
      await world.commit(shopWith({ b: { value: '2' } }, prune), { problems: [problem] });
      await world.sweep();
    }
    expect([...world.aws.things.keys()].sort()).toEqual(['a', 'b']);
  });

  it('is found again by its tags after a restart', async () => {
    const world = operatorOnToys();
    world.aws.things.set('a', { value: '1', tags: { [OWNER_TAG]: 'me', [RESOURCE_TAG]: A } });
    for (let minute = 0; minute < 15; minute++) {
      await world.commit(shopWith({ b: { value: '2' } }, prune));
      await world.sweep();
    }
    expect([...world.aws.things.keys()]).toEqual(['b']);
  });
});

it('makes nothing anew while a person has suspended what was deleted', async () => {
  const suspended = aDocument(
    { kind: 'Cluster', name: 'a' },
    { spec: { value: '1' }, management: { suspend: { reason: 'incident' } } },
  );
  const world = await converged();
  await world.commit([...shopWith({}), suspended], { commit: { id: 'c2' } });
  world.aws.things.delete('a');
  await world.clock.advance(3 * SWEEP_MS);
  expect(world.aws.writes).toEqual([]);
});

describe('references in a circle', () => {
  it('hold the objects on it, say so, and stop nobody else', async () => {
    const world = operatorOnToys();
    await world.commit(shopWith({ a: { after: 'b' }, b: { after: 'a' }, c: {} }));
    await world.clock.advance(SWEEP_MS);
    expect([[...world.aws.things.keys()], world.operator.views.object(A)?.outcome]).toEqual([
      ['c'],
      {
        kind: 'held',
        reason: expect.stringMatching(
          /^references form a cycle, and none of them can be made: shop\/Cluster\/a \(\S+:1:1\) → shop\/Cluster\/b \(\S+:1:1\) → shop\/Cluster\/a$/,
        ),
      },
    ]);
  });
});
