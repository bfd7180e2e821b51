import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { LiveLoadBalancer } from '../../../controller/kinds/load-balancer/observe.ts';
import type { Management } from '../../../controller/model/document.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { Seen } from '../../../controller/model/kind.ts';
import type { Resource } from '../../../controller/model/resource.ts';
import { aResource } from '../../support/documents.ts';
import { ownTags } from '../../support/judge.ts';

export const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/50dc6c495c0c9188';

export function aLoadBalancer(spec: JsonObject, management: Partial<Management> = {}): Resource {
  return aResource({ identity: { kind: 'LoadBalancer' }, spec, management });
}

/** An application load balancer as AWS answers. */
export const APPLICATION: LoadBalancer = {
  LoadBalancerArn: ARN,
  DNSName: 'web-1.eu-west-1.elb.amazonaws.com',
  CanonicalHostedZoneId: 'Z32O12XQLNTSW2',
  CreatedTime: new Date(0),
  LoadBalancerName: 'web',
  Scheme: 'internet-facing',
  VpcId: 'vpc-1',
  State: { Code: 'active' },
  Type: 'application',
  AvailabilityZones: [
    { ZoneName: 'eu-west-1b', SubnetId: 'subnet-b', LoadBalancerAddresses: [] },
    { ZoneName: 'eu-west-1a', SubnetId: 'subnet-a', LoadBalancerAddresses: [] },
  ],
  SecurityGroups: ['sg-default'],
  IpAddressType: 'ipv4',
};

/** A network load balancer as AWS answers: no security groups, addresses echoed. */
export const NETWORK: LoadBalancer = {
  ...APPLICATION,
  Type: 'network',
  SecurityGroups: undefined,
  EnablePrefixForIpv6SourceNat: 'off',
  AvailabilityZones: [
    {
      ZoneName: 'eu-west-1a',
      SubnetId: 'subnet-a',
      LoadBalancerAddresses: [{ IpAddress: '1.2.3.4', AllocationId: 'eipalloc-1' }],
    },
  ],
};

export function seenAs(
  loadBalancer: LoadBalancer,
  parts: Partial<LiveLoadBalancer> = {},
): Extract<Seen<LiveLoadBalancer>, { state: 'present' }> {
  const tags = { ...ownTags(aLoadBalancer({})), ...parts.tags };
  return { state: 'present', live: { arn: ARN, loadBalancer, ...parts, tags }, tags };
}
