import type { ServiceSpec } from '../../../crds/generated/types.ts';
import type { ServiceRef } from '../../model/aws-reads.ts';
import type { Identity } from '../../model/identity.ts';

/** What follows the last slash: a cluster's ARN or name to its name. */
export function lastSegment(nameOrArn: string): string {
  return nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);
}

/** `arn:…:task-definition/web:7` or `web:7` to `web:7`; a bare family stays as it is. */
export function revisionName(nameOrArn: string): string {
  return lastSegment(nameOrArn);
}

/** Whether a `taskDefinition` names a family without a revision: ECS then takes the newest ACTIVE one. */
export function isBareFamily(taskDefinition: string): boolean {
  return !revisionName(taskDefinition).includes(':');
}

/** Where a manifest's service lives. Undefined while a part of the name is an unresolved reference. */
export function placeOf(spec: ServiceSpec, identity: Identity): ServiceRef | undefined {
  const cluster = spec.cluster ?? 'default';
  const service = spec.serviceName ?? identity.name;
  if (cluster.includes('${') || service.includes('${')) return undefined;
  return { cluster: lastSegment(cluster), service };
}

export function naturalKeyOf(place: ServiceRef): string {
  return `ecs:service/${place.cluster}/${place.service}`;
}

/** The resource id by which Application Auto Scaling knows the service: made of names, never of ARNs. */
export function scalingId(place: ServiceRef): string {
  return `service/${place.cluster}/${place.service}`;
}
