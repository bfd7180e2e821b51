import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../sources/fixtures.ts';
import { cli } from './run-cli.ts';

const NAMESPACE = `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "123456789012", region: eu-west-1, management: {mode: enforce}}
`;
const CLUSTER = `apiVersion: evenkeel.dev/v1alpha1
kind: Cluster
metadata: {name: main, namespace: shop}
spec: {clusterName: shop}
`;

function folderOf(...documents: readonly string[]): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'all.yaml'), documents.join('---\n'));
  return cwd;
}

const OWNED = { 'aws:ResourceTag/evenkeel.dev/owner': 'ours' };
const CLUSTER_ARN = 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop';

describe('iam policy', () => {
  it('prints what writing takes, by name', async () => {
    const cwd = folderOf(NAMESPACE, CLUSTER);
    const { exit, out, err } = await cli(['iam', 'policy', '.', '--part', 'actuator', '--owner', 'ours'], { cwd });

    expect({ exit, err, policy: JSON.parse(out) }).toEqual({
      exit: 0,
      err: "for the controller's own role, eu-west-1: 5 statements, 1199 characters\n",
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'CreateOwned',
            Effect: 'Allow',
            Action: ['ecs:CreateCluster'],
            Resource: [CLUSTER_ARN],
            Condition: { StringEquals: { 'aws:RequestTag/evenkeel.dev/owner': 'ours' } },
          },
          {
            Sid: 'ChangeOwned',
            Effect: 'Allow',
            Action: ['ecs:PutClusterCapacityProviders', 'ecs:UpdateCluster'],
            Resource: [CLUSTER_ARN],
            Condition: { StringEquals: OWNED },
          },
          {
            Sid: 'TagAtCreation',
            Effect: 'Allow',
            Action: ['ecs:TagResource'],
            Resource: ['arn:aws:ecs:eu-west-1:123456789012:*'],
            Condition: {
              StringEquals: {
                'ecs:CreateAction': [
                  'CreateCapacityProvider',
                  'CreateCluster',
                  'CreateService',
                  'RegisterTaskDefinition',
                ],
              },
            },
          },
          {
            Sid: 'TagOwned',
            Effect: 'Allow',
            Action: ['ecs:TagResource', 'ecs:UntagResource'],
            Resource: ['arn:aws:ecs:eu-west-1:123456789012:*'],
            Condition: { StringEquals: OWNED },
          },
          {
            Sid: 'ServiceLinkedRoles',
            Effect: 'Allow',
            Action: ['iam:CreateServiceLinkedRole'],
            Resource: ['arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/*'],
            Condition: { StringEquals: { 'iam:AWSServiceName': ['ecs.amazonaws.com'] } },
          },
        ],
      },
    });
  });

  it('says which documents each statement is for', async () => {
    const { out } = await cli(['iam', 'policy', '.', '--explain', '--owner', 'ours'], {
      cwd: folderOf(NAMESPACE, CLUSTER),
    });

    expect(out).toBe(
      [
        'Observe                     shop/Cluster/main',
        'ReadRecords                 shop/Cluster/main',
        'CreateOwned                 shop/Cluster/main',
        'ChangeOwned                 shop/Cluster/main',
        'TagAtCreation               shop/Cluster/main',
        'TagOwned                    shop/Cluster/main',
        'ServiceLinkedRoles          shop/Cluster/main',
        '',
      ].join('\n'),
    );
  });

  it('asks which role is meant where the documents need several', async () => {
    const entered = NAMESPACE.replace('region:', 'assumeRole: "arn:aws:iam::123456789012:role/shop", region:');
    const { exit, err } = await cli(['iam', 'policy', '.', '--owner', 'ours'], { cwd: folderOf(entered, CLUSTER) });

    expect(exit).toBe(2);
    expect(err).toContain('the documents need several roles');
    expect(err).toContain('say --role with one of arn:aws:iam::123456789012:role/shop, self');
  });

  it('lets names of one cluster give way to a pattern where IAM would take no more', async () => {
    const services = Array.from(
      { length: 90 },
      (_, index) => `apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: web-${index}, namespace: shop}
spec: {cluster: shop, taskDefinition: web}
`,
    );
    const cwd = folderOf(NAMESPACE, ...services);
    const { out } = await cli(['iam', 'policy', '.', '--part', 'actuator', '--owner', 'ours'], { cwd });

    const policy = JSON.parse(out) as { Statement: readonly { Sid: string; Resource: readonly string[] }[] };
    expect(JSON.stringify(policy).length).toBeLessThanOrEqual(6_144);
    expect(policy.Statement.find(({ Sid }) => Sid === 'ChangeOwned')?.Resource).toEqual([
      'arn:aws:ecs:eu-west-1:123456789012:service/shop/*',
    ]);
  });

  it('needs an owner, by whose tag it is narrowed', async () => {
    const { exit, err } = await cli(['iam', 'policy', '.'], { cwd: folderOf(NAMESPACE, CLUSTER) });

    expect({ exit, err }).toMatchObject({ exit: 2, err: expect.stringContaining('no owner is configured') });
  });
});

it('takes the controller’s own source, states and alert targets along', async () => {
  const cwd = folderOf(NAMESPACE, CLUSTER);
  writeFileSync(
    join(cwd, 'targets.txt'),
    'targets:\n  on-call:\n    type: sns\n    topicArn: arn:aws:sns:eu-west-1:123456789012:on-call\n',
  );
  const own = ['--source', 's3:manifests/prod', '--alert-targets', 'targets.txt'];
  const args = ['iam', 'policy', 'all.yaml', '--part', 'observer', '--owner', 'ours', ...own];
  const { exit, out, err } = await cli([...args, '--tfstate', 'net=s3://states/net.tfstate'], { cwd });

  expect([exit, err]).toEqual([0, expect.stringContaining("for the controller's own role")]);
  const { Statement } = JSON.parse(out) as { Statement: readonly { Sid: string; Resource: readonly string[] }[] };
  const shown = Statement.filter(({ Sid }) => /Bucket|TellPeople/.test(Sid)).map(({ Sid, Resource }) => [
    Sid,
    Resource,
  ]);
  expect(shown).toEqual([
    ['ListBuckets', ['arn:aws:s3:::manifests', 'arn:aws:s3:::states']],
    ['ReadBuckets', ['arn:aws:s3:::manifests/prod/*', 'arn:aws:s3:::states/net.tfstate']],
    ['TellPeople', ['arn:aws:sns:eu-west-1:123456789012:on-call']],
  ]);
});
