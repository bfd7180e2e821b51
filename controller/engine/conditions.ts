import type { Outcome } from '../model/outcome.ts';
import type { Condition, ObjectStatus } from '../model/status.ts';
import { type PassReport, reasonOf, refusalOf } from './reduce-status.ts';
import { describeSuspension } from './suspension.ts';

type Draft = Omit<Condition, 'lastTransitionTime'>;

/** The conditions of a status, in the Kubernetes form. A transition time changes only when the status word does. */
export function conditionsOf(
  status: ObjectStatus,
  previous: readonly Condition[],
  report: PassReport,
): readonly Condition[] {
  return drafts(status, report).map((draft) => {
    const before = previous.find((item) => item.type === draft.type);
    const unchanged = before?.status === draft.status;
    return { ...draft, lastTransitionTime: unchanged ? before.lastTransitionTime : report.now };
  });
}

/** The conditions of an object that waits for others, or is held because of one, when that has changed since its last look. */
export function conditionsInTurn(conditions: readonly Condition[], outcome: Outcome): readonly Condition[] {
  if (outcome.kind !== 'blocked' && outcome.kind !== 'held') return conditions;
  const { reason: message } = outcome;
  const fresh: readonly Draft[] = [
    { type: 'Ready', status: 'False', reason: reasonOf(outcome.kind), message },
    reconciling({ outcome }),
    stalled({ outcome }),
  ];
  return conditions.map((old) => ({ ...old, ...fresh.find(({ type }) => type === old.type) }));
}

function drafts(status: ObjectStatus, report: PassReport): readonly Draft[] {
  return [
    ready(status, report),
    reconciling(report),
    stalled(report),
    synced(status, report),
    healthy(status),
    drifted(status),
    suspended(status, report),
  ];
}

function ready(status: ObjectStatus, report: PassReport): Draft {
  const { outcome } = report;
  const refusal = refusalOf(report);
  if (outcome.kind === 'settled' && status.sync === 'Synced' && status.health.status === 'Healthy')
    return { type: 'Ready', status: 'True', reason: 'Settled', message: settledWords(status) };
  if (refusal) return { type: 'Ready', status: 'False', reason: reasonOf(refusal.code), message: refusal.message };
  if (outcome.kind === 'settled')
    return { type: 'Ready', status: 'False', reason: status.health.status, message: status.health.message };
  return { type: 'Ready', status: 'False', reason: reasonOf(outcome.kind), message: outcome.reason };
}

function settledWords({ problems }: ObjectStatus): string {
  return problems.length === 0
    ? 'live is what the manifest means'
    : 'live is what the manifest meant when it was valid last';
}

function reconciling({ outcome }: Pick<PassReport, 'outcome'>): Draft {
  const busy = outcome.kind === 'progressing' || outcome.kind === 'blocked';
  return busy
    ? { type: 'Reconciling', status: 'True', reason: reasonOf(outcome.kind), message: outcome.reason }
    : { type: 'Reconciling', status: 'False', reason: 'Idle', message: 'nothing is under way' };
}

function stalled({ outcome }: Pick<PassReport, 'outcome'>): Draft {
  if (outcome.kind === 'held' || outcome.kind === 'failed')
    return { type: 'Stalled', status: 'True', reason: reasonOf(outcome.kind), message: outcome.reason };
  return { type: 'Stalled', status: 'False', reason: 'Moving', message: 'nothing stands in the way' };
}

function synced(status: ObjectStatus, report: PassReport): Draft {
  const refusal = refusalOf(report);
  if (status.sync === 'Unknown' && refusal?.code === 'DUPLICATE_IDENTITY')
    return { type: 'Synced', status: 'Unknown', reason: reasonOf(refusal.code), message: refusal.message };
  const { outcome, unresolved } = report;
  if (unresolved && 'reason' in outcome)
    return { type: 'Synced', status: 'Unknown', reason: 'Unresolved', message: outcome.reason };
  if (status.sync === 'Unknown')
    return { type: 'Synced', status: 'Unknown', reason: 'NotSeen', message: 'AWS has not been read yet' };
  if (status.sync === 'Synced')
    return { type: 'Synced', status: 'True', reason: 'Synced', message: 'no field differs' };
  if (!report.document)
    return {
      type: 'Synced',
      status: 'False',
      reason: 'DocumentGone',
      message: 'the object lives and its document is gone',
    };
  const fields = status.differences.map((item) => item.path || 'the object itself').slice(0, 5);
  const more = status.differences.length - fields.length;
  const message = `differs: ${fields.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return { type: 'Synced', status: 'False', reason: 'Differs', message };
}

function healthy({ health }: ObjectStatus): Draft {
  const status = health.status === 'Unknown' ? 'Unknown' : health.status === 'Healthy' ? 'True' : 'False';
  return { type: 'Healthy', status, reason: health.status, message: health.message };
}

function drifted(status: ObjectStatus): Draft {
  const { drift, driftSince, differences } = status;
  if (driftSince !== undefined)
    return { type: 'Drifted', status: 'True', reason: 'Drift', message: `${differences.length} field(s) moved away` };
  if (!drift)
    return { type: 'Drifted', status: 'False', reason: 'NoDrift', message: 'live did not move away from the manifest' };
  if (drift.cause === 'unsettled')
    return {
      type: 'Drifted',
      status: 'Unknown',
      reason: 'NeverInSync',
      message: 'live was never as the manifest says',
    };
  const message = `${drift.fields.length} field(s) moved away and are acknowledged`;
  return { type: 'Drifted', status: 'True', reason: 'Acknowledged', message };
}

function suspended({ suspension }: ObjectStatus, report: PassReport): Draft {
  // Only a look that compares says anew whether it is.
  if (report.unresolved && suspension)
    return { type: 'Suspended', status: 'True', reason: 'Suspended', message: describeSuspension(suspension) };
  const refusal = refusalOf(report);
  return refusal?.code === 'SUSPENDED'
    ? { type: 'Suspended', status: 'True', reason: 'Suspended', message: refusal.message }
    : { type: 'Suspended', status: 'False', reason: 'Active', message: 'not suspended' };
}
