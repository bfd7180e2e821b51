import { describe, expect, it } from 'vitest';
import { contentOf } from '../../controller/model/acknowledgement.ts';
import type { ActRequest, ActVerb, Operation } from '../../controller/model/operation.ts';
import { ANN } from '../engine/acts/people.ts';
import type { World } from '../support/world.ts';
import { callsSince, MINUTE, now, runs, statusOf, WEB, webFiles, webWorld } from './web-service.ts';

type How = Omit<ActRequest, 'verb' | 'targets'>;

async function planned(world: World, verb: ActVerb, how: How = {}) {
  const answer = world.operator().actions.plan({ verb, targets: [{ key: WEB }], ...how }, ANN);
  await world.clock.advance(1_000);
  const [plan] = await answer;
  if (!plan) throw new Error('no plan');
  return plan;
}

/** Approves what is planned now, and lets it come to its end. */
async function act(world: World, verb: ActVerb, how: How & { reason?: string; forMs?: number } = {}) {
  const { plan, contents } = await planned(world, verb, how);
  const targets = [{ key: WEB, plan, ...(contents && verb !== 'sync' && verb !== 'heal' ? { contents } : {}) }];
  const { id } = world.operator().actions.start({ verb, targets, actor: ANN, ...how });
  const latest = (): Operation | undefined => world.operator().actions.operation(id);
  for (let left = 30; left > 0 && latest()?.state === 'running'; left -= 1) await world.clock.advance(MINUTE / 2);
  return latest();
}

describe('a person and the rollouts of a service', () => {
  it('restarts it, and is told when every task is new', async () => {
    const world = await webWorld(['v1']);
    const plan = await planned(world, 'restart');
    expect(plan).toMatchObject({
      says: 'ECS replaces every task by a new one of web:1',
      steps: [{ call: 'ecs:UpdateService', effect: 'rollout', why: 'new tasks of web:1' }],
      radius: { impacts: [{ kind: 'rollout', words: 'new rollout: 2 tasks are replaced', tasks: 2 }], destroys: false },
    });
    const at = await now(world);
    expect(await act(world, 'restart')).toMatchObject({ state: 'succeeded', message: 'rolled out web:1' });
    expect(callsSince(world, at)).toEqual(['UpdateService']);
  });

  it('rolls it back, which shows the differences first and suspends it', async () => {
    const world = await webWorld(['v1', 'v2']);
    const plan = await planned(world, 'rollback');
    expect(plan).toMatchObject({
      says: 'the service is suspended and goes from web:2 to web:1',
      differences: [{ path: 'template.containerDefinitions[name=app].image', live: 'v2', desired: 'v1' }],
      radius: { suspends: true },
    });
    expect(await act(world, 'rollback', { reason: 'errors since v2' })).toMatchObject({
      state: 'succeeded',
      message: 'rolled out web:1',
    });
    expect(await runs(world)).toBe('web:1');
    expect(statusOf(world).suspension).toMatchObject({ reason: 'errors since v2', by: 'ann@example.com' });
    await world.clock.advance(10 * MINUTE);
    expect(await runs(world)).toBe('web:1');
    expect(await act(world, 'resume')).toMatchObject({ state: 'succeeded' });
    await world.clock.advance(10 * MINUTE);
    expect(await runs(world)).toBe('web:2');
  });

  it('names the revision to go back to, and is told where there is none', async () => {
    const world = await webWorld(['v1', 'v2', 'v3']);
    expect((await planned(world, 'rollback', { revision: 'web:1' })).says).toContain('from web:3 to web:1');
    expect((await planned(world, 'rollback', { revision: '9' })).refusal).toEqual({
      code: 'NOT_NOW',
      message: 'there is no revision web:9',
    });
  });

  it('stops a rollout, and it goes back', async () => {
    const world = await webWorld(['v1']);
    await world.commit(webFiles('v2'));
    await world.clock.advance(4_000);
    const plan = await planned(world, 'stop');
    expect(plan.radius.impacts).toEqual([{ kind: 'rollout', words: 'the rollout under way ends' }]);
    expect(await act(world, 'stop', { reason: 'it crashes' })).toMatchObject({ state: 'succeeded' });
    await world.clock.advance(5 * MINUTE);
    expect(await runs(world)).toBe('web:1');
  });

  it('finds nothing to stop or to continue where nothing is under way', async () => {
    const world = await webWorld(['v1']);
    for (const verb of ['stop', 'continue'] as const)
      expect((await planned(world, verb)).refusal?.code, verb).toBe('NOT_NOW');
  });
});

describe('a person and a service that is only observed', () => {
  async function observed(image: string): Promise<World> {
    const world = await webWorld(['v1']);
    await world.commit(webFiles(image, { management: { mode: 'observe' } }));
    await world.clock.advance(2 * MINUTE);
    return world;
  }

  it('has a commit carried out once, over all the passes that it takes', async () => {
    const world = await observed('v2');
    const plan = await planned(world, 'sync');
    expect(plan).toMatchObject({
      steps: [{ call: 'ecs:RegisterTaskDefinition' }],
      differences: [{ path: 'template.containerDefinitions[name=app].image' }],
      radius: { impacts: [{ kind: 'rollout', tasks: 2 }] },
      notes: ['it is only observed, and stays so: the next difference is not mended'],
    });
    const at = await now(world);
    expect(await act(world, 'sync')).toMatchObject({ state: 'succeeded', message: 'rolled out web:2' });
    expect(callsSince(world, at)).toEqual(['RegisterTaskDefinition', 'UpdateService']);
    expect(await runs(world)).toBe('web:2');
    await world.call('ecs', 'UpdateService', { cluster: 'shop', service: 'web', enableExecuteCommand: true });
    await world.clock.advance(10 * MINUTE);
    expect(statusOf(world).differences.length).toBe(1);
  });

  it('does not carry out what another commit asks for meanwhile', async () => {
    const world = await observed('v2');
    const { plan } = await planned(world, 'sync');
    await world.commit(webFiles('v3', { management: { mode: 'observe' } }));
    await world.clock.advance(MINUTE);
    const { id } = world.operator().actions.start({ verb: 'sync', targets: [{ key: WEB, plan }], actor: ANN });
    await world.clock.advance(MINUTE);
    expect(world.operator().actions.operation(id)).toMatchObject({
      state: 'refused',
      items: [{ code: 'PLAN_CHANGED' }],
    });
    expect(await runs(world)).toBe('web:1');
  });

  it('heals drift, and a pending change is none', async () => {
    const world = await observed('v1');
    await world.call('ecs', 'UpdateService', { cluster: 'shop', service: 'web', enableExecuteCommand: true });
    await world.clock.advance(2 * MINUTE);
    expect(await act(world, 'heal')).toMatchObject({ state: 'succeeded', message: 'nothing of it differs any more' });
    await world.commit(webFiles('v2', { management: { mode: 'observe' } }));
    await world.clock.advance(2 * MINUTE);
    const { differences } = statusOf(world);
    const contents = differences.map((one) => contentOf(one));
    const [plan] = await Promise.all([
      world.operator().actions.plan({ verb: 'heal', targets: [{ key: WEB, contents }] }, ANN),
      world.clock.advance(1_000),
    ]).then(([plans]) => plans);
    expect(plan?.refusal).toMatchObject({ code: 'NOT_NOW' });
    const [old] = await world.operator().healing.plan([{ key: WEB, contents }]);
    expect(old?.refusal?.message).toContain('not drift');
    const [healed] = await world.operator().healing.heal([{ key: WEB, contents, plan: 'any' }], ANN);
    expect(healed).toMatchObject({ result: 'refused' });
  });

  it('acknowledges drift for a while', async () => {
    const world = await observed('v1');
    await world.call('ecs', 'UpdateService', { cluster: 'shop', service: 'web', enableExecuteCommand: true });
    await world.clock.advance(2 * MINUTE);
    expect(await act(world, 'acknowledge', { forMs: 60 * MINUTE, reason: 'debugging' })).toMatchObject({
      state: 'succeeded',
    });
    expect(statusOf(world)).toMatchObject({
      differences: [],
      ignored: [{ path: 'enableExecuteCommand', why: { reason: 'acknowledged', note: 'debugging' } }],
    });
    await world.clock.advance(70 * MINUTE);
    expect(statusOf(world).differences).toMatchObject([{ path: 'enableExecuteCommand' }]);
  });
});
