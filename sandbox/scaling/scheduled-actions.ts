import type {
  DeleteScheduledActionRequest,
  DescribeScheduledActionsRequest,
  DescribeScheduledActionsResponse,
  PutScheduledActionRequest,
  ScheduledAction,
} from '@aws-sdk/client-application-auto-scaling';
import { page } from '../ecs/page.ts';
import { clamp, writeDown } from './capacity.ts';
import { invalid, limitExceeded, objectNotFound, PAGE_FAULTS } from './faults.ts';
import { positionOf, sortedByName, targetsOf } from './policies.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import {
  type ActionState,
  arnOf,
  named,
  registeredTarget,
  type ScalingWorld,
  type TargetState,
  tripleOf,
} from './world.ts';

const MOST_ACTIONS = 200;

/**
 * Puts a scheduled action under its name. On an existing one absent members keep what they have, but for the start and
 * end times: these are erased where they are left out (DOC).
 */
export function putScheduledAction(world: ScalingWorld, input: PutScheduledActionRequest): Record<string, never> {
  const target = registeredTarget(world, input);
  const name = input.ScheduledActionName ?? '';
  const known = target.actions.get(name);
  const schedule = input.Schedule ?? known?.document.Schedule;
  const change = input.ScalableTargetAction ?? known?.document.ScalableTargetAction;
  if (schedule === undefined) throw invalid('Schedule is required for a new scheduled action.');
  if (change?.MinCapacity === undefined && change?.MaxCapacity === undefined)
    throw invalid('A scheduled action needs a minimum capacity, a maximum capacity, or both.');
  if ((change.MinCapacity ?? 0) > (change.MaxCapacity ?? Infinity))
    throw invalid('Maximum capacity cannot be less than minimum capacity');
  if (!known && target.actions.size >= MOST_ACTIONS)
    throw limitExceeded(`A scalable target can have at most ${MOST_ACTIONS} scheduled actions.`);
  const action: ActionState = {
    arn: known?.arn ?? arnOf(world, target, { type: 'scheduledAction', label: 'scheduledActionName', name }),
    name,
    createdAt: known?.createdAt ?? new Date(world.region.clock.now()),
    document: {
      Schedule: schedule,
      Timezone: input.Timezone ?? known?.document.Timezone,
      StartTime: input.StartTime,
      EndTime: input.EndTime,
      ScalableTargetAction: change,
    },
    cancel: undefined,
  };
  const times = timesOf(action);
  known?.cancel?.();
  target.actions.set(name, action);
  arm(world, target, { action, times });
  return {};
}

function timesOf({ document, createdAt }: ActionState): Schedule {
  return scheduleOf({
    expression: document.Schedule ?? '',
    timezone: document.Timezone,
    start: document.StartTime?.getTime(),
    end: document.EndTime?.getTime(),
    created: createdAt.getTime(),
  });
}

/** A real timer holds no more than about 24 days. */
const LONGEST_WAIT = 86_400_000;

/** Waits for the next firing, a day at a time at most; an action without one holds no timer. */
function arm(world: ScalingWorld, target: TargetState, due: { action: ActionState; times: Schedule }): void {
  const { clock } = world.region;
  const at = due.times.next(clock.now());
  due.action.cancel = undefined;
  if (at === undefined) return;
  const wait = Math.min(at - clock.now(), LONGEST_WAIT);
  due.action.cancel = clock.after(wait, () => {
    if (clock.now() >= at) fire(world, target, due.action);
    arm(world, target, due);
  });
}

/**
 * Rewrites the target's range and brings the service into it, unless scheduled scaling is suspended. Each is an activity
 * with a cause of its own (AWS CLI reference, describe-scaling-activities, second example).
 */
function fire(world: ScalingWorld, target: TargetState, action: ActionState): void {
  if (target.suspended.ScheduledScalingSuspended) return;
  const { MinCapacity, MaxCapacity } = action.document.ScalableTargetAction ?? {};
  target.minCapacity = MinCapacity ?? Math.min(target.minCapacity, MaxCapacity ?? target.minCapacity);
  target.maxCapacity = MaxCapacity ?? Math.max(target.maxCapacity, target.minCapacity);
  const bounds = { min: MinCapacity, max: MaxCapacity };
  const change = Object.entries(bounds).flatMap(([bound, n]) => (n === undefined ? [] : [`${bound} capacity to ${n}`]));
  writeDown(world, target, {
    Description: `Setting ${change.join(' and ')}.`,
    Cause: `scheduled action name ${action.name} was triggered`,
    StatusMessage: `Successfully set ${change.join(' and ')}`,
  });
  clamp(world, target, `${change.join(' and ')} was set`);
}

export function deleteScheduledAction(world: ScalingWorld, input: DeleteScheduledActionRequest): Record<string, never> {
  const target = registeredTarget(world, input);
  const name = input.ScheduledActionName ?? '';
  const action = target.actions.get(name);
  if (!action) throw objectNotFound(`No scheduled action found for ${named(input)}, scheduled action name: ${name}`);
  action.cancel?.();
  target.actions.delete(name);
  return {};
}

interface Found {
  readonly target: TargetState;
  readonly action: ActionState;
}

/** Sorted by name within the resource, fifty a page at most. */
export function describeScheduledActions(
  world: ScalingWorld,
  input: DescribeScheduledActionsRequest,
): DescribeScheduledActionsResponse {
  const names = input.ScheduledActionNames?.length ? new Set(input.ScheduledActionNames) : undefined;
  const request = { nextToken: input.NextToken, maxResults: input.MaxResults };
  const { items, nextToken } = page((after) => actionsFrom(world, input, { names, after }), request, {
    size: 50,
    max: 50,
    position: ({ target, action }) => positionOf(target, action),
    faults: PAGE_FAULTS,
  });
  return { ScheduledActions: items.map(actionView), ...(nextToken && { NextToken: nextToken }) };
}

function* actionsFrom(
  world: ScalingWorld,
  input: DescribeScheduledActionsRequest,
  where: { names: ReadonlySet<string> | undefined; after: string | undefined },
): Iterable<Found> {
  for (const target of targetsOf(world, input, where.after))
    for (const action of sortedByName(target.actions))
      if (!where.names || where.names.has(action.name)) yield { target, action };
}

function actionView({ target, action }: Found): ScheduledAction {
  return {
    ScheduledActionName: action.name,
    ScheduledActionARN: action.arn,
    ...tripleOf(target),
    ...action.document,
    CreationTime: action.createdAt,
  };
}
