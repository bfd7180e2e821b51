import type { Listener, LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { LoadBalancerSpec } from '../../../crds/generated/types.ts';
import { type AttributeLike, readAttributes } from '../../model/elbv2/attributes.ts';
import { ownedAmong } from '../../model/elbv2/owned.ts';
import { readElbTags } from '../../model/elbv2/tags.ts';
import type { Identity } from '../../model/identity.ts';
import { isObject } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import type { Tags } from '../../model/tags.ts';

/** What AWS says of one load balancer. */
export interface LiveLoadBalancer {
  readonly arn: string;
  readonly loadBalancer: LoadBalancer;
  /** Undefined where nobody asked: a manifest that declares none. A teardown always asks. */
  readonly attributes?: readonly AttributeLike[] | undefined;
  /** Read for a teardown only: AWS would delete them along. */
  readonly listeners?: readonly Listener[] | undefined;
  readonly tags: Tags;
}

export function nameOf(spec: LoadBalancerSpec, identity: Identity): string {
  return spec.name ?? identity.name;
}

export function naturalKeyOf(name: string): string {
  return `elbv2:loadbalancer/${name}`;
}

export async function observeLoadBalancer(
  target: ObserveTarget<LoadBalancerSpec>,
  read: Reader,
): Promise<Seen<LiveLoadBalancer>> {
  const spec = target.resource?.spec;
  const loadBalancer = await read.get('elbv2:loadBalancer', spec ? nameOf(spec, target.identity) : locatedName(target));
  const arn = loadBalancer?.LoadBalancerArn;
  if (!loadBalancer || !arn) return { state: 'absent' };
  const [tags, attributes, listeners] = await Promise.all([
    readElbTags(arn, read),
    spec && !spec.attributes ? undefined : readAttributes('elbv2:loadBalancerAttributes', arn, read),
    spec ? undefined : read.get('elbv2:listeners', arn),
  ]);
  return { state: 'present', live: { arn, loadBalancer, attributes, listeners, tags }, tags };
}

function locatedName({ locator, identity }: ObserveTarget<LoadBalancerSpec>): string {
  return isObject(locator) && typeof locator.name === 'string' ? locator.name : identity.name;
}

export async function discoverLoadBalancers(owner: string, read: Reader): Promise<readonly Owned[]> {
  const all = await read.list('elbv2:loadBalancers', 'all');
  const candidates = all.map(({ LoadBalancerArn: arn = '', LoadBalancerName: name = '' }) => ({
    arn,
    naturalKey: naturalKeyOf(name),
    locator: { name },
  }));
  return ownedAmong(candidates, { owner, kind: 'LoadBalancer' }, read);
}
