import { expect, it } from 'vitest';
import { createWorld, SWEEP_MS, type World } from '../../support/world.ts';

/** As in CloudFormation's documentation, but for the head of each document. */
const TEXT = `
kind: AwsResource
metadata: {name: Vpc, namespace: shop}
spec:
  type: AWS::EC2::VPC
  properties:
    CidrBlock: 10.16.0.0/16
    EnableDnsSupport: "true"
---
kind: AwsResource
metadata: {name: Group, namespace: shop}
spec:
  type: AWS::EC2::SecurityGroup
  properties:
    GroupDescription: !Sub "web of \${AWS::Region} in \${Vpc}"
    VpcId: !Ref Vpc
    SecurityGroupIngress:
      - IpProtocol: tcp
        FromPort: "443"
        ToPort: 443
        CidrIp: !GetAtt Vpc.CidrBlock
---
kind: Cluster
metadata: {name: Web, namespace: shop}
spec: {clusterName: web}
---
kind: AwsResource
metadata: {name: Logs, namespace: shop}
spec:
  type: AWS::Logs::LogGroup
  properties:
    LogGroupName: !Join ["/", ["", shop, !Select [1, !Split ["/", !GetAtt Web.Arn]]]]
    RetentionInDays: !Ref AWS::NoValue
---
kind: Namespace
metadata: {name: shop}
spec:
  management: {mode: enforce, prune: true}
`.replaceAll(/^kind:/gm, 'apiVersion: evenkeel.dev/v1alpha1\nkind:');

it('a pasted snippet is made of what the documents of the same names become, and settles', async () => {
  const world = createWorld({ seed: 11 });
  await world.commit({ 'all.yaml': TEXT });
  expect(await world.settle()).toBe(true);

  expect(await live(world, 'AWS::Logs::LogGroup', '/shop/web')).toMatchObject({ LogGroupName: '/shop/web' });
  const [group = ''] = await listed(world, 'AWS::EC2::SecurityGroup', 'web of');
  expect(JSON.parse(group)).toMatchObject({
    GroupDescription: expect.stringMatching(/^web of eu-west-1 in vpc-[0-9a-f]+$/),
    VpcId: expect.stringMatching(/^vpc-/),
    SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.16.0.0/16' }],
  });

  world.sandbox.ledger.reset();
  await world.clock.advance(20 * SWEEP_MS);
  expect(world.sandbox.ledger.entries({ mutating: true })).toEqual([]);
});

interface Described {
  readonly Identifier: string;
  readonly Properties: string;
}

async function live(world: World, TypeName: string, Identifier: string): Promise<unknown> {
  const { ResourceDescription } = await world.call('cloudcontrol', 'GetResource', { TypeName, Identifier });
  return JSON.parse((ResourceDescription as Described).Properties);
}

/** Properties of all whose text holds that. */
async function listed(world: World, TypeName: string, text: string): Promise<readonly string[]> {
  const { ResourceDescriptions } = await world.call('cloudcontrol', 'ListResources', { TypeName });
  const found = await Promise.all(
    (ResourceDescriptions as readonly Described[]).map(async ({ Identifier }) =>
      JSON.stringify(await live(world, TypeName, Identifier)),
    ),
  );
  return found.filter((one) => one.includes(text));
}
