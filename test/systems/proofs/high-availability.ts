import { expect } from 'vitest';
import { answer, every, first, outputOf, refOf, resource, service } from './live.ts';
import type { Proofs } from './proof.ts';

const R = (name: string) => `ha-app-dev/AwsResource/${name}` as const;
const SERVICE = 'ha-app-dev/Service/app';

export const HIGH_AVAILABILITY_PROOFS: Proofs = {
  facts: [
    {
      proves: ['S2.5'],
      what: 'tags of images are immutable',
      have: first('ecr', 'DescribeRepositories', 'repositories'),
      want: { repositoryName: 'ha-app-dev', imageTagMutability: 'IMMUTABLE' },
    },
    {
      proves: ['S2.7'],
      what: '443 forwards with the stated TLS policy, 80 redirects',
      have: async (world) =>
        [
          ...((await every('elasticloadbalancing', 'DescribeListeners', 'Listeners', {
            LoadBalancerArn: refOf(world, 'ha-app-dev/LoadBalancer/alb'),
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
      have: answer(() => 'http://dev.example.com/'),
      want: { status: 301 },
    },
    {
      proves: ['S2.8'],
      what: 'apex and www point at the load balancer',
      have: async (world) =>
        (
          (await every('route53', 'ListResourceRecordSets', 'ResourceRecordSets', {
            HostedZoneId: refOf(world, 'ha-app-dev-foundation/AwsResource/hosted-zone'),
          })(world)) as { Type: string }[]
        ).filter(({ Type }) => Type === 'A'),
      want: [
        { Name: 'dev.example.com.', AliasTarget: { EvaluateTargetHealth: true } },
        { Name: 'www.dev.example.com.', AliasTarget: { EvaluateTargetHealth: true } },
      ],
    },
    {
      proves: ['S2.9'],
      what: 'the launch template has the newest public image and asks for IMDSv2',
      have: resource(R('launch-template')),
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
              ResourceLabel: `${outputOf(world, 'ha-app-dev/LoadBalancer/alb', 'fullName')}/${outputOf(world, 'ha-app-dev/TargetGroup/app', 'fullName')}`,
            },
          },
        },
      }),
    },
    {
      proves: ['S2.14'],
      what: 'nobody reaches the instances from outside',
      have: resource(R('cluster-security-group')),
      want: expect.not.objectContaining({ SecurityGroupIngress: expect.arrayContaining([expect.anything()]) }),
    },
    {
      proves: ['S2.14'],
      what: 'tasks are reached on 3000 from the load balancer alone',
      have: resource(R('task-ingress-from-alb')),
      want: (world) => ({
        FromPort: 3000,
        ToPort: 3000,
        SourceSecurityGroupId: outputOf(world, R('alb-security-group'), 'GroupId'),
      }),
    },
    {
      proves: ['S2.15'],
      what: 'the namespace’s tags and the resource’s own are on the VPC',
      have: async (world) => ((await resource(R('vpc'))(world)) as { Tags: unknown[] }).Tags,
      want: expect.arrayContaining([
        { Key: 'Name', Value: 'ha-app-dev' },
        { Key: 'Project', Value: 'ha-app' },
        { Key: 'CreatedDate', Value: '2026-11-21' },
      ]),
    },
    {
      proves: ['S2.12'],
      what: 'four tasks run',
      have: service('ha-app-dev', 'ha-app-dev'),
      want: { runningCount: 4 },
    },
  ],
  order: [
    [SERVICE, 'ha-app-dev/Repository/app'],
    [SERVICE, 'ha-app-dev/Listener/https'],
    [SERVICE, 'ha-app-dev/Cluster/app'],
    [SERVICE, R('task-ingress-from-alb')],
    [R('auto-scaling-group'), R('nat-route-1')],
    [R('auto-scaling-group'), R('private-subnet-1-routes')],
    ['ha-app-dev/DnsRecord/root-record', 'ha-app-dev/LoadBalancer/alb'],
  ],
  teardown: [
    ['ha-app-dev/ServiceAutoScaling/app', SERVICE],
    [SERVICE, 'ha-app-dev/Cluster/app'],
    ['ha-app-dev/Listener/https', 'ha-app-dev/Certificate/site'],
    ['ha-app-dev/DnsRecord/root-record', 'ha-app-dev/LoadBalancer/alb'],
    ['ha-app-dev/CapacityProvider/instances', R('auto-scaling-group')],
    [R('auto-scaling-group'), R('private-subnet-1')],
    [R('private-subnet-1'), R('vpc')],
  ],
};
