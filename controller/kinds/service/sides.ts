import type { Deployment, Service, TaskDefinition, TaskSet } from '@aws-sdk/client-ecs';
import type { ServiceSpec, TaskTemplate } from '../../../crds/generated/types.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import { partitionOf } from '../../model/pseudo.ts';
import type { Resource } from '../../model/resource.ts';
import { comparableTags, desiredTags, tagMap } from '../../model/tags.ts';
import type { ServiceFacts } from './facts.ts';
import type { ServiceLive } from './live.ts';
import { isBareFamily, lastSegment } from './names.ts';
import { clamped, isOutside, liveRange, type ScalingRange, scalingOf } from './scaling.ts';

/** What ECS writes down about a service; nothing of it is anybody's wish. */
export const SERVICE_BOOKKEEPING = [
  'serviceArn',
  'clusterArn',
  'status',
  'runningCount',
  'pendingCount',
  'deployments',
  'events',
  'taskSets',
  'createdAt',
  'createdBy',
  'platformFamily',
  'currentServiceDeployment',
  'currentServiceRevisions',
  'resourceManagementType',
  'roleArn',
] as const;

/** What RegisterTaskDefinition refuses to take back. */
export const REVISION_BOOKKEEPING = [
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deleteRequestedAt',
] as const;

/**
 * Both sides in the shape of the CRD's spec. A manifest with `taskDefinition` never looks at what is inside of it; one
 * with neither (EXTERNAL) leaves it to the task sets.
 */
export function sides(
  resource: Resource<ServiceSpec>,
  live: ServiceLive | undefined,
  referrers: readonly Resource[] = [],
): Sides<ServiceFacts> {
  const range = liveRange(live?.scalableTarget);
  const declared = wanted(resource, live);
  const want = { ...declared, ...countInRange(declared, { live, range, referrers }) };
  const scaled = live?.scalableTarget !== undefined || scalingOf(referrers) !== undefined;
  return { want, have: live ? had(want, live) : {}, facts: { ...factsOf(resource, live), scaled, range } };
}

interface Scaled {
  readonly live: ServiceLive | undefined;
  readonly range: ScalingRange | undefined;
  readonly referrers: readonly Resource[];
}

/**
 * The count is the scaler's inside its range; one outside is brought back to the nearest bound, where a manifest says
 * anything about it. That the scaler itself leaves such a count until its next activity is believed.
 */
function countInRange({ desiredCount }: JsonObject, { live, range, referrers }: Scaled): JsonObject {
  const count = live?.service.desiredCount;
  const isOurs = desiredCount !== undefined || scalingOf(referrers) !== undefined;
  if (count === undefined || range === undefined || !isOurs || !isOutside(count, range)) return {};
  return { desiredCount: clamped(count, range) };
}

function wanted(resource: Resource<ServiceSpec>, live: ServiceLive | undefined): JsonObject {
  const { spec, identity } = resource;
  const serviceName = spec.serviceName ?? identity.name;
  const { desiredCount, ...rest } = spec;
  return asJson({
    ...rest,
    ...(spec.schedulingStrategy === 'DAEMON' ? {} : { desiredCount }),
    cluster: lastSegment(spec.cluster ?? 'default'),
    serviceName,
    tags: desiredTags(resource),
    taskDefinition: pinned(spec.taskDefinition, live),
    template: spec.template && wantedTemplate(resource, spec.template, serviceName),
  });
}

function wantedTemplate(resource: Resource<ServiceSpec>, template: TaskTemplate, serviceName: string): JsonObject {
  const tags = desiredTags({ ...resource, spec: { tags: template.tags } });
  return asJson({ ...template, family: template.family ?? serviceName, tags });
}

/** A bare family means its newest ACTIVE revision at the time of looking. */
function pinned(taskDefinition: string | undefined, live: ServiceLive | undefined): string | undefined {
  if (taskDefinition === undefined || !isBareFamily(taskDefinition)) return taskDefinition;
  return live?.newestRevision ?? taskDefinition;
}

function had(want: JsonObject, live: ServiceLive): JsonObject {
  const { service } = live;
  const primary = primaryDeployment(service);
  const { serviceConnectConfiguration, volumeConfigurations, vpcLatticeConfigurations } = primary ?? {};
  const { gatewayConnectors, monitoring } = live.revision ?? {};
  const { taskDefinition, desiredCount, ...rest } = without(service, SERVICE_BOOKKEEPING);
  const primarySet = primaryTaskSet(service);
  return asJson({
    ...rest,
    ...(primarySet ? ofTaskSet(primarySet) : {}),
    ...(primarySet ? { platformVersion: platformOf(primarySet, { service, want }) } : {}),
    ...(service.schedulingStrategy === 'DAEMON' ? {} : { desiredCount }),
    cluster: lastSegment(service.clusterArn ?? ''),
    role: service.roleArn,
    tags: comparableTags(tagMap(service.tags)),
    serviceConnectConfiguration,
    volumeConfigurations,
    vpcLatticeConfigurations,
    gatewayConnectors,
    monitoring,
    ...(want.template ? { template: hadTemplate(live) } : {}),
    ...(want.taskDefinition ? { taskDefinition: currentTaskDefinition(service) } : {}),
  });
}

function hadTemplate({ taskDefinition }: ServiceLive): JsonObject | undefined {
  if (!taskDefinition) return undefined;
  return { ...templateOf(taskDefinition.taskDefinition), tags: comparableTags(taskDefinition.tags) };
}

/** A revision's content in the shape of `template`, without tags. */
export function templateOf(revision: TaskDefinition): JsonObject {
  return asJson(without(revision, REVISION_BOOKKEEPING));
}

/** What the service runs; under CODE_DEPLOY and EXTERNAL the primary task set says so. */
export function currentTaskDefinition(service: Service): string | undefined {
  return primaryTaskSet(service)?.taskDefinition ?? service.taskDefinition;
}

export function primaryDeployment(service: Service): Deployment | undefined {
  return service.deployments?.find((deployment) => deployment.status === 'PRIMARY');
}

export function controllerOf(service: Service): string {
  return service.deploymentController?.type ?? 'ECS';
}

function primaryTaskSet(service: Service): TaskSet | undefined {
  return controllerOf(service) === 'ECS' ? undefined : service.taskSets?.find((set) => set.status === 'PRIMARY');
}

/** A task set shows the version that LATEST stood for when it was made, so it speaks for pinned versions only. */
function platformOf(set: TaskSet, { service, want }: { service: Service; want: JsonObject }): string | undefined {
  const isPinned = want.platformVersion !== undefined && want.platformVersion !== 'LATEST';
  return isPinned ? set.platformVersion : service.platformVersion;
}

function ofTaskSet(set: TaskSet): Partial<Service> {
  const { networkConfiguration, loadBalancers, serviceRegistries, launchType, capacityProviderStrategy } = set;
  const members = { networkConfiguration, loadBalancers, serviceRegistries, launchType, capacityProviderStrategy };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function factsOf(resource: Resource<ServiceSpec>, live: ServiceLive | undefined): Omit<ServiceFacts, 'scaled'> {
  const { spec, scope } = resource;
  return {
    account: scope.account,
    partition: partitionOf(scope.region),
    fargate: isFargate(spec) ?? (live && isFargate(live.service)) ?? isMadeForFargate(spec, live),
    namespace: namespaceName(spec, live),
    isCodeDeploy: live !== undefined && controllerOf(live.service) === 'CODE_DEPLOY',
    declaresGracePeriod: Boolean(spec.healthCheckGracePeriodSeconds),
  };
}

/** Where no placement is said: whether either task definition asks for Fargate. */
function isMadeForFargate({ template }: ServiceSpec, live: ServiceLive | undefined): boolean {
  const declared = template?.requiresCompatibilities ?? live?.taskDefinition?.taskDefinition.requiresCompatibilities;
  return declared?.includes('FARGATE') ?? false;
}

interface Placement {
  readonly launchType?: string | undefined;
  readonly capacityProviderStrategy?: readonly { readonly capacityProvider?: string | undefined }[] | undefined;
}

/** Undefined where the placement says nothing and the cluster's default decides. */
function isFargate({ launchType, capacityProviderStrategy }: Placement): boolean | undefined {
  if (capacityProviderStrategy && capacityProviderStrategy.length > 0)
    return capacityProviderStrategy.some((item) => item.capacityProvider?.startsWith('FARGATE'));
  return launchType === undefined ? undefined : launchType === 'FARGATE';
}

function namespaceName(spec: ServiceSpec, live: ServiceLive | undefined): string | undefined {
  const primary = live && primaryDeployment(live.service);
  const name = spec.serviceConnectConfiguration?.namespace ?? primary?.serviceConnectConfiguration?.namespace;
  return name?.startsWith('arn:') ? undefined : name;
}

function without<T extends object, K extends keyof T>(value: T, members: readonly K[]): Omit<T, K> {
  const drop: readonly PropertyKey[] = members;
  return Object.fromEntries(Object.entries(value).filter(([member]) => !drop.includes(member))) as Omit<T, K>;
}

/** The SDK's shapes hold nothing but JSON once bookkeeping, and with it every Date, is gone. */
function asJson(value: object): JsonObject {
  return value as unknown as JsonObject satisfies Json;
}
