import type {
  CapacityProvider,
  CapacityProviderStrategyItem,
  CreateCapacityProviderRequest,
  DeleteCapacityProviderRequest,
  DescribeCapacityProvidersRequest,
  DescribeCapacityProvidersResponse,
  UpdateCapacityProviderRequest,
} from '@aws-sdk/client-ecs';
import { Fault } from '../contract.ts';
import { arnOf, nameOf } from './arn.ts';
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

/** Creates a provider over an Auto Scaling group, with the defaults of aws-semantics A6; it is ACTIVE at once. */
export function createCapacityProvider(world: EcsWorld, input: CreateCapacityProviderRequest) {
  const name = input.name ?? '';
  if (/^(aws|ecs|fargate)/i.test(name)) throw invalidParameter('The capacity provider name is reserved.');
  if (world.capacityProviders.get(name)?.provider.status === 'ACTIVE')
    throw clientError(`The specified capacity provider '${name}' already exists.`);
  const group = input.autoScalingGroupProvider;
  const provider: CapacityProvider = {
    capacityProviderArn: arnOf(world, `capacity-provider/${name}`),
    name,
    status: 'ACTIVE',
    type: group ? 'EC2_AUTOSCALING' : 'MANAGED_INSTANCES',
    autoScalingGroupProvider: group && {
      ...group,
      managedScaling: {
        status: 'DISABLED',
        targetCapacity: 100,
        minimumScalingStepSize: 1,
        maximumScalingStepSize: 10000,
        instanceWarmupPeriod: 300,
        ...group.managedScaling,
      },
      managedTerminationProtection: group.managedTerminationProtection ?? 'DISABLED',
      managedDraining: group.managedDraining ?? 'ENABLED',
    },
    managedInstancesProvider: input.managedInstancesProvider,
    cluster: input.cluster,
  };
  world.capacityProviders.set(name, { provider, tags: tagsOf(input.tags) });
  return { capacityProvider: { ...provider, tags: input.tags ?? [] } };
}

export function updateCapacityProvider(world: EcsWorld, input: UpdateCapacityProviderRequest) {
  const known = knownProvider(world, input.name ?? '');
  const { autoScalingGroupProvider: group } = known.provider;
  const sent = input.autoScalingGroupProvider;
  if (group && sent)
    known.provider.autoScalingGroupProvider = {
      ...group,
      ...sent,
      managedScaling: { ...group.managedScaling, ...sent.managedScaling },
    };
  known.provider.updateStatus = 'UPDATE_COMPLETE';
  return { capacityProvider: known.provider };
}

export function deleteCapacityProvider(world: EcsWorld, input: DeleteCapacityProviderRequest) {
  const known = knownProvider(world, input.capacityProvider ?? '');
  const name = known.provider.name ?? '';
  for (const cluster of world.clusters.values()) {
    if (cluster.capacityProviders.includes(name))
      throw new Fault('ResourceInUseException', 'The specified capacity provider is in use and cannot be removed.');
  }
  known.provider.status = 'INACTIVE';
  known.provider.updateStatus = 'DELETE_COMPLETE';
  return { capacityProvider: known.provider };
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
