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

  it('ends well without crashes', () => {
    const { ailing, writesAfter, leftovers } = plain.ending;

    expect({ ailing, writesAfter, leftovers }).toEqual({ ailing: [], writesAfter: [], leftovers: [] });
  });

  it.each(['before send', 'after commit'] as const)(
    'makes nothing twice with a crash %s of each call',
    async (phase) => {
      const { ending, creating, destroying } = await playCrashes(system, phase);

      expect(endingDifferences(plain.ending, ending, creating)).toEqual([]);
      expect(creating.length).toBeGreaterThanOrEqual(plain.calls.creating);
      expect(destroying.length).toBeGreaterThanOrEqual(plain.calls.destroying);
    },
  );
});
