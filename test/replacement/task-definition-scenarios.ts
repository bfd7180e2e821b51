import type { World } from '../support/world.ts';
import type { Scenario } from './play.ts';
import { API, edited, PAGES, shop } from './shop.ts';

const newImage = edited(shop, 'web.yaml', ['web:1.4.0', 'web:1.5.0']);

/** What the pages run behind the load balancer, and every revision that can still be run. */
async function revisionsOfThePages(world: World): Promise<unknown> {
  const { services } = await world.call('ecs', 'DescribeServices', { cluster: 'shop', services: ['web'] });
  const [service] = services as { taskDefinition: string; runningCount: number }[];
  const running = service?.taskDefinition ?? '';
  const { taskDefinitionArns } = await world.call('ecs', 'ListTaskDefinitions', {
    familyPrefix: familyOf(running),
    status: 'ACTIVE',
  });
  const revision = (arn: string): number => Number(arn.slice(arn.lastIndexOf(':') + 1));
  return {
    running: revision(running),
    tasks: service?.runningCount,
    active: (taskDefinitionArns as string[]).map(revision).sort(),
  };
}

function familyOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1, arn.lastIndexOf(':'));
}

/** Somebody sets the pages back to the revision before. */
async function rollBackByHand(world: World): Promise<void> {
  const { services } = await world.call('ecs', 'DescribeServices', { cluster: 'shop', services: ['web'] });
  const [service] = services as { taskDefinition: string }[];
  const taskDefinition = `${familyOf(service?.taskDefinition ?? '')}:1`;
  await world.call('ecs', 'UpdateService', { cluster: 'shop', service: 'web', taskDefinition });
}

export const newRevision: Scenario = {
  name: 'a new revision goes out, and the old one stays',
  before: shop,
  after: [newImage],
  requests: [PAGES, API],
  check: revisionsOfThePages,
  checked: { running: 2, tasks: 3, active: [1, 2] },
  trace: ['ecs:RegisterTaskDefinition', 'ecs:UpdateService web'],
};

export const backByHand: Scenario = {
  name: 'a person goes back to the old revision',
  before: shop,
  after: [newImage, rollBackByHand],
  requests: [PAGES, API],
  check: revisionsOfThePages,
  checked: { running: 1, tasks: 3, active: [1, 2] },
  trace: ['ecs:RegisterTaskDefinition', 'ecs:UpdateService web'],
};
