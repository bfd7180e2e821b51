import type {
  Alarm,
  ScalableTarget,
  ScalingActivity,
  ScalingPolicy,
  ScheduledAction,
  SuspendedState,
} from '@aws-sdk/client-application-auto-scaling';
import type { Region } from '../contract.ts';
import { invalid, objectNotFound } from './faults.ts';

/** Everything that Application Auto Scaling knows in one Region: one scalable target for each ECS service at most. */
export interface ScalingWorld {
  readonly region: Region;
  /** By resource id, `service/cluster/name`. */
  readonly targets: Map<string, TargetState>;
  /** The targets in the order of their ids, until one comes or goes. */
  sorted: readonly TargetState[] | undefined;
  /** Oldest first; activities outlive their target. */
  readonly activities: ActivityState[];
  serial: number;
}

export interface TargetState {
  readonly arn: string;
  readonly resourceId: string;
  readonly cluster: string;
  readonly service: string;
  minCapacity: number;
  maxCapacity: number;
  suspended: Required<SuspendedState>;
  readonly createdAt: Date;
  readonly tags: Map<string, string>;
  readonly policies: Map<string, PolicyState>;
  readonly actions: Map<string, ActionState>;
}

export interface PolicyState {
  readonly arn: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly alarms: readonly Alarm[];
  /** The type and the one configuration of it, as sent. */
  readonly document: Pick<
    ScalingPolicy,
    | 'PolicyType'
    | 'StepScalingPolicyConfiguration'
    | 'TargetTrackingScalingPolicyConfiguration'
    | 'PredictiveScalingPolicyConfiguration'
  >;
}

export interface ActionState {
  readonly arn: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly document: Pick<ScheduledAction, 'Schedule' | 'Timezone' | 'StartTime' | 'EndTime' | 'ScalableTargetAction'>;
  /** Calls off the timer of its next firing. */
  cancel: (() => void) | undefined;
}

export interface ActivityState {
  readonly serial: number;
  readonly document: ScalingActivity;
}

/** The three members that name a scalable target in every request. */
export interface Triple {
  readonly ServiceNamespace?: string | undefined;
  readonly ResourceId?: string | undefined;
  readonly ScalableDimension?: string | undefined;
}

export const NAMESPACE = 'ecs' as const;
const DIMENSION = 'ecs:service:DesiredCount' as const;

/** `service namespace: ecs, resource ID: service/shop/web, scalable dimension: ecs:service:DesiredCount` */
export function named(triple: Triple): string {
  return `service namespace: ${triple.ServiceNamespace}, resource ID: ${triple.ResourceId}, scalable dimension: ${triple.ScalableDimension}`;
}

/** Only ECS services can be scaled here. Throws for other namespaces and for ids that are not `service/cluster/name`. */
export function resourceOf(triple: Triple): { resourceId: string; cluster: string; service: string } {
  const resourceId = triple.ResourceId ?? '';
  const [type, cluster = '', service = '', ...rest] = resourceId.split('/');
  if (triple.ServiceNamespace !== NAMESPACE || triple.ScalableDimension !== DIMENSION)
    throw invalid('Unsupported service namespace, resource type or scalable dimension');
  if (type !== 'service' || cluster === '' || service === '' || rest.length > 0)
    throw invalid(`Invalid resource ID for service namespace ecs: ${resourceId}`);
  return { resourceId, cluster, service };
}

/** The scalable target that a request builds on. */
export function registeredTarget(world: ScalingWorld, triple: Triple): TargetState {
  const target = world.targets.get(resourceOf(triple).resourceId);
  if (!target) throw objectNotFound(`No scalable target registered for ${named(triple)}`);
  return target;
}

/** The triple as every answer repeats it. */
export function tripleOf(
  target: TargetState,
): Pick<ScalableTarget, 'ServiceNamespace' | 'ResourceId' | 'ScalableDimension'> {
  return { ServiceNamespace: NAMESPACE, ResourceId: target.resourceId, ScalableDimension: DIMENSION };
}

/** `arn:aws:autoscaling:…:scalingPolicy:uuid:resource/ecs/service/shop/web:policyName/cpu` */
export function arnOf(
  world: ScalingWorld,
  target: TargetState,
  what: { type: string; label: string; name: string },
): string {
  const { region, account } = world.region;
  return `arn:aws:autoscaling:${region}:${account}:${what.type}:${uuid(world)}:resource/${NAMESPACE}/${target.resourceId}:${what.label}/${what.name}`;
}

export function uuid(world: ScalingWorld): string {
  return [8, 4, 4, 4, 12].map(world.region.hex).join('-');
}
