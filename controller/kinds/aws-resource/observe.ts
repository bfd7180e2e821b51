import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import type { ResourceRecord, ResourceRequest } from '../../model/aws-reads.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { ObserveTarget, Reader, Seen } from '../../model/kind.ts';
import { recordName } from '../../model/records.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { OWNER_TAG, RESOURCE_TAG } from '../../model/tags.ts';
import { creationToken } from './creation.ts';
import { behindArn, creationsOf, findLive, type Place, type Surroundings } from './find-live.ts';
import { replacedBy } from './generation.ts';
import { holderFilters } from './holders.ts';
import { isKeptByRecord } from './keeping.ts';
import type { LiveResource } from './live.ts';
import { liveOf, tagsOf } from './live-of.ts';
import { isHeld, isUnderWay } from './requests.ts';
import { newestOf, otherOf } from './succession.ts';
import { tagsIn } from './tag-property.ts';

type Target = ObserveTarget<AwsResourceSpec>;
type Declared = Resource<AwsResourceSpec>;

export async function observe(target: Target, read: Reader): Promise<Seen<LiveResource>> {
  const { resource, locator } = target;
  const seen = await (resource ? observeDeclared(resource, target, read) : observeLocated(locator, read));
  return seen.state === 'present' ? { ...seen, live: await withHolders(seen.live, read) } : seen;
}

/** Asked only where AWS has just refused to delete it. Who may not ask goes without. */
async function withHolders(live: LiveResource, read: Reader): Promise<LiveResource> {
  const { type, identifier, requests } = live;
  const filters = isHeld(requests.at(-1)) ? holderFilters({ type: type.name, identifier }) : undefined;
  const holders = filters && (await read.get('ec2:interfaces', filters).catch(() => undefined));
  return holders ? { ...live, holders } : live;
}

async function observeDeclared(resource: Declared, target: Target, read: Reader): Promise<Seen<LiveResource>> {
  const type = await read.get('cloudcontrol:type', resource.spec.type);
  if (!type) return absent({ requests: [], about: [] });
  const { ownerTags = {} } = target;
  const name = isKeptByRecord(type) ? recordName(ownerTags[OWNER_TAG] ?? '', resource.identity) : undefined;
  const [record, requests] = await Promise.all([
    name === undefined ? undefined : read.get('records:resource', name),
    creationsOf(creationToken(type, resource, { ownerTags }), read),
  ]);
  const known = { type, requests, about: [], recordName: name, record: ofType(record, type) };
  const found: Surroundings = { ...known, otherType: await livingOther(record, type, read) };
  const last = requests.at(-1);
  if (last && isUnderWay(last)) return absent(found);
  const place = await findLive({ resource, target, found, type }, read);
  if (place.model === undefined) return absent({ ...found, about: place.about, isUnclear: place.isUnclear });
  const live = await liveOf({ resource, found, type, ...place, model: place.model }, read);
  if (isLeaving(live.requests)) return { state: 'leaving', reason: 'AWS is taking it down' };
  const current = await newestOf({ resource, found, type, target, live }, read);
  return { state: 'present', live: current, tags: tagsOf(current, ownerTags) };
}

function absent(found: Surroundings): Seen<LiveResource> {
  return { state: 'absent', found: found as unknown as Json };
}

/** What the record stands for, where that is of another type and lives: writing the record anew would lose it. */
async function livingOther(
  record: ResourceRecord | undefined,
  { name }: ResourceType,
  read: Reader,
): Promise<ResourceRecord | undefined> {
  if (record?.identifier === undefined || record.type === name) return undefined;
  const model = await read.get('cloudcontrol:resource', { type: record.type, identifier: record.identifier });
  return model && record;
}

/** A document that asks for another type has a record of its own to write. */
function ofType(record: ResourceRecord | undefined, { name }: ResourceType): ResourceRecord | undefined {
  return record?.type === name ? record : undefined;
}

/** A name may be taken again: what was deleted before it was made anew was another one. */
function isLeaving(requests: readonly ResourceRequest[]): boolean {
  const made = requests.findLast(({ operation, status }) => operation === 'CREATE' && status === 'SUCCESS')?.at ?? 0;
  const isOn = (one: ResourceRequest): boolean => isUnderWay(one) || (one.status === 'SUCCESS' && one.at >= made);
  return requests.some((one) => one.operation === 'DELETE' && isOn(one));
}

async function observeLocated(locator: Json | undefined, read: Reader): Promise<Seen<LiveResource>> {
  const { type: typeName, identifier, record: name, arn, owner, resource } = isObject(locator) ? locator : {};
  const type = await read.get('cloudcontrol:type', String(typeName));
  if (!type) throw new Error(`the type of what carries our tags is not known: ${String(typeName)}`);
  const record = name === undefined ? undefined : await read.get('records:resource', String(name));
  const ownerTags = { [OWNER_TAG]: String(owner), [RESOURCE_TAG]: String(resource) };
  const place = identifier
    ? await byIdentifiers({ type, identifiers: [String(identifier), replacedBy(record?.tags ?? {})] }, read)
    : await behindArn({ type, arn: String(arn), properties: {}, ownerTags }, read);
  const rest = { requests: place?.about ?? [], writeOnly: {}, unseen: [], gone: [] };
  if (!place?.model) {
    if (!record) return { state: 'absent' };
    const live: LiveResource = {
      type,
      identifier: record.identifier ?? '',
      model: {},
      record,
      recordName: record.name,
      isOver: true,
      ...rest,
    };
    return { state: 'present', live, tags: record.tags };
  }
  if (place.about.some(isUnderWay)) return { state: 'leaving', reason: 'AWS still works on a request about it' };
  const live: LiveResource = {
    type,
    identifier: place.identifier,
    model: place.model,
    record,
    recordName: record?.name,
    ...rest,
  };
  return { state: 'present', live, tags: record ? record.tags : tagsIn(type, place.model) };
}

/** The first one that lives: of a record, what it names, then what that took the place of. */
async function byIdentifiers(
  { type, identifiers }: { readonly type: ResourceType; readonly identifiers: readonly (string | undefined)[] },
  read: Reader,
): Promise<Place | undefined> {
  for (const identifier of identifiers) {
    const found = identifier === undefined ? undefined : await otherOf(type, identifier, read);
    if (found) return { identifier: found.identifier, model: found.model, about: found.requests };
  }
  return undefined;
}
