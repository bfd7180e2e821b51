import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { DnsRecordSpec } from '../../../crds/generated/types.ts';
import type { RecordSetKey, ResourceRecord } from '../../model/aws-reads.ts';
import { domainName } from '../../model/dns.ts';
import { parseKey } from '../../model/identity.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import { recordNameOf } from '../../model/record-steps.ts';
import type { Resource } from '../../model/resource.ts';
import { OWNER_TAG, RESOURCE_TAG, type Tags } from '../../model/tags.ts';
import { identifierOf, keyOf, keyOfIdentifier, naturalKeyOf, RECORD_SET } from './names.ts';
import { contentDigest, specOf } from './wire.ts';

/** What Route 53 says of one record set, and the record that stands for its tags. */
export interface LiveRecord {
  /** Where it lives, which is not where the manifest wants it while it moves. */
  readonly key: RecordSetKey;
  /** Undefined where only our record of it is left. */
  readonly set: ResourceRecordSet | undefined;
  readonly record: ResourceRecord | undefined;
  readonly tags: Tags;
  /** Whether its last change has not reached all name servers. */
  readonly isPending: boolean;
  /** Whether the zone cannot be without it: its own NS and SOA come and go with the zone alone. */
  readonly isZones?: boolean | undefined;
  /** What lives where the manifest wants it, while it moves there. */
  readonly occupant?: ResourceRecordSet | undefined;
}

export async function observeRecord(target: ObserveTarget<DnsRecordSpec>, read: Reader): Promise<Seen<LiveRecord>> {
  const { resource, ownerTags } = target;
  const key = resource ? keyOf(resource.spec) : undefined;
  if (!resource || !key) return observeLocated(target.locator, read);
  const name = ownerTags && recordNameOf(ownerTags);
  const [record, set] = await Promise.all([
    name === undefined ? undefined : read.get('records:resource', name),
    read.get('route53:recordSet', key),
  ]);
  const formerKey = formerPlace(record, key);
  const former = formerKey && (await read.get('route53:recordSet', formerKey));
  if (formerKey && former && record)
    return present({ key: formerKey, set: former, record, tags: record.tags, isPending: false, occupant: set });
  if (!set) return absent(key, read);
  const isPending = (await read.get('route53:change', key)) !== undefined;
  const owned = await ownership({ resource, key, set, record, ownerTags }, read);
  return present({ key, set, isPending, ...owned });
}

function present(live: LiveRecord): Seen<LiveRecord> {
  return { state: 'present', live, tags: live.tags };
}

/** Before something is made, it is worth a call to know that there is a zone for it. */
async function absent(key: RecordSetKey, read: Reader): Promise<Seen<LiveRecord>> {
  const zone = await read.get('route53:hostedZone', key.zone);
  return { state: 'absent', found: { zoneExists: zone !== undefined } };
}

/** The place that our record still names, where the manifest wants another one now. */
function formerPlace(record: ResourceRecord | undefined, key: RecordSetKey): RecordSetKey | undefined {
  if (!record?.identifier || record.identifier === identifierOf(key)) return undefined;
  return keyOfIdentifier(record.identifier);
}

interface Found {
  readonly resource: Resource<DnsRecordSpec>;
  readonly key: RecordSetKey;
  readonly set: ResourceRecordSet;
  readonly record: ResourceRecord | undefined;
  readonly ownerTags: Tags | undefined;
}

/** Whose a record set is: by our record of it, by another document's, or by what the manifest allows. */
async function ownership(
  { resource, key, set, record, ownerTags }: Found,
  read: Reader,
): Promise<Pick<LiveRecord, 'record' | 'tags'>> {
  if (record && isRecordOf(record, { resource, key, set })) return { record, tags: record.tags };
  const other = (await read.list('records:all', 'all')).find(
    ({ type, identifier, name }) => type === RECORD_SET && identifier === identifierOf(key) && name !== record?.name,
  );
  if (other) return { record: other, tags: other.tags };
  if (resource.spec.allowOverwrite && ownerTags) return { record: undefined, tags: ownerTags };
  return { record: undefined, tags: {} };
}

/**
 * A record is written before what it is of: while it only claims that, and after a move whose end it does not tell yet, it
 * counts for what looks as it was to look. Whoever made another one in between keeps it.
 */
function isRecordOf(
  { identifier, claim }: ResourceRecord,
  { resource, key, set }: Pick<Found, 'resource' | 'key' | 'set'>,
): boolean {
  const live = contentDigest(specOf(key.zone, set));
  if (identifier !== identifierOf(key)) return live === contentDigest(resource.spec as unknown as JsonObject);
  return claim === undefined || claim === live;
}

async function observeLocated(locator: Json | undefined, read: Reader): Promise<Seen<LiveRecord>> {
  const name = isObject(locator) ? locator.record : undefined;
  const record = typeof name === 'string' ? await read.get('records:resource', name) : undefined;
  const key = record?.identifier === undefined ? undefined : keyOfIdentifier(record.identifier);
  if (!record || !key) return { state: 'absent' };
  const set = await read.get('route53:recordSet', key);
  const isOurs =
    set === undefined || record.claim === undefined || record.claim === contentDigest(specOf(key.zone, set));
  const isZones = set !== undefined && (await isOfZone(key, read));
  return present({ key, set: isOurs ? set : undefined, record, tags: record.tags, isPending: false, isZones });
}

/** Amazon Route 53 Developer Guide, "NS and SOA records that Amazon Route 53 creates for a public hosted zone". */
async function isOfZone({ zone, name, type }: RecordSetKey, read: Reader): Promise<boolean> {
  if (type !== 'NS' && type !== 'SOA') return false;
  const found = await read.get('route53:hostedZone', zone);
  return domainName(found?.HostedZone?.Name ?? '') === domainName(name);
}

/** All record sets that our records tell of. */
export async function discoverRecords(owner: string, read: Reader): Promise<readonly Owned[]> {
  const records = await read.list('records:owned', owner);
  return records.flatMap(({ name, type, identifier = '', tags }) => {
    const identity = parseKey(tags[RESOURCE_TAG] ?? '');
    const key = type === RECORD_SET ? keyOfIdentifier(identifier) : undefined;
    if (!key || tags[OWNER_TAG] !== owner || identity?.kind !== 'DnsRecord') return [];
    return [{ identity, tags, naturalKey: naturalKeyOf(key), main: key.name, locator: { record: name } }];
  });
}
