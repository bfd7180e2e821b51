import { describe, expect, it } from 'vitest';
import { targetGroupKind } from '../../../controller/kinds/target-group/index.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { aResource } from '../../support/documents.ts';
import { absent, callsOf, judge, ownTags } from '../../support/judge.ts';
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
      spec: { ...http, vpcId: 'vpc-2' },
      replace: 'allow' as const,
      code: 'UNSUPPORTED',
      because: 'no task can be in both VPCs',
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

describe('a replacement', () => {
  const changed = { ...http, port: 81 };
  const allowed = aTargetGroup(changed, { replace: 'allow' });
  const NAME = 'web-0791c1a3';

  it('is refused with all that it would do', () => {
    const { plan } = judge(targetGroupKind, aTargetGroup(changed), { seen: seenAs(HTTP) });
    expect(plan).toEqual({
      kind: 'refuse',
      code: 'REPLACEMENT_REFUSED',
      message:
        'port: 80 → 81 cannot be changed on a live object and management.replace is refuse. With allow: ' +
        `1. create target group ${NAME} beside web; ` +
        `2. listeners and rules that forward to web take ${NAME} in with weight 0; ` +
        '3. services register their tasks in both; ' +
        `4. once ${NAME} is as healthy as web, listeners and rules give it the weight; ` +
        '5. services leave web, then listeners and rules do; ' +
        '6. delete target group web; no request fails meanwhile',
    });
  });

  it('says what comes next before it makes that, under a name that is free', () => {
    const { plan } = judge(targetGroupKind, allowed, { seen: seenAs(HTTP) });
    expect(callsOf(plan)).toMatchObject([
      ['elasticloadbalancing:AddTags', { Tags: [{ Key: 'evenkeel.dev/replaced-by', Value: NAME }] }],
      ['elasticloadbalancing:CreateTargetGroup', { Name: NAME, Port: 81, Tags: [{}, {}, { Value: 'web' }] }],
    ]);
  });

  it('is a person’s where a service shifts its traffic between two groups', () => {
    const balancer = { targetGroupArn: ARN, advancedConfiguration: { alternateTargetGroupArn: 'arn:green' } };
    const context = { referrers: [aResource({ spec: { loadBalancers: [balancer] } })] };
    const { plan } = judge(targetGroupKind, allowed, { seen: seenAs(HTTP), context });
    expect(plan).toMatchObject({ code: 'UNSUPPORTED', message: expect.stringContaining('Service/web shifts traffic') });
  });

  const old = { arn: `${ARN}0`, targetGroup: { ...HTTP, TargetGroupName: 'old' }, tags: ownTags(aTargetGroup({})) };
  const planWhileUsedBy = (users: readonly string[]) =>
    judge(targetGroupKind, aTargetGroup(http, { replace: 'allow' }), {
      seen: seenAs(HTTP, { superseded: [{ ...old, users }] }),
    }).plan;

  it('keeps the old group while somebody uses it, and says who', () => {
    expect(planWhileUsedBy(['service web'])).toMatchObject({
      kind: 'wait',
      reason: 'replaces old, which is used by service web',
    });
  });

  it('deletes it when nobody does', () => {
    const plan = planWhileUsedBy([]);
    expect(callsOf(plan)).toEqual([['elasticloadbalancing:DeleteTargetGroup', { TargetGroupArn: old.arn }]]);
    expect(plan).toMatchObject({ steps: [{ effect: 'replace', removes: { tags: old.tags, downtime: false } }] });
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
