import type { Management } from '../model/document.ts';
import type { Identity, ResourceKey } from '../model/identity.ts';
import type { JsonObject } from '../model/json.ts';

/** Where a namespace's objects live; `*` for what no document and no option says. */
export interface GrantedPlace {
  readonly account: string;
  readonly region: string;
  /** The role that the controller enters for this namespace. */
  readonly roleArn?: string | undefined;
}

/** A document for whose object a policy is made: variables are filled in, references stand as patterns of ARNs. */
export interface Granted {
  readonly key: ResourceKey;
  readonly identity: Identity;
  readonly spec: JsonObject;
  readonly management: Management;
  readonly place: GrantedPlace;
}

/** `arn:aws:ecs:eu-west-1:123456789012:cluster/shop` */
export function arnIn({ account, region }: GrantedPlace, service: string, path: string): string {
  return `arn:aws:${service}:${region}:${account}:${path}`;
}

/** A name that AWS's own names may stand in for where it is not known yet. */
export function nameIn(spec: JsonObject, member: string, otherwise: string): string {
  const value = spec[member];
  const name = typeof value === 'string' ? value : otherwise;
  return name.includes('${') ? '*' : name;
}

/** The name at the end of a name or an ARN; `*` where an expression is not known. */
export function lastPart(value: unknown): string {
  if (typeof value !== 'string' || value.includes('${')) return '*';
  return value.slice(value.lastIndexOf('/') + 1);
}
