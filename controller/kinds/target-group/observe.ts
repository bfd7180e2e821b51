import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetGroupSpec } from '../../../crds/generated/types.ts';
import type { ServiceRef } from '../../model/aws-reads.ts';
import { canonicalise } from '../../model/canonical.ts';
import { type AttributeLike, readAttributes } from '../../model/elbv2/attributes.ts';
import { ownedAmong } from '../../model/elbv2/owned.ts';
import { readElbTags } from '../../model/elbv2/tags.ts';
import type { Identity } from '../../model/identity.ts';
import { isObject, type JsonObject } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import type { Tags } from '../../model/tags.ts';
import { fields } from './fields.ts';
import { type Generation, readGenerations, type Sought } from './generations.ts';

/** What AWS says of one target group. */
export interface LiveTargetGroup {
  readonly arn: string;
  readonly targetGroup: TargetGroup;
  /** Undefined where the manifest declares none: then nobody asked AWS for them. */
  readonly attributes?: readonly AttributeLike[] | undefined;
  readonly tags: Tags;
  /** Other generations of ours, which this one replaces; undefined where there are none. */
  readonly superseded?: readonly Superseded[] | undefined;
  /** Whether some target group has the manifest's own name. */
  readonly isNameTaken?: boolean | undefined;
}

/** A target group that is replaced, and who still uses it. */
export interface Superseded extends Generation {
  /** Load balancers and services, by name. */
  readonly users: readonly string[];
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
  const { resource } = target;
  if (!resource) return observeLocated(target, read);
  const { current, others, isNameTaken } = await readGenerations(soughtBy(resource), target, read);
  if (!current) return { state: 'absent' };
  const { arn, targetGroup, tags } = current;
  const [attributes, superseded] = await Promise.all([
    resource.spec.attributes ? readAttributes('elbv2:targetGroupAttributes', arn, read) : undefined,
    Promise.all(others.map((one) => withUsers(one, target.referrers ?? [], read))),
  ]);
  const live = { arn, targetGroup, attributes, tags, isNameTaken, ...(others.length > 0 ? { superseded } : {}) };
  return { state: 'present', live, tags };
}

function soughtBy({ spec, identity, management }: Resource<TargetGroupSpec>): Sought {
  const base = nameOf(spec, identity);
  const given = { ...(spec as unknown as JsonObject), name: base };
  const want = canonicalise(fields, given, { facts: undefined, side: 'want' }).value;
  return { base, want, ignored: management.ignoreDifferences };
}

async function observeLocated(target: ObserveTarget<TargetGroupSpec>, read: Reader): Promise<Seen<LiveTargetGroup>> {
  const targetGroup = await read.get('elbv2:targetGroup', locatedName(target));
  const arn = targetGroup?.TargetGroupArn;
  if (!targetGroup || !arn) return { state: 'absent' };
  const tags = await readElbTags(arn, read);
  return { state: 'present', live: { arn, targetGroup, tags }, tags };
}

/** Load balancers that route to it, and desired services that still name it as they live. */
async function withUsers(one: Generation, referrers: readonly Resource[], read: Reader): Promise<Superseded> {
  const places = referrers.flatMap((referrer) => servicePlaceOf(referrer) ?? []);
  const services = await Promise.all(places.map((place) => read.get('ecs:service', place)));
  const naming = services.filter((service) =>
    (service?.loadBalancers ?? []).some(({ targetGroupArn }) => targetGroupArn === one.arn),
  );
  const users = [
    ...(one.targetGroup.LoadBalancerArns ?? []).map((arn) => `load balancer ${arn.split('/').at(-2)}`),
    ...naming.map((service) => `service ${service?.serviceName}`),
  ];
  return { ...one, users };
}

function servicePlaceOf({ identity, spec }: Resource): ServiceRef | undefined {
  if (identity.kind !== 'Service') return undefined;
  const { cluster = 'default', serviceName = identity.name } = spec;
  if (typeof cluster !== 'string' || typeof serviceName !== 'string' || cluster.includes('${')) return undefined;
  return { cluster: cluster.slice(cluster.lastIndexOf('/') + 1), service: serviceName };
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
