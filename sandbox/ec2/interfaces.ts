import type { Model, ResourceStore, Stored } from '../cloudcontrol/store.ts';
import { type Region, seconds } from '../contract.ts';

const TYPE = 'AWS::EC2::NetworkInterface';

/** A network interface that a service of AWS keeps in somebody's subnet. */
export interface InterfaceUse {
  /** ARN or id of what it belongs to. */
  readonly owner: string;
  readonly id: string;
  readonly subnetId: string;
  readonly groups: readonly string[];
  readonly description: string;
  /** It has a public address. */
  readonly isPublic?: boolean | undefined;
}

/** Ignored where there is no such subnet: not every service checks the subnets that it is given. */
export function attachInterface(store: ResourceStore, region: Region, use: InterfaceUse): void {
  const subnet = store.get('AWS::EC2::Subnet', use.subnetId);
  if (!subnet) return;
  const model: Model = {
    Id: use.id,
    SubnetId: use.subnetId,
    VpcId: subnet.model.VpcId ?? null,
    GroupSet: [...use.groups],
    Description: use.description,
    InterfaceType: 'interface',
    Tags: [],
  };
  const facts = { Owner: use.owner, IsPublic: use.isPublic === true };
  store.put({ type: TYPE, identifier: use.id, model, facts, createdAt: region.clock.now() });
}

/** AWS takes the interfaces of what is gone away a while later: minutes, by what people see (believed). */
export function releaseInterfaces(store: ResourceStore, region: Region, owner: string, afterSeconds: number): void {
  const mine = store.list(TYPE).filter(({ facts }) => facts?.Owner === owner);
  releaseEach(
    store,
    region,
    mine.map(({ identifier }) => identifier),
    afterSeconds,
  );
}

/** As {@link releaseInterfaces}, by their ids. */
export function releaseEach(store: ResourceStore, region: Region, ids: readonly string[], afterSeconds: number): void {
  const gone = (): void => {
    for (const id of ids) store.remove(TYPE, id);
  };
  if (afterSeconds === 0) gone();
  else if (ids.some((id) => store.get(TYPE, id))) region.clock.after(seconds(region, afterSeconds), gone);
}

/** Those in a subnet or VPC, or with a security group. */
export function interfacesOf(
  store: ResourceStore,
  where: { readonly subnetId?: string; readonly vpcId?: string; readonly groupId?: string },
): readonly Stored[] {
  return store.list(TYPE).filter(({ model }) => {
    const { SubnetId, VpcId, GroupSet } = model;
    if (where.subnetId !== undefined) return SubnetId === where.subnetId;
    if (where.vpcId !== undefined) return VpcId === where.vpcId;
    return Array.isArray(GroupSet) && GroupSet.includes(where.groupId ?? '');
  });
}
