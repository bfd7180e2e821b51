import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AILING, REFUSED, UNDERSTOOD, WARNED } from '../originals.ts';
import { CRITERIA } from './criteria.ts';
import { MISTAKES } from './mistakes.ts';
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

it('names a test that exists for every mistake of the originals', () => {
  const wrong = MISTAKES.flatMap(({ system, does, tested }) =>
    tested.filter((one) => fileOf(one) === undefined).map((one) => `${system} ${does}: ${one}`),
  );

  expect(wrong).toEqual([]);
  expect(MISTAKES.filter(({ tested }) => tested.length === 0)).toEqual([]);
});

it('plays every original form that is kept, and names it', () => {
  const named = MISTAKES.flatMap(({ tested }) => tested.map((one) => one.slice(one.indexOf(': ') + 2)));
  const played = [...REFUSED, ...WARNED, ...UNDERSTOOD, ...AILING].map(({ mistake }) => mistake);

  expect(played.filter((mistake) => !named.some((words) => mistake.includes(words)))).toEqual([]);
});

it('is what the reference page says', () => {
  expect(readFileSync('docs/reference/acceptance.md', 'utf8')).toBe(acceptancePage());
});
