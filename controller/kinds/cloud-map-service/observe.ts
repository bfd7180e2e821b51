import type { ServiceSummary } from '@aws-sdk/client-servicediscovery';
import type { CloudMapServiceSpec } from '../../../crds/generated/types.ts';
import { parseKey } from '../../model/identity.ts';
import { isObject } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import { OWNER_TAG, RESOURCE_TAG, type Tags } from '../../model/tags.ts';
import { naturalKeyOf, type Place, placeOf } from './names.ts';

export interface LiveDiscovery {
  readonly service: ServiceSummary;
  readonly namespaceId: string;
  readonly tags: Tags;
}

export async function observe(target: ObserveTarget<CloudMapServiceSpec>, read: Reader): Promise<Seen<LiveDiscovery>> {
  const place = placeOfTarget(target);
  if (place === undefined) throw new Error(`${target.identity.name}: its name or namespace is not known yet`);
  const service = await read.get('servicediscovery:service', { ...place });
  if (!service) return { state: 'absent' };
  const tags = (await read.get('servicediscovery:tags', service.Arn ?? '')) ?? {};
  return { state: 'present', live: { service, namespaceId: place.namespaceId, tags }, tags };
}

function placeOfTarget({ resource, locator, identity }: ObserveTarget<CloudMapServiceSpec>): Place | undefined {
  if (resource) return placeOf(resource.spec, identity);
  const { namespaceId, name } = isObject(locator) ? locator : {};
  return typeof namespaceId === 'string' && typeof name === 'string' ? { namespaceId, name } : undefined;
}

/** All services that carry our owner tag; looked for in every namespace, as Cloud Map does not say which one each is in. */
export async function discover(owner: string, read: Reader): Promise<readonly Owned[]> {
  const namespaces = await read.list('servicediscovery:allNamespaces', 'all');
  const found = await Promise.all(namespaces.map(({ Id = '' }) => ownedIn(owner, Id, read)));
  return found.flat();
}

async function ownedIn(owner: string, namespaceId: string, read: Reader): Promise<readonly Owned[]> {
  const services = (await read.get('servicediscovery:services', namespaceId)) ?? [];
  const tags = await Promise.all(services.map(({ Arn = '' }) => read.get('servicediscovery:tags', Arn)));
  return services.flatMap((service, index) => ownedBy(owner, { service, namespaceId, tags: tags[index] ?? {} }));
}

function ownedBy(owner: string, { service, namespaceId, tags }: LiveDiscovery): readonly Owned[] {
  const identity = parseKey(tags[RESOURCE_TAG] ?? '');
  if (tags[OWNER_TAG] !== owner || identity?.kind !== 'CloudMapService') return [];
  const place = { namespaceId, name: service.Name ?? '' };
  return [{ identity, tags, naturalKey: naturalKeyOf(place), main: service.Arn ?? '', locator: { ...place } }];
}
