import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generate } from '../../crds/generate.ts';

const FILES = [...generate()];

test.each(FILES)('%s is what npm run generate writes', (path, text) => {
  const onDisk = readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
  expect(onDisk === text, 'run npm run generate').toBe(true);
});

test('the validators need nothing at run time', () => {
  const text = FILES.find(([path]) => path.endsWith('validators.js'))?.[1] ?? '';
  expect(text).not.toMatch(/\brequire\(|\bimport /);
});
