import { at, count, each, elements, FINE, has, isUnknown, objectOf, type Rule, self } from './rule.ts';

const TRAFFIC = ['loadBalancers', 'vpcLatticeConfigurations', 'gatewayConnectors', 'serviceConnectConfiguration'];

/** Stages in which ECS moves weights; only functions run there (API reference, DeploymentLifecycleHook). */
const SHIFTS: readonly unknown[] = ['TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT'];

/**
 * The identifier of an instance is a field of its own and no attribute (API reference, PlacementStrategy). ECS takes these
 * as custom attributes, which no instance carries, and is believed to spread nothing then.
 */
const NO_ATTRIBUTES: readonly string[] = ['attribute:instanceId', 'attribute:host'];

/** Rules of a service beside its task definition. */
export const SERVICE_RULES: readonly Rule[] = [
  {
    id: 'service-definition',
    on: 'ServiceSpec',
    message: 'exactly one of template and taskDefinition is needed',
    broken: (spec) =>
      self(count(spec, ['template', 'taskDefinition']) === (isExternal(spec) ? 0 : 1) || isExternal(spec)),
  },
  {
    id: 'service-launch',
    on: 'ServiceSpec',
    message: 'launchType and capacityProviderStrategy exclude each other',
    broken: (spec) =>
      at('launchType', !has(spec, 'launchType') || elements(spec.capacityProviderStrategy).length === 0),
  },
  {
    id: 'service-daemon-count',
    on: 'ServiceSpec',
    message: 'a DAEMON service has no desiredCount',
    broken: (spec) => at('desiredCount', spec.schedulingStrategy !== 'DAEMON' || !has(spec, 'desiredCount')),
  },
  {
    id: 'service-grace-period',
    on: 'ServiceSpec',
    message: 'healthCheckGracePeriodSeconds needs a load balancer',
    broken: (spec) => {
      const asked = typeof spec.healthCheckGracePeriodSeconds === 'number' && spec.healthCheckGracePeriodSeconds > 0;
      return at('healthCheckGracePeriodSeconds', !asked || count(spec, TRAFFIC) > 0);
    },
  },
  {
    id: 'service-network',
    on: 'ServiceSpec',
    message: 'a template with networkMode awsvpc needs networkConfiguration',
    broken: (spec) =>
      at(
        'template',
        objectOf(spec.template).networkMode !== 'awsvpc' || has(spec, 'networkConfiguration') || isExternal(spec),
      ),
  },
  {
    id: 'service-target-container',
    on: 'ServiceSpec',
    message: 'loadBalancers name a container of the template',
    broken: (spec) => {
      const names = containerNames(spec);
      if (!names) return FINE;
      return each(spec, 'loadBalancers', ({ containerName }) =>
        typeof containerName === 'string' && !isUnknown(containerName) && !names.includes(containerName)
          ? 'containerName'
          : false,
      );
    },
  },
  {
    id: 'strategy-base',
    on: 'ServiceSpec',
    message: 'at most one provider of capacityProviderStrategy has a base',
    broken: (spec) => at('capacityProviderStrategy', basesOf(spec.capacityProviderStrategy) <= 1),
  },
  {
    id: 'default-strategy-base',
    on: 'ClusterSpec',
    message: 'at most one provider of defaultCapacityProviderStrategy has a base',
    broken: (spec) => at('defaultCapacityProviderStrategy', basesOf(spec.defaultCapacityProviderStrategy) <= 1),
  },
  {
    id: 'target-xor-classic',
    on: 'LoadBalancer',
    message: 'exactly one of targetGroupArn and loadBalancerName is needed',
    broken: (entry) => self(count(entry, ['targetGroupArn', 'loadBalancerName']) === 1),
  },
  {
    id: 'linear-strategy',
    on: 'DeploymentConfiguration',
    message: 'linearConfiguration needs strategy LINEAR',
    broken: (config) =>
      at('linearConfiguration', !has(config, 'linearConfiguration') || matches(config.strategy, 'LINEAR')),
  },
  {
    id: 'canary-strategy',
    on: 'DeploymentConfiguration',
    message: 'canaryConfiguration needs strategy CANARY',
    broken: (config) =>
      at('canaryConfiguration', !has(config, 'canaryConfiguration') || matches(config.strategy, 'CANARY')),
  },
  {
    id: 'early-success',
    on: 'DeploymentEarlySuccessCriteria',
    message: 'with enable, healthyPercent and sourceServiceRevisionCleanup are needed',
    broken: (it) => self(it.enable !== true || count(it, ['healthyPercent', 'sourceServiceRevisionCleanup']) === 2),
  },
  {
    id: 'hook-function',
    on: 'DeploymentLifecycleHook',
    message: 'a hook that is no PAUSE needs hookTargetArn and roleArn',
    broken: (hook) =>
      self(
        hook.targetType === 'PAUSE' || isUnknown(hook.targetType) || count(hook, ['hookTargetArn', 'roleArn']) === 2,
      ),
  },
  {
    id: 'hook-pause',
    on: 'DeploymentLifecycleHook',
    message: 'nothing pauses at TEST_TRAFFIC_SHIFT and PRODUCTION_TRAFFIC_SHIFT',
    broken: ({ targetType, lifecycleStages: stages }) =>
      at(
        'lifecycleStages',
        targetType !== 'PAUSE' || !Array.isArray(stages) || !stages.some((stage) => SHIFTS.includes(stage)),
      ),
  },
  {
    id: 'strategy-field',
    on: 'PlacementStrategy',
    message: 'random has no field, spread and binpack need one',
    broken: (it) => self(isUnknown(it.type) || !has(it, 'type') || (it.type === 'random') !== has(it, 'field')),
  },
  {
    id: 'strategy-attribute',
    on: 'PlacementStrategy',
    message: 'no instance has an attribute of that name by itself: tasks are spread over instances by field instanceId',
    broken: (it) => at('field', typeof it.field !== 'string' || !NO_ATTRIBUTES.includes(it.field)),
  },
  {
    id: 'constraint-expression',
    on: 'PlacementConstraint',
    message: 'memberOf needs an expression, distinctInstance has none',
    broken: (it) => self(isUnknown(it.type) || !has(it, 'type') || (it.type === 'memberOf') === has(it, 'expression')),
  },
  {
    id: 'volume-size',
    on: 'ServiceManagedEBSVolumeConfiguration',
    message: 'sizeInGiB or snapshotId is needed',
    broken: (volume) => self(count(volume, ['sizeInGiB', 'snapshotId']) > 0),
  },
  {
    id: 'metric-resolution',
    on: 'MetricConfiguration',
    message: 'resolutionSeconds is 20 or 60',
    broken: ({ resolutionSeconds: seconds }) =>
      at('resolutionSeconds', typeof seconds !== 'number' || seconds === 20 || seconds === 60),
  },
];

function isExternal(spec: Parameters<Rule['broken']>[0]): boolean {
  const { type } = objectOf(spec.deploymentController);
  return type === 'EXTERNAL' || isUnknown(type);
}

function matches(value: unknown, wanted: string): boolean {
  return value === wanted || (typeof value === 'string' && isUnknown(value));
}

function containerNames(spec: Parameters<Rule['broken']>[0]): readonly unknown[] | undefined {
  const containers = elements(objectOf(spec.template).containerDefinitions);
  const names = containers.map(({ name }) => name);
  return names.length === 0 || names.some((name) => isUnknown(name)) ? undefined : names;
}

function basesOf(strategy: Parameters<typeof elements>[0]): number {
  return elements(strategy).filter(({ base }) => typeof base === 'number' && base > 0).length;
}
