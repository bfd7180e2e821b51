import { putVpcDefaults, vpcModel } from '../../../ec2/default-vpc.ts';
import { interfacesOf } from '../../../ec2/interfaces.ts';
import { text } from '../../../ec2/network.ts';
import type { Behaviour } from '../../behaviour.ts';
import type { ResourceStore } from '../../store.ts';
import { having, refuseWhile } from './needs.ts';

/** Comes with a security group, a network ACL and a main route table, which go with it (Amazon VPC user guide). */
export const VPC: Behaviour = {
  create(wanted, { region }) {
    const id = `vpc-${region.hex(17)}`;
    const defaults = { groupId: `sg-${region.hex(17)}`, aclId: `acl-${region.hex(17)}`, routeTableId: '' };
    return { ...vpcModel(id, { cidr: text(wanted.CidrBlock), defaults, tags: [] }), ...wanted };
  },
  made({ identifier, model, createdAt }, { region, store }) {
    const groupId = text(model.DefaultSecurityGroup);
    const defaults = { groupId, aclId: text(model.DefaultNetworkAcl), routeTableId: `rtb-${region.hex(17)}` };
    putVpcDefaults(store, { vpcId: identifier, defaults, createdAt });
  },
  mayRemove({ identifier }, { store }) {
    refuseWhile(isInUse(store, identifier), `vpc '${identifier}'`);
  },
  removed({ identifier, model }, { store }) {
    const acl = text(model.DefaultNetworkAcl);
    for (const { identifier: id } of having(store, 'AWS::EC2::NetworkAclEntry', ['NetworkAclId', acl]))
      store.remove('AWS::EC2::NetworkAclEntry', id);
    for (const type of OWN_CHILDREN)
      for (const { identifier: id } of having(store, type, ['VpcId', identifier])) store.remove(type, id);
  },
};

const OWN_CHILDREN = ['AWS::EC2::SecurityGroup', 'AWS::EC2::NetworkAcl', 'AWS::EC2::RouteTable'] as const;
const STRANGERS = [
  'AWS::EC2::Subnet',
  'AWS::EC2::VPCGatewayAttachment',
  'AWS::EC2::VPCEndpoint',
  'AWS::EC2::NatGateway',
  ...OWN_CHILDREN,
] as const;

function isInUse(store: ResourceStore, vpcId: string): boolean {
  const found = STRANGERS.flatMap((type) => having(store, type, ['VpcId', vpcId]));
  const foreign = found.filter(
    ({ model, facts }) => model.GroupName !== 'default' && facts?.IsDefault !== true && facts?.IsMain !== true,
  );
  return foreign.length > 0 || interfacesOf(store, { vpcId }).length > 0;
}
