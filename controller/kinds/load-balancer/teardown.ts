import type { Present } from '../../model/kind.ts';
import { type Plan, step } from '../../model/plan.ts';
import type { LiveLoadBalancer } from './observe.ts';

const IN_USE_RECHECK_MS = 5_000;

/**
 * Deletes a load balancer once nobody's listener is left on it: AWS would delete those along. One that is protected says so
 * first: whoever asks before anything goes must hear of it.
 */
export function tearDownLoadBalancer(seen: Present<LiveLoadBalancer>): Plan {
  const { live } = seen;
  if (isProtected(live)) {
    const message = 'deletion_protection.enabled is true; switch it off to let the load balancer be deleted';
    return { kind: 'refuse', code: 'INVALID', message };
  }
  const ports = (live.listeners ?? []).map((listener) => listener.Port ?? listener.ListenerArn);
  if (ports.length > 0) {
    const reason = `listeners are left on the load balancer (${ports.join(', ')}) and would be deleted along`;
    return { kind: 'wait', reason, recheckMs: IN_USE_RECHECK_MS };
  }
  const name = live.loadBalancer.LoadBalancerName ?? live.arn;
  const deleted = step(
    'elasticloadbalancing:DeleteLoadBalancer',
    { LoadBalancerArn: live.arn },
    {
      effect: 'delete',
      why: `delete load balancer ${name}`,
      shows: [{ read: 'elbv2:loadBalancer', key: name, expect: 'absent' }],
    },
  );
  return { kind: 'act', steps: [deleted] };
}

function isProtected({ attributes }: LiveLoadBalancer): boolean {
  return (attributes ?? []).some(({ Key, Value }) => Key === 'deletion_protection.enabled' && Value === 'true');
}
