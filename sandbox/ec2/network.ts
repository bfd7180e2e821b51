import type { Model, ResourceStore, Stored, Stores } from '../cloudcontrol/store.ts';
import type { Region } from '../contract.ts';
import { seedDefaultVpc } from './default-vpc.ts';

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
  readonly mapPublicIp: boolean;
  readonly tags: Tags;
}

export interface SecurityGroup {
  readonly id: string;
  readonly vpcId: string;
  readonly name: string;
  readonly description: string;
  readonly tags: Tags;
}

/** The virtual private clouds of one account and Region, as the shared store has them at this moment. */
export interface Network {
  readonly vpcs: ReadonlyMap<string, Vpc>;
  readonly subnets: ReadonlyMap<string, Subnet>;
  readonly securityGroups: ReadonlyMap<string, SecurityGroup>;
  readonly zones: readonly string[];
  readonly store: ResourceStore;
}

/** The network of a Region, made at its first use and shared by all its services. */
export type Networks = (region: Pick<Region, 'account' | 'region' | 'clock'>) => Network;

/** Every Region of the store gets its default VPC with the first question about its network. */
export function createNetworks(stores: Stores): Networks {
  const known = new Map<string, Network>();
  return (region) => {
    const key = `${region.account} ${region.region}`;
    const found = known.get(key) ?? networkOf(region, stores(region));
    known.set(key, found);
    return found;
  };
}

function networkOf(region: Parameters<Networks>[0], store: ResourceStore): Network {
  const zones = ['a', 'b', 'c'].map((letter) => `${region.region}${letter}`);
  seedDefaultVpc(store, { zones, createdAt: region.clock.now() });
  return {
    zones,
    store,
    get vpcs() {
      return mapped(store.list('AWS::EC2::VPC'), vpcOf);
    },
    get subnets() {
      return mapped(store.list('AWS::EC2::Subnet'), subnetOf);
    },
    get securityGroups() {
      return mapped(store.list('AWS::EC2::SecurityGroup'), groupOf);
    },
  };
}

function mapped<T>(all: readonly Stored[], view: (stored: Stored) => T): ReadonlyMap<string, T> {
  return new Map(all.map((stored) => [stored.identifier, view(stored)]));
}

function vpcOf({ identifier: id, model, facts }: Stored): Vpc {
  return { id, cidr: text(model.CidrBlock), isDefault: facts?.IsDefault === true, tags: tagsOfModel(model) };
}

function subnetOf({ identifier: id, model, facts }: Stored): Subnet {
  return {
    id,
    vpcId: text(model.VpcId),
    zone: text(model.AvailabilityZone),
    cidr: text(model.CidrBlock),
    isDefault: facts?.IsDefault === true,
    mapPublicIp: model.MapPublicIpOnLaunch === true,
    tags: tagsOfModel(model),
  };
}

function groupOf({ identifier: id, model }: Stored): SecurityGroup {
  return {
    id,
    vpcId: text(model.VpcId),
    name: text(model.GroupName),
    description: text(model.GroupDescription),
    tags: tagsOfModel(model),
  };
}

/** A property as text; empty where there is none. */
export function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

export function tagsOfModel(model: Model): Tags {
  const list = Array.isArray(model.Tags) ? (model.Tags as readonly { Key?: string; Value?: string }[]) : [];
  return Object.fromEntries(list.map(({ Key = '', Value = '' }) => [Key, Value]));
}

/** The security group that a load balancer or task gets when none is named. */
export function defaultGroupOf(network: Network, vpcId: string): SecurityGroup | undefined {
  return [...network.securityGroups.values()].find((each) => each.vpcId === vpcId && each.name === 'default');
}
