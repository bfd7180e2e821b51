import type { Present } from '../../model/kind.ts';
import { type Plan, step } from '../../model/plan.ts';
import type { LiveTargetGroup } from './observe.ts';

const IN_USE_RECHECK_MS = 5_000;

/** Deletes a target group once no load balancer routes to it; AWS refuses before that. */
export function tearDownTargetGroup(seen: Present<LiveTargetGroup>): Plan {
  const { arn, targetGroup } = seen.live;
  const users = targetGroup.LoadBalancerArns ?? [];
  if (users.length > 0) {
    const reason = `listeners or rules of ${users.join(', ')} still use the target group`;
    return { kind: 'wait', reason, recheckMs: IN_USE_RECHECK_MS };
  }
  const name = targetGroup.TargetGroupName ?? arn;
  const deleted = step(
    'elasticloadbalancing:DeleteTargetGroup',
    { TargetGroupArn: arn },
    {
      effect: 'delete',
      why: `delete target group ${name}`,
      shows: [{ read: 'elbv2:targetGroup', key: name, expect: 'absent' }],
    },
  );
  return { kind: 'act', steps: [deleted] };
}
