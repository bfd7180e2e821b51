import type { OperatorEvent } from '../model/event.ts';
import { parseKey, type ResourceKey } from '../model/identity.ts';
import type { Meters } from './metrics.ts';

/** When the rollouts under way began, in milliseconds; bounded by the number of objects. */
export type RolloutClock = Map<ResourceKey, number>;

export function rolloutClock(): RolloutClock {
  return new Map();
}

/** Moves the counters that an event is about. */
export function countEvent(meters: Meters, event: OperatorEvent, rollouts: RolloutClock): void {
  switch (event.type) {
    case 'SourceFetched':
      meters.evenkeel_source_fetch_total.inc({ source: event.source, result: 'ok' });
      break;
    case 'SourceFailed':
      meters.evenkeel_source_fetch_total.inc({ source: event.source, result: 'failed' });
      break;
    case 'DriftFound':
      meters.evenkeel_drift_detected_total.inc(kindOf(event.key));
      break;
    case 'DriftHealed':
      meters.evenkeel_drift_healed_total.inc(kindOf(event.key));
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
      rollouts.set(event.key, event.at);
      break;
    case 'RolloutSucceeded':
      endRollout(meters, event, rollouts, 'succeeded');
      break;
    case 'RolloutRolledBack':
      endRollout(meters, event, rollouts, 'rolled_back');
      break;
    case 'ObjectDeleted':
      rollouts.delete(event.key);
      break;
    default:
      break;
  }
}

function endRollout(
  meters: Meters,
  event: { readonly key: ResourceKey; readonly at: number },
  rollouts: RolloutClock,
  result: 'succeeded' | 'rolled_back',
): void {
  const labels = { ...kindOf(event.key), result };
  meters.evenkeel_deployment_total.inc(labels);
  const startedAt = rollouts.get(event.key);
  if (startedAt === undefined) return;
  rollouts.delete(event.key);
  meters.evenkeel_deployment_duration_seconds.observe(labels, (event.at - startedAt) / 1000);
}

function kindOf(key: ResourceKey): { kind: string } {
  return { kind: parseKey(key)?.kind ?? 'unknown' };
}
