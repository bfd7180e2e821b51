import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import { rowsOf } from '../kinds/service/leaves.ts';
import { CARRIED, UNTOLD } from './carried.ts';
import { checkSpec, freshSeed, newTally, type Tally } from './cases.ts';
import { absenceAt, isKeyRow } from './rows.ts';
import { specsOf } from './specs.ts';

const FIXED_SEED = 20_261_121;
const FRESH_SEED = freshSeed();
/** Specs by kind: as many as it takes to meet every row. */
const SPECS: Readonly<Record<string, number>> = {
  Service: 700,
  CapacityProvider: 700,
  ListenerRule: 120,
  Listener: 150,
};
const LEAST_CASES = 100_000;

const tallies = new Map<string, Tally>();

/** Every one of these specs is compared with ten answers that mean the same, and with each of its single mutations. */
describe.each(RESOURCE_KINDS.map((kind) => ({ name: kind.name, kind })))('$name', ({ name, kind }) => {
  const tally = newTally();
  tallies.set(name, tally);
  const property = fc.property(specsOf(kind), (spec) => checkSpec(kind, spec, tally));

  it('tells exactly what differs, by the fixed seed', () => {
    fc.assert(property, { seed: FIXED_SEED, numRuns: SPECS[name] ?? 250 });
  });

  it('tells exactly what differs, by a seed of this run', () => {
    fc.assert(property, { seed: FRESH_SEED, numRuns: 60 });
  });

  it('was asked about every row of its table', () => {
    const rows = rowsOf(kind.fields).filter(
      (row) => absenceAt(kind.fields, row) !== 'readOnly' && !isKeyRow(kind.fields, row),
    );
    const untold = UNTOLD.map(({ row }) => row);

    expect(rows.filter((row) => !tally.rows.has(row) && !untold.includes(`${name} ${row}`))).toEqual([]);
  });
});

it('has rows for whatever is excepted', () => {
  const known = new Set(RESOURCE_KINDS.flatMap((kind) => rowsOf(kind.fields).map((row) => `${kind.name} ${row}`)));

  expect([...CARRIED, ...UNTOLD].map(({ row }) => row).filter((row) => !known.has(row))).toEqual([]);
});

afterAll(() => {
  const all = [...tallies.values()];
  const disguises = all.reduce((sum, tally) => sum + tally.disguises, 0);
  const mutations = all.reduce((sum, tally) => sum + tally.mutations, 0);
  process.stdout.write(
    `${disguises} answers of equal meaning, ${mutations} single mutations; seeds ${FIXED_SEED} and ${FRESH_SEED}\n`,
  );
  expect(disguises + mutations).toBeGreaterThanOrEqual(LEAST_CASES);
});
