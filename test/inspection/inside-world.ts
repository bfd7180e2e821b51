import type { ResourceKey } from '../../controller/model/identity.ts';
import type { Inspected, TreeView } from '../../controller/model/inspection.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import { documentText, namespaceText } from '../support/small-world.ts';
import { createWorld, type Files, type World, type WorldOptions } from '../support/world.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const SUBNETS = ['subnet-0000000000000000a', 'subnet-0000000000000000b'];

export interface Shop {
  readonly image?: string;
  readonly count?: number;
  /** Members of the service's deployment configuration. */
  readonly deployment?: JsonObject;
}

/** A web service behind a load balancer, scaled by a policy and a scheduled action. */
export function shopFiles({ image = 'shop/web:1', count = 3, deployment = {} }: Shop = {}): Files {
  const specs: Readonly<Record<string, JsonObject>> = {
    'Cluster/shop': { capacityProviders: ['FARGATE', 'FARGATE_SPOT'] },
    'LoadBalancer/edge': { type: 'application', subnets: SUBNETS },
    'Listener/http': {
      ...{ loadBalancerArn: '${LoadBalancer/edge}', port: 80, protocol: 'HTTP' },
      defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } }],
    },
    'TargetGroup/web': { protocol: 'HTTP', port: 80, vpcId: 'vpc-0000000000000000a', targetType: 'ip' },
    'ListenerRule/web': {
      ...{ listenerArn: '${Listener/http}', priority: 10 },
      conditions: [{ field: 'host-header', values: ['shop.example'] }],
      actions: [{ type: 'forward', targetGroupArn: '${TargetGroup/web}' }],
    },
    'Service/web': {
      ...{ cluster: 'shop', launchType: 'FARGATE', desiredCount: count, template: templateOf(image) },
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true }, ...deployment },
      networkConfiguration: { awsvpcConfiguration: { subnets: SUBNETS } },
      loadBalancers: [{ targetGroupArn: '${TargetGroup/web}', containerName: 'web', containerPort: 80 }],
    },
    'ServiceAutoScaling/web': scalingOf(count),
  };
  const documents = Object.entries(specs).map(([name, spec]) => {
    const [kind = '', own = ''] = name.split('/');
    return [`${name}.yaml`, documentText(kind, own, spec)];
  });
  return { 'namespace.yaml': namespaceText(), ...Object.fromEntries(documents) };
}

function templateOf(image: string): JsonObject {
  return {
    ...{ family: 'web', networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512' },
    containerDefinitions: [{ name: 'web', image, portMappings: [{ containerPort: 80 }] }],
  };
}

function scalingOf(count: number): JsonObject {
  return {
    ...{ cluster: 'shop', service: 'web', minCapacity: count, maxCapacity: count + 10 },
    policies: [
      {
        policyName: 'cpu',
        policyType: 'TargetTrackingScaling',
        targetTrackingScalingPolicyConfiguration: {
          predefinedMetricSpecification: { predefinedMetricType: 'ECSServiceAverageCPUUtilization' },
          targetValue: 60,
        },
      },
    ],
    scheduledActions: [
      { scheduledActionName: 'morning', schedule: 'cron(0 7 * * ? *)', scalableTargetAction: { minCapacity: count } },
    ],
  };
}

/** The shop, up and steady. */
export async function openShop(shop: Shop = {}, options: Partial<WorldOptions> = {}): Promise<World> {
  const world = createWorld({ seed: 11, ...options });
  await world.commit(shopFiles(shop));
  if (!(await world.settle())) throw new Error('the shop does not settle');
  await world.clock.advance(5 * MINUTE);
  return world;
}

/** What a look answers, while the world's time goes on. */
export async function looked<T>(world: World, look: Promise<Inspected<T>>): Promise<T> {
  let answer: Inspected<T> | undefined;
  void look.then((value) => {
    answer = value;
  });
  for (let tries = 0; answer === undefined && tries < 200; tries += 1) await world.clock.advance(100);
  if (answer?.state === 'seen') return answer.value;
  throw new Error(`nothing was seen: ${answer?.reason ?? 'no answer'}`);
}

/** Reads by operation that a look takes, by what the sandbox was asked meanwhile with every sweep at rest. */
export async function callsOf(world: World, look: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  const { ledger } = world.sandbox;
  const before = ledger.counts();
  await look();
  const after = Object.entries(ledger.counts()).map(([call, { calls }]) => [call, calls - (before[call]?.calls ?? 0)]);
  return Object.fromEntries(after.filter(([, calls]) => calls !== 0));
}

/** A tree as lines: depth, type, name, health, words, and whether it is managed. What was shown before is not repeated. */
export function linesOf({ root, nodes }: TreeView): readonly string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const shown = new Set<string>();
  function visit(id: string, depth: number): readonly string[] {
    const node = byId.get(id);
    if (!node) return [];
    const { type, health, words, managed, key } = node;
    const name = type === 'Task' || type === 'ServiceDeployment' ? '…' : node.name.replace(/[0-9a-f-]{36}/, '…');
    const owner = managed === undefined ? '' : managed ? ` [${key}]` : ' [not managed]';
    const line = `${'  '.repeat(depth)}${type} ${name}: ${health ?? '-'}, ${words.replace(/10\.\d+\.\d+\.\d+/, '…')}${owner}`;
    if (shown.has(id)) return [`${line} (above)`];
    shown.add(id);
    return [line, ...node.children.flatMap((child) => visit(child, depth + 1))];
  }
  return visit(root, 0);
}

export const WEB: ResourceKey = 'shop/Service/web';
