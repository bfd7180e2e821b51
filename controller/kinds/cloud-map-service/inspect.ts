import type { InstanceSummary, ServiceSummary } from '@aws-sdk/client-servicediscovery';
import { discoveryUrlOf } from '../../model/console-url.ts';
import type { HealthStatus } from '../../model/health.ts';
import type { TreeNode } from '../../model/inspection.ts';
import type { Inspections } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { gone } from '../../model/tree/gone.ts';
import { grouped } from '../../model/tree/grouped.ts';
import { orUnread } from '../../model/tree/unread.ts';
import { health, recordsOf } from './health.ts';

/** Cloud Map's words for how instances do. UNKNOWN is said of all that no check looks at, and for seconds of new ones. */
const HEALTH: Readonly<Record<string, HealthStatus>> = { HEALTHY: 'Healthy', UNHEALTHY: 'Degraded' };

/** A service → the instances that are registered in it, with their health. */
export const inspect: Inspections = {
  async tree({ outputs }, read) {
    const [id, name, arn] = [`${outputs.id}`, `${outputs.name}`, `${outputs.arn}`];
    const namespaceId = `${outputs.namespaceId}`;
    const root = { id: arn, type: 'CloudMapService', name, arn, consoleUrl: discoveryUrlOf(arn, namespaceId) } as const;
    const service = await read.get('servicediscovery:service', { namespaceId, name });
    if (!service) return gone(root);
    const place = { id: `${arn}/instances`, type: 'Group', name: 'instances' } as const;
    const children = await orUnread(place, async () => {
      const [instances = [], states = {}] = await Promise.all([
        read.get('servicediscovery:instances', id),
        read.get('servicediscovery:instancesHealth', id),
      ]);
      const nodes = instances.map((one) => instanceNode(one, { arn, state: states[one.Id ?? ''] }));
      return grouped(nodes, { id: place.id, noun: 'instances' });
    });
    const { DnsConfig, CreateDate } = service;
    const facts = factsOf([
      ['records', recordsOf(service)],
      ['routing', DnsConfig?.RoutingPolicy?.toLowerCase()],
      ['health', checkOf(service)],
      ['made', CreateDate],
    ]);
    const { status, message } = health({ service });
    return { ...root, health: status, words: message, facts, children };
  },
};

function checkOf({ HealthCheckConfig: check, HealthCheckCustomConfig: custom }: ServiceSummary): string {
  if (check) return ['Route 53 asks by', check.Type, check.ResourcePath].filter(Boolean).join(' ');
  return custom ? 'as whoever registers them says' : 'not checked';
}

function instanceNode(
  { Id = '', Attributes = {} }: InstanceSummary,
  { arn, state }: { readonly arn: string; readonly state: string | undefined },
): TreeNode {
  const {
    AWS_INSTANCE_IPV4: v4,
    AWS_INSTANCE_IPV6: v6,
    AWS_INSTANCE_CNAME: cname,
    AWS_ALIAS_DNS_NAME: alias,
  } = Attributes;
  const address = v4 ?? v6 ?? cname ?? alias;
  const port = Attributes.AWS_INSTANCE_PORT;
  const known = HEALTH[state ?? ''];
  return {
    id: `${arn}/${Id}`,
    type: 'Instance',
    name: address === undefined ? Id : `${address}${port === undefined ? '' : `:${port}`}`,
    ...(known ? { health: known } : {}),
    words: (state ?? 'no state yet').toLowerCase(),
    facts: factsOf([
      ['instance', address === undefined ? undefined : Id],
      ['zone', Attributes.AVAILABILITY_ZONE],
      ['ECS service', Attributes.ECS_SERVICE_NAME],
      ['task definition', Attributes.ECS_TASK_DEFINITION_FAMILY],
    ]),
    children: [],
  };
}
