import type { ScalableTarget, ScalingPolicy, ScheduledAction } from '@aws-sdk/client-application-auto-scaling';
import type { Service } from '@aws-sdk/client-ecs';
import type { ServiceAutoScalingSpec } from '../../../crds/generated/types.ts';
import type { ServiceRef } from '../../model/aws-reads.ts';
import { parseKey } from '../../model/identity.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import { OWNER_TAG, RESOURCE_TAG, type Tags } from '../../model/tags.ts';
import { readEarlyPolicies } from './label-handover.ts';
import { scalingTags } from './ownership-tags.ts';
import { mayBeAnActions } from './range-owner.ts';
import { naturalKeyOf, refOfLocator, resourceIdOf, serviceRefIn, serviceRefOf } from './service-ref.ts';

/** What AWS says of one service's scaling. */
export interface LiveScaling {
  readonly ref: ServiceRef;
  readonly serviceArn: string;
  readonly service: Service;
  /** Undefined when only our tags are left of it. */
  readonly target: ScalableTarget | undefined;
  readonly policies: readonly ScalingPolicy[];
  readonly scheduledActions: readonly ScheduledAction[];
  readonly tags: Tags;
  /** Names of policies that it is too early to change. */
  readonly early?: readonly string[] | undefined;
  /** The scheduled action that fired last; read only where the range in force may be an action's. */
  readonly lastFired?: string | undefined;
}

/** What the plan for a creation must know of the service. */
export type Surroundings =
  | { readonly service: 'missing' }
  | { readonly service: 'alive'; readonly arn: string; readonly tags: Tags };

export async function observeScaling(
  target: ObserveTarget<ServiceAutoScalingSpec>,
  read: Reader,
): Promise<Seen<LiveScaling>> {
  const { resource, locator } = target;
  const ref = resource ? serviceRefOf(resource.spec) : refOfLocator(locator);
  if (!ref) return { state: 'absent', found: { service: 'missing' } };
  const all = await readTogether(ref, read);
  const { service } = all;
  const arn = service?.serviceArn;
  if (!service || !arn) return { state: 'absent', found: { service: 'missing' } };
  if (service.status === 'DRAINING') return { state: 'leaving', reason: `service ${ref.service} is being deleted` };
  const tags = scalingTags(service);
  const isNothing = !all.target && (resource !== undefined || tags[OWNER_TAG] === undefined);
  if (isNothing) return { state: 'absent', found: { service: 'alive', arn, tags } };
  const [early, lastFired] = resource ? await readForPlans(resource, { ...all, ref }, read) : [];
  return { state: 'present', live: { ...all, ref, serviceArn: arn, service, tags, early, lastFired }, tags };
}

type Together = Pick<LiveScaling, 'ref' | 'target' | 'policies' | 'scheduledActions'>;

function readForPlans({ spec, scope }: Resource<ServiceAutoScalingSpec>, live: Together, read: Reader) {
  return Promise.all([readEarlyPolicies(spec, { live: live.policies, scope }, read), readLastFired(spec, live, read)]);
}

async function readLastFired(spec: ServiceAutoScalingSpec, live: Together, read: Reader): Promise<string | undefined> {
  const { target, ref } = live;
  if (!target || !mayBeAnActions(spec, live)) return undefined;
  const key = `${resourceIdOf(ref)} ${target.MinCapacity} ${target.MaxCapacity}`;
  return (await read.get('aas:lastFired', key))?.scheduledActionName ?? undefined;
}

async function readTogether(ref: ServiceRef, read: Reader) {
  const id = resourceIdOf(ref);
  const [service, target, policies = [], scheduledActions = []] = await Promise.all([
    read.get('ecs:service', ref),
    read.get('aas:scalableTarget', id),
    read.get('aas:scalingPolicies', id),
    read.get('aas:scheduledActions', id),
  ]);
  return { service, target, policies, scheduledActions };
}

export async function discoverScaling(owner: string, read: Reader): Promise<readonly Owned[]> {
  const targets = await read.list('aas:scalableTargets', 'all');
  const refs = targets.flatMap((target) => serviceRefIn(target.ResourceId) ?? []);
  const services = await Promise.all(refs.map((ref) => read.get('ecs:service', ref)));
  return refs.flatMap((ref, index) => {
    const tags = scalingTags(services[index] ?? {});
    const identity = parseKey(tags[RESOURCE_TAG] ?? '');
    if (tags[OWNER_TAG] !== owner || identity?.kind !== 'ServiceAutoScaling') return [];
    return [{ identity, tags, naturalKey: naturalKeyOf(ref), main: resourceIdOf(ref), locator: { ...ref } }];
  });
}
