import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2';
import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import { aListener, aLoadBalancer, aRule, aTargetGroup, certificateArn } from './elb-given.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'Elastic Load Balancing API reference 2015-12-01';
const RECORDED = 'recorded answers of a real account (reference notes on listeners and rules)';

async function defaultActions(bench: Bench, actions: Action[], type: 'application' | 'network' = 'application') {
  const { Listeners } = await bench.clients.elb.createListener({
    LoadBalancerArn: await aLoadBalancer(bench, type),
    Protocol: type === 'network' ? 'TCP' : 'HTTP',
    Port: 80,
    DefaultActions: actions,
  });
  return Listeners?.[0]?.DefaultActions;
}

export const LISTENER_ROWS: readonly ConformanceRow[] = [
  {
    id: 'elb-listener-forward-filled',
    behaviour: 'A forward by TargetGroupArn comes back with a ForwardConfig beside: weight 1, stickiness off.',
    source: RECORDED,
    async run(bench) {
      const arn = await aTargetGroup(bench);
      expect(await defaultActions(bench, [{ Type: 'forward', TargetGroupArn: arn }])).toEqual([
        {
          Type: 'forward',
          TargetGroupArn: arn,
          ForwardConfig: {
            TargetGroups: [{ TargetGroupArn: arn, Weight: 1 }],
            TargetGroupStickinessConfig: { Enabled: false },
          },
        },
      ]);
    },
  },
  {
    id: 'elb-listener-forward-network',
    behaviour: 'On a network load balancer the filled ForwardConfig shows no weight.',
    source: RECORDED,
    async run(bench) {
      const arn = await aTargetGroup(bench, { Protocol: 'TCP' });
      const actions = await defaultActions(bench, [{ Type: 'forward', TargetGroupArn: arn }], 'network');
      expect(actions?.[0]?.ForwardConfig?.TargetGroups).toEqual([{ TargetGroupArn: arn }]);
    },
  },
  {
    id: 'elb-listener-forward-several',
    behaviour: 'A forward to several groups keeps their order and weights and has no TargetGroupArn.',
    source: RECORDED,
    moto: true,
    async run(bench) {
      const [first, second] = [await aTargetGroup(bench), await aTargetGroup(bench)];
      const TargetGroups = [
        { TargetGroupArn: second, Weight: 90 },
        { TargetGroupArn: first, Weight: 10 },
      ];
      const actions = await defaultActions(bench, [{ Type: 'forward', ForwardConfig: { TargetGroups } }]);
      const { TargetGroupArn, ForwardConfig } = actions?.[0] ?? {};
      expect([TargetGroupArn, ForwardConfig?.TargetGroups]).toEqual([undefined, TargetGroups]);
    },
  },
  {
    id: 'elb-listener-verify-filled',
    behaviour:
      'Client authentication against a trust store comes back with all its settings and the state of the store.',
    source: 'ELB user guide, mutual authentication (describe-listeners); believed: the default of the names',
    believed: true,
    async run(bench) {
      const arn = await aLoadBalancer(bench);
      const { Listeners } = await bench.clients.elb.createListener({
        LoadBalancerArn: arn,
        Protocol: 'HTTPS',
        Port: 443,
        Certificates: [{ CertificateArn: certificateArn(bench) }],
        MutualAuthentication: { Mode: 'verify', TrustStoreArn: 'arn:aws:elasticloadbalancing:::truststore/a/1' },
        DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200' } }],
      });
      expect(Listeners?.[0]?.MutualAuthentication).toEqual({
        Mode: 'verify',
        TrustStoreArn: 'arn:aws:elasticloadbalancing:::truststore/a/1',
        IgnoreClientCertificateExpiry: false,
        AdvertiseTrustStoreCaNames: 'off',
        TrustStoreAssociationStatus: 'active',
      });
    },
  },
  {
    id: 'elb-listener-redirect-filled',
    behaviour: 'A redirect comes back with the placeholders of everything that was not sent.',
    source: RECORDED,
    async run(bench) {
      const RedirectConfig = { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' as const };
      expect(await defaultActions(bench, [{ Type: 'redirect', RedirectConfig }])).toEqual([
        {
          Type: 'redirect',
          RedirectConfig: {
            ...RedirectConfig,
            Host: '#{host}',
            Path: '/#{path}',
            Query: '#{query}',
          },
        },
      ]);
    },
  },
  {
    id: 'elb-listener-oidc-filled',
    behaviour: 'An OIDC action comes back with cookie, scope, timeout and on-unauthenticated filled, and no secret.',
    source: `${API}, AuthenticateOidcActionConfig`,
    async run(bench) {
      const config = {
        Issuer: 'https://id.example.com',
        AuthorizationEndpoint: 'https://id.example.com/authorize',
        TokenEndpoint: 'https://id.example.com/token',
        UserInfoEndpoint: 'https://id.example.com/me',
        ClientId: 'web',
      };
      const actions = await defaultActions(bench, [
        { Type: 'authenticate-oidc', Order: 1, AuthenticateOidcConfig: { ...config, ClientSecret: 'hidden' } },
        { Type: 'fixed-response', Order: 2, FixedResponseConfig: { StatusCode: '200' } },
      ]);
      expect(actions?.[0]).toEqual({
        Type: 'authenticate-oidc',
        Order: 1,
        AuthenticateOidcConfig: {
          ...config,
          SessionCookieName: 'AWSELBAuthSessionCookie',
          Scope: 'openid',
          SessionTimeout: 604_800,
          OnUnauthenticatedRequest: 'authenticate',
        },
      });
    },
  },
  {
    id: 'elb-listener-duplicate-port',
    behaviour: 'A second listener on a port is DuplicateListener, unless its settings are equal.',
    source: `${API}, CreateListener: idempotent, and Errors`,
    async run(bench) {
      const loadBalancer = await aLoadBalancer(bench);
      const first = await aListener(bench, loadBalancer);
      const same = await aListener(bench, loadBalancer);
      const other = await faultOf(
        bench.clients.elb.createListener({
          LoadBalancerArn: loadBalancer,
          Protocol: 'HTTP',
          Port: 80,
          DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503' } }],
        }),
      );
      expect([same, other.name]).toEqual([first, 'DuplicateListenerException']);
    },
  },
  {
    id: 'elb-listener-unknown-target-group',
    behaviour: 'Forwarding to a group that is not there is TargetGroupNotFound.',
    source: `${API}, CreateListener, Errors`,
    moto: true,
    async run(bench) {
      const TargetGroupArn = (await aTargetGroup(bench)).replace(/[0-9a-f]$/, 'x');
      const fault = await faultOf(defaultActions(bench, [{ Type: 'forward', TargetGroupArn }]));
      expect(fault.name).toBe('TargetGroupNotFoundException');
    },
  },
  {
    id: 'elb-listener-one-load-balancer-per-group',
    behaviour: 'A group that another load balancer uses is TargetGroupAssociationLimit.',
    source: `${API}, CreateListener, Errors`,
    async run(bench) {
      const TargetGroupArn = await aTargetGroup(bench);
      await defaultActions(bench, [{ Type: 'forward', TargetGroupArn }]);
      const fault = await faultOf(defaultActions(bench, [{ Type: 'forward', TargetGroupArn }]));
      expect(fault.name).toBe('TargetGroupAssociationLimitException');
    },
  },
  {
    id: 'elb-listener-incompatible-group',
    behaviour: 'An application load balancer cannot forward to a TCP group: IncompatibleProtocols.',
    source: `${API}, CreateListener, Errors`,
    async run(bench) {
      const TargetGroupArn = await aTargetGroup(bench, { Protocol: 'TCP' });
      const fault = await faultOf(defaultActions(bench, [{ Type: 'forward', TargetGroupArn }]));
      expect(fault.name).toBe('IncompatibleProtocolsException');
    },
  },
  {
    id: 'elb-listener-default-rule',
    behaviour: "A listener's default actions are those of its default rule, which comes last and cannot be deleted.",
    source: `${API}, DescribeRules and DeleteRule`,
    async run(bench) {
      const listener = await aListener(bench, await aLoadBalancer(bench));
      await aRule(bench, listener, { group: await aTargetGroup(bench), priority: 50_000 });
      const { Rules } = await bench.clients.elb.describeRules({ ListenerArn: listener });
      const last = Rules?.at(-1);
      const fault = await faultOf(bench.clients.elb.deleteRule({ RuleArn: last?.RuleArn ?? '' }));
      expect([Rules?.map((each) => each.Priority), last?.IsDefault, fault.name]).toEqual([
        ['50000', 'default'],
        true,
        'OperationNotPermittedException',
      ]);
    },
  },
  {
    id: 'elb-listener-modify',
    behaviour: 'ModifyListener keeps what is not sent, and new default actions become those of the default rule.',
    source: `${API}, ModifyListener`,
    moto: true,
    async run(bench) {
      const listener = await aListener(bench, await aLoadBalancer(bench));
      const DefaultActions = [{ Type: 'fixed-response' as const, FixedResponseConfig: { StatusCode: '503' } }];
      await bench.clients.elb.modifyListener({ ListenerArn: listener, DefaultActions });
      const { Listeners } = await bench.clients.elb.modifyListener({ ListenerArn: listener, Port: 8080 });
      const { Rules } = await bench.clients.elb.describeRules({ ListenerArn: listener });
      const { Port, Protocol } = Listeners?.[0] ?? {};
      expect([Port, Protocol, Listeners?.[0]?.DefaultActions, Rules?.[0]?.Actions]).toEqual([
        8080,
        'HTTP',
        DefaultActions,
        DefaultActions,
      ]);
    },
  },
  {
    id: 'elb-listener-attributes',
    behaviour: 'An HTTP listener says routing.http.response.server.enabled true, a TCP one an idle timeout of 350 s.',
    source: RECORDED,
    async run(bench) {
      const { elb } = bench.clients;
      const http = await aListener(bench, await aLoadBalancer(bench));
      const TargetGroupArn = await aTargetGroup(bench, { Protocol: 'TCP' });
      const tcp = await elb.createListener({
        LoadBalancerArn: await aLoadBalancer(bench, 'network'),
        Protocol: 'TCP',
        Port: 5432,
        DefaultActions: [{ Type: 'forward', TargetGroupArn }],
      });
      const attributes = async (ListenerArn: string) =>
        (await elb.describeListenerAttributes({ ListenerArn })).Attributes;
      expect([await attributes(http), await attributes(tcp.Listeners?.[0]?.ListenerArn ?? '')]).toEqual([
        [{ Key: 'routing.http.response.server.enabled', Value: 'true' }],
        [{ Key: 'tcp.idle_timeout.seconds', Value: '350' }],
      ]);
    },
  },
];
