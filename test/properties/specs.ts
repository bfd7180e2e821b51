import fc from 'fast-check';
import { join } from '../../controller/model/canonical.ts';
import type { Field, Fields } from '../../controller/model/fields.ts';
import type { Json, JsonObject } from '../../controller/model/json.ts';
import type { ErasedKind } from '../../controller/model/kind.ts';
import { readCrds, type SchemaNode } from '../../crds/crd.ts';

const CRDS = readCrds();
/** So many members of an object at most: small objects find more in the same time, and chance covers them all. */
const MEMBERS = 7;

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
/** Data, which may look like a number or a truth value. */
const text = fc.oneof(word, fc.constantFrom('8080', 'true'));
const roleArn = word.map((name) => `arn:aws:iam::123456789012:role/${name}`);
const role = fc.oneof(
  word,
  fc.tuple(word, word).map(([path, name]) => `${path}/${name}`),
  roleArn,
);

/** What a word would not do justice to, by the row of the table. */
const SPECIAL: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  'Listener protocol': fc.constantFrom('HTTPS', 'HTTPS', 'TLS', 'HTTP', 'TCP'),
  'Service serviceConnectConfiguration.enabled': fc.constantFrom(true, true, true, false),
  'Service taskDefinition': fc.tuple(word, fc.nat(99)).map(([family, n]) => `${family}:${n + 1}`),
  'Service role': role,
  'Service template.taskRoleArn': role,
  'Service template.executionRoleArn': role,
  'Service template.cpu': fc.constantFrom('256', '1 vCPU', '.5 vcpu', '2048'),
  'Service template.memory': fc.constantFrom('512', '2 GB', '3gb', '4096'),
  // `instanceId` is `host` by another name: two of them in another order would be no difference.
  'Service placementStrategy[].field': fc.constantFrom('host', 'cpu', 'MEMORY', 'attribute:Rack'),
  'CapacityProvider autoScalingGroupProvider.autoScalingGroupArn': fc.oneof(
    word,
    word.map((name) => `arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:1:autoScalingGroupName/${name}`),
  ),
};

/** Specs of a kind: of the CRD's shape, with unique keys where the table of fields says that there are keys. */
export function specsOf(kind: ErasedKind): fc.Arbitrary<JsonObject> {
  const schema = CRDS.find((crd) => crd.kind === kind.name)?.schema.properties?.spec ?? {};
  const at = { fields: kind.fields, kind: kind.name, row: '' };
  if (!schema.properties?.template) return objects(schema, at);
  // Most of a service is its template, which would rarely be among seven of its thirty members.
  return fc.oneof(objects(schema, at), objects(schema, at, ['template']));
}

interface At {
  readonly fields: Fields;
  readonly kind: string;
  readonly row: string;
}

function objects(schema: SchemaNode, at: At, more: readonly string[] = []): fc.Arbitrary<JsonObject> {
  const always = [...new Set([...(schema.required ?? []), ...more])];
  const entries = Object.entries(schema.properties ?? {});
  const values = new Map(entries.map(([member, inner]) => [member, valuesAt(inner, member, at)]));
  const optional = [...values.keys()].filter((member) => !always.includes(member));
  return fc
    .subarray(optional, { maxLength: Math.min(MEMBERS, optional.length) })
    .chain((members) =>
      fc.record(Object.fromEntries([...always, ...members].map((m) => [m, values.get(m) ?? fc.constant(null)]))),
    );
}

function valuesAt(schema: SchemaNode, member: string, at: At): fc.Arbitrary<Json> {
  const row = join(at.row, member);
  const field = at.fields[member];
  return SPECIAL[`${at.kind} ${row}`] ?? values(schema, field, { ...at, row });
}

function values(schema: SchemaNode, field: Field | undefined, at: At): fc.Arbitrary<Json> {
  const inside = { ...at, fields: field?.fields ?? {} };
  if (schema.items) return lists(schema.items, field, { ...inside, row: `${at.row}[]` });
  if (schema['x-kubernetes-preserve-unknown-fields']) return fc.dictionary(word, fc.nat(9), { minKeys: 1, maxKeys: 3 });
  if (schema.additionalProperties) return fc.dictionary(word, text, { maxKeys: 3 });
  if (field?.value === 'strLike' && !schema.enum && schema.type === 'string') return text;
  return schema.type === 'object' ? objects(schema, inside) : scalars(schema);
}

function lists(items: SchemaNode, field: Field | undefined, at: At): fc.Arbitrary<Json> {
  if (items.type !== 'object') return fc.uniqueArray(scalars(items), { maxLength: 3 });
  const key = (field?.key ?? []).filter((member) => items.properties?.[member] !== undefined);
  const selector = (element: JsonObject) => (key.length > 0 ? key.map((m) => String(element[m])).join() : element);
  return fc.uniqueArray(objects(items, at, key), { maxLength: 3, selector, comparator: 'SameValue' });
}

function scalars({ type, enum: allowed, minimum = 0, maximum = 5_000, format }: SchemaNode): fc.Arbitrary<Json> {
  if (allowed) return fc.constantFrom(...allowed);
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Math.max(minimum, -9), max: Math.max(minimum, Math.min(maximum, 5_000)) });
    case 'number':
      return fc
        .integer({ min: Math.ceil(2 * minimum), max: Math.floor(2 * Math.min(maximum, 5_000)) })
        .map((half) => half / 2);
    default:
      return format === 'date-time' ? instants : word;
  }
}

const instants = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }).map((s) => new Date(s * 1000).toISOString());
