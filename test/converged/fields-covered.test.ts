import { expect, it } from 'vitest';
import { createLoader } from '../../controller/manifest/load.ts';
import { join } from '../../controller/model/canonical.ts';
import type { Document } from '../../controller/model/document.ts';
import { isObject, type Json } from '../../controller/model/json.ts';
import { readCrds, type SchemaNode } from '../../crds/crd.ts';
import { everyFieldFiles } from './every-field-world.ts';

/** Fields that no document of the example can set, each with its reason. */
const EXCLUDED: readonly { readonly field: string; readonly because: string }[] = [
  { field: 'AwsResource spec.identifier', because: 'names what lives already; the example makes everything itself' },
];

const { documents, problems } = createLoader().load(
  Object.entries(everyFieldFiles()).map(([path, text]) => ({ path, text })),
  { source: 'example', commit: { id: 'example' } },
);

/** Every field of a schema by its path; `[]` steps into a list. What an open map holds is data. */
function fieldsOf(node: SchemaNode, at: string): readonly string[] {
  if (node.items) return fieldsOf(node.items, `${at}[]`);
  return Object.entries(node.properties ?? {}).flatMap(([member, inner]) => {
    const path = join(at, member);
    return [path, ...fieldsOf(inner, path)];
  });
}

function fieldsIn(value: Json | undefined, at: string): readonly string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((element) => fieldsIn(element, `${at}[]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([member, inner]) => {
    const path = join(at, member);
    return inner === undefined ? [] : [path, ...fieldsIn(inner, path)];
  });
}

function fieldsSetBy({ identity, spec, management }: Document): readonly string[] {
  return [...fieldsIn(spec, `${identity.kind} spec`), ...fieldsIn(management as unknown as Json, 'management')];
}

it('is valid', () => {
  expect(problems).toEqual([]);
});

it('sets every field of every kind', () => {
  const set = new Set(documents.flatMap(fieldsSetBy));
  const known = readCrds().flatMap(({ kind, schema }) => {
    const { spec = {}, management = {} } = schema.properties ?? {};
    return [...fieldsOf(spec, `${kind} spec`), ...fieldsOf(management, 'management')];
  });
  const missing = [...new Set(known)].filter((field) => !set.has(field));
  process.stdout.write(
    `${documents.length} documents set ${new Set(known).size - missing.length} of ${new Set(known).size} fields\n`,
  );

  expect(missing).toEqual(EXCLUDED.map(({ field }) => field));
});
