import type { Vpc } from '@aws-sdk/client-ec2';
import type { DefaultResourceSpec } from '../../../crds/generated/types.ts';
import { parseKey } from '../../model/identity.ts';
import { isObject } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import { partitionOf } from '../../model/pseudo.ts';
import type { Scope } from '../../model/scope.ts';
import { OWNER_TAG, RESOURCE_TAG, type Tags, tagMap } from '../../model/tags.ts';
import { type DefaultName, type LiveDefault, taggedOf } from './live.ts';
import { type DefaultPlace, naturalKeyOf, placeOf } from './names.ts';

type Target = ObserveTarget<DefaultResourceSpec>;

export async function observe(target: Target, read: Reader): Promise<Seen<LiveDefault>> {
  const place = placeOfTarget(target);
  if (!place) throw new Error(`${target.identity.name}: the VPC is not known yet`);
  const live = await readLive(place, (one) => arnOf(target, one), read);
  if (!live) return { state: 'absent' };
  const tags = tagMap(taggedOf(live).Tags);
  // What came with a VPC stays: without a document and without our tag it is gone from us.
  if (!target.resource && tags[OWNER_TAG] === undefined) return { state: 'absent' };
  return { state: 'present', live, tags, belongs: belongsTo(live.vpc, target) };
}

/** What came with the VPC, whoever has tagged it; undefined where the VPC is gone. */
export async function readLive(
  place: DefaultPlace,
  arnFor: (live: Pick<LiveDefault, 'resource' | 'id'>) => string,
  read: Reader,
): Promise<LiveDefault | undefined> {
  const [vpc, live] = await Promise.all([read.get('ec2:vpc', place.vpcId), readDefault(place, read)]);
  return vpc && live && { ...live, vpc, arn: arnFor(live) };
}

/** Omit does not distribute over a union by itself. */
type WithoutPlace<T> = T extends unknown ? Omit<T, 'vpc' | 'arn'> : never;

async function readDefault(
  { vpcId, resource }: DefaultPlace,
  read: Reader,
): Promise<WithoutPlace<LiveDefault> | undefined> {
  switch (resource) {
    case 'MainRouteTable': {
      const table = await read.get('ec2:mainRouteTable', vpcId);
      return table && { resource, id: table.RouteTableId ?? '', table };
    }
    case 'SecurityGroup': {
      const group = await read.get('ec2:defaultSecurityGroup', vpcId);
      return group && { resource, id: group.GroupId ?? '', group };
    }
    case 'NetworkAcl': {
      const acl = await read.get('ec2:defaultNetworkAcl', vpcId);
      return acl && { resource, id: acl.NetworkAclId ?? '', acl };
    }
  }
}

/** AWS made it with the VPC, so whoever owns the VPC owns it; the VPC's own tag is the proof. */
function belongsTo({ VpcId, Tags }: Vpc, { ownerTags }: Target): string | undefined {
  const owner = ownerTags?.[OWNER_TAG];
  const isOurs = owner !== undefined && tagMap(Tags)[OWNER_TAG] === owner;
  return isOurs ? `it came with ${VpcId}, which carries our owner tag` : undefined;
}

function placeOfTarget({ resource, locator }: Target): DefaultPlace | undefined {
  if (resource) return placeOf(resource.spec);
  const { vpcId, resource: name } = isObject(locator) ? locator : {};
  return typeof vpcId === 'string' && isDefaultName(name) ? { vpcId, resource: name } : undefined;
}

const TYPES = { MainRouteTable: 'route-table', SecurityGroup: 'security-group', NetworkAcl: 'network-acl' } as const;

/** EC2 tells no ARN of tables and ACLs (Service Authorization Reference, "Resource types defined by Amazon EC2"). */
export function arnIn({ region, account }: Scope, { resource, id }: Pick<LiveDefault, 'resource' | 'id'>): string {
  return `arn:${partitionOf(region)}:ec2:${region}:${account}:${TYPES[resource]}/${id}`;
}

function arnOf({ resource, locator }: Target, live: Pick<LiveDefault, 'resource' | 'id'>): string {
  if (resource) return arnIn(resource.scope, live);
  return isObject(locator) ? String(locator.arn ?? '') : '';
}

const NAMES: readonly unknown[] = ['MainRouteTable', 'SecurityGroup', 'NetworkAcl'] satisfies readonly DefaultName[];

function isDefaultName(value: unknown): value is DefaultName {
  return NAMES.includes(value);
}

/** What of ours carries our tags; by its own id, of which the VPC is asked then. */
export async function discover(owner: string, read: Reader): Promise<readonly Owned[]> {
  const all = await read.list('tagging:owned', owner);
  const found = await Promise.all(all.map((each) => ownedBy(each, read)));
  return found.flatMap((each) => each ?? []);
}

const READS = {
  'route-table': ['MainRouteTable', 'ec2:routeTable'],
  'security-group': ['SecurityGroup', 'ec2:securityGroup'],
  'network-acl': ['NetworkAcl', 'ec2:networkAcl'],
} as const;

async function ownedBy(
  { arn, tags }: { readonly arn: string; readonly tags: Tags },
  read: Reader,
): Promise<Owned | undefined> {
  const identity = parseKey(tags[RESOURCE_TAG] ?? '');
  const [, type = '', id = ''] = /:ec2:[^:]*:[^:]*:([^/]+)\/(.+)$/.exec(arn) ?? [];
  if (identity?.kind !== 'DefaultResource' || !(type in READS)) return undefined;
  const [resource, question] = READS[type as keyof typeof READS];
  const live = await read.get(question, id);
  if (!live?.VpcId) return undefined;
  const place: DefaultPlace = { vpcId: live.VpcId, resource };
  return { identity, tags, naturalKey: naturalKeyOf(place), main: id, locator: { ...place, arn }, released: true };
}
