import { expect, test } from 'vitest';
import { loadFiles } from '../../../controller/manifest/load.ts';
import { CLUSTER, OVERLAY_CASES } from '../corpus/overlay-cases.ts';

function load(files: Readonly<Record<string, string>>) {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  return loadFiles(list, { source: 'corpus', commit: { id: 'c1' } });
}

test.each(OVERLAY_CASES)('$name: $because', ({ files, expected }) => {
  const { problems } = load(files);
  const lines = problems.map(
    ({ location: { file, line, column }, code, message }) => `${file}:${line}:${column} ${code} ${message}`,
  );
  expect(lines.map((line, at) => line.slice(0, expected[at]?.length))).toEqual(expected);
});

test('every problem says what stands at its place', () => {
  for (const { files } of OVERLAY_CASES)
    for (const { location, frame = '' } of load(files).problems) {
      const line = files[location.file]?.split('\n')[location.line - 1] ?? '';
      if (line.length < 100) expect(frame).toContain(line);
    }
});

test.each(OVERLAY_CASES)('an overlay beside it takes no harm: $name', ({ files }) => {
  const beside = { 'zz-good/kustomization.yaml': 'resources: [a.yaml]\nnamespace: good\n', 'zz-good/a.yaml': CLUSTER };
  expect(load({ ...files, ...beside }).documents.map(({ key }) => key)).toContain('good/Cluster/shop');
});
