import { expect, it } from 'vitest';
import { isConfiguration } from '../../controller/model/identity.ts';
import { SWEEP_MS, type World } from '../support/world.ts';
import { everyFieldWorld } from './every-field-world.ts';
import { recordedKinds } from './recording.ts';

/** Few enough for every run; `SWEEPS=1000 npx vitest run test/converged/converged.test.ts` goes on for as long as one likes. */
const SWEEPS = Number(process.env.SWEEPS ?? 200);

/** What was written since the ledger held `before` writes, in words. */
function writesSince(world: World, before: number): readonly string[] {
  const { ledger } = world.sandbox;
  const count = ledger.writes() - before;
  const writes = count === 0 ? [] : ledger.entries({ mutating: true }).slice(-count);
  return writes.map(({ operation, input }) => `${operation} ${JSON.stringify(input)}`);
}

/** Objects that are not as their manifest means, or whose state says something else than that all is well. */
function restless(world: World): readonly string[] {
  const objects = world.operator().views.objects();
  return objects.filter(({ outcome, sync }) => outcome?.kind !== 'settled' || sync !== 'Synced').map(({ key }) => key);
}

it('writes nothing in hundreds of sweeps of a world with every field set', { timeout: 1_200_000 }, async () => {
  const recording = recordedKinds();
  const world = await everyFieldWorld(recording.kinds);
  const { ledger } = world.sandbox;
  const [writes, calls] = [ledger.writes(), ledger.count()];
  recording.reset();
  const drifts = world.events.length;

  for (let sweep = 1; sweep <= SWEEPS; sweep++) {
    await world.clock.advance(SWEEP_MS);
    expect(writesSince(world, writes), `sweep ${sweep}`).toEqual([]);
  }

  const counts = recording.counts();
  const objects = world
    .operator()
    .views.objects()
    .filter(({ identity }) => !isConfiguration(identity.kind));
  const comparisons = [...counts.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `${SWEEPS} sweeps of ${objects.length} objects: ${comparisons} comparisons, ${ledger.count() - calls} calls, ${ledger.writes() - writes} writes\n`,
  );
  expect(restless(world)).toEqual([]);
  expect(world.events.slice(drifts).filter(({ type }) => type === 'DriftFound' || type === 'StepExecuted')).toEqual([]);
  // One may be under way at either end.
  expect(objects.filter(({ key }) => (counts.get(key) ?? 0) < SWEEPS - 1).map(({ key }) => key)).toEqual([]);
});
