import type { JsonObject } from '../../../controller/model/json.ts';
import type { Around, Stage } from '../stage.ts';
import { DEFAULT_GROUP, SUBNETS, VPC } from './names.ts';

const TWO_SUBNETS: JsonObject[] = [{ subnetId: SUBNETS[0] }, { subnetId: SUBNETS[1] }];
const NETWORK: JsonObject = { type: 'network', subnetMappings: TWO_SUBNETS };

export const LOAD_BALANCER_STAGE: Stage = {
  kind: 'LoadBalancer',
  knownByArn: false,
  bases: {
    application: (name) => ({ name, subnets: [SUBNETS[0], SUBNETS[1]] }),
    network: (name) => ({ name, ...NETWORK }),
    internal: (name) => ({ name, ...NETWORK, scheme: 'internal' }),
    dualstack: (name) => ({ name, ...NETWORK, ipAddressType: 'dualstack' }),
  },
  around: () => [],
  async prepare(world) {
    const input = { GroupName: 'updates', Description: 'updates', VpcId: VPC };
    const { GroupId } = await world.call('ec2', 'CreateSecurityGroup', input);
    await world.call('ssm', 'PutParameter', { Name: '/updates/group', Type: 'String', Value: String(GroupId) });
  },
};

export const TARGET_GROUP_STAGE: Stage = {
  kind: 'TargetGroup',
  knownByArn: false,
  bases: {
    http: (name) => ({ name, protocol: 'HTTP', port: 80, vpcId: VPC }),
    grpc: (name) => ({ name, protocol: 'HTTP', protocolVersion: 'GRPC', port: 80, vpcId: VPC }),
    function: (name) => ({ name, targetType: 'lambda' }),
  },
  around: () => [],
};

const FIXED: JsonObject = { type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } };
const CERTIFICATES = [{ certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' }];

function group(name: string, protocol = 'HTTP'): Around {
  return ['TargetGroup', name, { protocol, port: 80, targetType: 'ip', vpcId: VPC }];
}

const GROUPS: readonly Around[] = [group('web-a'), group('web-b'), group('web-c')];

/** `u012` listens on port 1012 of its load balancer. */
function portOf(name: string): number {
  return 1000 + Number(name.slice(1));
}

function listener(protocol: string, parts: JsonObject = {}) {
  return (name: string): JsonObject => ({
    loadBalancerArn: '${LoadBalancer/edge}',
    protocol,
    port: portOf(name),
    defaultActions: [FIXED],
    ...parts,
  });
}

export const LISTENER_STAGE: Stage = {
  kind: 'Listener',
  knownByArn: true,
  bases: {
    http: listener('HTTP'),
    alone: listener('HTTP'),
    https: listener('HTTPS', { certificates: CERTIFICATES }),
    tls: listener('TLS', {
      loadBalancerArn: '${LoadBalancer/network}',
      certificates: CERTIFICATES,
      defaultActions: [{ type: 'forward', targetGroupArn: '${TargetGroup/tcp}' }],
    }),
  },
  around: () => [
    ['LoadBalancer', 'edge', { subnets: [SUBNETS[0], SUBNETS[1]], securityGroups: [DEFAULT_GROUP] }],
    ['LoadBalancer', 'network', { type: 'network', subnets: [SUBNETS[0], SUBNETS[1]] }],
    ...GROUPS,
    group('tcp', 'TCP'),
  ],
};

function rule(name: string): JsonObject {
  return {
    listenerArn: '${Listener/https}',
    priority: portOf(name),
    conditions: [{ field: 'path-pattern', values: [`/${name}`] }],
    actions: [FIXED],
  };
}

export const LISTENER_RULE_STAGE: Stage = {
  kind: 'ListenerRule',
  knownByArn: true,
  bases: { plain: rule, alone: rule },
  around: () => [
    ['LoadBalancer', 'edge', { subnets: [SUBNETS[0], SUBNETS[1]], securityGroups: [DEFAULT_GROUP] }],
    [
      'Listener',
      'https',
      {
        loadBalancerArn: '${LoadBalancer/edge}',
        protocol: 'HTTPS',
        port: 443,
        certificates: CERTIFICATES,
        defaultActions: [FIXED],
      },
    ],
    ...GROUPS,
  ],
};
