import type {
  DeregisterScalableTargetRequest,
  DescribeScalableTargetsRequest,
  DescribeScalableTargetsResponse,
  RegisterScalableTargetRequest,
  RegisterScalableTargetResponse,
  ScalableTarget,
  SuspendedState,
} from '@aws-sdk/client-application-auto-scaling';
import { page } from '../ecs/page.ts';
import { clamp } from './capacity.ts';
import { invalid, objectNotFound, PAGE_FAULTS } from './faults.ts';
import { checkedTags } from './tagging.ts';
import { NAMESPACE, named, resourceOf, type ScalingWorld, type TargetState, tripleOf } from './world.ts';

/**
 * Registers a scalable target or changes one: absent members keep what they have. Either way the service's desired
 * count is brought into the range, even where the request says nothing of it (DOC).
 */
export function registerScalableTarget(
  world: ScalingWorld,
  input: RegisterScalableTargetRequest,
): RegisterScalableTargetResponse {
  const place = resourceOf(input);
  const known = world.targets.get(place.resourceId);
  const minCapacity = input.MinCapacity ?? known?.minCapacity;
  const maxCapacity = input.MaxCapacity ?? known?.maxCapacity;
  if (minCapacity === undefined || maxCapacity === undefined)
    throw invalid('Both MinCapacity and MaxCapacity are required to register a new scalable target.');
  if (minCapacity < 0) throw invalid('MinCapacity must not be negative.');
  if (maxCapacity < minCapacity) throw invalid('Maximum capacity cannot be less than minimum capacity');
  if (known && input.Tags && Object.keys(input.Tags).length > 0)
    throw invalid('Tags can be given when a scalable target is created. Use TagResource to tag an existing one.');
  if (!world.region.peers.ecs.service(place.cluster, place.service))
    throw invalid(`ECS service doesn't exist: ${place.resourceId}`);
  const target = known ?? newTarget(world, place, input.Tags);
  target.minCapacity = minCapacity;
  target.maxCapacity = maxCapacity;
  target.suspended = { ...target.suspended, ...sent(input.SuspendedState) };
  if (!known) addTarget(world, target);
  clamp(world, target, 'the scalable target was registered with another minimum or maximum capacity');
  return { ScalableTargetARN: target.arn };
}

function newTarget(
  world: ScalingWorld,
  place: { resourceId: string; cluster: string; service: string },
  tags: Record<string, string> | undefined,
): TargetState {
  const { region, account, hex, clock } = world.region;
  return {
    ...place,
    arn: `arn:aws:application-autoscaling:${region}:${account}:scalable-target/0ec5${hex(28)}`,
    minCapacity: 0,
    maxCapacity: 0,
    suspended: {
      DynamicScalingInSuspended: false,
      DynamicScalingOutSuspended: false,
      ScheduledScalingSuspended: false,
    },
    createdAt: new Date(clock.now()),
    tags: checkedTags(new Map(), tags ?? {}),
    policies: new Map(),
    actions: new Map(),
  };
}

function sent(state: SuspendedState | undefined): Partial<Required<SuspendedState>> {
  return Object.fromEntries(Object.entries(state ?? {}).filter(([, value]) => value !== undefined));
}

/** The target goes, and its policies and scheduled actions with it. */
export function deregisterScalableTarget(
  world: ScalingWorld,
  input: DeregisterScalableTargetRequest,
): Record<string, never> {
  const target = world.targets.get(resourceOf(input).resourceId);
  if (!target) throw objectNotFound(`No scalable target found for ${named(input)}`);
  removeTarget(world, target);
  return {};
}

function addTarget(world: ScalingWorld, target: TargetState): void {
  world.targets.set(target.resourceId, target);
  world.sorted = undefined;
}

export function removeTarget(world: ScalingWorld, target: TargetState): void {
  for (const action of target.actions.values()) action.cancel?.();
  const alarms = [...target.policies.values()].flatMap((policy) => policy.alarms);
  world.region.peers.alarms.remove(alarms.flatMap(({ AlarmName }) => AlarmName ?? []));
  world.targets.delete(target.resourceId);
  world.sorted = undefined;
}

/** Sorted by resource id; unknown ids are left out in silence. */
export function describeScalableTargets(
  world: ScalingWorld,
  input: DescribeScalableTargetsRequest,
): DescribeScalableTargetsResponse {
  const request = { nextToken: input.NextToken, maxResults: input.MaxResults };
  const { items, nextToken } = page((after) => chosenTargets(world, input, after), request, {
    size: 50,
    max: 50,
    position: ({ resourceId }) => resourceId,
    faults: PAGE_FAULTS,
  });
  return {
    ScalableTargets: items.map((target) => targetView(world, target)),
    ...(nextToken && { NextToken: nextToken }),
  };
}

function chosenTargets(
  world: ScalingWorld,
  input: DescribeScalableTargetsRequest,
  after: string | undefined,
): readonly TargetState[] {
  if (input.ServiceNamespace !== NAMESPACE) return [];
  if (!input.ResourceIds?.length) return targetsFrom(world, after);
  const wanted = new Set(input.ResourceIds);
  return sortedById([...wanted].flatMap((id) => world.targets.get(id) ?? []));
}

/** Targets in the order of their ids, from that id on. */
export function targetsFrom(world: ScalingWorld, resourceId: string | undefined): readonly TargetState[] {
  world.sorted ??= sortedById([...world.targets.values()]);
  return resourceId === undefined ? world.sorted : world.sorted.slice(indexFrom(world.sorted, resourceId));
}

/** Where the first target with that id, or the next greater one, stands. */
function indexFrom(sorted: readonly TargetState[], resourceId: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.resourceId ?? '') < resourceId) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortedById(targets: TargetState[]): TargetState[] {
  return targets.sort((a, b) => (a.resourceId < b.resourceId ? -1 : 1));
}

/** The role is always the service-linked one: a role that was sent is not used for ECS (LIVE). */
function targetView(world: ScalingWorld, target: TargetState): ScalableTarget {
  return {
    ...tripleOf(target),
    MinCapacity: target.minCapacity,
    MaxCapacity: target.maxCapacity,
    RoleARN: `arn:aws:iam::${world.region.account}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService`,
    CreationTime: target.createdAt,
    SuspendedState: target.suspended,
    ScalableTargetARN: target.arn,
    ...(isPredicted(target) && { PredictedCapacity: target.minCapacity }),
  };
}

/** A forecast is shown once there is a policy that makes one (API reference); what it says here is no forecast. */
function isPredicted({ policies }: TargetState): boolean {
  return [...policies.values()].some(({ document }) => document.PolicyType === 'PredictiveScaling');
}
