import type {
  CapacityProvider,
  CapacityProviderStrategyItem,
  CreateCapacityProviderRequest,
  DeleteCapacityProviderRequest,
  DescribeCapacityProvidersRequest,
  DescribeCapacityProvidersResponse,
  ManagedInstancesProvider,
  UpdateCapacityProviderRequest,
  UpdateManagedInstancesProviderConfiguration,
} from '@aws-sdk/client-ecs';
import { activeCluster, arnOf, nameOf } from './arn.ts';
import { clientError, invalidParameter } from './faults.ts';
import { page } from './page.ts';
import { listOfTags, tagsOf } from './tags.ts';
import type { CapacityProviderState, EcsWorld } from './world.ts';

/** The two providers that AWS brings itself. */
export function builtInProviders(arn: (resource: string) => string): [string, CapacityProviderState][] {
  return (['FARGATE', 'FARGATE_SPOT'] as const).map((name) => [
    name,
    {
      provider: { capacityProviderArn: arn(`capacity-provider/${name}`), name, status: 'ACTIVE', type: name },
      tags: new Map(),
    },
  ]);
}

/** Names of the providers, each known to ECS. */
export function checkedProviders(world: EcsWorld, providers: readonly string[]): string[] {
  for (const provider of providers) {
    if (world.capacityProviders.get(nameOf(provider))?.provider.status !== 'ACTIVE')
      throw invalidParameter(`The specified capacity provider '${provider}' was not found.`);
  }
  return providers.map(nameOf);
}

/** A strategy over the cluster's own providers, with `base` and `weight` spelled out as AWS echoes them (LIVE). */
export function checkedStrategy(
  strategy: readonly CapacityProviderStrategyItem[],
  providers: readonly string[],
): CapacityProviderStrategyItem[] {
  if (strategy.length > 20) throw invalidParameter('A capacity provider strategy can have at most 20 items.');
  for (const { capacityProvider = '' } of strategy) {
    if (!providers.includes(nameOf(capacityProvider)))
      throw invalidParameter(
        `The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster: ${capacityProvider}.`,
      );
  }
  if (strategy.filter(({ base }) => (base ?? 0) > 0).length > 1)
    throw invalidParameter('Only one capacity provider in a strategy can have a base above 0.');
  return filledStrategy(strategy);
}

export function filledStrategy(strategy: readonly CapacityProviderStrategyItem[]): CapacityProviderStrategyItem[] {
  return strategy.map((item) => ({ ...item, weight: item.weight ?? 0, base: item.base ?? 0 }));
}

/** Creates a provider with its defaults spelled out (aws-behaviour.md); it is ACTIVE at once. */
export function createCapacityProvider(world: EcsWorld, input: CreateCapacityProviderRequest) {
  const name = input.name ?? '';
  if (/^(aws|ecs|fargate)/i.test(name)) throw invalidParameter('The capacity provider name is reserved.');
  if (world.capacityProviders.get(name)?.provider.status === 'ACTIVE')
    throw clientError(`The specified capacity provider '${name}' already exists.`);
  const provider: CapacityProvider = {
    capacityProviderArn: arnOf(world, `capacity-provider/${name}`),
    name,
    status: 'ACTIVE',
    ...capacityOf(world, input),
  };
  world.capacityProviders.set(name, { provider, tags: tagsOf(input.tags) });
  return { capacityProvider: { ...provider, tags: input.tags ?? [] } };
}

/** Managed instances belong to one cluster (API reference, CreateCapacityProvider); an Auto Scaling group to none. */
function capacityOf(world: EcsWorld, input: CreateCapacityProviderRequest): Partial<CapacityProvider> {
  const { autoScalingGroupProvider: group, managedInstancesProvider: instances, cluster } = input;
  if (!group === !instances) throw invalidParameter('Specify either an Auto Scaling group or managed instances.');
  if (!group === !cluster) throw invalidParameter('A cluster is for a capacity provider of managed instances.');
  if (!group)
    return {
      type: 'MANAGED_INSTANCES',
      cluster: activeCluster(world, cluster).name,
      managedInstancesProvider: filledInstances(instances),
    };
  const managedScaling = { ...SCALING, ...group.managedScaling };
  const autoScalingGroupArn = groupArn(world, group.autoScalingGroupArn ?? '');
  const rest = { managedTerminationProtection: 'DISABLED', managedDraining: 'ENABLED' } as const;
  return {
    type: 'EC2_AUTOSCALING',
    autoScalingGroupProvider: { ...rest, ...group, autoScalingGroupArn, managedScaling },
  };
}

/** A group that was given by name is answered by its ARN (aws-behaviour.md); nobody checks that there is one. */
function groupArn(world: EcsWorld, nameOrArn: string): string {
  if (nameOrArn.startsWith('arn:')) return nameOrArn;
  const known = world.region.peers.instances.arnOf(nameOrArn);
  if (known !== undefined) return known;
  const { region, account } = world.region;
  const id = '00000000-0000-4000-8000-000000000000';
  return `arn:aws:autoscaling:${region}:${account}:autoScalingGroup:${id}:autoScalingGroupName/${nameOrArn}`;
}

const SCALING = {
  status: 'DISABLED',
  targetCapacity: 100,
  minimumScalingStepSize: 1,
  maximumScalingStepSize: 10000,
  instanceWarmupPeriod: 300,
} as const;

/** How they are bought is the one default that is echoed (terraform-provider-aws computes no other). */
function filledInstances(instances: ManagedInstancesProvider | undefined): ManagedInstancesProvider {
  const template = instances?.instanceLaunchTemplate;
  return {
    ...instances,
    ...(template && { instanceLaunchTemplate: { capacityOptionType: 'ON_DEMAND', ...template } }),
  };
}

/** Members of an Auto Scaling group's provider merge; those of managed instances are replaced as a whole (believed). */
export function updateCapacityProvider(world: EcsWorld, input: UpdateCapacityProviderRequest) {
  const { provider } = knownProvider(world, input.name ?? '');
  const { autoScalingGroupProvider: group, managedInstancesProvider: instances } = provider;
  const { autoScalingGroupProvider: sentGroup, managedInstancesProvider: sentInstances } = input;
  if (group && sentGroup)
    provider.autoScalingGroupProvider = {
      ...group,
      ...sentGroup,
      managedScaling: { ...group.managedScaling, ...sentGroup.managedScaling },
    };
  if (instances && sentInstances) provider.managedInstancesProvider = replacedInstances(instances, sentInstances);
  provider.updateStatus = 'UPDATE_COMPLETE';
  return { capacityProvider: provider };
}

function replacedInstances(
  { instanceLaunchTemplate: old }: ManagedInstancesProvider,
  sent: UpdateManagedInstancesProviderConfiguration,
): ManagedInstancesProvider {
  const template = {
    ec2InstanceProfileArn: old?.ec2InstanceProfileArn,
    networkConfiguration: old?.networkConfiguration,
    capacityOptionType: old?.capacityOptionType,
    fipsEnabled: old?.fipsEnabled,
    ...sent.instanceLaunchTemplate,
  };
  return { ...sent, instanceLaunchTemplate: template };
}

/** While a cluster associates it, the deletion is accepted and fails at once (ekristen/aws-nuke#542). */
export function deleteCapacityProvider(world: EcsWorld, input: DeleteCapacityProviderRequest) {
  const { provider } = knownProvider(world, input.capacityProvider ?? '');
  const name = provider.name ?? '';
  const users = [...world.clusters.values()].filter((cluster) => cluster.capacityProviders.includes(name));
  if (users.length > 0) {
    provider.updateStatus = 'DELETE_FAILED';
    provider.updateStatusReason = `The capacity provider is in use by ${users.map((user) => user.name).join(', ')}.`;
    return { capacityProvider: provider };
  }
  provider.status = 'INACTIVE';
  provider.updateStatus = 'DELETE_COMPLETE';
  return { capacityProvider: provider };
}

/** Whether providers that belong to the cluster alone are left. */
export function hasOwnProviders(world: EcsWorld, cluster: string): boolean {
  return [...world.capacityProviders.values()].some(
    ({ provider }) => provider.cluster === cluster && provider.status === 'ACTIVE',
  );
}

export function describeCapacityProviders(
  world: EcsWorld,
  input: DescribeCapacityProvidersRequest,
): DescribeCapacityProvidersResponse {
  const wanted = input.capacityProviders?.map(nameOf);
  const found = [...world.capacityProviders.values()].filter(({ provider }) =>
    wanted ? wanted.includes(provider.name ?? '') : provider.status === 'ACTIVE',
  );
  const missing = (wanted ?? []).filter((name) => !world.capacityProviders.has(name));
  const withTags = input.include?.includes('TAGS') ?? false;
  const position = ({ provider }: CapacityProviderState) => provider.name ?? '';
  const ordered = found.sort((a, b) => (position(a) < position(b) ? -1 : 1));
  const { items, ...next } = page(ordered, input, { size: 10, max: 10, position });
  return {
    capacityProviders: items.map(({ provider, tags }) => ({ ...provider, tags: withTags ? listOfTags(tags) : [] })),
    failures: missing.map((name) => ({ arn: arnOf(world, `capacity-provider/${name}`), reason: 'MISSING' })),
    ...next,
  };
}

function knownProvider(world: EcsWorld, nameOrArn: string): CapacityProviderState {
  const known = world.capacityProviders.get(nameOf(nameOrArn));
  if (!known || known.provider.type === 'FARGATE' || known.provider.type === 'FARGATE_SPOT')
    throw clientError(`The specified capacity provider '${nameOrArn}' was not found.`);
  return known;
}
