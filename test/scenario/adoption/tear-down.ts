import type { AdoptionWorld } from './adoption-world.ts';
import { inTime, SCOPE, transportOf } from './adoption-world.ts';
import { CLUSTER } from './fleet.ts';

const DRAINING_MS = 10 * 60_000;

/** Deletes the whole fleet, as somebody with the AWS CLI would, in the order that AWS asks for. */
export async function tearDown(world: AdoptionWorld): Promise<void> {
  const transport = transportOf(world);
  const { serviceArns = [] } = await inTime(
    world,
    transport.send(SCOPE, 'ecs:ListServices', { cluster: CLUSTER, maxResults: 100 }),
  );
  for (const service of serviceArns)
    await world.perform('ecs', 'delete-service', { cluster: CLUSTER, service, force: true });
  await world.clock.advance(DRAINING_MS);
  const { LoadBalancers = [] } = await transport.send(SCOPE, 'elasticloadbalancing:DescribeLoadBalancers', {});
  for (const { LoadBalancerArn = '' } of LoadBalancers)
    await world.perform('elbv2', 'delete-load-balancer', { LoadBalancerArn });
  await world.clock.advance(DRAINING_MS);
  const { TargetGroups = [] } = await transport.send(SCOPE, 'elasticloadbalancing:DescribeTargetGroups', {});
  for (const { TargetGroupArn = '' } of TargetGroups)
    await world.perform('elbv2', 'delete-target-group', { TargetGroupArn });
  await world.perform('ecs', 'put-cluster-capacity-providers', {
    cluster: CLUSTER,
    capacityProviders: [],
    defaultCapacityProviderStrategy: [],
  });
  await world.clock.advance(DRAINING_MS);
  await world.perform('ecs', 'delete-cluster', { cluster: CLUSTER });
  await world.perform('ecs', 'delete-capacity-provider', { capacityProvider: 'metal' });
  await world.clock.advance(DRAINING_MS);
}
