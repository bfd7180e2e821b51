import { expect, it } from 'vitest';
import { loadBalancerKind } from '../../../controller/kinds/load-balancer/index.ts';
import { judge, pathsOf } from '../../support/judge.ts';
import { describeMeaning } from '../../support/meaning.ts';
import { APPLICATION, aLoadBalancer, seenAs } from './live-load-balancer.ts';

it.each(['internal', undefined] as const)('is no difference what scheme AWS shows of a gateway: %s', (Scheme) => {
  const resource = aLoadBalancer({ type: 'gateway', subnets: ['subnet-a', 'subnet-b'] });
  const live = { ...APPLICATION, Type: 'gateway', Scheme } as const;

  expect(pathsOf(judge(loadBalancerKind, resource, { seen: seenAs(live) }))).toEqual([]);
});

describeMeaning(loadBalancerKind, {
  specs: {
    application: {
      name: 'web',
      type: 'application',
      scheme: 'internal',
      subnets: ['subnet-a', 'subnet-b'],
      securityGroups: ['sg-1', 'sg-2'],
      ipAddressType: 'dualstack',
      customerOwnedIpv4Pool: 'pool-1',
      ipamPools: { ipv4IpamPoolId: 'ipam-1' },
      attributes: [{ key: 'idle_timeout.timeout_seconds', value: '30' }],
      tags: [{ key: 'team', value: 'shop' }],
    },
    network: {
      type: 'network',
      subnetMappings: [
        {
          subnetId: 'subnet-a',
          allocationId: 'eipalloc-1',
          privateIPv4Address: '10.0.0.1',
          iPv6Address: '2001:db8::1',
          sourceNatIpv6Prefix: 'auto_assigned',
        },
        { subnetId: 'subnet-b' },
      ],
      enablePrefixForIpv6SourceNat: 'on',
    },
    gateway: { type: 'gateway', subnets: ['subnet-a'] },
  },
  // Scheme and source translation hang on the type.
  notMutated: ['type', 'subnetMappings[].subnetId', 'attributes[].key', 'tags[].key'],
});
