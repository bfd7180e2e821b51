import type { KindName } from '../model/identity.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Reader } from '../model/kind.ts';
import type { Looked } from './look.ts';
import { plainSecrets } from './secrets.ts';

/** Something about one object that its manifest cannot say, or should not. */
export interface Concern {
  readonly about: Looked;
  /** For the manifest. */
  readonly comment?: string | undefined;
  /** For whoever imports. */
  readonly warning?: string | undefined;
}

/** What is to be said of the objects. Reads the targets of target groups that no imported service fills. */
export async function concernsOf(found: readonly Looked[], read: Reader): Promise<readonly Concern[]> {
  const targets = await Promise.all(found.map((one) => handRegistered(one, found, read)));
  return [...found.flatMap(inexpressible), ...found.flatMap(secretsOf), ...targets.flat()];
}

function inexpressible(about: Looked): readonly Concern[] {
  const name = nameOf(about);
  const unknown = about.unmodelled.map((path) => `AWS also answers ${path}, for which manifests have no field.`);
  const differing = about.differences.map(({ path }) => `${path} could not be expressed; a plan will show it.`);
  const secret = asksForSecret(about.spec)
    ? ['AWS never answers the client secret; to make this anew it must be given.']
    : [];
  return [...unknown, ...differing, ...secret].map((comment) => ({ about, comment, warning: `${name}: ${comment}` }));
}

function secretsOf(about: Looked): readonly Concern[] {
  return plainSecrets(about.spec).map((path) => ({
    about,
    warning: `${nameOf(about)}: ${path} looks like a secret and stands in plain text; better a reference under secrets[].valueFrom`,
  }));
}

const USERS: readonly KindName[] = ['Service'];

async function handRegistered(about: Looked, found: readonly Looked[], read: Reader): Promise<readonly Concern[]> {
  const { identity, outputs } = about;
  const arn = outputs[''];
  if (identity.kind !== 'TargetGroup' || typeof arn !== 'string') return [];
  if (found.some((one) => USERS.includes(one.identity.kind) && mentions(one.spec, arn))) return [];
  const targets = (await read.get('elbv2:targetHealth', arn)) ?? [];
  if (targets.length === 0) return [];
  const comment = `${targets.length} targets are registered here by somebody else; manifests list none, and they stay.`;
  return [{ about, comment, warning: `${nameOf(about)}: ${comment}` }];
}

function mentions(value: Json | undefined, text: string): boolean {
  if (typeof value === 'string') return value === text;
  return isObject(value) || Array.isArray(value) ? Object.values(value).some((inner) => mentions(inner, text)) : false;
}

function nameOf({ identity: { kind, name } }: Looked): string {
  return `${kind}/${name}`;
}

function asksForSecret(spec: JsonObject): boolean {
  return actionsOf(spec).some(({ authenticateOidcConfig }) => isObject(authenticateOidcConfig));
}

function actionsOf({ actions, defaultActions }: JsonObject): readonly JsonObject[] {
  return [actions, defaultActions].flatMap((list) =>
    Array.isArray(list) ? (list as readonly Json[]).filter(isObject) : [],
  );
}

/** AWS keeps the secret that it has, and says so in no answer. */
export function asImported(spec: JsonObject): JsonObject {
  if (!asksForSecret(spec)) return spec;
  const kept = (list: Json | undefined): Json | undefined =>
    Array.isArray(list) ? (list as readonly Json[]).map(keepingSecret) : list;
  return Object.fromEntries(
    Object.entries(spec).map(([member, value]) => [
      member,
      member === 'actions' || member === 'defaultActions' ? kept(value) : value,
    ]),
  );
}

function keepingSecret(action: Json): Json {
  if (!isObject(action) || !isObject(action.authenticateOidcConfig)) return action;
  return { ...action, authenticateOidcConfig: { ...action.authenticateOidcConfig, useExistingClientSecret: true } };
}
