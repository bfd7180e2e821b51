import { describe, expect, it } from 'vitest';
import { listenerKind } from '../../../controller/kinds/listener/index.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { aResource } from '../../support/documents.ts';
import { absent, callsOf, judge, ownTags } from '../../support/judge.ts';
import {
  ARN,
  aListener,
  BLUE,
  CERTIFICATE,
  GREEN,
  HTTP,
  HTTP_SPEC,
  HTTPS,
  HTTPS_SPEC,
  LOAD_BALANCER,
  OTHER_CERTIFICATE,
  seenAs,
} from './live-listener.ts';

const modify = (patch: object) => ['elasticloadbalancing:ModifyListener', { ListenerArn: ARN, ...patch }];

describe('a listener that does not exist', () => {
  it('waits for its load balancer', () => {
    const seen = absent({ loadBalancerExists: false });
    expect(judge(listenerKind, aListener(HTTP_SPEC), { seen }).plan).toMatchObject({ kind: 'wait' });
  });

  it('is created with its default certificate alone; AWS takes exactly one there', () => {
    const resource = aListener({
      ...HTTPS_SPEC,
      certificates: [{ certificateArn: CERTIFICATE }, { certificateArn: OTHER_CERTIFICATE }],
    });
    const seen = absent({ loadBalancerExists: true });
    expect(callsOf(judge(listenerKind, resource, { seen }).plan)).toEqual([
      [
        'elasticloadbalancing:CreateListener',
        {
          LoadBalancerArn: LOAD_BALANCER,
          Protocol: 'HTTPS',
          Port: 443,
          Certificates: [{ CertificateArn: CERTIFICATE }],
          MutualAuthentication: { Mode: 'off' },
          DefaultActions: [{ Type: 'forward', TargetGroupArn: BLUE }],
          Tags: [
            { Key: 'evenkeel.dev/owner', Value: 'test' },
            { Key: 'evenkeel.dev/resource', Value: 'shop/Listener/web' },
          ],
        },
      ],
    ]);
  });
});

describe('a listener that differs', () => {
  it('is changed by one call that names only what differs', () => {
    const resource = aListener({ ...HTTP_SPEC, defaultActions: [{ type: 'forward', targetGroupArn: GREEN }] });
    expect(callsOf(judge(listenerKind, resource, { seen: seenAs(HTTP) }).plan)).toEqual([
      modify({ DefaultActions: [{ Type: 'forward', TargetGroupArn: GREEN }] }),
    ]);
  });

  it('becomes secure together with its certificate', () => {
    expect(callsOf(judge(listenerKind, aListener(HTTPS_SPEC), { seen: seenAs(HTTP) }).plan)).toEqual([
      modify({
        Protocol: 'HTTPS',
        Port: 443,
        MutualAuthentication: { Mode: 'off' },
        Certificates: [{ CertificateArn: CERTIFICATE }],
      }),
    ]);
  });

  it('swaps its default certificate before it touches the others', () => {
    const resource = aListener({
      ...HTTPS_SPEC,
      certificates: [{ certificateArn: OTHER_CERTIFICATE }, { certificateArn: CERTIFICATE }],
    });
    const seen = seenAs(HTTPS, {
      certificates: [{ CertificateArn: OTHER_CERTIFICATE }, { CertificateArn: 'arn:old' }],
    });
    expect(callsOf(judge(listenerKind, resource, { seen }).plan)).toEqual([
      modify({ Certificates: [{ CertificateArn: OTHER_CERTIFICATE }] }),
      [
        'elasticloadbalancing:AddListenerCertificates',
        { ListenerArn: ARN, Certificates: [{ CertificateArn: CERTIFICATE }] },
      ],
      [
        'elasticloadbalancing:RemoveListenerCertificates',
        { ListenerArn: ARN, Certificates: [{ CertificateArn: 'arn:old' }] },
      ],
    ]);
  });

  it('does not fight for a port that another listener has', () => {
    const neighbours = [{ ListenerArn: 'arn:other', Port: 80 }];
    const seen = seenAs({ ...HTTP, Port: 81 }, { neighbours });
    expect(judge(listenerKind, aListener(HTTP_SPEC), { seen }).plan).toEqual({
      kind: 'refuse',
      code: 'INVALID',
      message: 'port 80 of the load balancer is taken by arn:other',
    });
  });
});

describe('a client secret', () => {
  const config = {
    issuer: 'https://issuer',
    authorizationEndpoint: 'https://issuer/authorize',
    tokenEndpoint: 'https://issuer/token',
    userInfoEndpoint: 'https://issuer/user',
    clientId: 'web',
  };
  const actions = (clientId: string, targetGroupArn = BLUE) => [
    { type: 'authenticate-oidc', authenticateOidcConfig: { ...config, clientId, clientSecret: 'hidden' } },
    { type: 'forward', targetGroupArn },
  ];
  const live = {
    ...HTTPS,
    DefaultActions: [
      {
        Type: 'authenticate-oidc' as const,
        Order: 1,
        AuthenticateOidcConfig: {
          Issuer: config.issuer,
          AuthorizationEndpoint: config.authorizationEndpoint,
          TokenEndpoint: config.tokenEndpoint,
          UserInfoEndpoint: config.userInfoEndpoint,
          ClientId: 'web',
          Scope: 'openid',
          SessionTimeout: 604800,
          SessionCookieName: 'AWSELBAuthSessionCookie',
          OnUnauthenticatedRequest: 'authenticate' as const,
        },
      },
      { Type: 'forward' as const, TargetGroupArn: BLUE, Order: 2 },
    ],
  };

  it('is no difference, for AWS never returns it', () => {
    const resource = aListener({ ...HTTPS_SPEC, defaultActions: actions('web') });
    expect(judge(listenerKind, resource, { seen: seenAs(live) }).plan).toEqual({ kind: 'settled' });
  });

  it.each([
    { clientId: 'web', sent: { UseExistingClientSecret: true }, because: 'AWS has it already' },
    { clientId: 'app', sent: { ClientSecret: 'hidden' }, because: 'AWS does not know this client' },
  ])('goes out only where it must: $because', ({ clientId, sent }) => {
    const resource = aListener({ ...HTTPS_SPEC, defaultActions: actions(clientId, GREEN) });
    const { plan } = judge(listenerKind, resource, { seen: seenAs(live) });
    const [[, input] = []] = callsOf(plan);
    const [action] = (input?.DefaultActions ?? []) as { AuthenticateOidcConfig: object }[];
    expect(action?.AuthenticateOidcConfig).toMatchObject({ ClientId: clientId, ...sent });
    expect(JSON.stringify(plan.kind === 'act' && plan.steps.map(({ why, shows }) => [why, shows]))).not.toContain(
      'hidden',
    );
  });
});

describe('traffic that ECS shifts', () => {
  const service = (rule: string) =>
    aResource({
      spec: {
        loadBalancers: [
          {
            targetGroupArn: BLUE,
            advancedConfiguration: { alternateTargetGroupArn: GREEN, productionListenerRule: rule },
          },
        ],
      },
    });
  const shifted = {
    ...HTTP,
    DefaultActions: [
      {
        Type: 'forward' as const,
        ForwardConfig: {
          TargetGroups: [
            { TargetGroupArn: BLUE, Weight: 0 },
            { TargetGroupArn: GREEN, Weight: 100 },
          ],
        },
      },
    ],
  };

  it('is never put back while it stays within the service’s two target groups: that would be an outage', () => {
    const context = { referrers: [service(ARN)] };
    expect(judge(listenerKind, aListener(HTTP_SPEC), { seen: seenAs(shifted), context }).plan).toEqual({
      kind: 'settled',
    });
  });

  it.each([
    { referrers: [service('arn:another-listener')], because: 'the service shifts traffic elsewhere' },
    { referrers: [], because: 'nobody shifts traffic here' },
  ])('is drift otherwise: $because', ({ referrers }) => {
    const { plan } = judge(listenerKind, aListener(HTTP_SPEC), { seen: seenAs(shifted), context: { referrers } });
    expect(callsOf(plan)).toEqual([modify({ DefaultActions: [{ Type: 'forward', TargetGroupArn: BLUE }] })]);
  });
});

describe('teardown', () => {
  const { identity } = aListener(HTTP_SPEC);
  const context = { now: 0, ownerTags: {} };
  it.each([
    { rules: [{ IsDefault: true, Priority: 'default' }], kind: 'act', because: 'the default rule is its own' },
    { rules: [{ IsDefault: false, Priority: '7' }], kind: 'wait', because: 'AWS would delete a foreign rule along' },
  ])('ends in $kind: $because', ({ rules, kind }) => {
    expect(listenerKind.teardown(identity, seenAs(HTTP, { rules }), context)).toMatchObject({ kind });
  });
});

describe('a listener on another load balancer', () => {
  const elsewhere = LOAD_BALANCER.replace('/web/', '/other/');
  const burden = { arn: ARN, tags: ownTags(aListener({})), rules: ['10'], foreignRules: [] };
  const judged = (spec: JsonObject, parts: object = {}, replace: 'allow' | 'refuse' = 'allow') =>
    judge(listenerKind, aListener({ ...spec, loadBalancerArn: elsewhere }, { replace }), {
      seen: seenAs(HTTP, { burden, loadBalancerExists: true, ...parts }),
    }).plan;

  it('is refused with what a move would take', () => {
    expect(judged(HTTP_SPEC, {}, 'refuse')).toMatchObject({
      code: 'REPLACEMENT_REFUSED',
      message: expect.stringContaining('its rules with it; 2. create the listener on'),
    });
  });

  it('goes first where the new one forwards to a target group that it uses', () => {
    const plan = judged(HTTP_SPEC);
    expect(callsOf(plan)).toEqual([['elasticloadbalancing:DeleteListener', { ListenerArn: ARN }]]);
    expect(plan).toMatchObject({ steps: [{ effect: 'replace', removes: { downtime: true } }] });
  });

  it('takes no rule of anybody else along', () => {
    expect(judged(HTTP_SPEC, { burden: { ...burden, foreignRules: ['10'] } })).toMatchObject({
      kind: 'refuse',
      code: 'INVALID',
    });
  });

  it('comes before the old one goes where they share nothing', () => {
    const plan = judged({
      ...HTTP_SPEC,
      defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } }],
    });
    expect(callsOf(plan)).toMatchObject([['elasticloadbalancing:CreateListener', { LoadBalancerArn: elsewhere }]]);
  });

  it('waits for the rules of the old one to leave', () => {
    const tags = { 'evenkeel.dev/replaces': 'arn:old' };
    const former = { ...burden, arn: 'arn:old' };
    const { plan } = judge(listenerKind, aListener(HTTP_SPEC, { replace: 'allow' }), {
      seen: seenAs(HTTP, { tags, former }),
    });
    expect(plan).toMatchObject({ kind: 'wait', reason: expect.stringContaining('priority 10') });
  });
});
