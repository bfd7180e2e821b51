import type { NetworkInterface } from '@aws-sdk/client-ec2';
import type { ResourceRequest } from '../../model/aws-reads.ts';
import { HOLDER_FILTERS } from '../../model/held-types.ts';

/** As in `subnet-id=subnet-1`; undefined where no interface holds resources of the type. */
export function holderFilters({ type, identifier }: Pick<ResourceRequest, 'type' | 'identifier'>): string | undefined {
  const filter = HOLDER_FILTERS[type];
  const id = identifier?.split('|').at(-1);
  return filter === undefined || id === undefined ? undefined : `${filter}=${id}`;
}

const NAMED = 3;

/** Who holds it, in words behind what AWS says: what the interfaces are for, and what they are attached to. */
export function holderWords(type: string, holders: readonly NetworkInterface[]): string {
  if (holders.length === 0) return `; no interface holds it${OTHERWISE[type] ?? ''}`;
  const named = holders.slice(0, NAMED).map(wordsOf).sort();
  const more = holders.length > NAMED ? ` and ${holders.length - NAMED} more` : '';
  return `; held by ${named.join(', ')}${more}`;
}

const OTHERWISE: Readonly<Record<string, string>> = {
  'AWS::EC2::SecurityGroup': ': a rule of another security group may name it',
  'AWS::EC2::VPC': ': subnets, gateways or groups in it may be declared nowhere',
};

/** `eni-1 "RDSNetworkInterface" (amazon-rds)`, `eni-2 (i-1)`. */
function wordsOf({ NetworkInterfaceId, Description, Attachment, RequesterId }: NetworkInterface): string {
  const owner = Attachment?.InstanceId ?? Attachment?.InstanceOwnerId ?? RequesterId;
  const said = Description ? ` "${Description}"` : '';
  return `${NetworkInterfaceId}${said}${owner === undefined ? '' : ` (${owner})`}`;
}
