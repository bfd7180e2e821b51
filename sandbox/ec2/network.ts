import type { Region } from '../contract.ts';

export type Tags = Readonly<Record<string, string>>;

export interface Vpc {
  readonly id: string;
  readonly cidr: string;
  readonly isDefault: boolean;
  readonly tags: Tags;
}

export interface Subnet {
  readonly id: string;
  readonly vpcId: string;
  /** `eu-west-1a` */
  readonly zone: string;
  readonly cidr: string;
  readonly isDefault: boolean;
  readonly tags: Tags;
}

export interface SecurityGroup {
  readonly id: string;
  readonly vpcId: string;
  readonly name: string;
  readonly description: string;
  readonly tags: Tags;
}

/** The virtual private clouds of one account and Region. */
export interface Network {
  readonly vpcs: Map<string, Vpc>;
  readonly subnets: Map<string, Subnet>;
  readonly securityGroups: Map<string, SecurityGroup>;
  readonly zones: readonly string[];
}

/** What every account and Region has from the start; the ids are the same everywhere, so that manifests can name them. */
export const DEFAULT_VPC = 'vpc-0000000000000000a';
export const DEFAULT_SUBNETS = [
  'subnet-0000000000000000a',
  'subnet-0000000000000000b',
  'subnet-0000000000000000c',
] as const;
export const DEFAULT_SECURITY_GROUP = 'sg-0000000000000000a';

/** The network of a Region, made at its first use and shared by all its services. */
export type Networks = (region: Region) => Network;

export function createNetworks(): Networks {
  const known = new Map<string, Network>();
  return (region) => {
    const key = `${region.account} ${region.region}`;
    const found = known.get(key) ?? defaultNetwork(region.region);
    known.set(key, found);
    return found;
  };
}

/** The default VPC as AWS makes it: 172.31.0.0/16 with one /20 subnet in each zone and a security group named default. */
function defaultNetwork(region: string): Network {
  const zones = ['a', 'b', 'c'].map((letter) => `${region}${letter}`);
  const vpc: Vpc = { id: DEFAULT_VPC, cidr: '172.31.0.0/16', isDefault: true, tags: {} };
  const subnets = DEFAULT_SUBNETS.map((id, index): Subnet => {
    const cidr = `172.31.${index * 16}.0/20`;
    return { id, vpcId: vpc.id, zone: zones[index] ?? '', cidr, isDefault: true, tags: {} };
  });
  const group = defaultGroup(DEFAULT_SECURITY_GROUP, vpc.id);
  return {
    zones,
    vpcs: new Map([[vpc.id, vpc]]),
    subnets: new Map(subnets.map((each) => [each.id, each])),
    securityGroups: new Map([[group.id, group]]),
  };
}

/** Every VPC has one. */
export function defaultGroup(id: string, vpcId: string): SecurityGroup {
  return { id, vpcId, name: 'default', description: 'default VPC security group', tags: {} };
}

/** The security group that a load balancer or task gets when none is named. */
export function defaultGroupOf(network: Network, vpcId: string): SecurityGroup | undefined {
  return [...network.securityGroups.values()].find((each) => each.vpcId === vpcId && each.name === 'default');
}
