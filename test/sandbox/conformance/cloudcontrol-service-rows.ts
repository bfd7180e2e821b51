import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import { create, ended, made, patched, properties, removed } from './cloudcontrol-given.ts';
import type { Bench, ConformanceRow } from './row.ts';

const ROLE = 'AWS::IAM::Role';
const INSTANCE = 'AWS::RDS::DBInstance';
const TABLE = 'AWS::DynamoDB::Table';
const BUCKET = 'AWS::S3::Bucket';
const HTTP_API = 'AWS::ApiGatewayV2::Api';
const MINUTE = 60_000;

const trust = (service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
});
const ALLOW = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }] };

const roleOf = (bench: Bench, service: string, more: object = {}) =>
  made(bench, ROLE, { RoleName: bench.name('role'), AssumeRolePolicyDocument: trust(service), ...more });

const outcome = ({ OperationStatus, ErrorCode, StatusMessage }: Awaited<ReturnType<typeof create>>) => [
  OperationStatus,
  ErrorCode,
  StatusMessage?.replace(/ \(Service.*/, ''),
];

async function subnetsOf(bench: Bench): Promise<{ VpcId: string; subnets: string[] }> {
  const VpcId = await made(bench, 'AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' });
  const subnets = [];
  for (const zone of ['a', 'b']) {
    const CidrBlock = `10.0.${zone === 'a' ? 1 : 2}.0/24`;
    subnets.push(
      await made(bench, 'AWS::EC2::Subnet', { VpcId, CidrBlock, AvailabilityZone: `${bench.region}${zone}` }),
    );
  }
  return { VpcId, subnets };
}

async function functionOf(bench: Bench, more: object = {}): Promise<string> {
  const role = await roleOf(bench, 'lambda.amazonaws.com');
  const { Arn } = await properties(bench, ROLE, role);
  const code = { S3Bucket: 'artifacts', S3Key: 'code.zip' };
  return made(bench, 'AWS::Lambda::Function', {
    Code: code,
    Role: Arn,
    Runtime: 'nodejs22.x',
    Handler: 'i.h',
    ...more,
  });
}

const BODY = {
  openapi: '3.0.1',
  info: { title: 'store', version: '1.0' },
  'x-amazon-apigateway-cors': { allowOrigins: ['https://shop.example'], allowMethods: ['GET', 'PUT'] },
  components: {
    securitySchemes: {
      pool: {
        type: 'oauth2',
        'x-amazon-apigateway-authorizer': {
          type: 'jwt',
          jwtConfiguration: { issuer: 'https://issuer.example', audience: ['client'] },
        },
      },
    },
  },
  paths: {
    '/foods/{id}': {
      get: {
        'x-amazon-apigateway-integration': {
          type: 'http_proxy',
          uri: 'arn:uri',
          httpMethod: 'ANY',
          connectionType: 'VPC_LINK',
          connectionId: 'link',
          payloadFormatVersion: '1.0',
        },
      },
      put: {
        security: [{ pool: [] }],
        'x-amazon-apigateway-integration': { type: 'http_proxy', uri: 'arn:uri', httpMethod: 'ANY' },
      },
    },
  },
};

export const SERVICE_ROWS: readonly ConformanceRow[] = [
  {
    id: 'cc-role-two-ways',
    behaviour: 'A role is the same in IAM’s own API; what is changed there is read here.',
    source: 'IAM API reference, GetRole, PutRolePolicy',
    async run(bench) {
      const role = await roleOf(bench, 'ecs-tasks.amazonaws.com', {
        Policies: [{ PolicyName: 'a', PolicyDocument: ALLOW }],
      });
      const { Role } = await bench.clients.iam.getRole({ RoleName: role });
      expect(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''))).toEqual(
        trust('ecs-tasks.amazonaws.com'),
      );
      await bench.clients.iam.putRolePolicy({ RoleName: role, PolicyName: 'b', PolicyDocument: JSON.stringify(ALLOW) });
      expect((await properties(bench, ROLE, role)).Policies).toEqual([
        { PolicyName: 'a', PolicyDocument: ALLOW },
        { PolicyName: 'b', PolicyDocument: ALLOW },
      ]);
    },
  },
  {
    id: 'cc-role-in-use',
    behaviour:
      'A role in an instance profile and a policy that is attached are not deleted; an unknown policy is not attached.',
    source: 'IAM API reference, DeleteRole, DeletePolicy (DeleteConflict), AttachRolePolicy',
    async run(bench) {
      const role = await roleOf(bench, 'ec2.amazonaws.com');
      await made(bench, 'AWS::IAM::InstanceProfile', { Roles: [role] });
      const policy = await made(bench, 'AWS::IAM::ManagedPolicy', { PolicyDocument: ALLOW });
      await roleOf(bench, 'ec2.amazonaws.com', { ManagedPolicyArns: [policy] });
      const unknown = { AssumeRolePolicyDocument: trust('x'), ManagedPolicyArns: [`${policy}-none`] };
      expect([
        outcome(await removed(bench, ROLE, role)),
        outcome(await removed(bench, 'AWS::IAM::ManagedPolicy', policy)),
        outcome(await create(bench, ROLE, unknown)),
      ]).toEqual([
        ['FAILED', 'ResourceConflict', 'Cannot delete entity, must remove roles from instance profile first.'],
        ['FAILED', 'ResourceConflict', 'Cannot delete a policy attached to entities.'],
        ['FAILED', 'NotFound', `Policy ${policy}-none does not exist or is not attachable.`],
      ]);
    },
  },
  {
    id: 'cc-names-of-queues-and-topics',
    behaviour: 'A queue or topic that nobody named has a name, on which its address and its ARN rest.',
    source: 'Amazon SQS developer guide, "Queue and message identifiers"; Amazon SNS API reference, CreateTopic',
    async run(bench) {
      const url = await made(bench, 'AWS::SQS::Queue', { FifoQueue: true });
      const queue = await properties(bench, 'AWS::SQS::Queue', url);
      const arn = await made(bench, 'AWS::SNS::Topic', { TopicName: 'orders' });
      expect([url, queue.QueueName, queue.Arn, arn]).toEqual([
        `https://sqs.eu-west-1.amazonaws.com/123456789012/${queue.QueueName}`,
        expect.stringMatching(/^queue-[0-9a-f]{12}\.fifo$/),
        `arn:aws:sqs:eu-west-1:123456789012:${queue.QueueName}`,
        'arn:aws:sns:eu-west-1:123456789012:orders',
      ]);
    },
  },
  {
    id: 'cc-log-group-two-ways',
    behaviour: 'Log groups are the same in both APIs.',
    source: 'Amazon CloudWatch Logs API reference, DescribeLogGroups',
    async run(bench) {
      const name = await made(bench, 'AWS::Logs::LogGroup', { RetentionInDays: 3 });
      const { logGroups } = await bench.clients.logs.describeLogGroups({ logGroupNamePrefix: name });
      expect(logGroups?.map(({ logGroupName, retentionInDays }) => [logGroupName, retentionInDays])).toEqual([
        [name, 3],
      ]);
    },
  },
  {
    id: 'cc-database',
    behaviour:
      'A database takes minutes, has its endpoint then, holds its groups, and refuses to go while it is protected.',
    source: 'Amazon RDS user guide, "Creating", "Deleting a DB instance"; how long is believed',
    async run(bench) {
      const { subnets } = await subnetsOf(bench);
      const group = await made(bench, 'AWS::RDS::DBSubnetGroup', { DBSubnetGroupDescription: 'd', SubnetIds: subnets });
      const wanted = {
        ...{ DBInstanceClass: 'db.t3.micro', Engine: 'postgres', AllocatedStorage: '5', DBSubnetGroupName: group },
        ...{ MasterUsername: 'admin1', MasterUserPassword: 'hidden-secret', DeletionProtection: true },
      };
      const DesiredState = JSON.stringify(wanted);
      const accepted = await bench.clients.cloudcontrol.createResource({ TypeName: INSTANCE, DesiredState });
      const { Identifier = '', OperationStatus } = await ended(bench, accepted, 5 * MINUTE);
      expect([OperationStatus, (await properties(bench, INSTANCE, Identifier)).Endpoint]).toEqual([
        'IN_PROGRESS',
        undefined,
      ]);
      expect((await ended(bench, accepted, 5 * MINUTE)).OperationStatus).toBe('SUCCESS');
      const live = await properties(bench, INSTANCE, Identifier);
      expect(live).toMatchObject({ Endpoint: { Port: '5432' }, DBInstanceStatus: 'available' });
      expect(JSON.stringify(live)).not.toContain('hidden-secret');
      expect(outcome(await removed(bench, INSTANCE, Identifier))[2]).toBe(
        'Cannot delete protected DB Instance, please disable deletion protection and try again.',
      );
      expect(outcome(await removed(bench, 'AWS::RDS::DBSubnetGroup', group))[0]).toBe('FAILED');
      await patched(bench, [INSTANCE, Identifier], [{ op: 'replace', path: '/DeletionProtection', value: false }]);
      expect(outcome(await removed(bench, INSTANCE, Identifier))[0]).toBe('SUCCESS');
      expect(outcome(await removed(bench, 'AWS::RDS::DBSubnetGroup', group))[0]).toBe('SUCCESS');
    },
  },
  {
    id: 'cc-database-keeps',
    behaviour: 'A change of a database leaves alone what it does not say, also what a patch takes out.',
    source:
      'Amazon RDS API reference, ModifyDBInstance ("Default: Uses existing setting"); that its handler calls nothing else is believed',
    async run(bench) {
      const wanted = { DBInstanceClass: 'db.t3.micro', Engine: 'postgres', AllocatedStorage: '5', MasterUsername: 'a' };
      const id = await made(bench, INSTANCE, { ...wanted, PreferredBackupWindow: '03:00-04:00' });
      await patched(bench, [INSTANCE, id], [{ op: 'remove', path: '/PreferredBackupWindow' }]);
      expect(await properties(bench, INSTANCE, id)).toMatchObject({ PreferredBackupWindow: '03:00-04:00' });
    },
  },
  {
    id: 'cc-database-retired-version',
    behaviour: 'A version that RDS has taken away can not be created.',
    source: 'Amazon RDS release calendar for PostgreSQL',
    async run(bench) {
      const wanted = { DBInstanceClass: 'db.t3.micro', Engine: 'postgres', EngineVersion: '14.1', MasterUsername: 'a' };
      expect(outcome(await create(bench, INSTANCE, wanted))[2]).toBe('Cannot find version 14.1 for postgres');
    },
  },
  {
    id: 'cc-table',
    behaviour: 'A table has a stream only where it is told to, a new one each time, and may be protected.',
    source: 'Amazon DynamoDB API reference, CreateTable, UpdateTable, DeletionProtectionEnabled',
    async run(bench) {
      const keys = {
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      };
      const id = await made(bench, TABLE, { ...keys, BillingMode: 'PAY_PER_REQUEST', DeletionProtectionEnabled: true });
      expect((await properties(bench, TABLE, id)).StreamArn).toBeUndefined();
      const stream = { op: 'add', path: '/StreamSpecification', value: { StreamViewType: 'NEW_IMAGE' } };
      await patched(bench, [TABLE, id], [stream]);
      expect((await properties(bench, TABLE, id)).StreamArn).toContain(`table/${id}/stream/`);
      expect(outcome(await removed(bench, TABLE, id))[2]).toContain('protected against deletion');
      const wrong = {
        ...keys,
        AttributeDefinitions: [...keys.AttributeDefinitions, { AttributeName: 'x', AttributeType: 'S' }],
      };
      expect(outcome(await create(bench, TABLE, wrong))[0]).toBe('FAILED');
    },
  },
  {
    id: 'cc-bucket',
    behaviour: 'A bucket is the same in S3’s own API, and stays while it is not empty.',
    source: 'Amazon S3 API reference, DeleteBucket (BucketNotEmpty)',
    async run(bench) {
      const id = await made(bench, BUCKET, { BucketName: bench.name('bucket') });
      await bench.clients.s3.putObject({ Bucket: id, Key: 'k', Body: 'x' });
      expect(outcome(await removed(bench, BUCKET, id))[2]).toBe('The bucket you tried to delete is not empty');
      await bench.clients.s3.deleteObject({ Bucket: id, Key: 'k' });
      expect(outcome(await removed(bench, BUCKET, id))[0]).toBe('SUCCESS');
    },
  },
  {
    id: 'cc-bucket-notification',
    behaviour: 'A bucket may notify a function only after S3 may call it.',
    source: 'Amazon S3 user guide, "Granting permissions to publish event notification messages"',
    async run(bench) {
      const name = await functionOf(bench);
      const { Arn } = await properties(bench, 'AWS::Lambda::Function', name);
      const to = { LambdaConfigurations: [{ Function: Arn, Event: 's3:ObjectCreated:*' }] };
      const wanted = { BucketName: bench.name('bucket'), NotificationConfiguration: to };
      expect(outcome(await create(bench, BUCKET, wanted))[2]).toBe(
        'Unable to validate the following destination configurations',
      );
      const permission = { FunctionName: name, Action: 'lambda:InvokeFunction', Principal: 's3.amazonaws.com' };
      await made(bench, 'AWS::Lambda::Permission', permission);
      expect(await made(bench, BUCKET, wanted)).toBe(wanted.BucketName);
    },
  },
  {
    id: 'cc-function',
    behaviour: 'A function needs a role that Lambda may assume and a runtime that lives.',
    source: 'AWS Lambda developer guide, "Deprecated runtimes", "Execution role"',
    async run(bench) {
      const role = await properties(bench, ROLE, await roleOf(bench, 'ecs.amazonaws.com'));
      const wanted = { Code: { ZipFile: 'x' }, Role: role.Arn, Handler: 'i.h' };
      expect(outcome(await create(bench, 'AWS::Lambda::Function', { ...wanted, Runtime: 'nodejs22.x' }))[2]).toBe(
        'The role defined for the function cannot be assumed by Lambda.',
      );
      expect(outcome(await create(bench, 'AWS::Lambda::Function', { ...wanted, Runtime: 'nodejs12.x' }))[2]).toContain(
        'nodejs12.x is no longer supported',
      );
      const live = await properties(bench, 'AWS::Lambda::Function', await functionOf(bench));
      expect(live.Code).toEqual({});
    },
  },
  {
    id: 'cc-layer-versions',
    behaviour: 'Each creation of a layer’s version has the next number, whatever became of earlier ones.',
    source: 'AWS Lambda API reference, PublishLayerVersion',
    async run(bench) {
      const wanted = { LayerName: bench.name('layer'), Content: { S3Bucket: 'artifacts', S3Key: 'k.zip' } };
      const first = await made(bench, 'AWS::Lambda::LayerVersion', wanted);
      await removed(bench, 'AWS::Lambda::LayerVersion', first);
      const second = await made(bench, 'AWS::Lambda::LayerVersion', wanted);
      expect([first, second].map((arn) => arn.slice(arn.lastIndexOf(':') + 1))).toEqual(['1', '2']);
    },
  },
  {
    id: 'cc-rest-api',
    behaviour: 'A REST API has a root resource; part names are unique below a parent; what is below it goes with it.',
    source: 'Amazon API Gateway API reference, CreateRestApi, CreateResource',
    async run(bench) {
      const RestApiId = await made(bench, 'AWS::ApiGateway::RestApi', { Name: bench.name('api') });
      const { RootResourceId: ParentId } = await properties(bench, 'AWS::ApiGateway::RestApi', RestApiId);
      const wanted = { RestApiId, ParentId, PathPart: 'items' };
      const resource = await made(bench, 'AWS::ApiGateway::Resource', wanted);
      expect(outcome(await create(bench, 'AWS::ApiGateway::Resource', wanted))[2]).toBe(
        'Another resource with the same parent already has this name: items',
      );
      const method = { RestApiId, ResourceId: resource.split('|')[1], HttpMethod: 'GET', AuthorizationType: 'NONE' };
      const id = await made(bench, 'AWS::ApiGateway::Method', method);
      expect(id).toBe(`${resource}|GET`);
      await removed(bench, 'AWS::ApiGateway::RestApi', RestApiId);
      expect((await faultOf(properties(bench, 'AWS::ApiGateway::Method', id))).name).toBe('ResourceNotFoundException');
    },
  },
  {
    id: 'cc-vpc-link',
    behaviour: 'A VPC link leads to a network load balancer, takes minutes, holds it, and fails where there is none.',
    source: 'Amazon API Gateway API reference, CreateVpcLink, VpcLink.status; how long is believed',
    async run(bench) {
      const { subnets } = await subnetsOf(bench);
      const { LoadBalancers } = await bench.clients.elb.createLoadBalancer({
        Name: bench.name('nlb'),
        Type: 'network',
        Scheme: 'internal',
        Subnets: subnets,
      });
      const arn = LoadBalancers?.[0]?.LoadBalancerArn ?? '';
      const link = await made(bench, 'AWS::ApiGateway::VpcLink', { Name: 'l', TargetArns: [arn] });
      expect((await faultOf(bench.clients.elb.deleteLoadBalancer({ LoadBalancerArn: arn }))).name).toBe(
        'ResourceInUseException',
      );
      const stranded = await create(bench, 'AWS::ApiGateway::VpcLink', { Name: 'm', TargetArns: [`${arn}0`] });
      expect([stranded.OperationStatus, stranded.ErrorCode, stranded.Identifier]).toEqual([
        'FAILED',
        'NotStabilized',
        expect.any(String),
      ]);
      await removed(bench, 'AWS::ApiGateway::VpcLink', stranded.Identifier ?? '');
      await removed(bench, 'AWS::ApiGateway::VpcLink', link);
      await bench.clients.elb.deleteLoadBalancer({ LoadBalancerArn: arn });
    },
  },
  {
    id: 'cc-http-api-import',
    behaviour: 'An OpenAPI body becomes routes, integrations and an authorizer that can be read; the body can not.',
    source: 'Amazon API Gateway developer guide, "Working with OpenAPI definitions for HTTP APIs"',
    async run(bench) {
      const ApiId = await made(bench, HTTP_API, { Body: BODY });
      expect(await properties(bench, HTTP_API, ApiId)).toMatchObject({
        Name: 'store',
        CorsConfiguration: { AllowOrigins: ['https://shop.example'], AllowMethods: ['GET', 'PUT'] },
      });
      expect((await properties(bench, HTTP_API, ApiId)).Body).toBeUndefined();
      const listed = async (type: string) => {
        const ResourceModel = JSON.stringify({ ApiId });
        const { ResourceDescriptions = [] } = await bench.clients.cloudcontrol.listResources({
          TypeName: type,
          ResourceModel,
        });
        return Promise.all(ResourceDescriptions.map(({ Identifier = '' }) => properties(bench, type, Identifier)));
      };
      const routes = await listed('AWS::ApiGatewayV2::Route');
      expect(routes.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType])).toEqual([
        ['GET /foods/{id}', 'NONE'],
        ['PUT /foods/{id}', 'JWT'],
      ]);
      expect((await listed('AWS::ApiGatewayV2::Integration')).map(({ ConnectionType }) => ConnectionType)).toEqual([
        'VPC_LINK',
        'INTERNET',
      ]);
      expect((await listed('AWS::ApiGatewayV2::Authorizer')).map(({ JwtConfiguration }) => JwtConfiguration)).toEqual([
        { Issuer: 'https://issuer.example', Audience: ['client'] },
      ]);
    },
  },
  {
    id: 'cc-user-pool',
    behaviour: 'A user pool’s id begins with its Region, its issuer is a URL with it, its clients go with it.',
    source: 'Amazon Cognito developer guide, "Understanding user pool JSON web tokens"',
    async run(bench) {
      const pool = await made(bench, 'AWS::Cognito::UserPool', {});
      const { ProviderURL } = await properties(bench, 'AWS::Cognito::UserPool', pool);
      expect(ProviderURL).toBe(`https://cognito-idp.${bench.region}.amazonaws.com/${pool}`);
      const client = await made(bench, 'AWS::Cognito::UserPoolClient', { UserPoolId: pool, GenerateSecret: false });
      expect(client.startsWith(`${pool}|`)).toBe(true);
      expect((await properties(bench, 'AWS::Cognito::UserPoolClient', client)).ClientSecret).toBeUndefined();
    },
  },
  {
    id: 'cc-user-pool-attributes',
    behaviour:
      'A user pool reads back twenty standard attributes, its own under custom:, and changes none that it has.',
    source: 'go-to-k/cdk-real-drift pull request 197; aws-amplify/amplify-js#6459',
    async run(bench) {
      const type = 'AWS::Cognito::UserPool';
      const asked = [
        { Name: 'email', AttributeDataType: 'String', Required: true, Mutable: false },
        { Name: 'tier', AttributeDataType: 'String', Mutable: true },
      ];
      const pool = await made(bench, type, { Schema: asked });
      const { Schema } = (await properties(bench, type, pool)) as { Schema: { Name: string; Required: boolean }[] };
      expect(Schema.map(({ Name }) => Name)).toEqual(expect.arrayContaining(['sub', 'phone_number', 'custom:tier']));
      expect(Schema).toHaveLength(21);
      expect(Schema.find(({ Name }) => Name === 'email')).toMatchObject({ Required: true, Mutable: false });
      const again = await patched(bench, [type, pool], [{ op: 'replace', path: '/Schema', value: asked }]);
      expect(again.OperationStatus).toBe('SUCCESS');
      const value = [{ Name: 'email', AttributeDataType: 'String', Required: true, Mutable: true }];
      expect(outcome(await patched(bench, [type, pool], [{ op: 'replace', path: '/Schema', value }]))[2]).toContain(
        'Existing schema attributes cannot be modified or deleted.',
      );
    },
  },
  {
    id: 'cc-own-read-back-refused',
    behaviour:
      'Patches of a distribution with CloudFront’s certificate, of a stage that deploys itself and of a mapping of a stream are refused while what is read back is in them.',
    source:
      'go-to-k/cdk-real-drift pull requests 264 and 680, issue 1611; that a removal helps is seen for the last, else believed',
    async run(bench) {
      const DistributionConfig = {
        Enabled: true,
        Origins: [{ Id: 'o', DomainName: 'b.s3.amazonaws.com', S3OriginConfig: {} }],
        DefaultCacheBehavior: { TargetOriginId: 'o', ViewerProtocolPolicy: 'allow-all' },
      };
      const ApiId = await made(bench, HTTP_API, { Name: 'a', ProtocolType: 'HTTP' });
      const stage = { ApiId, StageName: '$default', AutoDeploy: true };
      const FunctionName = await functionOf(bench);
      const EventSourceArn = 'arn:aws:dynamodb:eu-west-1:123456789012:table/t/stream/1';
      const cases: readonly (readonly [type: string, properties: object, value: object, refused: string])[] = [
        [
          'AWS::CloudFront::Distribution',
          { DistributionConfig },
          { path: '/DistributionConfig/Enabled', value: false },
          '/DistributionConfig/ViewerCertificate',
        ],
        ['AWS::ApiGatewayV2::Stage', stage, { path: '/Description', value: 'd' }, '/DeploymentId'],
        [
          'AWS::Lambda::EventSourceMapping',
          { FunctionName, EventSourceArn, StartingPosition: 'LATEST' },
          { path: '/BatchSize', value: 7 },
          '/DestinationConfig/OnFailure',
        ],
      ];
      for (const [type, asked, change, path] of cases) {
        const one = await made(bench, type, asked as Parameters<typeof made>[2]);
        const add = { op: 'add', ...change };
        expect((await patched(bench, [type, one], [add])).OperationStatus).toBe('FAILED');
        expect((await patched(bench, [type, one], [add, { op: 'remove', path }])).OperationStatus).toBe('SUCCESS');
      }
    },
  },
  {
    id: 'cc-distribution',
    behaviour: 'A distribution takes minutes, is disabled before it goes, and holds its origin access identity.',
    source: 'Amazon CloudFront developer guide, "Delete a distribution"; how long is believed',
    async run(bench) {
      const type = 'AWS::CloudFront::Distribution';
      const identity = await made(bench, 'AWS::CloudFront::CloudFrontOriginAccessIdentity', {
        CloudFrontOriginAccessIdentityConfig: { Comment: 'c' },
      });
      const DistributionConfig = {
        Enabled: true,
        Origins: [
          {
            Id: 'o',
            DomainName: 'b.s3.amazonaws.com',
            S3OriginConfig: { OriginAccessIdentity: `origin-access-identity/cloudfront/${identity}` },
          },
        ],
        DefaultCacheBehavior: { TargetOriginId: 'o', ViewerProtocolPolicy: 'allow-all' },
      };
      const DesiredState = JSON.stringify({ DistributionConfig });
      const accepted = await bench.clients.cloudcontrol.createResource({ TypeName: type, DesiredState });
      expect((await ended(bench, accepted, 2 * MINUTE)).OperationStatus).toBe('IN_PROGRESS');
      const { Identifier = '' } = await ended(bench, accepted);
      expect(outcome(await removed(bench, type, Identifier))[2]).toBe(
        'The distribution you are trying to delete has not been disabled.',
      );
      expect(outcome(await removed(bench, 'AWS::CloudFront::CloudFrontOriginAccessIdentity', identity))[0]).toBe(
        'FAILED',
      );
      const disabled = { op: 'replace', path: '/DistributionConfig/Enabled', value: false };
      await patched(
        bench,
        [type, Identifier],
        [disabled, { op: 'remove', path: '/DistributionConfig/ViewerCertificate' }],
      );
      expect(outcome(await removed(bench, type, Identifier))[0]).toBe('SUCCESS');
    },
  },
  {
    id: 'cc-auto-scaling-group',
    behaviour: 'A group needs a launch template that is there; its instances hold its subnets until it is gone.',
    source: 'Amazon EC2 Auto Scaling API reference, CreateAutoScalingGroup',
    async run(bench) {
      const { subnets } = await subnetsOf(bench);
      const group = (LaunchTemplateId: string) => ({
        ...{ MinSize: '0', MaxSize: '4', DesiredCapacity: '2', VPCZoneIdentifier: subnets },
        LaunchTemplate: { LaunchTemplateId, Version: '1' },
      });
      const type = 'AWS::AutoScaling::AutoScalingGroup';
      expect(outcome(await create(bench, type, group('lt-0')))[0]).toBe('FAILED');
      const template = await made(bench, 'AWS::EC2::LaunchTemplate', {
        LaunchTemplateData: { InstanceType: 't3.micro' },
      });
      const id = await made(bench, type, group(template));
      expect(outcome(await removed(bench, 'AWS::EC2::Subnet', subnets[0] ?? ''))[0]).toBe('FAILED');
      await removed(bench, type, id);
      expect(outcome(await removed(bench, 'AWS::EC2::Subnet', subnets[0] ?? ''))[0]).toBe('SUCCESS');
    },
  },
  {
    id: 'cc-auto-scaling-group-protected',
    behaviour: 'A group is not deleted while instances are protected from scale-in, whatever it says of new ones.',
    source:
      'aws/aws-cdk#14732, #18179; aws/containers-roadmap#2862; Amazon EC2 Auto Scaling User Guide, "Use instance scale-in protection"; how its handler says so is believed',
    async run(bench) {
      const { subnets } = await subnetsOf(bench);
      const template = { LaunchTemplateData: { InstanceType: 't3.micro' } };
      const LaunchTemplateId = await made(bench, 'AWS::EC2::LaunchTemplate', template);
      const type = 'AWS::AutoScaling::AutoScalingGroup';
      const id = await made(bench, type, {
        ...{ MinSize: '1', MaxSize: '4', VPCZoneIdentifier: subnets, NewInstancesProtectedFromScaleIn: true },
        LaunchTemplate: { LaunchTemplateId, Version: '1' },
      });
      await patched(bench, [type, id], [{ op: 'replace', path: '/NewInstancesProtectedFromScaleIn', value: false }]);
      const { OperationStatus, ErrorCode } = await removed(bench, type, id);
      expect([OperationStatus, ErrorCode]).toEqual(['FAILED', 'NotStabilized']);
    },
  },
  {
    id: 'cc-state-machine',
    behaviour: 'A definition is read back as text with its substitutions made; one without states is refused.',
    source: 'AWS CloudFormation template reference, AWS::StepFunctions::StateMachine',
    async run(bench) {
      const { Arn: RoleArn } = await properties(bench, ROLE, await roleOf(bench, 'states.amazonaws.com'));
      const type = 'AWS::StepFunctions::StateMachine';
      const Definition = { StartAt: 'A', States: { A: { Type: 'Task', Resource: '${fn}', End: true } } };
      const id = await made(bench, type, { RoleArn, Definition, DefinitionSubstitutions: { fn: 'arn:fn' } });
      const { DefinitionString } = await properties(bench, type, id);
      expect(JSON.parse(String(DefinitionString)).States.A.Resource).toBe('arn:fn');
      expect(outcome(await create(bench, type, { RoleArn, DefinitionString: '{}' }))[0]).toBe('FAILED');
    },
  },
  {
    id: 'cc-describe-type',
    behaviour: 'CloudFormation describes a type with its schema, paths in the form of JSON pointers.',
    source: 'AWS CloudFormation API reference, DescribeType',
    async run({ clients }) {
      const { Schema = '', ProvisioningType } = await clients.cloudformation.describeType({
        Type: 'RESOURCE',
        TypeName: TABLE,
      });
      const { typeName, primaryIdentifier } = JSON.parse(Schema) as Record<string, unknown>;
      expect([typeName, primaryIdentifier, ProvisioningType]).toEqual([
        TABLE,
        ['/properties/TableName'],
        'FULLY_MUTABLE',
      ]);
      const none = clients.cloudformation.describeType({ Type: 'RESOURCE', TypeName: 'AWS::Nowhere::Thing' });
      expect((await faultOf(none)).name).toBe('TypeNotFoundException');
    },
  },
  {
    id: 'cc-secret-two-ways',
    behaviour: 'A generated secret is read in Secrets Manager’s own API, in the form of its template, and not here.',
    source: 'AWS CloudFormation template reference, AWS::SecretsManager::Secret, GenerateSecretString',
    async run(bench) {
      const how = { SecretStringTemplate: '{"username":"admin"}', GenerateStringKey: 'password', PasswordLength: 20 };
      const type = 'AWS::SecretsManager::Secret';
      const SecretId = await made(bench, type, { Name: bench.name('db'), GenerateSecretString: how });
      const { SecretString = '' } = await bench.clients.secrets.getSecretValue({ SecretId });
      expect(JSON.parse(SecretString)).toEqual({ username: 'admin', password: expect.stringMatching(/^.{20}$/) });
      expect(JSON.stringify(await properties(bench, type, SecretId))).not.toContain('admin');
    },
  },
  {
    id: 'secrets-value',
    behaviour: 'A secret’s value is told by name and ARN, and no more once it is about to be deleted.',
    source: 'AWS Secrets Manager API reference, GetSecretValue',
    moto: true,
    async run({ clients, name }) {
      const Name = name('db');
      const { ARN } = await clients.secrets.createSecret({ Name, SecretString: '{"password":"x"}' });
      for (const SecretId of [Name, ARN])
        expect((await clients.secrets.getSecretValue({ SecretId })).SecretString).toBe('{"password":"x"}');
      await clients.secrets.deleteSecret({ SecretId: Name });
      expect((await faultOf(clients.secrets.getSecretValue({ SecretId: Name }))).name).toBe('InvalidRequestException');
    },
  },
];
