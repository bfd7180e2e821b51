import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEVIATIONS } from './deviations.ts';

it('docs/moto.md lists every deviation, and no other', () => {
  const page = readFileSync(new URL('../../docs/moto.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const unpadded = rows.map((row) => row.replace(/ +\|/g, ' |'));

  expect(unpadded).toEqual(DEVIATIONS.map(({ about, moto, instead }) => `| \`${about}\` | ${moto} | ${instead} |`));
});
