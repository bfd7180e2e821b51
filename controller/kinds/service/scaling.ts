import type { ScalableTarget } from '@aws-sdk/client-application-auto-scaling';
import { isObject, type Json } from '../../model/json.ts';
import type { Resource } from '../../model/resource.ts';

export interface ScalingRange {
  readonly min: number;
  readonly max: number;
}

/** The range of the ServiceAutoScaling document that scales this service; undefined where none does. */
export function scalingOf(referrers: readonly Resource[]): ScalingRange | undefined {
  const scaling = referrers.find(({ identity }) => identity.kind === 'ServiceAutoScaling');
  if (!scaling) return undefined;
  const { minCapacity, maxCapacity } = scaling.spec;
  const min = typeof minCapacity === 'number' ? minCapacity : 0;
  return { min, max: typeof maxCapacity === 'number' ? Math.max(min, maxCapacity) : Number.POSITIVE_INFINITY };
}

/**
 * How many tasks a service starts with. A scaled one goes on at its last live count, else at what is desired, inside
 * the scaling range; any other one takes the manifest's count, and a manifest without one takes the last live count.
 */
export function initialCount(
  desired: number | undefined,
  remembered: Json | undefined,
  range: ScalingRange | undefined,
): number {
  const last =
    isObject(remembered) && typeof remembered.desiredCount === 'number' ? remembered.desiredCount : undefined;
  if (!range) return desired ?? last ?? 1;
  const start = last ?? Math.max(range.min, desired ?? range.min);
  return clamped(start, range);
}

/**
 * The range in force, by the live target; predictive scaling may lift its upper bound. A suspended one is no measure: whoever suspends scaling sets the count himself.
 */
export function liveRange(target: ScalableTarget | undefined): ScalingRange | undefined {
  const { MinCapacity: min, MaxCapacity: max, SuspendedState: state, PredictedCapacity: forecast = 0 } = target ?? {};
  const isSuspended = state?.DynamicScalingInSuspended || state?.DynamicScalingOutSuspended;
  return min === undefined || max === undefined || isSuspended ? undefined : { min, max: Math.max(max, forecast) };
}

export function isOutside(count: Json | undefined, range: ScalingRange | undefined): boolean {
  return typeof count === 'number' && range !== undefined && clamped(count, range) !== count;
}

export function clamped(count: number, { min, max }: ScalingRange): number {
  return Math.min(Math.max(count, min), max);
}
