import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CRITERIA } from './criteria.ts';
import { acceptancePage, fileOf } from './page.ts';

const COUNTS = { S0: 19, S1: 16, S2: 20, S3: 18, S4: 15, S5: 15 };

it('has every criterion once, in order', () => {
  const wanted = Object.entries(COUNTS).flatMap(([system, count]) =>
    Array.from({ length: count }, (_, index) => `${system}.${index + 1}`),
  );

  expect(CRITERIA.map(({ id }) => id)).toEqual(wanted);
});

it('names a test that exists for each, or says why there is none', () => {
  const wrong = CRITERIA.flatMap(({ id, tested, open }) => [
    ...(tested.length === 0 && open === undefined ? [`${id}: nothing`] : []),
    ...tested.filter((one) => fileOf(one) === undefined).map((one) => `${id}: ${one}`),
  ]);

  expect(wrong).toEqual([]);
});

it('is what the reference page says', () => {
  expect(readFileSync('docs/reference/acceptance.md', 'utf8')).toBe(acceptancePage());
});
