import type { Json } from '../../controller/model/json.ts';
import { DEFAULT_ACCOUNT, DEFAULT_REGION } from '../../sandbox/sandbox.ts';
import type { Files } from '../support/world.ts';

/** Zones of the sandbox's Route 53 that the record sets are spread over, and Cloud Map namespaces likewise. */
const FEW = 3;
const STACKS_PER_FILE = 4;

type Row = readonly [name: string, type: string, properties: Readonly<Record<string, Json>>];

function trust(service: string): Json {
  const Statement = [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }];
  return { Version: '2012-10-17', Statement };
}

function network(s: string): readonly Row[] {
  const VpcId = `\${AwsResource/${s}-vpc}`;
  const RouteTableId = `\${AwsResource/${s}-routes}`;
  const subnet = (one: string): Json => `\${AwsResource/${s}-subnet-${one}}`;
  return [
    [`${s}-vpc`, 'AWS::EC2::VPC', { CidrBlock: '10.16.0.0/16', EnableDnsHostnames: true }],
    [`${s}-gateway`, 'AWS::EC2::InternetGateway', {}],
    [`${s}-attachment`, 'AWS::EC2::VPCGatewayAttachment', { VpcId, InternetGatewayId: `\${AwsResource/${s}-gateway}` }],
    [`${s}-subnet-a`, 'AWS::EC2::Subnet', { VpcId, CidrBlock: '10.16.12.0/24', AvailabilityZone: 'eu-west-1a' }],
    [`${s}-subnet-b`, 'AWS::EC2::Subnet', { VpcId, CidrBlock: '10.16.24.0/24', AvailabilityZone: 'eu-west-1b' }],
    [`${s}-routes`, 'AWS::EC2::RouteTable', { VpcId }],
    [`${s}-routes-a`, 'AWS::EC2::SubnetRouteTableAssociation', { SubnetId: subnet('a'), RouteTableId }],
    [`${s}-routes-b`, 'AWS::EC2::SubnetRouteTableAssociation', { SubnetId: subnet('b'), RouteTableId }],
    [
      `${s}-route`,
      'AWS::EC2::Route',
      { RouteTableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId: `\${AwsResource/${s}-gateway}` },
    ],
    [`${s}-group`, 'AWS::EC2::SecurityGroup', { GroupDescription: 'what tasks may be asked', VpcId }],
    [
      `${s}-rule`,
      'AWS::EC2::SecurityGroupIngress',
      { GroupId: `\${AwsResource/${s}-group}`, IpProtocol: 'tcp', FromPort: 80, ToPort: 80, CidrIp: '10.16.0.0/16' },
    ],
    [`${s}-address`, 'AWS::EC2::EIP', { Domain: 'vpc' }],
    [
      `${s}-nat`,
      'AWS::EC2::NatGateway',
      { SubnetId: subnet('a'), AllocationId: `\${AwsResource/${s}-address.AllocationId}` },
    ],
  ];
}

function beside(s: string): readonly Row[] {
  const role = (name: string): Row => [
    `${s}-${name}`,
    'AWS::IAM::Role',
    {
      AssumeRolePolicyDocument: trust('ecs-tasks.amazonaws.com'),
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy'],
    },
  ];
  const log = (name: string): Row => [
    `${s}-log-${name}`,
    'AWS::Logs::LogGroup',
    { LogGroupName: `/${s}/${name}`, RetentionInDays: 30 },
  ];
  return [
    role('execution'),
    role('task'),
    role('function'),
    log('web'),
    log('jobs'),
    [
      `${s}-table`,
      'AWS::DynamoDB::Table',
      {
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      },
    ],
    [`${s}-bucket`, 'AWS::S3::Bucket', { BucketName: `estate-${s}`, VersioningConfiguration: { Status: 'Enabled' } }],
  ];
}

function text(kind: string, name: string, spec: Json): string {
  const head = { apiVersion: 'evenkeel.dev/v1alpha1', kind, metadata: { name, namespace: 'estate' } };
  // JSON is YAML; a figure of how fast YAML is read is another benchmark's.
  return JSON.stringify({ ...head, spec });
}

function typed(s: string, i: number): readonly string[] {
  const zone = `\${AwsResource/zone-${i % FEW}}`;
  return [
    text('DnsRecord', `${s}-web`, {
      hostedZoneId: zone,
      name: `web-${s}.zone-${i % FEW}.example.com`,
      type: 'A',
      ttl: 60,
      resourceRecords: [{ value: '192.0.2.1' }],
    }),
    text('DnsRecord', `${s}-api`, {
      hostedZoneId: zone,
      name: `api-${s}.zone-${i % FEW}.example.com`,
      type: 'CNAME',
      ttl: 60,
      resourceRecords: [{ value: `web-${s}.zone-${i % FEW}.example.com` }],
    }),
    text('CloudMapService', `${s}-orders`, {
      name: `orders-${s}`,
      namespaceId: `\${CloudMapNamespace/calls-${i % FEW}}`,
    }),
    text('Repository', `${s}-app`, { repositoryName: `estate/${s}`, imageScanningConfiguration: { scanOnPush: true } }),
  ];
}

/** `web` of every stack is what a commit changes: how long its logs are kept. */
function stack(i: number, days: number): readonly string[] {
  const s = stackName(i);
  const rows = [...network(s), ...beside(s)];
  const generic = rows.map(([name, type, properties]) => {
    const wanted = name === `${s}-log-web` ? { ...properties, RetentionInDays: days } : properties;
    return text('AwsResource', name, { type, properties: wanted });
  });
  return [...generic, ...typed(s, i)];
}

function stackName(i: number): string {
  return `s${String(i).padStart(4, '0')}`;
}

export interface EstateOptions {
  readonly mode: 'observe' | 'enforce';
  /** For how many days the log `web` of a stack is kept; 30 unless said. */
  readonly retention?: (stack: number) => number;
}

/**
 * Manifests of so many stacks: twenty `AwsResource`s each, two record sets in one of three zones, a service in one of three
 * Cloud Map namespaces, and a repository.
 */
export function estateFiles(stacks: number, { mode, retention = () => 30 }: EstateOptions): Files {
  const namespace = {
    apiVersion: 'evenkeel.dev/v1alpha1',
    kind: 'Namespace',
    metadata: { name: 'estate' },
    spec: { account: DEFAULT_ACCOUNT, region: DEFAULT_REGION, management: { mode } },
  };
  const shared = Array.from({ length: FEW }, (_, i) => [
    text('AwsResource', `zone-${i}`, {
      type: 'AWS::Route53::HostedZone',
      properties: { Name: `zone-${i}.example.com.` },
    }),
    text('CloudMapNamespace', `calls-${i}`, { type: 'HTTP', name: `calls-${i}` }),
  ]).flat();
  const files: Record<string, string> = { 'estate.yaml': [JSON.stringify(namespace), ...shared].join('\n---\n') };
  for (let at = 0; at < stacks; at += STACKS_PER_FILE) {
    const some = Array.from({ length: Math.min(STACKS_PER_FILE, stacks - at) }, (_, i) => at + i);
    files[`stacks-${at}.yaml`] = some.flatMap((i) => stack(i, retention(i))).join('\n---\n');
  }
  return files;
}
