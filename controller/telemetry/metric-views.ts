import { isUnderWay } from '../model/rollout.ts';
import type { ObjectStatus } from '../model/status.ts';
import type { SourceView, Views } from '../model/views.ts';
import type { MetricName } from './metric-table.ts';
import type { Meters } from './metrics.ts';

const FROM_VIEWS = [
  'evenkeel_object_info',
  'evenkeel_object_condition',
  'evenkeel_object_failures',
  'evenkeel_drift_fields',
  'evenkeel_drift_since_timestamp_seconds',
  'evenkeel_deployment_started_timestamp_seconds',
  'evenkeel_deployment_paused',
  'evenkeel_deployment_paused_until_timestamp_seconds',
  'evenkeel_source_revision_info',
  'evenkeel_source_documents',
  'evenkeel_source_problems',
  'evenkeel_source_complete',
] as const satisfies readonly MetricName[];

/**
 * Sets every gauge that mirrors the views; series of objects that are gone disappear. The time of a source's last success
 * stays while the source fails, because its age is what alerts look at.
 */
export function collectViews(meters: Meters, views: Views): void {
  for (const name of FROM_VIEWS) meters[name].reset();
  const operator = views.operator();
  meters.evenkeel_ready.set(operator.ready ? 1 : 0);
  for (const state of ['ready', 'waiting', 'inFlight'] as const) {
    const labels = { state: state === 'inFlight' ? 'in_flight' : state };
    meters.evenkeel_reconcile_queue_depth.set(labels, operator.queue[state]);
  }
  meters.evenkeel_reconcile_oldest_seconds.set(operator.queue.oldestMs / 1000);
  if (operator.lastSweepAt !== undefined) meters.evenkeel_last_sweep_timestamp_seconds.set(operator.lastSweepAt / 1000);
  for (const source of operator.sources) collectSource(meters, source);
  for (const status of views.objects()) collectObject(meters, status);
}

function collectSource(meters: Meters, view: SourceView): void {
  const source = view.name;
  meters.evenkeel_source_documents.set({ source }, view.documents);
  meters.evenkeel_source_problems.set({ source }, view.problems.length);
  meters.evenkeel_source_complete.set({ source }, view.complete ? 1 : 0);
  if (view.commit) meters.evenkeel_source_revision_info.set({ source, revision: view.commit.id }, 1);
  if (view.lastFetchAt !== undefined && view.lastError === undefined) {
    meters.evenkeel_source_last_success_timestamp_seconds.set({ source }, view.lastFetchAt / 1000);
  }
}

function collectObject(meters: Meters, status: ObjectStatus): void {
  const { namespace, kind, name } = status.identity;
  const labels = { namespace, kind, name };
  meters.evenkeel_object_info.set(
    {
      ...labels,
      account: status.scope?.account ?? '',
      region: status.scope?.region ?? '',
      health: status.health.status,
      sync: status.sync,
      mode: status.management.mode,
      suspended: String(status.conditions.some(({ type, status: value }) => type === 'Suspended' && value === 'True')),
    },
    1,
  );
  for (const { type, status: value } of status.conditions) {
    meters.evenkeel_object_condition.set({ ...labels, type, status: value }, 1);
  }
  collectRollout(meters, status, labels);
  if (status.failures > 0) meters.evenkeel_object_failures.set(labels, status.failures);
  if (status.driftSince === undefined) return;
  meters.evenkeel_drift_fields.set(labels, status.differences.length);
  meters.evenkeel_drift_since_timestamp_seconds.set(labels, status.driftSince / 1000);
}

function collectRollout(
  meters: Meters,
  { summary }: ObjectStatus,
  labels: Record<'namespace' | 'kind' | 'name', string>,
): void {
  const rollout = summary?.rollout;
  if (rollout === undefined || !isUnderWay(rollout)) return;
  const { startedAt, hook } = rollout;
  if (startedAt !== undefined) meters.evenkeel_deployment_started_timestamp_seconds.set(labels, startedAt / 1000);
  if (hook?.status !== 'AWAITING_ACTION') return;
  meters.evenkeel_deployment_paused.set(labels, 1);
  if (hook.deadline !== undefined)
    meters.evenkeel_deployment_paused_until_timestamp_seconds.set(labels, hook.deadline / 1000);
}
