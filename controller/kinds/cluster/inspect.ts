import type { CapacityProvider, Cluster, Service } from '@aws-sdk/client-ecs';
import type { InspectTarget, TreeNode } from '../../model/inspection.ts';
import type { Inspections, Reader } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { grouped } from '../../model/tree/grouped.ts';
import { orUnread } from '../../model/tree/unread.ts';
import { health } from './health.ts';

/** A cluster with more services is not listed service by service: that takes a call for every ten. */
const SERVICES_LISTED = 100;

const BUILT_IN = ['FARGATE', 'FARGATE_SPOT'];

/** A cluster → its capacity providers and its services. */
export const inspect: Inspections = {
  async tree(target, read) {
    const { arn, name } = namesOf(target);
    const root = { id: arn, type: 'Cluster', name, arn } as const;
    const cluster = await read.get('ecs:cluster', name);
    if (!cluster) return { ...root, health: 'Missing', words: 'does not exist any more', facts: [], children: [] };
    const [providers, services] = await Promise.all([
      providerNodes(cluster.capacityProviders ?? [], read),
      serviceNodes(cluster, read),
    ]);
    const { status, message } = health(cluster);
    const facts = factsOf([
      ['running tasks', cluster.runningTasksCount],
      ['pending tasks', cluster.pendingTasksCount],
      ['instances', cluster.registeredContainerInstancesCount || undefined],
    ]);
    return { ...root, health: status, words: message, facts, children: [...providers, ...services] };
  },
};

function namesOf({ outputs: { arn, name } }: InspectTarget): { readonly arn: string; readonly name: string } {
  return { arn: `${arn}`, name: `${name}` };
}

async function providerNodes(names: readonly string[], read: Reader): Promise<readonly TreeNode[]> {
  const found = await Promise.all(
    names.map((name) =>
      orUnread({ id: `provider/${name}`, type: 'CapacityProvider', name }, async () => {
        const provider = await read.get('ecs:capacityProvider', name);
        return provider ? [providerNode(provider)] : [];
      }),
    ),
  );
  return found.flat();
}

function providerNode({ capacityProviderArn: arn = '', name = '', status }: CapacityProvider): TreeNode {
  const isWell = status === 'ACTIVE';
  const health = isWell ? 'Healthy' : 'Progressing';
  return {
    id: arn,
    type: 'CapacityProvider',
    name,
    arn,
    health,
    words: BUILT_IN.includes(name) ? `${status}, comes with AWS` : `${status}`,
    facts: [],
    children: [],
  };
}

async function serviceNodes({ clusterName = '', activeServicesCount = 0 }: Cluster, read: Reader) {
  const place = { id: `${clusterName}/services`, type: 'Group', name: `${activeServicesCount} services` } as const;
  if (activeServicesCount > SERVICES_LISTED)
    return [
      { ...place, words: `too many to list here: see the fleet, narrowed to ${clusterName}`, facts: [], children: [] },
    ];
  return orUnread(place, async () => {
    const services = await read.list('ecs:services', clusterName);
    return grouped(services.map(serviceNode), { id: place.id, noun: 'services' });
  });
}

function serviceNode({
  serviceArn: arn = '',
  serviceName = '',
  runningCount = 0,
  desiredCount = 0,
}: Service): TreeNode {
  return {
    id: arn,
    type: 'Service',
    name: serviceName,
    arn,
    health: runningCount >= desiredCount ? 'Healthy' : 'Progressing',
    words: `${runningCount} of ${desiredCount} tasks run`,
    facts: [],
    children: [],
  };
}
