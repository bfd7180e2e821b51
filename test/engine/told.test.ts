import { describe, expect, it } from 'vitest';
import type { ErasedKind } from '../../controller/model/kind.ts';
import type { RolloutView } from '../../controller/model/rollout.ts';
import { operatorOnToys, SWEEP_MS, shopWith } from '../support/operator-on-toys.ts';
import { createToyAws, TOY_KIND } from '../support/toy-aws.ts';

const A = 'shop/Cluster/a';

describe('a source', () => {
  it('that stays incomplete and keeps old versions in force is told of once', async () => {
    const world = operatorOnToys();
    await world.commit(shopWith({ a: {}, b: {} }));
    for (let n = 0; n < 20; n++) await world.commit(shopWith({ b: {} }), { commit: { id: 'c2' }, complete: false });
    expect(world.events.filter(({ type }) => type === 'SourceFetched').length).toBe(2);
  });

  it('with thousands of problems costs milliseconds to compare', async () => {
    const world = operatorOnToys();
    const problems = Array.from({ length: 4_000 }, (_, n) => ({
      location: { file: `f${n}.yaml`, line: 1, column: 1 },
      key: `shop/Cluster/p${n}` as const,
      code: 'TYPE',
      message: 'x',
    }));
    await world.commit(shopWith({ a: {} }), { problems });
    const before = process.cpuUsage();
    await world.commit(shopWith({ a: {} }), { problems });
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
    expect(world.events.filter(({ type }) => type === 'DocumentInvalid').length).toBe(4_000);
  });
});

describe('a rollout that ECS rolled back', () => {
  it('is never told as a success, however the way back ends', async () => {
    let rollout: RolloutView = { state: 'IN_PROGRESS', phase: 'rolling', revision: 'web:2' };
    let held = false;
    const kind: ErasedKind = {
      ...TOY_KIND,
      summary: () => ({ rollout }),
      plan: (input) =>
        held && input.seen.state === 'present'
          ? { kind: 'hold', cause: 'rolledBack', reason: 'web:2 failed', details: [], steps: [] }
          : TOY_KIND.plan(input),
    };
    const world = operatorOnToys({}, createToyAws(), { kinds: [kind] });
    await world.commit(shopWith({ a: { value: '1' } }));
    await world.clock.advance(SWEEP_MS);
    held = true;
    rollout = { state: 'IN_PROGRESS', phase: 'rolling', revision: 'web:1' };
    await world.clock.advance(2 * SWEEP_MS);
    rollout = { state: 'COMPLETED', phase: 'succeeded', revision: 'web:1' };
    await world.clock.advance(2 * SWEEP_MS);
    expect(world.types(A).filter((type) => type.startsWith('Rollout'))).toEqual([
      'RolloutStarted',
      'RolloutRolledBack',
    ]);
  });
});

describe('a rollout that stands at a hook', () => {
  const hook = (id: string): RolloutView => ({
    state: 'IN_PROGRESS',
    phase: 'paused',
    revision: 'web:2',
    hook: { id, type: 'PAUSE', status: 'AWAITING_ACTION', deadline: 7_200_000, onTimeout: 'ROLLBACK' },
  });
  const running: RolloutView = { state: 'IN_PROGRESS', phase: 'rolling', revision: 'web:2' };

  it('is told of once for each hook that waits for a person', async () => {
    let rollout: RolloutView = running;
    const kind: ErasedKind = { ...TOY_KIND, summary: () => ({ rollout }) };
    const world = operatorOnToys({}, createToyAws(), { kinds: [kind] });
    await world.commit(shopWith({ a: { value: '1' } }));
    for (const next of [running, hook('one'), hook('one'), running, hook('two')]) {
      rollout = next;
      await world.clock.advance(SWEEP_MS);
    }
    const told = world.events.flatMap((event) => (event.type === 'AwaitingPerson' ? [event] : []));
    const waits = { type: 'AwaitingPerson', key: A, revision: 'web:2', deadline: 7_200_000, onTimeout: 'ROLLBACK' };
    expect(told.map(({ id: _id, at: _at, ...body }) => body)).toEqual([waits, waits]);
  });
});
