import type {
  Cluster,
  ClusterSetting,
  CreateClusterRequest,
  CreateClusterResponse,
  DeleteClusterRequest,
  DescribeClustersRequest,
  DescribeClustersResponse,
  ListClustersRequest,
  ListClustersResponse,
  PutClusterCapacityProvidersRequest,
  UpdateClusterRequest,
  UpdateClusterSettingsRequest,
} from '@aws-sdk/client-ecs';
import { Fault } from '../contract.ts';
import { activeCluster, arnOf, findCluster, nameOf } from './arn.ts';
import { checkedProviders, checkedStrategy, filledStrategy, hasOwnProviders } from './capacity.ts';
import { clientError, clusterNotFound, invalidParameter } from './faults.ts';
import { fingerprint } from './fingerprint.ts';
import { namespaceArn } from './namespaces.ts';
import { ordinal, page } from './page.ts';
import { listOfTags, tagsOf } from './tags.ts';
import { type ClusterState, type EcsWorld, nextSerial } from './world.ts';

const NAME = /^[A-Za-z0-9_-]{1,255}$/;

/**
 * Creates a cluster. The name is the idempotency key: the same request again answers the same cluster, another one for
 * that name is refused.
 */
export function createCluster(world: EcsWorld, input: CreateClusterRequest): CreateClusterResponse {
  const name = input.clusterName ?? 'default';
  if (!NAME.test(name)) throw invalidParameter('Invalid cluster name.');
  const draft = draftCluster(world, name, input);
  const existing = world.clusters.get(name);
  if (existing?.status === 'ACTIVE') {
    if (input.settings || input.configuration) requireSame(existing, draft);
    return { cluster: clusterView(existing, EVERYTHING) };
  }
  world.clusters.delete(name);
  world.clusters.set(name, draft);
  return { cluster: clusterView(draft, EVERYTHING) };
}

function draftCluster(world: EcsWorld, name: string, input: CreateClusterRequest): ClusterState {
  const capacityProviders = checkedProviders(world, input.capacityProviders ?? []);
  return {
    serial: nextSerial(world),
    arn: arnOf(world, `cluster/${name}`),
    name,
    status: 'ACTIVE',
    settings: withDefaultSettings(input.settings),
    configuration: withDefaultLogging(input.configuration),
    capacityProviders,
    defaultCapacityProviderStrategy: checkedStrategy(input.defaultCapacityProviderStrategy ?? [], capacityProviders),
    serviceConnectDefaults: serviceConnectDefaults(world, input.serviceConnectDefaults),
    tags: tagsOf(input.tags),
    services: new Map(),
    tasks: new Map(),
    stopped: [],
  };
}

function requireSame(existing: ClusterState, draft: ClusterState): void {
  const parts = (cluster: ClusterState) => fingerprint([cluster.settings, cluster.configuration]);
  if (parts(existing) !== parts(draft))
    throw invalidParameter(
      'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
    );
}

/** An unset `containerInsights` follows the account setting, which is `disabled` here (LIVE). */
function withDefaultSettings(settings: readonly ClusterSetting[] | undefined): ClusterSetting[] {
  const others = (settings ?? []).filter(({ name }) => name !== undefined);
  const known = others.some(({ name }) => name === 'containerInsights');
  return known ? others : [{ name: 'containerInsights', value: 'disabled' }, ...others];
}

function withDefaultLogging(configuration: CreateClusterRequest['configuration']): ClusterState['configuration'] {
  const exec = configuration?.executeCommandConfiguration;
  if (!exec) return configuration;
  return { ...configuration, executeCommandConfiguration: { ...exec, logging: exec.logging ?? 'DEFAULT' } };
}

function serviceConnectDefaults(
  world: EcsWorld,
  defaults: CreateClusterRequest['serviceConnectDefaults'],
): ClusterState['serviceConnectDefaults'] {
  if (!defaults?.namespace) return undefined;
  return { namespace: namespaceArn(world, defaults.namespace) };
}

/** Merges `settings` and replaces `configuration` and `serviceConnectDefaults` where they are sent. */
export function updateCluster(world: EcsWorld, input: UpdateClusterRequest): { cluster: Cluster } {
  const cluster = activeCluster(world, input.cluster);
  if (input.settings) mergeSettings(cluster, input.settings);
  if (input.configuration) cluster.configuration = withDefaultLogging(input.configuration);
  if (input.serviceConnectDefaults)
    cluster.serviceConnectDefaults = serviceConnectDefaults(world, input.serviceConnectDefaults);
  return { cluster: clusterView(cluster, EVERYTHING) };
}

export function updateClusterSettings(world: EcsWorld, input: UpdateClusterSettingsRequest): { cluster: Cluster } {
  const cluster = activeCluster(world, input.cluster);
  mergeSettings(cluster, input.settings ?? []);
  return { cluster: clusterView(cluster, EVERYTHING) };
}

function mergeSettings(cluster: ClusterState, settings: readonly ClusterSetting[]): void {
  const merged = new Map([...cluster.settings, ...settings].map((setting) => [setting.name, setting]));
  cluster.settings = [...merged.values()];
}

/** Replaces both lists; a provider that a service or a task uses cannot go. */
export function putClusterCapacityProviders(
  world: EcsWorld,
  input: PutClusterCapacityProvidersRequest,
): { cluster: Cluster } {
  const cluster = activeCluster(world, input.cluster);
  const wanted = checkedProviders(world, input.capacityProviders ?? []);
  const strategy = checkedStrategy(input.defaultCapacityProviderStrategy ?? [], wanted);
  if (usedProviders(cluster).some((name) => !wanted.includes(name)))
    throw new Fault('ResourceInUseException', 'The specified capacity provider is in use and cannot be removed.');
  cluster.capacityProviders = wanted;
  cluster.defaultCapacityProviderStrategy = filledStrategy(strategy);
  return { cluster: clusterView(cluster, EVERYTHING) };
}

function usedProviders(cluster: ClusterState): readonly string[] {
  const services = [...cluster.services.values()].filter(({ status }) => status !== 'INACTIVE');
  const tasks = [...cluster.tasks.values()].filter(({ lastStatus }) => lastStatus !== 'STOPPED');
  const named = [
    ...services.flatMap(({ settings }) => settings.capacityProviderStrategy ?? []),
    ...tasks.flatMap(({ deployment }) => deployment.revision.settings.capacityProviderStrategy?.[0] ?? []),
  ];
  return named.map(({ capacityProvider = '' }) => nameOf(capacityProvider));
}

/** The cluster goes INACTIVE, and can still be described (DOC: "might remain discoverable"). */
export function deleteCluster(world: EcsWorld, input: DeleteClusterRequest): { cluster: Cluster } {
  const cluster = findCluster(world, input.cluster);
  if (!cluster) throw clusterNotFound();
  const services = [...cluster.services.values()];
  if (services.some(({ status }) => status !== 'INACTIVE'))
    throw new Fault('ClusterContainsServicesException', 'The Cluster cannot be deleted while Services are active.');
  if ([...cluster.tasks.values()].some(({ lastStatus }) => lastStatus !== 'STOPPED'))
    throw new Fault('ClusterContainsTasksException', 'The Cluster cannot be deleted while Tasks are active.');
  if (hasOwnProviders(world, cluster.name))
    throw clientError(
      'The Cluster cannot be deleted while Cluster Scoped Capacity Providers are attached to the cluster.',
    );
  cluster.status = 'INACTIVE';
  cluster.capacityProviders = [];
  cluster.defaultCapacityProviderStrategy = [];
  return { cluster: clusterView(cluster, EVERYTHING) };
}

export function listClusters(world: EcsWorld, input: ListClustersRequest): ListClustersResponse {
  const active = [...world.clusters.values()].filter(({ status }) => status === 'ACTIVE');
  const { items, ...next } = page(active, input, { size: 100, max: 100, position: (c) => ordinal(c.serial) });
  return { clusterArns: items.map(({ arn }) => arn), ...next };
}

export function describeClusters(world: EcsWorld, input: DescribeClustersRequest): DescribeClustersResponse {
  const wanted = input.clusters?.length ? input.clusters : ['default'];
  if (wanted.length > 100) throw invalidParameter('Clusters can have at most 100 items.');
  const include = new Set<string>(input.include);
  const clusters: Cluster[] = [];
  const failures: DescribeClustersResponse['failures'] = [];
  for (const one of wanted) {
    const cluster = findCluster(world, one);
    if (cluster) clusters.push(clusterView(cluster, include));
    else failures.push({ arn: one.startsWith('arn:') ? one : arnOf(world, `cluster/${one}`), reason: 'MISSING' });
  }
  return { clusters, failures };
}

const EVERYTHING: ReadonlySet<string> = new Set(['TAGS', 'SETTINGS', 'CONFIGURATIONS']);

/** Without their `include`, tags, settings and statistics come back as empty lists, whatever the cluster has. */
function clusterView(cluster: ClusterState, include: ReadonlySet<string>): Cluster {
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: cluster.status,
    registeredContainerInstancesCount: 0,
    ...counts(cluster),
    statistics: [],
    tags: include.has('TAGS') ? listOfTags(cluster.tags) : [],
    settings: include.has('SETTINGS') ? cluster.settings : [],
    ...(include.has('CONFIGURATIONS') && { configuration: cluster.configuration }),
    capacityProviders: [...cluster.capacityProviders].sort(),
    defaultCapacityProviderStrategy: filledStrategy(cluster.defaultCapacityProviderStrategy),
    serviceConnectDefaults: cluster.serviceConnectDefaults,
  };
}

function counts(cluster: ClusterState) {
  const tasks = [...cluster.tasks.values()];
  return {
    runningTasksCount: tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length,
    pendingTasksCount: tasks.filter(({ lastStatus }) => lastStatus === 'PENDING' || lastStatus === 'PROVISIONING')
      .length,
    activeServicesCount: [...cluster.services.values()].filter(({ status }) => status === 'ACTIVE').length,
  };
}
