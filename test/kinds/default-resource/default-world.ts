import { createWorld, type World } from '../../support/world.ts';

const OWNED = { Key: 'evenkeel.dev/owner', Value: 'evenkeel' };

/** A world with a VPC that carries our owner tag, as its own document would have made it. */
export async function ownVpc(tags = [OWNED]): Promise<{ world: World; vpcId: string }> {
  const world = createWorld({ seed: 3 });
  const { Vpc } = await world.call('ec2', 'CreateVpc', {
    CidrBlock: '10.0.0.0/16',
    TagSpecifications: [{ ResourceType: 'vpc', Tags: tags }],
  });
  return { world, vpcId: String((Vpc as { VpcId?: string }).VpcId) };
}

const HEAD = `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "123456789012", region: eu-west-1, management: {mode: enforce, prune: true}}
`;

/** A manifest of one thing that came with the VPC; `spec` is YAML in flow style. */
export function manifest(name: string, spec: string, management = ''): string {
  return `---
apiVersion: evenkeel.dev/v1alpha1
kind: DefaultResource
metadata: {name: ${name}, namespace: shop}
${management}
spec: ${spec}
`;
}

export function files(...documents: readonly string[]): Readonly<Record<string, string>> {
  return { 'shop.yaml': [HEAD, ...documents].join('') };
}

interface Described {
  readonly RouteTables?: readonly Table[];
  readonly SecurityGroups?: readonly Group[];
  readonly NetworkAcls?: readonly Acl[];
}
export interface Table {
  readonly RouteTableId: string;
  readonly Routes: readonly Readonly<Record<string, string>>[];
  readonly Tags: readonly { readonly Key: string; readonly Value: string }[];
}
export interface Group {
  readonly GroupId: string;
  readonly IpPermissions: readonly unknown[];
  readonly IpPermissionsEgress: readonly unknown[];
  readonly Tags: readonly { readonly Key: string; readonly Value: string }[];
}
export interface Acl {
  readonly NetworkAclId: string;
  readonly Entries: readonly Readonly<Record<string, unknown>>[];
  readonly Tags: readonly { readonly Key: string; readonly Value: string }[];
}

export async function describeDefaults(world: World, vpcId: string) {
  const vpc = { Name: 'vpc-id', Values: [vpcId] };
  const ask = async (operation: string, Filters: object[]): Promise<Described> =>
    (await world.call('ec2', operation, { Filters: [vpc, ...Filters] })) as Described;
  const [tables, groups, acls] = await Promise.all([
    ask('DescribeRouteTables', [{ Name: 'association.main', Values: ['true'] }]),
    ask('DescribeSecurityGroups', [{ Name: 'group-name', Values: ['default'] }]),
    ask('DescribeNetworkAcls', [{ Name: 'default', Values: ['true'] }]),
  ]);
  const [table] = tables.RouteTables ?? [];
  const [group] = groups.SecurityGroups ?? [];
  const [acl] = acls.NetworkAcls ?? [];
  if (!table || !group || !acl) throw new Error('the VPC has not all that comes with one');
  return { table, group, acl };
}

/** Names of the EC2 writes since the world began, in order. */
export function writesOf(world: World): readonly string[] {
  return world.sandbox.ledger
    .entries()
    .filter(({ service, mutating, outcome }) => service === 'ec2' && mutating && outcome === 'ok')
    .map(({ operation }) => operation);
}
