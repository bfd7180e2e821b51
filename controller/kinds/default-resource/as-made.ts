import type { Json } from '../../model/json.ts';
import { hasIpv6, type LiveDefault } from './live.ts';

/** Members whose elements are what the object consists of. */
export const LISTS = ['routes', 'ingress', 'egress', 'entries'] as const;
export type ListName = (typeof LISTS)[number];

/**
 * A list as AWS makes it with the VPC (Amazon VPC user guide, "Default security groups", "Default network ACL" and "Main
 * route table"): the rules for IPv6 where the VPC has such addresses.
 */
export function asMade(list: ListName, live: LiveDefault): readonly Json[] {
  const v6 = hasIpv6(live);
  switch (list) {
    case 'routes':
      return [];
    case 'ingress':
      return [{ ipProtocol: '-1', referencedGroupId: live.id }];
    case 'egress':
      return [{ ipProtocol: '-1', cidrIpv4: '0.0.0.0/0' }, ...(v6 ? [{ ipProtocol: '-1', cidrIpv6: '::/0' }] : [])];
    case 'entries':
      return [false, true].flatMap((egress) => [
        { egress, ruleNumber: 100, protocol: '-1', ruleAction: 'allow', cidrBlock: '0.0.0.0/0' },
        ...(v6 ? [{ egress, ruleNumber: 101, protocol: '-1', ruleAction: 'allow', ipv6CidrBlock: '::/0' }] : []),
      ]);
  }
}
