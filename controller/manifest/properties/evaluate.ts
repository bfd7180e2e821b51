import type { Expression } from '../../model/expression.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Path } from '../path.ts';
import { dotted } from './check-functions.ts';
import { callOf, type FunctionCall, isNoValue } from './functions.ts';
import { type Meant, meantByGetAtt, meantByRef, meantBySub } from './names.ts';
import { subPieces } from './sub-pieces.ts';
import { fromText, placeBelow, type TypePlace, wantsScalar, wantsText } from './type-places.ts';

/** Where a value of the properties stands: its path below `spec`, and what its type says of it. */
export interface PropertyAt {
  readonly path: Path;
  readonly place: TypePlace | undefined;
  /** What the entry is called whose value this is. */
  readonly name?: string | undefined;
}

/** A value with everything put in; what is not known yet stays as it was written. */
export interface Visited {
  readonly value: Json;
  readonly known: boolean;
}

/** What is done with each text and each name that a function refers to. */
export interface PropertyVisitor {
  readonly namespace: string;
  text(text: string, at: PropertyAt): Visited;
  /** `text` is the function as people write it: `!Ref vpc`. */
  expression(expression: Expression, text: string, at: PropertyAt): Visited;
}

/**
 * Puts in what is known and computes CloudFormation's functions of it. An element of which one text is an expression that
 * gives a list, where a single value is wanted, is repeated for each of its values.
 */
export function evaluateProperties(value: Json, at: PropertyAt, visitor: PropertyVisitor): Visited {
  if (typeof value === 'string') return fitted(visitor.text(value, at), at);
  if (Array.isArray(value)) return list(value as readonly Json[], at, visitor);
  if (!isObject(value)) return { value, known: true };
  const call = callOf(value);
  if (!call) return members(value, at, visitor);
  const result = computed(call, at, visitor);
  return result?.known ? fitted(result, at) : { value, known: false };
}

/** The value in the type that its place wants, where both mean the same. */
function fitted({ value, known }: Visited, { place }: PropertyAt): Visited {
  if (!known || typeof value === 'object') return { value, known };
  if (typeof value === 'string') return { value: fromText(value, place), known };
  return { value: wantsText(place) ? String(value) : value, known };
}

function below(at: PropertyAt, step: string | number): PropertyAt {
  return { path: [...at.path, step], place: placeBelow(at.place, step) };
}

function members(map: JsonObject, at: PropertyAt, visitor: PropertyVisitor): Visited {
  let known = true;
  const out: Record<string, Json> = {};
  for (const [name, member] of Object.entries(map)) {
    if (member === undefined || isNoValue(member)) continue;
    const entry = name === 'Value' ? entryName(map) : undefined;
    const visited = evaluateProperties(member, { ...below(at, name), name: entry }, visitor);
    known &&= visited.known;
    out[name] = visited.value;
  }
  return { value: out, known };
}

function entryName({ Name, Key }: JsonObject): string | undefined {
  const found = Name ?? Key;
  return typeof found === 'string' ? found : undefined;
}

function list(elements: readonly Json[], at: PropertyAt, visitor: PropertyVisitor): Visited {
  let known = true;
  const out: Json[] = [];
  for (const [index, element] of elements.entries()) {
    if (isNoValue(element)) continue;
    const inner = below(at, index);
    const visited = evaluateProperties(element, inner, visitor);
    known &&= visited.known;
    out.push(...repeated(element, visited.value, inner.place));
  }
  return { value: out, known };
}

/** An empty list stays where it is: the check after substitution says so, and nothing is made without the element. */
function repeated(written: Json, value: Json, place: TypePlace | undefined): readonly Json[] {
  if (Array.isArray(value)) {
    const isMany = !Array.isArray(written) && value.length > 0 && wantsScalar(place);
    return isMany ? (value as readonly Json[]) : [value];
  }
  if (!isObject(value) || !isObject(written)) return [value];
  const lists = Object.entries(value).filter(
    ([name, member]) => Array.isArray(member) && !Array.isArray(written[name]) && wantsScalar(placeBelow(place, name)),
  );
  const [only] = lists;
  if (!only || lists.length > 1) return [value];
  const [name, values] = only;
  const many = (values ?? []) as readonly Json[];
  return many.length === 0 ? [value] : many.map((one) => ({ ...value, [name]: one }));
}

/** What a function gives; undefined where its arguments are none that it takes, which the check says. */
function computed({ name, argument }: FunctionCall, at: PropertyAt, visitor: PropertyVisitor): Visited | undefined {
  const own = { ...at, path: [...at.path, name] };
  switch (name) {
    case 'Ref':
      return named(argument, meantByRef, { written: '!Ref', at, visitor });
    case 'Fn::GetAtt':
      return named(dotted(argument), meantByGetAtt, { written: '!GetAtt', at, visitor });
    case 'Fn::Sub':
      return subbed(argument, own, visitor);
    case 'Fn::Join':
    case 'Fn::Select':
    case 'Fn::Split':
    case 'Fn::Base64':
      return applied(name, evaluateProperties(argument, { ...own, place: undefined }, visitor));
    default:
      return undefined;
  }
}

interface Naming {
  readonly written: string;
  readonly at: PropertyAt;
  readonly visitor: PropertyVisitor;
}

function named(
  argument: Json,
  meaning: (text: string, namespace: string) => Meant,
  { written, at, visitor }: Naming,
): Visited | undefined {
  if (typeof argument !== 'string') return undefined;
  const meant = meaning(argument, visitor.namespace);
  return meant.ok ? visitor.expression(meant.expression, `${written} ${argument}`, at) : undefined;
}

function subbed(argument: Json, at: PropertyAt, visitor: PropertyVisitor): Visited | undefined {
  const [text, given = {}] = Array.isArray(argument) ? (argument as readonly Json[]) : [argument];
  if (typeof text !== 'string' || !isObject(given)) return undefined;
  const parts = subPieces(text).map((piece): Visited | undefined => {
    if (piece.kind === 'text') return { value: piece.text, known: true };
    const own = given[piece.body];
    const inner: PropertyAt = { path: at.path, place: undefined };
    if (own !== undefined) return evaluateProperties(own, { ...inner, path: [...at.path, 1, piece.body] }, visitor);
    const meant = meantBySub(piece.body, visitor.namespace);
    return meant.ok ? visitor.expression(meant.expression, `\${${piece.body}}`, inner) : undefined;
  });
  if (parts.some((part) => part === undefined || !part.known)) return undefined;
  return { value: parts.map((part) => asText(part?.value ?? '')).join(''), known: true };
}

function applied(name: string, { value, known }: Visited): Visited | undefined {
  if (!known) return undefined;
  if (name === 'Fn::Base64') return isScalar(value) ? text(Buffer.from(String(value)).toString('base64')) : undefined;
  const [first, second] = Array.isArray(value) ? (value as readonly Json[]) : [];
  if (name === 'Fn::Split')
    return typeof first === 'string' && isScalar(second)
      ? { value: String(second).split(first), known: true }
      : undefined;
  if (!Array.isArray(second)) return undefined;
  const elements = second as readonly Json[];
  if (name === 'Fn::Join') return typeof first === 'string' ? text(elements.flat().map(asText).join(first)) : undefined;
  const chosen = elements[Number(first)];
  return chosen === undefined ? undefined : { value: chosen, known: true };
}

function text(value: string): Visited {
  return { value, known: true };
}

function isScalar(value: Json | undefined): boolean {
  return value !== undefined && value !== null && typeof value !== 'object';
}

/** Lists in the middle of text are joined with commas, as CloudFormation joins none: it refuses them. */
function asText(value: Json): string {
  if (Array.isArray(value)) return (value as readonly Json[]).map(asText).join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
