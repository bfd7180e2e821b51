import { expect, test } from 'vitest';
import { createLoader, loadFiles } from '../../controller/manifest/load.ts';
import { clusterWith, VALID_MANIFEST } from './corpus/valid-manifest.ts';

const HEAD = { source: 'git', commit: { id: 'c1', author: 'ada' } };

function cluster(name: string): string {
  return clusterWith('  clusterName: c\n').replace('{name: shop}', `{name: ${name}}`);
}

test('a document carries its identity, its content and where it stands', () => {
  const { documents, ...rest } = loadFiles([{ path: 'a/shop.yaml', text: VALID_MANIFEST }], HEAD);
  expect(rest).toEqual({ source: 'git', commit: { id: 'c1', author: 'ada' }, complete: true, problems: [] });
  const { locations, digest, spec, ...web } = documents[2] ?? {};
  expect(web).toEqual({
    identity: { namespace: 'shop', kind: 'Service', name: 'web' },
    key: 'shop/Service/web',
    origin: { file: 'a/shop.yaml', line: 22, column: 1 },
    labels: { team: 'checkout' },
    annotations: {},
    management: { mode: 'enforce', ignoreDifferences: ['template.containerDefinitions[name=app].cpu'] },
  });
  expect(digest).toMatch(/^[0-9a-f]{16}$/);
  expect(locations?.get('desiredCount')).toEqual({ file: 'a/shop.yaml', line: 34, column: 17 });
});

test('a Namespace stands in its own namespace', () => {
  const { documents } = loadFiles([{ path: 'a.yaml', text: VALID_MANIFEST }], HEAD);
  expect(documents[0]?.identity).toEqual({ namespace: 'shop', kind: 'Namespace', name: 'shop' });
});

test('numbers and truth values in loose text fields become the text that was written', () => {
  const text = `apiVersion: evenkeel.dev/v1alpha1
kind: TargetGroup
metadata: {name: web}
spec:
  targetType: lambda
  healthCheckPort: 0080
  attributes:
    - {key: a, value: 1.10}
    - {key: b, value: true}
    - {key: c, value: 9007199254740993}
`;
  expect(loadFiles([{ path: 'a.yaml', text }], HEAD).documents[0]?.spec).toEqual({
    targetType: 'lambda',
    healthCheckPort: '0080',
    attributes: [
      { key: 'a', value: '1.10' },
      { key: 'b', value: 'true' },
      { key: 'c', value: '9007199254740993' },
    ],
  });
});

test('null is absent', () => {
  const text = clusterWith('  clusterName: c\n  settings: null\n  tags:\n  configuration: ~\n');
  expect(loadFiles([{ path: 'a.yaml', text }], HEAD).documents[0]?.spec).toEqual({ clusterName: 'c' });
});

test('JSON is read too, indented with tabs as it may be', () => {
  const json = {
    apiVersion: 'evenkeel.dev/v1alpha1',
    kind: 'Cluster',
    metadata: { name: 'shop' },
    spec: { tags: [{ key: 'a' }] },
  };
  const { documents, problems } = loadFiles([{ path: 'a.json', text: JSON.stringify(json, undefined, '\t') }], HEAD);
  expect({ problems, spec: documents[0]?.spec }).toEqual({ problems: [], spec: { tags: [{ key: 'a' }] } });
});

test('equal content has equal digests, however and wherever it is written', () => {
  const block = clusterWith('  clusterName: c\n  capacityProviders: [a, b]\n');
  const flow =
    '# moved\n\n{"kind": Cluster, apiVersion: evenkeel.dev/v1alpha1, spec: {capacityProviders: [a, b], clusterName: "c"}, metadata: {name: shop}}\n';
  const digests = [block, flow].map((text, i) => loadFiles([{ path: `${i}.yaml`, text }], HEAD).documents[0]?.digest);
  expect(digests[0]).toBeDefined();
  expect(digests[1]).toBe(digests[0]);
});

test('two documents of one identity are both rejected, each naming the other', () => {
  const files = [
    { path: 'b.yaml', text: `${cluster('other')}---\n${cluster('twin')}` },
    { path: 'a.yaml', text: cluster('twin') },
  ];
  const { documents, problems, complete } = loadFiles(files, HEAD);
  expect(documents.map(({ identity }) => identity.name)).toEqual(['other']);
  expect(complete).toBe(true);
  expect(problems.map(({ location, message, key }) => ({ location, message, key }))).toEqual([
    {
      location: { file: 'a.yaml', line: 1, column: 1 },
      key: 'default/Cluster/twin',
      message: 'default/Cluster/twin is declared in b.yaml:7 too, and none of them takes effect',
    },
    {
      location: { file: 'b.yaml', line: 7, column: 1 },
      key: 'default/Cluster/twin',
      message: 'default/Cluster/twin is declared in a.yaml:1 too, and none of them takes effect',
    },
  ]);
});

test('a valid document beside an invalid one of the same identity is rejected with it', () => {
  const files = [
    { path: 'a.yaml', text: cluster('twin') },
    { path: 'b.yaml', text: cluster('twin').replace('clusterName', 'clustrName') },
  ];
  const { documents, problems } = loadFiles(files, HEAD);
  expect(documents).toEqual([]);
  expect(problems.map(({ code }) => code).sort()).toEqual([
    'DUPLICATE_IDENTITY',
    'DUPLICATE_IDENTITY',
    'UNKNOWN_FIELD',
  ]);
});

test('problems are sorted by file, line and column', () => {
  const bad = clusterWith('  zzz: 1\n  aaa: 1\n');
  const { problems } = loadFiles(
    [
      { path: 'b.yaml', text: bad },
      { path: 'a.yaml', text: bad },
    ],
    HEAD,
  );
  expect(problems.map(({ location: l }) => `${l.file}:${l.line}:${l.column}`)).toEqual([
    'a.yaml:1:1',
    'a.yaml:5:3',
    'a.yaml:6:3',
    'b.yaml:1:1',
    'b.yaml:5:3',
    'b.yaml:6:3',
  ]);
});

test('a loader parses only what changed, and forgets what is gone', () => {
  const loader = createLoader();
  const files = [
    { path: 'a.yaml', text: cluster('a') },
    { path: 'b.yaml', text: cluster('b') },
  ];
  const [a1, b1] = loader.load(files, HEAD).documents;
  const [a2, b2] = loader.load(
    [
      { path: 'a.yaml', text: cluster('a') },
      { path: 'b.yaml', text: cluster('c') },
    ],
    HEAD,
  ).documents;
  expect(a2).toBe(a1);
  expect(b2).not.toBe(b1);
  loader.load([], HEAD);
  expect(loader.load(files, HEAD).documents[0]).not.toBe(a1);
});

test('a paced load gives way within a file, too', async () => {
  const text = Array.from({ length: 90 }, (_, i) => `${cluster(`c${i}`)}# ${'x'.repeat(1_800)}`).join('\n---\n');
  let pauses = 0;
  const loaded = await createLoader().loadPaced([{ path: 'all.yaml', text }], HEAD, async () => {
    pauses += 1;
  });
  expect(loaded.documents.length).toBe(90);
  expect(pauses).toBe(Math.floor(text.length / (16 * 1024)));
});

test('a paced load gives way between files and says the same', async () => {
  const files = Array.from({ length: 60 }, (_, i) => ({
    path: `${i}.yaml`,
    text: `${cluster(`c${i}`)}# ${'x'.repeat(8_000)}\n`,
  }));
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  const paced = await createLoader().loadPaced(files, HEAD, pause);
  expect(JSON.stringify(paced)).toBe(JSON.stringify(loadFiles(files, HEAD)));
  expect(pauses).toBe(24);
});

test('a paced load parses only what changed', async () => {
  const loader = createLoader();
  const files = [{ path: 'a.yaml', text: `${cluster('a')}# ${'x'.repeat(16_000)}\n${'#\n'.repeat(60_000)}` }];
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  const first = await loader.loadPaced(files, HEAD, pause);
  const second = await loader.loadPaced(files, HEAD, pause);
  expect(second.documents[0]).toBe(first.documents[0]);
  expect(pauses).toBe(1);
});

test('ten thousand documents are read in seconds, and twice as many in about twice the time', () => {
  const files = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ path: `${i}.yaml`, text: cluster(`c${i}`) }));
  const seconds = (count: number) => {
    const started = process.cpuUsage().user;
    expect(loadFiles(files(count), HEAD).documents.length).toBe(count);
    return (process.cpuUsage().user - started) / 1e6;
  };
  seconds(500);
  const [one, ten] = [seconds(1_000), seconds(10_000)];
  expect(ten).toBeLessThan(10);
  expect(ten / one).toBeLessThan(30);
});
