import type { IpPermission } from '@aws-sdk/client-ec2';
import type { CallInput, MutatingCall } from '../../model/aws-calls.ts';
import { isObject, type Json, type JsonObject, jsonEqual } from '../../model/json.ts';
import { upperFirstMembers } from '../../model/member-case.ts';
import { type Shown, type Step, step } from '../../model/plan.ts';
import { ROUTE_DESTINATIONS } from '../../model/vpc-route.ts';
import type { ListName } from './as-made.ts';
import type { LiveDefault } from './live.ts';
import { keyOf } from './sides.ts';

/** How a list gets from one content to another: what is new comes first, what is too much goes last. */
export interface ListChange {
  readonly add: readonly JsonObject[];
  readonly change: readonly JsonObject[];
  readonly remove: readonly JsonObject[];
}

/** Both lists in canonical form. */
export function listChange(list: ListName, want: Json | undefined, have: Json | undefined): ListChange {
  const wanted = byKey(list, want);
  const living = byKey(list, have);
  return {
    add: [...wanted].filter(([key]) => !living.has(key)).map(([, element]) => element),
    change: [...wanted]
      .filter(([key, element]) => living.has(key) && !isSame(element, living.get(key)))
      .map(([, e]) => e),
    remove: [...living].filter(([key]) => !wanted.has(key)).map(([, element]) => element),
  };
}

function byKey(list: ListName, elements: Json | undefined): ReadonlyMap<string, JsonObject> {
  const all = Array.isArray(elements) ? (elements as readonly Json[]).filter(isObject) : [];
  return new Map(all.map((element) => [keyOf(list, element), element]));
}

/** Of a route only what is said counts: EC2 shows an instance's network interface beside it. */
function isSame(want: JsonObject, have: JsonObject | undefined): boolean {
  return Object.keys({ ...(have ?? {}), ...want }).every((member) => {
    const isKept = want[member] === undefined && /Id$|Arn$/.test(member);
    return isKept || jsonEqual(want[member] ?? null, have?.[member] ?? null);
  });
}

export function stepsOf(live: LiveDefault, list: ListName, change: ListChange): readonly Step[] {
  switch (list) {
    case 'routes':
      return routeSteps(live, change);
    case 'entries':
      return entrySteps(live, change);
    default:
      return ruleSteps(live, list, change);
  }
}

function vpcOf({ vpc }: LiveDefault): string {
  return vpc.VpcId ?? '';
}

function routeSteps(live: LiveDefault, { add, change, remove }: ListChange): readonly Step[] {
  const shown = (route: JsonObject): readonly Shown[] => {
    const { vpcEndpointId, ...rest } = route;
    const part = upperFirstMembers<JsonObject>(vpcEndpointId ? { ...rest, gatewayId: vpcEndpointId } : rest);
    return [{ read: 'ec2:mainRouteTable', key: vpcOf(live), expect: { part: { Routes: [part] } } }];
  };
  const put = (call: 'ec2:CreateRoute' | 'ec2:ReplaceRoute', route: JsonObject, verb: string): Step => {
    const input = { RouteTableId: live.id, ...upperFirstMembers<object>(route) } as CallInput<typeof call>;
    return step(call, input, { effect: 'update', why: `${verb} ${namedRoute(route)}`, shows: shown(route) });
  };
  return [
    ...add.map((route) => put('ec2:CreateRoute', route, 'add')),
    ...change.map((route) => put('ec2:ReplaceRoute', route, 'move')),
    ...remove.map((route) => {
      const destination = Object.fromEntries(
        ROUTE_DESTINATIONS.flatMap((name) => (route[name] ? [[name, route[name]]] : [])),
      );
      const input = { RouteTableId: live.id, ...upperFirstMembers<object>(destination) };
      return step('ec2:DeleteRoute', input, { effect: 'delete', why: `remove ${namedRoute(route)}` });
    }),
  ];
}

function namedRoute(route: JsonObject): string {
  return `the route to ${ROUTE_DESTINATIONS.map((name) => route[name]).find((value) => value !== undefined)}`;
}

function entrySteps(live: LiveDefault, { add, change, remove }: ListChange): readonly Step[] {
  type Put = 'ec2:CreateNetworkAclEntry' | 'ec2:ReplaceNetworkAclEntry';
  const put = (call: Put, entry: JsonObject, verb: string): Step => {
    const upper = upperFirstMembers<JsonObject>(entry);
    const input = { NetworkAclId: live.id, ...upper } as unknown as CallInput<Put>;
    const part = { Entries: [upper] };
    const shows = [{ read: 'ec2:defaultNetworkAcl', key: vpcOf(live), expect: { part } }] as const;
    return step(call, input, { effect: 'update', why: `${verb} ${namedEntry(entry)}`, shows });
  };
  return [
    ...add.map((entry) => put('ec2:CreateNetworkAclEntry', entry, 'add')),
    ...change.map((entry) => put('ec2:ReplaceNetworkAclEntry', entry, 'change')),
    ...remove.map((entry) => {
      const { egress, ruleNumber } = entry;
      const input = { NetworkAclId: live.id, Egress: egress === true, RuleNumber: Number(ruleNumber) };
      return step('ec2:DeleteNetworkAclEntry', input, { effect: 'delete', why: `remove ${namedEntry(entry)}` });
    }),
  ];
}

function namedEntry({ egress, ruleNumber }: JsonObject): string {
  return `${egress === true ? 'outbound' : 'inbound'} entry ${ruleNumber}`;
}

const RULE_CALLS = {
  ingress: {
    add: 'ec2:AuthorizeSecurityGroupIngress',
    change: 'ec2:UpdateSecurityGroupRuleDescriptionsIngress',
    remove: 'ec2:RevokeSecurityGroupIngress',
    shown: 'IpPermissions',
  },
  egress: {
    add: 'ec2:AuthorizeSecurityGroupEgress',
    change: 'ec2:UpdateSecurityGroupRuleDescriptionsEgress',
    remove: 'ec2:RevokeSecurityGroupEgress',
    shown: 'IpPermissionsEgress',
  },
} as const;

/** One call for all rules of a direction: they take effect together. Rules of one tuple differ in description alone. */
function ruleSteps(
  live: LiveDefault,
  list: 'ingress' | 'egress',
  { add, change, remove }: ListChange,
): readonly Step[] {
  const calls = RULE_CALLS[list];
  const of = (call: MutatingCall & `ec2:${string}`, rules: readonly JsonObject[], verb: string): readonly Step[] => {
    if (rules.length === 0) return [];
    const removes = call === calls.remove;
    const IpPermissions = rules.map((rule) => permissionOf(removes ? { ...rule, description: undefined } : rule));
    const input = { GroupId: live.id, IpPermissions } as CallInput<typeof calls.add>;
    const part = { [calls.shown]: IpPermissions as unknown as Json };
    const shows = [{ read: 'ec2:defaultSecurityGroup', key: vpcOf(live), expect: { part } }] as const;
    const why = `${verb} ${rules.map((rule) => keyOf(list, rule)).join('; ')} (${list})`;
    const rest = removes ? ({ effect: 'delete', why } as const) : ({ effect: 'update', why, shows } as const);
    return [step(call as typeof calls.add, input, rest)];
  };
  return [
    ...of(calls.add, add, 'allow'),
    ...of(calls.change, change, 'describe'),
    ...of(calls.remove, remove, 'no longer allow'),
  ];
}

function permissionOf(rule: { readonly [member: string]: Json | undefined }): IpPermission {
  const { ipProtocol, fromPort, toPort, cidrIpv4, cidrIpv6, prefixListId, referencedGroupId, description } = rule;
  const said = description === undefined ? {} : { Description: String(description) };
  return {
    IpProtocol: String(ipProtocol),
    ...(fromPort === undefined ? {} : { FromPort: Number(fromPort) }),
    ...(toPort === undefined ? {} : { ToPort: Number(toPort) }),
    ...(cidrIpv4 === undefined ? {} : { IpRanges: [{ CidrIp: String(cidrIpv4), ...said }] }),
    ...(cidrIpv6 === undefined ? {} : { Ipv6Ranges: [{ CidrIpv6: String(cidrIpv6), ...said }] }),
    ...(prefixListId === undefined ? {} : { PrefixListIds: [{ PrefixListId: String(prefixListId), ...said }] }),
    ...(referencedGroupId === undefined ? {} : { UserIdGroupPairs: [{ GroupId: String(referencedGroupId), ...said }] }),
  };
}
