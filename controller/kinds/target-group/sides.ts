import type { TargetGroupSpec } from '../../../crds/generated/types.ts';
import { declaredAttributes } from '../../model/elbv2/attributes.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import { lowerFirstMembers } from '../../model/member-case.ts';
import type { Resource } from '../../model/resource.ts';
import { comparableTags, desiredTags } from '../../model/tags.ts';
import { attributeDefaults } from './attribute-defaults.ts';
import { baseNameOf } from './generations.ts';
import { type LiveTargetGroup, nameOf } from './observe.ts';

export function sidesOfTargetGroup(
  resource: Resource<TargetGroupSpec>,
  live: LiveTargetGroup | undefined,
): Sides<unknown> {
  const { spec, identity } = resource;
  const want = { ...(spec as unknown as JsonObject), name: nameOf(spec, identity), tags: desiredTags(resource) };
  return { want, have: live ? have(spec, live, nameOf(spec, identity)) : {}, facts: undefined };
}

function have(spec: TargetGroupSpec, { targetGroup, attributes, tags }: LiveTargetGroup, base: string): JsonObject {
  const members = lowerFirstMembers(targetGroup);
  return {
    ...members,
    name: baseNameOf(targetGroup, base),
    attributes: declaredAttributes(spec.attributes, attributes, attributeDefaults(members)),
    tags: comparableTags(tags),
  };
}
