import { describe, expect, it } from 'vitest';
import { APPROVAL_MS } from '../../controller/engine/approvals.ts';
import { contentOf, encodeAcknowledgement } from '../../controller/model/acknowledgement.ts';
import type { HealingResult } from '../../controller/ports/drift-healing.ts';
import { operatorOnToys, SWEEP_MS, shopWith } from '../support/operator-on-toys.ts';
import { ANN } from './acts/people.ts';

const A = 'shop/Cluster/a';
type World = ReturnType<typeof operatorOnToys>;

const contentFor = (live: string) => contentOf({ path: 'value', desired: '1', live });

function edit(world: World, value: string, tags = {}): void {
  const thing = world.aws.things.get('a');
  world.aws.things.set('a', { value, tags: { ...thing?.tags, ...tags } });
}

/** Settled by Evenkeel, then managed otherwise, then edited. */
async function drifted(management: object = { mode: 'observe' }): Promise<World> {
  const world = operatorOnToys();
  await world.commit(shopWith({ a: { value: '1' } }));
  await world.clock.advance(5_000);
  await world.commit(shopWith({ a: { value: '1' } }, management), { commit: { id: 'c2' } });
  edit(world, 'x');
  await world.sweep();
  world.aws.writes.length = 0;
  world.events.length = 0;
  return world;
}

const wish = (live = 'x') => ({ key: A, contents: [contentFor(live)] }) as const;

async function planOf(world: World, live = 'x') {
  const [plan] = await world.operator.healing.plan([wish(live)]);
  if (!plan) throw new Error('no plan');
  return plan;
}

async function heal(world: World, plan: string, live = 'x'): Promise<HealingResult | undefined> {
  const results = world.operator.healing.heal([{ ...wish(live), plan }], ANN);
  await world.clock.advance(30_000);
  return (await results)[0];
}

describe('drift of an object that is only observed', () => {
  it('is planned without a write, and put back once by the word of a person', async () => {
    const world = await drifted();
    const plan = await planOf(world);
    expect(plan).toMatchObject({ steps: [{ call: 'ecs:UpdateCluster', effect: 'update', why: 'update' }], gone: [] });
    expect(world.aws.writes).toEqual([]);
    expect(await heal(world, plan.plan)).toMatchObject({ key: A, result: 'sent' });
    expect(world.aws.writes).toEqual(['ecs:UpdateCluster a']);
    expect(world.types(A)).toEqual(['PersonActed', 'StepExecuted', 'DriftHealed', 'ObjectSettled']);

    edit(world, 'x');
    await world.clock.advance(20 * SWEEP_MS);
    expect(world.aws.writes).toEqual(['ecs:UpdateCluster a']);
    expect(world.types(A)).toContain('DriftFound');
  });

  it('is not touched where it has changed since it was looked at', async () => {
    const world = await drifted();
    const { plan } = await planOf(world);
    edit(world, 'y');
    expect(await heal(world, plan)).toMatchObject({ result: 'refused', message: 'nothing of it differs any more' });
    await world.clock.advance(5 * SWEEP_MS);
    expect(world.aws.writes).toEqual([]);
  });

  it('is not touched where another plan was approved', async () => {
    const world = await drifted();
    expect(await heal(world, 'another')).toMatchObject({
      result: 'refused',
      message: expect.stringContaining('not what was approved'),
    });
    expect(world.aws.writes).toEqual([]);
  });

  it('is told what is gone of a wish', async () => {
    const world = await drifted();
    expect(await planOf(world, 'z')).toEqual({ key: A, contents: [], gone: [contentFor('z')], plan: '', steps: [] });
  });

  it('is not put back any more when the approval is old', async () => {
    const world = await drifted();
    const { plan } = await planOf(world);
    world.aws.readError = new Error('no answer') as never;
    const results = world.operator.healing.heal([{ ...wish(), plan }], ANN);
    await world.clock.advance(30_000);
    expect(await results).toMatchObject([{ result: 'pending' }]);
    await world.clock.advance(APPROVAL_MS);
    world.aws.readError = undefined;
    await world.clock.advance(20 * SWEEP_MS);
    expect(world.aws.writes).toEqual([]);
  });

  it('dies with the process that it was told', async () => {
    const world = await drifted();
    await planOf(world);
    const next = operatorOnToys({}, world.aws);
    await next.commit(shopWith({ a: { value: '1' } }, { mode: 'observe' }));
    await next.clock.advance(5 * SWEEP_MS);
    expect(world.aws.writes).toEqual([]);
  });

  it('an object that is gone is made again', async () => {
    const world = await drifted();
    world.aws.things.delete('a');
    await world.sweep();
    const contents = [contentOf({ path: '', desired: 'present', live: null })];
    const [plan] = await world.operator.healing.plan([{ key: A, contents }]);
    expect(plan).toMatchObject({ steps: [{ call: 'ecs:CreateCluster' }] });
    const results = world.operator.healing.heal([{ key: A, contents, plan: plan?.plan ?? '' }], ANN);
    await world.clock.advance(30_000);
    expect([await results, world.aws.writes]).toMatchObject([[{ result: 'sent' }], ['ecs:CreateCluster a']]);
  });
});

describe('acknowledged drift', () => {
  it('is put back, and is news when it comes again', async () => {
    const world = operatorOnToys();
    await world.commit(shopWith({ a: { value: '1' } }));
    await world.clock.advance(5_000);
    const until = new Date(world.clock.now() + 86_400_000).toISOString();
    edit(world, 'x', encodeAcknowledgement({ until, reason: 'INC-7', contents: [contentFor('x'), contentFor('y')] }));
    await world.sweep();
    world.aws.writes.length = 0;
    const { plan } = await planOf(world);
    expect(await heal(world, plan)).toMatchObject({ result: 'sent' });
    expect(world.aws.writes).toEqual([
      'ecs:UpdateCluster a',
      'ecs:TagResource a',
      'ecs:UntagResource a',
      'ecs:UntagResource a',
    ]);
    edit(world, 'x');
    await world.sweep();
    await world.clock.advance(5_000);
    expect([world.aws.writes.at(-1), world.aws.things.get('a')?.value]).toEqual(['ecs:UpdateCluster a', '1']);
  });
});

describe('guards hold for what a person says, too', () => {
  it.each([
    {
      management: { mode: 'observe', suspend: { reason: 'load test' } },
      because: 'somebody has suspended it',
      refusal: { code: 'SUSPENDED', message: 'load test' },
    },
  ])('$refusal.code, because $because', async ({ management, refusal }) => {
    const world = await drifted(management);
    expect(await planOf(world)).toMatchObject({ plan: '', steps: [], refusal });
    expect(await heal(world, '')).toMatchObject({ result: 'refused', message: refusal.message });
    expect(world.aws.writes).toEqual([]);
  });

  it('NOT_OWNED, because nobody has handed it over', async () => {
    const world = await drifted();
    const thing = world.aws.things.get('a');
    world.aws.things.set('a', { value: thing?.value ?? '', tags: {} });
    expect(await planOf(world)).toMatchObject({ refusal: { code: 'OWNER_TAG_STRIPPED' } });
  });

  it('a write that AWS refuses ends it', async () => {
    const world = await drifted();
    const { plan } = await planOf(world);
    world.aws.writeError = { error: Object.assign(new Error('no'), { class: 'denied' }) as never };
    expect(await heal(world, plan)).toMatchObject({ result: 'failed' });
    const writes = world.aws.writes.length;
    await world.clock.advance(20 * SWEEP_MS);
    expect([writes, world.aws.writes.length]).toEqual([1, 1]);
  });
});
