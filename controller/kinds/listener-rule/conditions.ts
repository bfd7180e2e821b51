import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Field, type Fields, keyed, leaf, object, readOnly, unset } from '../../model/fields.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { upperFirstMembers } from '../../model/member-case.ts';

const PATTERNS: Fields = { values: leaf('set'), regexValues: leaf('set') };

/** A query string condition matches any of several pairs; a missing key matches any key. */
const PAIRS: Field = { value: 'set', absent: unset, fields: { key: leaf('strLike'), value: leaf('strLike') } };

/**
 * Conditions, told apart by what they look at. The typed form is the canonical one: AWS mirrors it in the older `values`
 * and takes either.
 */
export const CONDITIONS: Field = keyed<unknown>(
  ['field', 'httpHeaderName'],
  {
    field: leaf('scalar'),
    // Not AWS's: lifted out of httpHeaderConfig, for there may be one condition for each header.
    httpHeaderName: leaf('scalar'),
    values: readOnly,
    regexValues: readOnly,
    hostHeaderConfig: object(PATTERNS),
    pathPatternConfig: object(PATTERNS),
    httpHeaderConfig: object<unknown>({ httpHeaderName: leaf('scalar'), ...PATTERNS }),
    queryStringConfig: object<unknown>({ values: PAIRS }),
    httpRequestMethodConfig: object<unknown>({ values: leaf('set') }),
    sourceIpConfig: object<unknown>({ values: leaf('set'), ipAddressType: leaf('scalar') }),
  },
  { change: 'inPlace', normalise: foldConditions, source: 'aws-behaviour.md#listeners-and-rules' },
);

const CONFIG_OF: Readonly<Record<string, string>> = {
  'host-header': 'hostHeaderConfig',
  'path-pattern': 'pathPatternConfig',
  'http-header': 'httpHeaderConfig',
  'http-request-method': 'httpRequestMethodConfig',
  'source-ip': 'sourceIpConfig',
};

/** What can be matched by regular expressions. */
const PATTERNED: readonly string[] = ['hostHeaderConfig', 'pathPatternConfig', 'httpHeaderConfig'];

function foldConditions(value: Json): Json {
  return Array.isArray(value) ? value.filter(isObject).map(foldCondition) : value;
}

function foldCondition(condition: JsonObject): JsonObject {
  const member = CONFIG_OF[String(condition.field)];
  if (!member) return condition;
  const config = isObject(condition[member]) ? condition[member] : {};
  const folded = {
    ...config,
    values: filled(config.values) ?? filled(condition.values),
    ...(PATTERNED.includes(member) ? { regexValues: filled(config.regexValues) ?? filled(condition.regexValues) } : {}),
  };
  return { ...condition, [member]: withoutAbsent(folded), httpHeaderName: config.httpHeaderName };
}

function filled(list: Json | undefined): Json | undefined {
  return Array.isArray(list) && list.length > 0 ? list : undefined;
}

function withoutAbsent(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** Canonical conditions as a request. */
export function outgoingConditions(want: Json | undefined): RuleCondition[] {
  if (!Array.isArray(want)) return [];
  return want.filter(isObject).map(({ httpHeaderName: _lifted, ...condition }) => upperFirstMembers(condition));
}
