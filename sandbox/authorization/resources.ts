import { ACTIONS } from './actions.ts';
import { actionOf, arn, type Request, recordsAt, textAt, textsAt } from './request.ts';

/**
 * ARNs that a request is judged on, every one of which must be allowed; `*` where IAM knows no type of resource for the
 * action. What is about to be made is judged under the ARN that it will have. Where the Service Authorization Reference
 * names several types for one action, all of them are asked about: believed, and on the strict side.
 */
export function resourcesOf(request: Request): readonly string[] {
  const { types = [] } = ACTIONS[actionOf(request.service, request.operation)] ?? {};
  if (types.length === 0) return ['*'];
  const found = READERS[request.service]?.(request, types) ?? [];
  return found.length === 0 ? ['*'] : [...new Set(found)];
}

type ReadResources = (request: Request, types: readonly string[]) => readonly string[];

const READERS: Readonly<Record<string, ReadResources>> = {
  ecs(request, types) {
    const tagged = textsIn(request, 'resourceArn');
    return tagged.length > 0 ? tagged : types.flatMap((type) => ECS_TYPES[type]?.(request) ?? []);
  },
  elasticloadbalancing: balancing,
  'application-autoscaling': (request) => [arn(request, 'application-autoscaling', 'scalable-target/0ec5a1b2c3d4')],
  ssm: (request) =>
    [...textsAt(request.input, 'Names'), ...textsIn(request, 'Name'), ...textsIn(request, 'Path')].map((name) =>
      arn(request, 'ssm', `parameter/${name.replace(/^\//, '')}`),
    ),
  secretsmanager: (request) =>
    textsIn(request, 'SecretId').map((id) =>
      id.startsWith('arn:') ? id : arn(request, 'secretsmanager', `secret:${id}-AbCdEf`),
    ),
  cloudformation: (request) =>
    textsIn(request, 'StackName').map((name) =>
      name.startsWith('arn:') ? name : arn(request, 'cloudformation', `stack/${name}/0`),
    ),
  ecr(request) {
    const tagged = textsIn(request, 'resourceArn');
    const names = [...textsAt(request.input, 'repositoryNames'), ...textsIn(request, 'repositoryName')];
    return tagged.length > 0 ? tagged : names.map((name) => arn(request, 'ecr', `repository/${name}`));
  },
  servicediscovery: discovered,
  iam: (request) => textsIn(request, 'RoleName').map((name) => arn(request, 'iam', `role/${name}`)),
  sts: (request) => textsIn(request, 'RoleArn'),
};

const ECS_TYPES: Readonly<Record<string, (request: Request) => readonly string[]>> = {
  cluster(request) {
    const named = [...textsAt(request.input, 'clusters'), ...textsIn(request, 'cluster', 'clusterName')];
    return (named.length > 0 ? named : ['default']).map((name) => arn(request, 'ecs', `cluster/${lastOf(name)}`));
  },
  service(request) {
    const names = [...textsAt(request.input, 'services'), ...textsIn(request, 'service', 'serviceName')];
    const below = inService(request).map(([cluster, service]) => `service/${cluster}/${service}`);
    const direct = names.map((name) => `service/${clusterOf(request)}/${lastOf(name)}`);
    return [...direct, ...below].map((path) => arn(request, 'ecs', path));
  },
  'service-deployment': ({ input }) =>
    [...textsAt(input, 'serviceDeploymentArns'), textAt(input, 'serviceDeploymentArn')].filter(isText),
  'service-revision': ({ input }) => textsAt(input, 'serviceRevisionArns'),
  'task-definition': (request) =>
    textsIn(request, 'family').map((family) => arn(request, 'ecs', `task-definition/${family}:1`)),
  'capacity-provider': (request) =>
    [...textsAt(request.input, 'capacityProviders'), ...textsIn(request, 'capacityProvider', 'name')].map((name) =>
      arn(request, 'ecs', `capacity-provider/${lastOf(name)}`),
    ),
  'container-instance': (request) => [arn(request, 'ecs', `container-instance/${clusterOf(request)}/0`)],
  task: (request) =>
    textsAt(request.input, 'tasks').map((task) => arn(request, 'ecs', `task/${clusterOf(request)}/${lastOf(task)}`)),
};

/** Cluster and service in the ARNs of deployments and revisions. */
function inService({ input }: Request): readonly (readonly [cluster: string, service: string])[] {
  const arns = [...textsAt(input, 'serviceDeploymentArns'), ...textsAt(input, 'serviceRevisionArns')];
  const all = [...arns, textAt(input, 'serviceDeploymentArn')].filter(isText);
  return all.map((each) => {
    const [, cluster = '', service = ''] = each.split('/');
    return [cluster, service];
  });
}

function clusterOf({ input }: Request): string {
  return lastOf(textAt(input, 'cluster') ?? 'default');
}

/** Ids say what they are of; what is about to be made is judged under its namespace. */
function discovered(request: Request): readonly string[] {
  const ids = textsIn(request, 'Id', 'ServiceId', 'NamespaceId');
  const arns = ids.map((id) =>
    id.startsWith('arn:')
      ? id
      : arn(request, 'servicediscovery', `${id.startsWith('srv-') ? 'service' : 'namespace'}/${id}`),
  );
  return [...textsIn(request, 'ResourceARN'), ...arns];
}

const UNNUMBERED = '0000000000000000';

function balancing(request: Request): readonly string[] {
  const { operation, input } = request;
  const made = (path: string): readonly string[] => [arn(request, 'elasticloadbalancing', path)];
  const name = textAt(input, 'Name') ?? '';
  if (operation === 'CreateTargetGroup') return made(`targetgroup/${name}/${UNNUMBERED}`);
  if (operation === 'CreateLoadBalancer') {
    return made(`loadbalancer/${input.Type === 'network' ? 'net' : 'app'}/${name}/${UNNUMBERED}`);
  }
  const priorities = recordsAt(input, 'RulePriorities').map((each) => textAt(each, 'RuleArn'));
  const members = ['LoadBalancerArn', 'TargetGroupArn', 'ListenerArn', 'RuleArn'].map((member) =>
    textAt(input, member),
  );
  return [...textsAt(input, 'ResourceArns'), ...priorities, ...members].filter(isText);
}

function textsIn({ input }: Request, ...members: readonly string[]): readonly string[] {
  return members.map((member) => textAt(input, member)).filter(isText);
}

function lastOf(nameOrArn: string): string {
  return nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}
