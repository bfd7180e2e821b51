import { describe, expect, it } from 'vitest';
import { createWorld, type Files, SWEEP_MS, type World } from '../../support/world.ts';

const HEAD = 'apiVersion: evenkeel.dev/v1alpha1';

function resource(name: string, spec: string, management = ''): string {
  return [HEAD, 'kind: AwsResource', `metadata: {name: ${name}, namespace: shop}`, management, `spec: ${spec}`].join(
    '\n',
  );
}

const NAMESPACE = `${HEAD}
kind: Namespace
metadata: {name: shop}
spec:
  management: {mode: enforce, prune: true}
`;
const VPC = resource(
  'vpc',
  '{type: AWS::EC2::VPC, properties: {CidrBlock: 10.16.0.0/16, EnableDnsHostnames: true, Tags: [{Key: Name, Value: shop}]}}',
);
const SUBNET = resource(
  'subnet',
  `{type: AWS::EC2::Subnet, properties: {VpcId: '\${AwsResource/vpc.VpcId}', CidrBlock: 10.16.12.0/24, AvailabilityZone: eu-west-1a}}`,
);
const TRUST =
  '{Version: "2012-10-17", Statement: [{Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: "sts:AssumeRole"}]}';
const ROLE = resource('role', `{type: AWS::IAM::Role, properties: {AssumeRolePolicyDocument: ${TRUST}}}`);
const FILES: Files = {
  'ns.yaml': NAMESPACE.replace(/ {2}deletions.*\n/, ''),
  'vpc.yaml': VPC,
  'subnet.yaml': SUBNET,
  'role.yaml': ROLE,
};

const MUTATING = ['CreateResource', 'UpdateResource', 'DeleteResource'];

function writes(world: World): readonly string[] {
  return world.sandbox.ledger
    .entries({ mutating: true })
    .filter(({ outcome }) => outcome === 'ok')
    .map(({ operation, input }): string =>
      MUTATING.includes(operation) ? `${operation} ${input.TypeName}` : operation,
    );
}

describe('resources through Cloud Control', () => {
  it('are made in order, settle, and are left alone from then on', async () => {
    const world = createWorld({ seed: 1 });
    await world.commit(FILES);

    expect(await world.settle()).toBe(true);
    expect([...writes(world)].sort()).toEqual([
      'CreateResource AWS::EC2::Subnet',
      'CreateResource AWS::EC2::VPC',
      'CreateResource AWS::IAM::Role',
      'PutParameter',
      'PutParameter',
    ]);

    world.sandbox.ledger.reset();
    await world.clock.advance(60 * SWEEP_MS);
    expect(writes(world)).toEqual([]);
  });

  it('are found again by a controller that knows nothing, and not made twice', async () => {
    const world = createWorld({ seed: 2 });
    await world.commit(FILES);
    expect(await world.settle()).toBe(true);
    world.sandbox.ledger.reset();
    world.restart();
    await world.poll();

    expect(await world.settle()).toBe(true);
    expect(writes(world)).toEqual([]);
  });

  it('are changed as the manifest says, and drift is healed', async () => {
    const world = createWorld({ seed: 3 });
    await world.commit(FILES);
    expect(await world.settle()).toBe(true);
    world.sandbox.ledger.reset();
    await world.commit({ ...FILES, 'vpc.yaml': VPC.replace('Value: shop', 'Value: store') });

    expect(await world.settle()).toBe(true);
    expect(writes(world)).toContain('UpdateResource AWS::EC2::VPC');
  });

  it('go when their documents are gone, what holds on first', async () => {
    const world = createWorld({ seed: 4 });
    await world.commit(FILES);
    expect(await world.settle()).toBe(true);
    world.sandbox.ledger.reset();
    for (let fetches = 0; fetches < 30; fetches += 1) {
      await world.commit({ 'ns.yaml': FILES['ns.yaml'] ?? '' });
      await world.clock.advance(60_000);
    }

    expect([...new Set(writes(world).filter((one) => one.startsWith('Delete')))].sort()).toEqual([
      'DeleteParameter',
      'DeleteResource AWS::EC2::Subnet',
      'DeleteResource AWS::EC2::VPC',
      'DeleteResource AWS::IAM::Role',
    ]);
  });
});
