import type {
  DescribeScalingActivitiesRequest,
  DescribeScalingActivitiesResponse,
} from '@aws-sdk/client-application-auto-scaling';
import { Fault, type Region, type SandboxService } from '../contract.ts';
import { ordinal, page } from '../ecs/page.ts';
import { setCapacity, within } from './capacity.ts';
import { PAGE_FAULTS } from './faults.ts';
import { deleteScalingPolicy, describeScalingPolicies, putScalingPolicy } from './policies.ts';
import { deleteScheduledAction, describeScheduledActions, putScheduledAction } from './scheduled-actions.ts';
import { listTagsForResource, tagResource, untagResource } from './tagging.ts';
import { deregisterScalableTarget, describeScalableTargets, registerScalableTarget, removeTarget } from './targets.ts';
import type { ScalingWorld } from './world.ts';

const OPERATIONS = {
  RegisterScalableTarget: registerScalableTarget,
  DeregisterScalableTarget: deregisterScalableTarget,
  DescribeScalableTargets: describeScalableTargets,
  PutScalingPolicy: putScalingPolicy,
  DeleteScalingPolicy: deleteScalingPolicy,
  DescribeScalingPolicies: describeScalingPolicies,
  PutScheduledAction: putScheduledAction,
  DeleteScheduledAction: deleteScheduledAction,
  DescribeScheduledActions: describeScheduledActions,
  DescribeScalingActivities: describeScalingActivities,
  TagResource: tagResource,
  UntagResource: untagResource,
  ListTagsForResource: listTagsForResource,
} satisfies Record<string, (world: ScalingWorld, input: never) => object>;

/** Application Auto Scaling, and the hand that moves the load in tests. */
export interface ScalingService extends SandboxService {
  /**
   * Has the scaler want that many tasks, as a policy would: the count is brought into the target's range first.
   * Answers the desired count that was set, or undefined where nothing is registered or scaling that way is suspended.
   */
  control(service: { readonly cluster: string; readonly service: string }, count: number): number | undefined;
}

/**
 * Application Auto Scaling of one Region, for ECS services. Policies are kept and never act by themselves, since there
 * is no load: `control` acts for them. Scheduled actions fire by the Region's clock.
 */
export function makeScaling(region: Region): ScalingService {
  const world: ScalingWorld = { region, targets: new Map(), sorted: undefined, activities: [], serial: 0 };
  region.peers.scaling = {
    serviceDeleted(cluster, service) {
      const target = world.targets.get(`service/${cluster}/${service}`);
      if (target) removeTarget(world, target);
    },
  };
  return {
    operations: Object.keys(OPERATIONS),
    call(operation, input) {
      const run = OPERATIONS[operation as keyof typeof OPERATIONS];
      if (!run) throw new Fault('InvalidAction', `${operation} is not part of this model of Application Auto Scaling.`);
      return run(world, input as never) as Record<string, unknown>;
    },
    control: (service, count) => control(world, service, count),
  };
}

/** The scaler of a Region, from what the shell hands out; throws for any other service. */
export function scalerOf(service: SandboxService | undefined): ScalingService {
  if (!service || !('control' in service)) throw new Error('this service is not Application Auto Scaling');
  return service as ScalingService;
}

function control(
  world: ScalingWorld,
  { cluster, service }: { readonly cluster: string; readonly service: string },
  count: number,
): number | undefined {
  const target = world.targets.get(`service/${cluster}/${service}`);
  const current = world.region.peers.ecs.service(cluster, service)?.desiredCount;
  if (!target || current === undefined) return undefined;
  const wanted = within(target, count);
  const { DynamicScalingInSuspended, DynamicScalingOutSuspended } = target.suspended;
  if (wanted < current ? DynamicScalingInSuspended : DynamicScalingOutSuspended) return undefined;
  if (wanted !== current) setCapacity(world, target, { count: wanted, cause: 'a scaling policy was triggered' });
  return wanted;
}

/** Newest first, fifty a page at most. */
function describeScalingActivities(
  world: ScalingWorld,
  input: DescribeScalingActivitiesRequest,
): DescribeScalingActivitiesResponse {
  const found = world.activities.filter(
    ({ document }) =>
      input.ServiceNamespace === 'ecs' && (!input.ResourceId || document.ResourceId === input.ResourceId),
  );
  const request = { nextToken: input.NextToken, maxResults: input.MaxResults };
  const { items, nextToken } = page(found.reverse(), request, {
    size: 50,
    max: 50,
    descending: true,
    position: ({ serial }) => ordinal(serial),
    faults: PAGE_FAULTS,
  });
  return { ScalingActivities: items.map(({ document }) => document), ...(nextToken && { NextToken: nextToken }) };
}
