import { AwsError } from '../aws-error.ts';
import { type Field, keep, keyed, leaf } from '../fields.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Reader } from '../kind.ts';

/**
 * Attributes of load balancers, listeners and target groups: all values are strings, order means nothing, and a key that
 * the manifest does not name is not ours (`docs/reference/aws-behaviour.md`). One that it named goes back to its default.
 */
export function attributesField(defaults: (spec: JsonObject) => AttributeDefaults): Field {
  return keyed<unknown>(
    ['key'],
    { key: leaf('scalar'), value: leaf('strLike') },
    {
      absent: keep,
      released: (spec) => asElements(defaults(spec)),
      source: 'aws-behaviour.md#attributes-of-target-groups',
    },
  );
}

/** What an attribute is while nobody says anything, by key; `''` where AWS takes an empty value for "as at first". */
export type AttributeDefaults = Readonly<Record<string, string>>;

function asElements(defaults: AttributeDefaults): readonly JsonObject[] {
  return Object.entries(defaults).map(([key, value]) => ({ key, value }));
}

export interface AttributeLike {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

type AttributesRead = 'elbv2:loadBalancerAttributes' | 'elbv2:listenerAttributes' | 'elbv2:targetGroupAttributes';

/**
 * Attributes of an object that another read has just shown. AWS not knowing it here means that one of the two answers is
 * old, so this rejects as stale rather than let every attribute look unset.
 */
export async function readAttributes(
  from: AttributesRead,
  arn: string,
  read: Reader,
): Promise<readonly AttributeLike[]> {
  const attributes = await read.get(from, arn);
  if (attributes) return attributes;
  throw new AwsError({
    class: 'stale',
    code: 'AttributesNotFound',
    call: from,
    message: `AWS shows ${arn} but does not know its attributes yet`,
  });
}

/**
 * The live attributes that the manifest names; undefined when it names none, which leaves all of them alone. What AWS
 * does not echo is at its default, or empty where the manifest empties it.
 */
export function declaredAttributes(
  declared: readonly { readonly key?: string | undefined; readonly value?: unknown }[] | undefined,
  live: readonly AttributeLike[] | undefined,
  defaults: AttributeDefaults = {},
): readonly JsonObject[] | undefined {
  if (!declared) return undefined;
  const echoed = Object.fromEntries((live ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
  const emptied = declared.filter(({ value }) => (value ?? '') === '').map(({ key = '' }) => [key, ''] as const);
  const known = { ...Object.fromEntries(emptied), ...defaults, ...echoed };
  const keys = [...new Set(declared.flatMap(({ key }) => key ?? []))];
  return keys.flatMap((key) => (known[key] === undefined ? [] : [{ key, value: known[key] }]));
}

/** The attributes to send: those whose live value is another one, `''` where the manifest empties one. */
export function changedAttributes(
  want: Json | undefined,
  have: Json | undefined,
): readonly { readonly Key: string; readonly Value: string }[] {
  const live = new Map(pairs(have));
  return pairs(want)
    .filter(([key, value]) => (live.get(key) ?? '') !== value)
    .map(([Key, Value]) => ({ Key, Value }));
}

function pairs(list: Json | undefined): readonly (readonly [string, string])[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).map(({ key, value }) => [String(key), String(value ?? '')] as const);
}
