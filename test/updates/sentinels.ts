import type { JsonObject } from '../../controller/model/json.ts';
import type { Row } from './row.ts';

interface Sentinel {
  readonly kind: Row['kind'];
  /** Leaves that leave nothing behind when they are cleared. */
  readonly leaves: RegExp;
  /** What the call that clears them must carry, to the letter (aws-behaviour.md#how-a-field-is-emptied, or the API). */
  readonly sends: JsonObject;
}

function of(kind: Row['kind'], leaves: RegExp, sends: JsonObject): Sentinel {
  return { kind, leaves, sends };
}

const SENTINELS: readonly Sentinel[] = [
  of('Service', /^platformVersion$/, { platformVersion: 'LATEST' }),
  of('Service', /^healthCheckGracePeriodSeconds$/, { healthCheckGracePeriodSeconds: 0 }),
  of('Service', /^propagateTags$/, { propagateTags: 'NONE' }),
  of('Service', /^enableECSManagedTags$/, { enableECSManagedTags: false }),
  of('Service', /^enableExecuteCommand$/, { enableExecuteCommand: false }),
  of('Service', /^capacityProviderStrategy/, { capacityProviderStrategy: [], forceNewDeployment: true }),
  of('Service', /^placementConstraints/, { placementConstraints: [] }),
  of('Service', /^placementStrategy/, { placementStrategy: [] }),
  of('Service', /^loadBalancers\[\]\.\w+$/, { loadBalancers: [] }),
  of('Service', /^serviceRegistries\[\]\.(registryArn|container\w+)$/, { serviceRegistries: [] }),
  of('Service', /^serviceConnectConfiguration\.(enabled|namespace)$/, {
    serviceConnectConfiguration: { enabled: false },
  }),
  of('Service', /^vpcLatticeConfigurations\[\]\.\w+$/, { vpcLatticeConfigurations: [] }),
  of('Service', /^deploymentConfiguration\.deploymentCircuitBreaker\.(enable|rollback)$/, {
    deploymentConfiguration: {
      deploymentCircuitBreaker: {
        enable: false,
        rollback: false,
        resetOnHealthyTask: true,
        thresholdConfiguration: { type: 'BOUNDED_PERCENT', value: 50 },
      },
    },
  }),
  of('Service', /^deploymentConfiguration\.alarms/, {
    deploymentConfiguration: { alarms: { alarmNames: [], enable: false, rollback: false } },
  }),
  of('Service', /^deploymentConfiguration\.lifecycleHooks\[\]\.(targetType|hook\w+|roleArn|lifecycleStages\[\])$/, {
    deploymentConfiguration: { lifecycleHooks: [] },
  }),
  of('Service', /^deploymentConfiguration\.maximumPercent$/, { deploymentConfiguration: { maximumPercent: 200 } }),
  of('Service', /^deploymentConfiguration\.minimumHealthyPercent$/, {
    deploymentConfiguration: { minimumHealthyPercent: 100 },
  }),
  of('Cluster', /^serviceConnectDefaults/, { serviceConnectDefaults: { namespace: '' } }),
  of('Cluster', /^defaultCapacityProviderStrategy/, { defaultCapacityProviderStrategy: [] }),
  of('LoadBalancer', /^ipAddressType$/, { IpAddressType: 'ipv4' }),
  of('LoadBalancer', /^ipamPools/, { RemoveIpamPools: ['ipv4'] }),
  of('TargetGroup', /^healthCheckPort$/, { HealthCheckPort: 'traffic-port' }),
  of('TargetGroup', /^healthCheckPath$/, { HealthCheckPath: '/' }),
  of('TargetGroup', /^healthCheckIntervalSeconds$/, { HealthCheckIntervalSeconds: 30 }),
  of('TargetGroup', /^healthCheckTimeoutSeconds$/, { HealthCheckTimeoutSeconds: 5 }),
  of('TargetGroup', /^healthyThresholdCount$/, { HealthyThresholdCount: 5 }),
  of('TargetGroup', /^unhealthyThresholdCount$/, { UnhealthyThresholdCount: 2 }),
  of('TargetGroup', /^matcher\.httpCode$/, { Matcher: { HttpCode: '200' } }),
  of('TargetGroup', /^matcher\.grpcCode$/, { Matcher: { GrpcCode: '12' } }),
  of('TargetGroup', /^attributes\[\]\.value$/, { Attributes: [{ Key: 'slow_start.duration_seconds', Value: '0' }] }),
  of('LoadBalancer', /^attributes\[\]\.value$/, { Attributes: [{ Key: 'idle_timeout.timeout_seconds', Value: '60' }] }),
  of('Listener', /^attributes\[\]\.value$/, {
    Attributes: [{ Key: 'routing.http.response.access_control_max_age.header_value', Value: '' }],
  }),
  of('Listener', /^alpnPolicy/, { AlpnPolicy: ['None'] }),
  of('Listener', /^mutualAuthentication\.(mode|trustStoreArn)$/, { MutualAuthentication: { Mode: 'off' } }),
  of('ListenerRule', /^transforms/, { ResetTransforms: true }),
  of('ServiceAutoScaling', /^suspendedState/, {
    SuspendedState: {
      DynamicScalingInSuspended: false,
      DynamicScalingOutSuspended: false,
      ScheduledScalingSuspended: false,
    },
  }),
];

/** What the call that clears a row's field must carry; undefined where what is left beside it decides. */
export function sentinelOf({ kind, leaf }: Pick<Row, 'kind' | 'leaf'>): JsonObject | undefined {
  return SENTINELS.find((sentinel) => sentinel.kind === kind && sentinel.leaves.test(leaf))?.sends;
}
