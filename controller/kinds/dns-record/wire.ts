import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { canonicalise } from '../../model/canonical.ts';
import { digest } from '../../model/digest.ts';
import { sentName } from '../../model/dns.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { DNS_RECORD_FIELDS } from './fields.ts';

/** Names that AWS begins with several capitals. */
const ACRONYMS: Readonly<Record<string, string>> = { ttl: 'TTL', dnsName: 'DNSName', awsRegion: 'AWSRegion' };
const LOWERED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ACRONYMS).map(([ours, theirs]) => [theirs, ours]),
);

/** A record set as manifests write it, in its zone. */
export function specOf(zone: string, set: ResourceRecordSet): JsonObject {
  const members = renamed(set as unknown as Json, (name) => LOWERED[name] ?? lowerFirst(name));
  return { ...(members as JsonObject), hostedZoneId: zone };
}

/** The canonical form of a manifest as Route 53 takes it. */
export function recordSetOf({ hostedZoneId: _zone, ...members }: JsonObject): ResourceRecordSet {
  const set = renamed(members, (name) => ACRONYMS[name] ?? upperFirst(name)) as unknown as ResourceRecordSet;
  return { ...set, Name: sentName(set.Name ?? '') };
}

/** Equal for record sets that mean the same, in whatever spelling. */
export function contentDigest(spec: JsonObject): string {
  return digest(canonicalise(DNS_RECORD_FIELDS, spec, { facts: undefined, side: 'have' }).value);
}

function renamed(value: Json | undefined, rename: (name: string) => string): Json | undefined {
  if (Array.isArray(value)) return value.flatMap((element: Json) => renamed(element, rename) ?? []);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(entries.map(([name, inner]) => [rename(name), renamed(inner, rename)]));
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
