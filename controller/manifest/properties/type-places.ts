import type { ResourceType, TypeSchema } from '../../model/resource-type.ts';
import { resolved } from '../type-field.ts';
import { patternOf } from './patterns.ts';

/** Everything that a type says of one place: more than one schema where there are alternatives. */
export interface TypePlace {
  readonly type: ResourceType;
  readonly schemas: readonly TypeSchema[];
}

/** The place of `spec.properties` itself. */
export function rootPlace(type: ResourceType): TypePlace {
  return { type, schemas: flattened(type, type.schema) };
}

/** The place of a member, or of a list's elements where the step is a number. */
export function placeBelow(place: TypePlace | undefined, step: string | number): TypePlace | undefined {
  if (!place) return undefined;
  const { type, schemas } = place;
  const below = schemas.flatMap(
    (schema) => (typeof step === 'number' ? schema.items : memberSchema(schema, step)) ?? [],
  );
  return below.length === 0 ? undefined : { type, schemas: below.flatMap((one) => flattened(type, one)) };
}

/** What an object's schema says of a member: by its name, by a pattern of names, or for all others. */
export function memberSchema(schema: TypeSchema, name: string): TypeSchema | undefined {
  const own = schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
  if (own) return own;
  const byPattern = Object.entries(schema.patternProperties ?? {}).find(([pattern]) => patternOf(pattern)?.test(name));
  if (byPattern) return byPattern[1];
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** Alternatives of alternatives: a schema that is deeper in itself than this describes nothing more. */
const DEEPEST = 6;

function flattened(type: ResourceType, of: TypeSchema, depth = 0): readonly TypeSchema[] {
  const schema = resolved(type, of);
  if (depth >= DEEPEST) return [schema];
  const others = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...others.flatMap((other) => flattened(type, other, depth + 1))];
}

/** The types that a value of the place may have; empty where nothing is said. */
function typesAt(place: TypePlace | undefined): ReadonlySet<string> {
  return new Set((place?.schemas ?? []).flatMap(typesOf));
}

/**
 * Values of two maps, the environment of a Lambda function and the parameters of a nested stack, are text to AWS's registry.
 * cfn-lint, whose schemas are compiled, lets them be anything, as CloudFormation makes text of it; Cloud Control does not.
 */
export function typesOf({ type }: TypeSchema): readonly string[] {
  if (type === undefined) return [];
  if (typeof type === 'string') return [type];
  return ANYTHING.every((one) => type.includes(one)) ? ['string'] : type;
}

const ANYTHING = ['string', 'number', 'integer', 'boolean', 'object', 'array'];

/** Whether text is wanted and neither numbers nor truth values are: then they are kept as they were written. */
export function wantsText(place: TypePlace | undefined): boolean {
  const types = typesAt(place);
  return types.has('string') && !['integer', 'number', 'boolean'].some((type) => types.has(type));
}

/** Whether a single value is wanted, and no list. */
export function wantsScalar(place: TypePlace | undefined): boolean {
  const types = typesAt(place);
  return types.size > 0 && ![...types].some((type) => type === 'array' || type === 'object');
}

/**
 * The text as the number or truth value that the place wants. Cloud Control takes text for neither, where CloudFormation
 * does, so it is converted before it is sent; text that is neither stays, for the check to judge.
 */
export function fromText(text: string, place: TypePlace | undefined): string | number | boolean {
  const types = typesAt(place);
  if (types.size === 0 || types.has('string')) return text;
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if (types.has('integer') && /^-?[0-9]{1,15}$/.test(text)) return Number(text);
  return types.has('number') && /^-?[0-9]{1,15}([.][0-9]{1,15})?$/.test(text) ? Number(text) : text;
}
