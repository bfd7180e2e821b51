import type { LoadBalancerSpec } from '../../../crds/generated/types.ts';
import { fullNameOf } from '../../model/elbv2/arns.ts';
import { elbRetag } from '../../model/elbv2/tags.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { fields } from './fields.ts';
import { healthOfLoadBalancer } from './health.ts';
import { inspect } from './inspect.ts';
import { discoverLoadBalancers, type LiveLoadBalancer, nameOf, naturalKeyOf, observeLoadBalancer } from './observe.ts';
import { planLoadBalancer } from './plan.ts';
import { sidesOfLoadBalancer } from './sides.ts';
import { tearDownLoadBalancer } from './teardown.ts';

/** An application, network or gateway load balancer. */
export const loadBalancerKind: ResourceKind<LoadBalancerSpec, LiveLoadBalancer> = {
  name: 'LoadBalancer',
  rank: 60,
  fields,
  naturalKey: (spec, identity) => naturalKeyOf(nameOf(spec, identity)),
  references: () => [],
  discover: discoverLoadBalancers,
  observe: observeLoadBalancer,
  sides: sidesOfLoadBalancer,
  plan: planLoadBalancer,
  teardown: (_identity, seen) => tearDownLoadBalancer(seen),
  retag: (live, change) => elbRetag(live.arn, change),
  health: healthOfLoadBalancer,
  outputs: ({ arn, loadBalancer }) => ({
    '': arn,
    arn,
    dnsName: loadBalancer.DNSName,
    canonicalHostedZoneId: loadBalancer.CanonicalHostedZoneId,
    fullName: fullNameOf(arn),
  }),
  remember: ({ loadBalancer }) => ({ name: loadBalancer.LoadBalancerName }),
  summary: ({ arn, loadBalancer }) => ({
    arn,
    detail: [loadBalancer.Type, loadBalancer.Scheme, loadBalancer.DNSName].filter(Boolean).join(' '),
  }),
  inspect,
};
