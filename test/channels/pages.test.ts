import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { targetsPage } from './targets-page.ts';

it('docs/reference/alert-targets.md says what the table of targets says', () => {
  expect(readFileSync('docs/reference/alert-targets.md', 'utf8')).toBe(targetsPage());
});
