import { expect, it } from 'vitest';
import { formatWaves } from '../../../controller/cli/output/wave-text.ts';
import { objectStatus } from '../../support/fleet.ts';

const status = (name: string, wave: number, waves: number) =>
  objectStatus(
    { namespace: 'shop', kind: 'Service', name },
    { turn: { commit: { id: 'x' }, wave, waves, state: 'pending', held: false } },
  );

it('names who goes when', () => {
  const rest = ['c', 'd', 'e', 'f', 'g', 'h'].map((name) => status(name, 2, 2));
  expect(
    formatWaves([status('a', 1, 2), ...rest]),
  ).toBe(`Rollouts begin in waves, each once the one before has succeeded:
  wave 1   1   shop/Service/a
  wave 2   6   shop/Service/c, shop/Service/d, shop/Service/e, shop/Service/f, shop/Service/g and 1 more
`);
});

it('says nothing where all go at once', () => {
  expect(formatWaves([status('a', 1, 1), status('b', 1, 1)])).toBe('');
});
