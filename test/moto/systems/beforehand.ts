import type { JsonObject } from '../../../controller/model/json.ts';
import { OWNER_TAG } from '../../../controller/model/tags.ts';
import type { AwsCli } from '../../support/aws-cli.ts';
import { referredIn, substituted, type Values, type Written } from './documents.ts';

/** One command that stands in for Cloud Control, which moto does not have. */
interface Maker {
  /** Words of the AWS CLI. */
  readonly call: readonly string[];
  input(properties: JsonObject): JsonObject;
  /** What the expression without and with an output stands for: output → path in the answer. `''` is the main one. */
  readonly outputs: Readonly<Record<string, string>>;
}

function picked(...names: readonly string[]): (properties: JsonObject) => JsonObject {
  return (properties) =>
    Object.fromEntries(names.flatMap((name) => (name in properties ? [[name, properties[name]]] : [])));
}

/** Whose they are: what came with a VPC is ours where that is. */
export const OWNER = 'evenkeel';

/**
 * How moto makes what `AwsResource` documents declare, by the CloudFormation type. Only those that a typed document refers
 * to, and of them only what such a reference needs: this shows nothing of AwsResource.
 */
const MAKERS: Readonly<Record<string, Maker>> = {
  'AWS::EC2::VPC': {
    call: ['ec2', 'create-vpc'],
    input: ({ CidrBlock }) => ({
      CidrBlock,
      TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: OWNER_TAG, Value: OWNER }] }],
    }),
    outputs: { '': 'Vpc.VpcId' },
  },
  'AWS::EC2::Subnet': {
    call: ['ec2', 'create-subnet'],
    input: picked('VpcId', 'CidrBlock', 'AvailabilityZone'),
    outputs: { '': 'Subnet.SubnetId' },
  },
  'AWS::EC2::SecurityGroup': {
    call: ['ec2', 'create-security-group'],
    input: ({ GroupName, GroupDescription, VpcId }) => ({
      GroupName: GroupName,
      Description: GroupDescription,
      VpcId: VpcId,
    }),
    outputs: { GroupId: 'GroupId' },
  },
  'AWS::IAM::Role': {
    call: ['iam', 'create-role'],
    input: ({ RoleName, AssumeRolePolicyDocument }) => ({
      RoleName: RoleName,
      AssumeRolePolicyDocument: JSON.stringify(AssumeRolePolicyDocument),
    }),
    outputs: { '': 'Role.RoleName', Arn: 'Role.Arn' },
  },
  'AWS::Logs::LogGroup': {
    call: ['logs', 'create-log-group'],
    input: ({ LogGroupName }) => ({ logGroupName: LogGroupName }),
    outputs: { '': '=LogGroupName' },
  },
  'AWS::RDS::DBInstance': {
    call: ['rds', 'create-db-instance'],
    input: (properties) => ({
      ...picked(
        'DBInstanceIdentifier',
        'DBName',
        'DBInstanceClass',
        'Engine',
        'EngineVersion',
        'MasterUsername',
      )(properties),
      AllocatedStorage: Number(properties.AllocatedStorage),
      MasterUserPassword: 'nobody-connects',
    }),
    outputs: { 'Endpoint.Address': 'DBInstance.Endpoint.Address', 'Endpoint.Port': 'DBInstance.Endpoint.Port' },
  },
};

/** The documents that have to be there, what others refer to before them. */
export function neededBy(typed: readonly Written[], all: readonly Written[]): readonly Written[] {
  const resources = new Map(all.filter(({ kind }) => kind === 'AwsResource').map((one) => [one.metadata.name, one]));
  const ordered = new Map<string, Written>();
  const add = (name: string): void => {
    const resource = resources.get(name);
    const maker = MAKERS[String(resource?.spec.type)];
    if (!resource || !maker || ordered.has(name)) return;
    const properties = resource.spec.properties as JsonObject;
    for (const other of referredIn(maker.input(properties))) add(other);
    ordered.set(name, resource);
  };
  for (const name of referredIn(typed)) add(name);
  return [...ordered.values()];
}

/** Makes one and answers what its expressions stand for. */
export async function make(aws: AwsCli, resource: Written, values: Values): Promise<Values> {
  const type = String(resource.spec.type);
  const maker = MAKERS[type];
  if (!maker) throw new Error(`no command stands in for ${type}`);
  const properties = substituted(resource.spec.properties as JsonObject, values);
  const answer = await aws([...maker.call, '--cli-input-json', JSON.stringify(maker.input(properties))]);
  const outputs = Object.entries(maker.outputs).map(([output, path]) => {
    const value = path.startsWith('=') ? properties[path.slice(1)] : at(answer, path);
    return [`AwsResource/${resource.metadata.name}${output && `.${output}`}`, String(value)] as const;
  });
  return new Map(outputs);
}

function at(answer: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as JsonObject | undefined)?.[name], answer);
}
