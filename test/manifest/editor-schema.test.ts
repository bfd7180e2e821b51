import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { combinedEditorSchema, editorSchema } from '../../controller/manifest/editor-schema.ts';
import { crdOf } from '../../controller/manifest/schema.ts';
import { KINDS } from '../../controller/model/identity.ts';
import { VALID_MANIFEST } from './corpus/valid-manifest.ts';

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });
const combined = ajv.compile(combinedEditorSchema(KINDS.map(crdOf)));
const documents = parseAllDocuments(VALID_MANIFEST).map((document) => document.toJS());

test('a valid manifest is valid for editors too, expressions included', () => {
  for (const document of documents) {
    combined(document);
    expect(combined.errors ?? []).toEqual([]);
    expect(ajv.compile(editorSchema(crdOf(document.kind)))(document)).toBe(true);
  }
});

test.each(KINDS)('the schema of %s is a strict draft-07 schema with an id', (kind) => {
  const schema = editorSchema(crdOf(kind));
  expect(schema).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `https://evenkeel.dev/schemas/v1alpha1/${kind.toLowerCase()}.json`,
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
