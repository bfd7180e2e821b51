import { expect, test } from 'vitest';
import { loadFiles } from '../../controller/manifest/load.ts';
import { renderSnapshot } from '../../controller/manifest/render.ts';

const NAMESPACE = `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec:
  tags:
    - {key: team, value: shop}
    - {key: env, value: prod}
  variables: {count: 3, name: web, dollar: "\${x}", registry: reg}
  management:
    mode: enforce
    prune: true
`;
const WEB = `apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: web, namespace: shop}
management: {prune: false}
spec:
  serviceName: \${var:name}
  cluster: \${Cluster/main}
  desiredCount: \${var:count}
  tags:
    - {key: env, value: own}
    - {key: odd, value: "\${var:dollar}"}
  template:
    family: web
    containerDefinitions:
      - {name: app, image: "\${var:registry}/\${ssm:/image}", command: [echo, "\${var:name}"]}
`;

function render(files: Readonly<Record<string, string>>, defaults = false) {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  return renderSnapshot(loadFiles(list, { source: 's', commit: { id: 'c' } }), { defaults });
}

test('variables are put in with their types, and references, commands and what is only partly known are left', () => {
  const { documents, problems } = render({ 'ns.yaml': NAMESPACE, 'web.yaml': WEB });
  expect(problems).toEqual([]);
  expect(documents[1]?.json).toEqual({
    apiVersion: 'evenkeel.dev/v1alpha1',
    kind: 'Service',
    metadata: { name: 'web', namespace: 'shop' },
    management: { prune: false },
    spec: {
      serviceName: 'web',
      cluster: '${Cluster/main}',
      desiredCount: 3,
      tags: [
        { key: 'env', value: 'own' },
        { key: 'odd', value: '$${x}' },
      ],
      template: {
        family: 'web',
        containerDefinitions: [
          { name: 'app', image: '${var:registry}/${ssm:/image}', command: ['echo', '${var:name}'] },
        ],
      },
    },
  });
});

test('what was rendered renders to itself', () => {
  const first = render({ 'ns.yaml': NAMESPACE, 'web.yaml': WEB }).documents.map(({ json }) => json);
  const again = render(Object.fromEntries(first.map((json, at) => [`${at}.json`, JSON.stringify(json)])));
  expect(again).toMatchObject({ problems: [], documents: first.map((json) => ({ json })) });
});

test('with defaults, management and tags of the Namespace stand in, the own ones winning, each with its place', () => {
  const [, web] = render({ 'ns.yaml': NAMESPACE, 'web.yaml': WEB }, true).documents;
  expect(web?.json.management).toEqual({ prune: false, mode: 'enforce' });
  expect(web?.json.spec).toHaveProperty('tags', [
    { key: 'env', value: 'own' },
    { key: 'odd', value: '$${x}' },
    { key: 'team', value: 'shop' },
  ]);
  const places = [
    'management.prune',
    'management.mode',
    'spec.tags[0].value',
    'spec.tags[2].value',
    'spec.desiredCount',
  ];
  expect(places.map((path) => web?.origins.get(path))).toEqual([
    'web.yaml:4',
    'ns.yaml:10',
    'web.yaml:10',
    'ns.yaml:6',
    '${var:count} of ns.yaml:8, in web.yaml:8',
  ]);
});

test('a variable that nobody sets, and one that does not fit, are problems at their places', () => {
  const { problems } = render({
    'ns.yaml': NAMESPACE.replace('count: 3', 'count: many'),
    'web.yaml': WEB.replace('var:name', 'var:nome'),
  });
  const lines = problems.map(
    ({ location: { file, line, column }, code, message }) => `${file}:${line}:${column} ${code} ${message}`,
  );
  expect(lines).toEqual([
    'web.yaml:6:16 VALUE the variable nome is not set',
    'web.yaml:8:17 TYPE must be a whole number, and is the text "many"',
  ]);
});
