import type { CloudMapServiceSpec } from '../../../crds/generated/types.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import { lowerFirstMembers } from '../../model/member-case.ts';
import type { Resource } from '../../model/resource.ts';
import { comparableTags, desiredTags } from '../../model/tags.ts';
import type { LiveDiscovery } from './observe.ts';

export function sides(resource: Resource<CloudMapServiceSpec>, live: LiveDiscovery | undefined): Sides<unknown> {
  const { spec, identity } = resource;
  const want = { ...spec, name: spec.name ?? identity.name, tags: desiredTags(resource) };
  return { want: want as unknown as JsonObject, have: live ? had(live) : {}, facts: {} };
}

/** How many instances there are, and which, is nobody's wish: ECS registers its tasks. */
function had({ service, namespaceId, tags }: LiveDiscovery): JsonObject {
  const { Name, Description = '', Type, DnsConfig, HealthCheckConfig, HealthCheckCustomConfig } = service;
  const { NamespaceId: _, ...dns } = DnsConfig ?? { DnsRecords: [] };
  const settings = lowerFirstMembers({
    Name,
    Type,
    ...(DnsConfig ? { DnsConfig: dns } : {}),
    HealthCheckConfig,
    HealthCheckCustomConfig,
  });
  return { ...settings, namespaceId, description: Description, tags: comparableTags(tags) };
}
