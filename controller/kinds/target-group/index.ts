import type { TargetGroupSpec } from '../../../crds/generated/types.ts';
import { fullNameOf } from '../../model/elbv2/arns.ts';
import { elbRetag } from '../../model/elbv2/tags.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { fields } from './fields.ts';
import { healthOfTargetGroup } from './health.ts';
import { inspect } from './inspect.ts';
import { discoverTargetGroups, type LiveTargetGroup, nameOf, naturalKeyOf, observeTargetGroup } from './observe.ts';
import { planTargetGroup } from './plan.ts';
import { sidesOfTargetGroup } from './sides.ts';
import { tearDownTargetGroup } from './teardown.ts';

/** An ELBv2 target group. Its targets are registered by ECS and never touched here. */
export const targetGroupKind: ResourceKind<TargetGroupSpec, LiveTargetGroup> = {
  name: 'TargetGroup',
  rank: 50,
  asksReferrers: true,
  fields,
  naturalKey: (spec, identity) => naturalKeyOf(nameOf(spec, identity)),
  references: () => [],
  discover: discoverTargetGroups,
  observe: observeTargetGroup,
  sides: sidesOfTargetGroup,
  plan: planTargetGroup,
  teardown: (_identity, seen) => tearDownTargetGroup(seen),
  retag: (live, change) => elbRetag(live.arn, change),
  health: healthOfTargetGroup,
  outputs: ({ arn, targetGroup, superseded }) => ({
    '': arn,
    arn,
    name: targetGroup.TargetGroupName,
    fullName: fullNameOf(arn),
    ...(superseded ? { superseded: superseded.map((one) => one.arn) } : {}),
  }),
  remember: ({ targetGroup }) => ({ name: targetGroup.TargetGroupName }),
  summary: ({ arn, targetGroup }) => ({
    arn,
    detail: [targetGroup.Protocol, targetGroup.Port, targetGroup.TargetType].filter(Boolean).join(' '),
  }),
  inspect,
};
