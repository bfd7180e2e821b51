import { discoveryUrlOf } from '../../model/console-url.ts';
import type { Health } from '../../model/health.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Summary } from '../../model/kind.ts';
import type { LiveDiscovery } from './observe.ts';

type Live = Pick<LiveDiscovery, 'service'>;
type Placed = Pick<LiveDiscovery, 'service' | 'namespaceId'>;

/** Whether its instances are there and well is the story of the ECS service that registers them. */
export function health({ service }: Live): Health {
  const count = service.InstanceCount ?? 0;
  const message = count === 0 ? 'no instance is registered' : `${instances(count)} registered`;
  return { status: 'Healthy', message };
}

/** `1 instance is`, `3 instances are`. */
export function instances(count: number): string {
  return count === 1 ? '1 instance is' : `${count} instances are`;
}

/** The main one is the ARN: service registries of ECS and integrations of API Gateway take it. */
export function outputs({ service, namespaceId }: Placed): JsonObject {
  const { Id: id = '', Arn: arn = '', Name: name = '' } = service;
  return { '': arn, arn, id, name, namespaceId };
}

export function summary({ service, namespaceId }: Placed): Summary {
  const { Arn: arn = '', InstanceCount = 0 } = service;
  const counted = InstanceCount === 1 ? '1 instance' : `${InstanceCount} instances`;
  return { arn, consoleUrl: discoveryUrlOf(arn, namespaceId), detail: `${recordsOf(service)}, ${counted}` };
}

/** `SRV 60 s`; what has no records is found by Cloud Map's own API. */
export function recordsOf({ DnsConfig }: Live['service']): string {
  const records = (DnsConfig?.DnsRecords ?? []).map(({ Type, TTL }) => `${Type} ${TTL} s`).join(', ');
  return records === '' ? 'by API alone' : records;
}
