import { expect } from 'vitest';
import type { ResourceKey } from '../../../controller/model/identity.ts';
import type { SystemWorld } from '../system-world.ts';
import type { Environment } from '../tables/high-availability.ts';
import { answer, every, first, outputOf, refOf, resource, service } from './live.ts';
import type { Fact, Order, Proofs } from './proof.ts';

/** What must be true of one environment. */
export function highAvailabilityProofs(environment: Environment): Proofs {
  const inApp = ([later, earlier]: readonly [Inside, Inside]): Order => [
    `ha-app-${environment}/${later}`,
    `ha-app-${environment}/${earlier}`,
  ];
  return { facts: FACTS, order: ORDER.map(inApp), teardown: TEARDOWN.map(inApp) };
}

/** The namespace of the application, which names most of what is in it. */
const appOf = ({ system }: SystemWorld): string => system.namespaces[0] ?? '';
const domainOf = (world: SystemWorld): string => (appOf(world) === 'ha-app-prod' ? 'example.com' : 'dev.example.com');

/** A document of the application. */
type Inside = `${string}/${string}`;
const inside = (world: SystemWorld, name: Inside): ResourceKey => `${appOf(world)}/${name}` as ResourceKey;
const resourceOf = (name: string) => (world: SystemWorld) => resource(inside(world, `AwsResource/${name}`))(world);
const SERVICE = 'Service/app';

const FACTS: readonly Fact[] = [
  {
    proves: ['S2.5'],
    what: 'tags of images are immutable',
    have: first('ecr', 'DescribeRepositories', 'repositories'),
    want: (world) => ({ repositoryName: appOf(world), imageTagMutability: 'IMMUTABLE' }),
  },
  {
    proves: ['S2.7'],
    what: '443 forwards with the stated TLS policy, 80 redirects',
    have: async (world) =>
      [
        ...((await every('elasticloadbalancing', 'DescribeListeners', 'Listeners', {
          LoadBalancerArn: refOf(world, inside(world, 'LoadBalancer/alb')),
        })(world)) as { Port: number }[]),
      ].sort((a, b) => a.Port - b.Port),
    want: [
      {
        Port: 80,
        DefaultActions: [{ Type: 'redirect', RedirectConfig: { StatusCode: 'HTTP_301', Protocol: 'HTTPS' } }],
      },
      {
        Port: 443,
        SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
        DefaultActions: [{ Type: 'forward' }],
      },
    ],
  },
  {
    proves: ['S2.7'],
    what: 'a GET on 80 answers 301',
    have: answer((world) => `http://${domainOf(world)}/`),
    want: { status: 301 },
  },
  {
    proves: ['S2.8'],
    what: 'apex and www point at the load balancer',
    have: async (world) =>
      (
        (await every('route53', 'ListResourceRecordSets', 'ResourceRecordSets', {
          HostedZoneId: refOf(world, `${appOf(world)}-foundation/AwsResource/hosted-zone`),
        })(world)) as { Type: string }[]
      ).filter(({ Type }) => Type === 'A'),
    want: (world) => [
      { Name: `${domainOf(world)}.`, AliasTarget: { EvaluateTargetHealth: true } },
      { Name: `www.${domainOf(world)}.`, AliasTarget: { EvaluateTargetHealth: true } },
    ],
  },
  {
    proves: ['S2.9'],
    what: 'the launch template has the newest public image and asks for IMDSv2',
    have: resourceOf('launch-template'),
    want: {
      LaunchTemplateData: {
        ImageId: expect.stringMatching(/^ami-/),
        MetadataOptions: { HttpTokens: 'required' },
      },
    },
  },
  {
    proves: ['S2.11'],
    what: 'between 2 and 16 tasks by requests per target',
    have: async (world) => ({
      target: await first('application-autoscaling', 'DescribeScalableTargets', 'ScalableTargets', {
        ServiceNamespace: 'ecs',
      })(world),
      policy: await first('application-autoscaling', 'DescribeScalingPolicies', 'ScalingPolicies', {
        ServiceNamespace: 'ecs',
      })(world),
    }),
    want: (world) => ({
      target: { MinCapacity: 2, MaxCapacity: 16 },
      policy: {
        TargetTrackingScalingPolicyConfiguration: {
          TargetValue: 100,
          ScaleOutCooldown: 60,
          ScaleInCooldown: 300,
          PredefinedMetricSpecification: {
            ResourceLabel: `${outputOf(world, inside(world, 'LoadBalancer/alb'), 'fullName')}/${outputOf(world, inside(world, 'TargetGroup/app'), 'fullName')}`,
          },
        },
      },
    }),
  },
  {
    proves: ['S2.14'],
    what: 'nobody reaches the instances from outside',
    have: resourceOf('cluster-security-group'),
    want: expect.not.objectContaining({ SecurityGroupIngress: expect.arrayContaining([expect.anything()]) }),
  },
  {
    proves: ['S2.14'],
    what: 'tasks are reached on 3000 from the load balancer alone',
    have: resourceOf('task-ingress-from-alb'),
    want: (world) => ({
      FromPort: 3000,
      ToPort: 3000,
      SourceSecurityGroupId: outputOf(world, inside(world, 'AwsResource/alb-security-group'), 'GroupId'),
    }),
  },
  {
    proves: ['S2.15'],
    what: 'the namespace’s tags and the resource’s own are on the VPC',
    have: async (world) => ((await resourceOf('vpc')(world)) as { Tags: unknown[] }).Tags,
    want: expect.arrayContaining([
      { Key: 'Name', Value: expect.stringMatching(/^ha-app-(dev|prod)$/) },
      { Key: 'Project', Value: 'ha-app' },
      { Key: 'CreatedDate', Value: '2026-11-21' },
    ]),
  },
  {
    proves: ['S2.12'],
    what: 'four tasks run',
    have: async (world) => service(appOf(world), appOf(world))(world),
    want: { runningCount: 4 },
  },
];

const ORDER: readonly (readonly [Inside, Inside])[] = [
  [SERVICE, 'Repository/app'],
  [SERVICE, 'Listener/https'],
  [SERVICE, 'Cluster/app'],
  [SERVICE, 'AwsResource/task-ingress-from-alb'],
  ['AwsResource/auto-scaling-group', 'AwsResource/nat-route-1'],
  ['AwsResource/auto-scaling-group', 'AwsResource/private-subnet-1-routes'],
  ['DnsRecord/root-record', 'LoadBalancer/alb'],
];

const TEARDOWN: readonly (readonly [Inside, Inside])[] = [
  ['ServiceAutoScaling/app', SERVICE],
  [SERVICE, 'Cluster/app'],
  ['Listener/https', 'Certificate/site'],
  ['DnsRecord/root-record', 'LoadBalancer/alb'],
  ['CapacityProvider/instances', 'AwsResource/auto-scaling-group'],
  ['AwsResource/auto-scaling-group', 'AwsResource/private-subnet-1'],
  ['AwsResource/private-subnet-1', 'AwsResource/vpc'],
];
