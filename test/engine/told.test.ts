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
