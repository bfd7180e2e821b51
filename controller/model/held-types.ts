/**
 * Filters of DescribeNetworkInterfaces by the types that AWS does not delete while network interfaces hang on them (Amazon EC2
 * API Reference, `DependencyViolation`); the last one takes the resource's id.
 */
export const HOLDER_FILTERS: Readonly<Record<string, string>> = {
  'AWS::EC2::VPC': 'vpc-id',
  'AWS::EC2::Subnet': 'subnet-id',
  'AWS::EC2::SecurityGroup': 'group-id',
  // A gateway stays attached while addresses of the VPC are mapped (Amazon VPC User Guide, "Delete your VPC").
  'AWS::EC2::VPCGatewayAttachment': 'association.public-ip=* vpc-id',
};
