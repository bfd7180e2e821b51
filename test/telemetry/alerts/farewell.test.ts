import { expect, it } from 'vitest';
import type { Document } from '../../../controller/model/document.ts';
import { anAlert, aProvider, createAlertWorld } from '../../support/alert-world.ts';
import { SWEEP_MS, shopWith } from '../../support/operator-on-toys.ts';

const MINUTE = 60_000;
const A = 'shop/Cluster/a';
const TOYS = shopWith({ a: { value: '1' } }, { mode: 'observe' });
const FOUND = [`firing ${A}: drift found in 1 field`];
const OVER = [`resolved ${A}: drift healed in 1 field`];

/** Drift that was told by the alert `all` to the provider `one`; then other documents come, and it is over. */
async function overWith(after: readonly Document[], meanwhile: (set: (value: string) => void) => void = () => {}) {
  const world = await createAlertWorld();
  const before = [anAlert('all'), aProvider('one')];
  await world.commit([...shopWith({ a: { value: '1' } }), ...before]);
  await world.sweep();
  await world.commit([...TOYS, ...before], { commit: { id: 'c2' } });
  await world.sweep();
  const set = (value: string): void => {
    const thing = world.aws.things.get('a');
    if (thing) world.aws.things.set('a', { ...thing, value });
  };
  set('2');
  await world.clock.advance(2 * SWEEP_MS);
  await world.commit([...TOYS, ...after], { commit: { id: 'c3' } });
  meanwhile(set);
  await world.clock.advance(2 * SWEEP_MS);
  set('1');
  await world.clock.advance(10 * MINUTE);
  return world;
}

const OTHER = anAlert('other', { events: ['SourceFailed'] });

it.each([
  { after: [anAlert('new'), aProvider('one')], told: [FOUND, OVER], because: 'the alert was renamed' },
  { after: [OTHER, aProvider('one')], told: [FOUND, OVER], because: 'the alert was removed' },
  {
    after: [anAlert('all', { providers: ['two'] }), aProvider('one'), aProvider('two')],
    told: [FOUND, OVER],
    because: 'the alert names the provider no longer',
  },
  {
    after: [anAlert('all', { providers: ['uno'] }), aProvider('uno', 'one')],
    told: [FOUND, OVER],
    because: 'the provider was renamed',
  },
  {
    after: [anAlert('new', { providers: ['uno'] }), aProvider('uno', 'one')],
    told: [FOUND, OVER],
    because: 'both were renamed',
  },
  { after: [OTHER], told: [FOUND], because: 'the provider was removed: nobody is to be told there' },
])('the end is told once to whoever was told of the beginning: $because', async ({ after, told }) => {
  const world = await overWith(after);
  expect(world.told()).toEqual(told);
});

it('what a renamed alert tells of meanwhile does not make two ends of it', async () => {
  const world = await overWith([anAlert('new'), aProvider('one')], (set) => set('3'));
  expect(world.told().flat()).toEqual([...FOUND, ...FOUND, ...OVER]);
});

it('the end goes on from the message that told of the beginning', async () => {
  const { received } = await overWith([anAlert('new', { providers: ['uno'] }), aProvider('uno', 'one')]);
  expect(received[1]?.reference).toBe(`ref-${received[0]?.message.id}`);
});
