import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referenceProblems } from '../../controller/cli/manifests/reference-problems.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';
import { BASES, type BaseName } from './corpus/cloudformation/bases.ts';
import { BROKEN } from './corpus/cloudformation/broken.ts';
import { documentOf, markedDocument } from './corpus/cloudformation/broken-files.ts';
import { EXPLAINED } from './corpus/cloudformation/explained.ts';

const FOLDER = new URL('corpus/cloudformation/manifests/', import.meta.url);

/** Keeps what did not change from one case to the next. */
const loader = createLoader({ types: RESOURCE_TYPES });

interface Texts {
  readonly path: string;
  readonly text: string;
}

/** `file:line:column CODE` of everything that `validate` says of the files. */
function said(files: readonly Texts[]): { readonly documents: number; readonly problems: readonly string[] } {
  const snapshot = loader.load(files, { source: 's', commit: { id: 'c' } });
  const problems = [...snapshot.problems, ...referenceProblems(snapshot, RESOURCE_TYPES)];
  return {
    documents: snapshot.documents.length,
    problems: problems.map(({ location: { file, line, column }, code }) => `${file}:${line}:${column} ${code}`),
  };
}

describe('resources of published templates', () => {
  const files = readdirSync(FOLDER).map((path) => ({ path, text: readFileSync(new URL(path, FOLDER), 'utf8') }));

  it('at least two hundred of them are valid, and every problem is one of the template', () => {
    const { documents, problems } = said(files);
    expect(documents).toBeGreaterThanOrEqual(200);
    expect([...new Set(problems)].sort()).toEqual(Object.keys(EXPLAINED).sort());
  });

  it('each file names where it is from', () => {
    expect(files.filter(({ text }) => !/^# \S+ [\d.]+ \(MIT-0\), \S+/.test(text))).toEqual([]);
  });
});

const WHOLE = Object.entries(BASES).map(([name, body]) => ({ path: `${name}.yaml`, text: documentOf(name, body) }));

it('the documents that are broken next are valid as they are', () => {
  expect(said(WHOLE)).toEqual({ documents: WHOLE.length, problems: [] });
});

describe('a hundred documents with one mistake each', () => {
  it('are a hundred', () => {
    expect(BROKEN.length).toBeGreaterThanOrEqual(100);
  });

  it.each(BROKEN)('%s: %s', (_because, base: BaseName, from, to, code) => {
    const marked = markedDocument(base, [from, to]);
    expect(BASES[base]).toContain(from);
    const path = `${base}.yaml`;
    const others = WHOLE.filter((file) => file.path !== path);
    const { problems } = said([...others, { path, text: marked.replace('⟨', '') }]);
    expect(problems).toEqual([`${path}:${placeOf(marked)} ${code}`]);
  });
});

/** Of the mark; without one the place is that of `properties`, which lacks something. */
function placeOf(marked: string): string {
  const at = marked.includes('⟨') ? marked.indexOf('⟨') : marked.indexOf('properties:');
  const before = marked.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
