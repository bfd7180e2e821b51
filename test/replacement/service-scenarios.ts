import { documentText } from '../support/small-world.ts';
import type { Files, World } from '../support/world.ts';
import type { Scenario } from './play.ts';
import { API, edited, PAGES, shop } from './shop.ts';

const onInstances = (files: Files, file: string) =>
  edited(
    files,
    file,
    ['launchType: FARGATE', 'launchType: EC2'],
    ['requiresCompatibilities: [FARGATE]', 'requiresCompatibilities: [EC2]'],
  );

export const newLaunchType: Scenario = {
  name: 'a service gets another launch type',
  before: shop,
  after: [onInstances(shop, 'web.yaml')],
  requests: [PAGES, API],
  downtime: ['shop:80/'],
  trace: [
    'ecs:RegisterTaskDefinition',
    'ecs:TagResource count',
    'ecs:UpdateService web × 0',
    'ecs:DeleteService web',
    'ecs:CreateService web × 3 on web',
  ],
};

/** Somebody, or load, has scaled the API to five tasks. */
function scaleTheApi(world: World): Promise<unknown> {
  return world
    .call('ecs', 'UpdateService', { cluster: 'shop', service: 'api', desiredCount: 5 })
    .then(() => world.clock.advance(120_000));
}

export const scaledService: Scenario = {
  name: 'a scaled service is made anew with the count that it had',
  before: shop,
  meddle: scaleTheApi,
  after: [onInstances(shop, 'api.yaml')],
  requests: [PAGES, API],
  downtime: ['shop:80/api/orders'],
  check: async (world) => {
    const { services } = await world.call('ecs', 'DescribeServices', { cluster: 'shop', services: ['api'] });
    return (services as { desiredCount: number }[]).map(({ desiredCount }) => desiredCount);
  },
  checked: [5],
  trace: [
    'ecs:RegisterTaskDefinition',
    'ecs:TagResource count',
    'ecs:UpdateService api × 0',
    'ecs:DeleteService api',
    'ecs:CreateService api × 5 on api',
    'ecs:TagResource scaling-owner scaling-resource',
    'application-autoscaling:RegisterScalableTarget 2–8',
    'application-autoscaling:PutScalingPolicy cpu',
    'application-autoscaling:PutScheduledAction morning',
  ],
};

export const takenBackService: Scenario = {
  name: 'the replacement of a service is taken back while its tasks stop',
  before: shop,
  meddle: scaleTheApi,
  after: [{ files: onInstances(shop, 'api.yaml'), nextAfterMs: 3_000 }, shop],
  requests: [PAGES, API],
  downtime: ['shop:80/api/orders'],
  trace: [
    'ecs:RegisterTaskDefinition',
    'ecs:TagResource count',
    'ecs:UpdateService api × 0',
    'ecs:UpdateService api × 5',
    'ecs:UntagResource count',
  ],
};

const agent = (schedulingStrategy: string): Files => ({
  ...shop,
  'agent.yaml': documentText('Service', 'agent', {
    cluster: 'shop',
    launchType: 'EC2',
    schedulingStrategy,
    ...(schedulingStrategy === 'REPLICA' ? { desiredCount: 2 } : {}),
    template: {
      networkMode: 'host',
      requiresCompatibilities: ['EC2'],
      containerDefinitions: [{ name: 'agent', image: 'registry.example.com/agent:1', memory: 128 }],
    },
  }),
});

export const daemon: Scenario = {
  name: 'a DAEMON service becomes one of two replicas',
  before: agent('DAEMON'),
  after: [agent('REPLICA')],
  requests: [PAGES],
  trace: ['ecs:DeleteService agent by force', 'ecs:CreateService agent × 2'],
};
