import type { CloudMapNamespaceSpec } from '../../../crds/generated/types.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import { comparableTags, desiredTags, VPC_TAG } from '../../model/tags.ts';
import type { LiveNamespace } from './observe.ts';

export function sides(resource: Resource<CloudMapNamespaceSpec>, live: LiveNamespace | undefined): Sides<unknown> {
  const { spec, identity } = resource;
  const want = { ...spec, name: spec.name ?? identity.name, tags: desiredTags(resource) };
  return { want: want as unknown as JsonObject, have: live ? had(live, spec.vpc) : {}, facts: {} };
}

/** The hosted zone is Cloud Map's own. Of a namespace that was taken over nobody knows the VPC: it is believed. */
function had({ namespace, tags }: LiveNamespace, believed: string | undefined): JsonObject {
  const { Type, Name, Description = '', Properties } = namespace;
  const ttl = Properties?.DnsProperties?.SOA?.TTL;
  const have = {
    type: Type,
    name: Name,
    description: Description,
    vpc: tags[VPC_TAG] ?? believed,
    tags: comparableTags(tags),
    ...(ttl === undefined ? {} : { properties: { dnsProperties: { soa: { ttl } } } }),
  };
  return have as unknown as JsonObject;
}
