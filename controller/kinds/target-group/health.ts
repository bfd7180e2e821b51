import type { Health } from '../../model/health.ts';
import type { LiveTargetGroup } from './observe.ts';

/** A target group is well once it lives; how its targets do is the service's story. */
export function healthOfTargetGroup({ targetGroup }: LiveTargetGroup): Health {
  const users = targetGroup.LoadBalancerArns?.length ?? 0;
  return {
    status: 'Healthy',
    message: users === 0 ? 'no load balancer routes to it yet' : 'a load balancer routes to it',
  };
}
