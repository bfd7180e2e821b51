import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import type { Fields } from '../../controller/model/fields.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import type { ErasedKind } from '../../controller/model/kind.ts';
import { tableRules } from '../converged/table-rules.ts';
import { disguisesOf, mutationsOfSpec, toldOfEqual, wrongOf } from './cases.ts';
import type { Mutation } from './mutations.ts';
import { specsOf } from './specs.ts';

interface Evidence {
  /** Answers of equal meaning. */
  readonly equal: readonly (readonly [JsonObject, JsonObject])[];
  /** Single mutations by their row. */
  readonly mutations: ReadonlyMap<string, readonly (readonly [JsonObject, Mutation])[]>;
}

const SPECS = 120;
const DISGUISES = 3;

function evidenceOf(kind: ErasedKind): Evidence {
  const specs = fc.sample(specsOf(kind), { numRuns: SPECS, seed: 7 });
  const equal = specs.flatMap((spec, seed) =>
    disguisesOf(kind, spec, { seed, count: DISGUISES }).map((have) => [spec, have] as const),
  );
  const mutations = new Map<string, (readonly [JsonObject, Mutation])[]>();
  for (const spec of specs)
    for (const mutation of mutationsOfSpec(kind, spec))
      mutations.set(mutation.row, [...(mutations.get(mutation.row) ?? []), [spec, mutation]]);
  return { equal, mutations };
}

/** The table with one row that is looked at no more. */
function blinded(fields: Fields, row: string): Fields {
  const [first = '', ...rest] = row.split('.');
  const member = first.replace('[]', '');
  const field = fields[member];
  if (!field) return fields;
  if (rest.length === 0) return { ...fields, [member]: { value: 'scalar', absent: { class: 'readOnly' } } };
  return { ...fields, [member]: { ...field, fields: blinded(field.fields ?? {}, rest.join('.')) } };
}

const RULES = RESOURCE_KINDS.map((kind) => ({ name: kind.name, kind, rules: tableRules(kind.fields) }));

it('looks at every kind whose table has rules of its own', () => {
  // The first compares by the metadata of its resource type, the second a digest of documents.
  expect(RULES.filter(({ rules }) => rules.length === 0).map(({ name }) => name)).toEqual([
    'AwsResource',
    'ApiDeployment',
  ]);
});

describe.each(RULES)('$name', ({ name, kind, rules }) => {
  const { equal, mutations } = evidenceOf(kind);

  if (rules.length > 0)
    it('is seen to be wrong where a rule of its table is taken out', () => {
      const noticed = rules.filter(({ without }) => {
        const weakened = { ...kind, fields: without };
        return equal.some(([spec, have]) => toldOfEqual(weakened, spec, have).length > 0);
      });
      process.stdout.write(`${name}: ${noticed.length} of ${rules.length} rules taken out are noticed\n`);

      // What is left needs answers that only AWS, or its model, can think of: test/converged takes out all of them.
      expect(noticed.length / rules.length).toBeGreaterThan(0.6);
    });

  it('is seen to be blind whichever row of its table is taken out', () => {
    const rows = [...mutations.keys()];
    const unnoticed = rows.filter((row) => {
      const weakened = { ...kind, fields: blinded(kind.fields, row) };
      return !(mutations.get(row) ?? []).some(([spec, mutation]) => wrongOf(weakened, spec, mutation) !== undefined);
    });
    process.stdout.write(`${name}: ${rows.length - unnoticed.length} of ${rows.length} rows taken out are noticed\n`);

    expect(unnoticed).toEqual([]);
  });
});
