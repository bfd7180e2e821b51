import type { Present } from '../../model/kind.ts';
import { type Plan, step } from '../../model/plan.ts';
import type { LiveListener } from './observe.ts';

const IN_USE_RECHECK_MS = 5_000;

/** Deletes a listener once nobody's rule is left on it: AWS would delete those along. */
export function tearDownListener(seen: Present<LiveListener>): Plan {
  const { arn, loadBalancerArn, listener, rules } = seen.live;
  const left = (rules ?? []).filter((rule) => !rule.IsDefault).map((rule) => rule.Priority);
  if (left.length > 0) {
    const reason = `rules are left on the listener (priority ${left.join(', ')}) and would be deleted along`;
    return { kind: 'wait', reason, recheckMs: IN_USE_RECHECK_MS };
  }
  const deleted = step(
    'elasticloadbalancing:DeleteListener',
    { ListenerArn: arn },
    {
      effect: 'delete',
      why: `delete listener ${listener.Protocol ?? ''} ${listener.Port ?? ''} of ${loadBalancerArn}`,
    },
  );
  return { kind: 'act', steps: [deleted] };
}
