import type { Json, JsonObject } from '../../controller/model/json.ts';
import { isObject } from '../../controller/model/json.ts';
import type { ComposedKind } from '../../crds/composition.ts';
import { EXAMPLE_ZONE } from '../../sandbox/route53/zones.ts';
import type { World } from '../support/world.ts';
import { discoveryAnswer, namespaceAnswer, repositoryAnswer } from './registry-views.ts';

type Answer = Record<string, unknown>;

/** What AWS answers about one object, in the shape of its spec and without what AWS writes down for itself. */
export type LiveView = (world: World, name: string) => Promise<JsonObject>;

/** Names that a view needs beside the object's own: where its listeners, rules and services lie. */
const CLUSTER = 'shop';

export const LIVE_VIEWS: Readonly<Record<ComposedKind, LiveView>> = {
  Service: viewService,
  Cluster: async (world, name) => {
    const include = ['TAGS', 'SETTINGS', 'CONFIGURATIONS'];
    const { clusters } = await world.call('ecs', 'DescribeClusters', { clusters: [name], include });
    return plain(without(one(clusters), ['clusterArn', 'status', ...COUNTS, 'statistics']));
  },
  CapacityProvider: async (world, name) => {
    const input = { capacityProviders: [name], include: ['TAGS'] };
    const { capacityProviders } = await world.call('ecs', 'DescribeCapacityProviders', input);
    return plain(without(one(capacityProviders), ['capacityProviderArn', 'status', 'updateStatus', 'type']));
  },
  TargetGroup: async (world, name) => {
    const { TargetGroups } = await elb(world, 'DescribeTargetGroups', { Names: [name] });
    const group = one(TargetGroups);
    const input = { TargetGroupArn: group.TargetGroupArn };
    const { Attributes } = await elb(world, 'DescribeTargetGroupAttributes', input);
    return spelled({ ...group, Attributes, Tags: await tagsOf(world, group.TargetGroupArn) });
  },
  LoadBalancer: async (world, name) => {
    const { LoadBalancers } = await elb(world, 'DescribeLoadBalancers', { Names: [name] });
    const balancer = one(LoadBalancers);
    const input = { LoadBalancerArn: balancer.LoadBalancerArn };
    const { Attributes } = await elb(world, 'DescribeLoadBalancerAttributes', input);
    const zones = balancer.AvailabilityZones as readonly Answer[];
    const Subnets = zones.map(({ SubnetId }) => SubnetId).sort();
    const SubnetMappings = zones.map(mappingOf);
    return spelled({
      ...balancer,
      Subnets,
      SubnetMappings,
      Attributes,
      Tags: await tagsOf(world, input.LoadBalancerArn),
    });
  },
  Listener: async (world, arn) => {
    const { Listeners } = await elb(world, 'DescribeListeners', { ListenerArns: [arn] });
    const { Attributes } = await elb(world, 'DescribeListenerAttributes', { ListenerArn: arn });
    const { Certificates } = await elb(world, 'DescribeListenerCertificates', { ListenerArn: arn });
    return spelled({ ...one(Listeners), Attributes, Certificates, Tags: await tagsOf(world, arn) });
  },
  ListenerRule: async (world, arn) => {
    const { Rules } = await elb(world, 'DescribeRules', { RuleArns: [arn] });
    return spelled({ ...one(Rules), Tags: await tagsOf(world, arn) });
  },
  ServiceAutoScaling: viewScaling,
  Repository: async (world, name) => {
    const { tags, ...repository } = await repositoryAnswer(world, name);
    const rest = without(repository, ['repositoryArn', 'registryId', 'repositoryUri', 'createdAt']);
    return plain({ ...rest, tags: lowered(tags) });
  },
  CloudMapNamespace: async (world, arn) => withLoweredTags(await namespaceAnswer(world, arn)),
  CloudMapService: async (world, arn) => withLoweredTags(await discoveryAnswer(world, arn)),
  DnsRecord: async (world, name) => {
    const input = { HostedZoneId: EXAMPLE_ZONE, StartRecordName: `${name}.updates.example.com`, MaxItems: 1 };
    const { ResourceRecordSets } = await world.call('route53', 'ListResourceRecordSets', input);
    return plain(dnsSpelled(one(ResourceRecordSets)) as Answer);
  },
  Certificate: async (world, arn) => {
    const { Certificate } = await world.call('acm', 'DescribeCertificate', { CertificateArn: arn });
    const { Tags } = await world.call('acm', 'ListTagsForCertificate', { CertificateArn: arn });
    return spelled({ Options: (Certificate as Answer).Options, Tags });
  },
  ListenerCertificate: async (world) => {
    const { LoadBalancers } = await elb(world, 'DescribeLoadBalancers', {});
    const LoadBalancerArn = (LoadBalancers as readonly Answer[])[0]?.LoadBalancerArn;
    const { Listeners } = await elb(world, 'DescribeListeners', { LoadBalancerArn });
    const { ListenerArn } = one(Listeners);
    const { Certificates } = await elb(world, 'DescribeListenerCertificates', { ListenerArn });
    const beside = (Certificates as readonly Answer[]).filter(({ IsDefault }) => !IsDefault);
    return spelled({ Certificates: beside.map(({ CertificateArn }) => ({ CertificateArn })) });
  },
};

function withLoweredTags(answer: Answer): JsonObject {
  return plain({ ...answer, tags: lowered(answer.tags) });
}

/** Route 53 begins some names with several capitals. */
function dnsSpelled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dnsSpelled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [DNS_NAMES[k] ?? k.charAt(0).toLowerCase() + k.slice(1), dnsSpelled(v)]),
  );
}

const DNS_NAMES: Readonly<Record<string, string>> = { TTL: 'ttl', DNSName: 'dnsName', AWSRegion: 'awsRegion' };

const COUNTS = [
  'registeredContainerInstancesCount',
  'runningTasksCount',
  'pendingTasksCount',
  'activeServicesCount',
] as const;

const SERVICE_BOOKKEEPING = [
  'serviceArn',
  'clusterArn',
  'createdAt',
  'deployments',
  'events',
  'runningCount',
  'pendingCount',
  'currentServiceDeployment',
  'currentServiceRevisions',
] as const;

const REVISION_BOOKKEEPING = [
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
] as const;

async function viewService(world: World, name: string): Promise<JsonObject> {
  const input = { cluster: CLUSTER, services: [name], include: ['TAGS'] };
  const { services } = await world.call('ecs', 'DescribeServices', input);
  const service = one(services);
  const primary = (service.deployments as readonly Answer[]).find(({ status }) => status === 'PRIMARY') ?? {};
  const { volumeConfigurations, vpcLatticeConfigurations } = primary;
  const connect = primary.serviceConnectConfiguration as Answer | undefined;
  // Switched off is the way in which it is taken away.
  const serviceConnectConfiguration = connect?.enabled ? connect : undefined;
  const arns = (service.currentServiceRevisions as readonly Answer[]).map(({ arn }) => arn);
  const { serviceRevisions } = await world.call('ecs', 'DescribeServiceRevisions', { serviceRevisionArns: arns });
  const { gatewayConnectors, monitoring } = one(serviceRevisions);
  return plain({
    ...without(service, SERVICE_BOOKKEEPING),
    ...{ serviceConnectConfiguration, volumeConfigurations, vpcLatticeConfigurations, gatewayConnectors, monitoring },
    template: await revisionOf(world, service.taskDefinition),
  });
}

async function revisionOf(world: World, taskDefinition: unknown): Promise<Answer> {
  const answer = await world.call('ecs', 'DescribeTaskDefinition', { taskDefinition, include: ['TAGS'] });
  return { ...without(answer.taskDefinition as Answer, REVISION_BOOKKEEPING), tags: withoutOurs(answer.tags) };
}

/** Another life of the same policy or action has another ARN. */
const PART_BOOKKEEPING = ['PolicyARN', 'ScheduledActionARN', 'CreationTime', 'Alarms'] as const;

async function viewScaling(world: World, name: string): Promise<JsonObject> {
  const ServiceNamespace = 'ecs';
  const ResourceId = `service/${CLUSTER}/${name}`;
  const scaling = (operation: string, input: object) => world.call('application-autoscaling', operation, input);
  const { ScalableTargets } = await scaling('DescribeScalableTargets', { ServiceNamespace, ResourceIds: [ResourceId] });
  const { ScalingPolicies } = await scaling('DescribeScalingPolicies', { ServiceNamespace, ResourceId });
  const { ScheduledActions } = await scaling('DescribeScheduledActions', { ServiceNamespace, ResourceId });
  const Policies = (ScalingPolicies as readonly Answer[]).map((policy) => without(policy, PART_BOOKKEEPING));
  const actions = (ScheduledActions as readonly Answer[]).map((action) => without(action, PART_BOOKKEEPING));
  return spelled({ ...one(ScalableTargets), Policies, ScheduledActions: actions });
}

const elb = (world: World, operation: string, input: object) => world.call('elasticloadbalancing', operation, input);

async function tagsOf(world: World, arn: unknown): Promise<unknown> {
  const { TagDescriptions } = await elb(world, 'DescribeTags', { ResourceArns: [arn] });
  return one(TagDescriptions).Tags;
}

function mappingOf({ SubnetId, LoadBalancerAddresses, SourceNatIpv6Prefixes }: Answer): Answer {
  const [address = {}] = (LoadBalancerAddresses ?? []) as readonly Answer[];
  const [SourceNatIpv6Prefix] = (SourceNatIpv6Prefixes ?? []) as readonly string[];
  const { AllocationId, PrivateIPv4Address, IPv6Address } = address;
  return { SubnetId, AllocationId, PrivateIPv4Address, IPv6Address, SourceNatIpv6Prefix };
}

function one(list: unknown): Answer {
  const [first, ...more] = Array.isArray(list) ? (list as readonly Answer[]) : [];
  if (!first || more.length > 0) throw new Error(`one answer was expected, not ${JSON.stringify(list)}`);
  return first;
}

/** ELB's and Application Auto Scaling's answers in the manifest's spelling. */
function spelled(answer: Answer): JsonObject {
  return plain(lowered(answer) as Answer);
}

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [k.charAt(0).toLowerCase() + k.slice(1), lowered(v)]),
  );
}

/** As JSON, and without the operator's own tags. */
function plain(answer: Answer): JsonObject {
  const value = JSON.parse(JSON.stringify(answer)) as JsonObject;
  return 'tags' in value ? { ...value, tags: withoutOurs(value.tags) } : value;
}

function withoutOurs(tags: unknown): Json {
  const list = Array.isArray(tags) ? (tags as readonly Json[]) : [];
  return list.filter((tag) => !(isObject(tag) && String(tag.key).startsWith('evenkeel.dev/')));
}

function without(answer: Answer, members: readonly string[]): Answer {
  return Object.fromEntries(Object.entries(answer).filter(([member]) => !members.includes(member)));
}
