import { describe, expect, it } from 'vitest';
import { SUSPEND_TAG } from '../../../controller/model/tags.ts';
import { operatorOnToys, shopWith } from '../../support/operator-on-toys.ts';
import { ANN, done, planned, WEB } from './people.ts';

async function settledShop(options = {}) {
  const world = operatorOnToys(options);
  await world.commit(shopWith({ web: { value: 'a' } }));
  await world.sweep();
  world.aws.writes.length = 0;
  return world;
}

function suspensionOn(world: Awaited<ReturnType<typeof settledShop>>): string | undefined {
  return world.aws.things.get('web')?.tags[SUSPEND_TAG];
}

describe('suspending an object', () => {
  it('is planned without a write', async () => {
    const world = await settledShop();
    const plan = await planned(world, { verb: 'suspend', forMs: 3_600_000 });
    expect(plan).toMatchObject({
      key: WEB,
      steps: [{ call: 'ecs:TagResource', effect: 'tag', why: 'suspend' }],
      notes: [],
      radius: {
        impacts: [{ kind: 'marks', words: 'only Evenkeel’s own tags on it change' }],
        suspends: true,
        destroys: false,
      },
    });
    expect(world.aws.writes).toEqual([]);
  });

  it('is carried out once it is approved, names who and why, and holds', async () => {
    const world = await settledShop();
    const { plan } = await planned(world, { verb: 'suspend', forMs: 3_600_000 });
    const operation = await done(world, { verb: 'suspend', forMs: 3_600_000, plan, reason: 'load test' });
    expect(operation).toMatchObject({
      verb: 'suspend',
      keys: [WEB],
      actor: { name: 'ann@example.com', via: 'oidc' },
      reason: 'load test',
      state: 'succeeded',
      progress: { done: 1, of: 1 },
    });
    expect(suspensionOn(world)).toMatch(/^\S+Z load test by ann@example.com since \S+Z$/);
    expect(world.operator.views.object(WEB)?.suspension).toMatchObject({ reason: 'load test', by: 'ann@example.com' });
    world.aws.things.set('web', { value: 'edited', tags: world.aws.things.get('web')?.tags ?? {} });
    await world.sweep();
    expect(world.aws.things.get('web')?.value).toBe('edited');
  });

  it('is told as what a person did', async () => {
    const world = await settledShop();
    const { plan } = await planned(world, { verb: 'suspend' });
    await done(world, { verb: 'suspend', plan, reason: 'load test' });
    expect(world.events.filter(({ type }) => type === 'PersonActed')).toMatchObject([
      { key: WEB, verb: 'suspend', actor: 'ann@example.com', via: 'oidc', reason: 'load test' },
    ]);
  });

  it('ends by resuming, and what was edited meanwhile is healed', async () => {
    const world = await settledShop();
    await done(world, { verb: 'suspend', plan: (await planned(world, { verb: 'suspend' })).plan });
    world.aws.things.set('web', { value: 'edited', tags: world.aws.things.get('web')?.tags ?? {} });
    const operation = await done(world, { verb: 'resume', plan: (await planned(world, { verb: 'resume' })).plan });
    expect(operation.state).toBe('succeeded');
    expect(suspensionOn(world)).toBeUndefined();
    await world.clock.advance(5_000);
    expect(world.aws.things.get('web')?.value).toBe('a');
  });

  it.each<{ because: string; before: (world: Awaited<ReturnType<typeof settledShop>>) => void; code: string }>([
    {
      because: 'somebody deleted it meanwhile',
      before: ({ aws }) => aws.things.delete('web'),
      code: 'NOT_THERE',
    },
    {
      because: 'it belongs to somebody else by now',
      before: ({ aws }) => aws.things.set('web', { value: 'a', tags: { 'evenkeel.dev/owner': 'other' } }),
      code: 'OWNED_BY_OTHER',
    },
    {
      because: 'its owner tag was taken off',
      before: ({ aws }) => aws.things.set('web', { value: 'a', tags: {} }),
      code: 'OWNER_TAG_STRIPPED',
    },
  ])('is refused, because $because', async ({ before, code }) => {
    const world = await settledShop();
    const { plan } = await planned(world, { verb: 'suspend' });
    before(world);
    expect((await planned(world, { verb: 'suspend' })).refusal).toMatchObject({ code });
    const operation = await done(world, { verb: 'suspend', plan });
    expect(operation).toMatchObject({ state: 'refused', items: [{ key: WEB, state: 'refused', code }] });
    expect(world.aws.writes.filter((write) => write.startsWith('ecs:TagResource'))).toEqual([]);
  });

  it('is refused where the plan that was seen is another', async () => {
    const world = await settledShop();
    const { plan } = await planned(world, { verb: 'suspend' });
    const operation = await done(world, { verb: 'resume', plan });
    expect(operation.items).toMatchObject([{ state: 'refused', code: 'NOT_NOW' }]);
    expect((await done(world, { verb: 'suspend', plan: 'another' })).items).toMatchObject([{ code: 'PLAN_CHANGED' }]);
    expect(world.aws.writes).toEqual([]);
  });

  it('is refused by a controller that only looks', async () => {
    const world = await settledShop({ dryRun: true });
    world.aws.things.set('web', {
      value: 'a',
      tags: { 'evenkeel.dev/owner': 'me', 'evenkeel.dev/resource': WEB },
    });
    expect((await planned(world, { verb: 'suspend' })).refusal?.code).toBe('DRY_RUN');
  });

  it('is refused where no document asks for the object', async () => {
    const world = await settledShop();
    const key = 'shop/Cluster/unknown';
    expect((await planned(world, { verb: 'suspend', targets: [{ key }] })).refusal?.code).toBe('NOT_THERE');
  });

  it('once more under the same idempotency key is the same operation', async () => {
    const world = await settledShop();
    const { plan } = await planned(world, { verb: 'suspend' });
    const first = await done(world, { verb: 'suspend', plan, idempotencyKey: 'a' });
    const second = await done(world, { verb: 'suspend', plan, idempotencyKey: 'a' });
    expect(second).toEqual(first);
    expect(() =>
      world.operator.actions.start({ verb: 'resume', targets: [{ key: WEB }], actor: ANN, idempotencyKey: 'a' }),
    ).toThrow('used for another order');
  });
});

describe('refreshing', () => {
  it('an object shows what lives now, and writes nothing that was not due', async () => {
    const world = await settledShop({ sweepIntervalMs: 3_600_000 });
    const before = world.operator.views.object(WEB)?.lastSeenAt ?? 0;
    await world.clock.advance(30_000);
    const operation = await done(world, { verb: 'refresh' });
    expect(operation).toMatchObject({ state: 'succeeded', message: 'looked at just now' });
    expect(world.operator.views.object(WEB)?.lastSeenAt).toBeGreaterThan(before + 29_000);
    expect(world.aws.writes).toEqual([]);
  });

  it('everything reads all sources and sweeps', async () => {
    const world = await settledShop({ sweepIntervalMs: 3_600_000 });
    await world.clock.advance(30_000);
    const operation = await done(world, { verb: 'refresh', targets: [] });
    expect(operation).toMatchObject({ state: 'succeeded', keys: [] });
    expect(world.operator.views.operator().lastSweepAt).toBe(operation.startedAt);
  });
});
