// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of manifests
import { expect, test } from 'vitest';
import { loadFiles } from '../../controller/manifest/load.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import type { Expression } from '../../controller/model/expression.ts';
import type { Json } from '../../controller/model/json.ts';

const manifests = createManifests();

const TEXT = `apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  cluster: \${Cluster/main.name}
  desiredCount: \${ssm:/shop/count}
  enableExecuteCommand: \${var:EXEC}
  healthCheckGracePeriodSeconds: 5
  networkConfiguration:
    awsvpcConfiguration:
      subnets: \${ssm:/shop/subnets}
  loadBalancers:
    - targetGroupArn: \${infra/TargetGroup/web}
      containerName: app
      containerPort: 80
  template:
    cpu: \${var:CPU}
    containerDefinitions:
      - name: app
        image: repo/app:\${var:TAG}
        portMappings: [{containerPort: 80}]
        command: [sh, -c, "echo \${var:TAG}"]
        entryPoint: ["\${var:TAG}"]
        healthCheck: {command: [CMD, "\${var:TAG}"]}
        environment:
          - {name: HOME_DIR, value: "\${HOME}"}
          - {name: ESCAPED, value: "$\${var:TAG}"}
          - {name: TAG, value: "\${var:TAG}"}
`;

function document(text = TEXT) {
  const [found] = loadFiles([{ path: 'web.yaml', text }], { source: 's', commit: { id: 'c' } }).documents;
  if (!found) throw new Error('the document is invalid');
  return found;
}

const ANSWERS: Readonly<Record<string, Json>> = {
  'shop/Cluster/main.name': 'main',
  'infra/TargetGroup/web.': 'arn:tg',
  '/shop/count': '3',
  '/shop/subnets': ['subnet-a', 'subnet-b'],
  EXEC: 'true',
  CPU: 256,
  TAG: 1.5,
};

function answer(expression: Expression): Json | undefined {
  if (expression.kind === 'var') return ANSWERS[expression.name];
  if (expression.kind === 'ssm') return ANSWERS[expression.path];
  const { namespace, kind, name } = expression.target;
  return ANSWERS[`${namespace}/${kind}/${name}.${expression.output}`];
}

test('finds every expression in order, with its place, and none in commands and entry points', () => {
  const found = manifests.expressions(document());
  expect(
    found.map(({ text, path, location, whole }) => [text, path, `${location.line}:${location.column}`, whole]),
  ).toEqual([
    ['${Cluster/main.name}', 'cluster', '5:12', true],
    ['${ssm:/shop/count}', 'desiredCount', '6:17', true],
    ['${var:EXEC}', 'enableExecuteCommand', '7:25', true],
    ['${ssm:/shop/subnets}', 'networkConfiguration.awsvpcConfiguration.subnets', '11:16', true],
    ['${infra/TargetGroup/web}', 'loadBalancers[0].targetGroupArn', '13:23', true],
    ['${var:CPU}', 'template.cpu', '17:10', true],
    ['${var:TAG}', 'template.containerDefinitions[0].image', '20:16', false],
    ['${var:TAG}', 'template.containerDefinitions[0].environment[2].value', '28:32', true],
  ]);
});

test('a whole value takes the type of its source, or of the field where that loses nothing', () => {
  const { spec, missing } = manifests.substitute(document(), answer);
  expect(missing).toEqual([]);
  expect(spec).toEqual({
    cluster: 'main',
    desiredCount: 3,
    enableExecuteCommand: true,
    healthCheckGracePeriodSeconds: 5,
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a', 'subnet-b'] } },
    loadBalancers: [{ targetGroupArn: 'arn:tg', containerName: 'app', containerPort: 80 }],
    template: {
      cpu: '256',
      containerDefinitions: [
        {
          name: 'app',
          image: 'repo/app:1.5',
          portMappings: [{ containerPort: 80 }],
          command: ['sh', '-c', 'echo ${var:TAG}'],
          entryPoint: ['${var:TAG}'],
          healthCheck: { command: ['CMD', '${var:TAG}'] },
          environment: [
            { name: 'HOME_DIR', value: '${HOME}' },
            { name: 'ESCAPED', value: '${var:TAG}' },
            { name: 'TAG', value: '1.5' },
          ],
        },
      ],
    },
  });
});

test('says where each value came from', () => {
  expect(manifests.substitute(document(), answer).origins.slice(0, 2)).toEqual([
    { path: 'cluster', expression: '${Cluster/main.name}', value: 'main' },
    { path: 'desiredCount', expression: '${ssm:/shop/count}', value: '3' },
  ]);
  const [last] = manifests.substitute(document(), answer).origins.slice(-1);
  expect(last).toMatchObject({ path: expect.stringMatching(/environment\[2\]\.value$/), name: 'TAG' });
});

test('what nobody can answer stays as it was written and is named', () => {
  const { spec, missing } = manifests.substitute(document(), (e) => (e.kind === 'output' ? undefined : answer(e)));
  expect(spec.cluster).toBe('${Cluster/main.name}');
  expect(missing.map(({ text }) => text)).toEqual(['${Cluster/main.name}', '${infra/TargetGroup/web}']);
});

test('the document itself is not changed', () => {
  const one = document();
  const before = JSON.stringify(one);
  manifests.substitute(one, answer);
  expect(JSON.stringify(one)).toBe(before);
});

test('an unresolved document passes the check, for its expressions may become anything', () => {
  const one = document();
  expect(manifests.check(one, one.spec)).toEqual([]);
});

test('a resolved document passes the check', () => {
  const one = document();
  expect(manifests.check(one, manifests.substitute(one, answer).spec)).toEqual([]);
});

test.each([
  { path: '/shop/count', value: 'three', field: 'spec.desiredCount', line: 6, because: 'no number' },
  { path: '/shop/count', value: '-1', field: 'spec.desiredCount', line: 6, because: 'a number that is too small' },
  { path: '/shop/count', value: '1.5', field: 'spec.desiredCount', line: 6, because: 'not whole' },
  {
    path: '/shop/subnets',
    value: 'subnet-a',
    field: 'spec.networkConfiguration.awsvpcConfiguration.subnets',
    line: 11,
    because: 'no list',
  },
  {
    path: '/shop/subnets',
    value: [],
    field: 'spec.networkConfiguration.awsvpcConfiguration.subnets',
    line: 11,
    because: 'an empty list',
  },
  { path: 'EXEC', value: 'yes', field: 'spec.enableExecuteCommand', line: 7, because: 'neither true nor false' },
])('what $path answered is checked against the field: $because', ({ path, value, field, line }) => {
  const one = document();
  const { spec } = manifests.substitute(one, (e) =>
    (e.kind === 'ssm' ? e.path : e.kind === 'var' ? e.name : '') === path ? value : answer(e),
  );
  const problems = manifests.check(one, spec);
  expect(problems.map((problem) => [problem.field, problem.location.line, problem.key])).toEqual([
    [field, line, 'shop/Service/web'],
  ]);
});

test('a list in the middle of a text is joined with commas', () => {
  const text = TEXT.replace('repo/app:${var:TAG}', 'repo/app:${ssm:/shop/subnets}');
  const { spec } = manifests.substitute(document(text), answer);
  expect(JSON.stringify(spec)).toContain('"image":"repo/app:subnet-a,subnet-b"');
});
