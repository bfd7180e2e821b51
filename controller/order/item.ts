import type { ResourceKey } from '../model/identity.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import type { DeclaredDocument } from '../ports/implicit-order.ts';

/**
 * What a value in a document stands for: the document that it refers to, or the text itself, within its namespace.
 * Whoever has equal tokens at the right places means one thing.
 */
export type Token = ResourceKey | `=${string}`;

/** A document as the rules see it: an `AwsResource` by its CloudFormation type, any other by its kind. */
export interface Item {
  readonly key: ResourceKey;
  readonly namespace: string;
  readonly name: string;
  /** `AWS::EC2::Subnet` or `Service`. */
  readonly type: string;
  /** Properties of an `AwsResource`, else the spec. */
  readonly properties: JsonObject;
  readonly references: readonly ResourceKey[];
  /** What the texts in a value stand for, whatever its shape. */
  tokens(value: Json | undefined): readonly Token[];
}

export function itemOf({ document, expressions, references }: DeclaredDocument): Item {
  const { identity, spec, key } = document;
  const { namespace, name } = identity;
  const isGeneric = identity.kind === ('AwsResource' as string) && typeof spec.type === 'string';
  const tokens = (value: Json | undefined): readonly Token[] =>
    textsIn(value).flatMap((text) => tokensOf(text, { namespace, expressions }));
  return {
    key,
    namespace,
    name,
    type: isGeneric ? String(spec.type) : identity.kind,
    properties: isGeneric ? objectAt(spec.properties) : spec,
    references,
    tokens,
  };
}

/** A text that no document stands for; expressions in it stand for themselves, so that equal names are equal. */
export function literal(namespace: string, text: string): Token {
  return `=${namespace} ${text}`;
}

/** The text of a token that stands for no document. */
export function literalText(token: Token): string | undefined {
  return token.startsWith('=') ? token.slice(token.indexOf(' ') + 1) : undefined;
}

interface Naming {
  readonly namespace: string;
  readonly expressions: ReadonlyMap<string, ResourceKey>;
}

const EXPRESSION = /\$\{[^${}]*\}/g;

function tokensOf(text: string, { namespace, expressions }: Naming): readonly Token[] {
  const named = expressions.get(text);
  if (named !== undefined) return [named];
  if (!text.includes('${')) return [literal(namespace, text)];
  const documents = (text.match(EXPRESSION) ?? []).flatMap((found) => expressions.get(found) ?? []);
  const template = text.replace(EXPRESSION, (found) => placeholder(found, expressions.get(found)));
  return [...documents, literal(namespace, template)];
}

/** Whom an expression means, and which output of it, however it is written; without the slashes that divide names. */
function placeholder(expression: string, key: ResourceKey | undefined): string {
  const output = expression.slice(2, -1).split('.').slice(1).join('.');
  return `{${key === undefined ? expression.slice(2, -1) : `${key}.${output}`}}`.replaceAll('/', '|');
}

/** Functions of CloudFormation that name a document, as expressions print them. */
function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isObject(value)) return [];
  const { Ref: name, 'Fn::GetAtt': attribute } = value;
  if (typeof name === 'string') return [`!Ref ${name}`];
  if (attribute !== undefined) return [`!GetAtt ${textsIn(attribute).join('.')}`];
  return Object.values(value).flatMap(textsIn);
}

/** The value at a path of member names, through lists; nothing where it leads nowhere. */
export function at(value: Json | undefined, ...path: readonly string[]): readonly Json[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => at(each, ...path));
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  return isObject(value) ? at(value[first], ...rest) : [];
}

function objectAt(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
