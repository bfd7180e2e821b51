import type { ErrorObject } from 'ajv';
import type { SchemaNode } from '../../crds/crd.ts';
import type { Json } from '../model/json.ts';
import type { ProblemCode } from './codes.ts';
import { suggestion } from './nearest.ts';

/** One finding of the validator in words, and where to point: at the value, or at the key of an unknown field. */
export interface Finding {
  readonly code: ProblemCode;
  /** The member that is unknown or missing below the place of the error. */
  readonly member?: string;
  readonly message: string;
  readonly allowed?: string | undefined;
}

/** What descriptions take from a schema. */
export interface DescribedSchema extends Pick<SchemaNode, 'format' | 'pattern'> {
  readonly properties?: Readonly<Record<string, { readonly description?: string | undefined }>>;
}

/** What the description may look at besides the error. */
export interface ErrorContext {
  readonly value: Json | undefined;
  /** What was written in the file, for scalars. */
  readonly written: string | undefined;
  readonly schema: DescribedSchema | undefined;
  /** Says where else in the kind a field of that name belongs. */
  readonly elsewhere: (member: string) => string | undefined;
}

/** An ajv error in the words of Evenkeel; undefined for errors that only repeat others. */
export function describeError(
  error: Pick<ErrorObject, 'keyword' | 'params'>,
  context: ErrorContext,
): Finding | undefined {
  const { keyword, params } = error;
  switch (keyword) {
    case 'type':
      return typeFinding(params.type as string | readonly string[], context);
    case 'additionalProperties':
      return unknownField(String(params.additionalProperty), context);
    case 'required':
      return missingField(String(params.missingProperty), context);
    case 'enum':
      return notAllowed(params.allowedValues as readonly string[], context);
    case 'const':
      return notAllowed([String(params.allowedValue)], context);
    case 'pattern':
      return {
        code: 'PATTERN',
        message: `${shown(context)} does not have the right form`,
        allowed: form(context.schema),
      };
    default:
      return limitFinding(keyword, Number(params.limit), context);
  }
}

function typeFinding(types: string | readonly string[], context: ErrorContext): Finding {
  const all = typeof types === 'string' ? [types] : types;
  return {
    code: 'TYPE',
    message: `must be ${all.map((type) => ARTICLES[type] ?? type).join(' or ')}, and is ${kindOf(context)}`,
    allowed: all.map((type) => remedy(type, context)).find((one) => one !== undefined),
  };
}

/** Types of JSON Schema as people say them. */
export const ARTICLES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};

function kindOf({ value, written }: ErrorContext): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  if (typeof value === 'object') return 'a map';
  return typeof value === 'boolean' ? String(value) : `the number ${written ?? value}`;
}

const SPOKEN: Readonly<Record<string, string>> = { yes: 'true', on: 'true', no: 'false', off: 'false' };

function remedy(type: string, { value, written }: ErrorContext): string | undefined {
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `write "${written ?? value}", in quotes`;
  if (type === 'boolean' && typeof value === 'string')
    return value.toLowerCase() in SPOKEN ? `write ${SPOKEN[value.toLowerCase()]}` : 'true or false';
  if ((type === 'integer' || type === 'number') && typeof value === 'string' && /^-?[0-9]+([.][0-9]+)?$/.test(value))
    return `write ${value}, without quotes`;
  if (type === 'array' && value !== null && typeof value !== 'object') return `write [${written ?? value}]`;
  if (type === 'array' && value !== null && !Array.isArray(value)) return 'a list: "- " before each of its elements';
  return undefined;
}

function unknownField(member: string, { schema, elsewhere }: ErrorContext): Finding {
  const known = Object.keys(schema?.properties ?? {});
  const place = elsewhere(member);
  const allowed = place ? `it belongs in ${place}` : suggestion(member, known);
  return { code: 'UNKNOWN_FIELD', member, message: `unknown field "${member}"`, allowed };
}

function missingField(member: string, { schema }: ErrorContext): Finding {
  const description = schema?.properties?.[member]?.description;
  return {
    code: 'MISSING_FIELD',
    member,
    message: `"${member}" is missing`,
    allowed: description && firstSentence(description),
  };
}

function firstSentence(text: string): string {
  const [sentence = ''] = text.split(/\. |; |\.$/, 1);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function notAllowed(values: readonly string[], context: ErrorContext): Finding {
  const value = String(context.value);
  const same = values.find((allowed) => allowed.toLowerCase() === value.toLowerCase());
  const allowed = same ? `"${same}", in exactly these letters` : (suggestion(value, values) ?? values.join(', '));
  return { code: 'VALUE', message: `${shown(context)} is not a value of this field`, allowed };
}

function limitFinding(keyword: string, limit: number, context: ErrorContext): Finding | undefined {
  const words = LIMITS[keyword];
  if (!words) return undefined;
  const [wrong, allowed] = words;
  const message = typeof context.value === 'number' ? `${context.written ?? context.value} is ${wrong}` : wrong;
  return { code: 'RANGE', message, allowed: allowed(limit, limit === 1 ? '' : 's') };
}

type Words = readonly [wrong: string, allowed: (limit: number, plural: string) => string];

const LIMITS: Readonly<Record<string, Words>> = {
  minimum: ['too small', (limit) => `at least ${limit}`],
  maximum: ['too large', (limit) => `at most ${limit}`],
  minLength: ['the text is too short', (limit, s) => `at least ${limit} character${s}`],
  maxLength: ['the text is too long', (limit, s) => `at most ${limit} character${s}`],
  minItems: ['the list is too short', (limit, s) => `at least ${limit} element${s}`],
  maxItems: ['the list is too long', (limit, s) => `at most ${limit} element${s}`],
  minProperties: ['the map has too few members', (limit, s) => `at least ${limit} member${s}`],
  maxProperties: ['the map has too many members', (limit, s) => `at most ${limit} member${s}`],
};

/** What the text must look like: the field's own words say it best. */
function form(schema: DescribedSchema | undefined): string | undefined {
  if (schema?.format === 'date-time') return 'date, time and offset, as in 2030-01-31T18:00:00Z';
  if (schema?.pattern === undefined) return undefined;
  const arn = /^\^?\(?arn/.test(schema.pattern) ? 'an ARN, or a reference to one: ' : '';
  return `${arn}text of the form ${schema.pattern}`;
}

function shown({ value }: ErrorContext): string {
  return quoted(String(value));
}

function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}
