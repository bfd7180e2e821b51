import type { ResourceRequest } from '../../model/aws-reads.ts';
import { desiredState } from './creation.ts';
import { canBeSaid } from './generation.ts';
import { statedIdentifier } from './identifier.ts';
import type { LiveResource } from './live.ts';
import type { Input } from './plan.ts';
import { failureText } from './requests.ts';

/** Which of the two goes first, the new one unless something speaks against it. */
export type Order = { readonly first: 'create' } | { readonly first: 'delete'; readonly because: string };

/**
 * Types of which what they stand on takes one only: a second one would fail halfway, after minutes some of them. From each
 * service's own guide; believed where it does not say so.
 */
const ALONE: Readonly<Record<string, string>> = {
  'AWS::EC2::NatGateway': 'an address belongs to one gateway',
  'AWS::EC2::EIPAssociation': 'an address is associated once',
  'AWS::EC2::SubnetRouteTableAssociation': 'a subnet has one route table',
  'AWS::EC2::SubnetNetworkAclAssociation': 'a subnet has one access control list',
  'AWS::EC2::SubnetCidrBlock': 'a subnet has the block once',
  'AWS::EC2::VPCCidrBlock': 'a VPC has the block once',
  'AWS::EC2::VPCGatewayAttachment': 'a VPC has one gateway',
  'AWS::EC2::VPCEndpoint': 'a VPC answers to a private name once',
  'AWS::EC2::VolumeAttachment': 'a volume is attached once',
  'AWS::EFS::MountTarget': 'a file system has one target in a zone',
};

/** What AWS says where the old one is in the way of the new one (believed, from the texts of several services). */
const IN_THE_WAY =
  /already (?:exists|in use|associated|attached|has|been)|alreadyexists|alreadyassociated|conflicts? with|overlap|duplicate|must be unique/i;

/**
 * CloudFormation's own order (User Guide, "Update behaviors of stack resources": the new one is made first, and what refers
 * to the old one is pointed to it), but where the type says otherwise, where both would have one name, and where AWS has
 * refused a second one.
 */
export function orderOf({ resource, context }: Input, live: LiveResource): Order {
  const { type, identifier, heirs = [] } = live;
  const alone = ALONE[type.name];
  if (type.replacement === 'delete_then_create') return { first: 'delete', because: 'its type is replaced so' };
  if (alone !== undefined) return { first: 'delete', because: alone };
  if (!canBeSaid(identifier)) return { first: 'delete', because: 'its identifier cannot stand in a tag' };
  const desired = desiredState(type, resource, { ownerTags: context.ownerTags, after: identifier });
  const named = statedIdentifier(type, desired);
  if (named === identifier) return { first: 'delete', because: 'the manifest gives both the same name' };
  const refused = heirs.at(-1);
  // Who has another name of its own is in nobody's way: something else has that name.
  if (named === undefined && refused && isInTheWay(refused))
    return { first: 'delete', because: `AWS makes no second one beside it: ${failureText(refused)}` };
  return { first: 'create' };
}

function isInTheWay(request: ResourceRequest): boolean {
  if (request.status !== 'FAILED') return false;
  return request.errorCode === 'AlreadyExists' || IN_THE_WAY.test(request.message ?? '');
}
