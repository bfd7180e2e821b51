import { expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';

const file = (kind: string, name: string, spec: string): string =>
  `apiVersion: evenkeel.dev/v1alpha1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;

it('knows in a dry run that what waits for others does not exist either', async () => {
  const world = createWorld({ seed: 1, operator: { dryRun: true, sweepIntervalMs: undefined } });
  await world.commit({
    'lb.yaml': file('LoadBalancer', 'shop', '{subnets: [subnet-0000000000000000a, subnet-0000000000000000b]}'),
    'tg.yaml': file('TargetGroup', 'web', '{protocol: HTTP, port: 80, targetType: ip, vpcId: vpc-0000000000000000a}'),
    'listener.yaml': file(
      'Listener',
      'http',
      '{loadBalancerArn: "${LoadBalancer/shop}", port: 80, protocol: HTTP, defaultActions: [{type: forward, targetGroupArn: "${TargetGroup/web}"}]}',
    ),
  });
  await world.operator().quiet();
  const seen = world
    .operator()
    .views.objects()
    .map(({ key, health, outcome }) => [key, health.status, outcome?.kind]);
  expect(seen.sort()).toEqual([
    ['default/Listener/http', 'Missing', 'blocked'],
    ['default/LoadBalancer/shop', 'Missing', 'held'],
    ['default/TargetGroup/web', 'Missing', 'held'],
  ]);
  expect(world.sandbox.ledger.writes()).toBe(0);
});

it('says that nobody declares what a reference waits for', async () => {
  const world = createWorld({ seed: 1, operator: { dryRun: true, sweepIntervalMs: undefined } });
  await world.commit({
    'queue.yaml': file('AwsResource', 'queue', '{type: AWS::SQS::Queue, properties: {KmsMasterKeyId: !Ref key}}'),
  });
  await world.operator().quiet();

  expect(world.operator().views.object('default/AwsResource/queue')?.outcome).toEqual({
    kind: 'blocked',
    reason: 'waits for !Ref key: no manifest declares default/AwsResource/key',
    undeclared: true,
  });
});
