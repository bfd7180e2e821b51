import type { NamespaceSummary, Operation, OperationFilter, ServiceSummary } from '@aws-sdk/client-servicediscovery';
import { tagMap } from '../../model/tags.ts';
import { absentWhenNotFound, allPages, type ListingRows, type ReadRows, type Session, shared } from '../session.ts';

/** AWS Cloud Map API Reference, ListNamespaces, ListServices, ListInstances and others: the largest page. */
const PAGE = 100;

/**
 * AWS Cloud Map. An account has few namespaces (50 unless the quota was raised), so that one page holds them all and they
 * are looked up there.
 */
export function discoveryReads(session: Session): ReadRows<'servicediscovery'> & ListingRows<'servicediscovery'> {
  const listing = shared(() => listNamespaces(session));
  const services = shared((namespaceId) => listServices(session, namespaceId));
  return {
    'servicediscovery:allNamespaces': listing,
    'servicediscovery:namespaces': async ({ type, name }) =>
      (await listing('all')).filter((one) => one.Type === type && one.Name === name),
    'servicediscovery:service': async ({ namespaceId, name }) =>
      (await services(namespaceId)).find(({ Name }) => Name === name),
    'servicediscovery:services': services,
    'servicediscovery:tags': shared((arn) =>
      session.slow('servicediscovery:tags', arn, async (send) => {
        const answer = await absentWhenNotFound(send('servicediscovery:ListTagsForResource', { ResourceARN: arn }));
        return answer && tagMap(answer.Tags);
      }),
    ),
    'servicediscovery:creation': (key) => operationOf(session, session.creations.find(session.scope, key)),
    'servicediscovery:deletion': (id) => operationOf(session, session.creations.findDeletion(id)),
    'servicediscovery:operations': shared((id) => operationsOf(session, id)),
    'servicediscovery:instances': shared(async (ServiceId) => {
      const call = 'servicediscovery:ListInstances';
      const answer = await absentWhenNotFound(session.send(call, { ServiceId, MaxResults: PAGE }));
      return answer && (answer.Instances ?? []);
    }),
    'servicediscovery:instancesHealth': shared(async (ServiceId) => {
      const call = 'servicediscovery:GetInstancesHealthStatus';
      const answer = await absentWhenNotFound(session.send(call, { ServiceId, MaxResults: PAGE }));
      return answer && (answer.Status ?? {});
    }),
  };
}

async function operationOf({ send }: Session, OperationId: string | undefined): Promise<Operation | undefined> {
  if (OperationId === undefined) return undefined;
  return (await absentWhenNotFound(send('servicediscovery:GetOperation', { OperationId })))?.Operation;
}

function listNamespaces({ send }: Session): Promise<readonly NamespaceSummary[]> {
  const call = 'servicediscovery:ListNamespaces';
  return allPages(call, async (NextToken) => {
    const page = await send(call, { MaxResults: PAGE, NextToken });
    return { items: page.Namespaces, next: page.NextToken };
  });
}

/** A namespace that is gone has none. */
async function listServices({ send }: Session, namespaceId: string): Promise<readonly ServiceSummary[]> {
  const call = 'servicediscovery:ListServices';
  const Filters = [{ Name: 'NAMESPACE_ID' as const, Values: [namespaceId], Condition: 'EQ' as const }];
  const found = await absentWhenNotFound(
    allPages(call, async (NextToken) => {
      const page = await send(call, { Filters, MaxResults: PAGE, NextToken });
      return { items: page.Services, next: page.NextToken };
    }),
  );
  return found ?? [];
}

async function operationsOf({ send }: Session, id: string): Promise<readonly Operation[]> {
  const call = 'servicediscovery:ListOperations';
  const Name = id.startsWith('srv-') ? 'SERVICE_ID' : 'NAMESPACE_ID';
  const Filters: OperationFilter[] = [
    { Name, Values: [id], Condition: 'EQ' },
    { Name: 'STATUS', Values: ['SUBMITTED', 'PENDING'], Condition: 'IN' },
  ];
  const { Operations = [] } = await send(call, { Filters, MaxResults: PAGE });
  const found = await Promise.all(
    Operations.map(({ Id: OperationId }) => send('servicediscovery:GetOperation', { OperationId })),
  );
  return found.flatMap((answer) => answer.Operation ?? []);
}
