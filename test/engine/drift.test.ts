import { describe, expect, it } from 'vitest';
import { contentOf, encodeAcknowledgement } from '../../controller/model/acknowledgement.ts';
import type { DriftRecord } from '../../controller/model/drift.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import type { DriftMemory } from '../../controller/ports/drift-memory.ts';
import { operatorOnToys, SWEEP_MS, shopWith } from '../support/operator-on-toys.ts';
import { createToyAws, type ToyAws } from '../support/toy-aws.ts';

const A = 'shop/Cluster/a';
const HOUR = 3_600_000;

type World = ReturnType<typeof operatorOnToys>;

function edit(world: { aws: ToyAws }, value: string): void {
  world.aws.things.set('a', { tags: {}, ...world.aws.things.get('a'), value });
}

function acknowledge(world: World, live: string, hours = 8): string {
  const until = new Date(world.clock.now() + hours * HOUR).toISOString();
  const contents = [contentOf({ path: 'value', desired: '1', live })];
  const thing = world.aws.things.get('a');
  const tags = { ...thing?.tags, ...encodeAcknowledgement({ until, reason: 'INC-7', contents }) };
  world.aws.things.set('a', { value: thing?.value ?? '', tags });
  return until;
}

/** Settled by Evenkeel, and then only observed. */
async function observed(memory?: DriftMemory, aws?: ToyAws): Promise<World> {
  const world = operatorOnToys({}, aws, { driftMemory: memory });
  await world.commit(shopWith({ a: { value: '1' } }));
  await world.clock.advance(5_000);
  await world.commit(shopWith({ a: { value: '1' } }, { mode: 'observe' }), { commit: { id: 'c2' } });
  world.aws.writes.length = 0;
  world.events.length = 0;
  return world;
}

const statusOf = (world: World) => world.operator.views.object(A);

function memoryOf(records = new Map<ResourceKey, DriftRecord>()): DriftMemory {
  return {
    recall: (key) => records.get(key),
    note: (key, record) => void (record ? records.set(key, record) : records.delete(key)),
  };
}

describe('since when a field has drifted', () => {
  it('is when it was first seen, while the value goes on changing', async () => {
    const world = await observed();
    edit(world, 'x');
    await world.sweep();
    const since = world.clock.now();
    const first = statusOf(world)?.drift;
    edit(world, 'y');
    await world.clock.advance(3 * SWEEP_MS);
    expect(first).toEqual({
      cause: 'moved',
      fields: [{ path: 'value', since: expect.any(Number), exact: true }],
      rulePlace: { file: 'a.yaml', line: 1, column: 1, inside: 'document' },
    });
    expect(since - (first?.fields[0]?.since ?? 0)).toBeLessThan(SWEEP_MS);
    expect(statusOf(world)?.drift).toEqual(first);
    expect(statusOf(world)?.driftSince).toBe(first?.fields[0]?.since);
  });

  it('is known to be no later than the first look, where that found it', async () => {
    const earlier = await observed();
    edit(earlier, 'x');
    const world = operatorOnToys({}, earlier.aws);
    await world.commit(shopWith({ a: { value: '1' } }, { mode: 'observe' }));
    expect(statusOf(world)?.drift?.fields).toMatchObject([{ path: 'value', exact: false }]);
  });

  it('is kept over a restart', async () => {
    const memory = memoryOf();
    const earlier = await observed(memory);
    edit(earlier, 'x');
    await earlier.sweep();
    const world = operatorOnToys({}, earlier.aws, { driftMemory: memory });
    await world.commit(shopWith({ a: { value: '1' } }, { mode: 'observe' }));
    expect(statusOf(world)?.drift).toEqual(statusOf(earlier)?.drift);
  });

  it('is forgotten when it is over', async () => {
    const memory = memoryOf();
    const world = await observed(memory);
    edit(world, 'x');
    await world.sweep();
    edit(world, '1');
    await world.sweep();
    expect([statusOf(world)?.drift, statusOf(world)?.driftSince]).toEqual([undefined, undefined]);
    expect(memory.recall(A)).toMatchObject({ fields: [] });
    expect(world.types(A)).toEqual(['DriftFound', 'GuardRefused', 'DriftHealed', 'ObjectSettled']);
  });
});

describe('an object that was only ever observed', () => {
  const documents = shopWith({ a: { value: '1' } }, { mode: 'observe' });
  const made = (value: string): ToyAws => {
    const aws = createToyAws();
    aws.things.set('a', { value, tags: {} });
    return aws;
  };

  it('drifts when it was seen as its manifest says, and is not any more', async () => {
    const world = operatorOnToys({}, made('1'));
    await world.commit(documents);
    edit(world, 'x');
    await world.sweep();
    expect(world.types(A)).toContain('DriftFound');
    expect(statusOf(world)).toMatchObject({ drift: { cause: 'moved' }, driftSince: expect.any(Number) });
    expect(world.aws.writes).toEqual([]);
  });

  it('drifts also when a restart lies between, where that is remembered', async () => {
    const memory = memoryOf();
    const earlier = operatorOnToys({}, made('1'), { driftMemory: memory });
    await earlier.commit(documents);
    edit(earlier, 'x');
    const world = operatorOnToys({}, earlier.aws, { driftMemory: memory });
    await world.commit(documents);
    expect(statusOf(world)?.drift?.cause).toBe('moved');
  });

  it('is told apart where it was never so: nobody knows which of the two moved', async () => {
    const world = operatorOnToys({}, made('x'));
    await world.commit(documents);
    await world.sweep();
    expect(world.types(A)).not.toContain('DriftFound');
    expect(statusOf(world)).toMatchObject({
      drift: { cause: 'unsettled', fields: [{ path: 'value', exact: false }] },
      driftSince: undefined,
    });
  });

  it('does not drift when its manifest asks for something new', async () => {
    const world = operatorOnToys({}, made('1'));
    await world.commit(documents);
    await world.commit(shopWith({ a: { value: '2' } }, { mode: 'observe' }), { commit: { id: 'c2' } });
    await world.sweep();
    expect(world.types(A)).not.toContain('DriftFound');
    expect(statusOf(world)?.drift?.cause).toBe('unsettled');
  });
});

describe('drift that a commit asks something else for', () => {
  it.each([
    { management: { mode: 'observe' }, applied: true, because: 'the object is only observed' },
    { management: { mode: 'observe' }, applied: false, because: 'it was never anything else' },
    { management: { suspend: { reason: 'INC-7' } }, applied: true, because: 'the object is suspended' },
  ])('has drifted still, because $because', async ({ management, applied }) => {
    const aws = createToyAws();
    if (!applied) aws.things.set('a', { value: '1', tags: {} });
    const world = operatorOnToys({}, aws);
    if (applied) await world.commit(shopWith({ a: { value: '1' } }));
    await world.clock.advance(5_000);
    await world.commit(shopWith({ a: { value: '1' } }, management), { commit: { id: 'c2' } });
    edit(world, 'x');
    await world.sweep();
    const drift = statusOf(world)?.drift;
    const since = statusOf(world)?.driftSince;
    await world.commit(shopWith({ a: { value: '2' } }, management), { commit: { id: 'c3' } });
    await world.clock.advance(3 * SWEEP_MS);
    expect(since).toEqual(expect.any(Number));
    expect(statusOf(world)).toMatchObject({ drift, driftSince: since, differences: [{ desired: '2', live: 'x' }] });
    edit(world, '2');
    await world.sweep();
    expect([statusOf(world)?.drift, statusOf(world)?.driftSince]).toEqual([undefined, undefined]);
  });
});

describe('acknowledged drift', () => {
  it('is not healed while it is acknowledged, and is healed after', async () => {
    const world = operatorOnToys();
    await world.commit(shopWith({ a: { value: '1' } }));
    await world.clock.advance(5_000);
    world.aws.writes.length = 0;
    edit(world, 'x');
    const until = acknowledge(world, 'x');
    await world.clock.advance(7 * HOUR);
    expect(world.aws.writes).toEqual([]);
    expect(statusOf(world)).toMatchObject({
      differences: [],
      ignored: [{ path: 'value', live: 'x', why: { reason: 'acknowledged', until, note: 'INC-7' } }],
      drift: { cause: 'moved', fields: [{ path: 'value' }] },
      driftSince: undefined,
    });
    expect(statusOf(world)?.conditions.find(({ type }) => type === 'Drifted')).toMatchObject({
      status: 'True',
      reason: 'Acknowledged',
    });
    await world.clock.advance(2 * HOUR);
    expect(world.aws.writes).toEqual(['ecs:UpdateCluster a', 'ecs:UntagResource a']);
    expect(world.types(A).filter((type) => type.startsWith('Drift'))).toEqual([
      'DriftAcknowledged',
      'DriftFound',
      'DriftHealed',
    ]);
  });

  it('is new drift with another value', async () => {
    const world = operatorOnToys();
    await world.commit(shopWith({ a: { value: '1' } }));
    await world.clock.advance(5_000);
    world.aws.writes.length = 0;
    edit(world, 'x');
    acknowledge(world, 'x');
    await world.sweep();
    edit(world, 'y');
    await world.sweep();
    await world.clock.advance(5_000);
    expect(world.aws.writes).toEqual(['ecs:UpdateCluster a', 'ecs:UntagResource a']);
    expect(world.types(A)).toContain('DriftFound');
  });

  it('is set aside by a commit that asks for something else there', async () => {
    const world = operatorOnToys();
    await world.commit(shopWith({ a: { value: '1' } }));
    await world.clock.advance(5_000);
    edit(world, 'x');
    acknowledge(world, 'x');
    await world.sweep();
    await world.commit(shopWith({ a: { value: '2' } }), { commit: { id: 'c2' } });
    await world.clock.advance(5_000);
    expect(world.aws.things.get('a')?.value).toBe('2');
  });

  it('that was loud before is told as acknowledged, not as healed', async () => {
    const world = await observed();
    edit(world, 'x');
    await world.sweep();
    acknowledge(world, 'x', 1);
    await world.sweep();
    const since = statusOf(world)?.drift?.fields[0]?.since;
    await world.clock.advance(2 * HOUR);
    expect(world.types(A).filter((type) => type.startsWith('Drift'))).toEqual([
      'DriftFound',
      'DriftAcknowledged',
      'DriftFound',
    ]);
    expect(statusOf(world)?.drift?.fields[0]?.since).toBe(since);
    expect(world.aws.writes).toEqual([]);
  });
});
