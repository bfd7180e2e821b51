import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { KINDS, OBJECT_KINDS } from '../../controller/model/identity.ts';
import { crdPath, readCrds, type SchemaNode } from '../../crds/crd.ts';

interface Place {
  readonly path: string;
  readonly node: SchemaNode;
}

function places(node: SchemaNode, path: string): readonly Place[] {
  const members = Object.entries(node.properties ?? {}).flatMap(([name, child]) => places(child, `${path}.${name}`));
  const items = node.items ? places(node.items, `${path}[]`) : [];
  const values = node.additionalProperties ? places(node.additionalProperties, `${path}{}`) : [];
  return [{ path, node }, ...members, ...items, ...values];
}

const ALL = readCrds().flatMap((crd) => places(crd.schema, crd.kind));

function pathsWhere(holds: (place: Place) => boolean): readonly string[] {
  return ALL.filter(holds).map(({ path }) => path);
}

test.each(KINDS)('%s is a CustomResourceDefinition of apiextensions v1', (kind) => {
  const file = parse(readFileSync(crdPath(kind), 'utf8'));
  const { plural, singular } = file.spec.names;
  expect(file).toMatchObject({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.evenkeel.dev` },
    spec: { group: 'evenkeel.dev', names: { kind, singular: kind.toLowerCase() }, versions: [{ name: 'v1alpha1' }] },
  });
  expect(singular).toBe(kind.toLowerCase());
});

test('short names and plurals are unique', () => {
  const names = readCrds().flatMap((crd) => [crd.plural, crd.singular, ...crd.shortNames]);
  expect(new Set(names).size).toBe(names.length);
});

test('every field has a type, unless it is text with numbers or any JSON', () => {
  const untyped = pathsWhere(
    ({ node }) => !node.type && !node['x-kubernetes-int-or-string'] && !node['x-kubernetes-preserve-unknown-fields'],
  );
  expect(untyped).toEqual([]);
});

test('no object has both members of its own and free ones', () => {
  expect(pathsWhere(({ node }) => node.properties !== undefined && node.additionalProperties !== undefined)).toEqual(
    [],
  );
});

test('lists say how they are compared, and the keys of map lists are required members', () => {
  const lists = ALL.filter(({ node }) => node.type === 'array' && node['x-kubernetes-list-type'] === undefined);
  expect(lists.map(({ path }) => path)).toEqual([]);
  const broken = pathsWhere(({ node }) => {
    const keys = node['x-kubernetes-list-map-keys'] ?? [];
    const isMap = node['x-kubernetes-list-type'] === 'map';
    return isMap !== keys.length > 0 || keys.some((key) => !node.items?.required?.includes(key));
  });
  expect(broken).toEqual([]);
});

test('elements of sets are scalars or atomic maps', () => {
  const broken = pathsWhere(
    ({ node }) =>
      node['x-kubernetes-list-type'] === 'set' &&
      node.items?.type === 'object' &&
      node.items['x-kubernetes-map-type'] !== 'atomic',
  );
  expect(broken).toEqual([]);
});

test('required members exist', () => {
  expect(pathsWhere(({ node }) => node.required?.some((name) => !node.properties?.[name]) ?? false)).toEqual([]);
});

test('every field below spec and management has a description that is a sentence', () => {
  const named = ALL.filter(({ path }) => /^\w+\.(spec|management)\b/.test(path) && !/[\]}]$/.test(path));
  expect(named.filter(({ node }) => !/^\S.*\.$/s.test(node.description ?? '')).map(({ path }) => path)).toEqual([]);
  expect(named.length).toBeGreaterThan(600);
});

test('descriptions stay short', () => {
  expect(pathsWhere(({ node }) => (node.description?.length ?? 0) > 240)).toEqual([]);
});

test('defaults lie within the limits of their fields', () => {
  const broken = pathsWhere(({ node }) => {
    const { default: usual, enum: values, minimum = -Infinity, maximum = Infinity } = node;
    if (usual === undefined) return false;
    if (values) return !values.includes(String(usual));
    return typeof usual === 'number' && (usual < minimum || usual > maximum);
  });
  expect(broken).toEqual([]);
});

test('management is the same block in every kind that has one', () => {
  const blocks = readCrds().flatMap((crd) => crd.schema.properties?.management ?? []);
  const inNamespace = readCrds().find((crd) => crd.kind === 'Namespace')?.schema.properties?.spec?.properties
    ?.management;
  expect(blocks.length).toBe(OBJECT_KINDS.length);
  for (const block of [...blocks, inNamespace]) expect(block).toEqual(blocks[0]);
});

test('patterns are anchored and quick on text that nearly fits', () => {
  const patterns = new Set(ALL.flatMap(({ node }) => node.pattern ?? []));
  for (const pattern of patterns) {
    expect(pattern).toMatch(/^\^.*\$$/);
    const started = process.cpuUsage().user;
    for (const letter of ['a', 'A', '0', '-', 'a-', 'arn:', 'a/'])
      new RegExp(pattern).test(`${letter.repeat(16_384 / letter.length)}!`);
    expect(process.cpuUsage().user - started, pattern).toBeLessThan(200_000);
  }
});
