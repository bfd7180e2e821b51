import type { OperatorEvent, RolloutFacts } from '../model/event.ts';
import { OBJECT_KINDS, parseKey, type ResourceKey } from '../model/identity.ts';
import type { Views } from '../model/views.ts';
import type { Meters } from './metrics.ts';

/** When what is under way began, in milliseconds; bounded by the number of objects. */
export interface Beginnings {
  readonly rollout: Map<ResourceKey, number>;
  readonly drift: Map<ResourceKey, number>;
}

export function beginnings(): Beginnings {
  return { rollout: new Map(), drift: new Map() };
}

/** What counting an event takes. */
export interface Counting {
  readonly meters: Meters;
  readonly views: Pick<Views, 'object'>;
  readonly since: Beginnings;
}

const ENDS = ['succeeded', 'rolled_back', 'failed'] as const;
type End = (typeof ENDS)[number];
/** The kinds that have rollouts. */
const ROLLED_OUT = ['Service'] as const;

/** A series that begins with its first event would hide that event from `increase`, and alerts would miss it. */
export function beginAtZero(meters: Meters): void {
  for (const kind of OBJECT_KINDS) {
    meters.evenkeel_drift_detected_total.inc({ kind }, 0);
    meters.evenkeel_drift_healed_total.inc({ kind }, 0);
    meters.evenkeel_drift_duration_seconds.zero({ kind });
  }
  for (const kind of ROLLED_OUT) for (const result of ENDS) beginRollouts(meters, { kind, result });
}

function beginRollouts(meters: Meters, labels: { readonly kind: string; readonly result: End }): void {
  meters.evenkeel_deployment_total.inc(labels, 0);
  meters.evenkeel_deployment_duration_seconds.zero(labels);
}

/** Moves the counters that an event is about. */
export function countEvent(event: OperatorEvent, counting: Counting): void {
  const { meters, since } = counting;
  switch (event.type) {
    case 'DriftFound':
      meters.evenkeel_drift_detected_total.inc(kindOf(event.key));
      if (!since.drift.has(event.key)) since.drift.set(event.key, event.at);
      break;
    case 'DriftHealed':
      meters.evenkeel_drift_healed_total.inc(kindOf(event.key));
      endDrift(event, counting);
      break;
    case 'StepExecuted':
      meters.evenkeel_apply_total.inc({ ...kindOf(event.key), action: event.call, result: 'ok' });
      break;
    case 'StepFailed':
      meters.evenkeel_apply_total.inc({ ...kindOf(event.key), action: event.call, result: 'failed' });
      break;
    case 'GuardRefused':
      meters.evenkeel_refusals_total.inc({ ...kindOf(event.key), code: event.code });
      break;
    case 'RolloutStarted':
      since.rollout.set(event.key, event.happenedAt ?? event.at);
      break;
    case 'RolloutSucceeded':
      endRollout(whenItWas(event), counting, 'succeeded');
      break;
    case 'RolloutRolledBack':
      endRollout(whenItWas(event), counting, badEnd(event.key, counting));
      break;
    case 'ObjectDeleted':
      since.rollout.delete(event.key);
      since.drift.delete(event.key);
      break;
    default:
      break;
  }
}

interface Ended {
  readonly key: ResourceKey;
  readonly at: number;
}

function endDrift({ key, at }: Ended, { meters, since }: Counting): void {
  const foundAt = since.drift.get(key);
  if (foundAt === undefined) return;
  since.drift.delete(key);
  meters.evenkeel_drift_duration_seconds.observe(kindOf(key), (at - foundAt) / 1000);
}

/** The event is the same where ECS puts the old revision back and where it leaves things as they are. */
function badEnd(key: ResourceKey, { views }: Counting): End {
  return views.object(key)?.summary?.rollout?.phase === 'failed' ? 'failed' : 'rolled_back';
}

function whenItWas({ key, at, happenedAt = at }: Ended & RolloutFacts): Ended {
  return { key, at: happenedAt };
}

function endRollout({ key, at }: Ended, { meters, since }: Counting, result: End): void {
  const labels = { ...kindOf(key), result };
  meters.evenkeel_deployment_total.inc(labels);
  const startedAt = since.rollout.get(key);
  if (startedAt === undefined) return;
  since.rollout.delete(key);
  meters.evenkeel_deployment_duration_seconds.observe(labels, (at - startedAt) / 1000);
}

function kindOf(key: ResourceKey): { kind: string } {
  return { kind: parseKey(key)?.kind ?? 'unknown' };
}
