import type { Action, Listener } from '@aws-sdk/client-elastic-load-balancing-v2';
import { describe, expect, it } from 'vitest';
import { listenerKind } from '../../../controller/kinds/listener/index.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { judge, pathsOf } from '../../support/judge.ts';
import { aListener, BLUE, CERTIFICATE, GREEN, HTTP, HTTP_SPEC, HTTPS, HTTPS_SPEC, seenAs } from './live-listener.ts';

function withActions(...DefaultActions: Action[]): Listener {
  return { ...HTTP, DefaultActions };
}

const ECHOES: readonly { spec: JsonObject; live: Listener; because: string }[] = [
  { spec: HTTP_SPEC, live: HTTP, because: 'one target group is echoed in both forms' },
  {
    spec: {
      ...HTTP_SPEC,
      defaultActions: [{ type: 'forward', forwardConfig: { targetGroups: [{ targetGroupArn: BLUE }] } }],
    },
    live: withActions({ Type: 'forward', TargetGroupArn: BLUE, Order: 1 }),
    because: 'either form alone says the same',
  },
  {
    spec: {
      ...HTTP_SPEC,
      defaultActions: [
        {
          type: 'forward',
          forwardConfig: { targetGroups: [{ targetGroupArn: GREEN, weight: 1 }, { targetGroupArn: BLUE }] },
        },
      ],
    },
    live: withActions({
      Type: 'forward',
      ForwardConfig: {
        TargetGroups: [
          { TargetGroupArn: BLUE, Weight: 1 },
          { TargetGroupArn: GREEN, Weight: 1 },
        ],
        TargetGroupStickinessConfig: { Enabled: false },
      },
    }),
    because: 'target groups are told apart by ARN, and a weight is 1',
  },
  {
    spec: {
      ...HTTP_SPEC,
      defaultActions: [
        { type: 'redirect', redirectConfig: { protocol: 'HTTPS', port: 443 as never, statusCode: 'HTTP_301' } },
      ],
    },
    live: withActions({
      Type: 'redirect',
      Order: 1,
      RedirectConfig: {
        Protocol: 'HTTPS',
        Port: '443',
        Host: '#{host}',
        Path: '/#{path}',
        Query: '#{query}',
        StatusCode: 'HTTP_301',
      },
    }),
    because: 'a redirect keeps what it does not name',
  },
  {
    spec: {
      ...HTTP_SPEC,
      defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: 404 as never } }],
    },
    live: withActions({
      Type: 'fixed-response',
      FixedResponseConfig: { StatusCode: '404', MessageBody: '', ContentType: 'text/plain' },
    }),
    because: 'an empty body is none, and the type is AWS’s choice',
  },
  {
    spec: HTTP_SPEC,
    live: { ...HTTP, MutualAuthentication: { Mode: 'off' } },
    because: 'clients cannot be verified without TLS',
  },
  ...[{}, { DurationSeconds: 60 }, { Enabled: false, DurationSeconds: 3600 }].map((TargetGroupStickinessConfig) => ({
    spec: HTTP_SPEC,
    live: withActions({
      Type: 'forward',
      ForwardConfig: { TargetGroups: [{ TargetGroupArn: BLUE }], TargetGroupStickinessConfig },
    }),
    because: `stickiness is off: ${JSON.stringify(TargetGroupStickinessConfig)}`,
  })),
  { spec: HTTPS_SPEC, live: HTTPS, because: 'policy and client authentication are AWS’s choice' },
  {
    spec: { ...HTTPS_SPEC, protocol: 'TLS' },
    live: { ...HTTPS, Protocol: 'TLS', MutualAuthentication: undefined, AlpnPolicy: ['None'] },
    because: 'TLS has ALPN, which is off',
  },
];

describe('what AWS answers', () => {
  it.each(ECHOES)('is no difference: $because', ({ spec, live }) => {
    expect(pathsOf(judge(listenerKind, aListener(spec), { seen: seenAs(live) }))).toEqual([]);
  });

  it('tells certificates that somebody added, the default apart', () => {
    const seen = seenAs(HTTPS, {
      certificates: [{ CertificateArn: CERTIFICATE }, { CertificateArn: 'arn:foreign' }],
    });
    expect(pathsOf(judge(listenerKind, aListener(HTTPS_SPEC), { seen }))).toEqual([
      'certificates[certificateArn=arn:foreign]',
    ]);
  });

  it('does not fold weights that stand in one proportion: they say how finely traffic may be moved', () => {
    const spec = {
      ...HTTP_SPEC,
      defaultActions: [
        {
          type: 'forward',
          forwardConfig: {
            targetGroups: [
              { targetGroupArn: BLUE, weight: 50 },
              { targetGroupArn: GREEN, weight: 50 },
            ],
          },
        },
      ],
    };
    const live = withActions({
      Type: 'forward',
      ForwardConfig: {
        TargetGroups: [
          { TargetGroupArn: BLUE, Weight: 1 },
          { TargetGroupArn: GREEN, Weight: 1 },
        ],
      },
    });
    const path = (arn: string) => `defaultActions[order=1].forwardConfig.targetGroups[targetGroupArn=${arn}].weight`;
    expect(pathsOf(judge(listenerKind, aListener(spec), { seen: seenAs(live) }))).toEqual([path(BLUE), path(GREEN)]);
  });
});
