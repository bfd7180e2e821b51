import type { World } from '../support/world.ts';

type Answer = Record<string, unknown>;

/** What ECR answers about a repository, with both of its policies. */
export async function repositoryAnswer(world: World, name: string): Promise<Answer> {
  const ecr = (operation: string, input: object) => world.call('ecr', operation, input);
  const { repositories } = await ecr('DescribeRepositories', { repositoryNames: [name] });
  const [repository = {}] = repositories as readonly Answer[];
  const attached = (operation: string) => ecr(operation, { repositoryName: name }).catch((): Answer => ({}));
  const { lifecyclePolicyText } = await attached('GetLifecyclePolicy');
  const { policyText } = await attached('GetRepositoryPolicy');
  const { tags } = await ecr('ListTagsForResource', { resourceArn: repository.repositoryArn });
  return {
    ...repository,
    ...(lifecyclePolicyText ? { lifecyclePolicy: JSON.parse(String(lifecyclePolicyText)) } : {}),
    ...(policyText ? { repositoryPolicy: JSON.parse(String(policyText)) } : {}),
    tags,
  };
}

/** What Cloud Map answers about a namespace, in the spelling of manifests. */
export async function namespaceAnswer(world: World, arn: string): Promise<Answer> {
  const { Namespace } = await world.call('servicediscovery', 'GetNamespace', { Id: arn });
  const { Name, Type, Description, Properties } = Namespace as Answer;
  const { DnsProperties } = Properties as { readonly DnsProperties: { readonly SOA: { readonly TTL: number } } };
  return {
    name: Name,
    type: Type,
    ...(Description ? { description: Description } : {}),
    properties: { dnsProperties: { soa: { ttl: DnsProperties.SOA.TTL } } },
    tags: await tagsOf(world, arn),
  };
}

/** What Cloud Map answers about a service, in the spelling of manifests. */
export async function discoveryAnswer(world: World, arn: string): Promise<Answer> {
  const { Service } = await world.call('servicediscovery', 'GetService', { Id: arn });
  const { Name, Description, DnsConfig, HealthCheckConfig } = Service as Answer;
  const { DnsRecords, RoutingPolicy } = DnsConfig as Answer;
  const records = (DnsRecords as readonly Answer[]).map(({ Type, TTL }) => ({ type: Type, ttl: TTL }));
  const { ResourcePath, FailureThreshold } = (HealthCheckConfig ?? {}) as Answer;
  return {
    name: Name,
    ...(Description ? { description: Description } : {}),
    dnsConfig: { routingPolicy: RoutingPolicy, dnsRecords: records },
    healthCheckConfig: { resourcePath: ResourcePath, failureThreshold: FailureThreshold },
    tags: await tagsOf(world, arn),
  };
}

async function tagsOf(world: World, ResourceARN: string): Promise<unknown> {
  const { Tags } = await world.call('servicediscovery', 'ListTagsForResource', { ResourceARN });
  return Tags;
}
