import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { jsonSchemaOfAll, jsonSchemaOfKind } from '../../../controller/cli/manifests/json-schema.ts';
import { KINDS } from '../../../controller/model/identity.ts';
import { VALID_MANIFEST } from '../../manifest/corpus/valid-manifest.ts';

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });
const combined = ajv.compile(jsonSchemaOfAll(KINDS));
const documents = parseAllDocuments(VALID_MANIFEST).map((document) => document.toJS());

test('a valid manifest is valid for editors too, expressions included', () => {
  for (const document of documents) {
    combined(document);
    expect(combined.errors ?? []).toEqual([]);
    expect(ajv.compile(jsonSchemaOfKind(document.kind))(document)).toBe(true);
  }
});

test.each(KINDS)('the schema of %s is a closed draft-07 schema', (kind) => {
  const schema = jsonSchemaOfKind(kind);
  expect(schema).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: kind,
    additionalProperties: false,
  });
});

const service = documents[2];

test.each([
  { because: 'an unknown field', document: { ...service, spec: { ...service.spec, desiredCont: 1 } } },
  { because: 'text for a number', document: { ...service, spec: { ...service.spec, desiredCount: 'two' } } },
  { because: 'a value outside the enum', document: { ...service, spec: { ...service.spec, launchType: 'fargate' } } },
  { because: 'an unknown kind', document: { ...service, kind: 'Servce' } },
  { because: 'no spec', document: { ...service, spec: undefined } },
])('finds $because', ({ document }) => {
  expect(combined(JSON.parse(JSON.stringify(document)))).toBe(false);
});
