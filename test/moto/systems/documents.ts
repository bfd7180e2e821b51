import { parseAllDocuments } from 'yaml';
import { isObject, type Json, type JsonObject } from '../../../controller/model/json.ts';
import type { Files } from '../../support/world.ts';

/** A document as its file has it: nothing is resolved. */
export interface Written {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: JsonObject;
  readonly management?: JsonObject;
}

/** What an expression stands for, by its text between `${` and `}`: `AwsResource/vpc.VpcId`. */
export type Values = ReadonlyMap<string, string>;

/** What cannot be on moto: order by documents that are not there, and a question to the internet. */
const LEFT_OUT: readonly string[] = ['dependsOn', 'postRolloutCheck'];

export function writtenIn(files: Files): readonly Written[] {
  return Object.values(files).flatMap((text) =>
    parseAllDocuments(text).map((document) => withoutLeftOut(document.toJS() as Written)),
  );
}

function withoutLeftOut({ management, ...rest }: Written): Written {
  const kept = Object.entries(management ?? {}).filter(([member]) => !LEFT_OUT.includes(member));
  return kept.length === 0 ? rest : { ...rest, management: Object.fromEntries(kept) };
}

/** A value with every expression replaced that is known; others stay as text. */
export function substituted<T>(value: T, values: Values): T {
  const text = JSON.stringify(value).replace(/\$\{([^}]+)\}/g, (whole, expression: string) => {
    const known = values.get(expression);
    return known === undefined ? whole : JSON.stringify(known).slice(1, -1);
  });
  return JSON.parse(text) as T;
}

/** The names of the `AwsResource` documents that something refers to. */
export function referredIn(value: unknown): readonly string[] {
  return [...JSON.stringify(value).matchAll(/\$\{AwsResource\/([^}.]+)/g)].map(([, name = '']) => name);
}

/** JSON is YAML: what the command line reads. */
export function manifestOf(documents: readonly Written[]): string {
  const whole = documents.map((document) => ({ apiVersion: 'evenkeel.dev/v1alpha1', ...document }));
  return whole.map((document) => JSON.stringify(document)).join('\n---\n');
}

/**
 * Where `actual` is otherwise than `wanted`, as texts: of an object only the wanted members count, of a list all. Texts in a
 * list have no order, and variables and secrets, which are named, have that of their names.
 */
export function differencesOf(actual: Json | undefined, wanted: Json, path = ''): readonly string[] {
  if (Array.isArray(wanted)) {
    const list = inOrder(Array.isArray(actual) ? actual : []);
    if (list.length !== wanted.length) return [`${path}: ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`];
    return inOrder(wanted).flatMap((one: Json, index) => differencesOf(list[index], one, `${path}[${index}]`));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const members = (actual ?? {}) as JsonObject;
    return Object.entries(wanted).flatMap(([name, one]) =>
      differencesOf(members[name], one as Json, `${path}.${name}`),
    );
  }
  // AWS has some numbers as text, and a manifest may have them either way.
  return String(actual) === String(wanted) ? [] : [`${path}: ${String(actual)}, not ${String(wanted)}`];
}

function inOrder(list: readonly Json[]): readonly Json[] {
  const names = list.map((one) => (isObject(one) ? one.name : one));
  if (!names.every((name) => typeof name === 'string')) return list;
  return [...list].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf(one: Json): string {
  return String(isObject(one) ? one.name : one);
}
