import { expect, test } from 'vitest';
import { createLoader, loadFiles } from '../../../controller/manifest/load.ts';

const HEAD = { source: 'git', commit: { id: 'c1' } };

const WEB = `apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: web}
spec:
  cluster: shop
  desiredCount: 1
  template:
    family: web
    containerDefinitions:
      - name: app
        image: nginx:1
        cpu: 256
        environment: [{name: LEVEL, value: info}]
`;
const PROD = `resources: [../base]
namespace: prod
images:
  - {name: nginx, newTag: "2"}
labels:
  - pairs: {env: prod}
patches:
  - patch: |-
      apiVersion: evenkeel.dev/v1alpha1
      kind: Service
      metadata: {name: web}
      spec:
        desiredCount: 4
        template:
          containerDefinitions:
            - name: log
              image: fluent:1
            - name: app
              environment: [{name: EXTRA, value: "\${var:EXTRA}"}]
`;
const FILES: Readonly<Record<string, string>> = {
  'base/kustomization.yaml': 'resources: [web.yaml]\n',
  'base/web.yaml': WEB,
  'dev/kustomization.yaml': 'resources: [../base]\nnamespace: dev\n',
  'prod/kustomization.yaml': PROD,
};

function filesOf(files: Readonly<Record<string, string>>) {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

test('a base is built once for each overlay, and every document stands where its base was written', () => {
  const { documents, ...rest } = loadFiles(filesOf(FILES), HEAD);
  expect(rest).toEqual({ source: 'git', commit: { id: 'c1' }, complete: true, problems: [] });
  expect(documents.map(({ key, origin }) => ({ key, origin }))).toEqual([
    { key: 'dev/Service/web', origin: { file: 'base/web.yaml', line: 1, column: 1 } },
    { key: 'prod/Service/web', origin: { file: 'base/web.yaml', line: 1, column: 1 } },
  ]);
  expect(documents[1]?.spec).toMatchObject({ desiredCount: 4 });
  expect(documents[1]?.labels).toEqual({ env: 'prod' });
});

test.each<readonly [path: string, place: string | undefined, because: string]>([
  ['cluster', 'base/web.yaml:5:12', 'the base wrote it'],
  ['desiredCount', 'prod/kustomization.yaml:13:23', 'the inline patch wrote it'],
  ['template.containerDefinitions[name=app].image', 'prod/kustomization.yaml:4:27', 'the tag was written there'],
  [
    'template.containerDefinitions[name=log].image',
    'prod/kustomization.yaml:17:22',
    'the patch put the container there',
  ],
  ['template.containerDefinitions[1].cpu', 'base/web.yaml:12:14', 'the patched elements come first'],
  [
    'template.containerDefinitions[name=app].environment[name=EXTRA].value',
    'prod/kustomization.yaml:19:50',
    'an element of a merged list',
  ],
  [
    'template.containerDefinitions[name=app].memory',
    'base/web.yaml:10:9',
    'the nearest thing around what is not there',
  ],
  ['metadata.namespace', 'prod/kustomization.yaml:2:12', 'the namespace of the overlay'],
  ['metadata.labels.env', 'prod/kustomization.yaml:6:18', 'a label of the overlay'],
  ['not a path[', undefined, 'no path'],
])('%s was written at %s: %s', (path, place, _because) => {
  const [, prod] = loadFiles(filesOf(FILES), HEAD).documents;
  const found = prod?.locations?.get(path);
  expect(found && `${found.file}:${found.line}:${found.column}`).toBe(place);
});

test('what did not change is not built again, and what did is', () => {
  const loader = createLoader();
  const before = loader.load(filesOf(FILES), HEAD).documents;
  const same = loader.load(filesOf(FILES), HEAD).documents;
  expect(same.map((document, at) => document === before[at])).toEqual([true, true]);
  const changed = loader.load(
    filesOf({ ...FILES, 'dev/kustomization.yaml': 'resources: [../base]\nnamespace: test\n' }),
    HEAD,
  ).documents;
  expect(changed.map(({ key }) => key)).toEqual(['test/Service/web', 'prod/Service/web']);
  expect(changed[1] === before[1]).toBe(true);
  const another = loader.load(filesOf({ ...FILES, 'base/web.yaml': WEB.replace('256', '512') }), HEAD).documents;
  expect(another.map((document, at) => document === before[at])).toEqual([false, false]);
  const doubled = loader.load(filesOf({ ...FILES, 'base/kustomization.yml': 'resources: [web.yaml]\n' }), HEAD);
  expect(doubled.documents).toEqual([]);
});

test('an overlay that cannot be built makes the reading incomplete and leaves the others in force', () => {
  const { documents, complete, problems } = loadFiles(
    filesOf({ ...FILES, 'dev/kustomization.yaml': 'resources: [../bas]\n' }),
    HEAD,
  );
  expect({ keys: documents.map(({ key }) => key), complete, codes: problems.map(({ code }) => code) }).toEqual({
    keys: ['prod/Service/web'],
    complete: false,
    codes: ['KUSTOMIZATION'],
  });
});

test('overlays that make one identity are rejected, each naming the other', () => {
  const { documents, problems } = loadFiles(
    filesOf({ ...FILES, 'dev/kustomization.yaml': 'resources: [../base]\nnamespace: prod\n' }),
    HEAD,
  );
  expect(documents).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual([
    'prod/Service/web, which overlay dev builds, is declared in base/web.yaml:1 (overlay prod) too, and none of them takes effect',
    'prod/Service/web, which overlay prod builds, is declared in base/web.yaml:1 (overlay dev) too, and none of them takes effect',
  ]);
});

test('only the folders that are asked for are declared', () => {
  const { documents } = loadFiles(filesOf(FILES), { ...HEAD, folders: ['dev'] });
  expect(documents.map(({ key }) => key)).toEqual(['dev/Service/web']);
});

test('building gives way to others as parsing does', async () => {
  const many = Array.from({ length: 300 }, (_, at) => [
    `base/s${at}.yaml`,
    WEB.replace('{name: web}', `{name: web${at}}`),
  ]);
  const list = `resources: [${many.map(([path]) => path?.slice(5)).join(', ')}]\n`;
  const files = filesOf({
    ...Object.fromEntries(many),
    'base/kustomization.yaml': list,
    'prod/kustomization.yaml': 'resources: [../base]\nnamespace: prod\n',
  });
  let pauses = 0;
  const loaded = await createLoader().loadPaced(files, HEAD, async () => {
    pauses += 1;
  });
  expect(loaded.documents.length).toBe(300);
  expect(pauses).toBeGreaterThan(4);
});

test.each([
  { way: 'a merge', patch: '- target: {kind: Service}\n    path: patch.yaml\n', text: 'spec: {desiredCount: 7}\n' },
  {
    way: 'a JSON patch',
    patch: '- target: {kind: Service}\n    path: patch.yaml\n',
    text: '- {op: replace, path: /spec/desiredCount, value: 7}\n',
  },
])('$way of 500 documents is no one long turn', async ({ patch, text }) => {
  const web = (at: number) => [`base/s${at}.yaml`, WEB.replace('{name: web}', `{name: web${at}}`)] as const;
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => web(at)));
  const files = (patches: string) =>
    filesOf({
      ...many,
      'base/kustomization.yaml': `resources: [${Object.keys(many)
        .map((path) => path.slice(5))
        .join(', ')}]\n`,
      'prod/patch.yaml': text,
      'prod/kustomization.yaml': `resources: [../base]\nnamespace: prod\n${patches}`,
    });
  const pausesOf = async (patches: string): Promise<number> => {
    let pauses = 0;
    const { documents, problems } = await createLoader().loadPaced(files(patches), HEAD, async () => {
      pauses += 1;
    });
    expect({ documents: documents.length, problems }).toEqual({ documents: 500, problems: [] });
    return pauses;
  };
  expect(await pausesOf(`patches:\n  ${patch}`)).toBeGreaterThan((await pausesOf('')) + 10);
});

test('an overlay that became a component, and that nothing names, is told and does not count as removed', () => {
  const { documents, complete, problems } = loadFiles(
    filesOf({ ...FILES, 'prod/kustomization.yaml': `kind: Component\n${PROD}` }),
    HEAD,
  );
  expect({ keys: documents.map(({ key }) => key), complete, messages: problems.map(({ message }) => message) }).toEqual(
    { keys: ['dev/Service/web'], complete: false, messages: ['a component is nothing of its own'] },
  );
});
