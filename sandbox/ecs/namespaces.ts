import type { EcsWorld } from './world.ts';

/** The ARN of the Cloud Map namespace of that name; names come in, ARNs come back (aws-behaviour.md). */
export function namespaceArn(world: EcsWorld, nameOrArn: string): string {
  if (nameOrArn.startsWith('arn:')) return nameOrArn;
  const known = world.region.peers.discovery.namespaceArn(nameOrArn) ?? world.namespaces.get(nameOrArn);
  if (known !== undefined) return known;
  const { account, region, hex } = world.region;
  const arn = `arn:aws:servicediscovery:${region}:${account}:namespace/ns-${hex(16)}`;
  world.namespaces.set(nameOrArn, arn);
  return arn;
}

/** The name behind a namespace's ARN, where this world made it; else the last part of the ARN. */
export function namespaceName(world: EcsWorld, nameOrArn: string): string {
  if (!nameOrArn.startsWith('arn:')) return nameOrArn;
  for (const [name, arn] of world.namespaces) if (arn === nameOrArn) return name;
  return nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);
}
