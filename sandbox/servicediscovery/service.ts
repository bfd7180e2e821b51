import type { Stores } from '../cloudcontrol/store.ts';
import type { MakeService } from '../contract.ts';
import {
  deregisterInstance,
  discoverInstances,
  discoveryPeer,
  getInstancesHealthStatus,
  listInstances,
  registerInstance,
} from './instances.ts';
import {
  createHttpNamespace,
  createPrivateDnsNamespace,
  createPublicDnsNamespace,
  deleteNamespace,
  getNamespace,
  listNamespaces,
  updateHttpNamespace,
  updatePrivateDnsNamespace,
  updatePublicDnsNamespace,
} from './namespaces.ts';
import { getOperation, listOperations } from './operations.ts';
import { createService, deleteService, getService, listServices, updateService } from './services.ts';
import { listTagsForResource, tagResource, untagResource } from './tags.ts';
import type { DiscoveryWorld } from './world.ts';

/** AWS Cloud Map: namespaces by asynchronous operations, services, and the instances that ECS or anybody registers. */
export function discoveryService(stores: Stores): MakeService {
  return (region) => {
    const world: DiscoveryWorld = {
      region,
      store: stores(region),
      namespaces: new Map(),
      services: new Map(),
      operations: new Map(),
    };
    region.peers.discovery = discoveryPeer(world);
    return {
      operations: Object.keys(OPERATIONS),
      call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
    };
  };
}

const OPERATIONS: Readonly<Record<string, (world: DiscoveryWorld, input: never) => Record<string, unknown>>> = {
  CreateHttpNamespace: createHttpNamespace,
  CreatePrivateDnsNamespace: createPrivateDnsNamespace,
  CreatePublicDnsNamespace: createPublicDnsNamespace,
  UpdateHttpNamespace: updateHttpNamespace,
  UpdatePrivateDnsNamespace: updatePrivateDnsNamespace,
  UpdatePublicDnsNamespace: updatePublicDnsNamespace,
  DeleteNamespace: deleteNamespace,
  GetNamespace: getNamespace,
  ListNamespaces: listNamespaces,
  CreateService: createService,
  UpdateService: updateService,
  DeleteService: deleteService,
  GetService: getService,
  ListServices: listServices,
  RegisterInstance: registerInstance,
  DeregisterInstance: deregisterInstance,
  ListInstances: listInstances,
  GetInstancesHealthStatus: getInstancesHealthStatus,
  DiscoverInstances: discoverInstances,
  GetOperation: getOperation,
  ListOperations: listOperations,
  TagResource: tagResource,
  UntagResource: untagResource,
  ListTagsForResource: listTagsForResource,
};
