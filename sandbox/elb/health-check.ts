import type { CreateTargetGroupInput } from '@aws-sdk/client-elastic-load-balancing-v2';
import { assertEnum, assertRange, badConfiguration, invalid } from './faults.ts';
import { familyOf, healthCheckDefaults, type TargetGroupNature } from './health-check-defaults.ts';
import type { HealthCheck } from './world.ts';

type Wanted = Pick<
  CreateTargetGroupInput,
  | 'HealthCheckProtocol'
  | 'HealthCheckPort'
  | 'HealthCheckEnabled'
  | 'HealthCheckPath'
  | 'HealthCheckIntervalSeconds'
  | 'HealthCheckTimeoutSeconds'
  | 'HealthyThresholdCount'
  | 'UnhealthyThresholdCount'
  | 'Matcher'
>;

/** The health check of a new target group. Throws Fault. */
export function newHealthCheck(nature: TargetGroupNature, wanted: Wanted): HealthCheck {
  return checked(nature, wanted, merge(healthCheckDefaults(nature, wanted.HealthCheckProtocol), wanted));
}

/**
 * What a modification leaves: members that are not sent keep their value, but for path and matcher when the checks'
 * protocol changes between HTTP and TCP. Throws Fault.
 */
export function modifiedHealthCheck(nature: TargetGroupNature, current: HealthCheck, wanted: Wanted): HealthCheck {
  const defaults = healthCheckDefaults(nature, wanted.HealthCheckProtocol ?? current.protocol);
  const switched = isHttp(defaults.protocol) !== isHttp(current.protocol) && nature.targetType !== 'lambda';
  const base = switched ? { ...current, path: defaults.path, matcher: defaults.matcher } : current;
  return checked(nature, wanted, merge({ ...base, protocol: defaults.protocol }, wanted));
}

function merge(base: HealthCheck, wanted: Wanted): HealthCheck {
  return {
    enabled: wanted.HealthCheckEnabled ?? base.enabled,
    protocol: base.protocol,
    port: wanted.HealthCheckPort ?? base.port,
    path: wanted.HealthCheckPath ?? base.path,
    interval: wanted.HealthCheckIntervalSeconds ?? base.interval,
    timeout: wanted.HealthCheckTimeoutSeconds ?? base.timeout,
    healthyThreshold: wanted.HealthyThresholdCount ?? base.healthyThreshold,
    unhealthyThreshold: wanted.UnhealthyThresholdCount ?? base.unhealthyThreshold,
    matcher: wanted.Matcher ?? base.matcher,
  };
}

function isHttp(protocol: string | undefined): boolean {
  return protocol === 'HTTP' || protocol === 'HTTPS';
}

function checked(nature: TargetGroupNature, wanted: Wanted, check: HealthCheck): HealthCheck {
  assertMembers(wanted);
  const family = familyOf(nature);
  if (family === 'application' && !isHttp(check.protocol)) {
    throw badConfiguration(
      `Health check protocol '${check.protocol}' is not supported for ${nature.protocol} target groups`,
    );
  }
  if (family !== 'lambda' && !check.enabled) {
    throw badConfiguration('Health checks cannot be disabled for this target group');
  }
  if (family !== 'lambda' && !isHttp(check.protocol)) assertNoHttpMembers(wanted);
  if (wanted.Matcher && !wanted.Matcher.HttpCode && !wanted.Matcher.GrpcCode) {
    throw invalid('Health check matcher must have a value');
  }
  if (check.timeout > check.interval)
    throw invalid('Health check interval must be greater than or equal to the timeout.');
  return check;
}

function assertMembers(wanted: Wanted): void {
  assertEnum('healthCheckProtocol', wanted.HealthCheckProtocol, ['HTTP', 'HTTPS', 'TCP']);
  assertRange('healthCheckIntervalSeconds', wanted.HealthCheckIntervalSeconds, [5, 300]);
  assertRange('healthCheckTimeoutSeconds', wanted.HealthCheckTimeoutSeconds, [2, 120]);
  assertRange('healthyThresholdCount', wanted.HealthyThresholdCount, [2, 10]);
  assertRange('unhealthyThresholdCount', wanted.UnhealthyThresholdCount, [2, 10]);
  const port = wanted.HealthCheckPort;
  if (port !== undefined && port !== 'traffic-port' && !isPort(port)) {
    throw invalid(`Health check port '${port}' must be either a valid port or 'traffic-port'`);
  }
  const path = wanted.HealthCheckPath;
  if (path !== undefined && (!path.startsWith('/') || path.length > 1024)) {
    throw invalid(`Health check path '${path}' must begin with a '/' character, and can have at most 1024 characters`);
  }
}

function assertNoHttpMembers(wanted: Wanted): void {
  if (wanted.HealthCheckPath !== undefined) {
    throw badConfiguration('Health check path is not supported for health checks with TCP protocol');
  }
  if (wanted.Matcher !== undefined) {
    throw badConfiguration('Custom health check matchers are not supported for health checks with TCP protocol');
  }
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}
