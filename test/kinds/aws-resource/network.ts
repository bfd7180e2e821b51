import type { Files, World } from '../../support/world.ts';

const HEAD = 'apiVersion: evenkeel.dev/v1alpha1';

/** A document of one resource in the namespace `shop`. */
export function resource(name: string, spec: string, management = '{}'): string {
  return [
    HEAD,
    'kind: AwsResource',
    `metadata: {name: ${name}, namespace: shop}`,
    `management: ${management}`,
    `spec: ${spec}`,
  ].join('\n');
}

export const NAMESPACE = `${HEAD}
kind: Namespace
metadata: {name: shop}
spec:
  management: {mode: enforce, prune: true}
`;

export const VPC = resource(
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

/** Found by tags, by a reference, and by a record. */
export const FILES: Files = { 'ns.yaml': NAMESPACE, 'vpc.yaml': VPC, 'subnet.yaml': SUBNET, 'role.yaml': ROLE };

const MUTATING = ['CreateResource', 'UpdateResource', 'DeleteResource'];

/** Writes that changed the world, in order, with the types of resources. */
export function writes(world: World): readonly string[] {
  return world.sandbox.ledger
    .entries({ mutating: true })
    .filter(({ outcome }) => outcome !== 'fault')
    .map(({ operation, input }): string =>
      MUTATING.includes(operation) ? `${operation} ${input.TypeName}` : operation,
    );
}

/** What lives of a type, as Cloud Control lists it, but for the network that every account comes with. */
export async function living(world: World, type: string): Promise<readonly string[]> {
  const { ResourceDescriptions = [] } = (await world.call('cloudcontrol', 'ListResources', { TypeName: type })) as {
    ResourceDescriptions?: readonly { readonly Identifier: string }[];
  };
  return ResourceDescriptions.map(({ Identifier }) => Identifier).filter((id) => !/-0{16}/.test(id));
}

/** The properties of one resource, as Cloud Control tells them. */
export async function propertiesOf(world: World, type: string, identifier: string): Promise<Record<string, unknown>> {
  const answer = await world.call('cloudcontrol', 'GetResource', { TypeName: type, Identifier: identifier });
  const { Properties } = answer.ResourceDescription as { readonly Properties: string };
  return JSON.parse(Properties) as Record<string, unknown>;
}
