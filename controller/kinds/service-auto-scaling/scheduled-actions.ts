import type { PutScheduledActionRequest } from '@aws-sdk/client-application-auto-scaling';
import type { ServiceRef } from '../../model/aws-reads.ts';
import type { Comparison } from '../../model/difference.ts';
import type { JsonObject } from '../../model/json.ts';
import { upperFirstMembers } from '../../model/member-case.ts';
import { type Step, step } from '../../model/plan.ts';
import { partChanges } from './scaling-parts.ts';
import { resourceIdOf, tripleOf } from './service-ref.ts';

/** Time zones reach 14 hours either way of UTC. */
const ZONE_SLACK_MS = 14 * 3_600_000;

/** Steps that make the declared list the whole list. */
export function scheduledActionSteps(ref: ServiceRef, comparison: Comparison, now: number): readonly Step[] {
  const { put, remove } = partChanges(comparison, 'scheduledActions', 'scheduledActionName');
  return [
    ...put.filter((action) => !isOver(action, now)).map((action) => putAction(ref, action)),
    ...remove.map((name) => removal(ref, name)),
  ];
}

/** AWS takes nothing that lies in the past; that it drops such actions itself is only believed. */
function isOver({ schedule, endTime }: JsonObject, now: number): boolean {
  if (typeof endTime === 'string' && Date.parse(endTime) < now) return true;
  const [, at] = /^at\((.*)\)$/.exec(String(schedule)) ?? [];
  return at !== undefined && Date.parse(`${at}Z`) + ZONE_SLACK_MS < now;
}

function putAction(ref: ServiceRef, action: JsonObject): Step {
  const { startTime, endTime, ...members } = action;
  const name = String(action.scheduledActionName);
  // A Put without its start and end erases them.
  const input = {
    ...upperFirstMembers<Omit<PutScheduledActionRequest, keyof ReturnType<typeof tripleOf>>>(members),
    ...(startTime ? { StartTime: new Date(String(startTime)) } : {}),
    ...(endTime ? { EndTime: new Date(String(endTime)) } : {}),
    ...tripleOf(ref),
  };
  const part = { ...upperFirstMembers<JsonObject>({ ...members, timezone: undefined }) };
  return step('application-autoscaling:PutScheduledAction', input, {
    effect: 'update',
    why: `put scheduled action ${name}`,
    shows: [{ read: 'aas:scheduledActions', key: resourceIdOf(ref), expect: { part: [part] } }],
  });
}

function removal(ref: ServiceRef, name: string): Step {
  return step(
    'application-autoscaling:DeleteScheduledAction',
    { ScheduledActionName: name, ...tripleOf(ref) },
    { effect: 'delete', why: `delete scheduled action ${name}, which the manifest does not have` },
  );
}
