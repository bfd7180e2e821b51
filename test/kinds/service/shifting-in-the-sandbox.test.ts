import { expect, it } from 'vitest';
import type { JsonObject } from '../../../controller/model/json.ts';
import { continuePauses } from '../../support/continue-pauses.ts';
import { documentText, namespaceText, writesSince } from '../../support/small-world.ts';
import { createWorld, type Files, type World } from '../../support/world.ts';

const MINUTE = 60_000;
const SUBNETS = ['subnet-0000000000000000a', 'subnet-0000000000000000b'];
const PAUSE = { targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] };
const PLACE = { cluster: 'shop', service: 'web' };

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
function files(image: string, deploymentConfiguration: JsonObject): Files {
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
async function serving(deploymentConfiguration: JsonObject): Promise<World> {
  const world = createWorld({ seed: 3, sandbox: { shuffle: true } });
  await world.commit(files('shop/web:1', { strategy: 'BLUE_GREEN' }));
  expect(await world.settle()).toBe(true);
  await world.commit(files('shop/web:1', deploymentConfiguration));
  await world.clock.advance(5 * MINUTE);
  expect(await world.settle()).toBe(true);
  return world;
}

/** The weight of each group at the two rules, lightest first. */
async function weights(world: World): Promise<unknown[]> {
  const { LoadBalancers } = await elb(world, 'DescribeLoadBalancers', {});
  const [balancer] = LoadBalancers as { LoadBalancerArn: string }[];
  const { Listeners } = await elb(world, 'DescribeListeners', { LoadBalancerArn: balancer?.LoadBalancerArn });
  const [listener] = Listeners as { ListenerArn: string }[];
  const { Rules } = await elb(world, 'DescribeRules', { ListenerArn: listener?.ListenerArn });
  const rules = Rules as { Actions: { ForwardConfig?: { TargetGroups: { Weight: number }[] } }[] }[];
  return rules.flatMap(({ Actions: [action] }) =>
    action?.ForwardConfig ? [action.ForwardConfig.TargetGroups.map(({ Weight }) => Weight).sort((a, b) => a - b)] : [],
  );
}

function elb(world: World, operation: string, input: object): Promise<Record<string, unknown>> {
  return world.call('elasticloadbalancing', operation, input);
}

/** How the operator sees the rules and the service. */
function sight(world: World): unknown {
  const { views } = world.operator();
  const [production, test, web] = (['ListenerRule/production', 'ListenerRule/test', 'Service/web'] as const).map(
    (name) => views.object(`shop/${name}`),
  );
  return { rules: [production?.sync, test?.sync], service: [web?.sync, web?.health?.status, web?.outcome?.kind] };
}

/** Lets a minute pass at a time, so that the operator looks, until ECS is done; answers what it saw, each sight once. */
async function sights(world: World, minutes: number): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (let minute = 0; minute < minutes; minute++) {
    await world.clock.advance(MINUTE);
    const now = sight(world);
    if (JSON.stringify(now) !== JSON.stringify(seen.at(-1))) seen.push(now);
  }
  return seen;
}

const UNDER_WAY = { rules: ['Synced', 'Synced'], service: ['Synced', 'Progressing', 'progressing'] };
const AT_REST = { rules: ['Synced', 'Synced'], service: ['Synced', 'Healthy', 'settled'] };

it('makes the service although no rule names the alternate group yet, and lets the rules be', async () => {
  const world = await serving({ strategy: 'BLUE_GREEN' });
  expect(await weights(world)).toEqual([
    [0, 100],
    [0, 100],
  ]);
  const since = world.clock.now() + 1;
  await world.clock.advance(180 * MINUTE);
  expect(writesSince(world, since)).toEqual([]);
});

it.each([
  { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 10 },
  { strategy: 'CANARY', bakeTimeInMinutes: 10 },
  { strategy: 'LINEAR', linearConfiguration: { stepPercent: 25, stepBakeTimeInMinutes: 5 } },
])('sees no drift in weights that $strategy moves, paused or not', async (deployment) => {
  const world = await serving({ ...deployment, lifecycleHooks: [PAUSE] });
  const since = world.clock.now();
  const before = world.events.length;
  await world.commit(files('shop/web:2', { ...deployment, lifecycleHooks: [PAUSE] }));

  expect(await sights(world, 30)).toEqual([UNDER_WAY]);
  await continuePauses(world, [PLACE]);
  expect(await sights(world, 60)).toEqual([UNDER_WAY, AT_REST]);

  expect(writesSince(world, since)).toEqual(['RegisterTaskDefinition', 'UpdateService', 'ContinueServiceDeployment']);
  const drifts = world.events.slice(before).filter(({ type }) => type === 'DriftFound');
  expect(drifts).toEqual([]);
  expect(await weights(world)).toEqual([
    [0, 100],
    [0, 100],
  ]);
});

it('holds what a person rolled back at a pause, and leaves the weights where ECS put them', async () => {
  const deployment = { strategy: 'BLUE_GREEN', lifecycleHooks: [PAUSE] };
  const world = await serving(deployment);
  const since = world.clock.now();
  await world.commit(files('shop/web:2', deployment));
  await world.clock.advance(10 * MINUTE);
  await continuePauses(world, [PLACE], 'ROLLBACK');
  await world.clock.advance(180 * MINUTE);

  expect(writesSince(world, since)).toEqual(['RegisterTaskDefinition', 'UpdateService', 'ContinueServiceDeployment']);
  expect(world.operator().views.object('shop/Service/web')).toMatchObject({ outcome: { kind: 'held' } });
  expect(sight(world)).toMatchObject({ rules: ['Synced', 'Synced'] });
});
