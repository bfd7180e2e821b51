import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHECKS } from '../../controller/verify/checks.ts';
import { checkRows } from './table.ts';

const page = readFileSync(new URL('../../docs/reference/verify.md', import.meta.url), 'utf8');

test('docs/reference/verify.md lists every check as it is, in order', () => {
  const rows = page
    .split('\n## Checks\n')[1]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows).toEqual(checkRows());
});

test('codes are unique, and every check says where its rule is known from', () => {
  expect(new Set(CHECKS.map(({ code }) => code)).size).toBe(CHECKS.length);
  expect(CHECKS.filter(({ source, title }) => source === '' || title === '')).toEqual([]);
});
