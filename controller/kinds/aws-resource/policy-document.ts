import { isObject, type Json, type JsonObject, stableStringify } from '../../model/json.ts';

/**
 * A policy in the form in which equal meaning is equal JSON (IAM User Guide, "Grammar of the IAM JSON policy language"): one
 * value and a list of it are one, lists are sets, names of actions have no case, an account and its root are one
 * principal. `Sid` is kept. Undefined for what is no policy.
 */
export function canonicalPolicy(value: Json | undefined): Json | undefined {
  const document = documentOf(value);
  if (!document || document.Statement === undefined) return undefined;
  const statements = (Array.isArray(document.Statement) ? document.Statement : [document.Statement]) as readonly Json[];
  const canonical = statements.map((statement) => (isObject(statement) ? canonicalStatement(statement) : statement));
  return { ...document, Statement: sorted(canonical) };
}

/** JSON as it stands or as text. */
export function documentOf(value: Json | undefined): JsonObject | undefined {
  if (isObject(value)) return value;
  if (typeof value !== 'string' || !/^\s*\{/.test(value)) return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const ACTIONS = ['Action', 'NotAction'];
const PRINCIPALS = ['Principal', 'NotPrincipal'];

function canonicalStatement(statement: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(statement).map(([member, value]) => [member, value === undefined ? value : part(member, value)]),
  );
}

function part(member: string, value: Json): Json {
  if (ACTIONS.includes(member)) return set(value, (text) => text.toLowerCase());
  if (member === 'Resource' || member === 'NotResource') return set(value);
  if (PRINCIPALS.includes(member)) return principals(value);
  return member === 'Condition' && isObject(value) ? condition(value) : value;
}

function set(value: Json, fold: (text: string) => string = String): Json {
  const list = (Array.isArray(value) ? value : [value]) as readonly Json[];
  const texts = list.map((one) => (typeof one === 'object' ? one : fold(String(one))));
  return sorted([...new Map(texts.map((one) => [stableStringify(one), one])).values()]);
}

function principals(value: Json): Json {
  if (!isObject(value)) return value === '*' ? { AWS: ['*'] } : value;
  return Object.fromEntries(
    Object.entries(value).map(([kind, who]) => [
      kind,
      who === undefined ? who : set(who, kind === 'AWS' ? rootOf : String),
    ]),
  );
}

/** IAM writes an account that is given as number as its root. */
function rootOf(principal: string): string {
  return /^arn:[a-z-]+:iam::([0-9]{12}):root$/.exec(principal)?.[1] ?? principal;
}

function condition(operators: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(operators).map(([operator, keys]) => [
      operator,
      isObject(keys)
        ? Object.fromEntries(Object.entries(keys).map(([key, value]) => [key.toLowerCase(), set(value ?? '')]))
        : keys,
    ]),
  );
}

function sorted(list: readonly Json[]): readonly Json[] {
  return [...list].sort((a, b) => (stableStringify(a) < stableStringify(b) ? -1 : 1));
}
