import { expect, it } from 'vitest';
import type { AlertMessage } from '../../../controller/model/alert.ts';
import { anAlert, aProvider, createAlertWorld } from '../../support/alert-world.ts';
import { SWEEP_MS, shopWith } from '../../support/operator-on-toys.ts';

const MINUTE = 60_000;
const OBJECTS = 1_000;
const NAMES = Array.from({ length: OBJECTS }, (_, n) => `c${n}`);
const TOYS = Object.fromEntries(NAMES.map((name) => [name, { value: '1' }]));

it(`${OBJECTS} drifts are at most 10 messages for each provider, the first within a minute, and none is lost`, async () => {
  const alerts = [anAlert('all', { providers: ['one', 'two'] }), aProvider('one'), aProvider('two')];
  const world = await createAlertWorld({ publicUrl: 'https://evenkeel.example.com' });
  await world.commit([...shopWith(TOYS), ...alerts]);
  await world.clock.advance(3 * SWEEP_MS);
  await world.commit([...shopWith(TOYS, { mode: 'observe' }), ...alerts], { commit: { id: 'c2' } });
  await world.clock.advance(2 * SWEEP_MS);
  world.received.splice(0);
  // Somebody's script goes through the fleet, ten objects in six seconds, for ten minutes.
  const before = world.clock.now();
  for (let n = 0; n < OBJECTS; n += 10) {
    for (const name of NAMES.slice(n, n + 10)) {
      const thing = world.aws.things.get(name);
      if (thing) world.aws.things.set(name, { ...thing, value: '2' });
    }
    await world.clock.advance(6_000);
  }
  await world.clock.advance(20 * MINUTE);
  const found = world.events.flatMap((event) => (event.type === 'DriftFound' && event.at >= before ? [event] : []));
  expect(found.length).toBe(OBJECTS);
  for (const target of ['one', 'two']) {
    const got = world.received.filter((one) => one.target === target);
    const told = got.flatMap(({ message }) => [...(world.pipeline.state.sendings.get(message.id)?.incidents ?? [])]);
    const firstAfter = (got[0]?.at ?? 0) - (found[0]?.at ?? 0);
    process.stdout.write(
      `storm: ${OBJECTS} drifts in 10 min, provider ${target}: ${got.length} messages, the first after ${firstAfter / 1000} s, ` +
        `${new Set(told).size} drifts reachable; sizes ${got.map(({ message }) => message.total).join(' ')}\n`,
    );
    expect(got.length).toBeLessThanOrEqual(10);
    expect(firstAfter).toBeLessThanOrEqual(MINUTE);
    expect(new Set(told).size).toBe(OBJECTS);
    expect(got.every(({ message }) => message.items.length <= 20 && isReachable(message))).toBe(true);
  }
  // All of it is put right at once.
  world.received.splice(0);
  for (const [name, thing] of world.aws.things) world.aws.things.set(name, { ...thing, value: '1' });
  await world.clock.advance(30 * MINUTE);
  const ends = world.received.filter(({ target }) => target === 'one').map(({ message }) => message);
  expect(ends.length).toBeLessThanOrEqual(10);
  expect(ends.every(({ state }) => state === 'resolved')).toBe(true);
  expect(ends.at(-1)?.crowd).toBe(0);
  expect([...world.pipeline.state.incidents.values()].filter(({ resolvedAt }) => resolvedAt === undefined)).toEqual([]);
});

function isReachable({ total, items, links, id }: AlertMessage): boolean {
  return total >= items.length && links.some(({ url }) => url.endsWith(`/alerts/${id}`));
}
