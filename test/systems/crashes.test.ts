import { beforeAll, describe, expect, it } from 'vitest';
import { type CrashHistory, playCrashes } from './crash-history.ts';
import { endingDifferences } from './ending-differences.ts';
import { foodAndPets } from './food-and-pets.ts';
import { goApiPostgres } from './go-api-postgres.ts';

/** From nothing to torn down with a crash at every mutating call in turn, each restarted from nothing. */
describe.each([goApiPostgres, foodAndPets])('$id $name', (system) => {
  let plain: CrashHistory;

  beforeAll(async () => {
    plain = await playCrashes(system);
  });

  it('comes to rest without crashes', () => {
    const { ailing, writesAfter } = plain.ending;

    expect({ ailing, writesAfter }).toEqual({ ailing: [], writesAfter: [] });
  });

  it.each(['before send', 'after commit'] as const)(
    'makes nothing twice with a crash %s of each call',
    async (phase) => {
      const { ending, creating, spared } = await playCrashes(system, phase);

      expect(endingDifferences(plain.ending, ending, creating)).toEqual([]);
      expect(spared).toEqual([]);
      expect(creating.length).toBeGreaterThanOrEqual(plain.calls.creating);
    },
  );
});
