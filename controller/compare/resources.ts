import type { SchemaNode } from '../../crds/crd.ts';
import { BOOKKEEPING as CAPACITY_BOOKKEEPING } from '../kinds/capacity-provider/sides.ts';
import { BOOKKEEPING as CLUSTER_BOOKKEEPING } from '../kinds/cluster/sides.ts';
import { REVISION_BOOKKEEPING, SERVICE_BOOKKEEPING } from '../kinds/service/sides.ts';
import { childSchema, documentSchema } from '../manifest/schema.ts';
import type { KindName } from '../model/identity.ts';
import type { Casing, Pair } from './pair.ts';
import * as balancing from './pairs/balancing.ts';
import { capacityProviderPair } from './pairs/capacity-provider.ts';
import type { Case } from './pairs/case.ts';
import { clusterPair } from './pairs/cluster.ts';
import * as scaling from './pairs/scaling.ts';
import { servicePair } from './pairs/service.ts';
import { taskDefinitionPair } from './pairs/task-definition.ts';

/** One type of AWS resource that cases may be of. */
export interface ResourceType {
  readonly casing: Casing;
  /** Where the members of `desired` stand in the manifests' schema: a kind, and the steps below its spec. */
  readonly shape: readonly [KindName, ...(string | number)[]];
  /** The member of a Describe answer that holds it, where a pair was recorded with its envelope. */
  readonly envelope: string;
  /** Members of answers and of requests that mean nothing in a comparison; a desired side may have them. */
  readonly beside: readonly string[];
  readonly pair: (one: Case) => Pair;
}

/** Every `resource` of a case. */
export const RESOURCES: Readonly<Record<string, ResourceType>> = {
  'ecs:Service': {
    casing: 'lower',
    envelope: 'services',
    shape: ['Service'],
    beside: [...SERVICE_BOOKKEEPING, 'clientToken', 'forceNewDeployment', 'service'],
    pair: servicePair,
  },
  'ecs:TaskDefinition': {
    casing: 'lower',
    envelope: 'taskDefinition',
    shape: ['Service', 'template'],
    beside: REVISION_BOOKKEEPING,
    pair: taskDefinitionPair,
  },
  'ecs:Cluster': {
    casing: 'lower',
    envelope: 'clusters',
    shape: ['Cluster'],
    beside: CLUSTER_BOOKKEEPING,
    pair: clusterPair,
  },
  'ecs:CapacityProvider': {
    casing: 'lower',
    envelope: 'capacityProviders',
    shape: ['CapacityProvider'],
    beside: CAPACITY_BOOKKEEPING,
    pair: capacityProviderPair,
  },
  'elbv2:LoadBalancer': {
    casing: 'upper',
    envelope: 'LoadBalancers',
    shape: ['LoadBalancer'],
    beside: balancing.LOAD_BALANCER_ANSWER_ONLY,
    pair: balancing.loadBalancerPair,
  },
  'elbv2:TargetGroup': {
    casing: 'upper',
    envelope: 'TargetGroups',
    shape: ['TargetGroup'],
    beside: balancing.TARGET_GROUP_ANSWER_ONLY,
    pair: balancing.targetGroupPair,
  },
  'elbv2:Listener': {
    casing: 'upper',
    envelope: 'Listeners',
    shape: ['Listener'],
    beside: balancing.LISTENER_ANSWER_ONLY,
    pair: balancing.listenerPair,
  },
  'elbv2:Rule': {
    casing: 'upper',
    envelope: 'Rules',
    shape: ['ListenerRule'],
    beside: balancing.RULE_ANSWER_ONLY,
    pair: balancing.rulePair,
  },
  'aas:ScalableTarget': {
    casing: 'upper',
    envelope: 'ScalableTargets',
    shape: ['ServiceAutoScaling'],
    beside: scaling.TARGET_ANSWER_ONLY,
    pair: scaling.scalableTargetPair,
  },
  'aas:ScalingPolicy': {
    casing: 'upper',
    envelope: 'ScalingPolicies',
    shape: ['ServiceAutoScaling', 'policies', 0],
    beside: scaling.POLICY_ANSWER_ONLY,
    pair: scaling.scalingPolicyPair,
  },
  'aas:ScheduledAction': {
    casing: 'upper',
    envelope: 'ScheduledActions',
    shape: ['ServiceAutoScaling', 'scheduledActions', 0],
    beside: scaling.ACTION_ANSWER_ONLY,
    pair: scaling.scheduledActionPair,
  },
};

/** The schema of `desired`. */
export function shapeOf({ shape: [kind, ...steps] }: ResourceType): SchemaNode | undefined {
  return ['spec', ...steps].reduce<SchemaNode | undefined>(childSchema, documentSchema(kind));
}
