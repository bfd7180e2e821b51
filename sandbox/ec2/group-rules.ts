import type { Json, Model, ResourceStore, Stored } from '../cloudcontrol/store.ts';
import { Fault } from '../contract.ts';
import { text } from './network.ts';

export type Direction = 'ingress' | 'egress';

/** One rule of a security group: what is let through, and one other side. */
export interface GroupRule {
  /** `tcp`, `udp`, `icmp`, `icmpv6`, a number, or `-1` for everything. */
  readonly protocol: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly cidr?: string | undefined;
  readonly cidr6?: string | undefined;
  readonly prefixListId?: string | undefined;
  readonly groupId?: string | undefined;
  readonly description?: string | undefined;
}

/** As EC2's API has rules: those that let the same through in one, each with its other sides. */
export interface Permission {
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly IpRanges?: readonly { readonly CidrIp?: string; readonly Description?: string }[] | undefined;
  readonly Ipv6Ranges?: readonly { readonly CidrIpv6?: string; readonly Description?: string }[] | undefined;
  readonly PrefixListIds?: readonly { readonly PrefixListId?: string; readonly Description?: string }[] | undefined;
  readonly UserIdGroupPairs?: readonly { readonly GroupId?: string; readonly Description?: string }[] | undefined;
}

const NUMBERS: Readonly<Record<string, string>> = { '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6', all: '-1' };
const MEMBERS = {
  ingress: { list: 'SecurityGroupIngress', group: 'SourceSecurityGroupId', prefix: 'SourcePrefixListId' },
  egress: { list: 'SecurityGroupEgress', group: 'DestinationSecurityGroupId', prefix: 'DestinationPrefixListId' },
} as const;

export function rulesInPermissions(permissions: readonly Permission[]): readonly GroupRule[] {
  return permissions.flatMap((each) => {
    const head = headOf(each);
    return [
      ...(each.IpRanges ?? []).map((range) => ({ ...head, cidr: range.CidrIp, description: range.Description })),
      ...(each.Ipv6Ranges ?? []).map((range) => ({ ...head, cidr6: range.CidrIpv6, description: range.Description })),
      ...(each.PrefixListIds ?? []).map((list) => ({
        ...head,
        prefixListId: list.PrefixListId,
        description: list.Description,
      })),
      ...(each.UserIdGroupPairs ?? []).map((pair) => ({
        ...head,
        groupId: pair.GroupId,
        description: pair.Description,
      })),
    ];
  });
}

function headOf({ IpProtocol = '', FromPort, ToPort }: Permission): GroupRule {
  const name = IpProtocol.toLowerCase();
  const protocol = NUMBERS[name] ?? name;
  return protocol === '-1' ? { protocol } : { protocol, from: FromPort, to: ToPort };
}

export function permissionsOf(rules: readonly GroupRule[], account: string): readonly Permission[] {
  const byHead = new Map<string, GroupRule[]>();
  for (const rule of rules) {
    const head = `${rule.protocol} ${rule.from} ${rule.to}`;
    byHead.set(head, [...(byHead.get(head) ?? []), rule]);
  }
  return [...byHead.values()].map((same) => permissionOf(same, account));
}

function permissionOf(rules: readonly GroupRule[], account: string): Permission {
  const [first] = rules;
  const said = ({ description: Description }: GroupRule) => (Description === undefined ? {} : { Description });
  return {
    IpProtocol: first?.protocol ?? '',
    ...(first?.from === undefined ? {} : { FromPort: first.from }),
    ...(first?.to === undefined ? {} : { ToPort: first.to }),
    IpRanges: rules.flatMap((rule) => (rule.cidr ? [{ CidrIp: rule.cidr, ...said(rule) }] : [])),
    Ipv6Ranges: rules.flatMap((rule) => (rule.cidr6 ? [{ CidrIpv6: rule.cidr6, ...said(rule) }] : [])),
    PrefixListIds: rules.flatMap((rule) =>
      rule.prefixListId ? [{ PrefixListId: rule.prefixListId, ...said(rule) }] : [],
    ),
    UserIdGroupPairs: rules.flatMap((rule) =>
      rule.groupId ? [{ GroupId: rule.groupId, UserId: account, ...said(rule) }] : [],
    ),
  };
}

/** The rules of a group that lives, those that were made as resources of their own included. */
export function rulesOf({ model }: Stored, direction: Direction): readonly GroupRule[] {
  const list = model[MEMBERS[direction].list];
  return Array.isArray(list) ? (list as readonly Model[]).map((each) => ruleOf(each, direction)) : [];
}

/** A rule in CloudFormation's names: of a group's own list, or of an `AWS::EC2::SecurityGroupIngress`. */
export function ruleOf(model: Model, direction: Direction): GroupRule {
  const { group, prefix } = MEMBERS[direction];
  const optional = (value: Json | undefined): string | undefined => (value === undefined ? undefined : text(value));
  const port = (value: Json | undefined): number | undefined => (value === undefined ? undefined : Number(value));
  return {
    ...headOf({ IpProtocol: text(model.IpProtocol), FromPort: port(model.FromPort), ToPort: port(model.ToPort) }),
    cidr: optional(model.CidrIp),
    cidr6: optional(model.CidrIpv6),
    prefixListId: optional(model[prefix]),
    groupId: optional(model[group]),
    description: optional(model.Description),
  };
}

function modelOf(rule: GroupRule, direction: Direction): Model {
  const { group, prefix } = MEMBERS[direction];
  const members = {
    IpProtocol: rule.protocol,
    FromPort: rule.from,
    ToPort: rule.to,
    CidrIp: rule.cidr,
    CidrIpv6: rule.cidr6,
    [prefix]: rule.prefixListId,
    [group]: rule.groupId,
    Description: rule.description,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Model;
}

export function isSameRule(a: GroupRule, b: GroupRule): boolean {
  return tupleOf(a) === tupleOf(b);
}

function tupleOf({ protocol, from, to, cidr, cidr6, prefixListId, groupId }: GroupRule): string {
  return [protocol, from, to, cidr, cidr6, prefixListId, groupId].join(' ');
}

export interface RuleChange {
  readonly groupId: string;
  readonly direction: Direction;
  readonly rules: readonly GroupRule[];
}

/** Throws Fault for a rule that is there, whatever its description, and then adds none. */
export function addRules(store: ResourceStore, { groupId, direction, rules }: RuleChange): void {
  const group = groupOf(store, groupId);
  const before = rulesOf(group, direction);
  const twice = rules.find((rule) => before.some((each) => isSameRule(each, rule)));
  if (twice) throw new Fault('InvalidPermission.Duplicate', duplicate(twice));
  keep(store, group, { direction, rules: [...before, ...rules] });
}

/** Throws Fault for a rule that is not there, and then removes none. Those made as resources of their own go as well. */
export function removeRules(store: ResourceStore, { groupId, direction, rules }: RuleChange): void {
  const group = groupOf(store, groupId);
  const before = rulesOf(group, direction);
  const missing = rules.find((rule) => !before.some((each) => isSameRule(each, rule)));
  if (missing)
    throw new Fault('InvalidPermission.NotFound', 'The specified rule does not exist in this security group.');
  const isGone = (rule: GroupRule): boolean => rules.some((each) => isSameRule(each, rule));
  keep(store, group, { direction, rules: before.filter((rule) => !isGone(rule)) });
  const type = direction === 'ingress' ? 'AWS::EC2::SecurityGroupIngress' : 'AWS::EC2::SecurityGroupEgress';
  for (const { identifier, model } of store.list(type))
    if (model.GroupId === groupId && isGone(ruleOf(model, direction))) store.remove(type, identifier);
}

/** Gives rules that are there another description. Throws Fault for one that is not. */
export function describeRules(store: ResourceStore, { groupId, direction, rules }: RuleChange): void {
  const group = groupOf(store, groupId);
  const before = rulesOf(group, direction);
  for (const rule of rules)
    if (!before.some((each) => isSameRule(each, rule)))
      throw new Fault('InvalidPermission.NotFound', 'The specified rule does not exist in this security group.');
  const after = before.map((rule) => {
    const said = rules.find((each) => isSameRule(each, rule));
    return said ? { ...rule, description: said.description } : rule;
  });
  keep(store, group, { direction, rules: after });
}

function keep(store: ResourceStore, group: Stored, change: Omit<RuleChange, 'groupId'>): void {
  const list = change.rules.map((rule) => modelOf(rule, change.direction));
  store.put({ ...group, model: { ...group.model, [MEMBERS[change.direction].list]: list } });
}

export function groupOf(store: ResourceStore, id: string): Stored {
  const found = store.get('AWS::EC2::SecurityGroup', id);
  if (!found) throw new Fault('InvalidGroup.NotFound', `The security group '${id}' does not exist`);
  return found;
}

function duplicate({ cidr, cidr6, groupId, prefixListId, protocol, from, to }: GroupRule): string {
  const peer = cidr ?? cidr6 ?? groupId ?? prefixListId ?? '';
  const what = protocol === '-1' ? 'ALL' : `${protocol.toUpperCase()}, from port: ${from}, to port: ${to}`;
  return `the specified rule "peer: ${peer}, ${what}, ALLOW" already exists`;
}
