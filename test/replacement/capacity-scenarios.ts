import { documentText } from '../support/small-world.ts';
import type { Files, World } from '../support/world.ts';
import type { Scenario } from './play.ts';
import { API, edited, PAGES, shop } from './shop.ts';

const MINUTE = 60_000;

const provider = (name: string, group: string) =>
  documentText('CapacityProvider', name, { autoScalingGroupProvider: { autoScalingGroupArn: group } });

const cluster = (...capacityProviders: readonly string[]) => documentText('Cluster', 'shop', { capacityProviders });

/** The pages' service on capacity of a provider. */
const onProvider = (files: Files, name: string): Files =>
  edited(
    files,
    'web.yaml',
    ['launchType: FARGATE', `capacityProviderStrategy: [{ capacityProvider: ${name}, weight: 1 }]`],
    ['requiresCompatibilities: [FARGATE]', 'requiresCompatibilities: [EC2]'],
    ['assignPublicIp: ENABLED', 'assignPublicIp: DISABLED'],
  );

const pruned = edited(shop, 'namespace.yaml', ['mode: enforce', 'mode: enforce\n    prune: true']);
const first: Files = {
  ...onProvider(pruned, 'blue'),
  'cluster.yaml': cluster('blue'),
  'blue.yaml': provider('blue', 'blue'),
};
const both: Files = { ...first, 'cluster.yaml': cluster('blue', 'green'), 'green.yaml': provider('green', 'green') };
const moved: Files = {
  ...onProvider(pruned, 'green'),
  'cluster.yaml': both['cluster.yaml'] ?? '',
  'blue.yaml': both['blue.yaml'] ?? '',
  'green.yaml': both['green.yaml'] ?? '',
};
const left: Files = {
  ...onProvider(pruned, 'green'),
  'cluster.yaml': cluster('green'),
  'green.yaml': provider('green', 'green'),
};

/** Long enough for a removed document to be acted on. */
async function pollForAWhile(world: World): Promise<void> {
  for (let polls = 0; polls < 30; polls += 1) {
    await world.clock.advance(MINUTE);
    await world.poll();
  }
}

async function capacityOfThePages(world: World): Promise<unknown> {
  const { capacityProviders } = await world.call('ecs', 'DescribeCapacityProviders', {});
  const { services } = await world.call('ecs', 'DescribeServices', { cluster: 'shop', services: ['web'] });
  return {
    providers: (capacityProviders as { name: string }[]).map(({ name }) => name).sort(),
    tasks: (services as { runningCount: number }[]).map(({ runningCount }) => runningCount),
  };
}

export const secondProvider: Scenario = {
  name: 'a second capacity provider, step by step',
  before: first,
  after: [both, moved, { files: left, nextAfterMs: MINUTE }, pollForAWhile, left],
  requests: [PAGES, API],
  check: capacityOfThePages,
  checked: { providers: ['FARGATE', 'FARGATE_SPOT', 'green'], tasks: [3] },
  trace: [
    'ecs:CreateCapacityProvider green',
    'ecs:PutClusterCapacityProviders blue,green',
    'ecs:UpdateService web green',
    'ecs:PutClusterCapacityProviders green',
    'ecs:DeleteCapacityProvider blue',
  ],
};

export const atOnce: Scenario = {
  ...secondProvider,
  name: 'another capacity provider in one commit',
  after: [{ files: left, nextAfterMs: MINUTE }, pollForAWhile, left],
  trace: [
    'ecs:CreateCapacityProvider green',
    'ecs:PutClusterCapacityProviders green,blue',
    'ecs:UpdateService web green',
    'ecs:PutClusterCapacityProviders green',
    'ecs:DeleteCapacityProvider blue',
  ],
};
