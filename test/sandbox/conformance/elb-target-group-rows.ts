import type { CreateTargetGroupInput, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import { aListener, aLoadBalancer, aRule, aTargetGroup, networkOf } from './elb-given.ts';
import type { Bench, ConformanceRow } from './row.ts';

const RECORDED = 'recorded answers of a real account (reference notes on target group defaults)';
const API = 'Elastic Load Balancing API reference 2015-12-01';

async function created(bench: Bench, input: Partial<CreateTargetGroupInput>): Promise<TargetGroup> {
  const { vpcId } = await networkOf(bench);
  const place = input.TargetType === 'lambda' ? {} : { VpcId: vpcId };
  const { TargetGroups } = await bench.clients.elb.createTargetGroup({ Name: bench.name('tg'), ...place, ...input });
  const { TargetGroupArn: _, TargetGroupName: __, VpcId: ___, ...rest } = TargetGroups?.[0] ?? {};
  return rest;
}

async function attributesOf(bench: Bench, arn: string): Promise<Record<string, string>> {
  const { Attributes } = await bench.clients.elb.describeTargetGroupAttributes({ TargetGroupArn: arn });
  return Object.fromEntries((Attributes ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
}

export const TARGET_GROUP_ROWS: readonly ConformanceRow[] = [
  {
    id: 'elb-tg-defaults-http',
    behaviour: 'An HTTP group gets HTTP checks on / every 30 s with 5 s timeout, 5/2 thresholds and matcher 200.',
    source: RECORDED,
    async run(bench) {
      expect(await created(bench, { Protocol: 'HTTP', Port: 80 })).toEqual({
        Protocol: 'HTTP',
        Port: 80,
        HealthCheckProtocol: 'HTTP',
        HealthCheckPort: 'traffic-port',
        HealthCheckEnabled: true,
        HealthCheckIntervalSeconds: 30,
        HealthCheckTimeoutSeconds: 5,
        HealthyThresholdCount: 5,
        UnhealthyThresholdCount: 2,
        HealthCheckPath: '/',
        Matcher: { HttpCode: '200' },
        LoadBalancerArns: [],
        TargetType: 'instance',
        ProtocolVersion: 'HTTP1',
        IpAddressType: 'ipv4',
      });
    },
  },
  {
    id: 'elb-tg-defaults-https',
    behaviour: 'An HTTPS group gets HTTPS checks with the values of an HTTP one.',
    source: RECORDED,
    moto: true,
    async run(bench) {
      const { HealthCheckProtocol, HealthCheckTimeoutSeconds, Matcher } = await created(bench, {
        Protocol: 'HTTPS',
        Port: 443,
      });
      expect({ HealthCheckProtocol, HealthCheckTimeoutSeconds, Matcher }).toEqual({
        HealthCheckProtocol: 'HTTPS',
        HealthCheckTimeoutSeconds: 5,
        Matcher: { HttpCode: '200' },
      });
    },
  },
  {
    id: 'elb-tg-defaults-grpc',
    behaviour: 'A GRPC group is checked on /AWS.ALB/healthcheck and expects gRPC code 12.',
    source: RECORDED,
    async run(bench) {
      const group = await created(bench, { Protocol: 'HTTP', Port: 50051, ProtocolVersion: 'GRPC' });
      const { HealthCheckProtocol, HealthCheckPath, Matcher, ProtocolVersion } = group;
      expect({ HealthCheckProtocol, HealthCheckPath, Matcher, ProtocolVersion }).toEqual({
        HealthCheckProtocol: 'HTTP',
        HealthCheckPath: '/AWS.ALB/healthcheck',
        Matcher: { GrpcCode: '12' },
        ProtocolVersion: 'GRPC',
      });
    },
  },
  {
    id: 'elb-tg-defaults-tcp',
    behaviour: 'A TCP group gets TCP checks with 10 s timeout, no path, no matcher and no protocol version.',
    source: RECORDED,
    async run(bench) {
      expect(await created(bench, { Protocol: 'TCP', Port: 5432, TargetType: 'ip' })).toEqual({
        Protocol: 'TCP',
        Port: 5432,
        HealthCheckProtocol: 'TCP',
        HealthCheckPort: 'traffic-port',
        HealthCheckEnabled: true,
        HealthCheckIntervalSeconds: 30,
        HealthCheckTimeoutSeconds: 10,
        HealthyThresholdCount: 5,
        UnhealthyThresholdCount: 2,
        LoadBalancerArns: [],
        TargetType: 'ip',
        IpAddressType: 'ipv4',
      });
    },
  },
  {
    id: 'elb-tg-defaults-tcp-http-check',
    behaviour: 'HTTP checks of a TCP group: timeout 6, path / and matcher 200-399.',
    source: `${API}, CreateTargetGroup`,
    believed: true,
    async run(bench) {
      const group = await created(bench, { Protocol: 'TCP', Port: 80, HealthCheckProtocol: 'HTTP' });
      const { HealthCheckTimeoutSeconds, HealthCheckPath, Matcher } = group;
      expect({ HealthCheckTimeoutSeconds, HealthCheckPath, Matcher }).toEqual({
        HealthCheckTimeoutSeconds: 6,
        HealthCheckPath: '/',
        Matcher: { HttpCode: '200-399' },
      });
    },
  },
  {
    id: 'elb-tg-defaults-geneve',
    behaviour: 'A GENEVE group is checked by TCP on port 80 every 10 s and has no IP address type.',
    source: RECORDED,
    moto: true,
    async run(bench) {
      const group = await created(bench, { Protocol: 'GENEVE', Port: 6081 });
      const { HealthCheckProtocol, HealthCheckPort, HealthCheckIntervalSeconds, IpAddressType } = group;
      expect({ HealthCheckProtocol, HealthCheckPort, HealthCheckIntervalSeconds, IpAddressType }).toEqual({
        HealthCheckProtocol: 'TCP',
        HealthCheckPort: '80',
        HealthCheckIntervalSeconds: 10,
        IpAddressType: undefined,
      });
    },
  },
  {
    id: 'elb-tg-defaults-lambda',
    behaviour: 'A Lambda group has no port, protocol or VPC, and its checks are off: every 35 s, timeout 30.',
    source: RECORDED,
    async run(bench) {
      expect(await created(bench, { TargetType: 'lambda' })).toEqual({
        HealthCheckEnabled: false,
        HealthCheckIntervalSeconds: 35,
        HealthCheckTimeoutSeconds: 30,
        HealthyThresholdCount: 5,
        UnhealthyThresholdCount: 2,
        HealthCheckPath: '/',
        Matcher: { HttpCode: '200' },
        LoadBalancerArns: [],
        TargetType: 'lambda',
        IpAddressType: 'ipv4',
      });
    },
  },
  {
    id: 'elb-tg-idempotent',
    behaviour: 'Creating a group again with equal settings succeeds and answers the one that exists.',
    source: `${API}, CreateTargetGroup: "This operation is idempotent"`,
    async run(bench) {
      const { vpcId } = await networkOf(bench);
      const input = { Name: bench.name('tg'), Protocol: 'HTTP', Port: 80, VpcId: vpcId } as const;
      const first = await bench.clients.elb.createTargetGroup(input);
      const second = await bench.clients.elb.createTargetGroup(input);
      expect(second.TargetGroups).toEqual(first.TargetGroups);
    },
  },
  {
    id: 'elb-tg-duplicate-name',
    behaviour: 'The same name with other settings is DuplicateTargetGroupName.',
    source: `${API}, CreateTargetGroup, Errors`,
    moto: true,
    async run(bench) {
      const { vpcId } = await networkOf(bench);
      const input = { Name: bench.name('tg'), Protocol: 'HTTP', VpcId: vpcId } as const;
      await bench.clients.elb.createTargetGroup({ ...input, Port: 80 });
      const { name, status } = await faultOf(bench.clients.elb.createTargetGroup({ ...input, Port: 81 }));
      expect({ name, status }).toEqual({ name: 'DuplicateTargetGroupNameException', status: 400 });
    },
  },
  {
    id: 'elb-tg-name-length',
    behaviour: 'A name has at most 32 characters.',
    source: `${API}, CreateTargetGroup, Name`,
    moto: true,
    async run(bench) {
      const { vpcId } = await networkOf(bench);
      const input = { Name: 'a'.repeat(33), Protocol: 'HTTP', Port: 80, VpcId: vpcId } as const;
      const { name, message } = await faultOf(bench.clients.elb.createTargetGroup(input));
      expect({ name, message }).toEqual({
        name: 'ValidationError',
        message: `Target group name '${'a'.repeat(33)}' cannot be longer than '32' characters`,
      });
    },
  },
  {
    id: 'elb-tg-describe-by-unknown-name',
    behaviour: 'Describing by a name that is not there is TargetGroupNotFound.',
    source: `${API}, DescribeTargetGroups, Errors`,
    moto: true,
    async run({ clients, name }) {
      const fault = await faultOf(clients.elb.describeTargetGroups({ Names: [name('none')] }));
      expect(fault).toEqual({
        name: 'TargetGroupNotFoundException',
        message: expect.stringContaining('not found'),
        status: 400,
      });
    },
  },
  {
    id: 'elb-tg-modify-keeps-the-rest',
    behaviour: 'ModifyTargetGroup changes what is sent and keeps everything else.',
    source: `${API}, ModifyTargetGroup`,
    moto: true,
    async run(bench) {
      const arn = await aTargetGroup(bench);
      await bench.clients.elb.modifyTargetGroup({ TargetGroupArn: arn, HealthCheckPath: '/health' });
      const { TargetGroups } = await bench.clients.elb.modifyTargetGroup({
        TargetGroupArn: arn,
        HealthCheckIntervalSeconds: 10,
      });
      const { HealthCheckPath, HealthCheckIntervalSeconds, HealthyThresholdCount } = TargetGroups?.[0] ?? {};
      expect({ HealthCheckPath, HealthCheckIntervalSeconds, HealthyThresholdCount }).toEqual({
        HealthCheckPath: '/health',
        HealthCheckIntervalSeconds: 10,
        HealthyThresholdCount: 5,
      });
    },
  },
  {
    id: 'elb-tg-modify-to-tcp-drops-http-members',
    behaviour: 'Switching the checks of a network group from HTTP to TCP takes path and matcher away.',
    source: `${API}, ModifyTargetGroup`,
    believed: true,
    async run(bench) {
      const { vpcId } = await networkOf(bench);
      const { TargetGroups } = await bench.clients.elb.createTargetGroup({
        Name: bench.name('tg'),
        Protocol: 'TCP',
        Port: 80,
        VpcId: vpcId,
        HealthCheckProtocol: 'HTTP',
        HealthCheckPath: '/health',
      });
      const changed = await bench.clients.elb.modifyTargetGroup({
        TargetGroupArn: TargetGroups?.[0]?.TargetGroupArn ?? '',
        HealthCheckProtocol: 'TCP',
      });
      const { HealthCheckProtocol, HealthCheckPath, Matcher } = changed.TargetGroups?.[0] ?? {};
      expect({ HealthCheckProtocol, HealthCheckPath, Matcher }).toEqual({ HealthCheckProtocol: 'TCP' });
    },
  },
  {
    id: 'elb-tg-matcher-on-tcp',
    behaviour: 'A matcher for TCP checks is InvalidConfigurationRequest.',
    source: `${API}, ModifyTargetGroup, Errors; seen by infrastructure tools`,
    async run(bench) {
      const arn = await aTargetGroup(bench, { Protocol: 'TCP' });
      const call = bench.clients.elb.modifyTargetGroup({ TargetGroupArn: arn, Matcher: { HttpCode: '200' } });
      expect((await faultOf(call)).name).toBe('InvalidConfigurationRequestException');
    },
  },
  {
    id: 'elb-tg-attributes-application',
    behaviour: 'An HTTP group shows all attributes of application load balancers with their defaults.',
    source: RECORDED,
    async run(bench) {
      expect(await attributesOf(bench, await aTargetGroup(bench))).toEqual({
        'deregistration_delay.timeout_seconds': '300',
        'stickiness.enabled': 'false',
        'stickiness.type': 'lb_cookie',
        'stickiness.lb_cookie.duration_seconds': '86400',
        'stickiness.app_cookie.duration_seconds': '86400',
        'stickiness.app_cookie.cookie_name': '',
        'slow_start.duration_seconds': '0',
        'load_balancing.algorithm.type': 'round_robin',
        'load_balancing.algorithm.anomaly_mitigation': 'off',
        'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
        'target_group_health.dns_failover.minimum_healthy_targets.count': '1',
        'target_group_health.dns_failover.minimum_healthy_targets.percentage': 'off',
        'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': '1',
        'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': 'off',
      });
    },
  },
  {
    id: 'elb-tg-attributes-network',
    behaviour: 'A TCP group for IP addresses does not preserve client addresses and does not cut connections.',
    source: RECORDED,
    async run(bench) {
      const attributes = await attributesOf(bench, await aTargetGroup(bench, { Protocol: 'TCP' }));
      expect(attributes).toMatchObject({
        'preserve_client_ip.enabled': 'false',
        'deregistration_delay.connection_termination.enabled': 'false',
        'proxy_protocol_v2.enabled': 'false',
        'stickiness.type': 'source_ip',
        'target_health_state.unhealthy.connection_termination.enabled': 'true',
      });
    },
  },
  {
    id: 'elb-tg-attributes-merge',
    behaviour: 'ModifyTargetGroupAttributes changes what is sent and keeps the others.',
    source: `${API}, ModifyTargetGroupAttributes`,
    moto: true,
    async run(bench) {
      const arn = await aTargetGroup(bench);
      const change = (Key: string, Value: string) =>
        bench.clients.elb.modifyTargetGroupAttributes({ TargetGroupArn: arn, Attributes: [{ Key, Value }] });
      await change('deregistration_delay.timeout_seconds', '30');
      await change('stickiness.enabled', 'true');
      expect(await attributesOf(bench, arn)).toMatchObject({
        'deregistration_delay.timeout_seconds': '30',
        'stickiness.enabled': 'true',
      });
    },
  },
  {
    id: 'elb-tg-attributes-unknown',
    behaviour: 'An attribute that the kind of group does not have is a ValidationError, and nothing is changed.',
    source: `${API}, ModifyTargetGroupAttributes`,
    async run(bench) {
      const arn = await aTargetGroup(bench);
      const Attributes = [
        { Key: 'deregistration_delay.timeout_seconds', Value: '1' },
        { Key: 'proxy_protocol_v2.enabled', Value: 'true' },
      ];
      const fault = await faultOf(bench.clients.elb.modifyTargetGroupAttributes({ TargetGroupArn: arn, Attributes }));
      const after = await attributesOf(bench, arn);
      expect([fault.name, after['deregistration_delay.timeout_seconds']]).toEqual(['ValidationError', '300']);
    },
  },
  {
    id: 'elb-tg-attributes-empty-value',
    behaviour: 'An empty value of a target group attribute is refused; the default must be spelled out.',
    source: 'recorded probe of Modify calls on a real account',
    async run(bench) {
      const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '' }];
      const arn = await aTargetGroup(bench);
      const fault = await faultOf(bench.clients.elb.modifyTargetGroupAttributes({ TargetGroupArn: arn, Attributes }));
      expect(fault.name).toBe('ValidationError');
    },
  },
  {
    id: 'elb-tg-in-use',
    behaviour: 'A group that a rule forwards to cannot be deleted: ResourceInUse.',
    source: `${API}, DeleteTargetGroup, Errors`,
    moto: true,
    async run(bench) {
      const group = await aTargetGroup(bench);
      const listener = await aListener(bench, await aLoadBalancer(bench));
      await aRule(bench, listener, { group, priority: 1 });
      const fault = await faultOf(bench.clients.elb.deleteTargetGroup({ TargetGroupArn: group }));
      expect([fault.name, fault.status]).toEqual(['ResourceInUseException', 400]);
    },
  },
  {
    id: 'elb-tg-load-balancer-arns',
    behaviour: "A group's load balancers are those whose rules forward to it, from the first such rule to the last.",
    source: `${API}, TargetGroup`,
    async run(bench) {
      const group = await aTargetGroup(bench);
      const loadBalancer = await aLoadBalancer(bench);
      const rule = await aRule(bench, await aListener(bench, loadBalancer), { group, priority: 1 });
      const arns = async () =>
        (await bench.clients.elb.describeTargetGroups({ TargetGroupArns: [group] })).TargetGroups?.[0]
          ?.LoadBalancerArns;
      const during = await arns();
      await bench.clients.elb.deleteRule({ RuleArn: rule });
      expect([during, await arns()]).toEqual([[loadBalancer], []]);
    },
  },
  {
    id: 'elb-tg-paging',
    behaviour: 'Pages follow each other by marker without gap or repetition, also when one is deleted in between.',
    source: `${API}, DescribeTargetGroups, PageSize and Marker`,
    moto: true,
    async run(bench) {
      const arns = [await aTargetGroup(bench), await aTargetGroup(bench), await aTargetGroup(bench)];
      const seen: string[] = [];
      let marker: string | undefined;
      do {
        const page = await bench.clients.elb.describeTargetGroups({
          PageSize: 1,
          ...(marker ? { Marker: marker } : {}),
        });
        seen.push(...(page.TargetGroups ?? []).map((each) => each.TargetGroupArn ?? ''));
        if (seen.at(-1) === arns[0]) await bench.clients.elb.deleteTargetGroup({ TargetGroupArn: arns[0] });
        marker = page.NextMarker;
      } while (marker);
      expect(seen.filter((each) => arns.includes(each)).sort()).toEqual(arns.toSorted());
    },
  },
];
