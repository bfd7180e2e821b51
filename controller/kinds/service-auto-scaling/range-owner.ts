import type { ServiceAutoScalingSpec } from '../../../crds/generated/types.ts';
import type { ScalingFacts } from './fields.ts';
import type { LiveScaling } from './observe.ts';

interface Writer {
  readonly name: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

type Range = Pick<LiveScaling, 'target' | 'scheduledActions'>;

/**
 * A scheduled action rewrites the target's range when it fires. Where it is known which one fired last, its bounds are
 * its own, and those that it does not write may be an earlier one's; else any bound that some action writes is that
 * action's. Any other value is a difference.
 */
export function rangeOwners(spec: ServiceAutoScalingSpec, live: LiveScaling): ScalingFacts {
  const writers = writersOf(spec, live);
  const last = writers.find(({ name }) => name === live.lastFired);
  const ownerOf = (bound: 'min' | 'max', value: number | undefined): string | undefined => {
    const candidates = last?.[bound] === undefined ? writers : [last];
    const writer = candidates.find((one) => one[bound] !== undefined && one[bound] === value);
    return writer && `scheduled action ${writer.name}`;
  };
  return { minOwner: ownerOf('min', live.target?.MinCapacity), maxOwner: ownerOf('max', live.target?.MaxCapacity) };
}

/** Whether a bound differs from the manifest's and is one that an action writes: then it matters which one fired last. */
export function mayBeAnActions(spec: ServiceAutoScalingSpec, live: Range): boolean {
  const { MinCapacity: min, MaxCapacity: max } = live.target ?? {};
  return writersOf(spec, live).some(
    (writer) =>
      (writer.min !== undefined && writer.min === min && min !== spec.minCapacity) ||
      (writer.max !== undefined && writer.max === max && max !== spec.maxCapacity),
  );
}

/** The declared actions, or where the manifest leaves them to others, those that live. */
function writersOf(spec: ServiceAutoScalingSpec, { scheduledActions }: Range): readonly Writer[] {
  const declared = spec.scheduledActions?.map(({ scheduledActionName, scalableTargetAction: action }) => ({
    name: scheduledActionName ?? '',
    min: action?.minCapacity,
    max: action?.maxCapacity,
  }));
  return (
    declared ??
    scheduledActions.map(({ ScheduledActionName = '', ScalableTargetAction: action }) => ({
      name: ScheduledActionName,
      min: action?.MinCapacity,
      max: action?.MaxCapacity,
    }))
  );
}
