import type { Difference } from './difference.ts';
import type { HealthStatus } from './health.ts';
import type { Identity, ResourceKey } from './identity.ts';
import type { JsonObject } from './json.ts';
import type { Scope } from './scope.ts';

/**
 * What a node of a tree stands for. The first ones bear the name of the kind whose documents may manage them; `group`
 * holds several of one type that are folded together.
 */
export const NODE_TYPES = [
  'Service',
  'Cluster',
  'CapacityProvider',
  'LoadBalancer',
  'Listener',
  'ListenerRule',
  'TargetGroup',
  'ServiceAutoScaling',
  'AwsResource',
  'Certificate',
  'ListenerCertificate',
  'DnsRecord',
  'Repository',
  'CloudMapNamespace',
  'CloudMapService',
  'TaskDefinition',
  'ServiceDeployment',
  'ServiceRevision',
  'Task',
  'Target',
  'ScalingPolicy',
  'ScheduledAction',
  'Alarm',
  'AutoScalingGroup',
  'ApiDeployment',
  'Deployment',
  'Stage',
  'DefaultResource',
  'Route',
  'SecurityGroupRule',
  'NetworkAclEntry',
  'Image',
  'LifecycleRule',
  'Instance',
  'Operation',
  'Domain',
  'ValidationRecord',
  'AliasTarget',
  'HealthCheck',
  'Property',
  'Request',
  'Group',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** One thing worth knowing of a node: words, or a moment (milliseconds since the epoch). */
export type NodeFact =
  | { readonly label: string; readonly value: string }
  | { readonly label: string; readonly at: number };

/** One thing in AWS and what hangs on it, as a kind has read it. */
export interface TreeNode {
  /** The ARN where there is one, else a path that stays the same from look to look. One id is one thing. */
  readonly id: string;
  readonly type: NodeType;
  readonly name: string;
  readonly arn?: string | undefined;
  /** Left out for what cannot be well or ill, as a task definition. */
  readonly health?: HealthStatus | undefined;
  /** How it does, in one line: AWS's own word first. */
  readonly words: string;
  readonly facts: readonly NodeFact[];
  readonly children: readonly TreeNode[];
  /** Where the ARN does not tell it. */
  readonly consoleUrl?: string | undefined;
  /** The document that manages it, where no ARN tells. */
  readonly key?: ResourceKey | undefined;
}

/** A node as people see it. What hangs on two things is one node that both name. */
export interface TreeNodeView extends Omit<TreeNode, 'children'> {
  /** Ids, in the order in which they are shown. */
  readonly children: readonly string[];
  /** The document that manages it. */
  readonly key?: ResourceKey | undefined;
  /** False where a document could manage it and none does; left out for what no document is about. */
  readonly managed?: boolean | undefined;
}

/** What hangs on an object: a graph without circles. */
export interface TreeView {
  readonly root: string;
  /** The root first; every id once. */
  readonly nodes: readonly TreeNodeView[];
}

/** `failed`: it stopped, or never started, though nobody wanted that. `stopped`: somebody did. */
export const TASK_STATES = ['failed', 'unhealthy', 'starting', 'stopping', 'running', 'stopped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface ContainerView {
  readonly name: string;
  readonly image?: string | undefined;
  readonly status?: string | undefined;
  /** `HEALTHY`, `UNHEALTHY` or `UNKNOWN`, in ECS' words. */
  readonly health?: string | undefined;
  readonly exitCode?: number | undefined;
  readonly reason?: string | undefined;
}

/** One task of a service, as ECS shows it or has shown it. Times in milliseconds since the epoch. */
export interface TaskView {
  /** The last part of its ARN. */
  readonly id: string;
  readonly arn: string;
  readonly state: TaskState;
  /** `RUNNING`, `STOPPED` …, in ECS' words. */
  readonly lastStatus: string;
  readonly desiredStatus?: string | undefined;
  readonly health?: string | undefined;
  /** `family:revision`. */
  readonly revision?: string | undefined;
  /** Of the deployment that started it, as `ecs-svc/123`. */
  readonly startedBy?: string | undefined;
  readonly createdAt?: number | undefined;
  readonly startedAt?: number | undefined;
  readonly stoppedAt?: number | undefined;
  readonly stopCode?: string | undefined;
  readonly stoppedReason?: string | undefined;
  readonly zone?: string | undefined;
  readonly capacityProvider?: string | undefined;
  readonly launchType?: string | undefined;
  readonly containers: readonly ContainerView[];
  /** Why it stopped, with the exit codes, in one line; only of one that stopped or is about to. */
  readonly why?: string | undefined;
  /** ECS shows it no longer; this is what was kept of it. */
  readonly kept?: boolean | undefined;
  readonly consoleUrl?: string | undefined;
}

/** All tasks of an object that are known of, those that failed first, then the newest first. */
export interface TasksView {
  readonly tasks: readonly TaskView[];
  /** Why ECS could not be asked: then all of it is what was kept. */
  readonly unread?: string | undefined;
}

/** One thing that Application Auto Scaling did or would have done. Times in milliseconds since the epoch. */
export interface ScalingActivityView {
  readonly id: string;
  readonly at: number;
  readonly endedAt?: number | undefined;
  /** `Successful`, `Failed`, `Unfulfilled` …, in AWS's words. */
  readonly status: string;
  /** What it did, as in `Setting desired count to 4.` */
  readonly description: string;
  /** What made it: an alarm and its policy, or a scheduled action. */
  readonly cause: string;
  readonly message?: string | undefined;
  /** Why it scaled no further, in AWS's codes. */
  readonly notScaled?: readonly string[] | undefined;
}

/** What is known of all objects together. */
export interface InspectedFleet {
  readonly tasks: readonly { readonly key: ResourceKey; readonly tasks: readonly TaskView[] }[];
  readonly activities: readonly { readonly key: ResourceKey; readonly activities: readonly ScalingActivityView[] }[];
  /** Places whose scaling could not be read, with the reason; a secret is in none. */
  readonly unread: readonly { readonly place: string; readonly reason: string }[];
}

/** An object to be looked into, as it was seen last. */
export interface InspectTarget {
  readonly identity: Identity;
  readonly scope: Scope;
  /** Of the live object, as {@link ./kind.ts} `outputs` gives them. */
  readonly outputs: JsonObject;
}

/** The same with what the controller knows of it, for a tree. */
export interface TreeTarget extends InspectTarget {
  /** As its document has it, references unresolved; undefined where it has none any more. */
  readonly spec?: JsonObject | undefined;
  /** What differed when it was last looked at. */
  readonly differences: readonly Difference[];
  /** Documents that come before its own. */
  readonly after: readonly ResourceKey[];
}

/** What a look into an object gave. */
export type Inspected<T> =
  /** `at`: when AWS was asked; milliseconds since the epoch. */
  | { readonly state: 'seen'; readonly at: number; readonly value: T }
  /** There is nothing to look at: no such object, none in AWS, or none that has anything of that sort. */
  | { readonly state: 'none'; readonly reason: string }
  /** AWS could not be asked just now. */
  | { readonly state: 'unseen'; readonly reason: string };
