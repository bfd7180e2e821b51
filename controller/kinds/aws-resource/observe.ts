import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import type { ResourceRecord, ResourceRequest } from '../../model/aws-reads.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { ObserveTarget, Reader, Seen } from '../../model/kind.ts';
import { recordName } from '../../model/records.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { isOwnedBy, OWNER_TAG, RESOURCE_TAG, type Tags } from '../../model/tags.ts';
import { creationToken, nextToken, propertiesOf, wantedProperties } from './creation.ts';
import { identifiersOf, statedIdentifier, withName } from './identifier.ts';
import { isKeptByRecord } from './keeping.ts';
import type { LiveResource } from './live.ts';
import { hiddenPaths, restated, STATED_TAG } from './own-tags.ts';
import { isUnderWay } from './requests.ts';
import { withoutResolved } from './resolved-values.ts';
import { withoutGone } from './stated/apart.ts';
import { type Gone, goneOf } from './stated/gone.ts';
import { parseStated } from './stated/stated.ts';
import { tagsIn } from './tag-property.ts';

type Target = ObserveTarget<AwsResourceSpec>;
type Declared = Resource<AwsResourceSpec>;

/** What a creation has to know of the surroundings; the kind's own plan reads it. */
export interface Surroundings {
  /** Undefined: this build knows no such type. */
  readonly type?: ResourceType | undefined;
  /** Earlier requests to make it, oldest first. */
  readonly requests: readonly ResourceRequest[];
  /** Requests about what those made. */
  readonly about: readonly ResourceRequest[];
  readonly recordName?: string | undefined;
  readonly record?: ResourceRecord | undefined;
}

export async function observe(target: Target, read: Reader): Promise<Seen<LiveResource>> {
  const { resource, locator } = target;
  return resource ? observeDeclared(resource, target, read) : observeLocated(locator, read);
}

async function observeDeclared(resource: Declared, target: Target, read: Reader): Promise<Seen<LiveResource>> {
  const type = await read.get('cloudcontrol:type', resource.spec.type);
  if (!type) return absent({ requests: [], about: [] });
  const { ownerTags = {} } = target;
  const name = isKeptByRecord(type) ? recordName(ownerTags[OWNER_TAG] ?? '', resource.identity) : undefined;
  const [record, requests] = await Promise.all([
    name === undefined ? undefined : read.get('records:resource', name),
    creationsOf(creationToken(type, resource, ownerTags), read),
  ]);
  const found: Surroundings = { type, requests, about: [], recordName: name, record: ofType(record, type) };
  const last = requests.at(-1);
  if (last && isUnderWay(last)) return absent(found);
  const place = await findLive({ resource, target, found, type }, read);
  if (place.model === undefined) return absent({ ...found, about: place.about });
  const live = await liveOf({ resource, found, type, ...place, model: place.model }, read);
  if (live.requests.some((one) => one.operation === 'DELETE' && one.status !== 'FAILED'))
    return { state: 'leaving', reason: 'AWS is taking it down' };
  return { state: 'present', live, tags: tagsOf(live, ownerTags) };
}

function absent(found: Surroundings): Seen<LiveResource> {
  return { state: 'absent', found: found as unknown as Json };
}

/** A document that asks for another type has a record of its own to write. */
function ofType(record: ResourceRecord | undefined, { name }: ResourceType): ResourceRecord | undefined {
  return record?.type === name ? record : undefined;
}

/** Every request that follows from the first token, as far as this process knows of them. */
async function creationsOf(first: string, read: Reader): Promise<readonly ResourceRequest[]> {
  const past: ResourceRequest[] = [];
  let token = first;
  for (;;) {
    const request = await read.get('cloudcontrol:request', token);
    if (!request) return past;
    past.push(request);
    if (isUnderWay(request)) return past;
    token = nextToken(token, request.requestToken);
  }
}

interface Search {
  readonly resource: Declared;
  readonly target: Target;
  readonly found: Surroundings;
  readonly type: ResourceType;
}

interface Place {
  readonly identifier: string;
  readonly model?: JsonObject | undefined;
  readonly about: readonly ResourceRequest[];
}

/** What it is called is tried in the order of how sure it is; the tagging API is asked last, because it lags behind. */
async function findLive(search: Search, read: Reader): Promise<Place> {
  const { type, found } = search;
  let about: readonly ResourceRequest[] = [];
  for (const identifier of knownIdentifiers(search)) {
    const [model, requests = []] = await Promise.all([
      read.get('cloudcontrol:resource', { type: type.name, identifier }),
      read.get('cloudcontrol:requests', { type: type.name, identifier }),
    ]);
    about = [...about, ...requests];
    if (model) return { identifier, model, about: requests };
  }
  const tagged = found.recordName === undefined ? await findByTags(search, read) : undefined;
  return tagged ?? { identifier: '', about };
}

function knownIdentifiers({ resource, target, found, type }: Search): readonly string[] {
  const { remembered } = target;
  const stated = resource.spec.identifier;
  const earlier = isObject(remembered) && remembered.type === type.name ? remembered.identifier : undefined;
  const named = statedIdentifier(type, withName(type, wantedProperties(type, resource), resource));
  const made = found.requests.map(({ identifier }) => identifier).reverse();
  const all = stated === undefined ? [earlier, named, found.record?.identifier, ...made] : [stated];
  return [...new Set(all.filter((one) => typeof one === 'string' && one !== ''))] as string[];
}

async function findByTags({ resource, target, type }: Search, read: Reader): Promise<Place | undefined> {
  const { ownerTags } = target;
  if (!ownerTags || resource.spec.identifier !== undefined) return undefined;
  const tagged = (await read.get('tagging:resources', ownerTags)) ?? [];
  for (const { arn } of tagged) {
    const found = await behindArn({ type, arn, properties: propertiesOf(resource), ownerTags }, read);
    if (found) return found;
  }
  return undefined;
}

interface Tagged {
  readonly type: ResourceType;
  readonly arn: string;
  readonly properties: JsonObject;
  readonly ownerTags: Tags;
}

/** An ARN says neither type nor identifier: it is what AWS shows with our tags. */
async function behindArn({ type, arn, properties, ownerTags }: Tagged, read: Reader): Promise<Place | undefined> {
  for (const identifier of identifiersOf(type, arn, properties)) {
    const model = await read.get('cloudcontrol:resource', { type: type.name, identifier }).catch(() => undefined);
    if (!model || !isOwnedBy(tagsIn(type, model), ownerTags)) continue;
    const about = (await read.get('cloudcontrol:requests', { type: type.name, identifier })) ?? [];
    return { identifier, model, about };
  }
  return undefined;
}

interface Found extends Place {
  readonly resource: Declared;
  readonly found: Surroundings;
  readonly type: ResourceType;
  readonly model: JsonObject;
}

async function liveOf({ resource, found, type, identifier, model, about }: Found, read: Reader): Promise<LiveResource> {
  const properties = propertiesOf(resource);
  const gone = goneFrom(resource, { type, model, record: found.record });
  const secrets = gone.filter((one) => one.live === undefined);
  const creation = found.requests.findLast((request) => request.identifier === identifier);
  const requests =
    about.length > 0 ? about : ((await read.get('cloudcontrol:requests', { type: type.name, identifier })) ?? []);
  return {
    type,
    identifier,
    model: withoutResolved(withoutGone(type, model, secrets), properties),
    gone,
    requests,
    record: found.record,
    recordName: found.recordName,
    writeOnly: restated(type, properties),
    unseen: hiddenPaths(type, properties),
    ...(creation?.status === 'FAILED' ? { halfMade: creation } : {}),
    ...(creation ? { made: creation } : {}),
  };
}

interface Known {
  readonly type: ResourceType;
  readonly model: JsonObject;
  readonly record: ResourceRecord | undefined;
}

function goneFrom(resource: Declared, { type, model, record }: Known): readonly Gone[] {
  const text = record?.tags[STATED_TAG] ?? tagsIn(type, model)[STATED_TAG];
  const stated = wantedProperties(type, resource);
  return text === undefined ? [] : goneOf(type, parseStated(text), { stated, model });
}

/** Tags, or what the record says in their place. What a request of ours made is ours, whatever it says yet. */
function tagsOf(live: LiveResource, ownerTags: Tags): Tags {
  const own = tagsIn(live.type, live.model);
  const recorded = live.recordName === undefined ? own : { ...own, ...live.record?.tags };
  return live.made && recorded[OWNER_TAG] === undefined ? { ...recorded, ...ownerTags } : recorded;
}

async function observeLocated(locator: Json | undefined, read: Reader): Promise<Seen<LiveResource>> {
  const { type: typeName, identifier, record: name, arn, owner, resource } = isObject(locator) ? locator : {};
  const type = await read.get('cloudcontrol:type', String(typeName));
  if (!type) throw new Error(`the type of what carries our tags is not known: ${String(typeName)}`);
  const record = name === undefined ? undefined : await read.get('records:resource', String(name));
  const ownerTags = { [OWNER_TAG]: String(owner), [RESOURCE_TAG]: String(resource) };
  const place = identifier
    ? await byIdentifier({ type, identifier: String(identifier) }, read)
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

async function byIdentifier(ref: { type: ResourceType; identifier: string }, read: Reader): Promise<Place> {
  const key = { type: ref.type.name, identifier: ref.identifier };
  const [model, about = []] = await Promise.all([
    read.get('cloudcontrol:resource', key),
    read.get('cloudcontrol:requests', key),
  ]);
  return { identifier: ref.identifier, model, about };
}
