import type { AwsResourceSpec } from '../../../crds/generated/types.ts';
import type { ResourceRecord, ResourceRequest, TaggedResource } from '../../model/aws-reads.ts';
import { isObject, type JsonObject } from '../../model/json.ts';
import type { ObserveTarget, Reader } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { isOwnedBy, type Tags } from '../../model/tags.ts';
import { nextToken, propertiesOf, wantedProperties } from './creation.ts';
import { replacedBy } from './generation.ts';
import { identifiersOf, statedIdentifier, withName } from './identifier.ts';
import { isUnderWay } from './requests.ts';
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
  /** AWS makes one of the type for somebody, and has not said yet which: it may be this one. */
  readonly isUnclear?: boolean | undefined;
  readonly recordName?: string | undefined;
  /** What the record of the same document stands for, where that is of another type. */
  readonly otherType?: ResourceRecord | undefined;
  readonly record?: ResourceRecord | undefined;
}

/** Every request that follows from the first token, as far as this process knows of them. */
export async function creationsOf(first: string, read: Reader): Promise<readonly ResourceRequest[]> {
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

export interface Search {
  readonly resource: Declared;
  readonly target: Target;
  readonly found: Surroundings;
  readonly type: ResourceType;
}

/** Where a resource was looked for, and what lives there. */
export interface Place {
  readonly identifier: string;
  readonly model?: JsonObject | undefined;
  readonly about: readonly ResourceRequest[];
  readonly isUnclear?: boolean | undefined;
}

/** What it is called is tried in the order of how sure it is; the tagging API is asked last, because it lags behind. */
export async function findLive(search: Search, read: Reader): Promise<Place> {
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
  return tagged ?? { identifier: '', about, ...(await findByRequests(search, read)) };
}

/**
 * The tagging API lags behind, and is not told of every type: what an earlier process has asked for, and this one asks for
 * otherwise because its document has changed since, is known by the tags that the resource itself shows. Only where AWS
 * assigns the identifier and this process has not asked yet.
 */
async function findByRequests(search: Search, read: Reader): Promise<Partial<Place>> {
  const { resource, target, found, type } = search;
  const { ownerTags } = target;
  const named = statedIdentifier(type, withName(type, wantedProperties(type, resource), resource));
  if (!ownerTags || !type.tags || named !== undefined || found.requests.length > 0) return {};
  if (resource.spec.identifier !== undefined) return {};
  return findCreation({ type, ownerTags }, read);
}

interface Wanted {
  readonly type: ResourceType;
  readonly ownerTags: Tags;
  /** Another one of the same document. */
  readonly except?: string | undefined;
}

/** What somebody has asked AWS for of late, and carries our tags. */
export async function findCreation({ type, ownerTags, except }: Wanted, read: Reader): Promise<Partial<Place>> {
  const unknown = (await read.get('cloudcontrol:creations', type.name)) ?? [];
  let isUnclear = false;
  for (const { identifier, isUnderWay: isOn } of unknown) {
    if (identifier !== undefined && identifier === except) continue;
    const key = identifier === undefined ? undefined : { type: type.name, identifier };
    const model = key && (await read.get('cloudcontrol:resource', key));
    if (key && model && isOwnedBy(tagsIn(type, model), ownerTags))
      return { identifier: key.identifier, model, about: [] };
    isUnclear ||= isOn && !model;
  }
  return { isUnclear };
}

function knownIdentifiers({ resource, target, found, type }: Search): readonly string[] {
  const { remembered } = target;
  const stated = resource.spec.identifier;
  const earlier = isObject(remembered) && remembered.type === type.name ? remembered.identifier : undefined;
  const named = statedIdentifier(type, withName(type, wantedProperties(type, resource), resource));
  const made = found.requests.map(({ identifier }) => identifier).reverse();
  const recorded = found.record?.identifier;
  const all = stated === undefined ? [earlier, recorded, named, ...made] : [stated];
  return [...new Set(all.filter((one) => typeof one === 'string' && one !== ''))] as string[];
}

async function findByTags({ resource, target, type }: Search, read: Reader): Promise<Place | undefined> {
  const { ownerTags } = target;
  if (!ownerTags || resource.spec.identifier !== undefined) return undefined;
  const tagged = newestFirst((await read.get('tagging:resources', ownerTags)) ?? []);
  for (const { arn } of tagged) {
    const found = await behindArn({ type, arn, properties: propertiesOf(resource), ownerTags }, read);
    if (found) return found;
  }
  return undefined;
}

/** What was made to take the place of another one is the newer of the two. */
function newestFirst(tagged: readonly TaggedResource[]): readonly TaggedResource[] {
  const isHeir = ({ tags }: TaggedResource): number => (replacedBy(tags) === undefined ? 1 : 0);
  return [...tagged].sort((a, b) => isHeir(a) - isHeir(b));
}

export interface Tagged {
  readonly type: ResourceType;
  readonly arn: string;
  readonly properties: JsonObject;
  readonly ownerTags: Tags;
}

/** An ARN says neither type nor identifier: it is what AWS shows with our tags. */
export async function behindArn(
  { type, arn, properties, ownerTags }: Tagged,
  read: Reader,
): Promise<Place | undefined> {
  for (const identifier of identifiersOf(type, arn, properties)) {
    const model = await read.get('cloudcontrol:resource', { type: type.name, identifier }).catch(() => undefined);
    if (!model || !isOwnedBy(tagsIn(type, model), ownerTags)) continue;
    const about = (await read.get('cloudcontrol:requests', { type: type.name, identifier })) ?? [];
    return { identifier, model, about };
  }
  return undefined;
}
