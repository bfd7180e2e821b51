import { isNode } from 'yaml';
import { isObject, type Json } from '../../model/json.ts';

/** Functions of CloudFormation that are read, by the name of the map that calls them. */
export const READ_FUNCTIONS = [
  'Ref',
  'Fn::GetAtt',
  'Fn::Sub',
  'Fn::Join',
  'Fn::Select',
  'Fn::Split',
  'Fn::Base64',
] as const;
export type ReadFunction = (typeof READ_FUNCTIONS)[number];

/** Functions that are not read, with what to write in their place. */
export const OTHER_FUNCTIONS: Readonly<Record<string, string>> = {
  'Fn::ImportValue': '${cfn:STACK.OUTPUT}, which reads an output of a stack',
  'Fn::If': 'a variable, as in ${var:NAME}, or an overlay for each environment',
  'Fn::GetAZs': '${lookup:availability-zones}',
  'Fn::FindInMap': 'a variable of the Namespace, as in ${var:NAME}',
  'Fn::Cidr': 'the blocks themselves, as in [10.0.0.0/24, 10.0.1.0/24]',
  'Fn::Transform': 'what the macro would give',
  'Fn::ToJsonString': 'the JSON itself, as text',
  'Fn::Length': 'the number itself',
  'Fn::ForEach': 'one document for each',
  'Fn::And': 'a variable, as in ${var:NAME}',
  'Fn::Equals': 'a variable, as in ${var:NAME}',
  'Fn::Not': 'a variable, as in ${var:NAME}',
  'Fn::Or': 'a variable, as in ${var:NAME}',
};

/** What a function gives, where its name alone says it. */
export const GIVES: Readonly<Partial<Record<string, 'text' | 'list'>>> = {
  'Fn::Sub': 'text',
  'Fn::Join': 'text',
  'Fn::Base64': 'text',
  'Fn::Split': 'list',
};

export interface FunctionCall {
  readonly name: string;
  readonly argument: Json;
}

/** The call that a map of one member is; undefined for every other value. */
export function callOf(value: Json | undefined): FunctionCall | undefined {
  if (!isObject(value)) return undefined;
  const [entry, ...more] = Object.entries(value);
  if (!entry || more.length > 0 || entry[1] === undefined) return undefined;
  const [name, argument] = entry;
  return name === 'Ref' || name.startsWith('Fn::') ? { name, argument } : undefined;
}

/** `AWS::NoValue`: whatever holds it leaves it out. */
export function isNoValue(value: Json | undefined): boolean {
  const call = callOf(value);
  return call?.name === 'Ref' && call.argument === 'AWS::NoValue';
}

const BY_TAG: ReadonlyMap<string, string> = new Map(
  [...READ_FUNCTIONS, ...Object.keys(OTHER_FUNCTIONS)].map((name) => [`!${name.replace('Fn::', '')}`, name]),
);

/** Whether a lexeme is the short form of one of CloudFormation's functions: `!Sub`. */
export function isFunctionTag(tag: string): boolean {
  return BY_TAG.has(tag);
}

/** The function whose short form stands before a node: `Fn::Sub` of `!Sub text`. */
export function taggedFunction(node: unknown): string | undefined {
  return isNode(node) && 'tag' in node && typeof node.tag === 'string' ? BY_TAG.get(node.tag) : undefined;
}
