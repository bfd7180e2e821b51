import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { RESOURCE_KINDS } from '../../../controller/kinds/index.ts';
import { join } from '../../../controller/model/canonical.ts';
import type { Fields } from '../../../controller/model/fields.ts';
import { OBJECT_KINDS } from '../../../controller/model/identity.ts';
import { readCrds, type SchemaNode } from '../../../crds/crd.ts';

const EXAMPLES = 'manifests/examples';
const CRDS = readCrds();

function kindsOfExamples(): readonly string[] {
  const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const texts = files.map((file) => readFileSync(`${EXAMPLES}/${file}`, 'utf8'));
  return texts.flatMap((text) => parseAllDocuments(text).map((document) => String(document.get('kind'))));
}

/** Paths of all members, `[]` for a step into a list. */
function membersOfSchema(node: SchemaNode, at = ''): readonly string[] {
  return Object.entries(node.properties ?? {}).flatMap(([member, inner]) => {
    const path = join(at, member);
    const below = inner.items ? membersOfSchema(inner.items, `${path}[]`) : membersOfSchema(inner, path);
    return [path, ...below];
  });
}

/** Rows that a kind makes of what the manifest says in another way. */
const DERIVED: Readonly<Record<string, string>> = {
  'ApiDeployment content': 'the digest of what lives below the API, wanted as it is',
  'Listener certificates[].isDefault': 'the first certificate of the list is the default one',
};

interface Row {
  readonly path: string;
  /** Bookkeeping of AWS, or a key that is made of other members: what no manifest says. */
  readonly isOurs: boolean;
}

function rowsOf<F>(fields: Fields<F>, key: readonly string[] = [], at = ''): readonly Row[] {
  return Object.entries(fields).flatMap(([member, field]) => {
    const path = join(at, member);
    const isOurs = field.absent.class === 'readOnly' || key.includes(member);
    return [{ path, isOurs }, ...rowsOf(field.fields ?? {}, field.key, field.value === 'object' ? path : `${path}[]`)];
  });
}

describe.each(RESOURCE_KINDS.map((kind) => ({ name: kind.name, kind })))('$name', ({ name, kind }) => {
  it('says what every member of its CRD means, and nothing more', () => {
    const spec = CRDS.find((crd) => crd.kind === name)?.schema.properties?.spec ?? {};

    const members = new Set(membersOfSchema(spec));
    const rows = rowsOf(kind.fields);
    const known = new Set(rows.map(({ path }) => path));

    expect([...members].filter((member) => !known.has(member))).toEqual([]);
    const beside = rows.filter(({ path, isOurs }) => !members.has(path) && !isOurs && !DERIVED[`${name} ${path}`]);
    expect(beside).toEqual([]);
  });

  it('has an example', () => {
    expect(kindsOfExamples()).toContain(name);
  });

  it('is documented', () => {
    expect(existsSync(`docs/reference/kinds/${name.toLowerCase()}.md`)).toBe(true);
  });

  it('tells the elements of a keyed collection apart by members that they have', () => {
    const wrong = (fields: Fields<unknown>): readonly string[] =>
      Object.entries(fields).flatMap(([member, field]) => [
        ...(field.key ?? []).filter((key) => field.fields?.[key] === undefined).map((key) => `${member}[${key}]`),
        ...wrong(field.fields ?? {}),
      ]);

    expect(wrong(kind.fields)).toEqual([]);
  });
});

describe('the list of kinds', () => {
  it('holds every kind that is no configuration', () => {
    const names = RESOURCE_KINDS.map(({ name }) => name);

    expect([...names].sort()).toEqual([...OBJECT_KINDS].sort());
  });

  it('says in which order they are torn down', () => {
    const ranks = RESOURCE_KINDS.map(({ rank }) => rank);

    expect(new Set(ranks).size).toBe(ranks.length);
  });
});
