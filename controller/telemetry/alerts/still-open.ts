import { parseKey, type ResourceKey } from '../../model/identity.ts';
import { isUnderWay } from '../../model/rollout.ts';
import { isOfSource, sourceTrouble } from '../../model/source-trouble.ts';
import type { ObjectStatus } from '../../model/status.ts';
import type { SourceView, Views } from '../../model/views.ts';
import { driftedPath } from './finding.ts';
import type { Incident } from './state.ts';
import type { What } from './what.ts';

export type Subject = Pick<Incident, 'id' | 'what' | 'item' | 'aspects'>;

/**
 * Whether an incident is still so, by what is known now. Undefined while nobody can say: before the first full look, and
 * while a source that might tell cannot be read. Pure; it is what tells of ends that no event told.
 */
export function isStillOpen(subject: Subject, views: Pick<Views, 'object' | 'operator'>): boolean | undefined {
  const { ready, sources } = views.operator();
  if (!ready) return undefined;
  const { what, item } = subject;
  if (what === 'source') return sources.some((view) => view.name === item.source && isInTrouble(view));
  if (what === 'document') return isStillInvalid(subject, sources, item.key && views.object(item.key));
  const status = item.key === undefined ? undefined : views.object(item.key);
  // A document that a broken source no longer shows has not vanished.
  if (!status) return sources.every(isWhole) ? false : undefined;
  return status.lastSeenAt === undefined ? undefined : IS_OPEN[what](status, subject);
}

function isWhole(view: SourceView): boolean {
  return view.complete && !isInTrouble(view);
}

function isInTrouble(view: SourceView): boolean {
  return sourceTrouble(view) !== undefined;
}

function isStillInvalid(
  { id, item }: Subject,
  sources: readonly SourceView[],
  status: ObjectStatus | undefined,
): boolean | undefined {
  const inSources = sources.some(({ problems }) =>
    problems.some((one) => !isOfSource(one) && id === `document:${one.key ?? one.location.file}`),
  );
  if (inSources || (status && status.problems.length > 0)) return true;
  return !sources.some(isInTrouble) || (item.key !== undefined && status !== undefined) ? false : undefined;
}

const LOST: readonly string[] = ['failed', 'stopped', 'rolledBack'];

const IS_OPEN: Readonly<Record<Exclude<What, 'source' | 'document'>, (s: ObjectStatus, subject: Subject) => boolean>> =
  {
    drift({ driftSince, differences }, { aspects }) {
      const told = new Set(aspects.map(driftedPath));
      // Whoever is to blame for it now: what was told to be wrong is not gone while it differs.
      return driftSince !== undefined || differences.some(({ path }) => told.has(path));
    },
    rollout({ plan, summary }) {
      const rollout = summary?.rollout;
      if (plan?.kind === 'hold' || !rollout) return plan?.kind === 'hold';
      return isUnderWay(rollout) || LOST.includes(rollout.phase);
    },
    awaiting: ({ summary }) => summary?.rollout?.hook?.status === 'AWAITING_ACTION',
    suspended: ({ conditions }) => conditions.some(({ type, status }) => type === 'Suspended' && status === 'True'),
    refused({ conditions }, { aspects }) {
      const ready = conditions.find(({ type }) => type === 'Ready');
      return ready?.status === 'False' && aspects.some((code) => isReason(ready.reason, code));
    },
    failed: ({ failures, outcome }) => failures > 0 || outcome?.kind === 'failed',
  };

/** `NotOwned` as a condition's reason is the code `NOT_OWNED`. */
function isReason(reason: string, code: string): boolean {
  return reason.toLowerCase() === code.replaceAll('_', '').toLowerCase();
}

/** Words for the end of an incident whose object is gone. */
export function isGone(key: ResourceKey | undefined, views: Pick<Views, 'object'>): boolean {
  return key !== undefined && parseKey(key) !== undefined && views.object(key) === undefined;
}
