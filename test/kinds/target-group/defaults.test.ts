import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import { describe, expect, it } from 'vitest';
import { targetGroupKind } from '../../../controller/kinds/target-group/index.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { judge, pathsOf } from '../../support/judge.ts';
import { ARN, aTargetGroup, HTTP, seenAs, TCP } from './live-target-group.ts';

const base = { port: 80, vpcId: 'vpc-1', targetType: 'ip' };

function paths(spec: JsonObject, live: TargetGroup): readonly string[] {
  return pathsOf(judge(targetGroupKind, aTargetGroup(spec), { seen: seenAs(live) }));
}

const LAMBDA: TargetGroup = {
  TargetGroupArn: ARN,
  TargetGroupName: 'web',
  TargetType: 'lambda',
  HealthCheckEnabled: false,
  HealthCheckPath: '/',
  HealthCheckIntervalSeconds: 35,
  HealthCheckTimeoutSeconds: 30,
  HealthyThresholdCount: 5,
  UnhealthyThresholdCount: 2,
  Matcher: { HttpCode: '200' },
  LoadBalancerArns: [],
};

const ECHOES: readonly { spec: JsonObject; live: TargetGroup; because: string }[] = [
  { spec: { ...base, protocol: 'HTTP' }, live: HTTP, because: 'recorded for an ALB, HTTP' },
  {
    spec: { ...base, protocol: 'HTTPS' },
    live: { ...HTTP, Protocol: 'HTTPS', HealthCheckProtocol: 'HTTPS' },
    because: 'recorded for an ALB, HTTPS (aws-behaviour.md#target-groups)',
  },
  {
    spec: { ...base, protocol: 'HTTP', protocolVersion: 'GRPC' },
    live: {
      ...HTTP,
      ProtocolVersion: 'GRPC',
      HealthCheckPath: '/AWS.ALB/healthcheck',
      Matcher: { GrpcCode: '12' },
    },
    because: 'gRPC has a path and a matcher of its own',
  },
  { spec: { ...base, protocol: 'TCP' }, live: TCP, because: 'recorded for an NLB: no path, no matcher, no version' },
  { spec: { ...base, protocol: 'UDP' }, live: { ...TCP, Protocol: 'UDP' }, because: 'UDP targets are checked by TCP' },
  {
    spec: { port: 80, vpcId: 'vpc-1', targetType: 'alb', protocol: 'TCP' },
    live: {
      ...TCP,
      TargetType: 'alb',
      HealthCheckProtocol: 'HTTP',
      HealthCheckPath: '/',
      HealthCheckTimeoutSeconds: 6,
      Matcher: { HttpCode: '200-399' },
    },
    because: 'a load balancer as target is checked by HTTP',
  },
  {
    spec: { ...base, port: 6081, protocol: 'GENEVE' },
    live: {
      ...TCP,
      Port: 6081,
      Protocol: 'GENEVE',
      HealthCheckPort: '80',
      HealthCheckIntervalSeconds: 10,
      HealthCheckTimeoutSeconds: 5,
    },
    because: 'appliances are checked on port 80, more often',
  },
  { spec: { targetType: 'lambda' }, live: LAMBDA, because: 'a function has no port and its check is off' },
  {
    spec: { ...base, protocol: 'HTTP', healthCheckPort: '8080', port: '80' as never },
    live: { ...HTTP, HealthCheckPort: '8080' },
    because: 'numbers and numeric text are one value',
  },
  {
    spec: { port: 80, vpcId: 'vpc-1', protocol: 'HTTP' },
    live: { ...HTTP, TargetType: 'instance' },
    because: 'targets are instances unless said otherwise',
  },
  {
    spec: {
      targetType: 'lambda',
      ipAddressType: 'ipv4',
      healthCheckProtocol: 'HTTP',
      healthCheckPort: 'traffic-port',
    },
    live: LAMBDA,
    because: 'AWS takes no notice of where a function would be asked for its health',
  },
  {
    spec: { ...base, protocol: 'TCP', targetControlPort: 3000 },
    live: TCP,
    because: 'a control port belongs to HTTP targets',
  },
  {
    spec: { ...base, protocol: 'TCP' },
    live: { ...TCP, HealthCheckPath: '/', Matcher: { HttpCode: '200-399' } },
    because: 'a path left over from an HTTP check means nothing',
  },
  {
    spec: { ...base, protocol: 'HTTP', protocolVersion: 'GRPC', matcher: { grpcCode: '12,0' } },
    live: {
      ...HTTP,
      ProtocolVersion: 'GRPC',
      HealthCheckPath: '/AWS.ALB/healthcheck',
      Matcher: { GrpcCode: '0,12' },
    },
    because: 'so is one of gRPC codes',
  },
  {
    spec: { ...base, protocol: 'HTTP', matcher: { httpCode: '201, 200' } },
    live: { ...HTTP, Matcher: { HttpCode: '200,201' } },
    because: 'a matcher is a set of codes',
  },
];

describe('what AWS fills in', () => {
  it.each(ECHOES)('is no difference: $because', ({ spec, live }) => {
    expect(paths(spec, live)).toEqual([]);
  });

  it.each<{ live: Partial<TargetGroup>; path: string; because: string }>([
    { live: { HealthCheckEnabled: false }, path: 'healthCheckEnabled', because: 'false is no zero value here' },
    {
      live: { HealthCheckTimeoutSeconds: 6 },
      path: 'healthCheckTimeoutSeconds',
      because: 'the API reference is wrong',
    },
    { live: { HealthyThresholdCount: 3 }, path: 'healthyThresholdCount', because: 'not every tool agrees with AWS' },
    { live: { Matcher: { HttpCode: '200-499' } }, path: 'matcher.httpCode', because: 'a wider matcher hides failures' },
  ])('is a difference when it is not the default: $path', ({ live, path }) => {
    expect(paths({ ...base, protocol: 'HTTP' }, { ...HTTP, ...live })).toEqual([path]);
  });

  it.each([
    { spec: { protocol: 'HTTP' }, key: 'load_balancing.algorithm.type', value: 'round_robin', because: 'HTTP targets' },
    {
      spec: { protocol: 'TCP', targetType: 'ip' },
      key: 'preserve_client_ip.enabled',
      value: 'false',
      because: 'addresses',
    },
    { spec: { protocol: 'TCP' }, key: 'preserve_client_ip.enabled', value: 'true', because: 'instances' },
    {
      spec: { protocol: 'UDP', targetType: 'ip' },
      key: 'preserve_client_ip.enabled',
      value: 'true',
      because: 'datagrams',
    },
    {
      spec: { protocol: 'UDP' },
      key: 'deregistration_delay.connection_termination.enabled',
      value: 'true',
      because: 'datagrams have no connection to wait for',
    },
    { spec: { protocol: 'GENEVE' }, key: 'target_failover.on_unhealthy', value: 'no_rebalance', because: 'appliances' },
    {
      spec: { protocol: 'GENEVE' },
      key: 'stickiness.type',
      value: 'source_ip_dest_ip_proto',
      because: 'appliances stick',
    },
    { spec: { protocol: 'TLS' }, key: 'stickiness.type', value: 'source_ip', because: 'transport' },
  ])('is what an attribute has that AWS leaves out of its answer: $because', ({ spec, key, value }) => {
    const live = { Protocol: spec.protocol, TargetType: spec.targetType ?? 'instance' } as Partial<TargetGroup>;
    const told = (declared: string) => paths({ ...base, ...spec, attributes: [{ key, value: declared }] }, live);

    expect(told(value).filter((path) => path.startsWith('attributes'))).toEqual([]);
    expect(told('another').filter((path) => path.startsWith('attributes'))).toEqual([`attributes[key=${key}].value`]);
  });

  it('leaves attributes and tags alone that the manifest does not declare', () => {
    const seen = seenAs(HTTP, {
      attributes: [{ Key: 'slow_start.duration_seconds', Value: '30' }],
      tags: { team: 'other' },
    });
    expect(judge(targetGroupKind, aTargetGroup({ ...base, protocol: 'HTTP' }), { seen }).plan).toEqual({
      kind: 'settled',
    });
  });
});
