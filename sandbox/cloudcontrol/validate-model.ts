import type { ResourceType, TypeSchema } from '../../crds/resource-types/shipped-types.ts';
import { Fault } from '../contract.ts';
import { canonical, isList, isModel } from './json.ts';
import { fitsPattern } from './pattern.ts';
import type { Json, Model } from './store.ts';

type Definitions = ResourceType['definitions'];

/** A value, where it stands (`#/Tags/0`) and what it must be. */
interface Place {
  readonly at: string;
  readonly definitions: Definitions;
}

/**
 * Refuses a model that does not fit its type's schema. Throws Fault. The texts are those that Cloud Control passes on from
 * its JSON Schema validator (aws-cloudformation/cloudformation-coverage-roadmap issue 2205 and CloudFormation's own messages).
 * `before`: what lives and is to be changed, which AWS reads back as it takes it, whatever the limits are that are known here
 * from elsewhere (a user pool's `phone_number_verified` is longer than a name may be that is asked for). What reads leave out
 * is missing all the same.
 */
export function assertModel(type: ResourceType, model: Model, before?: Model): void {
  const problemsOf = (one: Model) => check(type.schema, one, { at: '#', definitions: type.definitions });
  const known = new Set(before && problemsOf(before).filter((problem) => !problem.includes('required')));
  const problems = problemsOf(model).filter((problem) => !known.has(problem));
  if (problems.length === 0) return;
  throw new Fault('ValidationException', `Model validation failed (${problems.join('\n')})`);
}

function check(schema: TypeSchema, value: Json, place: Place): readonly string[] {
  const resolved = schema.$ref === undefined ? schema : follow(schema.$ref, place.definitions);
  if (!resolved) return [];
  const wrong = typeProblem(resolved, value);
  if (wrong) return [`${place.at}: ${wrong}`];
  return [...valueProblems(resolved, value).map((each) => `${place.at}: ${each}`), ...within(resolved, value, place)];
}

function follow(ref: string, definitions: Definitions): TypeSchema | undefined {
  return definitions[ref.slice(ref.lastIndexOf('/') + 1)];
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'String',
  object: 'JSONObject',
  array: 'JSONArray',
  boolean: 'Boolean',
  integer: 'Integer',
  number: 'Number',
};

function typeProblem({ type }: TypeSchema, value: Json): string | undefined {
  const types = typeof type === 'string' ? [type] : (type ?? []);
  if (types.length === 0 || types.some((each) => fits(each, value))) return undefined;
  const names = types.map((each) => TYPE_NAMES[each] ?? each).join(' or ');
  return `expected type: ${names}, found: ${nameOf(value)}`;
}

function fits(type: string, value: Json): boolean {
  switch (type) {
    case 'object':
      return isModel(value);
    case 'array':
      return isList(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function nameOf(value: Json): string {
  if (value === null) return 'Null';
  if (isList(value)) return 'JSONArray';
  const type = typeof value;
  return TYPE_NAMES[type === 'number' && Number.isInteger(value) ? 'integer' : type] ?? type;
}

function valueProblems(schema: TypeSchema, value: Json): readonly string[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  const problems: string[] = [];
  if (schema.enum && !schema.enum.some((each) => each === value))
    problems.push(`${show(value)} is not a valid enum value`);
  if (typeof value === 'string') {
    if (minLength !== undefined && value.length < minLength)
      problems.push(`expected minLength: ${minLength}, actual: ${value.length}`);
    if (maxLength !== undefined && value.length > maxLength)
      problems.push(`expected maxLength: ${maxLength}, actual: ${value.length}`);
    if (schema.pattern !== undefined && !fitsPattern(schema.pattern, value))
      problems.push(`string [${value}] does not match pattern ${schema.pattern}`);
  }
  if (typeof value === 'number') {
    if (minimum !== undefined && value < minimum) problems.push(`${value} is not greater or equal to ${minimum}`);
    if (maximum !== undefined && value > maximum) problems.push(`${value} is not less or equal to ${maximum}`);
  }
  if (isList(value)) {
    if (minItems !== undefined && value.length < minItems)
      problems.push(`expected minimum item count: ${minItems}, found: ${value.length}`);
    if (maxItems !== undefined && value.length > maxItems)
      problems.push(`expected maximum item count: ${maxItems}, found: ${value.length}`);
    if (schema.uniqueItems && new Set(value.map(canonical)).size < value.length)
      problems.push('array items are not unique');
  }
  return problems;
}

function show(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function within(schema: TypeSchema, value: Json, place: Place): readonly string[] {
  if (isList(value)) {
    const { items } = schema;
    return items ? value.flatMap((each, index) => check(items, each, below(place, String(index)))) : [];
  }
  return isModel(value) ? members(schema, value, place) : [];
}

function members(schema: TypeSchema, value: Model, place: Place): readonly string[] {
  const missing = (schema.required ?? []).filter((name) => value[name] === undefined);
  return [
    ...missing.map((name) => `${place.at}: required key [${name}] not found`),
    ...alternatives(schema, value, place),
    ...Object.entries(value).flatMap(([name, each]) => member(schema, [name, each], place)),
  ];
}

function member(schema: TypeSchema, [name, value]: readonly [string, Json], place: Place): readonly string[] {
  const own = schema.properties?.[name] ?? patterned(schema, name);
  if (own) return check(own, value, below(place, name));
  const { additionalProperties } = schema;
  if (additionalProperties === false) return [`${place.at}: extraneous key [${name}] is not permitted`];
  return typeof additionalProperties === 'object' ? check(additionalProperties, value, below(place, name)) : [];
}

function patterned({ patternProperties }: TypeSchema, name: string): TypeSchema | undefined {
  return Object.entries(patternProperties ?? {}).find(([pattern]) => fitsPattern(pattern, name))?.[1];
}

/** Of combinations, only which members they require: what else they say repeats the properties. */
function alternatives({ anyOf, oneOf, allOf }: TypeSchema, value: Model, place: Place): readonly string[] {
  const has = ({ required = [] }: TypeSchema): boolean => required.every((name) => value[name] !== undefined);
  const all = (allOf ?? []).flatMap((each) => alternatives(each, value, place));
  const any =
    anyOf && !anyOf.some(has) ? [`${place.at}: no subschema matched out of the total ${anyOf.length} subschemas`] : [];
  const stated = (oneOf ?? []).filter(({ required = [] }) => required.length > 0);
  const matched = stated.filter(has).length;
  const one =
    stated.length > 0 && stated.length === oneOf?.length && matched !== 1
      ? [`${place.at}: ${matched} subschemas matched instead of one`]
      : [];
  return [...all, ...any, ...one];
}

function below({ at, definitions }: Place, step: string): Place {
  return { at: `${at}/${step}`, definitions };
}
