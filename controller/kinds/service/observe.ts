import type { Service, ServiceRevision } from '@aws-sdk/client-ecs';
import type { ServiceSpec } from '../../../crds/generated/types.ts';
import type { ServiceRef, TaskDefinitionRead } from '../../model/aws-reads.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { ObserveTarget, Reader, Seen } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import { COUNT_TAG, tagMap } from '../../model/tags.ts';
import { readHandovers } from './handover.ts';
import { readMissingImages } from './images.ts';
import type { CreationFacts, ServiceLive } from './live.ts';
import { memoryOf, type ServiceMemory } from './memory.ts';
import { isBareFamily, placeOf, revisionName, scalingId } from './names.ts';
import { findCandidates, pickCandidate, revisionFor } from './revisions.ts';
import { countMissed, readRollouts, readStoppedTasks } from './rollouts.ts';
import { currentTaskDefinition } from './sides.ts';
import { type Survey, surveyOf } from './survey.ts';
import { readUnready } from './target-groups.ts';

/**
 * Reads a service. One that is as desired costs its own description and its scalable target, which sweeps list anyway;
 * its task definition is immutable and cached. Everything else is read only where a decision needs it. Rejects rather
 * than leave something out.
 */
export async function observe(target: ObserveTarget<ServiceSpec>, read: Reader): Promise<Seen<ServiceLive>> {
  const place = placeOfTarget(target);
  if (!place) throw new Error(`${target.identity.name}: the name of the service or its cluster is not known yet`);
  const [service, scalableTarget] = await Promise.all([
    read.get('ecs:service', place),
    read.get('aas:scalableTarget', scalingId(place)),
  ]);
  const { resource, remembered, withHistory = false } = target;
  if (!service) return { state: 'absent', found: resource && (await aroundCreation(resource, place, read)) };
  if (service.status === 'DRAINING') return { state: 'leaving', reason: 'ECS is still draining the service' };
  const near = await readNear({ service, scalableTarget }, resource, read);
  const live = resource
    ? await readFar(near, { resource, place, withHistory, memory: memoryOf(remembered) }, read)
    : near;
  return { state: 'present', live, tags: tagMap(service.tags) };
}

function placeOfTarget({ resource, locator, identity }: ObserveTarget<ServiceSpec>): ServiceRef | undefined {
  if (resource) return placeOf(resource.spec, identity);
  const { cluster, service } = isObject(locator) ? locator : {};
  return typeof cluster === 'string' && typeof service === 'string' ? { cluster, service } : undefined;
}

async function aroundCreation(resource: Resource<ServiceSpec>, place: ServiceRef, read: Reader): Promise<Json> {
  const { canonicalWant, facts } = surveyOf(resource, undefined);
  const [revision, unreadyTargetGroups, missingImages, former] = await Promise.all([
    revisionFor(canonicalWant.template, facts, read),
    readUnready(canonicalWant.loadBalancers, read),
    readMissingImages(canonicalWant.template, resource.scope, read),
    read.get('ecs:formerService', place),
  ]);
  const found: CreationFacts = {
    revision: revision ?? null,
    unreadyTargetGroups,
    missingImages,
    ...formerFacts(former),
  };
  return { ...found };
}

/** Only a service that was to be replaced says how many tasks the next one starts with. */
function formerFacts(former: Service | undefined): Pick<CreationFacts, 'former'> {
  const count = Number(tagMap(former?.tags)[COUNT_TAG]);
  return Number.isNaN(count) ? {} : { former: { count, createdAt: former?.createdAt?.toISOString() ?? '' } };
}

/** What every look at a service needs. */
async function readNear(
  { service, scalableTarget }: Pick<ServiceLive, 'service' | 'scalableTarget'>,
  resource: Resource<ServiceSpec> | undefined,
  read: Reader,
): Promise<ServiceLive> {
  const [taskDefinition, newestRevision, revision] = await Promise.all([
    readCurrent(service, read),
    readNewest(resource?.spec.taskDefinition, read),
    resource && needsRevision(resource.spec) ? readRevision(service, read) : undefined,
  ]);
  return {
    service,
    scalableTarget,
    taskDefinition,
    newestRevision,
    revision,
    candidates: [],
    rollouts: [],
    stoppedTasks: [],
    unreadyTargetGroups: [],
  };
}

async function readCurrent(service: Service, read: Reader): Promise<TaskDefinitionRead | undefined> {
  const current = currentTaskDefinition(service);
  return current === undefined ? undefined : read.get('ecs:taskDefinition', current);
}

async function readNewest(taskDefinition: string | undefined, read: Reader): Promise<string | undefined> {
  if (taskDefinition === undefined || !isBareFamily(taskDefinition)) return undefined;
  return (await read.get('ecs:activeRevisions', revisionName(taskDefinition)))?.[0];
}

function needsRevision(spec: ServiceSpec): boolean {
  return spec.gatewayConnectors !== undefined || spec.monitoring !== undefined;
}

/** While two revisions live, the younger one is where the service goes. */
async function readRevision(service: Service, read: Reader): Promise<ServiceRevision | undefined> {
  const arns = (service.currentServiceRevisions ?? []).flatMap(({ arn }) => arn ?? []);
  const found = await Promise.all(arns.map((arn) => read.get('ecs:serviceRevision', arn)));
  const age = (revision: ServiceRevision | undefined) => revision?.createdAt?.getTime() ?? 0;
  return found.sort((a, b) => age(b) - age(a))[0];
}

interface Far {
  readonly resource: Resource<ServiceSpec>;
  readonly place: ServiceRef;
  /** Its past is wanted. */
  readonly withHistory: boolean;
  readonly memory: ServiceMemory;
}

/** What only a service needs that is not as desired, is on its way, or was: how a rollout ended is read once. */
async function readFar(near: ServiceLive, far: Far, read: Reader): Promise<ServiceLive> {
  const { resource, place, memory } = far;
  const survey = surveyOf(resource, near);
  const { loadBalancers } = survey.canonicalWant;
  const [candidates, unreadyTargetGroups, handovers, missingImages] = await Promise.all([
    survey.templateDiffers ? findCandidates(survey.canonicalWant.template, survey.facts, read) : [],
    survey.balancersDiffer ? readUnready(loadBalancers, read) : [],
    survey.balancersDiffer ? readHandovers(loadBalancers, near.service.loadBalancers, read) : [],
    survey.rolloutDiffers ? readMissingImages(survey.canonicalWant.template, resource.scope, read) : [],
  ]);
  const known = { ...near, candidates, unreadyTargetGroups, handovers, missingImages };
  const startsRollout = survey.rolloutDiffers && (!survey.templateDiffers || mayBeAmong(candidates, survey, resource));
  if (!startsRollout && !survey.isMoving && !isFollowed(near, far)) return withRecentStops(known, place, read);
  const rollouts = await readRollouts(near.service, { targets: startsRollout, since: memory.deployment }, read);
  const stoppedTasks = await readStoppedTasks(near.service, { rollouts, place }, read);
  return { ...known, rollouts, stoppedTasks, missed: countMissed(near.service, rollouts, memory.deployment) };
}

/** One was under way at the last look, or came since, however short it was: that costs two calls, once for each. */
function isFollowed({ service }: ServiceLive, { withHistory, memory }: Far): boolean {
  const { following, deployment } = memory;
  const isNew = deployment !== undefined && (service.currentServiceDeployment ?? deployment) !== deployment;
  return withHistory || following !== undefined || isNew;
}

/**
 * Where tasks are missing and no rollout is under way, people will ask why: what stopped lately is read then, once in half
 * an hour, since ECS shows it for about one. Nothing rests on it, so that a look does not fail with it.
 */
async function withRecentStops(live: ServiceLive, place: ServiceRef, read: Reader): Promise<ServiceLive> {
  const { runningCount = 0, desiredCount = 0 } = live.service;
  if (runningCount >= desiredCount) return live;
  const stoppedTasks = await read.get('ecs:recentStops', `${place.cluster}/${place.service}`).catch(() => undefined);
  return { ...live, stoppedTasks: stoppedTasks ?? [] };
}

/** With ignored fields only the comparison knows what is really desired, so that any candidate may be it. */
function mayBeAmong(
  candidates: readonly TaskDefinitionRead[],
  { canonicalWant, facts }: Survey,
  { management }: Resource<ServiceSpec>,
): boolean {
  if (management.ignoreDifferences.length > 0) return candidates.length > 0;
  return pickCandidate(canonicalWant.template, candidates, facts) !== undefined;
}
