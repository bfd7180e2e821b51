import { answer, first, outputOf, refOf, resource, service } from './live.ts';
import type { Proofs } from './proof.ts';

const R = (name: string) => `petclinic-dev/AwsResource/${name}` as const;
const SERVICE = 'petclinic-dev/Service/microservice';

export const PRIVATE_MICROSERVICE_PROOFS: Proofs = {
  facts: [
    {
      proves: ['S1.2'],
      what: 'subnets and S3 endpoint use the main route table',
      have: async (world) => [
        await resource(R('private-subnet-1-routes'))(world),
        await resource(R('private-subnet-2-routes'))(world),
        await resource(R('s3-endpoint'))(world),
      ],
      want: (world) => {
        const table = refOf(world, 'petclinic-dev/DefaultResource/main-route-table');
        return [{ RouteTableId: table }, { RouteTableId: table }, { RouteTableIds: [table] }];
      },
    },
    {
      proves: ['S1.6'],
      what: 'one group lets the load balancer and the endpoints in from the VPC',
      have: async (world) => ((await resource(R('security-group'))(world)) as Ingress).SecurityGroupIngress,
      want: [
        { FromPort: 8080, ToPort: 8080, CidrIp: '10.0.0.0/16' },
        { FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/16' },
      ],
    },
    {
      proves: ['S1.7'],
      what: 'targets by address on TCP 8080 are checked by HTTP',
      have: first('elasticloadbalancing', 'DescribeTargetGroups', 'TargetGroups'),
      want: {
        Protocol: 'TCP',
        Port: 8080,
        TargetType: 'ip',
        HealthCheckProtocol: 'HTTP',
        HealthCheckPath: '/actuator/health',
      },
    },
    {
      proves: ['S1.9'],
      what: 'any method of any path goes through the link to the load balancer',
      have: resource(R('any-method')),
      want: (world) => ({
        HttpMethod: 'ANY',
        RequestParameters: { 'method.request.path.proxy': true },
        Integration: {
          Type: 'HTTP_PROXY',
          Uri: `http://${outputOf(world, 'petclinic-dev/LoadBalancer/nlb', 'dnsName')}:8080/{proxy}`,
          ConnectionType: 'VPC_LINK',
          ConnectionId: refOf(world, R('vpc-link')),
          RequestParameters: { 'integration.request.path.proxy': 'method.request.path.proxy' },
        },
      }),
    },
    {
      proves: ['S1.13'],
      what: 'two subnets have one Name and are two subnets',
      have: async (world) => [
        await resource(R('private-subnet-1'))(world),
        await resource(R('private-subnet-2'))(world),
      ],
      want: [{ CidrBlock: '10.0.1.0/24' }, { CidrBlock: '10.0.2.0/24' }],
    },
    {
      proves: ['S1.14'],
      what: 'the log group never expires',
      have: async (world) =>
        'RetentionInDays' in ((await resource(R('logs'))(world)) as object) ? { ever: false } : { ever: true },
      want: { ever: true },
    },
    {
      proves: ['S1.16'],
      what: 'the API answers at its address',
      have: answer(
        (world) => `https://${refOf(world, R('api'))}.execute-api.eu-west-1.amazonaws.com/dev/actuator/health`,
      ),
      want: { status: 200 },
    },
    {
      proves: ['S1.1'],
      what: 'one task runs without a public address',
      have: service('petclinic-dev', 'petclinic-dev'),
      want: { desiredCount: 1, runningCount: 1 },
    },
  ],
  order: [
    [SERVICE, R('ecr-images-endpoint')],
    [SERVICE, R('ecr-api-endpoint')],
    [SERVICE, R('logs-endpoint')],
    [SERVICE, R('s3-endpoint')],
    [SERVICE, 'petclinic-dev/Listener/tcp'],
    [SERVICE, R('logs')],
    [SERVICE, R('role-policy')],
    [R('any-method'), R('vpc-link')],
    ['petclinic-dev/ApiDeployment/deployment', R('any-method')],
  ],
  teardown: [
    [R('stage'), 'petclinic-dev/ApiDeployment/deployment'],
    ['petclinic-dev/ApiDeployment/deployment', R('api')],
    [R('any-method'), R('vpc-link')],
    [R('vpc-link'), 'petclinic-dev/LoadBalancer/nlb'],
    [R('ecr-api-endpoint'), R('private-subnet-1')],
    [R('ecr-api-endpoint'), R('security-group')],
    [SERVICE, 'petclinic-dev/Cluster/microservices'],
  ],
};

interface Ingress {
  readonly SecurityGroupIngress: readonly object[];
}
