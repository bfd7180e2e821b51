import { describe, expect, it } from 'vitest';
import { specOf } from '../../controller/adoption/spec-of.ts';
import { KINDS_BY_NAME } from '../../controller/kinds/index.ts';
import { DEFAULT_MANAGEMENT } from '../../controller/model/document.ts';
import { type KindName, keyOf } from '../../controller/model/identity.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import type { Resource } from '../../controller/model/resource.ts';

function inverse(kind: KindName, seed: JsonObject, live: unknown) {
  const found = KINDS_BY_NAME.get(kind);
  if (!found) throw new Error(kind);
  return specOf(found, resourceOf(kind, seed), live);
}

function resourceOf(kind: KindName, spec: JsonObject): Resource {
  const identity = { namespace: 'shop', kind, name: 'web' };
  const key = keyOf(identity);
  const origin = { file: 'web.yaml', line: 1, column: 1 };
  const document = { identity, key, labels: {}, annotations: {}, management: {}, spec, origin, digest: '' };
  const scope = { account: '123456789012', region: 'eu-west-1' };
  const nothing = { defaultTags: {}, commit: { id: 'c' }, origins: [], specHash: '' };
  return { identity, key, scope, spec, management: DEFAULT_MANAGEMENT, document, ...nothing };
}

const LISTENER =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2';
const GROUP = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/73e2d6bc24d8a067';

function ruleLive(rule: object) {
  return { arn: `${LISTENER}/9`, listenerArn: LISTENER, tags: {}, rule: { Priority: '10', IsDefault: false, ...rule } };
}

function serviceLive(service: object, container: object = {}) {
  const taskDefinition = { family: 'web', containerDefinitions: [{ name: 'app', image: 'app:1', ...container }] };
  return {
    service: { serviceName: 'web', clusterArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop', ...service },
    taskDefinition: { taskDefinition, tags: {} },
  };
}

const BALANCER = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/edge/50dc6c495c0c9188';

function listenerLive(listener: object) {
  const DefaultActions = [{ Type: 'forward', TargetGroupArn: GROUP, Order: 1 }];
  const answer = { ListenerArn: LISTENER, Port: 80, DefaultActions, ...listener };
  return { arn: LISTENER, loadBalancerArn: BALANCER, listener: answer, neighbours: [], tags: {} };
}

const SERVICE = { cluster: 'shop', serviceName: 'web', template: {} };
const TEMPLATE = { containerDefinitions: [{ name: 'app', image: 'app:1' }] };

describe('the spec of what lives', () => {
  it.each([
    {
      because: 'a number that AWS answers as text is a number',
      kind: 'ListenerRule',
      seed: { listenerArn: LISTENER, priority: 10 },
      live: ruleLive({ Actions: [{ Type: 'forward', TargetGroupArn: GROUP, Order: 1 }] }),
      spec: { listenerArn: LISTENER, priority: 10, actions: [{ type: 'forward', targetGroupArn: GROUP }] },
    },
    {
      because: 'of two spellings that AWS answers both, one is written',
      kind: 'ListenerRule',
      seed: { listenerArn: LISTENER, priority: 10 },
      live: ruleLive({
        Conditions: [{ Field: 'path-pattern', Values: ['/a'], PathPatternConfig: { Values: ['/a'] } }],
        Actions: [
          {
            Type: 'forward',
            TargetGroupArn: GROUP,
            ForwardConfig: {
              TargetGroups: [{ TargetGroupArn: GROUP, Weight: 1 }],
              TargetGroupStickinessConfig: { Enabled: false },
            },
          },
        ],
      }),
      spec: {
        listenerArn: LISTENER,
        conditions: [{ field: 'path-pattern', values: ['/a'] }],
        priority: 10,
        actions: [{ type: 'forward', targetGroupArn: GROUP }],
      },
    },
    {
      because: 'a policy beside a protocol that has none means nothing, and no manifest may say it',
      kind: 'Listener',
      seed: { loadBalancerArn: BALANCER, port: 80 },
      live: listenerLive({ Protocol: 'HTTP', SslPolicy: 'ELBSecurityPolicy-2016-08' }),
      spec: {
        loadBalancerArn: BALANCER,
        port: 80,
        protocol: 'HTTP',
        defaultActions: [{ type: 'forward', targetGroupArn: GROUP }],
      },
    },
    {
      because: 'a policy of TLS is said',
      kind: 'Listener',
      seed: { loadBalancerArn: BALANCER, port: 80 },
      live: listenerLive({ Protocol: 'TLS', SslPolicy: 'ELBSecurityPolicy-2016-08' }),
      spec: {
        loadBalancerArn: BALANCER,
        port: 80,
        protocol: 'TLS',
        sslPolicy: 'ELBSecurityPolicy-2016-08',
        defaultActions: [{ type: 'forward', targetGroupArn: GROUP }],
      },
    },
    {
      because: 'what the table of fields fills in is left out, and so is what AWS writes down',
      kind: 'Service',
      seed: SERVICE,
      live: serviceLive(
        { status: 'ACTIVE', runningCount: 1, desiredCount: 2, schedulingStrategy: 'REPLICA', propagateTags: 'NONE' },
        {
          essential: true,
          cpu: 0,
          environment: [],
          portMappings: [{ containerPort: 80, hostPort: 0, protocol: 'tcp' }],
        },
      ),
      spec: {
        cluster: 'shop',
        desiredCount: 2,
        template: { containerDefinitions: [{ name: 'app', image: 'app:1', portMappings: [{ containerPort: 80 }] }] },
      },
    },
    {
      because: 'what auto scaling decides is not said',
      kind: 'Service',
      seed: SERVICE,
      live: { ...serviceLive({ desiredCount: 7 }), scalableTarget: { MinCapacity: 1, MaxCapacity: 9 } },
      spec: { cluster: 'shop', template: TEMPLATE },
    },
    {
      because: 'the service-linked role is AWS’s own choice',
      kind: 'Service',
      seed: SERVICE,
      live: serviceLive({
        roleArn: 'arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
      }),
      spec: { cluster: 'shop', template: TEMPLATE },
    },
    {
      because: 'collections without an order are sorted, and a list that has one is not',
      kind: 'Service',
      seed: SERVICE,
      live: serviceLive(
        {},
        {
          environment: [
            { name: 'B', value: '2' },
            { name: 'A', value: '1' },
          ],
          command: ['b', 'a'],
        },
      ),
      spec: {
        cluster: 'shop',
        template: {
          containerDefinitions: [
            {
              name: 'app',
              image: 'app:1',
              command: ['b', 'a'],
              environment: [
                { name: 'A', value: '1' },
                { name: 'B', value: '2' },
              ],
            },
          ],
        },
      },
    },
  ] as const)('$because', ({ kind, seed, live, spec }) => {
    expect(inverse(kind, seed as JsonObject, live)).toEqual({ spec, unmodelled: [], differences: [] });
  });

  it('names what no field describes', () => {
    const { spec, unmodelled } = inverse('Service', SERVICE, serviceLive({ quantumMode: 'ON' }, { brandNew: true }));

    expect(spec).toEqual({ cluster: 'shop', template: TEMPLATE });
    expect(unmodelled).toEqual(['template.containerDefinitions[name=app].brandNew', 'quantumMode']);
  });
});
