import { isObject, type Json } from '../../model/json.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../path.ts';
import type { PlacedFinding } from '../validate.ts';
import {
  callOf,
  type FunctionCall,
  isNoValue,
  OTHER_FUNCTIONS,
  READ_FUNCTIONS,
  type ReadFunction,
} from './functions.ts';
import { type Meant, meantByGetAtt, meantByRef, meantBySub } from './names.ts';
import { opennessOf } from './openness.ts';
import { subPieces } from './sub-pieces.ts';

/** Calls of functions that are not read, and those whose arguments cannot be what the function takes. */
export function functionFindings(value: Json, path: Path): readonly PlacedFinding[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((element, index) => functionFindings(element, [...path, index]));
  if (!isObject(value)) return [];
  const call = callOf(value);
  const own = call ? callFindings(call, path) : crowdFindings(Object.keys(value), path);
  const below = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : functionFindings(member, [...path, name]),
  );
  return [...own, ...below];
}

function crowdFindings(names: readonly string[], path: Path): readonly PlacedFinding[] {
  const name = names.length < 2 ? undefined : names.find((one) => one.startsWith('Fn::'));
  if (name === undefined) return [];
  return [
    {
      path: [...path, name],
      code: 'FUNCTION',
      message: `${name} stands beside other members`,
      allowed: 'a map of its own',
    },
  ];
}

function callFindings({ name, argument }: FunctionCall, path: Path): readonly PlacedFinding[] {
  const below = [...path, name];
  switch (name as ReadFunction) {
    case 'Ref':
      return isNoValue({ Ref: argument }) ? [] : nameFinding(argument, (text) => meantByRef(text, ''), { name, path });
    case 'Fn::GetAtt':
      return nameFinding(dotted(argument), (text) => meantByGetAtt(text, ''), { name, path });
    case 'Fn::Sub':
      return subFindings(argument, below);
    case 'Fn::Join':
      return joinFindings(argument, below);
    case 'Fn::Select':
      return selectFindings(argument, below);
    case 'Fn::Split':
      return splitFindings(argument, below);
    case 'Fn::Base64':
      return isText(argument) ? [] : [wrong(below, 'Fn::Base64 takes text', 'Fn::Base64: text')];
    default:
      return [unread(name, path)];
  }
}

function unread(name: string, path: Path): PlacedFinding {
  const instead = OTHER_FUNCTIONS[name];
  if (instead !== undefined)
    return { path, code: 'FUNCTION', message: `${name} is not read here`, allowed: `write ${instead}` };
  const near = nearest(name, READ_FUNCTIONS);
  const allowed = near === undefined ? `one of ${READ_FUNCTIONS.join(', ')}` : `did you mean "${near}"?`;
  return { path, code: 'FUNCTION', message: `there is no function ${name}`, allowed };
}

/** `[vpc, VpcId]` and `vpc.VpcId` are the same. */
export function dotted(argument: Json): Json {
  const parts = argument as readonly Json[];
  const isPair = Array.isArray(argument) && parts.length === 2 && parts.every((part) => typeof part === 'string');
  return isPair ? parts.join('.') : argument;
}

function nameFinding(
  argument: Json,
  meaning: (text: string) => Meant,
  { name, path }: { readonly name: string; readonly path: Path },
): readonly PlacedFinding[] {
  if (typeof argument !== 'string') {
    const allowed = name === 'Ref' ? 'Ref: NAME' : 'Fn::GetAtt: NAME.ATTRIBUTE or [NAME, ATTRIBUTE]';
    return [wrong(path, `${name} takes names`, allowed)];
  }
  const meant = meaning(argument);
  return meant.ok ? [] : [wrong(path, meant.message, meant.allowed)];
}

function subFindings(argument: Json, path: Path): readonly PlacedFinding[] {
  const [text, values = {}, ...more] = Array.isArray(argument) ? (argument as readonly Json[]) : [argument];
  if (typeof text !== 'string' || !isObject(values) || more.length > 0)
    return [wrong(path, 'Fn::Sub takes text, or a list of text and a map', 'Fn::Sub: "arn:aws:s3:::${bucket}/*"')];
  const open = text.lastIndexOf('${');
  if (open !== -1 && !text.includes('}', open))
    return [wrong(path, '"${" is not closed', '${NAME}, or ${!NAME} for a plain ${NAME}')];
  return subPieces(text).flatMap((piece) => {
    if (piece.kind === 'text' || values[piece.body] !== undefined) return [];
    const meant = meantBySub(piece.body, '');
    return meant.ok ? [] : [wrong(path, meant.message, meant.allowed)];
  });
}

function joinFindings(argument: Json, path: Path): readonly PlacedFinding[] {
  const [delimiter, list, ...more] = listOf(argument);
  const isWhole = typeof delimiter === 'string' && isList(list) && more.length === 0;
  if (!isWhole) return [wrong(path, 'Fn::Join takes a delimiter and a list', 'Fn::Join: [",", [a, b]]')];
  return listOf(list).flatMap((element, index) =>
    isText(element) || opennessOf(element) === 'list'
      ? []
      : [wrong([...path, 1, index], 'Fn::Join joins text alone', 'text, or a function that gives text')],
  );
}

function selectFindings(argument: Json, path: Path): readonly PlacedFinding[] {
  const [index, list, ...more] = listOf(argument);
  const isIndex = typeof index === 'number' || opennessOf(index) !== 'closed' || /^[0-9]{1,9}$/.test(String(index));
  if (!isIndex || !isList(list) || more.length > 0)
    return [wrong(path, 'Fn::Select takes an index and a list', 'Fn::Select: [0, [a, b]]')];
  const { length } = listOf(list);
  const isKnown = Array.isArray(list) && opennessOf(index) === 'closed';
  if (!isKnown || Number(index) < length) return [];
  return [wrong([...path, 0], `there is no element ${String(index)}`, `0 to ${length - 1}; the first one is 0`)];
}

function splitFindings(argument: Json, path: Path): readonly PlacedFinding[] {
  const [delimiter, text, ...more] = listOf(argument);
  if (typeof delimiter === 'string' && text !== undefined && isText(text) && more.length === 0) return [];
  return [wrong(path, 'Fn::Split takes a delimiter and text', 'Fn::Split: [",", "a,b"]')];
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function isList(value: Json | undefined): boolean {
  return Array.isArray(value) || ['list', 'open'].includes(opennessOf(value));
}

/** Text, what is written as text, and what may become it. */
function isText(value: Json): boolean {
  return callOf(value) ? opennessOf(value) !== 'list' : value !== null && typeof value !== 'object';
}

function wrong(path: Path, message: string, allowed: string): PlacedFinding {
  return { path, code: 'FUNCTION', message, allowed };
}
