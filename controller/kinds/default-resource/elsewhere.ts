import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Resource } from '../../model/resource.ts';
import type { ListName } from './as-made.ts';

/** Elements of a list that documents of their own declare: they are those documents' and neither missing nor too much. */
export interface Elsewhere {
  readonly list: ListName;
  readonly element: JsonObject;
}

/** What `AwsResource` documents that refer to this object declare of it. */
export function declaredElsewhere(referrers: readonly Resource[]): readonly Elsewhere[] {
  return referrers.flatMap(({ spec }) => {
    const { type, properties } = spec;
    const found = typeof type === 'string' && isObject(properties) ? READS[type]?.(properties) : undefined;
    return found ? [found] : [];
  });
}

const READS: Readonly<Record<string, (properties: JsonObject) => Elsewhere>> = {
  'AWS::EC2::Route': (route) => ({
    list: 'routes',
    element: said({
      destinationCidrBlock: route.DestinationCidrBlock,
      destinationIpv6CidrBlock: route.DestinationIpv6CidrBlock,
      destinationPrefixListId: route.DestinationPrefixListId,
    }),
  }),
  'AWS::EC2::SecurityGroupIngress': (rule) => ({
    list: 'ingress',
    element: ruleOf(rule, { group: 'SourceSecurityGroupId', prefixList: 'SourcePrefixListId' }),
  }),
  'AWS::EC2::SecurityGroupEgress': (rule) => ({
    list: 'egress',
    element: ruleOf(rule, { group: 'DestinationSecurityGroupId', prefixList: 'DestinationPrefixListId' }),
  }),
  'AWS::EC2::NetworkAclEntry': (entry) => ({
    list: 'entries',
    element: said({ egress: entry.Egress ?? false, ruleNumber: entry.RuleNumber }),
  }),
};

function ruleOf(rule: JsonObject, { group, prefixList }: { group: string; prefixList: string }): JsonObject {
  return said({
    ipProtocol: rule.IpProtocol,
    fromPort: rule.FromPort,
    toPort: rule.ToPort,
    cidrIpv4: rule.CidrIp,
    cidrIpv6: rule.CidrIpv6,
    prefixListId: rule[prefixList],
    referencedGroupId: rule[group],
  });
}

function said(value: { readonly [member: string]: Json | undefined }): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as { [m: string]: Json };
}
