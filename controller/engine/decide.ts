import type { Comparison } from '../model/difference.ts';
import type { Health } from '../model/health.ts';
import type { JsonObject } from '../model/json.ts';
import type { ErasedKind, PlanContext, Present, Seen } from '../model/kind.ts';
import type { Plan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import { APPLIED_TAG, decodeApplied, encodeApplied, SUSPEND_TAG, type Tags } from '../model/tags.ts';
import { spentAcknowledgements } from './acknowledged.ts';
import { type CheckFacts, checkGate } from './check-gate.ts';
import { outlivesDocument } from './deletion.ts';
import { refuseTwins } from './guard.ts';
import { marksOf, SPENT_TAGS } from './marks.ts';
import { judgeOwnership, type Ownership, type OwnershipFacts, ownerTags } from './ownership.ts';
import { pacedBy } from './paced.ts';
import { keptCodes } from './released.ts';
import { describeSuspension, suspensionInForce } from './suspension.ts';
import type { Turn } from './waves.ts';

const LEAVING_RECHECK_MS = 5_000;
const UNCLEAR_RECHECK_MS = 30_000;

/**
 * Why live is not what the manifest says. `change`: the manifest asks for something new. `drift`: it does not, live moved
 * away. `unsettled`: the object is only observed, and was never seen as the manifest says.
 */
export type Cause = 'new' | 'change' | 'drift' | 'unsettled' | 'adoption' | 'none';

export interface Decision {
  readonly plan: Plan;
  readonly cause: Cause;
  readonly ownership?: Ownership | undefined;
  /** Where it is not what the live object itself says. */
  readonly health?: Health | undefined;
  /** Whether a rollout to content that was not settled before is due now, and whether it goes out. */
  readonly start?: 'waits' | 'goes' | undefined;
  /** It is time to ask what a check after the rollout asks, and then to decide again. */
  readonly asks?: boolean | undefined;
}

export interface DecideInput {
  readonly kind: ErasedKind;
  readonly resource: Resource;
  /** As its document says it: what the record of what was applied is made of. */
  readonly declared: Resource;
  readonly seen: Seen<unknown>;
  readonly comparison?: Comparison | undefined;
  readonly want: JsonObject;
  readonly context: PlanContext;
  readonly ownership: OwnershipFacts;
  /** Whether what was settled may be written down: not while only looking. */
  readonly mayRecord: boolean;
  readonly check: CheckFacts;
  /** Whether a rollout may begin; undefined: nobody was asked yet. */
  readonly turn?: Turn | undefined;
  /** Whether it was read what the object's last rollout replaced. */
  readonly withHistory: boolean;
  /** Natural-key twins of this identity; not empty means that nobody may write. */
  readonly twins: readonly string[];
  readonly driftedBefore: DriftedBefore;
}

/** What tells drift from a change where no applied tag does. */
export interface DriftedBefore {
  /** Content of the manifest that live was last seen equal to. */
  readonly inSyncWith: string | undefined;
  /** Whether an earlier process found the object gone that had been there. */
  readonly wasGone: boolean;
}

/** What one object needs, who may do it aside. Pure: plans are made here and guarded in {@link ./guard.ts}. */
export function decide(input: DecideInput): Decision {
  const { seen, twins } = input;
  if (twins.length > 0) return { plan: { kind: 'refuse', ...refuseTwins(twins) }, cause: 'none' };
  switch (seen.state) {
    case 'leaving':
      return { plan: waitFor(seen), cause: 'none' };
    case 'absent':
      return {
        plan: input.kind.plan({ ...input, seen }),
        cause: input.ownership.ownedBefore || input.driftedBefore.wasGone ? 'drift' : 'new',
      };
    case 'present':
      return decidePresent(input, seen);
  }
}

/** All that can be done with what is on its way out. */
export function waitFor({ reason }: Extract<Seen<unknown>, { state: 'leaving' }>): Plan {
  return { kind: 'wait', reason, recheckMs: LEAVING_RECHECK_MS };
}

function decidePresent(input: DecideInput, seen: Present<unknown>): Decision {
  const ownership = judgeOwnership(seen.tags, input.ownership);
  const { plan, start } = pacedBy(input, seen, (context) => planFor({ ...input, context }, seen, ownership));
  // Written last: a rollout that is still under way, or that failed, has settled nothing.
  const isSettled = plan.kind === 'settled' && input.mayRecord && isAtRest(input, seen);
  const gate = isSettled ? checkGate({ ...input, ...seen, now: input.context.now }) : undefined;
  const cause = causeOf(input, seen, { plan, ownership });
  return { ...(gate ?? { plan: isSettled ? recordApplied(input, seen) : plan }), start, cause, ownership };
}

/** Suspended activities are a wish like any other. */
function isAtRest({ kind, context }: DecideInput, { live }: Present<unknown>): boolean {
  const { now, remembered } = context;
  return ['Healthy', 'Suspended'].includes(kind.health(live, { now, remembered }).status);
}

function planFor(input: DecideInput, seen: Present<unknown>, ownership: Ownership): Plan {
  const { key, owner } = input.ownership;
  switch (ownership.kind) {
    case 'ours': {
      const suspension = suspensionInForce(input.resource.management, seen.tags, input.context.now);
      if (suspension) return { kind: 'refuse', code: 'SUSPENDED', message: describeSuspension(suspension) };
      return input.kind.plan({ ...input, seen, context: { ...input.context, ...marksOf(seen.tags, input.resource) } });
    }
    case 'renamed':
      return retagPlan(input, seen, { set: ownerTags(owner, key), remove: [], why: `renamed from ${ownership.from}` });
    case 'unclear': {
      const reason = `the object carries the name ${ownership.from}; whether that document is gone is not known while a source is incomplete`;
      return { kind: 'wait', reason, recheckMs: UNCLEAR_RECHECK_MS };
    }
    case 'contested':
      return refuse('DUPLICATE_IDENTITY', `${ownership.by} manages the same AWS object`);
    case 'foreign': {
      const commit = ownership.commit ? ` (commit ${ownership.commit})` : '';
      return refuse('OWNED_BY_OTHER', `the object belongs to owner "${ownership.owner}"${commit}`);
    }
    case 'stripped':
      return refuse(
        'OWNER_TAG_STRIPPED',
        'the owner tag was removed from an object that Evenkeel manages; put it back, or remove the document',
      );
    case 'unowned':
      return input.resource.management.adoptionPolicy === 'adopt' || seen.belongs !== undefined
        ? retagPlan(input, seen, { set: ownerTags(owner, key), remove: [], why: seen.belongs ?? 'adopt the object' })
        : refuse(
            'NOT_OWNED',
            'an object of this name lives and carries no owner tag; set adoptionPolicy: adopt to take it over',
          );
  }
}

function refuse(code: Extract<Plan, { kind: 'refuse' }>['code'], message: string): Plan {
  return { kind: 'refuse', code, message };
}

interface Retag {
  readonly set: Tags;
  readonly remove: readonly string[];
  readonly why: string;
}

function retagPlan(input: DecideInput, seen: Present<unknown>, { why, ...change }: Retag): Plan {
  const steps = input.kind.retag(seen.live, change).map((step) => ({ ...step, why }));
  return { kind: 'act', steps };
}

/** Once everything is as desired: writes down what was settled, and takes off what is over: an expired suspension, an acknowledgement, an old hold. */
function recordApplied(input: DecideInput, seen: Present<unknown>): Plan {
  const applied = decodeApplied(seen.tags[APPLIED_TAG]);
  const { resource } = input;
  const retain = outlivesDocument(resource);
  const spent = spentAcknowledgements(seen.tags, { comparison: input.comparison, now: input.context.now });
  const remove = [...[SUSPEND_TAG, ...SPENT_TAGS].filter((tag) => seen.tags[tag] !== undefined), ...spent];
  const own = input.kind.record?.(input.declared, seen.live) ?? {};
  const isRecorded =
    applied?.hash === resource.specHash &&
    applied.retain === retain &&
    Object.entries(own).every(([tag, value]) => (seen.tags[tag] ?? value) === value);
  if (isRecorded && remove.length === 0) return { kind: 'settled' };
  const kept = keptCodes(input.kind.fields, input.declared);
  const value = encodeApplied({ hash: resource.specHash, commit: resource.commit.id, kept, retain });
  const why = `record that commit ${resource.commit.id.slice(0, 12)} is settled`;
  return retagPlan(input, seen, { set: isRecorded ? {} : { ...own, [APPLIED_TAG]: value }, remove, why });
}

function isByHand(plan: Plan): boolean {
  return plan.kind === 'hold' && plan.cause === 'byHand';
}

/** Whether all that differs is wanted because something else has changed. */
function onlyFollows({ kind, comparison }: DecideInput): boolean {
  const differences = comparison?.differences ?? [];
  return differences.length > 0 && differences.every(({ path }) => kind.fields[path]?.follows === true);
}

function causeOf(
  input: DecideInput,
  seen: Present<unknown>,
  { plan, ownership }: { readonly plan: Plan; readonly ownership: Ownership },
): Decision['cause'] {
  const { resource, driftedBefore } = input;
  const isObserved = resource.management.mode === 'observe';
  if ((ownership.kind === 'unowned' && !isObserved) || ownership.kind === 'renamed') return 'adoption';
  // A person's decision, told as such.
  if ((input.comparison?.differences.length ?? 0) === 0 || isByHand(plan)) return 'none';
  if (onlyFollows(input)) return 'change';
  // What somebody else settled says nothing about us.
  if (ownership.kind === 'foreign' || ownership.kind === 'contested') return 'change';
  const applied = decodeApplied(seen.tags[APPLIED_TAG]);
  if (applied?.hash === resource.specHash) return 'drift';
  if (!isObserved || applied !== undefined) return 'change';
  return driftedBefore.inSyncWith === resource.specHash ? 'drift' : 'unsettled';
}
