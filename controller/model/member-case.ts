import { isObject, type Json, type JsonObject } from './json.ts';

/**
 * Members whose value is a map: its keys are data. Only these of all that Elastic Load Balancing, Application Auto Scaling
 * and Cloud Map take are maps in the manifests' kinds.
 */
const VERBATIM: ReadonlySet<string> = new Set(['authenticationRequestExtraParams', 'tags']);

/** Members that AWS writes in capitals throughout, as manifests write them. */
const ACRONYMS: ReadonlySet<string> = new Set(['soa', 'ttl']);

/**
 * AWS's spelling of Elastic Load Balancing, Application Auto Scaling and Cloud Map (`VpcId`) as the manifests write it
 * (`vpcId`): the first letter lowered, nothing else; names of capitals alone (`TTL`) are lowered throughout. Instants become ISO text; what is undefined is left out.
 */
export function lowerFirstMembers(value: object): JsonObject {
  return lowered(value) as JsonObject;
}

function lowered(value: unknown): Json | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.flatMap((element) => lowered(element) ?? []);
  if (!isObject(value)) return value as Json;
  return renamed(value, lowerFirst, lowered);
}

/**
 * The other way: a canonical or manifest object as a request. The caller vouches for the shape, which the manifest's
 * schema has checked.
 */
export function upperFirstMembers<T>(value: JsonObject): T {
  return uppered(value) as T;
}

function uppered(value: Json | undefined): Json | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.flatMap((element) => uppered(element) ?? []);
  if (!isObject(value)) return value;
  return renamed(value, upperFirst, uppered);
}

function renamed(
  value: JsonObject,
  rename: (member: string) => string,
  convert: (value: Json | undefined) => Json | undefined,
): JsonObject {
  const out: Record<string, Json> = {};
  for (const [member, inner] of Object.entries(value)) {
    const isMap = VERBATIM.has(lowerFirst(member)) && isObject(inner);
    const converted = isMap ? inner : convert(inner);
    if (converted !== undefined) out[rename(member)] = converted;
  }
  return out;
}

function lowerFirst(member: string): string {
  if (ACRONYMS.has(member.toLowerCase())) return member.toLowerCase();
  return member.charAt(0).toLowerCase() + member.slice(1);
}

function upperFirst(member: string): string {
  if (ACRONYMS.has(member)) return member.toUpperCase();
  return member.charAt(0).toUpperCase() + member.slice(1);
}
