import { expect, it } from 'vitest';
import { comparable } from '../../../../controller/kinds/aws-resource/compare/comparable.ts';
import type { JsonObject } from '../../../../controller/model/json.ts';
import { installedType } from '../installed-types.ts';

interface Row {
  readonly because: string;
  readonly type: string;
  readonly stated: JsonObject;
  readonly live: JsonObject;
  /** What lives of what is stated; as stated where it is left out. */
  readonly have?: JsonObject;
  readonly want?: JsonObject;
  readonly hidden?: readonly string[];
  readonly unjudged?: readonly string[];
}

const rule = (CidrIp: string, more: JsonObject = {}): JsonObject => ({
  IpProtocol: 'tcp',
  FromPort: 80,
  ToPort: 80,
  CidrIp,
  ...more,
});
const POLICY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: ['a', 'b'] }],
};
const READ_BACK = {
  Version: '2012-10-17',
  Statement: [{ Resource: ['b', 'a'], Action: ['s3:GetObject'], Effect: 'Allow' }],
};

const ROWS: readonly Row[] = [
  {
    because: 'what is not stated is AWS’s, however much of it there is',
    type: 'AWS::EC2::VPC',
    stated: { CidrBlock: '10.0.0.0/16' },
    live: { CidrBlock: '10.0.0.0/16', InstanceTenancy: 'default', VpcId: 'vpc-1', EnableDnsSupport: true },
  },
  {
    because: 'another value is one',
    type: 'AWS::EC2::VPC',
    stated: { EnableDnsSupport: true },
    live: { EnableDnsSupport: false },
    have: { EnableDnsSupport: false },
  },
  {
    because: 'what AWS lost is missing',
    type: 'AWS::EC2::VPC',
    stated: { CidrBlock: '10.0.0.0/16' },
    live: {},
    have: {},
  },
  {
    because: 'switched off, empty and absent are one',
    type: 'AWS::EC2::VPC',
    stated: { EnableDnsHostnames: false, Tags: [] },
    live: {},
  },
  {
    because: 'tags of others, of AWS and of our own are not asked for',
    type: 'AWS::EC2::VPC',
    stated: { Tags: [{ Key: 'Name', Value: 'shop' }] },
    live: {
      Tags: [
        { Key: 'aws:cloudformation:stack-name', Value: 'x' },
        { Key: 'evenkeel.dev/owner', Value: 'evenkeel' },
        { Key: 'Name', Value: 'shop' },
      ],
    },
  },
  {
    because: 'a tag of another value is told by its key',
    type: 'AWS::EC2::VPC',
    stated: { Tags: [{ Key: 'Name', Value: 'shop' }] },
    live: {
      Tags: [
        { Key: 'team', Value: 'a' },
        { Key: 'Name', Value: 'other' },
      ],
    },
    have: { Tags: [{ Key: 'Name', Value: 'other' }] },
  },
  {
    because: 'rules come back in any order and with more members than were sent',
    type: 'AWS::EC2::SecurityGroup',
    stated: { SecurityGroupIngress: [rule('10.0.0.0/8'), rule('11.0.0.0/8')] },
    live: { SecurityGroupIngress: [rule('11.0.0.0/8', { Description: '' }), rule('10.0.0.0/8')] },
  },
  {
    because: 'a rule that somebody added by hand is a difference',
    type: 'AWS::EC2::SecurityGroup',
    stated: { SecurityGroupIngress: [rule('10.0.0.0/8')] },
    live: { SecurityGroupIngress: [rule('0.0.0.0/0'), rule('10.0.0.0/8')] },
    have: { SecurityGroupIngress: [rule('10.0.0.0/8'), rule('0.0.0.0/0')] },
  },
  {
    because: 'the same rule twice is not the same rule once',
    type: 'AWS::EC2::SecurityGroup',
    stated: { SecurityGroupIngress: [rule('10.0.0.0/8'), rule('10.0.0.0/8')] },
    live: { SecurityGroupIngress: [rule('10.0.0.0/8')] },
    have: { SecurityGroupIngress: [rule('10.0.0.0/8')] },
  },
  {
    because: 'a protocol has a number and a name',
    type: 'AWS::EC2::SecurityGroup',
    stated: { SecurityGroupIngress: [{ IpProtocol: '6', FromPort: 1, ToPort: 2 }] },
    live: { SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 1, ToPort: 2 }] },
  },
  {
    because: 'a policy is what it allows, not how it is written',
    type: 'AWS::IAM::RolePolicy',
    stated: { PolicyDocument: POLICY },
    live: { PolicyDocument: READ_BACK },
  },
  {
    because: 'nor whether it is a text',
    type: 'AWS::IAM::RolePolicy',
    stated: { PolicyDocument: POLICY },
    live: { PolicyDocument: JSON.stringify(READ_BACK) },
  },
  {
    because: 'a policy that allows more differs statement and all',
    type: 'AWS::IAM::RolePolicy',
    stated: { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'a:b', Resource: '*' }] } },
    live: { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['a:b', 'a:c'], Resource: '*' }] } },
    have: { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['a:b', 'a:c'], Resource: '*' }] } },
  },
  {
    because: 'a definition in a text is JSON, too',
    type: 'AWS::StepFunctions::StateMachine',
    stated: { DefinitionString: '{"StartAt":"A","States":{}}' },
    live: { DefinitionString: '{ "States": {}, "StartAt": "A" }' },
  },
  {
    because: 'sizes of groups are texts on one side',
    type: 'AWS::AutoScaling::AutoScalingGroup',
    stated: { MinSize: 2, MaxSize: '4' },
    live: { MinSize: '2', MaxSize: 4 },
  },
  {
    because: 'a role is named, and told by its ARN',
    type: 'AWS::Lambda::Function',
    stated: { Role: 'resizer' },
    live: { Role: 'arn:aws:iam::123456789012:role/service/resizer' },
  },
  {
    because: 'another role is another role',
    type: 'AWS::Lambda::Function',
    stated: { Role: 'arn:aws:iam::123456789012:role/other' },
    live: { Role: 'arn:aws:iam::123456789012:role/resizer' },
    have: { Role: 'arn:aws:iam::123456789012:role/resizer' },
  },
  {
    because: 'a log group’s ARN ends in a star, or does not',
    type: 'AWS::ApiGateway::Stage',
    stated: { AccessLogSetting: { DestinationArn: 'arn:aws:logs:eu-west-1:1:log-group:a' } },
    live: { AccessLogSetting: { DestinationArn: 'arn:aws:logs:eu-west-1:1:log-group:a:*', Format: 'x' } },
  },
  {
    because: 'AWS writes names of databases in small letters',
    type: 'AWS::RDS::DBInstance',
    stated: { DBInstanceIdentifier: 'Shop', Engine: 'Postgres' },
    live: { DBInstanceIdentifier: 'shop', Engine: 'postgres' },
  },
  {
    because: 'a minor version above the one that is asked for is the one',
    type: 'AWS::RDS::DBInstance',
    stated: { EngineVersion: '14' },
    live: { EngineVersion: '14.12' },
  },
  {
    because: 'a major one is not',
    type: 'AWS::RDS::DBInstance',
    stated: { EngineVersion: '14' },
    live: { EngineVersion: '15.2' },
    have: { EngineVersion: '15.2' },
  },
  {
    because: 'a zone’s name ends in a dot',
    type: 'AWS::Route53::HostedZone',
    stated: { Name: 'Example.com' },
    live: { Name: 'example.com.' },
  },
  {
    because: 'a key’s id is the end of its ARN',
    type: 'AWS::RDS::DBInstance',
    stated: { KmsKeyId: '1234-ab' },
    live: { KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/1234-ab' },
  },
  {
    because: 'what AWS never tells is no difference, and is said',
    type: 'AWS::RDS::DBInstance',
    stated: { MasterUserPassword: '{{resolve:secretsmanager:shop:SecretString:p}}', DBName: 'shop' },
    live: { DBName: 'shop' },
    want: { DBName: 'shop' },
    hidden: ['MasterUserPassword'],
  },
  {
    because: 'ports of a rule that somebody has opened are others',
    type: 'AWS::EC2::SecurityGroup',
    stated: { SecurityGroupIngress: [rule('10.0.0.0/8')] },
    live: { SecurityGroupIngress: [rule('10.0.0.0/8', { FromPort: 0, ToPort: 65_535 })] },
    have: { SecurityGroupIngress: [rule('10.0.0.0/8', { FromPort: 0, ToPort: 65_535 })] },
  },
  {
    because: 'ports of a protocol that has none are read back as -1',
    type: 'AWS::EC2::SecurityGroup',
    stated: { SecurityGroupEgress: [rule('0.0.0.0/0', { IpProtocol: '-1', FromPort: 0, ToPort: 0 })] },
    live: { SecurityGroupEgress: [rule('0.0.0.0/0', { IpProtocol: '-1', FromPort: -1, ToPort: -1 })] },
  },
  {
    because: 'the host’s part of a range is left out by EC2',
    type: 'AWS::EC2::Subnet',
    stated: { CidrBlock: '10.0.3.7/23' },
    live: { CidrBlock: '10.0.2.0/23' },
  },
  {
    because: 'another range is another one',
    type: 'AWS::EC2::Subnet',
    stated: { CidrBlock: '10.0.1.0/24' },
    live: { CidrBlock: '10.0.2.0/24' },
    have: { CidrBlock: '10.0.2.0/24' },
  },
  {
    because: 'Cognito shows its own attributes beside those that are asked for, and calls ours custom',
    type: 'AWS::Cognito::UserPool',
    stated: {
      Schema: [
        { Name: 'email', Required: true, Mutable: false },
        { Name: 'tier', Mutable: true },
      ],
    },
    live: {
      Schema: [
        { Name: 'sub', Required: true, Mutable: false },
        { Name: 'custom:tier', Mutable: true },
        { Name: 'email', Required: true, Mutable: false },
      ],
    },
  },
  {
    because: 'an attribute that the pool does not have is missing',
    type: 'AWS::Cognito::UserPool',
    stated: { Schema: [{ Name: 'tier', Required: true, Mutable: false }] },
    live: { Schema: [{ Name: 'sub', Required: true, Mutable: false }] },
    have: { Schema: [] },
  },
  {
    because: 'EC2 shows volumes that others have attached',
    type: 'AWS::EC2::Instance',
    stated: { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 20 } }] },
    live: {
      BlockDeviceMappings: [
        { DeviceName: '/dev/sdf', Ebs: { VolumeSize: 8 } },
        { DeviceName: '/dev/xvda', Ebs: { VolumeSize: 20, SnapshotId: 'snap-1' } },
      ],
    },
  },
  {
    because: 'names of headers mean the same in any case, and API Gateway writes them in small letters',
    type: 'AWS::ApiGatewayV2::Api',
    stated: { CorsConfiguration: { AllowHeaders: ['Content-Type', 'Authorization'] } },
    live: { CorsConfiguration: { AllowHeaders: ['authorization', 'content-type'] } },
  },
  {
    because: 'layers lie over each other in their order',
    type: 'AWS::Lambda::Function',
    stated: { Layers: ['arn:aws:lambda:eu-west-1:1:layer:a:1', 'arn:aws:lambda:eu-west-1:1:layer:b:1'] },
    live: { Layers: ['arn:aws:lambda:eu-west-1:1:layer:b:1', 'arn:aws:lambda:eu-west-1:1:layer:a:1'] },
    have: { Layers: ['arn:aws:lambda:eu-west-1:1:layer:b:1', 'arn:aws:lambda:eu-west-1:1:layer:a:1'] },
  },
  {
    because: 'a spelling that nobody here can judge is taken for the same, and is said',
    type: 'AWS::ImageBuilder::ImageRecipe',
    stated: { Version: '1.x.x' },
    live: { Version: '1.0.3' },
    unjudged: ['Version'],
  },
];

it.each(ROWS)('$because', ({ type, stated, live, want = stated, have = want, hidden = [], unjudged = [] }) => {
  expect(comparable(installedType(type), stated, live)).toEqual({ want, have, hidden, unjudged });
});

it.each([
  { path: 'EngineVersion', type: 'AWS::ElastiCache::CacheCluster', isOther: true, because: 'it can be asked for' },
  {
    path: 'Version',
    type: 'AWS::ImageBuilder::ImageRecipe',
    isOther: false,
    because: 'it would take another resource',
  },
])(
  'what nobody can judge is another value after a change of the manifest: $isOther, as $because',
  ({ path, type, isOther }) => {
    const stated = { [path]: '7.x' };
    const live = { [path]: '6.2.6' };
    const expected = { want: stated, have: isOther ? live : stated, hidden: [], unjudged: [path] };

    expect(comparable(installedType(type), stated, live, { isSettled: false })).toEqual(expected);
  },
);
