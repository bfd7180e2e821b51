import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import { aListener, aLoadBalancer, aRule, aTargetGroup, certificateArn, networkOf } from './elb-given.ts';
import type { ConformanceRow } from './row.ts';

const API = 'Elastic Load Balancing API reference 2015-12-01';

export const LOAD_BALANCER_ROWS: readonly ConformanceRow[] = [
  {
    id: 'elb-lb-defaults',
    behaviour: "A load balancer is an internet-facing IPv4 application one with its VPC's default security group.",
    source: `${API}, CreateLoadBalancer`,
    async run(bench) {
      const { vpcId, subnets, securityGroup } = await networkOf(bench);
      const name = bench.name('lb');
      const { LoadBalancers } = await bench.clients.elb.createLoadBalancer({
        Name: name,
        Subnets: subnets.slice(0, 2),
      });
      const { Scheme, Type, IpAddressType, SecurityGroups, VpcId, State, LoadBalancerName } = LoadBalancers?.[0] ?? {};
      expect({ Scheme, Type, IpAddressType, SecurityGroups, VpcId, State, LoadBalancerName }).toEqual({
        Scheme: 'internet-facing',
        Type: 'application',
        IpAddressType: 'ipv4',
        SecurityGroups: [securityGroup],
        VpcId: vpcId,
        State: { Code: 'provisioning' },
        LoadBalancerName: name,
      });
    },
  },
  {
    id: 'elb-lb-arn-and-dns',
    behaviour: 'ARN and DNS name spell the name: loadbalancer/app/NAME/ID and NAME-NUMBER.REGION.elb.amazonaws.com.',
    source: 'Elastic Load Balancing user guide, ARN formats and DNS names',
    moto: true,
    async run(bench) {
      const arn = await aLoadBalancer(bench);
      const { LoadBalancers } = await bench.clients.elb.describeLoadBalancers({ LoadBalancerArns: [arn] });
      const { LoadBalancerName: name, DNSName } = LoadBalancers?.[0] ?? {};
      expect(arn).toMatch(
        new RegExp(`^arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/${name}/[0-9a-f]+$`),
      );
      expect(DNSName).toMatch(new RegExp(`^${name}-\\d+\\.eu-west-1\\.elb\\.amazonaws\\.com$`));
    },
  },
  {
    id: 'elb-lb-becomes-active',
    behaviour: 'A new load balancer is provisioning and then active.',
    source: `${API}, LoadBalancerState`,
    async run(bench) {
      const arn = await aLoadBalancer(bench);
      const state = async () =>
        (await bench.clients.elb.describeLoadBalancers({ LoadBalancerArns: [arn] })).LoadBalancers?.[0]?.State?.Code;
      const before = await state();
      await bench.elapse(300_000);
      expect([before, await state()]).toEqual(['provisioning', 'active']);
    },
  },
  {
    id: 'elb-lb-two-zones',
    behaviour: 'An application load balancer needs subnets in two Availability Zones.',
    source: `${API}, CreateLoadBalancer, Subnets`,
    async run(bench) {
      const { subnets } = await networkOf(bench);
      const call = bench.clients.elb.createLoadBalancer({ Name: bench.name('lb'), Subnets: subnets.slice(0, 1) });
      const { name, message } = await faultOf(call);
      expect({ name, message }).toEqual({
        name: 'ValidationError',
        message: 'At least two subnets in two different Availability Zones must be specified',
      });
    },
  },
  {
    id: 'elb-lb-unknown-subnet',
    behaviour: 'A subnet that is not there is SubnetNotFound.',
    source: `${API}, CreateLoadBalancer, Errors`,
    async run(bench) {
      const { subnets } = await networkOf(bench);
      const Subnets = [subnets[0] ?? '', 'subnet-0123456789abcdef0'];
      const { name } = await faultOf(bench.clients.elb.createLoadBalancer({ Name: bench.name('lb'), Subnets }));
      expect(name).toBe('SubnetNotFoundException');
    },
  },
  {
    id: 'elb-lb-idempotent-or-duplicate',
    behaviour:
      'The same name with equal settings answers the existing one; with others it is DuplicateLoadBalancerName.',
    source: `${API}, CreateLoadBalancer: "This operation is idempotent", and Errors`,
    async run(bench) {
      const { subnets } = await networkOf(bench);
      const input = { Name: bench.name('lb'), Subnets: subnets.slice(0, 2) };
      const first = await bench.clients.elb.createLoadBalancer(input);
      const again = await bench.clients.elb.createLoadBalancer(input);
      const other = await faultOf(bench.clients.elb.createLoadBalancer({ ...input, Scheme: 'internal' }));
      expect(again.LoadBalancers?.[0]?.LoadBalancerArn).toBe(first.LoadBalancers?.[0]?.LoadBalancerArn);
      expect(other.name).toBe('DuplicateLoadBalancerNameException');
    },
  },
  {
    id: 'elb-lb-network-without-groups',
    behaviour: 'A network load balancer made without security groups has none and can never get any.',
    source: `${API}, SetSecurityGroups`,
    async run(bench) {
      const arn = await aLoadBalancer(bench, 'network');
      const { securityGroup } = await networkOf(bench);
      const { LoadBalancers } = await bench.clients.elb.describeLoadBalancers({ LoadBalancerArns: [arn] });
      const fault = await faultOf(
        bench.clients.elb.setSecurityGroups({ LoadBalancerArn: arn, SecurityGroups: [securityGroup] }),
      );
      expect([LoadBalancers?.[0]?.SecurityGroups, fault.name]).toEqual([
        undefined,
        'InvalidConfigurationRequestException',
      ]);
    },
  },
  {
    id: 'elb-lb-attributes',
    behaviour: 'Attributes have documented defaults, merge, and an empty value brings a number back to its default.',
    source: `${API}, LoadBalancerAttribute; recorded probe of empty values`,
    async run(bench) {
      const arn = await aLoadBalancer(bench);
      const set = async (Key: string, Value: string) => {
        const answer = await bench.clients.elb.modifyLoadBalancerAttributes({
          LoadBalancerArn: arn,
          Attributes: [{ Key, Value }],
        });
        return answer.Attributes?.find((each) => each.Key === Key)?.Value;
      };
      const key = 'idle_timeout.timeout_seconds';
      const { Attributes } = await bench.clients.elb.describeLoadBalancerAttributes({ LoadBalancerArn: arn });
      const initial = Attributes?.find((each) => each.Key === key)?.Value;
      expect([initial, await set(key, '120'), await set(key, '')]).toEqual(['60', '120', '60']);
    },
  },
  {
    id: 'elb-lb-attribute-boolean-not-emptied',
    behaviour: 'An empty value is refused for a boolean attribute.',
    source: 'recorded probe of Modify calls on a real account',
    async run(bench) {
      const Attributes = [{ Key: 'routing.http2.enabled', Value: '' }];
      const arn = await aLoadBalancer(bench);
      const call = bench.clients.elb.modifyLoadBalancerAttributes({ LoadBalancerArn: arn, Attributes });
      expect((await faultOf(call)).name).toBe('ValidationError');
    },
  },
  {
    id: 'elb-lb-deletion-protection',
    behaviour: 'A protected load balancer cannot be deleted: OperationNotPermitted.',
    source: `${API}, DeleteLoadBalancer, Errors`,
    async run(bench) {
      const arn = await aLoadBalancer(bench);
      const Attributes = [{ Key: 'deletion_protection.enabled', Value: 'true' }];
      await bench.clients.elb.modifyLoadBalancerAttributes({ LoadBalancerArn: arn, Attributes });
      const { name } = await faultOf(bench.clients.elb.deleteLoadBalancer({ LoadBalancerArn: arn }));
      expect(name).toBe('OperationNotPermittedException');
    },
  },
  {
    id: 'elb-lb-delete-takes-all-along',
    behaviour: 'Deleting a load balancer deletes its listeners and rules and frees its target groups; twice is fine.',
    source: `${API}, DeleteLoadBalancer`,
    async run(bench) {
      const group = await aTargetGroup(bench);
      const loadBalancer = await aLoadBalancer(bench);
      const listener = await aListener(bench, loadBalancer);
      const rule = await aRule(bench, listener, { group, priority: 1 });
      await bench.clients.elb.deleteLoadBalancer({ LoadBalancerArn: loadBalancer });
      await bench.clients.elb.deleteLoadBalancer({ LoadBalancerArn: loadBalancer });
      const faults = [
        await faultOf(bench.clients.elb.describeListeners({ ListenerArns: [listener] })),
        await faultOf(bench.clients.elb.describeRules({ RuleArns: [rule] })),
        await faultOf(bench.clients.elb.describeTags({ ResourceArns: [loadBalancer] })),
      ];
      await bench.clients.elb.deleteTargetGroup({ TargetGroupArn: group });
      expect(faults.map((each) => each.name)).toEqual([
        'ListenerNotFoundException',
        'RuleNotFoundException',
        'LoadBalancerNotFoundException',
      ]);
    },
  },
  {
    id: 'elb-lb-set-subnets',
    behaviour: 'SetSubnets replaces the subnets.',
    source: `${API}, SetSubnets`,
    moto: true,
    async run(bench) {
      const { subnets } = await networkOf(bench);
      const arn = await aLoadBalancer(bench);
      await bench.clients.elb.setSubnets({ LoadBalancerArn: arn, Subnets: subnets.slice(1, 3) });
      const { LoadBalancers } = await bench.clients.elb.describeLoadBalancers({ LoadBalancerArns: [arn] });
      const now = LoadBalancers?.[0]?.AvailabilityZones?.map((each) => each.SubnetId).sort();
      expect(now).toEqual(subnets.slice(1, 3));
    },
  },
  {
    id: 'elb-lb-ip-address-type',
    behaviour: 'SetIpAddressType answers and keeps the new type.',
    source: `${API}, SetIpAddressType`,
    moto: true,
    async run(bench) {
      const arn = await aLoadBalancer(bench);
      const answer = await bench.clients.elb.setIpAddressType({ LoadBalancerArn: arn, IpAddressType: 'dualstack' });
      const { LoadBalancers } = await bench.clients.elb.describeLoadBalancers({ LoadBalancerArns: [arn] });
      expect([answer.IpAddressType, LoadBalancers?.[0]?.IpAddressType]).toEqual(['dualstack', 'dualstack']);
    },
  },
  {
    id: 'elb-lb-ipam-pools',
    behaviour: 'ModifyIpPools sets the pools of an application load balancer and takes them away.',
    source: `${API}, ModifyIpPools`,
    async run(bench) {
      const arn = await aLoadBalancer(bench);
      const IpamPools = { Ipv4IpamPoolId: 'ipam-pool-0123456789abcdef0' };
      const set = await bench.clients.elb.modifyIpPools({ LoadBalancerArn: arn, IpamPools });
      const removed = await bench.clients.elb.modifyIpPools({ LoadBalancerArn: arn, RemoveIpamPools: ['ipv4'] });
      expect([set.IpamPools, removed.IpamPools]).toEqual([IpamPools, undefined]);
    },
  },
  {
    id: 'elb-tags-round-trip',
    behaviour: 'Tags are added over those of the same key, described, and removed by key.',
    source: `${API}, AddTags, RemoveTags, DescribeTags`,
    moto: true,
    async run(bench) {
      const arn = await aTargetGroup(bench);
      const { elb } = bench.clients;
      await elb.addTags({
        ResourceArns: [arn],
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'b', Value: '2' },
        ],
      });
      await elb.addTags({ ResourceArns: [arn], Tags: [{ Key: 'a', Value: '3' }] });
      await elb.removeTags({ ResourceArns: [arn], TagKeys: ['b', 'never-there'] });
      const { TagDescriptions } = await elb.describeTags({ ResourceArns: [arn] });
      expect(TagDescriptions).toEqual([{ ResourceArn: arn, Tags: [{ Key: 'a', Value: '3' }] }]);
    },
  },
  {
    id: 'elb-tags-twenty-arns',
    behaviour: 'DescribeTags takes at most 20 ARNs.',
    source: `${API}, DescribeTags`,
    async run(bench) {
      const arn = await aTargetGroup(bench);
      const { name } = await faultOf(bench.clients.elb.describeTags({ ResourceArns: Array<string>(21).fill(arn) }));
      expect(name).toBe('ValidationError');
    },
  },
  {
    id: 'elb-certificates',
    behaviour: 'A listener shows its default certificate only; DescribeListenerCertificates shows it and the others.',
    source: `${API}, Listener and DescribeListenerCertificates`,
    async run(bench) {
      const [first, second] = [certificateArn(bench, 1), certificateArn(bench, 2)];
      const { elb } = bench.clients;
      const { Listeners } = await elb.createListener({
        LoadBalancerArn: await aLoadBalancer(bench),
        Protocol: 'HTTPS',
        Port: 443,
        Certificates: [{ CertificateArn: first }],
        DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
      });
      const { ListenerArn = '', Certificates, SslPolicy, MutualAuthentication } = Listeners?.[0] ?? {};
      await elb.addListenerCertificates({ ListenerArn, Certificates: [{ CertificateArn: second }] });
      const all = await elb.describeListenerCertificates({ ListenerArn });
      expect({ Certificates, SslPolicy, MutualAuthentication }).toEqual({
        Certificates: [{ CertificateArn: first }],
        SslPolicy: 'ELBSecurityPolicy-2016-08',
        MutualAuthentication: { Mode: 'off' },
      });
      expect(all.Certificates).toEqual([
        { CertificateArn: first, IsDefault: true },
        { CertificateArn: second, IsDefault: false },
      ]);
    },
  },
  {
    id: 'elb-certificate-not-found',
    behaviour: 'A certificate of another account is CertificateNotFound.',
    source: `${API}, CreateListener, Errors`,
    moto: true,
    async run(bench) {
      const call = bench.clients.elb.createListener({
        LoadBalancerArn: await aLoadBalancer(bench),
        Protocol: 'HTTPS',
        Port: 443,
        Certificates: [{ CertificateArn: certificateArn(bench).replace(bench.account, '210987654321') }],
        DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
      });
      expect((await faultOf(call)).name).toBe('CertificateNotFoundException');
    },
  },
];
