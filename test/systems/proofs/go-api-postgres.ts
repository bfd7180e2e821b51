import { expect } from 'vitest';
import { outputOf, refOf, resource, service, taskDefinition } from './live.ts';
import type { Proofs } from './proof.ts';

const R = (name: string) => `go-api/AwsResource/${name}` as const;

interface Definition {
  readonly containerDefinitions: readonly {
    readonly environment: readonly { readonly name: string; readonly value: string }[];
  }[];
}

interface Database {
  readonly Endpoint: { readonly Address: string; readonly Port: string };
  readonly DBName: string;
  readonly MasterUsername: string;
}

export const GO_API_POSTGRES_PROOFS: Proofs = {
  facts: [
    {
      proves: ['S3.6'],
      what: 'the container reads the password from the secret, and the task definition holds its ARN alone',
      have: taskDefinition('go-api', 'go-api'),
      want: (world) => ({
        executionRoleArn: outputOf(world, R('execution-role'), 'Arn'),
        containerDefinitions: [
          {
            secrets: [
              { name: 'DB_PASSWORD', valueFrom: expect.stringMatching(/^arn:aws:secretsmanager:.*:password::$/) },
            ],
          },
        ],
      }),
    },
    {
      proves: ['S3.4'],
      what: 'the API is told where its database lives, and as whom',
      have: async (world) => {
        const { containerDefinitions } = (await taskDefinition('go-api', 'go-api')(world)) as Definition;
        const environment = containerDefinitions[0]?.environment ?? [];
        const told = Object.fromEntries(environment.map(({ name, value }) => [name, value]));
        const lives = (await resource(R('database'))(world)) as Database;
        return [
          [told.DB_HOST, lives.Endpoint.Address],
          [told.DB_PORT, lives.Endpoint.Port],
          [told.DB_NAME, lives.DBName],
          [told.DB_USER, lives.MasterUsername],
        ].filter(([wanted, found]) => wanted === undefined || wanted !== found);
      },
      want: [],
    },
    {
      proves: ['S3.7'],
      what: 'the database is small, private to the tasks, and of the major version that was asked for',
      have: resource(R('database')),
      want: (world) => ({
        DBInstanceClass: 'db.t3.micro',
        AllocatedStorage: '5',
        Engine: 'postgres',
        EngineVersion: expect.stringMatching(/^17/),
        DBSubnetGroupName: 'go-api',
        DBParameterGroupName: 'go-api-17',
        VPCSecurityGroups: [outputOf(world, R('database-security-group'), 'GroupId')],
      }),
    },
    {
      proves: ['S3.7'],
      what: 'who connects is logged',
      have: resource(R('database-parameters')),
      want: { Family: 'postgres17', Parameters: { log_connections: '1' } },
    },
    {
      proves: ['S3.7'],
      what: 'only the tasks reach the database',
      have: resource(R('database-security-group')),
      want: (world) => ({
        SecurityGroupIngress: [
          {
            IpProtocol: 'tcp',
            FromPort: 5432,
            ToPort: 5432,
            SourceSecurityGroupId: outputOf(world, R('task-security-group'), 'GroupId'),
          },
        ],
      }),
    },
    {
      proves: ['S3.8'],
      what: 'the default route is in the main route table',
      have: resource(R('internet-route')),
      want: (world) => ({
        RouteTableId: refOf(world, 'go-api/DefaultResource/main-route-table'),
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId: refOf(world, R('internet-gateway')),
      }),
    },
    {
      proves: ['S3.8'],
      what: 'each private table has one route, to the gateway of its zone',
      have: async (world) =>
        world
          .store()
          .list('AWS::EC2::Route')
          .filter(({ model }) => model.NatGatewayId),
      want: [{ model: { NatGatewayId: expect.any(String) } }, { model: { NatGatewayId: expect.any(String) } }],
    },
    {
      proves: ['S3.11'],
      what: 'everybody of the account pushes and pulls, and two images are kept',
      have: async (world) => ({
        lifecycle: await world.call('ecr', 'GetLifecyclePolicy', { repositoryName: 'go-api' }),
        policy: await world.call('ecr', 'GetRepositoryPolicy', { repositoryName: 'go-api' }),
      }),
      want: {
        lifecycle: { lifecyclePolicyText: expect.stringContaining('"countNumber":2') },
        policy: { policyText: expect.stringMatching(/ecr:putimage/i) },
      },
    },
    {
      proves: ['S3.3'],
      what: 'three tasks run behind the load balancer',
      have: service('go-api', 'go-api'),
      want: { desiredCount: 3, runningCount: 3, launchType: 'FARGATE' },
    },
  ],
  order: [
    [R('database'), R('database-parameters')],
    [R('database'), R('database-security-group')],
    ['go-api/Service/go-api', 'go-api/Repository/go-api'],
    ['go-api/Service/go-api', 'go-api/Listener/http'],
    ['go-api/Service/go-api', R('database')],
    ['go-api/Service/go-api', R('nat-route-1')],
    ['go-api/Service/go-api', R('nat-route-2')],
    ['go-api/Service/go-api', R('private-subnet-1-routes')],
    ['go-api/Service/go-api', R('execution-policy')],
    [R('internet-route'), R('internet-gateway-attachment')],
    [R('nat-address-1'), R('internet-gateway-attachment')],
    [R('nat-address-2'), R('internet-gateway-attachment')],
    ['go-api/LoadBalancer/alb', R('internet-gateway-attachment')],
  ],
  teardown: [
    ['go-api/Service/go-api', 'go-api/Cluster/go-api'],
    ['go-api/Service/go-api', 'go-api/Listener/http'],
    ['go-api/Listener/http', 'go-api/LoadBalancer/alb'],
    ['go-api/LoadBalancer/alb', R('public-subnet-1')],
    [R('database'), R('database-subnets')],
    [R('nat-gateway-1'), R('nat-address-1')],
    [R('nat-gateway-1'), R('internet-gateway-attachment')],
    [R('private-subnet-1'), R('vpc')],
  ],
};
