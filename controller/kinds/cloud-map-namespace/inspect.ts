import type { Operation, ServiceSummary } from '@aws-sdk/client-servicediscovery';
import { discoveryUrlOf } from '../../model/console-url.ts';
import type { TreeNode } from '../../model/inspection.ts';
import type { Inspections } from '../../model/kind.ts';
import { VPC_TAG } from '../../model/tags.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { gone } from '../../model/tree/gone.ts';
import { orUnread } from '../../model/tree/unread.ts';
import { health, sortOf } from './health.ts';

/** A namespace → what is being done to it, and its services. */
export const inspect: Inspections = {
  async tree({ outputs }, read) {
    const [id, name, arn] = [`${outputs.id}`, `${outputs.name}`, `${outputs.arn}`];
    const root = { id: arn, type: 'CloudMapNamespace', name, arn } as const;
    const [namespaces, tags, services = []] = await Promise.all([
      read.list('servicediscovery:allNamespaces', 'all'),
      read.get('servicediscovery:tags', arn),
      read.get('servicediscovery:services', id),
    ]);
    const namespace = namespaces.find(({ Id }) => Id === id);
    if (!namespace) return gone(root);
    const operations = await orUnread({ id: `${id}/operations`, type: 'Group', name: 'operations' }, async () =>
      ((await read.get('servicediscovery:operations', id)) ?? []).map(operationNode),
    );
    const { DnsProperties } = namespace.Properties ?? {};
    const facts = factsOf([
      ['sort', sortOf(namespace)],
      ['VPC', tags?.[VPC_TAG]],
      ['hosted zone', DnsProperties?.HostedZoneId],
      ['answers that there is no such name are kept for', seconds(DnsProperties?.SOA?.TTL)],
      ['made', namespace.CreateDate],
    ]);
    const { status, message } = health({ namespace });
    const children = [...operations, ...services.map((one) => serviceNode(one, id))];
    return { ...root, health: status, words: message, facts, children };
  },
};

function seconds(ttl: number | undefined): string | undefined {
  return ttl === undefined ? undefined : `${ttl} s`;
}

function operationNode({ Id = '', Type, Status, CreateDate }: Operation): TreeNode {
  const facts = factsOf([['began', CreateDate]]);
  return { id: Id, type: 'Operation', name: `${Type}`, health: 'Progressing', words: `${Status}`, facts, children: [] };
}

function serviceNode({ Name = '', Arn: arn = '', InstanceCount = 0 }: ServiceSummary, namespaceId: string): TreeNode {
  return {
    id: arn,
    type: 'CloudMapService',
    name: Name,
    arn,
    health: 'Healthy',
    words: InstanceCount === 1 ? '1 instance' : `${InstanceCount} instances`,
    facts: [],
    children: [],
    consoleUrl: discoveryUrlOf(arn, namespaceId),
  };
}
