/** What a route leads to: one of them. Source: Amazon EC2 API Reference, CreateRoute. */
export const ROUTE_DESTINATIONS = [
  'destinationCidrBlock',
  'destinationIpv6CidrBlock',
  'destinationPrefixListId',
] as const;

/** What it goes through: one of them; EC2 shows an instance's network interface beside it. */
export const ROUTE_TARGETS = [
  'gatewayId',
  'natGatewayId',
  'egressOnlyInternetGatewayId',
  'instanceId',
  'networkInterfaceId',
  'transitGatewayId',
  'vpcPeeringConnectionId',
  'vpcEndpointId',
  'localGatewayId',
  'carrierGatewayId',
  'coreNetworkArn',
  'odbNetworkArn',
] as const;
