import type { JsonObject } from '../../model/json.ts';
import type { ResourceType, TypeSchema } from '../../model/resource-type.ts';
import { resolved } from '../type-field.ts';
import { READ_FUNCTIONS } from './functions.ts';
import { patternOf } from './patterns.ts';
import { typesOf } from './type-places.ts';

/** What stands for a value wherever one may stand; defined once in a schema. */
export const STANDINS: JsonObject = {
  'evenkeel.expression': { type: 'string', pattern: '\\$\\{[^}]+\\}|^\\{\\{resolve:' },
  'evenkeel.function': {
    type: 'object',
    description: 'A function of CloudFormation.',
    properties: Object.fromEntries(READ_FUNCTIONS.map((name) => [name, {}])),
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
  },
  // The short forms whose argument is a list: editors see the list, and no tag.
  'evenkeel.arguments': {
    type: 'array',
    minItems: 2,
    maxItems: 2,
    items: [{ type: ['string', 'integer'] }, { type: ['string', 'array', 'object'] }],
  },
};

const STANDIN = Object.keys(STANDINS).map((name) => ({ $ref: `#/definitions/${name}` }));

/**
 * The properties of a type as JSON Schema, draft-07, for editors: what AWS alone sets is left out, and expressions and
 * functions may stand for every value. Definitions are named after the type, so that those of several types go together.
 */
export function editorTypeSchema(type: ResourceType): {
  readonly schema: JsonObject;
  readonly definitions: JsonObject;
} {
  const writing: Writing = { type, prefix: `${type.name}.` };
  const definitions = Object.entries(type.definitions).map(([name, node]) => [
    `${writing.prefix}${name}`,
    written(node, writing),
  ]);
  const { properties = {}, required = [] } = type.schema;
  const settable = Object.entries(properties).filter(([name]) => !type.readOnly.includes(name));
  const own = { ...type.schema, properties: Object.fromEntries(settable) };
  const wanted = required.filter((name) => !type.readOnly.includes(name));
  return {
    schema: { ...whole({ ...own, required: wanted }, writing), description: type.description ?? type.name },
    definitions: Object.fromEntries(definitions),
  };
}

interface Writing {
  readonly type: ResourceType;
  readonly prefix: string;
}

const DEFINITIONS = '#/definitions/';

/** A value, or what stands for one. */
function written(node: TypeSchema, writing: Writing): JsonObject {
  const { description } = node;
  const words = description === undefined ? {} : { description };
  if (node.$ref?.startsWith(DEFINITIONS))
    return { ...words, $ref: `${DEFINITIONS}${writing.prefix}${node.$ref.slice(DEFINITIONS.length)}` };
  const value = whole(resolved(writing.type, node), writing);
  return Object.keys(value).length === 0 ? words : { ...words, anyOf: [value, ...STANDIN] };
}

function whole(node: TypeSchema, writing: Writing): JsonObject {
  const types = typesOf(node).flatMap((type) => LOOSE[type] ?? [type]);
  return {
    ...(types.length === 0 ? {} : { type: types.length === 1 ? (types[0] ?? '') : [...new Set(types)] }),
    ...limits(node),
    ...below(node, writing),
    ...alternatives(node, writing),
  };
}

/** What CloudFormation converts, and `validate` says that it does. */
const LOOSE: Readonly<Record<string, readonly string[]>> = {
  string: ['string', 'number', 'boolean'],
  integer: ['integer', 'string'],
  number: ['number', 'string'],
  boolean: ['boolean', 'string'],
};

const KEPT = [
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minProperties',
  'maxProperties',
  'minItems',
  'maxItems',
  'uniqueItems',
] as const satisfies readonly (keyof TypeSchema)[];

function limits(node: TypeSchema): JsonObject {
  const kept = KEPT.flatMap((name) => (node[name] === undefined ? [] : [[name, node[name]] as const]));
  const { pattern, required = [] } = node;
  return {
    ...Object.fromEntries(kept),
    ...(node.enum ? { enum: [...node.enum] } : {}),
    ...(node.enumCaseInsensitive ? { examples: [...node.enumCaseInsensitive] } : {}),
    ...(pattern !== undefined && isPortable(pattern) ? { pattern } : {}),
    ...(required.length > 0 ? { required: [...required] } : {}),
  };
}

/** Editors read patterns in unicode mode, and know no flags. */
function isPortable(pattern: string): boolean {
  if (patternOf(pattern)?.source !== pattern) return false;
  try {
    return new RegExp(pattern, 'u') !== undefined;
  } catch {
    return false;
  }
}

function below(node: TypeSchema, writing: Writing): JsonObject {
  const { items, properties, patternProperties, additionalProperties } = node;
  const each = (map: Readonly<Record<string, TypeSchema>>) =>
    Object.fromEntries(Object.entries(map).map(([name, child]) => [name, written(child, writing)]));
  const portable = Object.entries(patternProperties ?? {}).filter(([pattern]) => isPortable(pattern));
  const isClosed = additionalProperties === false && portable.length === Object.keys(patternProperties ?? {}).length;
  return {
    ...(items ? { items: written(items, writing) } : {}),
    ...(properties ? { properties: each(properties) } : {}),
    ...(portable.length > 0 ? { patternProperties: each(Object.fromEntries(portable)) } : {}),
    ...(isClosed ? { additionalProperties: false } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: written(additionalProperties, writing) }
      : {}),
  };
}

/** With expressions among them several may hold, so that one of them is any of them here. */
function alternatives(node: TypeSchema, writing: Writing): JsonObject {
  const all = (node.allOf ?? []).map((one) => whole(one, writing));
  const choices = [node.anyOf, node.oneOf].flatMap((list) =>
    list ? [{ anyOf: list.map((one) => (one.$ref === undefined ? whole(one, writing) : written(one, writing))) }] : [],
  );
  return all.length + choices.length === 0 ? {} : { allOf: [...all, ...choices] };
}
