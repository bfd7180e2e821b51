import { expect, test } from 'vitest';
import { formatProblem, formatProblems } from '../../../controller/cli/output/problem.ts';
import { styleFor } from '../../../controller/cli/output/style.ts';
import { loadFiles } from '../../../controller/manifest/load.ts';
import type { Problem } from '../../../controller/model/document.ts';
import { clusterWith } from '../../manifest/corpus/valid-manifest.ts';

const PLAIN = styleFor('never', { isTerminal: false, env: {} });

const PROBLEM: Problem = {
  location: { file: 'a/b.yaml', line: 5, column: 3 },
  object: 'Cluster/shop',
  key: 'default/Cluster/shop',
  field: 'spec.clustrName',
  code: 'UNKNOWN_FIELD',
  message: 'unknown field "clustrName"',
  allowed: 'did you mean "clusterName"?',
  frame: '4 | spec:\n5 |   clustrName: x\n  |   ^^^^^^^^^^',
};

test('place, object, field, what is wrong, what is allowed, and the lines around it', () => {
  expect(
    formatProblems([PROBLEM], PLAIN),
  ).toBe(`a/b.yaml:5:3 Cluster/shop spec.clustrName: unknown field "clustrName"; did you mean "clusterName"?
4 | spec:
5 |   clustrName: x
  |   ^^^^^^^^^^
`);
});

test('what is not known is left out', () => {
  const { location, code, message } = PROBLEM;
  expect(formatProblem({ location, code, message }, PLAIN)).toBe('a/b.yaml:5:3: unknown field "clustrName"\n');
});

test('the frame that the loader makes is the one above', () => {
  const { problems } = loadFiles([{ path: 'a/b.yaml', text: clusterWith('  clustrName: x\n') }], {
    source: 's',
    commit: { id: 'c' },
  });
  expect(problems).toEqual([PROBLEM]);
});

test('at most fifty are shown, and the rest is counted', () => {
  const text = formatProblems(Array(53).fill(PROBLEM), PLAIN);
  expect(text.match(/a\/b\.yaml/g)).toHaveLength(50);
  expect(text).toMatch(/\nand 3 more problems\n$/);
});

test('nothing is nothing', () => {
  expect(formatProblems([], PLAIN)).toBe('');
});

test('a manifest cannot write to the terminal', () => {
  const text = clusterWith('  "\\e[31mred\\n::error::x": 1\n');
  const { problems } = loadFiles([{ path: 'a\u001b[1m.yaml', text }], { source: 's', commit: { id: 'c' } });
  const printed = formatProblems(problems, PLAIN);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  expect(printed.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f]/);
  expect(printed.split('\n').some((line) => line.startsWith('::'))).toBe(false);
});
