import type { IpPermission, NetworkAclEntry, Route } from '@aws-sdk/client-ec2';
import type { Json, JsonObject } from '../../model/json.ts';
import { lowerFirstMembers } from '../../model/member-case.ts';
import type { ListName } from './as-made.ts';
import type { LiveDefault } from './live.ts';

/** The rule with an asterisk, which denies what no other one decides, and its like for IPv6: both stay as they are. */
const LAST_ENTRY = 32_767;

/** What lives, by the members of a manifest; without what AWS or its endpoints put there. */
export function listsOf(live: LiveDefault): Partial<Readonly<Record<ListName, readonly JsonObject[]>>> {
  switch (live.resource) {
    case 'MainRouteTable':
      return { routes: (live.table.Routes ?? []).filter(isWritten).map(routeOf) };
    case 'SecurityGroup':
      return {
        ingress: (live.group.IpPermissions ?? []).flatMap(rulesOf),
        egress: (live.group.IpPermissionsEgress ?? []).flatMap(rulesOf),
      };
    case 'NetworkAcl':
      return { entries: (live.acl.Entries ?? []).filter(isChangeable).map(entryOf) };
  }
}

/** The local route, propagated ones, and those of gateway endpoints to prefix lists come and go by themselves. */
function isWritten({ Origin, DestinationPrefixListId, GatewayId = '' }: Route): boolean {
  if (Origin !== undefined && Origin !== 'CreateRoute') return false;
  return GatewayId !== 'local' && !(DestinationPrefixListId !== undefined && GatewayId.startsWith('vpce-'));
}

/** EC2 shows the endpoint of a gateway load balancer among the gateways. */
function routeOf(route: Route): JsonObject {
  const { Origin: _origin, State: _state, InstanceOwnerId: _owner, IpAddress: _address, ...members } = route;
  const { GatewayId, ...rest } = members;
  const gateway = GatewayId?.startsWith('vpce-') ? { VpcEndpointId: GatewayId } : { GatewayId };
  return said(lowerFirstMembers({ ...rest, ...gateway }));
}

function rulesOf(permission: IpPermission): readonly JsonObject[] {
  const { IpProtocol, FromPort, ToPort, IpRanges, Ipv6Ranges, PrefixListIds, UserIdGroupPairs } = permission;
  const head = { ipProtocol: IpProtocol, fromPort: FromPort, toPort: ToPort };
  const rule = (side: object, description: string | undefined): JsonObject =>
    said({ ...head, ...side, description } as JsonObject);
  return [
    ...(IpRanges ?? []).map((each) => rule({ cidrIpv4: each.CidrIp }, each.Description)),
    ...(Ipv6Ranges ?? []).map((each) => rule({ cidrIpv6: each.CidrIpv6 }, each.Description)),
    ...(PrefixListIds ?? []).map((each) => rule({ prefixListId: each.PrefixListId }, each.Description)),
    ...(UserIdGroupPairs ?? []).map((each) => rule({ referencedGroupId: each.GroupId }, each.Description)),
  ];
}

function isChangeable({ RuleNumber = 0 }: NetworkAclEntry): boolean {
  return RuleNumber < LAST_ENTRY;
}

function entryOf(entry: NetworkAclEntry): JsonObject {
  return said(lowerFirstMembers(entry));
}

function said(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as { [m: string]: Json };
}
