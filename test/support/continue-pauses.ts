import type { ContinueServiceDeploymentRequest, ServiceDeployment } from '@aws-sdk/client-ecs';
import type { World } from './world.ts';

interface Place {
  readonly cluster: string;
  readonly service: string;
}

/** Lets every rollout of these services go that is paused at a hook, or turns it back: what the people who are asked do. */
export async function continuePauses(
  world: World,
  places: readonly Place[],
  action: 'CONTINUE' | 'ROLLBACK' = 'CONTINUE',
): Promise<void> {
  for (const place of places) {
    for (const pause of await pausesOf(world, place))
      await world.call('ecs', 'ContinueServiceDeployment', { ...pause, action });
  }
}

async function pausesOf(world: World, place: Place): Promise<ContinueServiceDeploymentRequest[]> {
  const list = await world.call('ecs', 'ListServiceDeployments', { ...place, status: ['IN_PROGRESS'] });
  const [brief] = list.serviceDeployments as ServiceDeployment[];
  const serviceDeploymentArn = brief?.serviceDeploymentArn;
  if (serviceDeploymentArn === undefined) return [];
  const input = { serviceDeploymentArns: [serviceDeploymentArn] };
  const { serviceDeployments } = await world.call('ecs', 'DescribeServiceDeployments', input);
  const [deployment] = serviceDeployments as ServiceDeployment[];
  const open = (deployment?.lifecycleHookDetails ?? []).filter(({ status }) => status === 'AWAITING_ACTION');
  return open.map(({ hookId }) => ({ serviceDeploymentArn, hookId }));
}
