import { expect, it } from 'vitest';
import type { Readers } from '../../controller/ports/reader.ts';
import { simulate } from './simulate.ts';

/** A taste of what `npm run -s test:simulation` plays by the hundred. */
const SEEDS = Array.from({ length: 8 }, (_, i) => 1_000 + i);

it.each(SEEDS)('converges and then writes nothing: npm run -s simulate -- %i', async (seed) => {
  expect((await simulate({ seed })).violations).toEqual([]);
});

it('registers each content exactly once when nothing goes wrong', async () => {
  const { violations, registrations } = await simulate({ seed: 1, faults: false });
  expect({ violations, registrations }).toEqual({ violations: [], registrations: 5 });
});

it('plays the same seed the same way', async () => {
  const [first, again] = [await simulate({ seed: 7 }), await simulate({ seed: 7 })];
  expect(again).toEqual(first);
});

/** A reader that sees a family's newest revision only, as if nobody looked for an older one with the same content. */
function withoutDeduplication(readers: Readers): Readers {
  const blind = (reader: ReturnType<Readers['point']>): ReturnType<Readers['point']> => ({
    ...reader,
    async get(read, key) {
      const answer = await reader.get(read, key);
      return read === 'ecs:activeRevisions' ? ((answer as readonly string[]).slice(0, 1) as never) : answer;
    },
  });
  return { ...readers, point: (scope) => blind(readers.point(scope)), sweep: (scope) => blind(readers.sweep(scope)) };
}

/** About one life in eight goes back to an earlier content at all. */
const LIVES = 60;

it('finds out when registrations are not deduplicated', { timeout: 600_000 }, async () => {
  const isFound = async (seed: number) => {
    const { violations } = await simulate({ seed, wrapReaders: withoutDeduplication });
    return violations.some((text) => text.includes('registrations'));
  };
  let seed = 1;
  while (seed <= LIVES && !(await isFound(seed))) seed += 1;
  expect(seed).toBeLessThanOrEqual(LIVES);
});
