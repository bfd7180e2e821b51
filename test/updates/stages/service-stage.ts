import type { JsonObject } from '../../../controller/model/json.ts';
import type { Around, Stage } from '../stage.ts';
import { SUBNETS, VPC } from './names.ts';

const IMAGE = 'registry.example.com/shop/app:1';
const NETWORK: JsonObject = { awsvpcConfiguration: { subnets: [SUBNETS[0]] } };

const FARGATE_TASK = {
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '1024',
  memory: '4096',
  containerDefinitions: [{ name: 'app', image: IMAGE }],
} as const;
const EC2_TASK: JsonObject = { containerDefinitions: [{ name: 'app', image: IMAGE, memory: 256 }] };
const SERVING: JsonObject = {
  ...FARGATE_TASK,
  containerDefinitions: [{ name: 'app', image: IMAGE, portMappings: [{ containerPort: 80 }] }],
};

/** Without tasks: what is looked at are settings, and a rollout of nothing is over at once. */
const IDLE: JsonObject = { cluster: 'shop', desiredCount: 0 };
const FARGATE: JsonObject = { ...IDLE, launchType: 'FARGATE', networkConfiguration: NETWORK };
const BALANCER: JsonObject = { targetGroupArn: '${TargetGroup/web-a}', containerName: 'app', containerPort: 80 };
const SHIFT: JsonObject = {
  alternateTargetGroupArn: '${TargetGroup/web-b}',
  productionListenerRule: '${ListenerRule/production}',
  testListenerRule: '${ListenerRule/testing}',
  roleArn: 'arn:aws:iam::123456789012:role/shift',
};

export const SERVICE_STAGE: Stage = {
  kind: 'Service',
  knownByArn: false,
  bases: {
    fargate: () => ({ ...FARGATE, template: FARGATE_TASK }),
    ec2: () => ({ ...IDLE, launchType: 'EC2', template: EC2_TASK }),
    balanced: () => ({ ...FARGATE, loadBalancers: [BALANCER], template: SERVING }),
    shifted: () => ({
      ...FARGATE,
      loadBalancers: [{ ...BALANCER, advancedConfiguration: SHIFT }],
      template: SERVING,
    }),
    /** Says nothing of where its tasks run, nor does the cluster. */
    anywhere: () => ({ ...IDLE, networkConfiguration: NETWORK, template: FARGATE_TASK }),
    uncounted: () => ({ cluster: 'shop', launchType: 'EC2', template: EC2_TASK }),
    pointing: () => ({ ...FARGATE, taskDefinition: 'elsewhere:1' }),
  },
  around: () => [
    ['Cluster', 'shop', { clusterName: 'shop', capacityProviders: ['FARGATE', 'FARGATE_SPOT'] }],
    ...TRAFFIC,
  ],
  async prepare(world) {
    for (const cpu of ['256', '512', '1024'])
      await world.call('ecs', 'RegisterTaskDefinition', { ...FARGATE_TASK, family: 'elsewhere', cpu, memory: '2048' });
  },
};

const GROUPS = ['web-a', 'web-b', 'web-c'] as const;

function group(name: string, targetType: 'ip' | 'instance'): Around {
  return ['TargetGroup', name, { protocol: 'HTTP', port: 80, targetType, vpcId: VPC }];
}

function rule(name: string, priority: number, targetGroup: string): Around {
  const conditions = [{ field: 'path-pattern', values: [`/${name}`] }];
  const actions = [{ type: 'forward', targetGroupArn: `\${TargetGroup/${targetGroup}}` }];
  return ['ListenerRule', name, { listenerArn: '${Listener/http}', priority, conditions, actions }];
}

const TRAFFIC: readonly Around[] = [
  ['LoadBalancer', 'edge', { subnets: [SUBNETS[0], SUBNETS[1]] }],
  [
    'Listener',
    'http',
    {
      loadBalancerArn: '${LoadBalancer/edge}',
      protocol: 'HTTP',
      port: 80,
      defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } }],
    },
  ],
  ...GROUPS.map((name) => group(name, 'ip')),
  group('hosts', 'instance'),
  ...GROUPS.map((name, index) => rule(name, index + 1, name)),
  rule('hosts', 4, 'hosts'),
  rule('production', 5, 'web-a'),
  rule('testing', 6, 'web-a'),
  rule('elsewhere', 7, 'web-a'),
];
