import type { ResourceStore } from '../cloudcontrol/store.ts';
import { Fault, type Region } from '../contract.ts';

export type NamespaceType = 'DNS_PRIVATE' | 'DNS_PUBLIC' | 'HTTP';

export interface Namespace {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly type: NamespaceType;
  /** Of private ones. */
  readonly vpc: string | undefined;
  readonly hostedZoneId: string | undefined;
  readonly createdAt: number;
  readonly creatorRequestId: string;
  readonly tags: Map<string, string>;
  description: string | undefined;
  ttl: number;
}

export interface DnsRecord {
  readonly Type: string;
  readonly TTL: number;
}

export interface HealthCheck {
  readonly Type: string;
  readonly ResourcePath?: string;
  readonly FailureThreshold?: number;
}

export interface Instance {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Service {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly namespace: Namespace;
  readonly isHttpOnly: boolean;
  readonly routingPolicy: string;
  readonly customHealth: boolean;
  readonly createdAt: number;
  readonly creatorRequestId: string;
  readonly tags: Map<string, string>;
  readonly instances: Map<string, Instance>;
  description: string | undefined;
  records: readonly DnsRecord[];
  healthCheck: HealthCheck | undefined;
}

export interface Operation {
  readonly id: string;
  readonly type: string;
  readonly targets: Readonly<Record<string, string>>;
  readonly createdAt: number;
  /** What a repeated request is recognised by. */
  readonly requestId: string | undefined;
  status: 'SUBMITTED' | 'PENDING' | 'SUCCESS' | 'FAIL';
  updatedAt: number;
  error: { readonly code: string; readonly message: string } | undefined;
}

export interface DiscoveryWorld {
  readonly region: Region;
  readonly store: ResourceStore;
  /** By id, those that are there. */
  readonly namespaces: Map<string, Namespace>;
  /** By id. */
  readonly services: Map<string, Service>;
  readonly operations: Map<string, Operation>;
}

/** By id or ARN. */
export function namespaceOf({ namespaces }: DiscoveryWorld, idOrArn: string): Namespace {
  const id = lastOf(idOrArn);
  const found = namespaces.get(id);
  if (found) return found;
  throw new Fault('NamespaceNotFound', `Could not find namespace with ID: ${id}`);
}

/** By id or ARN. */
export function serviceOf({ services }: DiscoveryWorld, idOrArn: string): Service {
  const id = lastOf(idOrArn);
  const found = services.get(id);
  if (found) return found;
  throw new Fault('ServiceNotFound', `Could not find service with ID: ${id}`);
}

function lastOf(idOrArn: string): string {
  return idOrArn.slice(idOrArn.lastIndexOf('/') + 1);
}

export function invalidInput(message: string): Fault {
  return new Fault('InvalidInput', message);
}
