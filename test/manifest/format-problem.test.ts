import { expect, test } from 'vitest';
import { formatGithub, formatJson, formatProblem, formatProblems } from '../../controller/manifest/format-problem.ts';
import { loadFiles } from '../../controller/manifest/load.ts';
import type { Problem } from '../../controller/model/document.ts';
import { clusterWith } from './corpus/valid-manifest.ts';

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

test('text: place, object, field, what is wrong, what is allowed, and the lines around it', () => {
  expect(
    formatProblems([PROBLEM]),
  ).toBe(`a/b.yaml:5:3 Cluster/shop spec.clustrName: unknown field "clustrName"; did you mean "clusterName"?
  4 | spec:
  5 |   clustrName: x
    |   ^^^^^^^^^^
`);
});

test('what is not known is left out', () => {
  const { location, code, message } = PROBLEM;
  expect(formatProblem({ location, code, message })).toBe('a/b.yaml:5:3 unknown field "clustrName"');
});

test('the frame that the loader makes is the one above', () => {
  const { problems } = loadFiles([{ path: 'a/b.yaml', text: clusterWith('  clustrName: x\n') }], {
    source: 's',
    commit: { id: 'c' },
  });
  expect(problems).toEqual([PROBLEM]);
});

test('at most fifty are shown, and the rest is counted', () => {
  const text = formatProblems(Array(53).fill(PROBLEM));
  expect(text.match(/a\/b\.yaml/g)).toHaveLength(50);
  expect(text).toMatch(/\n\nand 3 more\n$/);
});

test('nothing is nothing', () => {
  expect(formatProblems([])).toBe('');
});

test('a manifest cannot write to the terminal', () => {
  const text = clusterWith('  "\\e[31mred\\n::error::x": 1\n');
  const { problems } = loadFiles([{ path: 'a\u001b[1m.yaml', text }], { source: 's', commit: { id: 'c' } });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  expect(formatProblems(problems).replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f]/);
  expect(
    formatProblems(problems)
      .split('\n')
      .some((line) => line.startsWith('::')),
  ).toBe(false);
});

test('GitHub: one annotation each, with its special characters escaped', () => {
  const odd = { ...PROBLEM, location: { ...PROBLEM.location, file: 'a,b:c.yaml' }, message: '100 %\nwrong' };
  expect(formatGithub([PROBLEM, odd])).toBe(
    '::error file=a/b.yaml,line=5,col=3,title=UNKNOWN_FIELD Cluster/shop spec.clustrName::unknown field "clustrName"; did you mean "clusterName"?\n' +
      '::error file=a%2Cb%3Ac.yaml,line=5,col=3,title=UNKNOWN_FIELD Cluster/shop spec.clustrName::100 %25%0Awrong; did you mean "clusterName"?\n',
  );
});

test('JSON: one document with every problem as plain data', () => {
  expect(JSON.parse(formatJson([PROBLEM]))).toEqual({
    apiVersion: 'evenkeel.dev/v1alpha1',
    kind: 'ProblemList',
    items: [
      {
        file: 'a/b.yaml',
        line: 5,
        column: 3,
        object: 'Cluster/shop',
        key: 'default/Cluster/shop',
        field: 'spec.clustrName',
        code: 'UNKNOWN_FIELD',
        message: 'unknown field "clustrName"',
        allowed: 'did you mean "clusterName"?',
        frame: '4 | spec:\n5 |   clustrName: x\n  |   ^^^^^^^^^^',
      },
    ],
  });
});
