import type { CapacityProvider, Cluster } from '@aws-sdk/client-ecs';
import type { CapacityProviderSpec } from '../../../crds/generated/types.ts';
import { parseKey } from '../../model/identity.ts';
import { isObject } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import { OWNER_TAG, RESOURCE_TAG, tagMap } from '../../model/tags.ts';
import { nameOf, nameOfLive, naturalKeyOf } from './names.ts';

export interface LiveCapacity {
  readonly provider: CapacityProvider;
  /**
   * Clusters that associate the provider. ECS says so of clusters alone, so they are looked through only when the
   * document is gone; otherwise none.
   */
  readonly users: readonly Cluster[];
}

export async function observe(target: ObserveTarget<CapacityProviderSpec>, read: Reader): Promise<Seen<LiveCapacity>> {
  const name = nameOfTarget(target);
  if (name === undefined) throw new Error(`${target.identity.name}: the name of the provider is not known yet`);
  const [provider, users] = await Promise.all([
    read.get('ecs:capacityProvider', name),
    target.resource ? [] : usersOf(name, read),
  ]);
  if (!provider) return { state: 'absent' };
  if (provider.status === 'DEPROVISIONING' || provider.updateStatus === 'DELETE_IN_PROGRESS')
    return { state: 'leaving', reason: 'ECS is still taking the capacity provider down' };
  return { state: 'present', live: { provider, users }, tags: tagMap(provider.tags) };
}

function nameOfTarget({ resource, locator, identity }: ObserveTarget<CapacityProviderSpec>): string | undefined {
  if (resource) return nameOf(resource.spec, identity);
  const { name } = isObject(locator) ? locator : {};
  return typeof name === 'string' ? name : undefined;
}

async function usersOf(name: string, read: Reader): Promise<readonly Cluster[]> {
  const clusters = await read.list('ecs:clusters', 'all');
  return clusters.filter(({ capacityProviders }) => capacityProviders?.includes(name));
}

/** All providers that carry our owner tag. */
export async function discover(owner: string, read: Reader): Promise<readonly Owned[]> {
  const providers = await read.list('ecs:capacityProviders', 'all');
  return providers.flatMap((provider) => ownedBy(owner, provider));
}

function ownedBy(owner: string, provider: CapacityProvider): readonly Owned[] {
  const tags = tagMap(provider.tags);
  const identity = parseKey(tags[RESOURCE_TAG] ?? '');
  if (tags[OWNER_TAG] !== owner || identity?.kind !== 'CapacityProvider') return [];
  const name = nameOfLive(provider);
  const main = provider.capacityProviderArn ?? name;
  return [{ identity, tags, naturalKey: naturalKeyOf(name), main, locator: { name } }];
}
