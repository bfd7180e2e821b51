import { expect, it } from 'vitest';
import { idleExports } from './exports.ts';
import { filesBelow, PRODUCT, productFiles } from './source-files.ts';

it('what is exported is imported somewhere', () => {
  const readers = filesBelow([...PRODUCT, 'manifests', 'test'], /\.(tsx?|mjs)$/);
  expect(idleExports(productFiles(), readers)).toEqual([]);
});

const EXPORTING = {
  path: 'a/one.ts',
  text: 'export function run() {}\nexport const WAIT_MS = 1;\nexport interface X {}\n',
};

it.each([
  ["import { run } from './one.ts';", ['a/one.ts: WAIT_MS'], 'one of two is imported'],
  ["import {\n  run as go,\n  WAIT_MS,\n} from './one.ts';", [], 'over lines and under another name'],
  ["export { WAIT_MS } from '../a/one.ts';", ['a/one.ts: run'], 'a re-export imports'],
  ["import { run, WAIT_MS } from './two.ts';", ['a/one.ts: run', 'a/one.ts: WAIT_MS'], 'another file’s names'],
  ["import * as one from './one.ts';", [], 'everything is imported'],
  ["await import('./one.ts');", [], 'what is loaded when it is needed'],
])('%s leaves %j: %s', (text, idle) => {
  expect(idleExports([EXPORTING], [EXPORTING, { path: 'a/other.ts', text }])).toEqual(idle);
});
