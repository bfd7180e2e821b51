import type { Cluster } from '@aws-sdk/client-ecs';
import type { ClusterSpec } from '../../../crds/generated/types.ts';
import type { Identity } from '../../model/identity.ts';

/** Undefined while the name is an unresolved reference. */
export function nameOf(spec: ClusterSpec, identity: Identity): string | undefined {
  const name = spec.clusterName ?? identity.name;
  return name.includes('${') ? undefined : name;
}

export function naturalKeyOf(name: string): string {
  return `ecs:cluster/${name}`;
}

export function nameOfLive(cluster: Cluster): string {
  return cluster.clusterName ?? cluster.clusterArn?.split('/').at(-1) ?? '';
}

/** A provider that a document of ours makes has to be there before a cluster can name it. */
export function providerReferences(providers: ClusterSpec['capacityProviders']) {
  const names = Array.isArray(providers) ? providers : [];
  return names.map((name) => ({ naturalKey: `ecs:capacity-provider/${name}`, path: 'capacityProviders' }));
}
