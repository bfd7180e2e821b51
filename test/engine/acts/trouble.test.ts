import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../controller/model/acknowledgement.ts';
import { AwsError } from '../../../controller/model/aws-error.ts';
import { SUSPEND_TAG } from '../../../controller/model/tags.ts';
import { operatorOnToys, shopWith } from '../../support/operator-on-toys.ts';
import { BOB, done, planned, WEB } from './people.ts';

async function settledShop(management: object = {}) {
  const world = operatorOnToys();
  await world.commit(shopWith({ web: { value: 'a' } }));
  await world.sweep();
  await world.commit(shopWith({ web: { value: 'a' } }, management), { commit: { id: 'c2' } });
  await world.clock.advance(5_000);
  world.aws.writes.length = 0;
  return world;
}

function denied(): AwsError {
  const message =
    'ecs:TagResource: AccessDeniedException: User: arn:aws:iam::123456789012:role/x is not authorized to perform: ecs:TagResource on resource: web';
  return new AwsError({ class: 'denied', code: 'AccessDeniedException', call: 'ecs:TagResource', message });
}

describe('what goes wrong', () => {
  it('names action and resource where AWS denies it', async () => {
    const world = await settledShop();
    const { plan } = await planned(world, { verb: 'suspend' });
    world.aws.writeError = { error: denied() };
    const operation = await done(world, { verb: 'suspend', plan });
    expect(operation).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('perform: ecs:TagResource on resource: web'),
    });
  });

  it('is tried again where only AWS’s budget was used up', async () => {
    const world = await settledShop();
    const { plan } = await planned(world, { verb: 'suspend' });
    const error = new AwsError({ class: 'throttled', code: 'Budget', call: 'ecs:TagResource', message: 'wait' });
    world.aws.writeError = { error };
    const { id } = world.operator.actions.start({ verb: 'suspend', targets: [{ key: WEB, plan }], actor: BOB });
    await world.clock.advance(5_000);
    expect(world.operator.actions.operation(id)).toMatchObject({
      state: 'running',
      items: [{ message: 'waits for AWS’s request budget' }],
    });
    world.aws.writeError = undefined;
    await world.clock.advance(5_000);
    expect(world.operator.actions.operation(id)?.state).toBe('succeeded');
  });

  it('says so where the object cannot be read', async () => {
    const world = await settledShop();
    world.aws.readError = new AwsError({
      class: 'transient',
      code: 'Timeout',
      call: 'ecs:cluster',
      message: 'no answer',
    });
    expect((await planned(world, { verb: 'suspend' })).refusal).toMatchObject({ message: 'no answer' });
  });

  it('two people who suspend at once are one after the other, and the later word stands', async () => {
    const world = await settledShop();
    const { plan } = await planned(world, { verb: 'suspend' });
    const targets = [{ key: WEB, plan }];
    const first = world.operator.actions.start({ verb: 'suspend', targets, actor: BOB, reason: 'first' });
    const second = await done(world, { verb: 'suspend', plan, reason: 'second' });
    expect([world.operator.actions.operation(first.id)?.state, second.state]).toEqual(['succeeded', 'succeeded']);
    expect(world.aws.things.get('web')?.tags[SUSPEND_TAG]).toContain('second');
  });

  it('two people who heal at once: the later approval takes the place of the earlier', async () => {
    const world = await settledShop({ mode: 'observe' });
    world.aws.things.set('web', { value: 'x', tags: world.aws.things.get('web')?.tags ?? {} });
    await world.sweep();
    world.aws.writes.length = 0;
    const { plan } = await planned(world, { verb: 'heal' });
    const targets = [{ key: WEB, plan }];
    const first = world.operator.actions.start({ verb: 'heal', targets, actor: BOB });
    const second = await done(world, { verb: 'heal', plan });
    expect(world.operator.actions.operation(first.id)?.message).toBe('somebody else has approved something later');
    expect([second.state, world.aws.writes]).toEqual(['succeeded', ['ecs:UpdateCluster web']]);
  });

  it('a change that waits is no drift, by whichever door somebody comes', async () => {
    const world = await settledShop({ mode: 'observe' });
    await world.commit(shopWith({ web: { value: 'b' } }, { mode: 'observe' }), { commit: { id: 'c3' } });
    await world.clock.advance(5_000);
    const contents = [contentOf({ path: 'value', desired: 'b', live: 'a' })];
    const [plan] = await world.operator.healing.plan([{ key: WEB, contents }]);
    expect(plan?.refusal?.message).toContain('value is a change that the manifest asks for');
    const [healed] = await world.operator.healing.heal([{ key: WEB, contents, plan: 'x' }], BOB);
    expect(healed?.result).toBe('refused');
    const refusal = (await planned(world, { verb: 'heal', targets: [{ key: WEB, contents }] })).refusal;
    expect(refusal?.code).toBe('NOT_NOW');
    expect((await planned(world, { verb: 'sync' })).steps).toMatchObject([{ call: 'ecs:UpdateCluster' }]);
  });

  it('a process that dies between yes and the first call has sent nothing, and its successor knows of nothing', async () => {
    const world = await settledShop();
    const { plan } = await planned(world, { verb: 'suspend' });
    world.operator.actions.start({ verb: 'suspend', targets: [{ key: WEB, plan }], actor: BOB });
    void world.operator.stop();
    await world.clock.advance(5_000);
    const next = operatorOnToys({}, world.aws);
    await next.commit(shopWith({ web: { value: 'a' } }));
    await next.sweep();
    expect(next.operator.actions.operations()).toEqual([]);
  });
});
