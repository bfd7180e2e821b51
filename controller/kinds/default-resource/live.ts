import type { NetworkAcl, RouteTable, SecurityGroup, Vpc } from '@aws-sdk/client-ec2';

/** One of the things that AWS makes with a VPC, as it lives. */
export type LiveDefault = { readonly id: string; readonly arn: string; readonly vpc: Vpc } & (
  | { readonly resource: 'MainRouteTable'; readonly table: RouteTable }
  | { readonly resource: 'SecurityGroup'; readonly group: SecurityGroup }
  | { readonly resource: 'NetworkAcl'; readonly acl: NetworkAcl }
);

export type DefaultName = LiveDefault['resource'];

/** What the object itself says, whatever it is. */
export function taggedOf(live: LiveDefault): Pick<RouteTable, 'Tags' | 'OwnerId' | 'VpcId'> {
  switch (live.resource) {
    case 'MainRouteTable':
      return live.table;
    case 'SecurityGroup':
      return live.group;
    case 'NetworkAcl':
      return live.acl;
  }
}

/** Whether the VPC has IPv6 addresses: then AWS's default rules let IPv6 through as well. */
export function hasIpv6({ vpc }: LiveDefault): boolean {
  return (vpc.Ipv6CidrBlockAssociationSet ?? []).some(
    ({ Ipv6CidrBlockState }) => Ipv6CidrBlockState?.State === 'associated',
  );
}
