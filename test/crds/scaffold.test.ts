import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMPOSED_KINDS } from '../../crds/composition.ts';
import { crdPath } from '../../crds/crd.ts';
import { scaffold } from '../../crds/scaffold.ts';

test.each(COMPOSED_KINDS)('%s needs nothing and is left as it is, to the letter', (kind) => {
  const text = readFileSync(crdPath(kind), 'utf8');
  expect(scaffold(kind, text)).toEqual({ text, added: [] });
});

test('adds what is missing and never touches what people wrote', () => {
  const text = readFileSync(crdPath('Cluster'), 'utf8');
  const spec = (crd: string) => parse(crd).spec.versions[0].schema.openAPIV3Schema.properties.spec.properties;
  const cut = text.replace(/^ {16}serviceConnectDefaults:\n(?: {18}.*\n)*/m, '');
  expect(spec(cut)).not.toHaveProperty('serviceConnectDefaults');
  const result = scaffold('Cluster', cut);
  expect(result.added).toEqual(['Cluster serviceConnectDefaults']);
  const { serviceConnectDefaults, ...others } = spec(result.text);
  expect(serviceConnectDefaults).toEqual({
    title: 'ClusterServiceConnectDefaultsRequest',
    type: 'object',
    required: ['namespace'],
    properties: { namespace: { type: 'string' } },
  });
  expect(others).toEqual(spec(cut));
});
