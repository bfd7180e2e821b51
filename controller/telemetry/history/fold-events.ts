import type { Difference } from '../../model/difference.ts';
import type { OperatorEvent } from '../../model/event.ts';
import type { HistoryAct, HistoryEntry, Trigger } from '../../model/history.ts';
import type { ActVerb } from '../../model/operation.ts';
import { type Cause, type Draft, draftOf, entryOf, type KeyedEvent } from './draft.ts';

interface Fold {
  readonly drafts: Draft[];
  /** What was found last, until all is as desired: the next step is sent for it. */
  cause: Cause | undefined;
  /** What is being applied; it has not come to its end. */
  open: Draft | undefined;
  /** What a person has just asked for: the steps that come next are sent for it. */
  asked: Draft | undefined;
}

/**
 * One object's history out of its events, oldest first in, newest first out. Pure: the events are the only truth, and
 * what they do not tell (whoever looked was not there) is not made up.
 */
export function foldEvents(events: readonly OperatorEvent[]): readonly HistoryEntry[] {
  const fold: Fold = { drafts: [], cause: undefined, open: undefined, asked: undefined };
  for (const event of events) if ('key' in event && event.type !== 'DocumentInvalid') take(fold, event);
  return fold.drafts.map(entryOf).reverse();
}

type Of<T extends KeyedEvent['type']> = Extract<KeyedEvent, { readonly type: T }>;
type Taker = { readonly [T in KeyedEvent['type']]: (fold: Fold, event: Of<T>) => void };

/** Complete, so that nobody adds an event without saying what it means here. */
const TAKE: Taker = {
  ChangeFound: (fold, { differences, commit }) => find(fold, { ...changeOf(differences), commit, found: differences }),
  DriftFound: (fold, { differences }) => find(fold, { trigger: 'drift', stores: [], found: differences }),
  StepExecuted: send,
  StepFailed: (fold, event) => fail(fold, event, `${event.call} failed: ${event.code}: ${event.message}`),
  ReconcileFailed: (fold, event) => fail(fold, event, event.message),
  ObjectCreated: created,
  ObjectAdopted: (fold, event) => during(fold, event, 'adoption'),
  ObjectDeleted: (fold, event) => during(fold, event, 'removal'),
  ObjectSettled: settle,
  DriftHealed: healed,
  RolloutStarted: roll,
  RolloutSucceeded: succeed,
  RolloutRolledBack: rollBack,
  PersonActed: personActed,
  RolledBackByHand: (fold, event) => act(fold, event, { act: 'rolledBack', reason: event.reason }),
  ObjectSuspended: (fold, event) => act(fold, event, { act: 'suspended', reason: event.reason }),
  ObjectResumed: (fold, event) => act(fold, event, { act: 'resumed', reason: whyResumed(event) }),
  DriftAcknowledged: (fold, event) =>
    act(fold, event, { act: 'acknowledged', reason: `until ${event.until}: ${event.reason}` }),
  AwaitingPerson: nothing,
  GuardRefused: nothing,
  WavesStopped: nothing,
};

function take(fold: Fold, event: KeyedEvent): void {
  const taker = TAKE[event.type] as (fold: Fold, event: KeyedEvent) => void;
  if (!event.type.startsWith('Step')) fold.asked = undefined;
  taker(fold, event);
}

function nothing(): void {}

function whyResumed({ expired, reason = 'its time ran out' }: Of<'ObjectResumed'>): string {
  return expired ? reason : '';
}

interface Found extends Omit<Cause, 'differences'> {
  readonly found: readonly Difference[];
}

/** The same wish seen again, with what is left of it, is no new one. */
function find(fold: Fold, { found, ...cause }: Found): void {
  const { cause: before } = fold;
  const isSame = before?.trigger === cause.trigger && before.commit?.id === cause.commit?.id;
  const differences = isSame ? before.differences : new Map<string, Difference>();
  for (const difference of found) if (!differences.has(difference.path)) differences.set(difference.path, difference);
  if (!isSame) fold.cause = { ...cause, differences };
}

function changeOf(differences: readonly Difference[]): { trigger: Trigger; stores: readonly string[] } {
  const stores = differences.map(({ why }) => (why.reason === 'set' ? why.from : undefined));
  const named = [...new Set(stores.filter((store) => store !== undefined))];
  return stores.includes(undefined) || named.length === 0
    ? { trigger: 'commit', stores: [] }
    : { trigger: 'value', stores: named };
}

function begin(fold: Fold, event: KeyedEvent, trigger: Trigger): Draft {
  const { open } = fold;
  const draft = draftOf(event, { trigger, cause: trigger === fold.cause?.trigger ? fold.cause : undefined });
  if (open?.result === 'underWay') end(fold, open, { result: 'superseded', at: draft.at });
  fold.drafts.push(draft);
  fold.open = draft;
  return draft;
}

function end(fold: Fold, draft: Draft, { result, at }: { result: Draft['result']; at: number }): void {
  draft.result = result;
  draft.finishedAt = at;
  if (fold.open === draft) fold.open = undefined;
}

function send(fold: Fold, event: Of<'StepExecuted'>): void {
  if (fold.asked) sendAsked(fold, fold.asked, event);
  else sendOwn(fold, event);
}

function sendOwn(fold: Fold, event: Of<'StepExecuted'>): void {
  const { call, effect, why } = event;
  const isOther = fold.cause !== undefined && fold.open?.cause !== fold.cause;
  // Tags of ours alone are bookkeeping: of what was settled, of a suspension.
  if (effect === 'tag' && !fold.open && !fold.cause) return;
  const draft = fold.open && !isOther ? fold.open : begin(fold, event, fold.cause?.trigger ?? triggerOf(effect));
  draft.steps.push({ call, effect, why });
  if (draft.result === 'failed') draft.result = 'underWay';
}

const ACTS: Readonly<Record<ActVerb, HistoryAct>> = {
  refresh: 'refreshed',
  sync: 'synced',
  suspend: 'suspended',
  resume: 'resumed',
  restart: 'restarted',
  rollback: 'rolledBack',
  stop: 'stopped',
  continue: 'continued',
  acknowledge: 'acknowledged',
  heal: 'healed',
};

function personActed(fold: Fold, event: Of<'PersonActed'>): void {
  const draft = draftOf(event, { trigger: 'person' });
  draft.act = ACTS[event.verb];
  draft.by = event.actor;
  draft.reason = event.reason ?? event.did;
  draft.result = 'noted';
  draft.finishedAt = event.at;
  fold.drafts.push(draft);
  fold.asked = draft;
}

/** Stopping and continuing steer a rollout that goes on being what it was; going back and restarting begin another one. */
function sendAsked(fold: Fold, draft: Draft, { call, effect, why, at }: Of<'StepExecuted'>): void {
  draft.steps.push({ call, effect, why });
  const begins = effect !== 'tag' && draft.act !== 'stopped' && draft.act !== 'continued';
  if (!begins || fold.open === draft) return;
  if (fold.open?.result === 'underWay') end(fold, fold.open, { result: 'superseded', at });
  draft.result = 'underWay';
  draft.finishedAt = undefined;
  fold.open = draft;
}

function triggerOf(effect: Of<'StepExecuted'>['effect']): Trigger {
  if (effect === 'create') return 'commit';
  return effect === 'delete' ? 'removal' : 'unknown';
}

/** Tried again it may still go well, so it stays open. */
function fail(fold: Fold, event: KeyedEvent, reason: string): void {
  const draft = fold.asked ?? fold.open ?? (fold.cause && begin(fold, event, fold.cause.trigger));
  if (!draft) return;
  draft.result = 'failed';
  draft.reason = reason;
  draft.finishedAt = event.at;
}

function created(fold: Fold, event: Of<'ObjectCreated'>): void {
  const draft = fold.open ?? begin(fold, event, 'commit');
  if (draft.trigger === 'unknown') draft.trigger = 'commit';
  draft.commit ??= event.commit;
}

/** Told when it is done already. */
function during(fold: Fold, event: Of<'ObjectAdopted' | 'ObjectDeleted'>, trigger: Trigger): void {
  const draft = fold.open ?? begin(fold, event, trigger);
  draft.trigger = trigger;
  end(fold, draft, { result: 'succeeded', at: event.at });
}

function settle(fold: Fold, event: Of<'ObjectSettled'>): void {
  const { open } = fold;
  fold.cause = undefined;
  if (!open) return;
  const isTheirs = open.trigger === 'outside' || open.trigger === 'person';
  open.commit ??= isTheirs ? undefined : event.commit;
  if (!isTheirs) open.reason = undefined;
  end(fold, open, { result: 'succeeded', at: event.at });
}

/** Where nothing was sent, somebody else has put it back, and there is nothing to tell of; else it ends when settled. */
function healed(fold: Fold): void {
  if (!fold.open && fold.cause?.trigger === 'drift') fold.cause = undefined;
}

function roll(fold: Fold, event: Of<'RolloutStarted'>): void {
  const { open } = fold;
  const isOurs = open !== undefined && (open.revision === undefined || isOf(open, event)) && hasSent(open);
  const draft = isOurs || (open && isOf(open, event)) ? open : begin(fold, event, 'outside');
  draft.revision = event.revision;
  draft.deployment ??= event.deployment;
}

function hasSent({ steps }: Draft): boolean {
  return steps.some(({ effect }) => effect !== 'tag');
}

function isOf(
  draft: Draft,
  { deployment, revision }: { deployment?: string | undefined; revision?: string | undefined },
) {
  if (deployment !== undefined && draft.deployment !== undefined) return deployment === draft.deployment;
  return revision === undefined || draft.revision === undefined || revision === draft.revision;
}

/** What Evenkeel sent is over when the object is settled, which comes after. */
function succeed(fold: Fold, event: Of<'RolloutSucceeded'>): void {
  const draft = fold.open ?? begin(fold, event, 'outside');
  draft.revision ??= event.revision;
  draft.deployment ??= event.deployment;
  const at = event.happenedAt ?? event.at;
  draft.result = 'succeeded';
  draft.finishedAt = at;
  if (draft.steps.length === 0) fold.open = undefined;
}

/** Told again after a restart, it is the same end. */
function rollBack(fold: Fold, event: Of<'RolloutRolledBack'>): void {
  const last = fold.drafts.at(-1);
  const isTold = last?.result === 'rolledBack' && last.reason === event.reason && isOf(last, event);
  if (isTold && !fold.open) return;
  const draft = fold.open ?? begin(fold, event, 'outside');
  draft.revision ??= event.revision;
  draft.deployment ??= event.deployment;
  draft.reason = event.reason;
  draft.details = event.details;
  end(fold, draft, { result: 'rolledBack', at: event.happenedAt ?? event.at });
  fold.cause = undefined;
}

/** How long after a rollout of theirs people are still telling why, in tags that the same command sets. */
const SAME_ACT_MS = 60_000;

/** How long what a person did through Evenkeel may take until a look at the object finds its traces. */
const TRACES_MS = 5 * 60_000;
/** Acts whose traces look so. */
const LEAVES: Partial<Record<HistoryAct, readonly (HistoryAct | undefined)[]>> = {
  suspended: ['suspended', 'rolledBack'],
  resumed: ['resumed', 'restarted'],
  acknowledged: ['acknowledged'],
  rolledBack: ['rolledBack'],
};

function act(fold: Fold, event: KeyedEvent, { act, reason }: { act: HistoryAct; reason: string }): void {
  const { open } = fold;
  const isTrace = ({ by, act: done, at }: Draft): boolean =>
    by !== undefined && event.at - at <= TRACES_MS && (LEAVES[act] ?? []).includes(done);
  if (fold.drafts.some(isTrace)) return;
  if (open?.trigger === 'outside' && act !== 'resumed' && event.at - open.at <= SAME_ACT_MS) {
    open.trigger = 'person';
    open.act = act;
    open.reason = reason;
    return;
  }
  const draft = draftOf(event, { trigger: 'person' });
  draft.act = act;
  draft.reason = reason === '' ? undefined : reason;
  draft.result = 'noted';
  draft.finishedAt = event.at;
  fold.drafts.push(draft);
}
