import { expect, test } from 'vitest';
import { type BuiltOverlay, buildOverlay } from '../../../controller/manifest/overlay/build.ts';
import { treeFiles } from '../../../controller/manifest/overlay/tree-files.ts';
import { CASES } from './conformance/cases.ts';
import { filesOf } from './conformance/files.ts';
import recorded from './conformance/recorded.json' with { type: 'json' };

type Recorded = { readonly documents: readonly Document[] } | { readonly error: string };
type Document = { readonly kind: string; readonly metadata: { readonly name: string; readonly namespace?: string } };

const RECORDED = recorded.cases as unknown as Readonly<Record<string, Recorded>>;

function build(files: Readonly<Record<string, string>>): BuiltOverlay {
  const steps = buildOverlay('prod', treeFiles(filesOf(files)));
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The order of documents means nothing; kustomize sorts by kind where nobody says otherwise. */
function sorted(documents: readonly Document[]): readonly Document[] {
  const keyOf = ({ kind, metadata }: Document) => `${metadata.namespace ?? ''}/${kind}/${metadata.name}`;
  return [...documents].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function documentsOf({ documents }: BuiltOverlay): readonly Document[] {
  return sorted(documents.map((root) => root.toJSON() as Document));
}

test('every case was recorded, and nothing else', () => {
  expect(Object.keys(RECORDED)).toEqual(CASES.map(({ name }) => name));
  expect(recorded.version).toBe('v5.8.1');
});

test.each(CASES.filter(({ deviation }) => !deviation))('as kustomize: $name, because $because', ({ name, files }) => {
  const answer = RECORDED[name];
  const built = build(files);
  if (answer && 'documents' in answer) {
    expect(built.problems).toEqual([]);
    expect(documentsOf(built)).toEqual(sorted(answer.documents));
  } else {
    expect(built.problems.length).toBeGreaterThan(0);
    expect(built.documents).toEqual([]);
  }
});

test.each(CASES.filter(({ deviation }) => deviation))(
  'unlike kustomize: $name, because $deviation.because',
  ({ name, files, deviation }) => {
    const built = build(files);
    const said = [...built.problems.map(({ message }) => message), JSON.stringify(documentsOf(built))].join('\n');
    expect(said).toContain(deviation?.ours);
    const answer = RECORDED[name];
    const isSame =
      answer &&
      'documents' in answer &&
      JSON.stringify(documentsOf(built)) === JSON.stringify(sorted(answer.documents));
    expect(isSame).toBe(false);
  },
);
