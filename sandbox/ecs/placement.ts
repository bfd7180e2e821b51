import { addEvent } from './events.ts';
import { PACE } from './pace.ts';
import type { DeploymentState, EcsWorld, ServiceState, TaskState } from './world.ts';

/** Where a task goes: on an instance of that Auto Scaling group, or where nobody counts. */
export type Spot = { readonly group: string | undefined };

/**
 * A place for one more task, or why there is none. Counted are network interfaces, and only of awsvpc tasks on instances of a
 * capacity provider whose group lives here: each task takes one, the instance itself another (Amazon ECS Developer Guide,
 * "Allocate a network interface for an Amazon ECS task"). All other capacity is boundless.
 */
export function spotFor(world: EcsWorld, service: ServiceState, deployment: DeploymentState): Spot | 'full' {
  const groups = groupsOf(world, deployment);
  if (groups.length === 0) return { group: undefined };
  const free = groups.find((group) => roomIn(world, group) > 0);
  if (free !== undefined) return { group: free };
  growFor(world, service, groups);
  return 'full';
}

/** Says so once, until a task is placed again (Developer Guide, "Service event messages": duplicates are omitted). */
function noteUnplaced(world: EcsWorld, service: ServiceState): void {
  const { hex } = world.region;
  if (service.events[0]?.message?.includes(UNABLE)) return;
  const id = [8, 4, 4, 4, 12].map(hex).join('-');
  addEvent(
    world,
    service,
    `${UNABLE} The closest matching (container-instance ${id}) encountered error "RESOURCE:ENI".`,
  );
}

const UNABLE = 'was unable to place a task because no container instance met all of its requirements.';

/** Groups that the deployment's tasks may go to; none where nobody counts. */
function groupsOf(world: EcsWorld, { revision }: DeploymentState): readonly string[] {
  const { capacityProviderStrategy = [], taskDefinition } = revision.settings;
  if (taskDefinition?.document.networkMode !== 'awsvpc') return [];
  const groups = capacityProviderStrategy.map(({ capacityProvider = '' }) => groupOf(world, capacityProvider));
  return groups.every((group) => world.region.peers.instances.of(group) !== undefined) ? groups : [];
}

function groupOf(world: EcsWorld, provider: string): string {
  return world.capacityProviders.get(provider)?.provider.autoScalingGroupProvider?.autoScalingGroupArn ?? '';
}

function roomIn(world: EcsWorld, group: string): number {
  const { count = 0, interfaces = 0 } = world.region.peers.instances.of(group) ?? {};
  return count * (interfaces - 1) - tasksOn(world, group).length;
}

function tasksOn(world: EcsWorld, group: string): readonly TaskState[] {
  const all = [...world.clusters.values()].flatMap(({ tasks }) => [...tasks.values()]);
  return all.filter((task) => task.group === group && task.lastStatus !== 'STOPPED');
}

/** Managed scaling launches one more instance after the other while tasks wait (believed: in steps of what is missing). */
function growFor(world: EcsWorld, service: ServiceState, groups: readonly string[]): void {
  const { instances } = world.region.peers;
  const group = groups.find((one) => {
    const { count = 0, most = 0 } = instances.of(one) ?? {};
    return count < most && isScaled(world, one);
  });
  if (group === undefined) {
    noteUnplaced(world, service);
    return;
  }
  if (world.growing.has(group)) return;
  world.growing.add(group);
  world.region.clock.after(PACE.instance, () => {
    world.growing.delete(group);
    instances.scale(group, (instances.of(group)?.count ?? 0) + 1);
  });
}

function isScaled(world: EcsWorld, group: string): boolean {
  return providersOf(world, group).some((one) => one.managedScaling?.status === 'ENABLED');
}

/**
 * An instance whose last task is gone is no longer protected (Developer Guide, "Control the instances Amazon ECS
 * terminates"; here once the whole group is empty). Nobody else takes that away (aws/containers-roadmap#2862).
 */
export function releaseEmptied(world: EcsWorld, { group }: TaskState): void {
  if (group === undefined || tasksOn(world, group).length > 0) return;
  const isManaged = providersOf(world, group).some((one) => one.managedTerminationProtection === 'ENABLED');
  if (isManaged) world.region.peers.instances.unprotect(group);
}

function providersOf(world: EcsWorld, group: string) {
  const all = [...world.capacityProviders.values()].filter(({ provider }) => provider.status === 'ACTIVE');
  return all.flatMap(({ provider: { autoScalingGroupProvider: one } }) =>
    one?.autoScalingGroupArn === group ? [one] : [],
  );
}
