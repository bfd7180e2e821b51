import { createHash } from 'node:crypto';
import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { Json, Model, ResourceStore, Stored } from '../cloudcontrol/store.ts';
import { noZone, plainId, sortKey, storedName } from './names.ts';

export const ZONE = 'AWS::Route53::HostedZone';
export const RECORD_SET = 'AWS::Route53::RecordSet';
const SERVERS = ['com', 'net', 'org', 'co.uk'];

/** A record set and since when it stands as it is; milliseconds. */
export interface Standing {
  readonly set: ResourceRecordSet;
  readonly since: number;
}

/**
 * A public zone that every account has from the start, as it has a default VPC; the id is the same everywhere, so that
 * manifests can name it. No resource of anybody's.
 */
export const EXAMPLE_ZONE = 'Z0000000000000000000A';
const FIRST: Stored = {
  type: ZONE,
  identifier: EXAMPLE_ZONE,
  model: { Id: EXAMPLE_ZONE, Name: 'example.com.' },
  createdAt: 0,
};

export function zonesIn(store: ResourceStore): readonly Stored[] {
  return [FIRST, ...store.list(ZONE)];
}

/** Throws NoSuchHostedZone. */
export function zoneOf(store: ResourceStore, id: string): Stored {
  const found = plainId(id) === EXAMPLE_ZONE ? FIRST : store.get(ZONE, plainId(id));
  if (!found) throw noZone(plainId(id));
  return found;
}

export function zoneName({ model }: Pick<Stored, 'model'>): string {
  return storedName(String(model.Name ?? ''));
}

export function isPrivate({ model }: Pick<Stored, 'model'>): boolean {
  return Array.isArray(model.VPCs) && model.VPCs.length > 0;
}

/** Four of them, the same for ever: whoever made the zone, it is the same one. */
export function nameServers({ identifier, model }: Pick<Stored, 'identifier' | 'model'>): readonly string[] {
  const given = model.NameServers;
  if (Array.isArray(given) && given.length > 0) return given.map(String);
  const digits = createHash('sha256').update(identifier).digest();
  return SERVERS.map(
    (suffix, index) => `ns-${(digits[index] ?? 0) + index * 512}.awsdns-${digits[index + 4] ?? 0}.${suffix}`,
  );
}

/** All record sets in Route 53's order; those that every zone has from the start are among them. */
export function recordSets(store: ResourceStore, zone: Stored): readonly Standing[] {
  const own = store
    .list(RECORD_SET)
    .filter(({ identifier }) => identifier.startsWith(`${zone.identifier}|`))
    .map(({ model, createdAt }) => ({ set: model as unknown as ResourceRecordSet, since: createdAt }));
  const ids = new Set(own.map(({ set }) => idOf(zone.identifier, set)));
  const first = ownSets(zone).filter(({ set }) => !ids.has(idOf(zone.identifier, set)));
  return [...first, ...own].sort((a, b) => (keyOf(a.set) < keyOf(b.set) ? -1 : 1));
}

/** NS and SOA of the zone itself (Developer Guide, "NS and SOA records that Route 53 creates"). */
function ownSets(zone: Stored): readonly Standing[] {
  const Name = zoneName(zone);
  const servers = nameServers(zone);
  const soa = `${servers[0]}. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400`;
  const ns: ResourceRecordSet = {
    Name,
    Type: 'NS',
    TTL: 172_800,
    ResourceRecords: servers.map((server) => ({ Value: `${server}.` })),
  };
  const start: ResourceRecordSet = { Name, Type: 'SOA', TTL: 900, ResourceRecords: [{ Value: soa }] };
  return [ns, start].map((set) => ({ set, since: zone.createdAt }));
}

export function isOwnSet(zone: Stored, { Name = '', Type }: Pick<ResourceRecordSet, 'Name' | 'Type'>): boolean {
  return storedName(Name) === zoneName(zone) && (Type === 'NS' || Type === 'SOA');
}

/** Whether nothing is left but what the zone came with: only then may it be deleted (API reference, DeleteHostedZone). */
export function isEmpty(store: ResourceStore, zone: Stored): boolean {
  return recordSets(store, zone).every(({ set }) => isOwnSet(zone, set));
}

export function keyOf({ Name = '', Type, SetIdentifier }: ResourceRecordSet): string {
  return sortKey(Name, Type, SetIdentifier);
}

export function idOf(zoneId: string, { Name = '', Type, SetIdentifier }: ResourceRecordSet): string {
  return [zoneId, storedName(Name), Type, ...(SetIdentifier === undefined ? [] : [SetIdentifier])].join('|');
}

export function modelOf(set: ResourceRecordSet): Model {
  return JSON.parse(JSON.stringify(set)) as { readonly [member: string]: Json };
}
