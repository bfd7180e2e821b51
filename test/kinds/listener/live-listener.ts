import type { Listener } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { LiveListener } from '../../../controller/kinds/listener/observe.ts';
import type { Management } from '../../../controller/model/document.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { Seen } from '../../../controller/model/kind.ts';
import type { Resource } from '../../../controller/model/resource.ts';
import { aResource } from '../../support/documents.ts';
import { ownTags } from '../../support/judge.ts';

const PLACE = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';
export const LOAD_BALANCER = `${PLACE}:loadbalancer/app/web/50dc6c495c0c9188`;
export const ARN = `${PLACE}:listener/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2`;
export const BLUE = `${PLACE}:targetgroup/blue/1`;
export const GREEN = `${PLACE}:targetgroup/green/2`;
export const CERTIFICATE = 'arn:aws:acm:eu-west-1:123456789012:certificate/1';
export const OTHER_CERTIFICATE = 'arn:aws:acm:eu-west-1:123456789012:certificate/2';

export const HTTP_SPEC = {
  loadBalancerArn: LOAD_BALANCER,
  protocol: 'HTTP',
  port: 80,
  defaultActions: [{ type: 'forward', targetGroupArn: BLUE }],
};

export const HTTPS_SPEC = {
  ...HTTP_SPEC,
  protocol: 'HTTPS',
  port: 443,
  certificates: [{ certificateArn: CERTIFICATE }],
};

export function aListener(spec: JsonObject, management: Partial<Management> = {}): Resource {
  return aResource({ identity: { kind: 'Listener' }, spec, management });
}

/** A listener that forwards, as AWS answers. */
export const HTTP: Listener = {
  ListenerArn: ARN,
  LoadBalancerArn: LOAD_BALANCER,
  Port: 80,
  Protocol: 'HTTP',
  DefaultActions: [
    {
      Type: 'forward',
      TargetGroupArn: BLUE,
      ForwardConfig: {
        TargetGroups: [{ TargetGroupArn: BLUE, Weight: 1 }],
        TargetGroupStickinessConfig: { Enabled: false },
      },
    },
  ],
};

export const HTTPS: Listener = {
  ...HTTP,
  Port: 443,
  Protocol: 'HTTPS',
  SslPolicy: 'ELBSecurityPolicy-2016-08',
  Certificates: [{ CertificateArn: CERTIFICATE }],
  MutualAuthentication: { Mode: 'off' },
};

export function seenAs(
  listener: Listener,
  parts: Partial<LiveListener> = {},
): Extract<Seen<LiveListener>, { state: 'present' }> {
  const tags = { ...ownTags(aListener({})), ...parts.tags };
  const live = { arn: ARN, loadBalancerArn: LOAD_BALANCER, listener, neighbours: [], ...parts, tags };
  return { state: 'present', live, tags };
}
