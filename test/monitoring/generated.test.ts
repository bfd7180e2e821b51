import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generate } from '../../manifests/deploy/monitoring/generate.ts';

it.each([...generate()])('%s is what the tables say (npm run generate writes it)', (path, text) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
});
