import type { World } from '../../support/world.ts';
import { fleetFiles, fleetWorld, keyOf, MINUTE, nameOf, rolloutsSince, runsOf, statusAt } from './fleet.ts';

/**
 * `npx tsx test/scenario/waves/run.ts [SIZE]`: one base commit changes 300 services of the modelled AWS in virtual time.
 * Prints each wave with who begins when, then what a rollback in the first wave and in the last leaves behind, a restart
 * in the middle of the second, and a newer commit in the middle. Exit 1 where a scene is not as it should be.
 */
const SIZE = Number(process.argv[2] ?? 300);
const TENTH = 1 + Math.floor(SIZE / 10);
const out = (line: string): boolean => process.stdout.write(`${line}\n`);
let failures = 0;

function expect(what: string, have: unknown, want: unknown): void {
  const ok = JSON.stringify(have) === JSON.stringify(want);
  if (!ok) failures += 1;
  out(`  ${ok ? 'ok' : 'NOT OK'}  ${what}: ${JSON.stringify(have)}${ok ? '' : ` instead of ${JSON.stringify(want)}`}`);
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Fetches the commit; answers when. */
async function commit(world: World, image: (index: number) => string): Promise<number> {
  await world.clock.advance(1);
  const at = world.clock.now();
  await world.commit(fleetFiles({ size: SIZE, image }));
  return at;
}

function printWaves(world: World, since: number): void {
  const begun = new Map(rolloutsSince(world, since).map(({ name, at }) => [`shop/Service/${name}`, at - since]));
  for (const event of world.events) {
    if (event.type !== 'WaveStarted' || event.at < since) continue;
    const times = event.keys.flatMap((key) => begun.get(key as `${string}`) ?? []);
    const last = times.length > 0 ? seconds(Math.max(...times)) : 'never';
    const first = times.length > 0 ? seconds(Math.min(...times)) : 'never';
    const names = event.keys.length > 2 ? `${event.keys[0]} … ${event.keys.at(-1)}` : event.keys.join(', ');
    out(`  wave ${event.wave} of ${event.waves}: ${event.keys.length} services, begin ${first} to ${last}: ${names}`);
  }
}

function states(world: World): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let i = 0; i < SIZE; i++) {
    const kind = statusAt(world, i).outcome?.kind ?? 'none';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

async function all(): Promise<void> {
  out(`a commit to the base of ${SIZE} services`);
  const world = await fleetWorld({ size: SIZE }, { sandbox: { ledgerEntries: 1_000_000 } });
  const since = await commit(world, () => 'app:2');
  expect('settled', await world.settle(4 * 60 * MINUTE), true);
  printWaves(world, since);
  out(`  the last is settled after ${seconds(world.clock.now() - since)}`);
  expect('rollouts', rolloutsSince(world, since).length, SIZE);
}

async function rollback(): Promise<void> {
  out('\nthe same with an image that never becomes healthy');
  const world = await fleetWorld({ size: SIZE }, { sandbox: { ledgerEntries: 1_000_000 } });
  const since = await commit(world, () => 'app:crash');
  await world.clock.advance(30 * MINUTE);
  printWaves(world, since);
  expect(
    'rollouts',
    rolloutsSince(world, since).map(({ name }) => name),
    [nameOf(0)],
  );
  expect('states', states(world), { held: SIZE });
  for (const i of [0, 1, SIZE - 1]) {
    const { health, outcome } = statusAt(world, i);
    out(`  ${keyOf(i)} ${health.status}: ${outcome && 'reason' in outcome ? outcome.reason : ''}`);
  }
  expect('the last one runs', await runsOf(world, SIZE - 1), `${nameOf(SIZE - 1)}:1`);
  const stops = world.events.filter(({ type }) => type === 'WavesStopped');
  expect('told of the stop', stops.length, 1);
}

async function restart(): Promise<void> {
  out('\nthe controller dies in the middle of wave 2 and starts anew');
  const world = await fleetWorld({ size: SIZE }, { sandbox: { ledgerEntries: 1_000_000 } });
  const since = await commit(world, () => 'app:2');
  await world.clock.runUntil(() => rolloutsSince(world, since).length >= TENTH / 2, 10 * MINUTE);
  const before = rolloutsSince(world, since).length;
  out(`  dies after ${seconds(world.clock.now() - since)} with ${before} rollouts begun`);
  world.restart();
  await world.clock.runUntil(() => rolloutsSince(world, since).length > TENTH, 30 * MINUTE);
  const third = rolloutsSince(world, since)[TENTH]?.at ?? 0;
  const slowest = lastEndOf(world, TENTH);
  out(`  wave 2 ends after ${seconds(slowest - since)}, wave 3 begins after ${seconds(third - since)}`);
  expect('wave 3 begins after the end of wave 2', third >= slowest, true);
  expect('settled', await world.settle(4 * 60 * MINUTE), true);
  expect('rollouts', rolloutsSince(world, since).length, SIZE);
}

/** When the last of the first so many services was through. */
function lastEndOf(world: World, count: number): number {
  const ends = Array.from({ length: count }, (_, i) => statusAt(world, i).summary?.rollout?.finishedAt ?? 0);
  return Math.max(...ends);
}

async function newer(): Promise<void> {
  out('\na newer commit in the middle of wave 2');
  const world = await fleetWorld({ size: SIZE }, { sandbox: { ledgerEntries: 1_000_000 } });
  const first = await commit(world, () => 'app:2');
  await world.clock.runUntil(() => rolloutsSince(world, first).length >= TENTH, 10 * MINUTE);
  const since = await commit(world, () => 'app:3');
  expect('settled', await world.settle(4 * 60 * MINUTE), true);
  printWaves(world, since);
  expect('rollouts of the older', rolloutsSince(world, first).length - rolloutsSince(world, since).length, TENTH);
  expect('rollouts of the newer', rolloutsSince(world, since).length, SIZE);
}

async function late(): Promise<void> {
  const bad = TENTH + 5;
  out(`\none of the last wave, ${nameOf(bad)}, is rolled back`);
  const world = await fleetWorld({ size: SIZE }, { sandbox: { ledgerEntries: 1_000_000 } });
  const since = await commit(world, (i) => (i === bad ? 'app:crash' : 'app:2'));
  await world.clock.advance(60 * MINUTE);
  printWaves(world, since);
  const failed = statusAt(world, bad);
  out(`  ${failed.key}: ${failed.outcome && 'reason' in failed.outcome ? failed.outcome.reason : ''}`);
  const { held = 0, settled = 0 } = states(world);
  const begun = rolloutsSince(world, since).length;
  out(`  ${begun} had begun when it failed; ${settled} settled, ${held} held`);
  expect('held are the failed one and those that had not begun', held, SIZE - begun + 1);
  expect('all that began are through', settled, begun - 1);
}

for (const scene of [all, rollback, restart, newer, late]) {
  const began = process.hrtime.bigint();
  await scene();
  out(`  (${Number((process.hrtime.bigint() - began) / 1_000_000n)} ms of this machine)`);
}
process.exitCode = failures > 0 ? 1 : 0;
