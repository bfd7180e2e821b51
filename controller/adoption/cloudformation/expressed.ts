import type { Path } from '../../manifest/path.ts';
import { callOf } from '../../manifest/properties/functions.ts';
import { subPieces } from '../../manifest/properties/sub-pieces.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { isPseudoName } from '../../model/pseudo.ts';
import type { Said } from './template.ts';

/** What is known while functions are written as expressions. */
export interface Expressing {
  /** The kind of the document that a logical id becomes. */
  kindOf(id: string): string;
  report(path: Path, said: Said): void;
}

/**
 * A value with CloudFormation's functions as expressions of our own, for kinds that read no functions. What no expression says
 * is reported, and left out.
 */
export function expressed(value: Json, path: Path, using: Expressing): Json | undefined {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((element, index) => {
      const one = expressed(element, [...path, index], using);
      return one === undefined ? [] : [one];
    });
  if (!isObject(value)) return value;
  const call = callOf(value);
  if (!call) return membersOf(value, path, using);
  const text = called(call.name, call.argument, { path, using });
  if (text === undefined)
    using.report(path, { message: `no expression says this ${call.name}`, allowed: 'a value, or ${var:NAME}' });
  return text;
}

function membersOf(map: JsonObject, path: Path, using: Expressing): JsonObject {
  const members = Object.entries(map).flatMap(([name, member]) => {
    const value = member === undefined ? undefined : expressed(member, [...path, name], using);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(members);
}

interface At {
  readonly path: Path;
  readonly using: Expressing;
}

function called(name: string, argument: Json, at: At): Json | undefined {
  switch (name) {
    case 'Ref':
      return reference(String(argument), at);
    case 'Fn::GetAtt':
      return reference(String(argument), at);
    case 'Fn::Sub':
      return subbed(argument, at);
    case 'Fn::Join':
      return joined(argument, at);
    case 'Fn::Select':
      return selected(argument, at);
    default:
      return undefined;
  }
}

function reference(text: string, { using }: At): string | undefined {
  if (text.startsWith('AWS::')) {
    const name = text.slice('AWS::'.length);
    return isPseudoName(name) ? `\${aws:${name}}` : undefined;
  }
  const [id = '', ...rest] = text.split('.');
  const kind = using.kindOf(id);
  const attribute = rest.join('.');
  const output = kind === 'AwsResource' ? attribute : outputName(attribute, kind);
  return `\${${kind}/${id}${output === '' ? '' : `.${output}`}}`;
}

/** As typed kinds call it: `LoadBalancerFullName` is `fullName`, `DNSName` is `dnsName`; a service's `Name` is its main one. */
function outputName(attribute: string, kind: string): string {
  const short = attribute.startsWith(kind) ? attribute.slice(kind.length) : attribute;
  if (kind === 'Service' && short === 'Name') return '';
  const named = short.replace(/ID$/, 'Id').replace(/^Repository(?=Uri)/, '');
  return named.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+$|^[A-Z]/, (letters) => letters.toLowerCase());
}

function subbed(argument: Json, at: At): string | undefined {
  const [text, given = {}] = Array.isArray(argument) ? (argument as readonly Json[]) : [argument];
  const parts = subPieces(String(text)).map((piece) => {
    if (piece.kind === 'text') return piece.text;
    const own = isObject(given) ? given[piece.body] : undefined;
    if (own !== undefined) return expressed(own, at.path, at.using);
    // What is an expression already stays one.
    return /^(var|ssm|ami|aws):/.test(piece.body) ? `\${${piece.body}}` : reference(piece.body, at);
  });
  return parts.some((part) => part === undefined || typeof part === 'object') ? undefined : parts.join('');
}

function joined(argument: Json, at: At): string | undefined {
  const [delimiter, list] = Array.isArray(argument) ? (argument as readonly Json[]) : [];
  const values = Array.isArray(list) ? expressed(list as Json, at.path, at.using) : undefined;
  const isText = Array.isArray(values) && (values as readonly Json[]).every((one) => typeof one !== 'object');
  return isText ? values.join(String(delimiter)) : undefined;
}

function selected(argument: Json, at: At): Json | undefined {
  const [index, list] = Array.isArray(argument) ? (argument as readonly Json[]) : [];
  if (list === '${lookup:availability-zones}') return `\${lookup:availability-zones.${String(index)}}`;
  const chosen = Array.isArray(list) ? (list as readonly Json[])[Number(index)] : undefined;
  return chosen === undefined ? undefined : expressed(chosen, at.path, at.using);
}
