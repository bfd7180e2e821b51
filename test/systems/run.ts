import type { ResourceKey } from '../../controller/model/identity.ts';
import type { Files } from '../support/world.ts';
import { driftAll } from './drift-all.ts';
import { exampleFiles } from './files.ts';
import { graphOf } from './graph-of.ts';
import { type Birth, change, create, sweep } from './play.ts';
import { remainsSince } from './remains.ts';
import type { Guarded, System } from './system.ts';
import type { SystemWorld } from './system-world.ts';
import { SYSTEMS } from './systems.ts';
import { standing, tearDown } from './tear-down.ts';
import { unexpected } from './unexpected.ts';

/**
 * `npm run test:systems [-- NAME…]`: each of the six systems on the modelled AWS in virtual time. Prints the waves of its
 * creation with their times, what 100 sweeps write, what became of every edit by hand and of every change, what stands in the
 * way of its teardown and what is left in the end. Exit 1 where anything is not as it should be.
 */
const SWEEPS = 100;
let failures = 0;

const out = (line: string): boolean => process.stdout.write(`${line}\n`);
const seconds = (ms: number | undefined): string => (ms === undefined ? '?' : `${(ms / 1000).toFixed(0)} s`);
const short = (key: ResourceKey): string => key.slice(key.indexOf('/') + 1);

function expect(what: string, ok: boolean, detail = ''): void {
  if (!ok) failures += 1;
  out(`  ${ok ? 'ok' : 'NOT OK'}  ${what}${ok || detail === '' ? '' : `: ${detail}`}`);
}

async function play(system: System): Promise<void> {
  out(`\n${system.id} ${system.name}: ${system.rows.length} resources of the original`);
  const { opened, births } = await create(system);
  printBirths(births, tiersOf(system));
  expect(
    'every resource of the table has its document, and it lives',
    missing(system, births).length === 0,
    missing(system, births).join(', '),
  );
  for (const [key, because] of Object.entries(system.beyond)) out(`      beyond the table: ${key}: ${because}`);

  const calls = opened.world.sandbox.ledger.count();
  const writes = await sweep(opened, SWEEPS);
  const reads = opened.world.sandbox.ledger.count() - calls;
  expect(
    `${writes.length} writes and ${reads} reads in ${SWEEPS} sweeps`,
    writes.length === 0,
    writes.slice(0, 5).join('; '),
  );

  const verdicts = [...(await driftAll(opened))];
  const unhealed = verdicts.filter(([, { verdict }]) => verdict !== 'healed');
  expect(
    `${verdicts.length - unhealed.length} of ${verdicts.length} edits by hand healed`,
    unhealed.length === 0,
    unhealed.map(([key, { what, verdict }]) => `${key} ${what}: ${verdict}`).join('; '),
  );

  let files = exampleFiles(system.folders);
  for (const step of system.changes) {
    files = step.edit(files);
    const reached = await change(opened, files, step);
    const wanted = [...step.reaches].sort();
    expect(
      `${step.what}: ${reached.map(short).join(', ')}`,
      reached.join() === wanted.join(),
      `instead of ${wanted.map(short).join(', ')}`,
    );
  }

  if (system.guarded) files = await lifted(opened, system.guarded, files);
  const began = opened.world.clock.now();
  const { deaths, left } = await tearDown(opened, files);
  const last = Math.max(...deaths.values());
  const wrong = unexpected(await remainsSince(opened, opened.before), system);
  const stays = Object.keys(system.stays);
  expect(
    `${deaths.size} objects gone after ${seconds(last - began)}; left on purpose: ${stays.length}`,
    wrong.length === 0,
    [...wrong, ...left].join('; '),
  );
  for (const [key, because] of Object.entries(system.stays)) out(`      stays: ${key}: ${because}`);
}

/** Shows what a teardown meets, and the manifests that lift it. */
async function lifted(opened: SystemWorld, { says, lift }: Guarded, files: Files): Promise<Files> {
  const writes = opened.world.sandbox.ledger.writes();
  const stands = await standing(opened, files);
  expect(
    `a teardown is blocked by ${Object.keys(stands).length} of them, and nothing goes`,
    Object.keys(stands).length === Object.keys(says).length && opened.world.sandbox.ledger.writes() === writes,
  );
  for (const [key, reason] of Object.entries(stands)) out(`      ${key}: ${reason}`);
  const after = lift(files);
  const reached = await change(opened, after, { what: 'protection was lifted' });
  out(`      lifted by a commit: ${reached.map(short).join(', ')}`);
  return after;
}

function missing(system: System, births: readonly Birth[]): readonly ResourceKey[] {
  const made = new Set(births.map(({ key }) => key));
  return system.rows.map(([, , key]) => key).filter((key) => !made.has(key));
}

function tiersOf(system: System): ReadonlyMap<ResourceKey, number> {
  return new Map(graphOf(system.folders).nodes.map(({ key, tier = 0 }) => [key, tier]));
}

function printBirths(births: readonly Birth[], tiers: ReadonlyMap<ResourceKey, number>): void {
  const waves = new Map<number, Birth[]>();
  for (const birth of births) {
    const tier = tiers.get(birth.key) ?? 0;
    waves.set(tier, [...(waves.get(tier) ?? []), birth]);
  }
  for (const [tier, members] of [...waves].sort(([a], [b]) => a - b)) {
    const begun = Math.min(...members.map((one) => one.begun ?? Number.POSITIVE_INFINITY));
    const settled = Math.max(...members.map((one) => one.settled ?? 0));
    const names = members.map(({ key }) => short(key));
    const shown = names.length > 4 ? `${names.slice(0, 3).join(', ')} … ${names.at(-1)}` : names.join(', ');
    out(`  wave ${tier}: ${members.length} objects, ${seconds(begun)} to ${seconds(settled)}: ${shown}`);
  }
  const all = births.map((one) => one.settled ?? 0);
  out(`  ${births.length} objects live after ${seconds(Math.max(...all))}`);
}

const names = process.argv.slice(2);
for (const system of SYSTEMS.filter(
  ({ id, name }) => names.length === 0 || names.includes(name) || names.includes(id),
)) {
  const began = process.hrtime.bigint();
  try {
    await play(system);
  } catch (error) {
    expect(system.name, false, error instanceof Error ? error.message : String(error));
  }
  out(`  (${Number((process.hrtime.bigint() - began) / 1_000_000n)} ms of this machine)`);
}
process.exitCode = failures > 0 ? 1 : 0;
