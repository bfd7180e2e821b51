import { expect, it } from 'vitest';
import { encodeSuspension, isoSeconds } from '../../controller/engine/suspension.ts';
import { SUSPEND_TAG } from '../../controller/model/tags.ts';
import { SWEEP_MS, type World } from '../support/world.ts';
import { callsSince, eventsSince, MINUTE, now, PLACE, runs, statusOf, webFiles, webWorld } from './web-service.ts';

/** What `evenkeel suspend service/web --reason "load test" --for …` writes. */
async function suspend(world: World, minutes: number): Promise<void> {
  const at = world.clock.now();
  const value = encodeSuspension({
    reason: 'load test',
    by: 'ann',
    since: isoSeconds(at),
    until: isoSeconds(at + minutes * MINUTE),
  });
  const { services } = (await world.call('ecs', 'DescribeServices', { cluster: 'shop', services: ['web'] })) as {
    readonly services: readonly { readonly serviceArn: string }[];
  };
  const [service] = services;
  await world.call('ecs', 'TagResource', {
    resourceArn: service?.serviceArn,
    tags: [{ key: SUSPEND_TAG, value }],
  });
}

it('is left alone by everybody while suspended, and reminded of when the time has run out', async () => {
  const world = await webWorld(['app:1']);
  await suspend(world, 60);
  const since = await now(world);
  await world.call('ecs', 'UpdateService', { ...PLACE, desiredCount: 5 });
  await world.commit(webFiles('app:2'));
  await world.clock.advance(30 * MINUTE);
  expect(callsSince(world, since)).toEqual(['UpdateService']);
  expect(statusOf(world).suspension).toMatchObject({ reason: 'load test', by: 'ann' });
  expect(eventsSince(world, since).filter(({ type }) => type === 'ObjectSuspended')).toMatchObject([
    { reason: expect.stringMatching(/^load test \(by ann since \S+Z, until \S+Z\)$/) },
  ]);

  const woken = await now(world);
  await world.clock.advance(31 * MINUTE);
  expect(eventsSince(world, woken).filter(({ type }) => type === 'ObjectResumed')).toMatchObject([
    { expired: true, reason: expect.stringContaining('load test (by ann') },
  ]);
  expect(await world.settle()).toBe(true);
  expect(await runs(world)).toBe('web:2');
});

it('is reminded of when it ran out while no controller was there', async () => {
  const world = await webWorld(['app:1']);
  await suspend(world, 10);
  await world.clock.advance(2 * SWEEP_MS);
  await world.operator().stop();
  await world.clock.advance(60 * MINUTE);
  const since = await now(world);
  world.restart();
  await world.clock.advance(3 * SWEEP_MS);
  const reminded = eventsSince(world, since).filter(({ type }) => type === 'ObjectResumed');
  expect(reminded).toMatchObject([{ expired: true }]);
});
