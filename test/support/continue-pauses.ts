import type { ContinueServiceDeploymentRequest, ServiceDeployment } from '@aws-sdk/client-ecs';
import type { World } from './world.ts';

interface Place {
  readonly cluster: string;
  readonly service: string;
}

/** Lets go every rollout of these services that is paused at a hook, as the people who were asked would. */
export async function continuePauses(world: World, places: readonly Place[]): Promise<void> {
  for (const place of places) {
    for (const pause of await pausesOf(world, place)) await world.call('ecs', 'ContinueServiceDeployment', pause);
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
