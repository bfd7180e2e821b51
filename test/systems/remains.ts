import type { SystemWorld } from './system-world.ts';

/** Of other APIs than Cloud Control: what a listing must not show any more. */
const LISTINGS: readonly (readonly [service: string, operation: string, list: string, input: object])[] = [
  ['ecs', 'ListClusters', 'clusterArns', {}],
  ['elasticloadbalancing', 'DescribeLoadBalancers', 'LoadBalancers', {}],
  ['elasticloadbalancing', 'DescribeTargetGroups', 'TargetGroups', {}],
  ['application-autoscaling', 'DescribeScalableTargets', 'ScalableTargets', { ServiceNamespace: 'ecs' }],
  ['ecr', 'DescribeRepositories', 'repositories', {}],
  ['servicediscovery', 'ListNamespaces', 'Namespaces', {}],
  ['servicediscovery', 'ListServices', 'Services', {}],
  ['acm', 'ListCertificates', 'CertificateSummaryList', {}],
  ['ssm', 'GetParametersByPath', 'Parameters', { Path: '/evenkeel', Recursive: true }],
];

/** Everything that lives in the system's account and Region, in words that are the same for the same things. */
export async function contentsOf(opened: SystemWorld): Promise<readonly string[]> {
  const all = opened.store().all();
  const stored = all.flatMap(({ type, identifier }) => (type.startsWith('AWS::') ? [`${type} ${identifier}`] : []));
  const listed = await Promise.all(
    LISTINGS.map(async ([service, operation, list, input]) => {
      const found = ((await opened.call(service, operation, input))[list] ?? []) as readonly unknown[];
      return found.map((one) => `${service} ${list} ${nameOf(one)}`);
    }),
  );
  return [...stored, ...listed.flat()].sort();
}

function nameOf(one: unknown): string {
  if (typeof one === 'string') return one;
  const entries = Object.entries(one as Readonly<Record<string, unknown>>);
  return String(entries.find(([member]) => /(name|arn)$/i.test(member))?.[1]);
}

/** What is there now and was not before. */
export async function remainsSince(opened: SystemWorld, before: readonly string[]): Promise<readonly string[]> {
  const known = new Set(before);
  return (await contentsOf(opened)).filter((one) => !known.has(one));
}
