import { expressionsIn } from '../../manifest/expressions.ts';
import type { Path } from '../../manifest/path.ts';
import { callOf } from '../../manifest/properties/functions.ts';
import { subPieces } from '../../manifest/properties/sub-pieces.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { isPseudoName } from '../../model/pseudo.ts';
import { conditionHolds, type Facts, knownValue } from './known.ts';
import { writtenFor } from './parameters.ts';
import type { Said } from './template.ts';

/** What is known while one template is made into manifests. */
export interface Resolving {
  readonly facts: Facts;
  /** Names of resources that a condition leaves out. */
  readonly leftOut: ReadonlySet<string>;
  /** Parameters that variables stand for. */
  readonly variables: Set<string>;
  report(path: Path, said: Said): void;
}

/**
 * A value of a template as a manifest says it: parameters are variables, what only a template has is computed, and functions
 * that manifests read stay. What cannot be computed stays as it is, too, and is reported. Undefined: it is left out.
 */
export function resolved(value: Json, path: Path, using: Resolving): Json | undefined {
  if (typeof value === 'string') return expressionsIn(value) === 'none' ? value : value.replaceAll('${', () => '$${');
  if (Array.isArray(value)) return listOf(value as readonly Json[], path, using);
  if (!isObject(value)) return value;
  const call = callOf(value);
  return call ? resolvedCall(call, path, using) : membersOf(value, path, using);
}

function listOf(list: readonly Json[], path: Path, using: Resolving): Json {
  return list.flatMap((element, index) => {
    const value = resolved(element, [...path, index], using);
    return value === undefined ? [] : [value];
  });
}

function membersOf(map: JsonObject, path: Path, using: Resolving): JsonObject {
  const members = Object.entries(map).flatMap(([name, member]) => {
    const value = member === undefined ? undefined : resolved(member, [...path, name], using);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(members);
}

interface Call {
  readonly name: string;
  readonly argument: Json;
}

function resolvedCall({ name, argument }: Call, path: Path, using: Resolving): Json | undefined {
  const below = [...path, name];
  switch (name) {
    case 'Ref':
      return referred(String(argument), path, using);
    case 'Fn::GetAtt':
      return attributeOf(argument, path, using);
    case 'Fn::Sub':
      return substituted(argument, below, using);
    case 'Fn::If':
      return chosen(argument, path, using);
    case 'Fn::GetAZs':
      return zonesOf(argument, path, using);
    case 'Fn::Join':
    case 'Fn::Select':
    case 'Fn::Split':
    case 'Fn::Base64':
      return applied({ name, argument }, below, using);
    default:
      return computedNow({ name, argument }, path, using);
  }
}

function referred(name: string, path: Path, using: Resolving): Json | undefined {
  const { parameters, pseudo } = using.facts;
  if (name === 'AWS::NoValue') return undefined;
  const parameter = parameters.get(name);
  // Where an object lives is known of every document, and may differ from one to the next.
  const own = isPseudoName(name.replace('AWS::', '')) ? undefined : pseudo.get(name);
  if (!parameter) return own ?? named({ Ref: name }, name, { path, using });
  const value = writtenFor(parameter);
  if (value === undefined) return missing({ Ref: name }, [name], { path, using });
  if (typeof value === 'string' && value.startsWith('${var:')) using.variables.add(name);
  return value;
}

interface Where {
  readonly path: Path;
  readonly using: Resolving;
}

/** The call as it stands, unless the resource that it names is left out, or is none at all. */
function named(call: JsonObject, name: string, { path, using }: Where): JsonObject {
  if (using.leftOut.has(name)) using.report(path, { message: `${name} is left out by its condition` });
  if (/^AWS::(StackName|StackId|NotificationARNs)$/.test(name))
    return missing(call, [name], { path, using }) as JsonObject;
  return call;
}

function attributeOf(argument: Json, path: Path, using: Resolving): JsonObject {
  const text = Array.isArray(argument) ? argument.join('.') : String(argument);
  return named({ 'Fn::GetAtt': text }, text.split('.')[0] ?? '', { path, using });
}

function substituted(argument: Json, path: Path, using: Resolving): Json {
  const [first, second = {}] = Array.isArray(argument) ? (argument as readonly Json[]) : [argument];
  const given = isObject(second) ? membersOf(second, [...path, 1], using) : {};
  const values: Record<string, Json> = {};
  const text = subPieces(String(first)).map((piece) => {
    if (piece.kind === 'text') return piece.text.replaceAll('${', '${!');
    const own = given[piece.body];
    const value = own ?? substitutedName(piece.body, path, using);
    if (typeof value !== 'object') return String(value);
    if (own !== undefined) values[piece.body] = own;
    return `\${${piece.body}}`;
  });
  const joined = text.join('');
  if (Object.keys(values).length > 0) return { 'Fn::Sub': [joined, values] };
  return isPlain(joined) ? plain(joined) : { 'Fn::Sub': joined };
}

/** What stands for a name in the text of a `Fn::Sub`; an object where the name stays. */
function substitutedName(body: string, path: Path, using: Resolving): Json {
  const value = body.includes('.') ? attributeOf(body, path, using) : referred(body, path, using);
  if (Array.isArray(value)) return value.join(',');
  return value ?? '';
}

/** Whether only our own expressions stand in a text, so that it needs no function. */
function isPlain(text: string): boolean {
  return subPieces(text).every((piece) => piece.kind === 'text' || /^(var|ssm|ami|aws):/.test(piece.body));
}

function plain(text: string): string {
  return text.replaceAll(/\$\{!([^}]*)\}/g, (_, body: string) => {
    const written = `\${${body}}`;
    return expressionsIn(written) === 'none' ? written : `$${written}`;
  });
}

function chosen(argument: Json, path: Path, using: Resolving): Json | undefined {
  const [condition, yes, no] = Array.isArray(argument) ? (argument as readonly Json[]) : [];
  const facts = fresh(using.facts);
  const holds = conditionHolds(String(condition), facts);
  if (holds === undefined) return missing({ 'Fn::If': argument }, [...facts.missing], { path, using });
  const value = holds ? yes : no;
  return value === undefined ? undefined : resolved(value, [...path, 'Fn::If', holds ? 1 : 2], using);
}

/** Zones of another Region than the document's own are nobody's to look up. */
function zonesOf(argument: Json, path: Path, using: Resolving): Json {
  const isOwn = argument === '' || (isObject(argument) && argument.Ref === 'AWS::Region');
  return isOwn ? '${lookup:availability-zones}' : (computedNow({ name: 'Fn::GetAZs', argument }, path, using) as Json);
}

/** Functions that manifests read: computed where everything is known, for that reads better. */
function applied({ name, argument }: Call, path: Path, using: Resolving): Json {
  const value = resolved(argument, path, using) ?? '';
  if (name === 'Fn::Base64' || hasExpression(value)) return { [name]: value };
  return knownValue({ [name]: value }, fresh(using.facts)) ?? { [name]: value };
}

function hasExpression(value: Json): boolean {
  return JSON.stringify(value).includes('${');
}

function computedNow({ name, argument }: Call, path: Path, using: Resolving): Json {
  const facts = fresh(using.facts);
  const value = knownValue({ [name]: argument }, facts);
  return value ?? missing({ [name]: argument }, [...facts.missing], { path, using });
}

/** With its own list of what is missing; what decided is kept together. */
function fresh(facts: Facts): Facts {
  return { ...facts, missing: new Set() };
}

function missing(call: JsonObject, names: readonly string[], { path, using }: Where): JsonObject {
  using.report(path, whyUnknown(call.Ref === undefined ? (Object.keys(call)[0] ?? '') : 'this', names, using.facts));
  return call;
}

/** Why something cannot be computed before the resources live, and what helps. */
export function whyUnknown(what: string, names: readonly string[], { parameters }: Facts): Said {
  const open = names.find((name) => parameters.has(name) || name.startsWith('AWS::'));
  if (open !== undefined)
    return {
      message: `${what} depends on ${open}, which has no value`,
      allowed: `say it behind the template: ${open}=VALUE`,
    };
  if (what === 'Fn::ImportValue')
    return { message: `${what} does not name the stack`, allowed: 'write ${cfn:STACK.OUTPUT}' };
  const [name] = names;
  const on = name === undefined ? 'what the template does not say' : `${name}, which is known when it lives`;
  return { message: `${what} depends on ${on}`, allowed: 'write the value itself, or a variable: ${var:NAME}' };
}
