import { callOf } from '../../manifest/properties/functions.ts';
import { subPieces } from '../../manifest/properties/sub-pieces.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { cidrBlocks } from './cidr-blocks.ts';
import type { Parameter } from './parameters.ts';
import type { Template } from './template.ts';

/** What values of a template are decided by before anything lives. */
export interface Facts {
  readonly template: Pick<Template, 'mappings' | 'conditions' | 'resources'>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** `AWS::Region`, `AWS::StackName` and others of them that were given. */
  readonly pseudo: ReadonlyMap<string, string>;
  /** Names of parameters that something was decided by; grows as values are asked for. */
  readonly decidedBy: Set<string>;
  /** Names that would have been needed and that nobody gave a value; grows too. */
  readonly missing: Set<string>;
}

/** The value with every function computed; undefined where that takes what is not known before the resources live. */
export function knownValue(value: Json | undefined, facts: Facts): Json | undefined {
  if (Array.isArray(value)) return knownAll(value as readonly Json[], facts);
  if (!isObject(value)) return value;
  const call = callOf(value);
  if (call) return knownCall(call.name, call.argument, facts);
  const members = Object.entries(value).map(([name, member]) => [name, knownValue(member, facts)] as const);
  return members.some(([, member]) => member === undefined) ? undefined : (Object.fromEntries(members) as JsonObject);
}

function knownAll(list: readonly Json[], facts: Facts): Json | undefined {
  const values = list.map((element) => knownValue(element, facts));
  return values.some((one) => one === undefined) ? undefined : (values as Json[]);
}

function knownCall(name: string, argument: Json, facts: Facts): Json | undefined {
  switch (name) {
    case 'Ref':
      return knownRef(String(argument), facts);
    case 'Fn::GetAtt':
      return knownAttribute(argument, facts);
    case 'Fn::Sub':
      return knownSub(argument, facts);
    case 'Fn::If':
      return knownIf(argument, facts);
    case 'Fn::FindInMap':
      return inMap(argument, facts);
    default:
      return computed(name, knownValue(argument, facts));
  }
}

function knownRef(name: string, { parameters, pseudo, decidedBy, missing }: Facts): Json | undefined {
  const value = parameters.get(name)?.value ?? pseudo.get(name);
  (value === undefined ? missing : decidedBy).add(name);
  return value;
}

/** An attribute that the template itself states as a property, as `CidrBlock` of a VPC. */
function knownAttribute(argument: Json, facts: Facts): Json | undefined {
  const [id = '', ...rest] = (Array.isArray(argument) ? argument.map(String) : [String(argument)]).join('.').split('.');
  const { [id]: resource, ...resources } = Object.fromEntries(facts.template.resources);
  const others = { ...facts, template: { ...facts.template, resources: new Map(Object.entries(resources)) } };
  const value = knownValue(resource?.properties[rest.join('.')], others);
  if (value === undefined) facts.missing.add(`${id}.${rest.join('.')}`);
  return value;
}

function knownSub(argument: Json, facts: Facts): Json | undefined {
  const [text, given = {}] = Array.isArray(argument) ? (argument as readonly Json[]) : [argument];
  const parts = subPieces(String(text)).map((piece) => {
    if (piece.kind === 'text') return piece.text;
    const own = isObject(given) ? given[piece.body] : undefined;
    if (own !== undefined) return knownValue(own, facts);
    return piece.body.includes('.') ? knownAttribute(piece.body, facts) : knownRef(piece.body, facts);
  });
  return parts.some((part) => part === undefined || typeof part === 'object') ? undefined : parts.join('');
}

function knownIf(argument: Json, facts: Facts): Json | undefined {
  const [condition, yes, no] = Array.isArray(argument) ? (argument as readonly Json[]) : [];
  const holds = conditionHolds(String(condition), facts);
  return holds === undefined ? undefined : knownValue(holds ? yes : no, facts);
}

/** An entry of the template's maps; a fourth argument says what stands for one that there is not. */
function inMap(argument: Json, facts: Facts): Json | undefined {
  const [map, top, second, options] = Array.isArray(argument) ? (argument as readonly Json[]) : [];
  const [a, b, c] = [map, top, second].map((step) => knownValue(step, facts));
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const found = [a, b, c].reduce<Json | undefined>(
    (at, step) => (isObject(at) ? at[String(step)] : undefined),
    facts.template.mappings,
  );
  return found ?? (isObject(options) ? knownValue(options.DefaultValue, facts) : undefined);
}

/** What a function gives of arguments that are known. */
function computed(name: string, argument: Json | undefined): Json | undefined {
  if (argument === undefined) return undefined;
  const [first, second, third] = Array.isArray(argument) ? (argument as readonly Json[]) : [];
  switch (name) {
    case 'Fn::Join':
      return Array.isArray(second) && isScalars(second) ? second.join(String(first)) : undefined;
    case 'Fn::Select':
      return Array.isArray(second) ? ((second as readonly Json[])[Number(first)] ?? undefined) : undefined;
    case 'Fn::Split':
      return typeof second === 'string' ? second.split(String(first)) : undefined;
    case 'Fn::Cidr':
      return cidrBlocks(String(first), Number(second), Number(third ?? 8));
    case 'Fn::Length':
      return Array.isArray(argument) ? argument.length : undefined;
    case 'Fn::ToJsonString':
      return JSON.stringify(argument);
    default:
      return undefined;
  }
}

function isScalars(list: readonly Json[]): boolean {
  return list.every((one) => one !== null && typeof one !== 'object');
}

/** Whether a condition of the template holds; undefined where that is not known, or where it rests on itself. */
export function conditionHolds(name: string, facts: Facts): boolean | undefined {
  const { [name]: condition, ...conditions } = facts.template.conditions;
  return holds(condition, { ...facts, template: { ...facts.template, conditions } });
}

function holds(value: Json | undefined, facts: Facts): boolean | undefined {
  if (!isObject(value)) return undefined;
  if (typeof value.Condition === 'string') return conditionHolds(value.Condition, facts);
  const [entry] = Object.entries(value);
  const parts = Array.isArray(entry?.[1]) ? (entry[1] as readonly Json[]) : [];
  const all = () => parts.map((part) => holds(part, facts));
  switch (entry?.[0]) {
    case 'Fn::Equals':
      return isEqual(parts, facts);
    case 'Fn::Not':
      return not(all()[0]);
    case 'Fn::And':
      return not(anyOf(all().map(not)));
    case 'Fn::Or':
      return anyOf(all());
    default:
      return undefined;
  }
}

function isEqual([a, b]: readonly Json[], facts: Facts): boolean | undefined {
  const [left, right] = [knownValue(a, facts), knownValue(b, facts)];
  return left === undefined || right === undefined ? undefined : String(left) === String(right);
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** What is known to hold is enough, whatever the others are. */
function anyOf(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}
