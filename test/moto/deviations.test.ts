import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEVIATIONS } from './deviations.ts';

it('docs/moto.md lists every deviation, and no other', () => {
  const page = readFileSync(new URL('../../docs/moto.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));

  expect(rows).toEqual(DEVIATIONS.map(({ about, moto, instead }) => `| \`${about}\` | ${moto} | ${instead} |`));
});
