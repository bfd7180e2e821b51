import { expect, it } from 'vitest';
import type { SweepEnded } from '../../controller/model/sweep.ts';
import { operatorOnToys, SWEEP_MS, shopWith } from '../support/operator-on-toys.ts';
import { createToyAws } from '../support/toy-aws.ts';

function world() {
  const ended: SweepEnded[] = [];
  const toys = operatorOnToys({}, createToyAws(), { onSweep: (sweep) => ended.push(sweep) });
  return { ...toys, ended };
}

it('tells of each full look when it is over: where, since when and over how much', async () => {
  const { clock, commit, ended } = world();
  await commit(shopWith({ a: { value: '1' }, b: { value: '1' } }));
  const start = clock.now() - 100;
  await clock.advance(SWEEP_MS);
  expect(ended).toMatchObject([
    { scope: { account: '123456789012', region: 'eu-west-1' }, beganAt: start, objects: 3 },
    { beganAt: start + SWEEP_MS, objects: 3 },
  ]);
  expect(ended.every(({ ms }) => ms >= 0 && ms < SWEEP_MS)).toBe(true);
});

it('a place whose credentials fail has no sweep', async () => {
  const ended: SweepEnded[] = [];
  const toys = operatorOnToys({}, createToyAws(), {
    onSweep: (sweep) => ended.push(sweep),
    scopes: { resolve: () => Promise.reject(new Error('no credentials')) },
  });
  await toys.commit(shopWith({ a: { value: '1' } }));
  await toys.clock.advance(3 * SWEEP_MS);
  expect(ended).toEqual([]);
});
