import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetGroupSpec } from '../../../crds/generated/types.ts';
import { type AttributeLike, readAttributes } from '../../model/elbv2/attributes.ts';
import { ownedAmong } from '../../model/elbv2/owned.ts';
import { readElbTags } from '../../model/elbv2/tags.ts';
import type { Identity } from '../../model/identity.ts';
import { isObject } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import type { Tags } from '../../model/tags.ts';

/** What AWS says of one target group. */
export interface LiveTargetGroup {
  readonly arn: string;
  readonly targetGroup: TargetGroup;
  /** Undefined where the manifest declares none: then nobody asked AWS for them. */
  readonly attributes?: readonly AttributeLike[] | undefined;
  readonly tags: Tags;
}

export function nameOf(spec: TargetGroupSpec, identity: Identity): string {
  return spec.name ?? identity.name;
}

export function naturalKeyOf(name: string): string {
  return `elbv2:targetgroup/${name}`;
}

export async function observeTargetGroup(
  target: ObserveTarget<TargetGroupSpec>,
  read: Reader,
): Promise<Seen<LiveTargetGroup>> {
  const spec = target.resource?.spec;
  const targetGroup = await read.get('elbv2:targetGroup', spec ? nameOf(spec, target.identity) : locatedName(target));
  const arn = targetGroup?.TargetGroupArn;
  if (!targetGroup || !arn) return { state: 'absent' };
  const [tags, attributes] = await Promise.all([
    readElbTags(arn, read),
    spec?.attributes ? readAttributes('elbv2:targetGroupAttributes', arn, read) : undefined,
  ]);
  return { state: 'present', live: { arn, targetGroup, attributes, tags }, tags };
}

function locatedName({ locator, identity }: ObserveTarget<TargetGroupSpec>): string {
  return isObject(locator) && typeof locator.name === 'string' ? locator.name : identity.name;
}

export async function discoverTargetGroups(owner: string, read: Reader): Promise<readonly Owned[]> {
  const all = await read.list('elbv2:targetGroups', 'all');
  const candidates = all.map(({ TargetGroupArn: arn = '', TargetGroupName: name = '' }) => ({
    arn,
    naturalKey: naturalKeyOf(name),
    locator: { name },
  }));
  return ownedAmong(candidates, { owner, kind: 'TargetGroup' }, read);
}
