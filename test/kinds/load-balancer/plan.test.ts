import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import { describe, expect, it } from 'vitest';
import { loadBalancerKind } from '../../../controller/kinds/load-balancer/index.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { absent, callsOf, judge } from '../../support/judge.ts';
import { APPLICATION, ARN, aLoadBalancer, NETWORK, seenAs } from './live-load-balancer.ts';

const app = { subnets: ['subnet-a', 'subnet-b'] };

describe('a load balancer that does not exist', () => {
  it('is created with its owner’s tags; attributes follow once it lives', () => {
    const resource = aLoadBalancer({ ...app, attributes: [{ key: 'deletion_protection.enabled', value: 'true' }] });
    expect(callsOf(judge(loadBalancerKind, resource, { seen: absent() }).plan)).toEqual([
      [
        'elasticloadbalancing:CreateLoadBalancer',
        {
          Name: 'web',
          Type: 'application',
          Scheme: 'internet-facing',
          Subnets: ['subnet-a', 'subnet-b'],
          IpAddressType: 'ipv4',
          Tags: [
            { Key: 'evenkeel.dev/owner', Value: 'test' },
            { Key: 'evenkeel.dev/resource', Value: 'shop/LoadBalancer/web' },
          ],
        },
      ],
    ]);
  });
});

const SETTLED: readonly { spec: JsonObject; live: LoadBalancer; because: string }[] = [
  { spec: app, live: APPLICATION, because: 'zones come back in any order, and the default group is AWS’s choice' },
  {
    spec: { type: 'network', subnets: ['subnet-a'] },
    live: NETWORK,
    because: 'an address that the manifest does not name is AWS’s choice',
  },
  {
    spec: { type: 'network', subnetMappings: [{ subnetId: 'subnet-a', allocationId: 'eipalloc-1' }] },
    live: NETWORK,
    because: 'mappings are compared in the manifest’s words',
  },
  {
    spec: { subnetMappings: [{ subnetId: 'subnet-a' }, { subnetId: 'subnet-b' }] },
    live: APPLICATION,
    because: 'either',
  },
];

describe('a load balancer that is as desired', () => {
  it.each(SETTLED)('is left alone: $because', ({ spec, live }) => {
    expect(judge(loadBalancerKind, aLoadBalancer(spec), { seen: seenAs(live) }).plan).toEqual({ kind: 'settled' });
  });
});

const CHANGES: readonly { spec: JsonObject; live: LoadBalancer; calls: readonly unknown[]; because: string }[] = [
  {
    spec: { subnets: ['subnet-a', 'subnet-c'] },
    live: APPLICATION,
    calls: [['elasticloadbalancing:SetSubnets', { LoadBalancerArn: ARN, Subnets: ['subnet-a', 'subnet-c'] }]],
    because: 'all subnets are named, not only new ones',
  },
  {
    spec: { ...app, ipAddressType: 'dualstack' },
    live: APPLICATION,
    calls: [['elasticloadbalancing:SetIpAddressType', { LoadBalancerArn: ARN, IpAddressType: 'dualstack' }]],
    because: 'the address type alone has its own call',
  },
  {
    spec: { subnets: ['subnet-c', 'subnet-d'], ipAddressType: 'dualstack' },
    live: APPLICATION,
    calls: [
      [
        'elasticloadbalancing:SetSubnets',
        { LoadBalancerArn: ARN, Subnets: ['subnet-c', 'subnet-d'], IpAddressType: 'dualstack' },
      ],
    ],
    because: 'the old subnets may have no IPv6',
  },
  {
    spec: { type: 'network', subnets: ['subnet-a'], enablePrefixForIpv6SourceNat: 'on' },
    live: NETWORK,
    calls: [
      [
        'elasticloadbalancing:SetSubnets',
        { LoadBalancerArn: ARN, Subnets: ['subnet-a'], EnablePrefixForIpv6SourceNat: 'on' },
      ],
    ],
    because: 'source translation travels with the subnets',
  },
  {
    spec: { ...app, securityGroups: ['sg-1'] },
    live: APPLICATION,
    calls: [['elasticloadbalancing:SetSecurityGroups', { LoadBalancerArn: ARN, SecurityGroups: ['sg-1'] }]],
    because: 'a declared list is the whole list',
  },
  {
    spec: { ...app, ipamPools: { ipv4IpamPoolId: 'ipam-1' } },
    live: APPLICATION,
    calls: [['elasticloadbalancing:ModifyIpPools', { LoadBalancerArn: ARN, IpamPools: { Ipv4IpamPoolId: 'ipam-1' } }]],
    because: 'pools have their own call',
  },
  {
    spec: { ...app, ipamPools: {} },
    live: { ...APPLICATION, IpamPools: { Ipv4IpamPoolId: 'ipam-1' } },
    calls: [['elasticloadbalancing:ModifyIpPools', { LoadBalancerArn: ARN, RemoveIpamPools: ['ipv4'] }]],
    because: 'an empty declaration says none',
  },
];

describe('a load balancer that differs', () => {
  it.each(CHANGES)('is changed in place: $because', ({ spec, live, calls }) => {
    expect(callsOf(judge(loadBalancerKind, aLoadBalancer(spec), { seen: seenAs(live) }).plan)).toEqual(calls);
  });

  it.each([
    { spec: { ...app, scheme: 'internal' }, live: APPLICATION, because: 'the scheme is fixed' },
    { spec: { ...app, type: 'network' }, live: APPLICATION, because: 'the type is fixed' },
    {
      spec: { type: 'network', subnets: ['subnet-a'], securityGroups: ['sg-1'] },
      live: NETWORK,
      because: 'a network load balancer takes no first security group',
    },
  ])('is not replaced unasked: $because', ({ spec, live }) => {
    expect(judge(loadBalancerKind, aLoadBalancer(spec), { seen: seenAs(live) }).plan).toMatchObject({
      kind: 'refuse',
      code: 'REPLACEMENT_REFUSED',
    });
  });
});

describe('health', () => {
  it.each([
    { code: 'active', status: 'Healthy' },
    { code: 'provisioning', status: 'Progressing' },
    { code: 'active_impaired', status: 'Degraded' },
    { code: 'failed', status: 'Degraded' },
  ] as const)('$code is $status', ({ code, status }) => {
    const { live } = seenAs({ ...APPLICATION, State: { Code: code } });
    expect(loadBalancerKind.health(live, { now: 0 }).status).toBe(status);
  });
});

describe('teardown', () => {
  const { identity } = aLoadBalancer(app);
  const context = { now: 0, ownerTags: {} };
  const protection = [{ Key: 'deletion_protection.enabled', Value: 'true' }];

  it.each([
    { parts: { listeners: [{ Port: 80 }] }, kind: 'wait', because: 'AWS would delete a foreign listener along' },
    { parts: { listeners: [], attributes: protection }, kind: 'refuse', because: 'somebody protected it' },
    { parts: { listeners: [], attributes: [] }, kind: 'act', because: 'nothing stands in the way' },
  ])('ends in $kind: $because', ({ parts, kind }) => {
    expect(loadBalancerKind.teardown(identity, seenAs(APPLICATION, parts), context)).toMatchObject({ kind });
  });
});

it('tells others where it is reached', () => {
  expect(loadBalancerKind.outputs(seenAs(APPLICATION).live)).toEqual({
    '': ARN,
    arn: ARN,
    dnsName: 'web-1.eu-west-1.elb.amazonaws.com',
    canonicalHostedZoneId: 'Z32O12XQLNTSW2',
    fullName: 'app/web/50dc6c495c0c9188',
  });
});
