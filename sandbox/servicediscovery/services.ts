import { Fault } from '../contract.ts';
import { assertStays } from './namespaces.ts';
import { begin, PACE } from './operations.ts';
import { page } from './page.ts';
import { type Tag, tagsFrom } from './tags.ts';
import {
  type DiscoveryWorld,
  type DnsRecord,
  type HealthCheck,
  invalidInput,
  type Namespace,
  namespaceOf,
  type Service,
  serviceOf,
} from './world.ts';

interface DnsConfig {
  readonly NamespaceId?: string;
  readonly RoutingPolicy?: string;
  readonly DnsRecords: readonly DnsRecord[];
}

interface Create {
  readonly Name: string;
  readonly NamespaceId?: string;
  readonly CreatorRequestId?: string;
  readonly Description?: string;
  readonly DnsConfig?: DnsConfig;
  readonly HealthCheckConfig?: HealthCheck;
  readonly HealthCheckCustomConfig?: { readonly FailureThreshold?: number };
  readonly Tags?: readonly Tag[];
  readonly Type?: 'HTTP';
}

const COMBINATIONS = ['A', 'AAAA', 'A,AAAA', 'SRV', 'CNAME'];

export function createService(world: DiscoveryWorld, input: Create) {
  const namespace = namespaceOf(world, input.NamespaceId ?? input.DnsConfig?.NamespaceId ?? '');
  assertStays(world, namespace);
  assertSettings(namespace, input);
  const known = [...world.services.values()].find((one) => one.namespace === namespace && isSameName(one, input));
  if (known && known.creatorRequestId === input.CreatorRequestId) return { Service: view(known) };
  if (known) throw new Fault('ServiceAlreadyExists', `Service already exists with ID: ${known.id}`);
  const service = newService(world, namespace, input);
  world.services.set(service.id, service);
  return { Service: { ...view(service), CreatorRequestId: service.creatorRequestId } };
}

/** Names that DNS cannot tell apart are one (API Reference, CreateService, Name). */
function isSameName({ name, namespace }: Service, { Name }: Create): boolean {
  return namespace.type === 'HTTP' ? name === Name : name.toLowerCase() === Name.toLowerCase();
}

/** Cloud Map API Reference, CreateService, DnsRecord and HealthCheckConfig: what goes together and what does not. */
function assertSettings({ type }: Namespace, input: Create): void {
  const { DnsConfig: dns, HealthCheckConfig: health, HealthCheckCustomConfig: custom } = input;
  const types = [...new Set(dns?.DnsRecords.map(({ Type }) => Type))].sort();
  if (health && custom) throw invalidInput('Specify either HealthCheckConfig or HealthCheckCustomConfig, not both.');
  if (health && type === 'DNS_PRIVATE')
    throw invalidInput('HealthCheckConfig cannot be specified for services in private DNS namespaces.');
  if (dns && type === 'HTTP') throw invalidInput('DnsConfig cannot be specified for services in HTTP namespaces.');
  if (!dns && type !== 'HTTP' && input.Type !== 'HTTP')
    throw invalidInput('DnsConfig must be specified for services in DNS namespaces.');
  if (dns && !COMBINATIONS.includes(types.join(',')))
    throw invalidInput(`DnsRecords of the types ${types.join(', ')} cannot be combined.`);
  if (types[0] === 'CNAME' && dns?.RoutingPolicy !== 'WEIGHTED')
    throw invalidInput('CNAME records need the routing policy WEIGHTED.');
  if (types[0] === 'CNAME' && health) throw invalidInput('CNAME records cannot have a HealthCheckConfig.');
  if (health?.Type === 'TCP' && health.ResourcePath !== undefined)
    throw invalidInput('ResourcePath cannot be specified for TCP health checks.');
}

function newService({ region }: DiscoveryWorld, namespace: Namespace, input: Create): Service {
  const id = `srv-${region.hex(16)}`;
  return {
    id,
    arn: `arn:aws:servicediscovery:${region.region}:${region.account}:service/${id}`,
    name: input.Name,
    namespace,
    isHttpOnly: namespace.type === 'HTTP' || input.Type === 'HTTP',
    routingPolicy: input.DnsConfig?.RoutingPolicy ?? 'MULTIVALUE',
    customHealth: input.HealthCheckCustomConfig !== undefined,
    createdAt: region.clock.now(),
    creatorRequestId: input.CreatorRequestId ?? region.hex(32),
    tags: tagsFrom(input.Tags),
    instances: new Map(),
    description: input.Description,
    records: input.DnsConfig?.DnsRecords ?? [],
    healthCheck: filled(input.HealthCheckConfig),
  };
}

/** With the defaults of the API Reference's HealthCheckConfig. */
function filled(health: HealthCheck | undefined): HealthCheck | undefined {
  if (!health) return undefined;
  return { ...(health.Type === 'TCP' ? {} : { ResourcePath: '/' }), FailureThreshold: 1, ...health };
}

interface Update {
  readonly Id: string;
  readonly Service: {
    readonly Description?: string;
    readonly DnsConfig?: { readonly DnsRecords: readonly DnsRecord[] };
    readonly HealthCheckConfig?: HealthCheck;
  };
}

/** Records and health check that the request leaves out are deleted (API Reference, UpdateService). */
export function updateService(world: DiscoveryWorld, { Id, Service: change }: Update) {
  const service = serviceOf(world, Id);
  const types = (records: readonly DnsRecord[]) =>
    records
      .map(({ Type }) => Type)
      .sort()
      .join(',');
  const { DnsConfig: dns, HealthCheckConfig: health } = change;
  if (dns && types(dns.DnsRecords) !== types(service.records))
    throw invalidInput('The type of a DNS record cannot be changed; delete the service and create it anew.');
  if (health && service.healthCheck && health.Type !== service.healthCheck.Type)
    throw invalidInput('The type of a health check cannot be changed.');
  assertSettings(service.namespace, {
    Name: service.name,
    ...(dns ? { DnsConfig: { ...dns, RoutingPolicy: service.routingPolicy } } : { Type: 'HTTP' }),
    ...(health ? { HealthCheckConfig: health } : {}),
  });
  return begin(world, {
    type: 'UPDATE_SERVICE',
    targets: { SERVICE: service.id },
    takesMs: PACE.change,
    finish() {
      service.description = change.Description ?? service.description;
      service.records = dns?.DnsRecords ?? [];
      service.healthCheck = filled(health);
      return undefined;
    },
  });
}

export function deleteService(world: DiscoveryWorld, { Id }: { Id: string }) {
  const { id, instances } = serviceOf(world, Id);
  if (instances.size > 0)
    throw new Fault(
      'ResourceInUse',
      'Service contains registered instances; delete the instances before deleting the service',
    );
  world.services.delete(id);
  return {};
}

export function getService(world: DiscoveryWorld, { Id }: { Id: string }) {
  const service = serviceOf(world, Id);
  return {
    Service: { ...view(service), NamespaceId: service.namespace.id, CreatorRequestId: service.creatorRequestId },
  };
}

interface List {
  readonly Filters?: readonly { readonly Name: string; readonly Values: readonly string[] }[];
  readonly NextToken?: string;
  readonly MaxResults?: number;
}

export function listServices(world: DiscoveryWorld, input: List) {
  const facts = (one: Service): Readonly<Record<string, string>> => ({
    NAMESPACE_ID: one.namespace.id,
    RESOURCE_OWNER: 'SELF',
  });
  const fits = (one: Service) =>
    (input.Filters ?? []).every(({ Name, Values }) =>
      Values.map((v) => v.slice(v.lastIndexOf('/') + 1)).includes(facts(one)[Name] ?? ''),
    );
  const { items, next } = page([...world.services.values()].filter(fits), input);
  return { Services: items.map(view), NextToken: next };
}

function view(service: Service): Record<string, unknown> {
  const { records, namespace, healthCheck, description } = service;
  return {
    Id: service.id,
    Arn: service.arn,
    Name: service.name,
    ...(description === undefined ? {} : { Description: description }),
    InstanceCount: service.instances.size,
    ...(records.length > 0
      ? { DnsConfig: { NamespaceId: namespace.id, RoutingPolicy: service.routingPolicy, DnsRecords: records } }
      : {}),
    Type: service.isHttpOnly ? 'HTTP' : 'DNS_HTTP',
    ...(healthCheck ? { HealthCheckConfig: healthCheck } : {}),
    // Deprecated as a setting: it always is 1 (API Reference).
    ...(service.customHealth ? { HealthCheckCustomConfig: { FailureThreshold: 1 } } : {}),
    CreateDate: new Date(service.createdAt),
  };
}
