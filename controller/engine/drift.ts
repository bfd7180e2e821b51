import { type Difference, describeWhy } from '../model/difference.ts';
import type { Drift, DriftRecord } from '../model/drift.ts';
import type { EventBody } from '../model/event.ts';
import { jsonEqual } from '../model/json.ts';
import type { Plan } from '../model/plan.ts';
import type { ObjectStatus } from '../model/status.ts';
import type { PassReport } from './reduce-status.ts';
import { rulePlaceOf } from './rule-place.ts';

type DriftStatus = Pick<ObjectStatus, 'drift' | 'driftSince' | 'inSyncWith'>;
type Differing = Pick<ObjectStatus, 'differences' | 'ignored'>;

/** What a look says of drift: what it is, and since when. */
export function driftOf(previous: ObjectStatus | undefined, report: PassReport, seen: Differing): DriftStatus {
  const { observed, decision, recalled } = report;
  if (!observed || report.unresolved)
    return { drift: previous?.drift, driftSince: previous?.driftSince, inSyncWith: previous?.inSyncWith };
  const drift = fieldsOf(previous, report, seen);
  const loud = decision?.cause === 'drift' ? seen.differences : keptIn(previous, report, seen);
  const since = sinceOf(drift, loud);
  const isInSync = observed.comparison !== undefined && driftingIn(seen).length === 0;
  const inSyncWith = isInSync ? report.content : (previous?.inSyncWith ?? recalled?.inSyncWith);
  return { drift, driftSince: since, inSyncWith };
}

function fieldsOf(previous: ObjectStatus | undefined, report: PassReport, seen: Differing): Drift | undefined {
  const { decision, recalled, now } = report;
  const kept = keptIn(previous, report, seen);
  const counts = decision?.cause === 'drift' || (decision?.cause === 'unsettled' && kept.length === 0);
  const drifting = [...(counts ? seen.differences : kept), ...acknowledgedIn(seen)];
  if (drifting.length === 0) return undefined;
  const hasLooked = previous?.lastSeenAt !== undefined;
  const earlier = hasLooked ? previous?.drift?.fields : recalled?.fields;
  const isUnsettled = decision?.cause === 'unsettled' && kept.length === 0;
  const fields = drifting.map(
    ({ path }) =>
      earlier?.find((field) => field.path === path) ?? { path, since: now, exact: hasLooked && !isUnsettled },
  );
  const rulePlace = report.document && rulePlaceOf(report.document);
  return { cause: isUnsettled ? 'unsettled' : 'moved', fields, rulePlace };
}

/** What drifted and lives on as it was, though a commit has asked for something else there since: that heals nothing. */
function keptIn(previous: ObjectStatus | undefined, { decision }: PassReport, seen: Differing): readonly Difference[] {
  if (decision?.cause !== 'change' && decision?.cause !== 'unsettled') return [];
  if (previous?.drift?.cause !== 'moved') return [];
  const drifted = new Set(previous.drift.fields.map(({ path }) => path));
  const before = previous.differences.filter(({ path }) => drifted.has(path));
  return seen.differences.filter((now) =>
    before.some(({ path, live }) => path === now.path && jsonEqual({ live }, { live: now.live })),
  );
}

function sinceOf(drift: Drift | undefined, differences: readonly Difference[]): number | undefined {
  const paths = new Set(differences.map(({ path }) => path));
  const times = (drift?.fields ?? []).filter(({ path }) => paths.has(path)).map(({ since }) => since);
  return times.length === 0 ? undefined : Math.min(...times);
}

function acknowledgedIn({ ignored }: Differing): readonly Difference[] {
  return ignored.filter(({ why }) => why.reason === 'acknowledged');
}

function driftingIn(seen: Differing): readonly Difference[] {
  return [...seen.differences, ...acknowledgedIn(seen)];
}

/** What is worth keeping of it over a restart; undefined where that is nothing. */
export function recordOf({ drift, inSyncWith, management }: ObjectStatus): DriftRecord | undefined {
  // Of what is enforced the applied tag tells more.
  const known = management.mode === 'observe' ? inSyncWith : undefined;
  if (!drift && known === undefined) return undefined;
  return { fields: drift?.fields ?? [], ...(known === undefined ? {} : { inSyncWith: known }) };
}

/** What has become of drift since the last look. */
export function driftEvents(
  previous: ObjectStatus | undefined,
  status: ObjectStatus,
  report: PassReport,
): readonly EventBody[] {
  if (!report.observed || report.unresolved) return [];
  return [...acknowledged(previous, status), ...healed(previous, status), ...found(previous, status, report)];
}

function acknowledged(previous: ObjectStatus | undefined, status: ObjectStatus): readonly EventBody[] {
  // At the first look after a start it is old news: the process before has told it.
  if (previous?.lastSeenAt === undefined) return [];
  const known = acknowledgedIn(previous);
  const fresh = acknowledgedIn(status).filter((one) => !known.some((before) => jsonEqual({ ...before }, { ...one })));
  const words = new Set(fresh.map(({ why }) => describeWhy(why)));
  return [...words].flatMap((word) => {
    const differences = fresh.filter(({ why }) => describeWhy(why) === word);
    const why = differences[0]?.why;
    if (why?.reason !== 'acknowledged') return [];
    return [{ type: 'DriftAcknowledged', key: status.key, differences, reason: why.note, until: why.until }];
  });
}

/** Told once all that counted is in place again; what was acknowledged meanwhile is not healed. */
function healed(previous: ObjectStatus | undefined, status: ObjectStatus): readonly EventBody[] {
  if (!previous || status.differences.length > 0) return [];
  const before = [...(previous.driftSince === undefined ? [] : previous.differences), ...acknowledgedIn(previous)];
  const differences = before.filter(({ path }) => !acknowledgedIn(status).some((one) => one.path === path));
  return differences.length === 0 ? [] : [{ type: 'DriftHealed', key: status.key, differences }];
}

function found(previous: ObjectStatus | undefined, status: ObjectStatus, report: PassReport): readonly EventBody[] {
  const { key, decision, commit } = report;
  const { differences } = status;
  if (differences.length === 0 || jsonEqual(stillLoud(previous, status), differences)) return [];
  if (decision?.cause === 'drift') return [{ type: 'DriftFound', key, differences }];
  // That content is held is told as such; its difference was told before it was rolled out.
  if (decision?.cause === 'change' && commit && !isKnownToFail(decision.plan))
    return [{ type: 'ChangeFound', key, commit, differences }];
  return [];
}

/** What differed before, without what has been acknowledged since: that is no news. */
function stillLoud(previous: ObjectStatus | undefined, status: ObjectStatus): readonly Difference[] {
  const quiet = new Set(acknowledgedIn(status).map(({ path }) => path));
  return (previous?.differences ?? []).filter(({ path }) => !quiet.has(path));
}

function isKnownToFail(plan: Plan): boolean {
  return plan.kind === 'hold' && plan.cause !== 'wave';
}
