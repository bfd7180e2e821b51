import type { NamespaceSummary, Operation } from '@aws-sdk/client-servicediscovery';
import type { CloudMapNamespaceSpec } from '../../../crds/generated/types.ts';
import type { NamespaceKey } from '../../model/aws-reads.ts';
import { parseKey } from '../../model/identity.ts';
import { isObject, type JsonObject } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import { isOwnedBy, OWNER_TAG, RESOURCE_TAG, type Tags, VPC_TAG } from '../../model/tags.ts';
import { keyOf, naturalKeyOf } from './names.ts';

export interface LiveNamespace {
  readonly namespace: NamespaceSummary;
  readonly tags: Tags;
  /** Under way on it; read where something is to be changed, or the document is gone. */
  readonly operations: readonly Operation[];
  /** Why, and when, Cloud Map could not delete it; read where the document is gone. */
  readonly undeleted?: Pick<Creation, 'at' | 'reason'> | undefined;
}

type Found = Pick<LiveNamespace, 'namespace' | 'tags'>;

export async function observe(
  target: ObserveTarget<CloudMapNamespaceSpec>,
  read: Reader,
): Promise<Seen<LiveNamespace>> {
  const key = keyOfTarget(target);
  if (key === undefined) throw new Error(`${target.identity.name}: the name of the namespace is not known yet`);
  const namespaces = (await read.get('servicediscovery:namespaces', key)) ?? [];
  const found = await Promise.all(namespaces.map((namespace) => withTags(namespace, read)));
  const one = pick(found, target, key);
  if (!one) return { state: 'absent', found: target.resource && (await creationOf(target.resource.spec, key, read)) };
  const operations = await underWay(one.namespace, target, read);
  if (operations.some(({ Type }) => Type === 'DELETE_NAMESPACE'))
    return { state: 'leaving', reason: 'Cloud Map is deleting the namespace' };
  const undeleted = target.resource ? undefined : await failedDeletion(one.namespace, read);
  return { state: 'present', live: { ...one, operations, undeleted }, tags: one.tags };
}

function keyOfTarget({ resource, locator, identity }: ObserveTarget<CloudMapNamespaceSpec>): NamespaceKey | undefined {
  if (resource) return keyOf(resource.spec, identity);
  const { type, name } = isObject(locator) ? locator : {};
  return typeof name === 'string' ? { type: type as NamespaceKey['type'], name } : undefined;
}

async function withTags(namespace: NamespaceSummary, read: Reader): Promise<Found> {
  return { namespace, tags: (await read.get('servicediscovery:tags', namespace.Arn ?? '')) ?? {} };
}

/** How far the operation has come by which we are having it made. */
export interface Creation {
  readonly id: string;
  readonly status: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly reason?: string | undefined;
}

async function creationOf(
  { vpc }: CloudMapNamespaceSpec,
  key: NamespaceKey,
  read: Reader,
): Promise<JsonObject | undefined> {
  const operation = await read.get('servicediscovery:creation', { ...key, ...(vpc === undefined ? {} : { vpc }) });
  return operation && stateOf(operation);
}

async function failedDeletion({ Id = '' }: NamespaceSummary, read: Reader): Promise<Creation | undefined> {
  const operation = await read.get('servicediscovery:deletion', Id);
  return operation?.Status === 'FAIL' ? stateOf(operation) : undefined;
}

function stateOf({ Id: id = '', Status, UpdateDate, CreateDate, ErrorCode, ErrorMessage }: Operation) {
  const reason = [ErrorCode, ErrorMessage].filter(Boolean).join(': ');
  const at = (UpdateDate ?? CreateDate)?.getTime() ?? 0;
  return { id, status: `${Status}`, at, reason } satisfies Creation;
}

/** Of several with one name ours is the one: Cloud Map does not tell in which VPC each of them is. */
function pick(
  found: readonly Found[],
  { resource, locator, ownerTags }: ObserveTarget<CloudMapNamespaceSpec>,
  { name }: NamespaceKey,
): Found | undefined {
  const { id } = isObject(locator) ? locator : {};
  if (!resource) return found.find(({ namespace }) => namespace.Id === id);
  const ours = ownerTags && found.find(({ tags }) => isOwnedBy(tags, ownerTags));
  if (ours) return ours;
  const { vpc } = resource.spec;
  const others = found.filter(({ tags }) => tags[VPC_TAG] === undefined || vpc === undefined || tags[VPC_TAG] === vpc);
  if (others.length < 2) return others[0];
  throw new Error(`several namespaces are called ${name}, and Cloud Map does not tell in which VPC each of them is`);
}

/** Costs a call, so that it is asked only where something is to be sent. */
async function underWay(
  { Id = '', Description = '', Properties }: NamespaceSummary,
  { resource }: ObserveTarget<CloudMapNamespaceSpec>,
  read: Reader,
): Promise<readonly Operation[]> {
  const { description = Description, properties } = resource?.spec ?? {};
  const ttl = Properties?.DnsProperties?.SOA?.TTL;
  const isAsWanted = description === Description && (properties?.dnsProperties.soa.ttl ?? ttl) === ttl;
  if (resource && isAsWanted) return [];
  return (await read.get('servicediscovery:operations', Id)) ?? [];
}

/** All namespaces that carry our owner tag. */
export async function discover(owner: string, read: Reader): Promise<readonly Owned[]> {
  const namespaces = await read.list('servicediscovery:allNamespaces', 'all');
  const found = await Promise.all(namespaces.map((namespace) => withTags(namespace, read)));
  return found.flatMap((one) => ownedBy(owner, one));
}

function ownedBy(owner: string, { namespace, tags }: Found): readonly Owned[] {
  const identity = parseKey(tags[RESOURCE_TAG] ?? '');
  if (tags[OWNER_TAG] !== owner || identity?.kind !== 'CloudMapNamespace') return [];
  const { Id: id = '', Name: name = '' } = namespace;
  const type = namespace.Type as NamespaceKey['type'];
  const naturalKey = naturalKeyOf({ type, name }, tags[VPC_TAG]);
  return [{ identity, tags, naturalKey, main: id, locator: { id, type, name } }];
}
