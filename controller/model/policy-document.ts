import { isObject, type Json, type JsonObject, stableStringify } from './json.ts';

/** Members of a statement that hold one value or a list of them, in no order. */
const LISTS = ['Action', 'NotAction', 'Resource', 'NotResource'];
const PRINCIPALS = ['Principal', 'NotPrincipal'];

/**
 * An IAM policy document in the one form that all documents of its meaning share: lists for single values, sorted;
 * accounts as their numbers; conditions as lists of texts; statements in no order. What is no such document comes back as
 * it is. Source: IAM User Guide, "Grammar of the IAM JSON policy language".
 */
export function policyForm(value: Json): Json {
  const document = parsed(value);
  if (!isObject(document)) return value;
  const { Statement, ...rest } = document;
  const statements = (Array.isArray(Statement) ? (Statement as readonly Json[]) : [Statement ?? []]).flatMap((one) =>
    isObject(one) ? [statementForm(one)] : [],
  );
  return { ...rest, Statement: sorted(statements) };
}

/** JSON in a text as what it says; everything else as it is. */
export function parsed(value: Json): Json {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}

function statementForm(statement: JsonObject): JsonObject {
  const members = Object.entries(statement).flatMap(([member, value]) => {
    const form = memberForm(member, value ?? null);
    return form === undefined ? [] : [[member, form] as const];
  });
  return Object.fromEntries(members);
}

function memberForm(member: string, value: Json): Json | undefined {
  if (value === null || (member === 'Sid' && value === '')) return undefined;
  if (LISTS.includes(member)) return listForm(value, /Action$/.test(member) ? lowered : (text) => text);
  if (PRINCIPALS.includes(member)) return principalForm(value);
  return member === 'Condition' && isObject(value) ? conditionForm(value) : value;
}

/** Names of actions are read in any case. */
function lowered(text: string): string {
  return text.toLowerCase();
}

function listForm(value: Json, fold: (text: string) => string): Json {
  const all = (Array.isArray(value) ? (value as readonly Json[]) : [value]).map((one) =>
    typeof one === 'string' ? fold(one) : typeof one === 'object' ? one : String(one),
  );
  return sorted([...new Set(all)]);
}

/** Everybody is `*` or `{AWS: '*'}`; an account its number or its root's ARN. */
function principalForm(value: Json): Json {
  const whom = isObject(value) ? value : { AWS: value };
  return Object.fromEntries(Object.entries(whom).map(([sort, who]) => [sort, listForm(who ?? [], accountForm)]));
}

function accountForm(text: string): string {
  return /^arn:[^:]*:iam::(\d{12}):root$/.exec(text)?.[1] ?? text;
}

function conditionForm(condition: JsonObject): JsonObject {
  const operators = Object.entries(condition).map(([operator, keys]) => {
    const tests = Object.entries(isObject(keys) ? keys : {}).map(([key, value]) => [
      key.toLowerCase(),
      listForm(value ?? [], (text) => text),
    ]);
    return [operator, Object.fromEntries(tests)] as const;
  });
  return Object.fromEntries(operators);
}

function sorted(values: readonly Json[]): readonly Json[] {
  return [...values].sort((a, b) => (stableStringify(a) < stableStringify(b) ? -1 : 1));
}
