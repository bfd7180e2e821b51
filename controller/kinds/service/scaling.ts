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
  return Math.min(Math.max(start, range.min), range.max);
}
