import type {
  CapacityProvider,
  CapacityProviderStrategyItem,
  ClusterConfiguration,
  ClusterServiceConnectDefaults,
  ClusterSetting,
  Container,
  DeploymentConfiguration,
  DeploymentController,
  DeploymentRolloutState,
  GatewayConnector,
  LaunchType,
  LoadBalancer,
  MonitoringConfiguration,
  NetworkConfiguration,
  PlacementConstraint,
  PlacementStrategy,
  PropagateTags,
  SchedulingStrategy,
  ServiceConnectConfiguration,
  ServiceDeploymentStatus,
  ServiceEvent,
  ServiceRegistry,
  ServiceVolumeConfiguration,
  TaskDefinition,
  TaskStopCode,
  VpcLatticeConfiguration,
} from '@aws-sdk/client-ecs';
import type { Region } from '../contract.ts';
import type { AlarmsState } from './alarms.ts';
import type { HookAnswer } from './hook-answers.ts';
import type { Placement } from './rollout/placements.ts';
import type { Staged } from './rollout/progress.ts';
import type { Tags } from './tags.ts';
import type { Target } from './targets.ts';

/** Everything that ECS knows in one Region. Only the modules of this folder touch it. */
export interface EcsWorld {
  readonly region: Region;
  readonly clusters: Map<string, ClusterState>;
  readonly families: Map<string, FamilyState>;
  readonly capacityProviders: Map<string, CapacityProviderState>;
  /** Service deployments by ARN, so that one can be read without its service at hand. */
  readonly serviceDeployments: Map<string, ServiceDeploymentState>;
  readonly revisions: Map<string, Revision>;
  /** Told after every transition of a task that belongs to a service. */
  taskChanged: (service: ServiceState) => void;
  /** Cloud Map namespaces by name: the ARN that AWS answers for a name. */
  readonly namespaces: Map<string, string>;
  /** Names of the CloudWatch alarms that are in ALARM. */
  readonly alarming: Set<string>;
  /** Auto Scaling groups that managed scaling is launching an instance in. */
  readonly growing: Set<string>;
  /** What Lambda functions are to answer next, by ARN. */
  readonly hookAnswers: Map<string, HookAnswer[]>;
  serial: number;
}

export interface ClusterState {
  readonly serial: number;
  readonly arn: string;
  readonly name: string;
  status: 'ACTIVE' | 'INACTIVE';
  settings: ClusterSetting[];
  configuration: ClusterConfiguration | undefined;
  capacityProviders: string[];
  defaultCapacityProviderStrategy: CapacityProviderStrategyItem[];
  serviceConnectDefaults: ClusterServiceConnectDefaults | undefined;
  readonly tags: Tags;
  /** The newest service of each name. */
  readonly services: Map<string, ServiceState>;
  /** By task id; stopped ones stay for about an hour. */
  readonly tasks: Map<string, TaskState>;
  /** In the order in which they stopped: what is to be forgotten first is first. */
  readonly stopped: TaskState[];
}

export interface CapacityProviderState {
  readonly provider: CapacityProvider;
  readonly tags: Tags;
}

export interface FamilyState {
  readonly name: string;
  /** In the order of registration; numbers are never used twice. */
  readonly revisions: TaskDefinitionState[];
}

export interface TaskDefinitionState {
  readonly arn: string;
  readonly family: string;
  readonly revision: number;
  /** As DescribeTaskDefinition answers, replaced as a whole when its status changes. */
  document: TaskDefinition;
  readonly tags: Tags;
}

/** What a service revision freezes: a change of any of it is a new revision, and a rollback restores all of it. */
export interface RevisionSettings {
  readonly taskDefinition: TaskDefinitionState | undefined;
  readonly launchType: LaunchType | undefined;
  readonly capacityProviderStrategy: CapacityProviderStrategyItem[] | undefined;
  readonly platformVersion: string | undefined;
  readonly loadBalancers: LoadBalancer[];
  readonly serviceRegistries: ServiceRegistry[];
  readonly networkConfiguration: NetworkConfiguration | undefined;
  readonly serviceConnectConfiguration: ServiceConnectConfiguration | undefined;
  readonly volumeConfigurations: ServiceVolumeConfiguration[];
  readonly vpcLatticeConfigurations: VpcLatticeConfiguration[];
  readonly gatewayConnectors: GatewayConnector[];
  readonly monitoring: MonitoringConfiguration | undefined;
}

export interface ServiceSettings extends RevisionSettings {
  /** What an empty capacity provider strategy falls back to. */
  readonly createdLaunchType: LaunchType | undefined;
  readonly schedulingStrategy: SchedulingStrategy;
  readonly deploymentController: DeploymentController | undefined;
  readonly deploymentConfiguration: DeploymentConfiguration;
  readonly role: string | undefined;
  readonly healthCheckGracePeriodSeconds: number;
  readonly placementConstraints: PlacementConstraint[];
  readonly placementStrategy: PlacementStrategy[];
  readonly propagateTags: PropagateTags;
  readonly enableECSManagedTags: boolean;
  readonly enableExecuteCommand: boolean;
  readonly availabilityZoneRebalancing: 'ENABLED' | 'DISABLED';
}

export interface Revision {
  readonly arn: string;
  readonly service: ServiceState;
  readonly createdAt: Date;
  readonly settings: RevisionSettings;
  /** Where its tasks are registered, for as long as it lives. */
  readonly placements: readonly Placement[];
}

export interface ServiceState {
  readonly serial: number;
  readonly arn: string;
  readonly name: string;
  readonly cluster: ClusterState;
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  /** Milliseconds since the epoch; an INACTIVE service is forgotten about an hour later. */
  inactiveSince: number | undefined;
  settings: ServiceSettings;
  desiredCount: number;
  /** PRIMARY first, then those that still have tasks. */
  deployments: DeploymentState[];
  /** Newest first, a hundred at most. */
  events: ServiceEvent[];
  /** In the order of creation. */
  readonly serviceDeployments: ServiceDeploymentState[];
  /** What a failed rollout goes back to: the revision of the last completed one. */
  lastGood: Revision | undefined;
  readonly createdAt: Date;
  readonly tags: Tags;
  /** The creating request in a form that is equal for equal requests. */
  readonly creation: string;
  /** Whether tasks came or went since the service last reached a steady state. */
  unsettled: boolean;
  /** The scheduler's one pending look at this service: when, and how to call it off. */
  wake: { readonly at: number; readonly cancel: () => void } | undefined;
}

/** One entry of a service's `deployments`. */
export interface DeploymentState {
  readonly id: string;
  readonly revision: Revision;
  readonly serviceDeployment: ServiceDeploymentState;
  status: 'PRIMARY' | 'ACTIVE';
  readonly createdAt: Date;
  updatedAt: Date;
  rolloutState: DeploymentRolloutState;
  rolloutStateReason: string;
  /** Failures as `failedTasks` shows them and as the circuit breaker counts them. */
  failedTasks: number;
  /** Failures since a task was last healthy: paces restarts. */
  failuresInARow: number;
  /** Launches nothing before that time. */
  notBefore: number;
  /** Launches nothing any more: its rollout failed. */
  halted: boolean;
  /** Tasks that have not stopped. */
  readonly tasks: Set<TaskState>;
}

/** One service deployment: a rollout and, where it failed, its way back. */
export interface ServiceDeploymentState {
  readonly serial: number;
  readonly arn: string;
  readonly service: ServiceState;
  /** What ran when it began. */
  readonly source: readonly Revision[];
  readonly target: Revision;
  readonly configuration: DeploymentConfiguration;
  /** Its way through the stages; undefined for a rolling update. */
  readonly staged: Staged | undefined;
  status: ServiceDeploymentStatus;
  statusReason: string | undefined;
  readonly createdAt: Date;
  readonly startedAt: Date;
  updatedAt: Date;
  finishedAt: Date | undefined;
  stoppedAt: Date | undefined;
  rollback: { readonly reason: string; readonly startedAt: Date; readonly to: Revision } | undefined;
  alarms: AlarmsState;
  breaker: {
    readonly status: 'DISABLED' | 'MONITORING' | 'MONITORING_COMPLETE' | 'TRIGGERED';
    readonly failureCount: number;
    readonly threshold: number;
  };
}

export interface TaskState {
  readonly serial: number;
  readonly arn: string;
  readonly id: string;
  readonly cluster: ClusterState;
  readonly service: ServiceState;
  /** A rollback takes over the tasks that still run what it goes back to. */
  deployment: DeploymentState;
  /** The deployment that launched it, as `startedBy` keeps saying. */
  readonly startedBy: string;
  readonly taskDefinition: TaskDefinitionState;
  /** ARN of the Auto Scaling group on whose instances it is counted. */
  readonly group: string | undefined;
  readonly address: string;
  lastStatus: 'PROVISIONING' | 'PENDING' | 'RUNNING' | 'DEACTIVATING' | 'STOPPING' | 'DEPROVISIONING' | 'STOPPED';
  desiredStatus: 'RUNNING' | 'STOPPED';
  version: number;
  readonly createdAt: Date;
  startedAt: Date | undefined;
  stoppingAt: Date | undefined;
  stoppedAt: Date | undefined;
  stopCode: TaskStopCode | undefined;
  stoppedReason: string | undefined;
  containers: Container[];
  /** Passes what its service asks of it: its health checks, its targets', or having run for a moment. */
  healthy: boolean;
  targets: readonly Target[];
  readonly tags: Tags;
  /** Calls off the one pending transition. */
  cancel: (() => void) | undefined;
}

export function nextSerial(world: EcsWorld): number {
  world.serial += 1;
  return world.serial;
}

export function now(world: EcsWorld): Date {
  return new Date(world.region.clock.now());
}

export function primaryOf(service: ServiceState): DeploymentState | undefined {
  return service.deployments.find((deployment) => deployment.status === 'PRIMARY');
}
