import type { ScalableTarget } from '@aws-sdk/client-application-auto-scaling';
import type { Service, ServiceDeployment, ServiceRevision, Task } from '@aws-sdk/client-ecs';
import type { TaskDefinitionRead } from '../../model/aws-reads.ts';
import type { Handover } from './handover.ts';

/** One service deployment with what it deploys, read only where a decision needs it. */
export interface Rollout {
  readonly deployment: ServiceDeployment;
  /** What the deployment goes to; undefined where it was not needed or ECS keeps it no longer. */
  readonly revision?: ServiceRevision | undefined;
  /** What it replaces; read of the current one only. */
  readonly sources?: readonly ServiceRevision[] | undefined;
  readonly taskDefinition?: TaskDefinitionRead | undefined;
}

/** A service and everything that was read around it. */
export interface ServiceLive {
  readonly service: Service;
  /** What the service points to now. */
  readonly taskDefinition?: TaskDefinitionRead | undefined;
  readonly scalableTarget?: ScalableTarget | undefined;
  /** The newest ACTIVE revision of the family that the manifest names without a revision. */
  readonly newestRevision?: string | undefined;
  /** Read only for what nothing else shows (gateway connectors, monitoring). */
  readonly revision?: ServiceRevision | undefined;
  /** Other ACTIVE revisions of the desired family, newest first: one of them may be what is desired. */
  readonly candidates: readonly TaskDefinitionRead[];
  /** Newest first; read while a rollout would start or is under way. */
  readonly rollouts: readonly Rollout[];
  /** How many of them came after the one that was seen last, and before the current one. */
  readonly missed?: number | undefined;
  /** Newest first; read where a rollout goes badly. */
  readonly stoppedTasks: readonly Task[];
  /** Desired target groups that no load balancer uses yet; read when a creation or a change needs them. */
  readonly unreadyTargetGroups: readonly string[];
  /** Images of the desired template that its own registry does not hold; read where a rollout is due. */
  readonly missingImages?: readonly string[] | undefined;
  /** Target groups that others take over from; read when `loadBalancers` differ. */
  readonly handovers?: readonly Handover[] | undefined;
}

/** What a creation needs to know; plain JSON, as it travels with absence. */
export interface CreationFacts {
  /** ARN of an ACTIVE revision whose content is what the template asks for. */
  readonly revision: string | null;
  readonly unreadyTargetGroups: readonly string[];
  readonly missingImages: readonly string[];
  /** What ECS still shows of the service that was deleted to be made anew. */
  readonly former?: { readonly count: number; readonly createdAt: string } | undefined;
}
