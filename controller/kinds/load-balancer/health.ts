import type { Health } from '../../model/health.ts';
import type { LiveLoadBalancer } from './observe.ts';

export function healthOfLoadBalancer({ loadBalancer }: Pick<LiveLoadBalancer, 'loadBalancer'>): Health {
  const { Code, Reason } = loadBalancer.State ?? {};
  const because = Reason ? `: ${Reason}` : '';
  switch (Code) {
    case 'provisioning':
      return { status: 'Progressing', message: `AWS is setting it up${because}` };
    case 'failed':
      return { status: 'Degraded', message: `AWS could not set it up${because}` };
    case 'active_impaired':
      return { status: 'Degraded', message: `it routes traffic but cannot scale${because}` };
    default:
      return { status: 'Healthy', message: 'active' };
  }
}
