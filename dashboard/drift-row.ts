import { contentOf } from '../controller/model/acknowledgement.ts';
import { type Difference, describeWhy } from '../controller/model/difference.ts';
import { maskDifference, maskText } from '../controller/model/mask.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import { isSuspended } from './attention.ts';
import { actorOf, reachOf } from './drift-reach.ts';
import type { DriftRow, DriftState } from './schema/drift.ts';

/** Statuses are replaced and never changed, so rows are made once per status however often they are listed. */
const known = new WeakMap<ObjectStatus, readonly DriftRow[]>();

/** Every drifted field of an object, what is acknowledged or ignored by a rule among them. */
export function driftRowsOf(status: ObjectStatus): readonly DriftRow[] {
  const rows = known.get(status) ?? makeRows(status);
  known.set(status, rows);
  return rows;
}

function makeRows(status: ObjectStatus): readonly DriftRow[] {
  const drifted = new Set(status.drift?.fields.map(({ path }) => path));
  return [
    ...status.differences.filter(({ path }) => drifted.has(path)),
    ...status.ignored.filter(({ why }) => why.reason === 'acknowledged' || why.reason === 'ignored'),
  ].map((difference) => makeRow(status, difference));
}

function makeRow(status: ObjectStatus, difference: Difference): DriftRow {
  const { key, identity, drift, origin, scope, management } = status;
  const { desired, live, path, why } = maskDifference(difference);
  const field = drift?.fields.find((one) => one.path === path);
  const state = stateOf(status, difference);
  return {
    id: contentOf(difference),
    key,
    ...identity,
    field: path,
    desired,
    live,
    cause: drift?.cause ?? 'moved',
    why: maskText(describeWhy(why)),
    state,
    message: maskText(messageOf(status, difference, state)),
    mode: management.mode,
    reach: reachOf(status, difference),
    actor: maskedActor(status, difference),
    since: field?.since,
    sinceExact: field?.exact,
    until: why.reason === 'acknowledged' ? why.until : undefined,
    origin,
    rulePlace: path === '' ? undefined : drift?.rulePlace,
    account: scope?.account,
    region: scope?.region,
  };
}

function maskedActor(status: ObjectStatus, difference: Difference): DriftRow['actor'] {
  const { kind, words } = actorOf(status, difference);
  return { kind, words: maskText(words) };
}

function stateOf(status: ObjectStatus, { why }: Difference): DriftState {
  if (why.reason === 'acknowledged' || why.reason === 'ignored') return why.reason;
  const { plan, outcome, management } = status;
  if (isSuspended(status)) return 'suspended';
  if (management.mode === 'observe' || isDryRun(status)) return 'observed';
  if (plan?.kind === 'refuse') return 'refused';
  return plan?.kind === 'hold' || outcome?.kind === 'held' ? 'held' : 'healing';
}

/** A command that looked once: whether somebody heals is not for it to know. */
function isDryRun({ conditions, outcome }: ObjectStatus): boolean {
  return outcome?.kind === 'held' && conditions.some(({ reason }) => reason === 'DryRun');
}

function messageOf(status: ObjectStatus, { why }: Difference, state: DriftState): string {
  const { plan, outcome, drift } = status;
  switch (state) {
    case 'acknowledged':
    case 'ignored':
      return describeWhy(why);
    case 'observed':
      if (isDryRun(status)) return 'looked at once: a controller that enforces it, or evenkeel apply, puts it back';
      return drift?.cause === 'unsettled' ? NEVER_IN_SYNC : 'only observed: nothing is written';
    case 'refused':
      return plan?.kind === 'refuse' ? plan.message : '';
    case 'suspended':
    case 'held':
      return reasonOf(status);
    case 'healing':
      return outcome?.kind === 'failed'
        ? `cannot be healed: ${outcome.reason}`
        : 'is put back to what the manifest says';
  }
}

const NEVER_IN_SYNC = 'only observed, and never seen as its manifest says: nobody knows which of the two moved';

function reasonOf({ plan, outcome }: ObjectStatus): string {
  if (plan?.kind === 'hold') return plan.reason;
  if (plan?.kind === 'refuse') return plan.message;
  return outcome && 'reason' in outcome ? outcome.reason : '';
}
