import type { DeploymentConfiguration } from '@aws-sdk/client-ecs';
import { PACE } from '../pace.ts';
import type { Step } from './progress.ts';

/** What else a deployment's way depends on. */
export interface Circumstances {
  /** Revisions beside the present and the new one still have tasks. */
  readonly reconciles: boolean;
  /** What a configured minute takes, in milliseconds. */
  readonly minute: number;
}

/** Whether a deployment goes through stages, or is the rolling update that replaces tasks one by one. */
export function isStaged({ strategy = 'ROLLING' }: DeploymentConfiguration): boolean {
  return strategy !== 'ROLLING';
}

/**
 * The way of a deployment that shifts traffic (developer guide, "Amazon ECS blue/green service deployments workflow").
 * The new group is on the production rule with weight 0 before its tasks start, for a group that no rule names is never
 * checked (believed; the rule that was recorded named blue alone before its first deployment).
 */
export function wayForth(configuration: DeploymentConfiguration, { reconciles, minute }: Circumstances): Step[] {
  const bake = (configuration.bakeTimeInMinutes ?? 0) * minute;
  return [
    ...(reconciles
      ? [{ ...step('RECONCILE_SERVICE', 'blue'), production: 0, until: 'the others are gone' } as Step]
      : []),
    step('PRE_SCALE_UP', 'blue'),
    { ...step('SCALE_UP', 'both'), production: 0, until: 'green is healthy' },
    step('POST_SCALE_UP', 'both'),
    { ...step('TEST_TRAFFIC_SHIFT', 'both'), test: 100 },
    step('POST_TEST_TRAFFIC_SHIFT', 'both'),
    ...shiftSteps(configuration, minute),
    step('POST_PRODUCTION_TRAFFIC_SHIFT', 'both'),
    step('BAKE_TIME', 'both', bake),
    { ...step('CLEAN_UP', 'green'), until: 'the others are gone' },
  ];
}

function shiftSteps(configuration: DeploymentConfiguration, minute: number): Step[] {
  return shifts(configuration).flatMap(({ percent, minutes }) => [
    step('PRE_PRODUCTION_TRAFFIC_SHIFT', 'both'),
    { ...step('PRODUCTION_TRAFFIC_SHIFT', 'both', minutes * minute), production: percent },
  ]);
}

/** A share of the production traffic in percent, and how many minutes it is watched before the next one. */
interface Shift {
  readonly percent: number;
  readonly minutes: number;
}

/**
 * One share after the other, up to all of it: in equal steps, or a small one first (API reference, LinearConfiguration and
 * CanaryConfiguration). What has reached a hundred percent is watched by the bake time instead.
 */
function shifts({ strategy, linearConfiguration, canaryConfiguration }: DeploymentConfiguration): Shift[] {
  if (strategy === 'LINEAR') {
    const { stepPercent = 10, stepBakeTimeInMinutes: minutes = 6 } = linearConfiguration ?? {};
    return shares(stepPercent).map((percent) => ({ percent, minutes: percent < 100 ? minutes : 0 }));
  }
  const { canaryPercent = 5, canaryBakeTimeInMinutes: minutes = 10 } = canaryConfiguration ?? {};
  const first = strategy === 'CANARY' && canaryPercent < 100 ? [{ percent: canaryPercent, minutes }] : [];
  return [...first, { percent: 100, minutes: 0 }];
}

/** Counted in tenths of a percent, which is what a step is a multiple of: no share is ever 30.000000000000004. */
function shares(stepPercent: number): number[] {
  const step = Math.max(1, Math.round(stepPercent * 10));
  const count = Math.ceil(1000 / step);
  return Array.from({ length: count }, (_, index) => Math.min(1000, (index + 1) * step) / 10);
}

/**
 * The way back: blue is brought to its full strength where it has lost tasks, then gets the traffic, then green goes.
 * Hooks run at the two shifts alone (developer guide, "Lifecycle hooks for Amazon ECS service deployments").
 */
export function wayBack(from: { readonly isBlueWhole: boolean; readonly test: number | undefined }): Step[] {
  return [
    ...(from.isBlueWhole ? [] : [{ ...step('SCALE_UP', 'both'), until: 'blue is healthy' } as Step]),
    { ...step('PRODUCTION_TRAFFIC_SHIFT', 'both'), production: 0 },
    ...(from.test === undefined ? [] : [{ ...step('TEST_TRAFFIC_SHIFT', 'both'), test: 0 }]),
    { ...step('CLEAN_UP', 'blue'), until: 'the others are gone' },
  ];
}

function step(stage: Step['stage'], runs: Step['runs'], lasts = 0): Step {
  return { stage, runs, lasts: Math.max(lasts, PACE.stage) };
}
