import type { ListenerRuleSpec } from '../../../crds/generated/types.ts';
import { liveActions, type TrafficFacts } from '../../model/elbv2/actions.ts';
import { trafficShiftAt } from '../../model/elbv2/traffic-shift.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import { lowerFirstMembers } from '../../model/member-case.ts';
import type { Resource } from '../../model/resource.ts';
import { comparableTags, desiredTags } from '../../model/tags.ts';
import type { LiveRule } from './observe.ts';

export function sidesOfRule(
  resource: Resource<ListenerRuleSpec>,
  live: LiveRule | undefined,
  referrers: readonly Resource[] = [],
): Sides<TrafficFacts> {
  const want = { ...(resource.spec as unknown as JsonObject), tags: desiredTags(resource) };
  return { want, have: live ? have(live) : {}, facts: { shift: live && trafficShiftAt(live.arn, referrers) } };
}

function have({ rule, listenerArn, tags }: LiveRule): JsonObject {
  return {
    ...lowerFirstMembers(rule),
    listenerArn,
    actions: liveActions(rule.Actions),
    tags: comparableTags(tags),
  };
}
