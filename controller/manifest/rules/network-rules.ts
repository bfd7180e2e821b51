import { ROUTE_DESTINATIONS, ROUTE_TARGETS } from '../../model/vpc-route.ts';
import { count, FINE, has, isUnknown, type Rule, self } from './rule.ts';

const SIDES = ['cidrIpv4', 'cidrIpv6', 'prefixListId', 'referencedGroupId'] as const;
/** Rules of what comes with a VPC. */
export const NETWORK_RULES: readonly Rule[] = [
  {
    id: 'default-routes',
    on: 'DefaultResourceSpec',
    message: 'only the main route table has routes',
    broken: ({ resource, routes }) => onlyOf('routes', routes === undefined || resource === 'MainRouteTable', resource),
  },
  {
    id: 'default-rules',
    on: 'DefaultResourceSpec',
    message: 'only the security group has ingress and egress',
    broken: (spec) => {
      const member = has(spec, 'ingress') ? 'ingress' : 'egress';
      return onlyOf(member, !has(spec, member) || spec.resource === 'SecurityGroup', spec.resource);
    },
  },
  {
    id: 'default-entries',
    on: 'DefaultResourceSpec',
    message: 'only the network ACL has entries',
    broken: ({ resource, entries }) => onlyOf('entries', entries === undefined || resource === 'NetworkAcl', resource),
  },
  {
    id: 'default-route-destination',
    on: 'DefaultRoute',
    message: 'exactly one destination says where the route leads to',
    broken: (route) => self(count(route, ROUTE_DESTINATIONS) === 1),
  },
  {
    id: 'default-route-target',
    on: 'DefaultRoute',
    message: 'exactly one target says what traffic goes through',
    broken: (route) => self(count(route, ROUTE_TARGETS) === 1),
  },
  {
    id: 'default-rule-side',
    on: 'SecurityGroupRule',
    message: 'exactly one of cidrIpv4, cidrIpv6, prefixListId and referencedGroupId says who is on the other side',
    broken: (rule) => self(count(rule, SIDES) === 1),
  },
  {
    id: 'default-entry-addresses',
    on: 'DefaultAclEntry',
    message: 'either cidrBlock or ipv6CidrBlock says which addresses an entry is about',
    broken: (entry) => self(has(entry, 'cidrBlock') !== has(entry, 'ipv6CidrBlock')),
  },
];

/** What an expression will say is not known yet. */
function onlyOf(member: string, holds: boolean, resource: Parameters<typeof isUnknown>[0]) {
  return holds || isUnknown(resource) ? FINE : [[member]];
}
