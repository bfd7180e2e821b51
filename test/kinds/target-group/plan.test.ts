import { describe, expect, it } from 'vitest';
import { targetGroupKind } from '../../../controller/kinds/target-group/index.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { absent, callsOf, judge } from '../../support/judge.ts';
import { ARN, aTargetGroup, HTTP, seenAs, TCP } from './live-target-group.ts';

const base = { port: 80, vpcId: 'vpc-1', targetType: 'ip' };
const http = { ...base, protocol: 'HTTP' };
const tcp = { ...base, protocol: 'TCP' };

describe('a target group that does not exist', () => {
  it('is created with every default spelled out, so that AWS cannot choose another', () => {
    const resource = aTargetGroup({ ...http, tags: [{ key: 'team', value: 'shop' }] });
    expect(callsOf(judge(targetGroupKind, resource, { seen: absent() }).plan)).toEqual([
      [
        'elasticloadbalancing:CreateTargetGroup',
        {
          Name: 'web',
          TargetType: 'ip',
          Protocol: 'HTTP',
          Port: 80,
          VpcId: 'vpc-1',
          ProtocolVersion: 'HTTP1',
          IpAddressType: 'ipv4',
          HealthCheckEnabled: true,
          HealthCheckProtocol: 'HTTP',
          HealthCheckPort: 'traffic-port',
          HealthCheckPath: '/',
          HealthCheckIntervalSeconds: 30,
          HealthCheckTimeoutSeconds: 5,
          HealthyThresholdCount: 5,
          UnhealthyThresholdCount: 2,
          Matcher: { HttpCode: '200' },
          Tags: [
            { Key: 'team', Value: 'shop' },
            { Key: 'evenkeel.dev/owner', Value: 'test' },
            { Key: 'evenkeel.dev/resource', Value: 'shop/TargetGroup/web' },
          ],
        },
      ],
    ]);
  });

  it('says nothing of a check that is off', () => {
    const [[, input] = []] = callsOf(
      judge(targetGroupKind, aTargetGroup({ targetType: 'lambda' }), { seen: absent() }).plan,
    );
    expect(Object.keys(input ?? {})).toEqual(['Name', 'TargetType', 'HealthCheckEnabled', 'Tags']);
  });

  it('is not made a second time under a new name', () => {
    const resource = aTargetGroup({ ...http, name: 'web-2' });
    const context = { remembered: { name: 'web' } };
    expect(judge(targetGroupKind, resource, { seen: absent(), context }).plan).toMatchObject({
      kind: 'refuse',
      code: 'REPLACEMENT_REFUSED',
    });
  });
});

describe('a target group that differs', () => {
  const PATCHES: readonly { spec: JsonObject; live: typeof HTTP; patch: JsonObject; because: string }[] = [
    {
      spec: { ...http, healthCheckPath: '/up' },
      live: HTTP,
      patch: { HealthCheckPath: '/up' },
      because: 'only what differs is sent',
    },
    {
      spec: http,
      live: { ...HTTP, HealthCheckIntervalSeconds: 5, UnhealthyThresholdCount: 9 },
      patch: { HealthCheckIntervalSeconds: 30, UnhealthyThresholdCount: 2 },
      because: 'what the manifest leaves out goes back to the default',
    },
    {
      spec: tcp,
      live: { ...TCP, HealthCheckProtocol: 'HTTP', HealthCheckPath: '/', Matcher: { HttpCode: '200-399' } },
      patch: { HealthCheckProtocol: 'TCP' },
      because: 'AWS rejects a path or a matcher for TCP',
    },
    {
      spec: { ...tcp, healthCheckProtocol: 'HTTP' },
      live: TCP,
      patch: {
        HealthCheckProtocol: 'HTTP',
        HealthCheckPath: '/',
        HealthCheckTimeoutSeconds: 6,
        Matcher: { HttpCode: '200-399' },
      },
      because: 'an HTTP check brings its own defaults',
    },
  ];
  it.each(PATCHES)('is patched: $because', ({ spec, live, patch }) => {
    expect(callsOf(judge(targetGroupKind, aTargetGroup(spec), { seen: seenAs(live) }).plan)).toEqual([
      ['elasticloadbalancing:ModifyTargetGroup', { TargetGroupArn: ARN, ...patch }],
    ]);
  });

  it('gets changed attributes and tags, each by its own call', () => {
    const resource = aTargetGroup({
      ...http,
      attributes: [
        { key: 'stickiness.enabled', value: 'true' },
        { key: 'deregistration_delay.timeout_seconds', value: '30' },
      ],
      tags: [{ key: 'team', value: 'shop' }],
    });
    const seen = seenAs(HTTP, {
      attributes: [
        { Key: 'deregistration_delay.timeout_seconds', Value: '30' },
        { Key: 'stickiness.enabled', Value: 'false' },
        { Key: 'slow_start.duration_seconds', Value: '0' },
      ],
      tags: { team: 'other', old: 'x', 'aws:cloudformation:stack-name': 's' },
    });
    expect(callsOf(judge(targetGroupKind, resource, { seen }).plan)).toEqual([
      [
        'elasticloadbalancing:ModifyTargetGroupAttributes',
        { TargetGroupArn: ARN, Attributes: [{ Key: 'stickiness.enabled', Value: 'true' }] },
      ],
      ['elasticloadbalancing:AddTags', { ResourceArns: [ARN], Tags: [{ Key: 'team', Value: 'shop' }] }],
      ['elasticloadbalancing:RemoveTags', { ResourceArns: [ARN], TagKeys: ['old'] }],
    ]);
  });

  it('keeps the live value of a field that a rule ignores in whatever is sent', () => {
    const resource = aTargetGroup(
      { ...http, healthCheckPath: '/up', healthCheckIntervalSeconds: 10 },
      { ignoreDifferences: ['healthCheckPath'] },
    );
    expect(callsOf(judge(targetGroupKind, resource, { seen: seenAs(HTTP) }).plan)).toEqual([
      ['elasticloadbalancing:ModifyTargetGroup', { TargetGroupArn: ARN, HealthCheckIntervalSeconds: 10 }],
    ]);
  });
});

describe('what cannot be done', () => {
  it.each([
    { spec: { ...http, port: 81 }, replace: 'refuse' as const, code: 'REPLACEMENT_REFUSED', because: 'port is fixed' },
    {
      spec: { ...http, vpcId: 'vpc-2' },
      replace: 'refuse' as const,
      code: 'REPLACEMENT_REFUSED',
      because: 'VPC is fixed',
    },
    {
      spec: { ...http, port: 81 },
      replace: 'allow' as const,
      code: 'UNSUPPORTED',
      because: 'no recipe yet, said plainly',
    },
    {
      spec: { ...tcp, healthCheckPath: '/up' },
      replace: 'refuse' as const,
      code: 'INVALID',
      because: 'a path that nobody will ever ask for is a mistake',
    },
  ])('is refused as $code: $because', ({ spec, replace, code }) => {
    const live = spec.protocol === 'TCP' ? TCP : HTTP;
    const { plan } = judge(targetGroupKind, aTargetGroup(spec, { replace }), { seen: seenAs(live) });
    expect(plan).toMatchObject({ kind: 'refuse', code });
  });
});

describe('teardown', () => {
  const { identity } = aTargetGroup(http);
  const context = { now: 0, ownerTags: {} };
  it('waits while a load balancer routes to it', () => {
    const seen = seenAs({ ...HTTP, LoadBalancerArns: ['arn:lb'] });
    expect(targetGroupKind.teardown(identity, seen, context)).toMatchObject({ kind: 'wait' });
  });
  it('deletes it once none does', () => {
    expect(callsOf(targetGroupKind.teardown(identity, seenAs(HTTP), context))).toEqual([
      ['elasticloadbalancing:DeleteTargetGroup', { TargetGroupArn: ARN }],
    ]);
  });
});
