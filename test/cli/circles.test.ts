import { expect, it } from 'vitest';
import { cli } from './run-cli.ts';

const cluster = (name: string, dependsOn: string): string => `apiVersion: evenkeel.dev/v1alpha1
kind: Cluster
metadata: {name: ${name}}
management: {dependsOn: [Cluster/${dependsOn}]}
spec: {}
`;

it('validate tells a circle of dependsOn, with the place of every link', async () => {
  const input = [cluster('a', 'b'), cluster('b', 'a'), cluster('c', 'a')].join('---\n');
  const { exit, out } = await cli(['validate', '-', '-o', 'json'], { input });

  const { problems } = JSON.parse(out) as { problems: readonly { code: string; location: object; message: string }[] };
  expect({ exit, problems: problems.map(({ code, location, message }) => ({ code, location, message })) }).toEqual({
    exit: 2,
    problems: [
      {
        code: 'CYCLE',
        location: { file: '(stdin)', line: 4, column: 26 },
        message:
          'references form a cycle, and none of them can be made: default/Cluster/a ((stdin):4:26) → default/Cluster/b ((stdin):10:26) → default/Cluster/a',
      },
    ],
  });
});

it('validate is content with what waits in a line', async () => {
  const input = [cluster('a', 'b'), cluster('b', 'c'), cluster('c', 'd')].join('---\n');

  expect((await cli(['validate', '-'], { input })).exit).toBe(0);
});
