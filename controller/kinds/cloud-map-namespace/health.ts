import type { Health } from '../../model/health.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Summary } from '../../model/kind.ts';
import type { LiveNamespace } from './observe.ts';

type Live = Pick<LiveNamespace, 'namespace'>;

/** Cloud Map lists a namespace once it is ready for services. */
export function health({ namespace }: Live): Health {
  const count = namespace.ServiceCount ?? 0;
  return { status: 'Healthy', message: count === 0 ? 'no service is in it yet' : `contains ${countOf(count)}` };
}

/** The main one is the id, as CloudFormation's Ref. */
export function outputs({ namespace }: Live): JsonObject {
  const { Id: id = '', Arn: arn = '', Name: name = '', Properties } = namespace;
  const zone = Properties?.DnsProperties?.HostedZoneId;
  return { '': id, id, arn, name, ...(zone === undefined ? {} : { hostedZoneId: zone }) };
}

const SORTS: Readonly<Record<string, string>> = { DNS_PRIVATE: 'private DNS', DNS_PUBLIC: 'public DNS', HTTP: 'HTTP' };

export function summary({ namespace }: Live): Summary {
  const { Arn: arn, Name = '', ServiceCount = 0 } = namespace;
  return { arn, detail: `${Name}, ${sortOf(namespace)}, ${countOf(ServiceCount)}` };
}

export function sortOf({ Type }: Live['namespace']): string {
  return SORTS[Type ?? ''] ?? Type ?? '';
}

function countOf(services: number): string {
  return services === 1 ? '1 service' : `${services} services`;
}
