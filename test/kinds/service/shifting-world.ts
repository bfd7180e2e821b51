import type { JsonObject } from '../../../controller/model/json.ts';
import { documentText, namespaceText } from '../../support/small-world.ts';
import { createWorld, type Files, type World } from '../../support/world.ts';

export const MINUTE = 60_000;
const SUBNETS = ['subnet-0000000000000000a', 'subnet-0000000000000000b'];
export const PAUSE = { targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] };
export const PLACE = { cluster: 'shop', service: 'web' };

function template(image: string): JsonObject {
  return {
    ...{ family: 'web', networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512' },
    containerDefinitions: [{ name: 'web', image, portMappings: [{ containerPort: 80 }] }],
  };
}

function rule(priority: number, path: string): JsonObject {
  return {
    ...{ listenerArn: '${Listener/http}', priority },
    conditions: [{ field: 'path-pattern', values: [path] }],
    actions: [{ type: 'forward', targetGroupArn: '${TargetGroup/blue}' }],
  };
}

/** A service on a pair of groups, of which its rules name the blue one alone. */
export function files(image: string, deploymentConfiguration: JsonObject): Files {
  const group = { protocol: 'HTTP', port: 80, vpcId: 'vpc-0000000000000000a', targetType: 'ip' };
  const specs: Readonly<Record<string, JsonObject>> = {
    'Cluster/shop': {},
    'LoadBalancer/web': { type: 'application', subnets: SUBNETS },
    'Listener/http': {
      ...{ loadBalancerArn: '${LoadBalancer/web}', port: 80, protocol: 'HTTP' },
      defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } }],
    },
    'TargetGroup/blue': group,
    'TargetGroup/green': group,
    'ListenerRule/production': rule(10, '/*'),
    'ListenerRule/test': rule(5, '/test/*'),
    'Service/web': {
      ...{
        cluster: 'shop',
        launchType: 'FARGATE',
        desiredCount: 2,
        template: template(image),
        deploymentConfiguration,
      },
      networkConfiguration: { awsvpcConfiguration: { subnets: SUBNETS } },
      loadBalancers: [
        {
          ...{ targetGroupArn: '${TargetGroup/blue}', containerName: 'web', containerPort: 80 },
          advancedConfiguration: {
            alternateTargetGroupArn: '${TargetGroup/green}',
            productionListenerRule: '${ListenerRule/production}',
            testListenerRule: '${ListenerRule/test}',
            roleArn: 'arn:aws:iam::123456789012:role/shift',
          },
        },
      ],
    },
  };
  const documents = Object.entries(specs).map(([name, spec]) => {
    const [kind = '', own = ''] = name.split('/');
    return [`${name}.yaml`, documentText(kind, own, spec)];
  });
  return { 'namespace.yaml': namespaceText(), ...Object.fromEntries(documents) };
}

/** Everything, its first deployment behind it: the green group serves. */
export async function serving(deploymentConfiguration: JsonObject): Promise<World> {
  const world = createWorld({ seed: 3, sandbox: { shuffle: true } });
  await world.commit(files('shop/web:1', { strategy: 'BLUE_GREEN' }));
  await settled(world);
  await world.commit(files('shop/web:1', deploymentConfiguration));
  await world.clock.advance(5 * MINUTE);
  await settled(world);
  return world;
}

async function settled(world: World): Promise<void> {
  if (!(await world.settle())) throw new Error('the service does not settle');
}
