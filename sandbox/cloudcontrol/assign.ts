import type { TypeSchema } from '../../crds/resource-types/shipped-types.ts';
import { identifierPrefix } from './identifier-prefixes.ts';
import { isList, isModel } from './json.ts';
import type { Json, Model } from './store.ts';
import type { Place } from './world.ts';

/** The model with identifiers and read-only attributes that AWS would have set. Plausible, but for the types that say more. */
export function assign(model: Model, place: Place, later: readonly string[] = []): Model {
  const { identifier, readOnly, schema } = place.type;
  const own = identifier.filter((path) => !path.includes('/'));
  const named = own.reduce((left, name) => withValue(left, name, place), model);
  const top = readOnly.filter((path) => !path.includes('/') && schema.properties?.[path] && !later.includes(path));
  const attributed = top.reduce((left, name) => withValue(left, name, place), named);
  return readOnly
    .filter((path) => path.includes('/'))
    .reduce((left, path) => below(left, path.split('/'), { place, schema }), attributed);
}

function withValue(model: Model, name: string, place: Place): Model {
  if (model[name] !== undefined) return model;
  const schema = resolved(place.type.schema.properties?.[name] ?? {}, place);
  const value = attribute({ name, schema, model, place });
  return value === undefined ? model : { ...model, [name]: value };
}

interface Nested {
  readonly place: Place;
  readonly schema: TypeSchema;
}

/** Attributes inside of what was sent; nothing is made around them. */
function below(value: Model, [step = '', ...rest]: readonly string[], nested: Nested): Model {
  const schema = resolved(nested.schema.properties?.[step] ?? {}, nested.place);
  const found = value[step];
  if (rest.length === 0) {
    const set = found ?? attribute({ name: step, schema, model: value, place: nested.place });
    return set === undefined ? value : { ...value, [step]: set };
  }
  const inner = { place: nested.place, schema: rest[0] === '*' ? resolved(schema.items ?? {}, nested.place) : schema };
  const after = rest[0] === '*' ? rest.slice(1) : rest;
  if (isList(found))
    return { ...value, [step]: found.map((each) => (isModel(each) ? below(each, after, inner) : each)) };
  return isModel(found) ? { ...value, [step]: below(found, after, inner) } : value;
}

interface Attribute {
  readonly name: string;
  readonly schema: TypeSchema;
  readonly model: Model;
  readonly place: Place;
}

const GOOD_STATES = [
  'ACTIVE',
  'AVAILABLE',
  'active',
  'available',
  'Active',
  'Available',
  'ENABLED',
  'READY',
  'COMPLETE',
];

/** Undefined where AWS would have nothing to tell. */
function attribute(what: Attribute): Json | undefined {
  const { schema, name, place } = what;
  const [type] = [schema.type ?? (schema.properties ? 'object' : 'string')].flat();
  switch (type) {
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return /version/i.test(name) ? 1 : Math.max(0, schema.minimum ?? 0);
    case 'array':
      return [];
    case 'object': {
      const members = Object.entries(schema.properties ?? {}).map(([member, each]) => [
        member,
        attribute({ name: member, schema: resolved(each, place), model: {}, place }),
      ]);
      return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as Model;
    }
    default:
      return text(what);
  }
}

function text({ name, schema, model, place }: Attribute): string | undefined {
  const { region, type } = place;
  const found = schema.enum?.find((each) => GOOD_STATES.includes(String(each)));
  if (schema.enum) return String(found ?? schema.enum[0]);
  if (/arn$/i.test(name)) return arnOf(model, place);
  if (/(time|timestamp|date|createdat|updatedat)$/i.test(name)) return new Date(region.clock.now()).toISOString();
  if (/(status|state)$/i.test(name)) return 'ACTIVE';
  if (/(domainname|dnsname|hostname|^address)$/i.test(name))
    return `${region.hex(12)}.${serviceOf(type.name)}.${region.region}.amazonaws.com`;
  if (/(url|uri|endpoint)$/i.test(name))
    return `https://${region.hex(12)}.${serviceOf(type.name)}.${region.region}.amazonaws.com`;
  if (/(message|reason|description|error)$/i.test(name)) return undefined;
  if (/version/i.test(name)) return '1';
  if (/name$/i.test(name)) return generatedName(type.name, place);
  const prefix = identifierPrefix(type.name, name);
  if (prefix !== undefined) return `${prefix}${region.hex(17)}`;
  return uuid(region.hex);
}

/** As Cloud Control names what nobody named: the type's own word and something unique (believed). */
export function generatedName(type: string, { region }: Pick<Place, 'region'>): string {
  const own = type.slice(type.lastIndexOf(':') + 1).toLowerCase();
  return `${own.slice(0, 20)}-${region.hex(12)}`;
}

export function uuid(hex: (digits: number) => string): string {
  return [8, 4, 4, 4, 12].map(hex).join('-');
}

/** `arn:aws:logs:eu-west-1:123456789012:loggroup/shop`: of the right service, account and Region at least. */
function arnOf(model: Model, place: Place): string {
  const { region, type } = place;
  const own = type.name.slice(type.name.lastIndexOf(':') + 1).toLowerCase();
  const id = [...type.identifier]
    .reverse()
    .map((name) => model[name])
    .find((value) => typeof value === 'string' && !value.startsWith('arn:'));
  return `arn:aws:${serviceOf(type.name)}:${region.region}:${region.account}:${own}/${id ?? region.hex(12)}`;
}

function serviceOf(type: string): string {
  return (type.split('::')[1] ?? '').toLowerCase();
}

function resolved(schema: TypeSchema, { type }: Place): TypeSchema {
  const { $ref } = schema;
  return $ref === undefined ? schema : (type.definitions[$ref.slice($ref.lastIndexOf('/') + 1)] ?? {});
}
