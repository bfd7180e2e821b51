import { Fault } from '../contract.ts';
import { begin, type Failed, isUnderWay, PACE } from './operations.ts';
import { page } from './page.ts';
import { type Tag, tagsFrom } from './tags.ts';
import { type DiscoveryWorld, invalidInput, type Namespace, type NamespaceType, namespaceOf } from './world.ts';

/** Believed: what Cloud Map sets where a namespace names no TTL (answers in the Developer Guide show it). */
const SOA_TTL = 15;
const ZONE = 'AWS::Route53::HostedZone';

interface Properties {
  readonly DnsProperties?: { readonly SOA?: { readonly TTL: number } };
}

interface Create {
  readonly Name: string;
  readonly CreatorRequestId?: string;
  readonly Description?: string;
  readonly Vpc?: string;
  readonly Tags?: readonly Tag[];
  readonly Properties?: Properties;
}

/** The namespace is there, and listed, once its operation has succeeded (Cloud Map API Reference, CreatePrivateDnsNamespace). */
function create(type: NamespaceType) {
  return (world: DiscoveryWorld, input: Create) => {
    const { region, namespaces } = world;
    assertName(input.Name, type);
    assertFree(world, type, input);
    const id = `ns-${region.hex(16)}`;
    const namespace: Namespace = {
      id,
      arn: `arn:aws:servicediscovery:${region.region}:${region.account}:namespace/${id}`,
      name: input.Name,
      type,
      vpc: input.Vpc,
      hostedZoneId: type === 'HTTP' ? undefined : `Z${region.hex(20).toUpperCase()}`,
      createdAt: region.clock.now(),
      creatorRequestId: input.CreatorRequestId ?? region.hex(32),
      tags: tagsFrom(input.Tags),
      description: input.Description,
      ttl: input.Properties?.DnsProperties?.SOA?.TTL ?? SOA_TTL,
    };
    return begin(world, {
      type: 'CREATE_NAMESPACE',
      targets: { NAMESPACE: id },
      requestId: input.CreatorRequestId,
      takesMs: type === 'HTTP' ? PACE.httpNamespace : PACE.dnsNamespace,
      finish() {
        if (inTheWay(world, type, input)) return `A namespace with the name ${input.Name} already exists.`;
        const conflict = conflictingZone(world, input);
        if (conflict) return conflict;
        namespaces.set(id, namespace);
        makeZone(world, namespace);
        return undefined;
      },
    });
  };
}

export const createHttpNamespace = create('HTTP');
export const createPrivateDnsNamespace = create('DNS_PRIVATE');
export const createPublicDnsNamespace = create('DNS_PUBLIC');

function assertName(name: string, type: NamespaceType): void {
  const isName = type === 'HTTP' ? /^[!-~]{1,1024}$/ : /^[A-Za-z0-9_-]{1,63}(\.[A-Za-z0-9_-]{1,63})*$/;
  if (!isName.test(name)) throw invalidInput(`Namespace name ${name} is not valid.`);
}

function assertFree(world: DiscoveryWorld, type: NamespaceType, input: Create): void {
  if (!inTheWay(world, type, input)) return;
  throw new Fault('NamespaceAlreadyExists', `A namespace with the name ${input.Name} already exists.`);
}

/** A private name may be used once in each VPC, any other once (believed). */
function inTheWay({ namespaces }: DiscoveryWorld, type: NamespaceType, { Name, Vpc }: Create): boolean {
  return [...namespaces.values()].some((one) => one.type === type && one.name === Name && one.vpc === Vpc);
}

/** A VPC has one private hosted zone of a name (Amazon Route 53 API Reference, ConflictingDomainExists; the words are believed). */
function conflictingZone({ store, region }: DiscoveryWorld, { Name, Vpc }: Create): Failed | undefined {
  const isThere = store.list(ZONE).some(({ model }) => {
    const vpcs = Array.isArray(model.VPCs) ? (model.VPCs as readonly { readonly VPCId?: string }[]) : [];
    return model.Name === `${Name}.` && vpcs.some(({ VPCId }) => VPCId === Vpc);
  });
  if (!isThere) return undefined;
  const message = `The VPC that you chose, ${Vpc} in region ${region.region}, is already associated with another private hosted zone that has an overlapping name space, ${Name}.. (Service: AmazonRoute53; Status Code: 400; Error Code: ConflictingDomainExists)`;
  return { code: 'CANNOT_CREATE_HOSTED_ZONE', message };
}

/** The hosted zone belongs to Cloud Map and goes with the namespace. */
function makeZone({ store, region }: DiscoveryWorld, { hostedZoneId, name, vpc }: Namespace): void {
  if (hostedZoneId === undefined) return;
  const model = {
    Id: hostedZoneId,
    Name: `${name}.`,
    HostedZoneConfig: { Comment: 'Created by AWS Cloud Map' },
    ...(vpc ? { VPCs: [{ VPCId: vpc, VPCRegion: region.region }] } : {}),
  };
  store.put({ type: ZONE, identifier: hostedZoneId, model, createdAt: region.clock.now() });
}

interface Update {
  readonly Id: string;
  readonly Namespace: { readonly Description?: string; readonly Properties?: Properties };
}

function update(type: NamespaceType) {
  return (world: DiscoveryWorld, { Id, Namespace: change }: Update) => {
    const namespace = namespaceOf(world, Id);
    if (namespace.type !== type) throw invalidInput(`Namespace ${namespace.id} is not of the type ${type}.`);
    return begin(world, {
      type: 'UPDATE_NAMESPACE',
      targets: { NAMESPACE: namespace.id },
      takesMs: PACE.change,
      finish() {
        namespace.description = change.Description ?? namespace.description;
        namespace.ttl = change.Properties?.DnsProperties?.SOA?.TTL ?? namespace.ttl;
        return undefined;
      },
    });
  };
}

export const updateHttpNamespace = update('HTTP');
export const updatePrivateDnsNamespace = update('DNS_PRIVATE');
export const updatePublicDnsNamespace = update('DNS_PUBLIC');

export function deleteNamespace(world: DiscoveryWorld, { Id }: { Id: string }) {
  const { id, hostedZoneId } = namespaceOf(world, Id);
  if ([...world.services.values()].some((one) => one.namespace.id === id))
    throw new Fault('ResourceInUse', `Namespace ${id} has associated services and cannot be deleted.`);
  return begin(world, {
    type: 'DELETE_NAMESPACE',
    targets: { NAMESPACE: id },
    takesMs: PACE.change,
    finish() {
      const problem = hostedZoneId && foreignRecords(world, hostedZoneId);
      if (problem) return problem;
      world.namespaces.delete(id);
      if (hostedZoneId) world.store.remove(ZONE, hostedZoneId);
      return undefined;
    },
  });
}

/** The zone goes with the namespace, and Route 53 deletes none that holds records of others (the code and the words are believed). */
function foreignRecords({ store }: DiscoveryWorld, zone: string): Failed | undefined {
  const isThere = store.list('AWS::Route53::RecordSet').some(({ identifier }) => identifier.startsWith(`${zone}|`));
  const message =
    'The specified hosted zone contains non-required resource record sets and so cannot be deleted. (Service: AmazonRoute53; Error Code: HostedZoneNotEmpty)';
  return isThere ? { code: 'INVALID_CHANGE_BATCH', message } : undefined;
}

export function getNamespace(world: DiscoveryWorld, { Id }: { Id: string }) {
  const namespace = namespaceOf(world, Id);
  return { Namespace: { ...view(world, namespace), CreatorRequestId: namespace.creatorRequestId } };
}

interface List {
  readonly Filters?: readonly {
    readonly Name: string;
    readonly Values: readonly string[];
    readonly Condition?: string;
  }[];
  readonly NextToken?: string;
  readonly MaxResults?: number;
}

export function listNamespaces(world: DiscoveryWorld, input: List) {
  const facts = (one: Namespace): Readonly<Record<string, string>> => ({
    TYPE: one.type,
    NAME: one.name,
    HTTP_NAME: one.name,
    RESOURCE_OWNER: 'SELF',
  });
  const fits = (one: Namespace) =>
    (input.Filters ?? []).every(({ Name, Values, Condition }) => {
      const fact = facts(one)[Name] ?? '';
      return Condition === 'BEGINS_WITH' ? fact.startsWith(Values[0] ?? '') : Values.includes(fact);
    });
  const { items, next } = page([...world.namespaces.values()].filter(fits), input);
  return { Namespaces: items.map((one) => view(world, one)), NextToken: next };
}

function view({ services, region }: DiscoveryWorld, namespace: Namespace): Record<string, unknown> {
  const { id, arn, name, type, description, hostedZoneId, ttl, createdAt } = namespace;
  return {
    Id: id,
    Arn: arn,
    ResourceOwner: region.account,
    Name: name,
    Type: type,
    ...(description === undefined ? {} : { Description: description }),
    ServiceCount: [...services.values()].filter((one) => one.namespace.id === id).length,
    Properties: {
      ...(hostedZoneId ? { DnsProperties: { HostedZoneId: hostedZoneId, SOA: { TTL: ttl } } } : {}),
      HttpProperties: { HttpName: name },
    },
    CreateDate: new Date(createdAt),
  };
}

/** Nothing may be made in a namespace that goes. */
export function assertStays(world: DiscoveryWorld, { id }: Namespace): void {
  if (isUnderWay(world, 'DELETE_NAMESPACE', id)) throw new Fault('ResourceInUse', `Namespace ${id} is being deleted.`);
}
