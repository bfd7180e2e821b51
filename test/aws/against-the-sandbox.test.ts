import { describe, expect, test } from 'vitest';
import { createReaders } from '../../controller/aws/reader.ts';
import { createSandboxClients } from '../../controller/aws/sandbox-clients.ts';
import { createScopes } from '../../controller/aws/scopes.ts';
import { createThrottle } from '../../controller/aws/throttle.ts';
import { createTransport } from '../../controller/aws/transport.ts';
import type { Listings, Reads } from '../../controller/model/aws-reads.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { SCOPE } from './support/fake-transport.ts';
import { outcomeOf } from './support/outcome.ts';

function createWorld() {
  const clock = createVirtualClock();
  const random = seededRandom(5);
  const sandbox = createSandbox({ clock, random });
  const clients = createSandboxClients({ aws: sandbox, account: SCOPE.account });
  const throttle = createThrottle({ clock });
  const transport = createTransport({ clients, throttle, clock, random });
  return { clock, sandbox, throttle, transport, readers: createReaders({ transport, clock }) };
}

/** A call under whose wait the world's time goes on. */
async function run<T>(clock: { advance(ms: number): Promise<void> }, work: Promise<T>): Promise<T> {
  let over = false;
  void work
    .finally(() => {
      over = true;
    })
    .catch(() => {});
  while (!over) await clock.advance(100);
  return work;
}

const IAM = 'arn:aws:iam::123456789012';
const ARN = 'arn:aws:ecs:eu-west-1:123456789012';
const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';
const GROUP = `${ELB}:targetgroup/none/0123456789abcdef`;
const BALANCER = `${ELB}:loadbalancer/app/none/0123456789abcdef`;
const LISTENER = `${ELB}:listener/app/none/0123456789abcdef/0123456789abcdef`;
const CERTIFICATE = 'arn:aws:acm:eu-west-1:123456789012:certificate/00000000-0000-4000-8000-000000000000';
const PLACE = { cluster: 'none', service: 'none' };

const MISSES: {
  readonly [R in keyof Reads]: {
    readonly key: Reads[R]['key'];
    readonly miss: undefined | readonly string[] | { readonly scheduledActionName: null } | { readonly text: null };
  };
} = {
  'ecs:cluster': { key: 'none', miss: undefined },
  'ecs:capacityProvider': { key: 'none', miss: undefined },
  'ecs:service': { key: PLACE, miss: undefined },
  'ecs:formerService': { key: PLACE, miss: undefined },
  'ecs:taskDefinition': { key: 'none:1', miss: undefined },
  'ecs:activeRevisions': { key: 'none', miss: [] },
  'ecs:serviceDeployments': { key: `${ARN}:service/none/none`, miss: undefined },
  'ecs:serviceRevision': { key: `${ARN}:service-revision/none/none/1234567890123456789`, miss: undefined },
  'ecs:stoppedTasks': { key: PLACE, miss: undefined },
  'ecs:recentStops': { key: 'none/none', miss: undefined },
  'ecs:runningTasks': { key: PLACE, miss: undefined },
  'elbv2:loadBalancer': { key: 'none', miss: undefined },
  'elbv2:loadBalancerAttributes': { key: BALANCER, miss: undefined },
  'elbv2:targetGroup': { key: 'none', miss: undefined },
  'elbv2:targetGroupAttributes': { key: GROUP, miss: undefined },
  'elbv2:targetHealth': { key: GROUP, miss: undefined },
  'elbv2:listeners': { key: BALANCER, miss: undefined },
  'elbv2:listenerAttributes': { key: LISTENER, miss: undefined },
  'elbv2:listenerCertificates': { key: LISTENER, miss: undefined },
  'elbv2:rules': { key: LISTENER, miss: undefined },
  'elbv2:tags': { key: GROUP, miss: undefined },
  'aas:scalableTarget': { key: 'service/none/none', miss: undefined },
  'aas:scalingPolicies': { key: 'service/none/none', miss: [] },
  'aas:scheduledActions': { key: 'service/none/none', miss: [] },
  'aas:lastFired': { key: 'service/none/none 1 2', miss: { scheduledActionName: null } },
  'aas:activities': { key: 'service/none/none', miss: [] },
  'aas:allActivities': { key: 'all', miss: [] },
  'cloudwatch:alarm': { key: 'none', miss: undefined },
  'cloudcontrol:resource': { key: { type: 'AWS::EC2::VPC', identifier: 'vpc-0123456789abcdef0' }, miss: undefined },
  'cloudcontrol:request': { key: 'none', miss: undefined },
  'cloudcontrol:creations': { key: 'AWS::EC2::VPC', miss: [] },
  'cloudcontrol:requests': { key: { type: 'AWS::EC2::VPC', identifier: 'vpc-0123456789abcdef0' }, miss: [] },
  'cloudcontrol:type': { key: 'AWS::None::None', miss: undefined },
  'tagging:resources': { key: { none: 'none' }, miss: [] },
  'records:resource': { key: '/evenkeel/records/none', miss: undefined },
  'ssm:parameter': { key: '/none', miss: undefined },
  'ssm:parameterType': { key: '/none', miss: undefined },
  'route53:recordSet': { key: { zone: 'Z0NONE', name: 'none.example.com', type: 'A' }, miss: undefined },
  'route53:hostedZone': { key: 'Z0NONE', miss: undefined },
  'route53:change': { key: { zone: 'Z0NONE', name: 'none.example.com', type: 'A' }, miss: undefined },
  'acm:certificate': { key: CERTIFICATE, miss: undefined },
  'acm:tags': { key: CERTIFICATE, miss: undefined },
  'cloudformation:stack': { key: 'none', miss: undefined },
  'iam:role': { key: 'none', miss: undefined },
  'iam:decision': {
    key: { principal: `${IAM}:role/none`, action: 'iam:PassRole', resource: `${IAM}:role/task`, context: {} },
    miss: undefined,
  },
  'ecr:image': { key: { registry: '123456789012', repository: 'none', image: 'latest' }, miss: undefined },
  'ecr:repository': { key: 'none', miss: undefined },
  'ecr:tags': { key: 'arn:aws:ecr:eu-west-1:123456789012:repository/none', miss: undefined },
  'ecr:lifecyclePolicy': { key: 'none', miss: { text: null } },
  'ecr:repositoryPolicy': { key: 'none', miss: { text: null } },
  'ecr:images': { key: 'none', miss: undefined },
  'ecr:scanFindings': { key: { repository: 'none', digest: `sha256:${'0'.repeat(64)}` }, miss: undefined },
  'servicediscovery:namespaces': { key: { type: 'HTTP', name: 'none' }, miss: [] },
  'servicediscovery:service': { key: { namespaceId: 'ns-none', name: 'none' }, miss: undefined },
  'servicediscovery:services': { key: 'ns-none', miss: [] },
  'servicediscovery:tags': {
    key: 'arn:aws:servicediscovery:eu-west-1:123456789012:namespace/ns-none',
    miss: undefined,
  },
  'servicediscovery:creation': { key: { type: 'HTTP', name: 'none' }, miss: undefined },
  'servicediscovery:deletion': { key: 'ns-none', miss: undefined },
  'servicediscovery:operations': { key: 'ns-none', miss: [] },
  'servicediscovery:instances': { key: 'srv-none', miss: undefined },
  'servicediscovery:instancesHealth': { key: 'srv-none', miss: undefined },
  'secretsmanager:secret': { key: 'none', miss: undefined },
  'logs:group': { key: '/none', miss: undefined },
  'ec2:availabilityZones': { key: 'all', miss: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'] },
  'ec2:interfaces': { key: 'subnet-id=subnet-0123456789abcdef0', miss: [] },
  'ec2:subnet': { key: 'subnet-0123456789abcdef0', miss: undefined },
  'ec2:securityGroup': { key: 'sg-0123456789abcdef0', miss: undefined },
  'ec2:vpc': { key: 'vpc-0123456789abcdef0', miss: undefined },
  'ec2:routeTable': { key: 'rtb-0123456789abcdef0', miss: undefined },
  'ec2:networkAcl': { key: 'acl-0123456789abcdef0', miss: undefined },
  'ec2:mainRouteTable': { key: 'vpc-0123456789abcdef0', miss: undefined },
  'ec2:defaultSecurityGroup': { key: 'vpc-0123456789abcdef0', miss: undefined },
  'ec2:defaultNetworkAcl': { key: 'vpc-0123456789abcdef0', miss: undefined },
  'apigateway:restApi': { key: 'abcdef0123', miss: undefined },
  'apigateway:content': { key: 'abcdef0123', miss: undefined },
  'apigateway:deployments': { key: 'abcdef0123', miss: undefined },
  'apigateway:stages': { key: 'abcdef0123', miss: undefined },
  'servicequotas:quotas': { key: 'none', miss: undefined },
};

const LISTINGS: { readonly [L in keyof Listings]: Listings[L]['key'] } = {
  'ecs:clusters': 'all',
  'ecs:capacityProviders': 'all',
  'ecs:services': 'none',
  'elbv2:loadBalancers': 'all',
  'elbv2:targetGroups': 'all',
  'tagging:owned': 'none',
  'records:owned': 'none',
  'aas:scalableTargets': 'all',
  'acm:certificates': 'all',
  'ecr:repositories': 'all',
  'servicediscovery:allNamespaces': 'all',
  'records:all': 'all',
};

describe('a world without anything', () => {
  const modes = ['point', 'sweep'] as const;
  const misses = Object.entries(MISSES).flatMap(([read, row]) => modes.map((mode) => ({ read, mode, ...row })));

  test.each(misses)('$mode: $read is a miss, not an error', async ({ read, mode, key, miss }) => {
    const { clock, readers } = createWorld();
    const get = readers[mode](SCOPE).get as (read: string, key: unknown) => Promise<unknown>;
    expect(await run(clock, get(read, key))).toEqual(miss);
  });

  const listings = Object.entries(LISTINGS).map(([listing, key]) => ({ listing, key }));
  test.each(listings)('$listing is an empty list', async ({ listing, key }) => {
    const { clock, readers } = createWorld();
    const list = readers.sweep(SCOPE).list as (listing: string, key: unknown) => Promise<unknown>;
    expect(await run(clock, list(listing, key))).toEqual([]);
  });
});

test('what was made is read by both kinds of reader', async () => {
  const { clock, readers, transport } = createWorld();
  await run(clock, transport.send(SCOPE, 'ecs:CreateCluster', { clusterName: 'shop' }));
  for (const read of [readers.point(SCOPE), readers.sweep(SCOPE)]) {
    expect(await run(clock, read.get('ecs:cluster', 'shop'))).toMatchObject({ clusterName: 'shop', status: 'ACTIVE' });
  }
});

test('a lost answer of a read is asked for again; one of a registration is not', async () => {
  const { clock, sandbox, transport } = createWorld();
  sandbox.setFaults(() => ({ outcome: 'lostResponse' }));
  const read = outcomeOf(transport.send(SCOPE, 'ecs:ListClusters', {}));
  expect(await run(clock, read)).toEqual({ class: 'transient', code: 'ECONNRESET' });
  const input = { family: 'web', containerDefinitions: [{ name: 'app', image: 'web:1', memory: 64 }] };
  const registration = outcomeOf(transport.send(SCOPE, 'ecs:RegisterTaskDefinition', input));
  expect(await run(clock, registration)).toEqual({ class: 'transient', code: 'ECONNRESET' });
  expect(asked(sandbox)).toEqual(['ListClusters', 'ListClusters', 'ListClusters', 'RegisterTaskDefinition']);
});

test('a service whose creation is lost is created once', async () => {
  const { clock, sandbox, transport } = createWorld();
  await run(clock, transport.send(SCOPE, 'ecs:CreateCluster', { clusterName: 'shop' }));
  const definition = { family: 'web', containerDefinitions: [{ name: 'app', image: 'web:1', memory: 64 }] };
  await run(clock, transport.send(SCOPE, 'ecs:RegisterTaskDefinition', definition));
  let lost = 0;
  sandbox.setFaults(() => {
    lost += 1;
    return lost === 1 ? { outcome: 'lostResponse' } : {};
  });
  const service = { cluster: 'shop', serviceName: 'web', taskDefinition: 'web:1', desiredCount: 0 };
  const answer = await run(clock, transport.send(SCOPE, 'ecs:CreateService', service));
  expect(answer.service?.serviceName).toBe('web');
  expect(asked(sandbox).slice(-2)).toEqual(['CreateService', 'CreateService']);
});

test('scopes name the account and the role', async () => {
  const { clock, transport } = createWorld();
  const scopes = createScopes({ transport, clock, region: 'eu-west-1' });
  const roleArn = 'arn:aws:iam::222222222222:role/team/deploy';
  expect(await run(clock, scopes.resolve({ roleArn }))).toEqual({
    scope: { account: '222222222222', region: 'eu-west-1', roleArn },
    caller: 'arn:aws:sts::222222222222:assumed-role/deploy/evenkeel',
  });
});

function asked(sandbox: Sandbox): readonly string[] {
  return sandbox.ledger.entries().map(({ operation }) => operation);
}
