import { isObject, type Json, type JsonObject } from '../../model/json.ts';

/**
 * The little of JSONata that AWS's types use to say how a value is written: paths, texts, numbers, lists, calls of a few
 * functions, an index, `&`, `*` and `a ? b : c`. Undefined for whatever else, and for what names something that is not there.
 */
export function evaluate(text: string, context: JsonObject): Json | undefined {
  try {
    const parser = { tokens: tokensOf(text), at: 0, context };
    const value = choice(parser);
    return parser.at === parser.tokens.length ? value : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Unreadable extends Error {}

interface Parser {
  readonly tokens: readonly string[];
  at: number;
  readonly context: JsonObject;
}

const TOKEN =
  /\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/(?:[^/\\]|\\.)+\/|\$?[A-Za-z][A-Za-z0-9_.]*|-?[0-9]+(?:\.[0-9]+)?|[()[\],?:&*])/y;

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new Unreadable();
    tokens.push(token);
  }
  return tokens;
}

function take(parser: Parser, token: string): boolean {
  if (parser.tokens[parser.at] !== token) return false;
  parser.at += 1;
  return true;
}

function need(parser: Parser, token: string): void {
  if (!take(parser, token)) throw new Unreadable();
}

type Value = Json | undefined;

function choice(parser: Parser): Value {
  const condition = joined(parser);
  if (!take(parser, '?')) return condition;
  const then = choice(parser);
  need(parser, ':');
  const otherwise = choice(parser);
  return condition !== undefined && condition !== false && condition !== '' ? then : otherwise;
}

function joined(parser: Parser): Value {
  let value = indexed(parser);
  for (;;) {
    if (take(parser, '&')) value = together([value, indexed(parser)]);
    else if (take(parser, '*')) {
      const other = indexed(parser);
      value = typeof value === 'number' && typeof other === 'number' ? value * other : undefined;
    } else return value;
  }
}

function together(parts: readonly Value[]): string | undefined {
  return parts.some((part) => part === undefined) ? undefined : parts.map(String).join('');
}

function indexed(parser: Parser): Value {
  const value = single(parser);
  if (!take(parser, '[')) return value;
  const index = Number(parser.tokens[parser.at]);
  parser.at += 1;
  need(parser, ']');
  return Array.isArray(value) ? (value as readonly Json[]).at(index) : index === -1 || index === 0 ? value : undefined;
}

function single(parser: Parser): Value {
  const token = parser.tokens[parser.at] ?? '';
  parser.at += 1;
  if (token === '[') return list(parser, ']') as Json;
  if (token === '(') {
    const value = choice(parser);
    need(parser, ')');
    return value;
  }
  if (/^["']/.test(token)) return textOf(token);
  if (/^-?[0-9]/.test(token)) return Number(token);
  if (token.startsWith('/')) return token;
  if (token.startsWith('$')) return call(parser, token);
  if (/^[A-Za-z]/.test(token)) return memberAt(parser.context, token);
  throw new Unreadable();
}

function list(parser: Parser, end: string): readonly Value[] {
  const values: Value[] = [];
  while (!take(parser, end)) {
    if (values.length > 0) need(parser, ',');
    values.push(choice(parser));
  }
  return values;
}

/** Escapes for JSON are taken off; those for patterns stay. */
function textOf(token: string): string {
  return token.slice(1, -1).replace(/\\(["'/\\])/g, '$1');
}

function memberAt(context: JsonObject, path: string): Value {
  return path.split('.').reduce<Value>((value, step) => (isObject(value) ? value[step] : undefined), context);
}

function call(parser: Parser, name: string): Value {
  need(parser, '(');
  const values = list(parser, ')');
  const run = FUNCTIONS[name];
  if (!run) throw new Unreadable();
  return values.some((value) => value === undefined) ? undefined : run(values as readonly Json[]);
}

const FUNCTIONS: Readonly<Record<string, (values: readonly Json[]) => Value>> = {
  $lowercase: ([value]) => String(value).toLowerCase(),
  $uppercase: ([value]) => String(value).toUpperCase(),
  $string: ([value]) => String(value),
  $contains: ([value, part]) => String(value).includes(String(part)),
  $split: ([value, by]) => String(value).split(String(by)),
  $join: ([parts, by = '']) =>
    Array.isArray(parts) && !parts.includes(undefined as never) ? parts.map(String).join(String(by)) : undefined,
  $replace: ([value, what, by]) => String(value).replace(patternOf(String(what)), String(by)),
};

function patternOf(text: string): RegExp | string {
  return text.startsWith('/') && text.endsWith('/') ? new RegExp(text.slice(1, -1)) : text;
}
