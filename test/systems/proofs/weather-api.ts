import { expect } from 'vitest';
import { answer, every, first, outputOf, refOf, resource, service, taskDefinition } from './live.ts';
import type { Proofs } from './proof.ts';

const R = (name: string) => `weather/AwsResource/${name}` as const;
const api = 'https://API.execute-api.eu-west-2.amazonaws.com';

export const WEATHER_API_PROOFS: Proofs = {
  facts: [
    {
      proves: ['S0.2'],
      what: 'four subnets lie in two zones',
      have: async (world) =>
        world
          .store()
          .list('AWS::EC2::Subnet')
          .filter(({ model }) => model.VpcId === refOf(world, R('vpc')))
          .map(({ model }) => `${model.CidrBlock} ${model.AvailabilityZone}`)
          .sort(),
      want: [
        '10.16.12.0/24 eu-west-2a',
        '10.16.24.0/24 eu-west-2b',
        '10.16.36.0/24 eu-west-2a',
        '10.16.48.0/24 eu-west-2b',
      ],
    },
    {
      proves: ['S0.2'],
      what: 'the VPC’s own security group allows nothing and has its tag',
      have: async (world) =>
        ((await every('ec2', 'DescribeSecurityGroups', 'SecurityGroups')(world)) as Group[]).find(
          ({ GroupName, VpcId }) => GroupName === 'default' && VpcId === refOf(world, R('vpc')),
        ),
      want: { Tags: expect.arrayContaining([{ Key: 'Name', Value: 'weather-default' }]) },
    },
    {
      proves: ['S0.8'],
      what: 'tasks are reached on port 80 from the load balancer alone',
      have: resource(R('task-ingress-from-alb')),
      want: (world) => ({
        GroupId: outputOf(world, R('task-security-group'), 'GroupId'),
        IpProtocol: 'tcp',
        FromPort: 80,
        ToPort: 80,
        SourceSecurityGroupId: outputOf(world, R('alb-security-group'), 'GroupId'),
      }),
    },
    {
      proves: ['S0.7'],
      what: 'the load balancer lets in one rule for each published range',
      have: async (world) => ((await resource(R('alb-security-group'))(world)) as Ingress).SecurityGroupIngress,
      want: (world) =>
        [...world.ranges.addresses].sort().map((CidrIp) => ({ CidrIp, IpProtocol: 'tcp', FromPort: 80, ToPort: 80 })),
    },
    {
      proves: ['S0.10'],
      what: 'eight fields of each request go to the log group of the stage',
      have: async (world) => {
        const { AccessLogSetting } = (await resource(R('stage'))(world)) as Stage;
        return { ...AccessLogSetting, fields: Object.keys(JSON.parse(AccessLogSetting.Format)).length };
      },
      want: (world) => ({
        DestinationArn: `arn:aws:logs:eu-west-2:123456789012:log-group:API-Gateway-Execution-Logs_${refOf(world, R('api'))}/v1`,
        fields: 8,
      }),
    },
    {
      proves: ['S0.10'],
      what: 'the log group keeps seven days',
      have: resource(R('gateway-logs')),
      want: { RetentionInDays: 7 },
    },
    {
      proves: ['S0.17'],
      what: 'two tasks run without public addresses',
      have: service('weather', 'weather-api'),
      want: {
        desiredCount: 2,
        runningCount: 2,
        networkConfiguration: { awsvpcConfiguration: { assignPublicIp: 'DISABLED' } },
      },
    },
    {
      proves: ['S0.17'],
      what: 'Container Insights is on',
      have: first('ecs', 'DescribeClusters', 'clusters', { clusters: ['weather'], include: ['SETTINGS'] }),
      want: { settings: [{ name: 'containerInsights', value: 'enabled' }] },
    },
    {
      proves: ['S0.17'],
      what: 'images are scanned when they are pushed',
      have: first('ecr', 'DescribeRepositories', 'repositories', {}),
      want: { repositoryName: 'weather', imageScanningConfiguration: { scanOnPush: true } },
    },
    {
      proves: ['S0.13'],
      what: 'the key of another service comes from a secret, by its ARN',
      have: taskDefinition('weather', 'weather-api'),
      want: {
        containerDefinitions: [
          {
            image: '123456789012.dkr.ecr.eu-west-2.amazonaws.com/weather:1.0.0',
            secrets: [{ name: 'OPENWEATHER_API_KEY', valueFrom: expect.stringMatching(/^arn:aws:secretsmanager:/) }],
          },
        ],
      },
    },
    {
      proves: ['S0.5'],
      what: 'GET /weather answers 200',
      have: answer((world) => `${api}/v1/weather`.replace('API', String(refOf(world, R('api'))))),
      want: { status: 200 },
    },
    {
      proves: ['S0.5'],
      what: 'GET /health answers 403, for no method is declared there',
      have: answer((world) => `${api}/v1/health`.replace('API', String(refOf(world, R('api'))))),
      want: { status: 403 },
    },
    {
      proves: ['S0.16'],
      what: 'the targets are checked at a path that the application serves',
      have: first('elasticloadbalancing', 'DescribeTargetGroups', 'TargetGroups'),
      want: { HealthCheckPath: '/', TargetType: 'ip' },
    },
  ],
  order: [
    ['weather/Service/weather-api', 'weather/Repository/weather'],
    ['weather/Service/weather-api', 'weather/Listener/http'],
    ['weather/Service/weather-api', R('stage')],
    ['weather/Service/weather-api', R('task-ingress-from-alb')],
    ['weather/Service/weather-api', R('nat-route-1')],
    ['weather/Service/weather-api', R('nat-route-2')],
    [R('stage'), R('gateway-account')],
    [R('stage'), R('gateway-logs')],
    ['weather/ApiDeployment/deployment', R('get-weather')],
    [R('internet-route'), R('internet-gateway-attachment')],
    [R('nat-address-1'), R('internet-gateway-attachment')],
    [R('nat-gateway-1'), R('internet-gateway-attachment')],
    ['weather/LoadBalancer/alb', R('internet-gateway-attachment')],
  ],
  teardown: [
    ['weather/Service/weather-api', 'weather/Cluster/weather'],
    [R('stage'), 'weather/ApiDeployment/deployment'],
    ['weather/ApiDeployment/deployment', R('api')],
    ['weather/LoadBalancer/alb', R('alb-security-group')],
    [R('task-ingress-from-alb'), R('alb-security-group')],
    [R('nat-gateway-1'), R('nat-address-1')],
    [R('private-subnet-1'), R('vpc')],
  ],
};

interface Group {
  readonly GroupName: string;
  readonly VpcId: string;
}

interface Ingress {
  readonly SecurityGroupIngress: readonly object[];
}

interface Stage {
  readonly AccessLogSetting: { readonly Format: string };
}
