import { describe, expect, it } from 'vitest';
import type { ErasedKind } from '../../../controller/model/kind.ts';
import type { RolloutView } from '../../../controller/model/rollout.ts';
import { anAlert, aProvider, createAlertWorld } from '../../support/alert-world.ts';
import { SWEEP_MS, shopWith } from '../../support/operator-on-toys.ts';
import { createToyAws, TOY_KIND } from '../../support/toy-aws.ts';

const A = 'shop/Cluster/a';
const MINUTE = 60_000;

/** An object whose rollout is what the test says, from a settled start. */
async function rolling(spec: object = {}) {
  let rollout: RolloutView = { state: 'COMPLETED', phase: 'succeeded', revision: 'web:1', id: 'd1' };
  const kind: ErasedKind = { ...TOY_KIND, summary: () => ({ rollout }) };
  const world = await createAlertWorld({}, {}, createToyAws(), { kinds: [kind] });
  await world.commit([...shopWith({ a: { value: '1' } }), anAlert('all', spec), aProvider('one')]);
  await world.clock.advance(2 * SWEEP_MS);
  return {
    ...world,
    async is(next: Partial<RolloutView>) {
      rollout = { ...rollout, hook: undefined, ...next };
      await world.clock.advance(2 * SWEEP_MS);
    },
  };
}

const TWO = { state: 'IN_PROGRESS', phase: 'rolling', revision: 'web:2', id: 'd2' } as const;
const HOOK = { id: 'h', type: 'PAUSE', status: 'AWAITING_ACTION', deadline: 1_800_000_000_000, onTimeout: 'ROLLBACK' };

describe('a rollout', () => {
  it('is told when it starts, waits for a person, goes on, and succeeds', async () => {
    const world = await rolling();
    await world.is(TWO);
    await world.is({ phase: 'paused', hook: HOOK });
    await world.is({ phase: 'rolling' });
    await world.is({ phase: 'succeeded', state: 'SUCCESSFUL' });
    expect(world.told()).toEqual([
      [`firing ${A}: rollout of web:2 started`],
      [`firing ${A}: rollout of web:2 waits for a person: rollout continue or abort`],
      [`resolved ${A}: the rollout goes on`],
      [`resolved ${A}: rollout of web:2 succeeded`],
    ]);
    expect(world.received[1]?.message.items[0]?.details).toEqual([
      'without an answer: ROLLBACK at 2027-01-15T08:00:00.000Z',
    ]);
  });

  it('that fails is told as bad news of the same incident, until a later one succeeds', async () => {
    const world = await rolling();
    await world.is(TWO);
    await world.is({ phase: 'failed', state: 'FAILED', reason: 'tasks failed to start' });
    await world.clock.advance(30 * MINUTE);
    await world.is({ ...TWO, revision: 'web:3', id: 'd3' });
    await world.is({ phase: 'succeeded', state: 'SUCCESSFUL' });
    expect(world.told()).toEqual([
      [`firing ${A}: rollout of web:2 started`],
      [`firing ${A}: the rollout failed and is held until the content changes`],
      [`firing ${A}: rollout of web:3 started`],
      [`resolved ${A}: rollout of web:3 succeeded`],
    ]);
    const [first, second] = world.received;
    expect([first?.message.severity, second?.message.severity]).toEqual(['info', 'error']);
    expect(new Set(world.received.map(({ message }) => message.items[0]?.incident)).size).toBe(1);
    expect(world.received.slice(1).map(({ reference }) => reference)).toEqual(
      Array.from({ length: 3 }, () => `ref-${first?.message.id}`),
    );
  });

  it('of the same revision that fails once more for the same reason is told once more', async () => {
    const world = await rolling();
    for (const id of ['d2', 'd3']) {
      await world.is({ ...TWO, id });
      await world.is({ phase: 'failed', state: 'FAILED', reason: 'tasks failed to start' });
      await world.clock.advance(10 * MINUTE);
    }
    const once = [
      [`firing ${A}: rollout of web:2 started`],
      [`firing ${A}: the rollout failed and is held until the content changes`],
    ];
    expect(world.told()).toEqual([...once, ...once]);
  });

  it('of the next revision is told though the last was told just before', async () => {
    const world = await rolling({ events: ['RolloutSucceeded'] });
    await world.is(TWO);
    await world.is({ phase: 'succeeded' });
    await world.is({ ...TWO, revision: 'web:3', id: 'd3' });
    await world.is({ phase: 'succeeded' });
    expect(world.told()).toEqual([
      [`resolved ${A}: rollout of web:2 succeeded`],
      [`resolved ${A}: rollout of web:3 succeeded`],
    ]);
  });
});
