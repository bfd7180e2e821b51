import {
  type ResourceType,
  type ResourceTypes,
  shippedResourceTypes,
} from '../../crds/resource-types/shipped-types.ts';
import { Fault, type MakeService, type SandboxService } from '../contract.ts';
import type { Networks } from '../ec2/network.ts';
import type { Accounts } from '../iam/roles.ts';
import type { Buckets } from '../s3/bucket.ts';
import { assertUpdatable } from './assert-updatable.ts';
import { uuid } from './assign.ts';
import { behaviourOf } from './behaviours/index.ts';
import { instancePeer } from './behaviours/instances.ts';
import { givenModel } from './given.ts';
import { normalIdentifier, shownIdentifier } from './identifiers.ts';
import { canonical, isModel, sameJson } from './json.ts';
import { listNeeds } from './list-needs.ts';
import { start } from './operations.ts';
import { createOrders, type Order } from './orders.ts';
import { applyPatch } from './patch.ts';
import { without } from './paths.ts';
import { eventOf, isOver, type OperationName, type Progress } from './progress.ts';
import { cancelRequest, forget, getRequestStatus, listRequests } from './requests.ts';
import type { Json, Model, Stored, Stores } from './store.ts';
import { assertModel } from './validate-model.ts';
import type { CloudControlWorld } from './world.ts';

/** Cloud Control and what AWS cannot be told. */
export interface CloudControlService extends SandboxService {
  /** Lets operations to come fail. */
  order(order: Order): void;
}

export interface CloudControlParts {
  readonly stores: Stores;
  readonly networks: Networks;
  readonly accounts: Accounts;
  readonly buckets: Buckets;
  readonly types?: ResourceTypes | undefined;
}

/** AWS Cloud Control API over the types that the program knows, or over `types`. */
export function cloudControlService(shared: CloudControlParts): MakeService {
  return (region): CloudControlService => {
    const world: CloudControlWorld = {
      region,
      store: shared.stores(region),
      neighbours: { network: shared.networks(region), roles: shared.accounts(region), buckets: shared.buckets },
      get types() {
        return shared.types ?? shippedResourceTypes();
      },
      requests: new Map(),
      clientTokens: new Map(),
      orders: createOrders(),
      unseen: new Map(),
    };
    region.peers.instances = instancePeer(world.store, region);
    return {
      operations: Object.keys(OPERATIONS),
      call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
      order: (order) => world.orders.add(order),
    };
  };
}

const OPERATIONS: Readonly<Record<string, (world: CloudControlWorld, input: never) => Record<string, unknown>>> = {
  CreateResource: createResource,
  GetResource: getResource,
  UpdateResource: updateResource,
  DeleteResource: deleteResource,
  ListResources: listResources,
  GetResourceRequestStatus: getRequestStatus,
  ListResourceRequests: listRequests,
  CancelResourceRequest: cancelRequest,
};

interface Create {
  readonly TypeName: string;
  readonly DesiredState: string;
  readonly ClientToken?: string;
}

function createResource(world: CloudControlWorld, input: Create) {
  const type = typeOf(world, input.TypeName, 'create');
  return accepted(world, { input, type, operation: 'CREATE' }, () => {
    const wanted = parseState(input.DesiredState);
    assertModel(type, wanted);
    return { wanted, identifier: undefined };
  });
}

interface Named {
  readonly TypeName: string;
  readonly Identifier: string;
  readonly ClientToken?: string;
}

function updateResource(world: CloudControlWorld, input: Named & { readonly PatchDocument: string }) {
  const type = typeOf(world, input.TypeName, 'update');
  return accepted(world, { input, type, operation: 'UPDATE' }, () => {
    const stored = visible(world, type, input.Identifier);
    assertAlone(world, stored);
    const current = shown(world, type, stored);
    const wanted = applyPatch(current, input.PatchDocument);
    assertUpdatable(type, current, wanted);
    assertModel(type, wanted, current);
    return { wanted, identifier: stored.identifier };
  });
}

function deleteResource(world: CloudControlWorld, input: Named) {
  const type = typeOf(world, input.TypeName, 'delete');
  return accepted(world, { input, type, operation: 'DELETE' }, () => {
    const identifier = normalIdentifier(type, input.Identifier);
    assertAlone(world, { type: type.name, identifier });
    return { wanted: {}, identifier };
  });
}

interface Asked {
  readonly input: { readonly ClientToken?: string };
  readonly type: ResourceType;
  readonly operation: OperationName;
}

/**
 * The event of a request that was accepted now, or of the one that the same client token asked for in the last 36 hours
 * (Cloud Control API user guide, "Ensuring resource operation requests are unique").
 */
function accepted(
  world: CloudControlWorld,
  { input, type, operation }: Asked,
  check: () => { readonly wanted: Model; readonly identifier: string | undefined },
) {
  const now = world.region.clock.now();
  forget(world, now);
  const content = canonical({ operation, ...(input as unknown as Model) });
  const known = input.ClientToken === undefined ? undefined : world.clientTokens.get(input.ClientToken);
  if (known && known.content !== content) throw tokenConflict();
  const before = known && world.requests.get(known.requestToken);
  if (before) return { ProgressEvent: eventOf(before) };
  const requestToken = uuid(world.region.hex);
  const progress: Progress = {
    ...{ type, operation, requestToken, startedAt: now, status: 'PENDING', at: now, ...check() },
    ...{ retryAt: undefined, errorCode: undefined, message: undefined, hook: undefined, cancel: () => {} },
  };
  world.requests.set(requestToken, progress);
  if (input.ClientToken !== undefined) world.clientTokens.set(input.ClientToken, { content, requestToken, at: now });
  start(world, progress);
  return { ProgressEvent: eventOf(progress) };
}

function getResource(world: CloudControlWorld, input: Named) {
  const type = typeOf(world, input.TypeName, 'read');
  const given = givenModel(type.name, input.Identifier, world.region);
  if (given) return { TypeName: type.name, ResourceDescription: described(input.Identifier, given) };
  const stored = visible(world, type, input.Identifier);
  return { TypeName: type.name, ResourceDescription: described(stored.identifier, shown(world, type, stored)) };
}

interface List {
  readonly TypeName: string;
  readonly ResourceModel?: string;
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

const PAGE = 100;

/** Most list handlers answer identifiers alone (Cloud Control API user guide, "Discovering resources"). */
function listResources(world: CloudControlWorld, input: List) {
  const type = typeOf(world, input.TypeName, 'list');
  const parent = input.ResourceModel === undefined ? {} : parseState(input.ResourceModel);
  const missing = listNeeds(type.name).filter((name) => parent[name] === undefined);
  if (missing.length > 0) throw listNeedsFault(type.name, missing);
  const found = world.store
    .list(type.name)
    .filter((each) => !isUnseen(world, each))
    .filter(({ model }) => listNeeds(type.name).every((name) => sameJson(model[name], parent[name])));
  const first = Number(input.NextToken ?? 0);
  const last = first + Math.min(input.MaxResults ?? PAGE, PAGE);
  return {
    TypeName: type.name,
    ResourceDescriptions: found
      .slice(first, last)
      .map(({ identifier, model }) => described(identifier, keysOf(type, model))),
    NextToken: last < found.length ? String(last) : undefined,
  };
}

function keysOf({ identifier }: ResourceType, model: Model): Model {
  return Object.fromEntries(
    identifier.flatMap((name) => (model[name] === undefined ? [] : [[name, model[name]]])),
  ) as Model;
}

function described(identifier: string, properties: Model) {
  return { Identifier: identifier, Properties: JSON.stringify(properties) };
}

function typeOf({ types }: CloudControlWorld, name: string, handler: ResourceType['handlers'][number]): ResourceType {
  const type = types.get(name);
  if (!type) throw new Fault('TypeNotFoundException', `The type '${name}' cannot be found.`, 404);
  const { handlers } = type;
  // What cannot be read is no type of Cloud Control at all: every action is refused.
  if (handlers.includes('read') && handlers.includes(handler)) return type;
  const action = handler.toUpperCase();
  throw new Fault('UnsupportedActionException', `Resource type ${name} does not support ${action} action`, 405);
}

function visible(world: CloudControlWorld, type: ResourceType, given: string): Stored {
  const identifier = normalIdentifier(type, given);
  const stored = world.store.get(type.name, identifier);
  if (stored && !isUnseen(world, stored)) return stored;
  const message = `Resource of type '${type.name}' with identifier '${shownIdentifier(type, identifier)}' was not found.`;
  throw new Fault('ResourceNotFoundException', message, 404);
}

function isUnseen({ unseen, region }: CloudControlWorld, { type, identifier }: Stored): boolean {
  return (unseen.get(`${type} ${identifier}`) ?? 0) > region.clock.now();
}

/** What reads tell: everything but what is write-only. */
function shown({ region, store, neighbours }: CloudControlWorld, type: ResourceType, stored: Stored): Model {
  const model = behaviourOf(type.name).show?.(stored, { ...neighbours, region, store, type }) ?? stored.model;
  return without(model, type.writeOnly);
}

/** One operation at a time on a resource (Cloud Control API reference, ConcurrentOperationException). */
function assertAlone({ requests }: CloudControlWorld, { type, identifier }: Pick<Stored, 'type' | 'identifier'>): void {
  const busy = [...requests.values()].some(
    (each) => !isOver(each) && each.type.name === type && each.identifier === identifier,
  );
  if (!busy) return;
  throw new Fault('ConcurrentOperationException', 'Another operation on the resource is in progress.', 409);
}

function parseState(text: string): Model {
  try {
    const parsed = JSON.parse(text) as Json;
    if (isModel(parsed)) return parsed;
  } catch {
    // Falls through: AWS says the same of text that is no JSON and of JSON that is no object (believed).
  }
  throw new Fault('InvalidRequestException', 'The desired state is not a valid JSON object.');
}

function tokenConflict(): Fault {
  const message = 'The client token was used with another request.';
  return new Fault('ClientTokenConflictException', message, 409);
}

function listNeedsFault(type: string, missing: readonly string[]): Fault {
  const message = `Missing or invalid ResourceModel property in ${type} list handler request input. Required property: [${missing.join(', ')}]`;
  return new Fault('InvalidRequestException', message);
}
