import type { CapacityProvider } from '@aws-sdk/client-ecs';
import type { CapacityProviderSpec } from '../../../crds/generated/types.ts';
import type { Identity } from '../../model/identity.ts';

/** Undefined while the name is an unresolved reference. */
export function nameOf(spec: CapacityProviderSpec, identity: Identity): string | undefined {
  const name = spec.name ?? identity.name;
  return name.includes('${') ? undefined : name;
}

/** One name space for all providers of an account and Region, those that belong to one cluster included. */
export function naturalKeyOf(name: string): string {
  return `ecs:capacity-provider/${name}`;
}

export function nameOfLive(provider: CapacityProvider): string {
  return provider.name ?? lastSegment(provider.capacityProviderArn ?? '');
}

/** An ARN or a name to the name. */
export function lastSegment(nameOrArn: string): string {
  return nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);
}
