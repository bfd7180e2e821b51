import type { Matcher } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { HealthCheck } from './world.ts';

export interface TargetGroupNature {
  readonly protocol: string | undefined;
  readonly protocolVersion: string | undefined;
  readonly targetType: string;
}

/** Which load balancer a target group is made for. */
export type Family = 'application' | 'network' | 'gateway' | 'lambda';

export function familyOf({ protocol, targetType }: Pick<TargetGroupNature, 'protocol' | 'targetType'>): Family {
  if (targetType === 'lambda') return 'lambda';
  if (protocol === 'GENEVE') return 'gateway';
  return protocol === 'HTTP' || protocol === 'HTTPS' ? 'application' : 'network';
}

const LAMBDA: HealthCheck = {
  enabled: false,
  protocol: undefined,
  port: undefined,
  path: '/',
  interval: 35,
  timeout: 30,
  healthyThreshold: 5,
  unhealthyThreshold: 2,
  matcher: { HttpCode: '200' },
};

/**
 * What AWS fills in for the members of a health check that are not sent, by the kind of the target group and the
 * protocol of its checks. From recorded answers of real accounts; the API reference gives other timeouts (6 and 10
 * seconds for HTTP and HTTPS groups) than the 5 that are recorded. Believed: the timeout of 6 for HTTP checks of
 * network groups.
 */
export function healthCheckDefaults(nature: TargetGroupNature, checkProtocol: string | undefined): HealthCheck {
  const family = familyOf(nature);
  if (family === 'lambda') return LAMBDA;
  const protocol = checkProtocol ?? defaultProtocol(nature);
  const http = protocol === 'HTTP' || protocol === 'HTTPS';
  return {
    enabled: true,
    protocol,
    port: family === 'gateway' ? '80' : 'traffic-port',
    path: http ? defaultPath(nature) : undefined,
    interval: family === 'gateway' ? 10 : 30,
    timeout: family === 'network' ? (http ? 6 : 10) : 5,
    healthyThreshold: 5,
    unhealthyThreshold: 2,
    matcher: http ? defaultMatcher(nature) : undefined,
  };
}

function defaultProtocol({ protocol, protocolVersion, targetType }: TargetGroupNature): string {
  if (protocolVersion === 'GRPC' || targetType === 'alb') return 'HTTP';
  return protocol === 'HTTP' || protocol === 'HTTPS' ? protocol : 'TCP';
}

function defaultPath({ protocolVersion }: TargetGroupNature): string {
  return protocolVersion === 'GRPC' ? '/AWS.ALB/healthcheck' : '/';
}

function defaultMatcher(nature: TargetGroupNature): Matcher {
  if (nature.protocolVersion === 'GRPC') return { GrpcCode: '12' };
  return { HttpCode: familyOf(nature) === 'application' ? '200' : '200-399' };
}
