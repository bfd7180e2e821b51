import { clientError, clusterNotFound, serviceNotFound } from './faults.ts';
import { PACE } from './pace.ts';
import type { ClusterState, EcsWorld, ServiceState, TaskDefinitionState } from './world.ts';

/** `arn:aws:ecs:eu-west-1:123456789012:` + what is given. */
export function arnOf(world: EcsWorld, resource: string): string {
  return `arn:aws:ecs:${world.region.region}:${world.region.account}:${resource}`;
}

/** The part after the last slash of an ARN, or the text itself. */
export function nameOf(nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1) : nameOrArn;
}

export function findCluster(world: EcsWorld, nameOrArn: string | undefined): ClusterState | undefined {
  return world.clusters.get(nameOf(nameOrArn || 'default'));
}

/** The cluster that a request names, `default` where it names none; throws unless it is ACTIVE. */
export function activeCluster(world: EcsWorld, nameOrArn: string | undefined): ClusterState {
  const cluster = findCluster(world, nameOrArn);
  if (cluster?.status !== 'ACTIVE') throw clusterNotFound();
  return cluster;
}

/** By name or ARN. An INACTIVE service can be read for about an hour (DOC: it "may be cleaned up and purged"). */
export function findService(world: EcsWorld, cluster: ClusterState, nameOrArn: string): ServiceState | undefined {
  const service = cluster.services.get(nameOf(nameOrArn));
  if (service?.inactiveSince === undefined) return service;
  if (world.region.clock.now() - service.inactiveSince < PACE.kept) return service;
  cluster.services.delete(service.name);
  return undefined;
}

export function knownService(world: EcsWorld, cluster: ClusterState, nameOrArn: string): ServiceState {
  const service = findService(world, cluster, nameOrArn);
  if (!service || service.status === 'INACTIVE') throw serviceNotFound();
  return service;
}

/** Finds `family` (its newest ACTIVE revision), `family:revision` or an ARN; undefined where there is none. */
export function findTaskDefinition(world: EcsWorld, reference: string): TaskDefinitionState | undefined {
  const [family = '', revision] = nameOf(reference).split(':');
  const known = world.families.get(family)?.revisions ?? [];
  if (revision === undefined) return known.findLast(({ document }) => document.status === 'ACTIVE');
  return known.find((one) => String(one.revision) === revision);
}

/** As tasks and services need it; the texts are the ones that CreateService, UpdateService and RunTask answer. */
export function activeTaskDefinition(world: EcsWorld, reference: string): TaskDefinitionState {
  const found = findTaskDefinition(world, reference);
  if (!found) throw clientError('TaskDefinition not found.');
  if (found.document.status !== 'ACTIVE') throw clientError('TaskDefinition is inactive');
  return found;
}

/** Digits from the seeded source: deployment ids are 19 of them. */
export function digits(world: EcsWorld, count: number): string {
  let out = String(1 + Math.floor(world.region.random() * 9));
  while (out.length < count) out += Math.floor(world.region.random() * 10);
  return out;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 21 letters and digits, as service deployment ids are. */
export function deploymentToken(world: EcsWorld): string {
  return Array.from({ length: 21 }, () => LETTERS[Math.floor(world.region.random() * LETTERS.length)]).join('');
}
