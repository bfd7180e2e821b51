import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { payloadsPage } from './payload-page.ts';
import { targetsPage } from './targets-page.ts';

it('docs/reference/alert-targets.md says what the table of targets says', () => {
  expect(readFileSync('docs/reference/alert-targets.md', 'utf8')).toBe(targetsPage());
});

it('docs/reference/alert-payloads.md shows what the channels send', async () => {
  expect(readFileSync('docs/reference/alert-payloads.md', 'utf8')).toBe(await payloadsPage());
});
