/** How AWS begins the ids that it gives to resources of a type (Amazon EC2 user guide, "Resource IDs"). */
const PREFIXES: Readonly<Record<string, string>> = {
  'AWS::EC2::CustomerGateway VpnGatewayId': 'cgw-',
  'AWS::EC2::DHCPOptions DhcpOptionsId': 'dopt-',
  'AWS::EC2::EgressOnlyInternetGateway Id': 'eigw-',
  'AWS::EC2::EIP AllocationId': 'eipalloc-',
  'AWS::EC2::FlowLog Id': 'fl-',
  'AWS::EC2::Instance InstanceId': 'i-',
  'AWS::EC2::InternetGateway InternetGatewayId': 'igw-',
  'AWS::EC2::LaunchTemplate LaunchTemplateId': 'lt-',
  'AWS::EC2::NatGateway NatGatewayId': 'nat-',
  'AWS::EC2::NatGateway EniId': 'eni-',
  'AWS::EC2::NetworkAcl Id': 'acl-',
  'AWS::EC2::NetworkInterface Id': 'eni-',
  'AWS::EC2::PrefixList PrefixListId': 'pl-',
  'AWS::EC2::RouteTable RouteTableId': 'rtb-',
  'AWS::EC2::SecurityGroup Id': 'sg-',
  'AWS::EC2::SecurityGroupEgress Id': 'sgr-',
  'AWS::EC2::SecurityGroupIngress Id': 'sgr-',
  'AWS::EC2::Subnet SubnetId': 'subnet-',
  'AWS::EC2::Subnet NetworkAclAssociationId': 'aclassoc-',
  'AWS::EC2::SubnetNetworkAclAssociation AssociationId': 'aclassoc-',
  'AWS::EC2::SubnetRouteTableAssociation Id': 'rtbassoc-',
  'AWS::EC2::TransitGateway Id': 'tgw-',
  'AWS::EC2::Volume VolumeId': 'vol-',
  'AWS::EC2::VPC VpcId': 'vpc-',
  'AWS::EC2::VPC DefaultNetworkAcl': 'acl-',
  'AWS::EC2::VPC DefaultSecurityGroup': 'sg-',
  'AWS::EC2::VPCEndpoint Id': 'vpce-',
  'AWS::EC2::VPCPeeringConnection Id': 'pcx-',
  'AWS::EFS::AccessPoint AccessPointId': 'fsap-',
  'AWS::EFS::FileSystem FileSystemId': 'fs-',
  'AWS::EFS::MountTarget Id': 'fsmt-',
};

/** Undefined where no prefix is known. */
export function identifierPrefix(type: string, property: string): string | undefined {
  return PREFIXES[`${type} ${property}`];
}
