import type { MakeService } from '../../../sandbox/contract.ts';
import { DEFAULT_QUOTAS } from '../../../sandbox/quotas/defaults.ts';
import { clientsOf } from '../../sandbox/conformance/bench.ts';

/** What the manifests name, made in an AWS at `url`; the values are the variables of their namespace. */
export async function furnish(url: string, registry: string): Promise<Readonly<Record<string, string>>> {
  const clients = clientsOf(url);
  await clients.ecs.createCluster({ clusterName: 'shop' });
  await clients.ecs.registerTaskDefinition({
    family: 'registered',
    containerDefinitions: [{ name: 'web', image: `${registry}/single/web:1`, memory: 64 }],
  });
  await clients.logs.createLogGroup({ logGroupName: '/shop/web' });
  await clients.ssm.putParameter({ Name: '/shop/token', Value: 'hidden', Type: 'SecureString' });
  const { ARN: secret = '' } = await clients.secrets.createSecret({ Name: 'db', SecretString: 'hidden' });
  await pushImage(url);
  await makeRoles(url, secret);
  return { secret, registry, ...(await makeNetwork(url)) };
}

async function pushImage(url: string): Promise<void> {
  const { ecr } = clientsOf(url);
  const manifests = ['amd64', 'arm64'].map((architecture) => ({ platform: { os: 'linux', architecture } }));
  const imageManifestMediaType = 'application/vnd.oci.image.index.v1+json';
  const imageManifest = JSON.stringify({ schemaVersion: 2, mediaType: imageManifestMediaType, manifests });
  await ecr.createRepository({ repositoryName: 'shop/web' });
  await ecr.putImage({ repositoryName: 'shop/web', imageManifest, imageManifestMediaType, imageTag: '1.4.0' });
}

async function makeRoles(url: string, secret: string): Promise<void> {
  const allow = (Action: string, Resource: string) => ({ Effect: 'Allow', Action, Resource });
  const roles = [
    {
      name: 'evenkeel',
      trusts: 'ec2.amazonaws.com',
      may: ['task', 'execution'].map((role) => allow('iam:PassRole', arnOf(role))),
    },
    { name: 'task', trusts: 'ecs-tasks.amazonaws.com', may: [] },
    { name: 'admin', trusts: 'ec2.amazonaws.com', may: [] },
    {
      name: 'execution',
      trusts: 'ecs-tasks.amazonaws.com',
      may: [
        allow('secretsmanager:GetSecretValue', secret),
        allow('ssm:GetParameters', 'arn:aws:ssm:*:*:parameter/shop/*'),
        allow('s3:GetObject', 'arn:aws:s3:::shop-config/*'),
        allow('logs:*', 'arn:aws:logs:*:*:log-group:/shop/*'),
      ],
    },
  ];
  const { iam } = clientsOf(url);
  for (const { name: RoleName, trusts, may } of roles) {
    const trust = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: trusts } };
    await iam.createRole({ RoleName, AssumeRolePolicyDocument: policy([trust]) });
    await iam.putRolePolicy({ RoleName, PolicyName: 'all', PolicyDocument: policy(may) });
  }
}

function arnOf(role: string): string {
  return `arn:aws:iam::123456789012:role/${role}`;
}

function policy(Statement: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

/** `small` has eleven addresses, all of them in the zone of `subnet_a`; `other_…` lie in a VPC of their own. */
async function makeNetwork(url: string): Promise<Readonly<Record<string, string>>> {
  const { ec2 } = clientsOf(url);
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16' });
  const other = { Filters: [{ Name: 'vpc-id', Values: [Vpc?.VpcId ?? ''] }] };
  const { SecurityGroups } = await ec2.describeSecurityGroups(other);
  const vpc = 'vpc-0000000000000000a';
  const small = { VpcId: vpc, CidrBlock: '172.31.200.0/28', AvailabilityZone: 'eu-west-1a' };
  const { Subnet } = await ec2.createSubnet(small);
  return {
    vpc,
    subnet_a: 'subnet-0000000000000000a',
    subnet_b: 'subnet-0000000000000000b',
    small: Subnet?.SubnetId ?? '',
    group: 'sg-0000000000000000a',
    other_vpc: Vpc?.VpcId ?? '',
    other_group: SecurityGroups?.[0]?.GroupId ?? '',
  };
}

/** An account that may have nothing. */
export const noQuotas: MakeService = () => ({
  operations: ['ListAWSDefaultServiceQuotas', 'ListServiceQuotas'],
  call(_operation, { ServiceCode }) {
    const defaults = DEFAULT_QUOTAS[String(ServiceCode)] ?? [{ code: 'L-0', name: 'Scalable targets for Amazon ECS' }];
    return { Quotas: defaults.map(({ code, name }) => ({ QuotaCode: code, QuotaName: name, Value: 0 })) };
  },
});
