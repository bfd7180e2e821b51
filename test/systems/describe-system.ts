import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { driftAll } from './drift-all.ts';
import { exampleFiles } from './files.ts';
import { neighbourhood } from './neighbour.ts';
import { type Birth, change, create, restless, sweep, writesSince } from './play.ts';
import type { Proofs } from './proofs/proof.ts';
import { remainsSince } from './remains.ts';
import { compareStated } from './stated-values.ts';
import type { System } from './system.ts';
import type { SystemWorld } from './system-world.ts';
import { standing, tearDown } from './tear-down.ts';
import { unexpected } from './unexpected.ts';
import { untagged } from './untagged.ts';

/** A secret of JSON is none as a whole. */
function partsOf(secret: string): readonly string[] {
  return secret.startsWith('{') ? Object.values(JSON.parse(secret) as Record<string, string>) : [secret];
}

/** Everything that must be true of a system from nothing to torn down, in one world. */
export function describeSystem(system: System, proofs: Proofs): void {
  describe(`${system.id} ${system.name}`, { timeout: 600_000 }, () => {
    let opened: SystemWorld;
    let births: readonly Birth[];
    let files = exampleFiles(system.folders);

    beforeAll(async () => {
      ({ opened, births } = await create(system));
    }, 600_000);

    afterAll(() => void opened?.world.operator().stop());

    it('is created from nothing in dependency order', () => {
      const birth = new Map(births.map((one) => [one.key, one]));
      const early = proofs.order.filter(([later, earlier]) => {
        const [begun = 0, ready = Number.POSITIVE_INFINITY] = [birth.get(later)?.begun, birth.get(earlier)?.settled];
        return begun < ready;
      });

      expect(early).toEqual([]);
    });

    it('makes every resource of the original', () => {
      const made = new Set<ResourceKey>(births.map(({ key }) => key));
      const wanted = new Set(system.rows.map(([, , key]) => key));

      expect([...wanted].filter((key) => !made.has(key))).toEqual([]);
      expect([...made].filter((key) => !wanted.has(key)).sort()).toEqual(Object.keys(system.beyond).sort());
    });

    it('has every value that the table of the original states, but for those that are others on purpose', async () => {
      const { values, otherwise } = await compareStated(opened);

      expect([...otherwise].sort()).toEqual(Object.keys(system.otherwise ?? {}).sort());
      expect(values > 0).toBe(system.values !== undefined);
    });

    it.each(proofs.facts.map((fact) => ({ ...fact, name: `${fact.proves.join(', ')}: ${fact.what}` })))(
      '$name',
      async ({ have, want }) => {
        expect(await have(opened)).toMatchObject(typeof want === 'function' ? want(opened) : want);
      },
    );

    it('shows its secrets nowhere', () => {
      const { views } = opened.world.operator();
      const shown = JSON.stringify([views.objects(), opened.world.events, opened.world.sandbox.ledger.entries()]);

      expect(
        Object.values(system.secrets)
          .flatMap(partsOf)
          .filter((secret) => shown.includes(secret)),
      ).toEqual([]);
    });

    it('carries the tags of its namespace on all that takes tags', async () => {
      expect(await untagged(opened)).toEqual([]);
    });

    it('writes nothing in 100 sweeps', async () => {
      expect(await sweep(opened, 100)).toEqual([]);
      expect(restless(opened)).toEqual([]);
    });

    it('goes on after a restart as if nothing had been', async () => {
      opened.world.restart();
      const writes = await sweep(opened, 10);

      expect(writes).toEqual([]);
      expect(restless(opened)).toEqual([]);
    });

    it('sees every object that was changed by hand', async () => {
      const verdicts = await driftAll(opened);
      const wrong = [...verdicts].filter(([, { verdict }]) => verdict !== 'healed');

      expect(wrong).toEqual([]);
    });

    it('changes as its text says, and nothing else', async () => {
      for (const step of system.changes) {
        files = step.edit(files);
        const written = await change(opened, files, step);

        expect({ [step.what]: written }).toEqual({ [step.what]: [...step.reaches].sort() });
      }
    });

    if (system.guarded) {
      const { says, lift, reaches } = system.guarded;
      it('is not torn down before a commit lifts what protects it', async () => {
        const before = opened.world.sandbox.ledger.writes();
        const stands = await standing(opened, files);

        expect(stands).toEqual(
          Object.fromEntries(Object.entries(says).map(([key, text]) => [key, expect.stringContaining(text)])),
        );
        expect(writesSince(opened, before)).toEqual([]);

        files = lift(files);
        expect(await change(opened, files, { what: 'protection was lifted' })).toEqual([...reaches].sort());
        expect(await standing(opened, files)).toEqual({});
      });
    }

    it('is torn down with nothing left but what stays on purpose', async () => {
      const { deaths } = await tearDown(opened, files);
      const early = proofs.teardown.filter(([first, second]) => (deaths.get(first) ?? 0) > (deaths.get(second) ?? 0));

      expect(unexpected(await remainsSince(opened, opened.before), system)).toEqual([]);
      expect(early).toEqual([]);
    });

    it('leaves the role of a neighbour its managed policies, which roles of ours had, too', () => {
      const { now, before } = neighbourhood(opened);

      expect(now).toEqual(before);
    });
  });
}
