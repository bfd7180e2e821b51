import type { Service } from '@aws-sdk/client-ecs';
import { parseKey } from '../../model/identity.ts';
import type { Owned, Reader } from '../../model/kind.ts';
import { OWNER_TAG, RESOURCE_TAG, tagMap } from '../../model/tags.ts';
import { lastSegment, naturalKeyOf } from './names.ts';

/** All services of all clusters that carry our owner tag. One listing that fails fails the whole. */
export async function discover(owner: string, read: Reader): Promise<readonly Owned[]> {
  const clusters = await read.list('ecs:clusters', 'all');
  const names = clusters.flatMap(({ clusterName }) => clusterName ?? []);
  const services = await Promise.all(names.map((name) => read.list('ecs:services', name)));
  return services.flat().flatMap((service) => ownedBy(owner, service));
}

function ownedBy(owner: string, service: Service): readonly Owned[] {
  const tags = tagMap(service.tags);
  const identity = parseKey(tags[RESOURCE_TAG] ?? '');
  if (tags[OWNER_TAG] !== owner || identity?.kind !== 'Service') return [];
  const place = { cluster: lastSegment(service.clusterArn ?? ''), service: service.serviceName ?? '' };
  return [{ identity, tags, naturalKey: naturalKeyOf(place), main: service.serviceArn ?? '', locator: place }];
}
