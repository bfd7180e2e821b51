import type { ServiceAutoScalingSpec } from '../../../crds/generated/types.ts';
import type { ServiceRef } from '../../model/aws-reads.ts';
import { isObject, type Json } from '../../model/json.ts';

/** The service that a spec means, by names; undefined while a part waits for its value. ARNs name it by their end. */
export function serviceRefOf({ cluster, service }: ServiceAutoScalingSpec): ServiceRef | undefined {
  if (isUnresolved(cluster) || isUnresolved(service)) return undefined;
  return { cluster: nameIn(cluster), service: nameIn(service) };
}

function isUnresolved(text: string): boolean {
  return text.includes('${');
}

function nameIn(text: string): string {
  return text.split('/').at(-1) ?? text;
}

/** Application Auto Scaling knows a service by names, never by ARN. */
export function resourceIdOf({ cluster, service }: ServiceRef): string {
  return `service/${cluster}/${service}`;
}

export function serviceRefIn(resourceId: string | undefined): ServiceRef | undefined {
  const [type, cluster, service] = (resourceId ?? '').split('/');
  return type === 'service' && cluster && service ? { cluster, service } : undefined;
}

export function naturalKeyOf(ref: ServiceRef): string {
  return `aas:${resourceIdOf(ref)}`;
}

/** The three members by which every request names its scalable target. */
export function tripleOf(ref: ServiceRef) {
  return {
    ServiceNamespace: 'ecs',
    ResourceId: resourceIdOf(ref),
    ScalableDimension: 'ecs:service:DesiredCount',
  } as const;
}

export function refOfLocator(locator: Json | undefined): ServiceRef | undefined {
  if (!isObject(locator)) return undefined;
  const { cluster, service } = locator;
  return typeof cluster === 'string' && typeof service === 'string' ? { cluster, service } : undefined;
}
