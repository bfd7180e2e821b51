import type { CallInput } from '../../model/aws-calls.ts';
import type { Difference } from '../../model/difference.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { type Step, step } from '../../model/plan.ts';
import type { Change } from './change.ts';
import { describeChanges } from './changes.ts';
import { memberOf } from './fields.ts';
import { deploymentConfiguration } from './wire.ts';

/**
 * What sets a member back to "nothing": at the top level UpdateService keeps what is left out. The empty network
 * configuration and the empty lists of volumes and lattice targets are believed; the rest is recorded.
 */
export const CLEARED: JsonObject = {
  loadBalancers: [],
  serviceRegistries: [],
  placementConstraints: [],
  placementStrategy: [],
  capacityProviderStrategy: [],
  volumeConfigurations: [],
  vpcLatticeConfigurations: [],
  serviceConnectConfiguration: { enabled: false },
  networkConfiguration: {},
  platformVersion: 'LATEST',
};

/** The smallest UpdateService that repairs the given differences: members that did not change could start a rollout. */
export function updateStep(
  change: Change,
  { differences, revision }: { readonly differences: readonly Difference[]; readonly revision: string | undefined },
): Step {
  const { want } = change.input;
  const place = { cluster: String(want.cluster), service: String(want.serviceName) };
  const members = [...new Set(differences.map(({ path }) => memberOf(path)))];
  const patch = Object.assign({}, ...members.map((member) => patchOf(member, want, revision)));
  const startsRollout = differences.some((difference) => change.rollout.includes(difference));
  const input = { ...place, ...patch, ...(startsRollout ? launchVolumes(want) : {}) };
  return step('ecs:UpdateService', input as CallInput<'ecs:UpdateService'>, {
    effect: startsRollout ? 'rollout' : 'update',
    why: describeChanges(differences),
    shows: [{ read: 'ecs:service', key: place, expect: { part: shownPart(patch, want, differences) } }],
  });
}

function patchOf(member: string, want: JsonObject, revision: string | undefined): JsonObject {
  switch (member) {
    case 'template':
      return { taskDefinition: revision };
    // The way back from a strategy to the launch type that ECS recorded at creation.
    case 'launchType':
      return { capacityProviderStrategy: [], forceNewDeployment: true };
    case 'capacityProviderStrategy':
      return { capacityProviderStrategy: want.capacityProviderStrategy ?? [], forceNewDeployment: true };
    case 'deploymentConfiguration':
      return { deploymentConfiguration: deploymentConfiguration(want.deploymentConfiguration) };
    default:
      return { [member]: want[member] ?? CLEARED[member] };
  }
}

/** ECS wants launch-time volumes said again whenever the revision that mounts them is. */
function launchVolumes({ volumeConfigurations }: JsonObject): JsonObject {
  return Array.isArray(volumeConfigurations) && volumeConfigurations.length > 0 ? { volumeConfigurations } : {};
}

/** Members that ECS answers just as they were sent, whatever its version and whichever strategy shifts the traffic. */
const ECHOED = [
  'desiredCount',
  'enableExecuteCommand',
  'enableECSManagedTags',
  'availabilityZoneRebalancing',
  'healthCheckGracePeriodSeconds',
  'networkConfiguration',
  'capacityProviderStrategy',
] as const;

function shownPart(patch: JsonObject, want: JsonObject, differences: readonly Difference[]): Json {
  const echoed = ECHOED.filter((member) => patch[member] !== undefined);
  return {
    ...Object.fromEntries(echoed.map((member) => [member, patch[member]])),
    ...shownRevision(patch, want),
    ...shownDeployment(want, differences),
    ...shownBalancers(patch.loadBalancers),
  };
}

/** Whether ECS shows the new revision before the traffic has shifted is not recorded: asked of rolling updates only. */
function shownRevision(
  { taskDefinition }: JsonObject,
  { deploymentConfiguration: deployment }: JsonObject,
): JsonObject {
  const isRolling = isObject(deployment) && deployment.strategy === 'ROLLING';
  return typeof taskDefinition === 'string' && taskDefinition.startsWith('arn:') && isRolling ? { taskDefinition } : {};
}

function shownDeployment(
  { deploymentConfiguration: wanted }: JsonObject,
  differences: readonly Difference[],
): JsonObject {
  const percents = ['maximumPercent', 'minimumHealthyPercent'].filter((member) =>
    differences.some(({ path }) => path === `deploymentConfiguration.${member}`),
  );
  if (!isObject(wanted) || percents.length === 0) return {};
  return { deploymentConfiguration: Object.fromEntries(percents.map((member) => [member, wanted[member]])) };
}

function shownBalancers(loadBalancers: Json | undefined): JsonObject {
  if (!Array.isArray(loadBalancers)) return {};
  const groups = loadBalancers.flatMap((balancer) =>
    isObject(balancer) && balancer.targetGroupArn ? [{ targetGroupArn: balancer.targetGroupArn }] : [],
  );
  return { loadBalancers: groups };
}
