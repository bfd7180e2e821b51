import type { World } from '../support/world.ts';

type Live = Readonly<Record<string, unknown>>;

/**
 * What must hold of AWS itself at the end, whatever happened on the way: everything the last commit asks for lives once,
 * with the content it asks for; what it dropped is gone; nothing that was never declared was touched.
 */
export async function violations(world: World): Promise<readonly string[]> {
  const found: string[] = [];
  const expect = (what: string, have: unknown, want: unknown): void => {
    if (JSON.stringify(have) !== JSON.stringify(want))
      found.push(`${what}: ${JSON.stringify(have)} instead of ${JSON.stringify(want)}`);
  };
  const services = await activeServices(world);
  expect('services', services.map(({ serviceName }) => serviceName).sort(), ['api', 'web']);
  const web = services.find(({ serviceName }) => serviceName === 'web');
  expect('web image', await imageOf(world, web), 'registry.example.com/shop/web:1.5.0');
  const api = services.find(({ serviceName }) => serviceName === 'api');
  expect('api image', await imageOf(world, api), 'registry.example.com/shop/api:2.2.0');
  expect('web count', web?.desiredCount, 3);
  expect('web grace period', web?.healthCheckGracePeriodSeconds, 30);
  expect('web exec', web?.enableExecuteCommand, false);
  expect('target groups', await names(world, 'DescribeTargetGroups', 'TargetGroups', 'TargetGroupName'), [
    'api',
    'web',
  ]);
  expect('load balancers', await names(world, 'DescribeLoadBalancers', 'LoadBalancers', 'LoadBalancerName'), ['shop']);
  expect('scaling', await scaling(world), [2, 8, ['cpu'], ['morning']]);
  expect('deletions', deletedByUs(world), ['ecs:DeleteService worker']);
  return found;
}

async function activeServices(world: World): Promise<readonly Live[]> {
  const { serviceArns } = await world.call('ecs', 'ListServices', { cluster: 'shop', maxResults: 100 });
  if ((serviceArns as unknown[]).length === 0) return [];
  const { services } = await world.call('ecs', 'DescribeServices', { cluster: 'shop', services: serviceArns });
  return (services as Live[]).filter(({ status }) => status === 'ACTIVE');
}

async function imageOf(world: World, service: Live | undefined): Promise<unknown> {
  if (!service) return undefined;
  const { taskDefinition } = await world.call('ecs', 'DescribeTaskDefinition', {
    taskDefinition: service.taskDefinition,
  });
  return (taskDefinition as { containerDefinitions: { image: string }[] }).containerDefinitions[0]?.image;
}

async function names(world: World, operation: string, list: string, member: string): Promise<readonly unknown[]> {
  const answer = await world.call('elasticloadbalancing', operation, {});
  return (answer[list] as Live[]).map((item) => item[member]).sort();
}

async function scaling(world: World): Promise<readonly unknown[]> {
  const query = { ServiceNamespace: 'ecs', ResourceId: 'service/shop/api' };
  const call = (operation: string, input: object) => world.call('application-autoscaling', operation, input);
  const { ScalableTargets } = await call('DescribeScalableTargets', {
    ServiceNamespace: 'ecs',
    ResourceIds: [query.ResourceId],
  });
  const { ScalingPolicies } = await call('DescribeScalingPolicies', query);
  const { ScheduledActions } = await call('DescribeScheduledActions', query);
  const [target] = ScalableTargets as { MinCapacity: number; MaxCapacity: number }[];
  return [
    target?.MinCapacity,
    target?.MaxCapacity,
    (ScalingPolicies as Live[]).map((policy) => policy.PolicyName).sort(),
    (ScheduledActions as Live[]).map((action) => action.ScheduledActionName).sort(),
  ];
}

/** Destroying calls that took effect and were not a person's (those force). */
function deletedByUs(world: World): readonly string[] {
  const destroyed = world.sandbox.ledger
    .entries({ mutating: true })
    .filter(({ operation, outcome }) => outcome !== 'fault' && /^(Delete|Deregister)/.test(operation))
    .filter(({ operation }) => operation !== 'DeleteScalingPolicy')
    .filter(({ input }) => input.force !== true)
    .map(({ service, operation, input }) => `${service}:${operation} ${String(input.service ?? '')}`.trim());
  return [...new Set(destroyed)];
}
