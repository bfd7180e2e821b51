import type { DiscoveryPeer } from '../contract.ts';
import { Fault } from '../contract.ts';
import { begin, PACE } from './operations.ts';
import { page } from './page.ts';
import { type DiscoveryWorld, type Instance, invalidInput, type Service, serviceOf } from './world.ts';

interface Register {
  readonly ServiceId: string;
  readonly InstanceId: string;
  readonly Attributes: Readonly<Record<string, string>>;
}

export function registerInstance(
  world: DiscoveryWorld,
  { ServiceId, InstanceId: id, Attributes: attributes }: Register,
) {
  const service = serviceOf(world, ServiceId);
  if (service.records.some(({ Type }) => Type === 'SRV') && attributes.AWS_INSTANCE_PORT === undefined)
    throw invalidInput('AWS_INSTANCE_PORT is required for services with SRV records.');
  return begin(world, {
    type: 'REGISTER_INSTANCE',
    targets: { INSTANCE: id, SERVICE: service.id },
    takesMs: PACE.change,
    finish() {
      service.instances.set(id, { id, attributes });
      return undefined;
    },
  });
}

export function deregisterInstance(
  world: DiscoveryWorld,
  { ServiceId, InstanceId: id }: { readonly ServiceId: string; readonly InstanceId: string },
) {
  const service = serviceOf(world, ServiceId);
  if (!service.instances.has(id)) throw new Fault('InstanceNotFound', `Could not find instance with ID: ${id}`);
  return begin(world, {
    type: 'DEREGISTER_INSTANCE',
    targets: { INSTANCE: id, SERVICE: service.id },
    takesMs: PACE.change,
    finish() {
      service.instances.delete(id);
      return undefined;
    },
  });
}

interface List {
  readonly ServiceId: string;
  readonly NextToken?: string;
  readonly MaxResults?: number;
}

export function listInstances(world: DiscoveryWorld, input: List) {
  const { instances } = serviceOf(world, input.ServiceId);
  const { items, next } = page([...instances.values()], input);
  return { Instances: items.map(({ id, attributes }) => ({ Id: id, Attributes: attributes })), NextToken: next };
}

/** Every instance is well: what ECS registers it takes away again when a task is not. */
export function getInstancesHealthStatus(world: DiscoveryWorld, { ServiceId }: { readonly ServiceId: string }) {
  const { instances } = serviceOf(world, ServiceId);
  return { Status: Object.fromEntries([...instances.keys()].map((id) => [id, 'HEALTHY'])) };
}

interface Discover {
  readonly NamespaceName: string;
  readonly ServiceName: string;
}

export function discoverInstances({ services, namespaces }: DiscoveryWorld, input: Discover) {
  const { NamespaceName, ServiceName } = input;
  if (![...namespaces.values()].some(({ name }) => name === NamespaceName))
    throw new Fault('NamespaceNotFound', `Could not find namespace with name: ${NamespaceName}`);
  const service = [...services.values()].find(
    (one) => one.namespace.name === NamespaceName && one.name === ServiceName,
  );
  if (!service) throw new Fault('ServiceNotFound', `Could not find service with name: ${ServiceName}`);
  const view = ({ id, attributes }: Instance) => ({
    InstanceId: id,
    NamespaceName,
    ServiceName,
    HealthStatus: 'HEALTHY',
    Attributes: attributes,
  });
  return { Instances: [...service.instances.values()].map(view), InstancesRevision: service.instances.size };
}

/** What Amazon ECS does in the name of its tasks: at once, as far as anybody can see. */
export function discoveryPeer({ services, namespaces }: DiscoveryWorld): DiscoveryPeer {
  const serviceAt = (arn: string): Service | undefined => [...services.values()].find((one) => one.arn === arn);
  return {
    namespaceArn: (name) => [...namespaces.values()].find((one) => one.name === name)?.arn,
    register(serviceArn, { id, address, port, attributes }) {
      const service = serviceAt(serviceArn);
      if (!service) return false;
      const place = { AWS_INSTANCE_IPV4: address, ...(port === undefined ? {} : { AWS_INSTANCE_PORT: String(port) }) };
      service.instances.set(id, { id, attributes: { ...place, ...attributes } });
      return true;
    },
    deregister(serviceArn, instanceId) {
      serviceAt(serviceArn)?.instances.delete(instanceId);
    },
  };
}
