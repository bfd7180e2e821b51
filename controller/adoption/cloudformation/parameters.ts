import { isObject, type Json, type JsonObject } from '../../model/json.ts';

/** One parameter of a template, with the value that was given or, without one, its default. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  /** A list where the type is one. */
  readonly value: Json | undefined;
  readonly isGiven: boolean;
  /** `NoEcho`: its value is secret. */
  readonly isSecret: boolean;
}

/** The parameters of a template by name. */
export function readParameters(
  declared: JsonObject,
  given: ReadonlyMap<string, string>,
): ReadonlyMap<string, Parameter> {
  const all = Object.entries(declared).map(([name, value]): Parameter => {
    const { Type = 'String', Default, NoEcho } = isObject(value) ? value : {};
    const type = String(Type);
    const own = given.get(name) ?? Default;
    const isSecret = String(NoEcho) === 'true';
    return { name, type, value: own === undefined ? undefined : typed(own, type), isGiven: given.has(name), isSecret };
  });
  return new Map(all.map((one) => [one.name, one]));
}

/** Whether a parameter holds a list; of one in Parameter Store the text is its path. */
function isListType(type: string): boolean {
  return type === 'CommaDelimitedList' || type.startsWith('List<');
}

const OF_STORE = 'AWS::SSM::Parameter::Value<';

/**
 * What stands in a manifest for a parameter: an expression, or the list itself, for variables hold no lists. Undefined
 * where that needs a value and there is none.
 */
export function writtenFor({ name, type, value }: Parameter): Json | undefined {
  if (isListType(type)) return value;
  if (!type.startsWith(OF_STORE)) return `\${var:${name}}`;
  if (typeof value !== 'string') return undefined;
  const isImage = type.includes('AWS::EC2::Image::Id') && value.startsWith('/aws/service/');
  return isImage ? `\${ami:${value}}` : `\${ssm:${value.startsWith('/') ? '' : '/'}${value}}`;
}

/** What the variable of that name is set to; undefined where it gets none, because nobody said one or because it is secret. */
export function variableFor({ type, value, isSecret }: Parameter): string | number | undefined {
  if (isSecret || isListType(type) || type.startsWith(OF_STORE)) return undefined;
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function typed(value: Json, type: string): Json {
  if (Array.isArray(value) || typeof value === 'object') return value;
  const text = String(value);
  if (isListType(type)) return text === '' ? [] : text.split(',').map((part) => part.trim());
  return type === 'Number' && String(Number(text)) === text ? Number(text) : text;
}
