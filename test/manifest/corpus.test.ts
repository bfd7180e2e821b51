import { expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../controller/manifest/codes.ts';
import { loadFiles } from '../../controller/manifest/load.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';
import { CONTENT_CASES } from './corpus/content-cases.ts';
import { OVERLAY_CASES } from './corpus/overlay-cases.ts';
import { PROPERTY_CASES } from './corpus/property-cases.ts';
import { TEXT_CASES } from './corpus/text-cases.ts';

const CASES = [...TEXT_CASES, ...CONTENT_CASES, ...PROPERTY_CASES];
const HEAD = { source: 'corpus', commit: { id: 'c1' } };

function load(text: string) {
  return loadFiles([{ path: 'bad.yaml', text }], HEAD, { types: RESOURCE_TYPES });
}

test.each(CASES)('$name: $because', ({ text, expected, complete, accepted = [] }) => {
  const snapshot = load(text);
  const places = snapshot.problems.map(({ location: { line, column }, code }) => `${line}:${column} ${code}`);
  const names = snapshot.documents.map(({ identity }) => identity.name);
  expect({ places, complete: snapshot.complete, names }).toEqual({ places: expected, complete, names: accepted });
});

test('every problem of the corpus has a frame with a caret below its place', () => {
  for (const { text } of CASES)
    for (const { frame = '' } of load(text).problems)
      expect(frame).toMatch(/^( *\d+ \|.*\n){0,1} *\d+ \|.*\n *\| *\^+$/);
});

/** Found where all documents are put together, and shown there (test/cli/circles.test.ts, test/cli/named-documents.test.ts): no single one has it. */
const FOUND_LATER = ['REFERENCE', 'CYCLE'];

test('every code is documented, and the corpus shows each of them', () => {
  const shown = new Set(
    [...CASES, ...OVERLAY_CASES].flatMap(({ expected }) => expected.map((line) => line.split(' ')[1] ?? '')),
  );
  const documented = new Set(Object.keys(PROBLEM_CODES));
  expect([...shown].filter((code) => !documented.has(code))).toEqual([]);
  expect([...documented].filter((code) => !shown.has(code))).toEqual(FOUND_LATER);
});

test('what aborts a process when the parser sees it twice is refused as often as it comes', () => {
  const text = `${'['.repeat(1000)}${']'.repeat(1000)}\n`;
  for (let pass = 0; pass < 20; pass += 1) expect(load(text).problems.map(({ code }) => code)).toEqual(['TOO_DEEP']);
});

test('a file of each kind of trouble leaves the good file beside it untouched', () => {
  const good = {
    path: 'good.yaml',
    text: 'apiVersion: evenkeel.dev/v1alpha1\nkind: Cluster\nmetadata: {name: good}\nspec: {}\n',
  };
  const files = CASES.map(({ text }, index) => ({ path: `bad-${index}.yaml`, text }));
  const snapshot = loadFiles([...files, good], HEAD, { types: RESOURCE_TYPES });
  expect(snapshot.documents.map(({ key }) => key)).toContain('default/Cluster/good');
});

test('reading the corpus changes no prototype', () => {
  for (const { text } of CASES) load(text);
  expect({ ...Object.prototype }).toEqual({});
  expect(({} as Record<string, unknown>).a).toBeUndefined();
});
