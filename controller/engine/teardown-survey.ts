import { parseKey, type ResourceKey } from '../model/identity.ts';
import type { Present } from '../model/kind.ts';
import type { Plan } from '../model/plan.ts';
import { APPLIED_TAG, decodeApplied } from '../model/tags.ts';
import type { DoomedObject, Fate, TeardownSurvey } from '../model/teardown-survey.ts';
import { tiersOf } from '../model/tiers.ts';
import type { Engine, Orphan, Pass } from './context.ts';
import { documentKeyOf } from './orphans.ts';
import { ownerTags } from './ownership.ts';
import { asAwsError, stepsOf } from './subject.ts';
import { describeSuspension, suspensionInForce } from './suspension.ts';
import { isWanted, managementOf, verdictOf } from './teardown-verdict.ts';

type Open = (key: ResourceKey) => Promise<Pass | string>;

/** Looks at everything that is to go, and says what becomes of it and in which order. Only reads. */
export async function surveyTeardown(engine: Engine, open: Open): Promise<TeardownSurvey> {
  const doomed = [...engine.orphans].filter(([, orphan]) => !isWanted({ orphan, engine }));
  const looked = await Promise.all(doomed.map(([key, orphan]) => lookAt({ key, orphan, engine, open })));
  const objects = looked.flatMap((each) => each ?? []);
  return { objects: inOrder(objects, engine), unlisted: [...engine.undiscovered.values()].flatMap(linesOf) };
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

interface Job {
  readonly key: ResourceKey;
  readonly orphan: Orphan;
  readonly engine: Engine;
  readonly open: Open;
}

async function lookAt(job: Job): Promise<DoomedObject | undefined> {
  const { key, engine, open } = job;
  try {
    const pass = await open(key);
    if (typeof pass === 'string') return described(job, { fate: 'unknown', reason: pass });
    const { identity, locator } = job.orphan.owned;
    const seen = await job.orphan.kind.observe({ identity, locator }, pass.point);
    if (seen.state === 'absent') return undefined;
    if (seen.state === 'leaving') return described(job, { fate: 'delete', reason: seen.reason });
    return described(job, { ...judged(job, seen), seen });
  } catch (error) {
    return described({ ...job, engine }, { fate: 'unknown', reason: asAwsError(error).message });
  }
}

interface Judged {
  readonly fate: Fate;
  readonly reason?: string | undefined;
  readonly plan?: Plan | undefined;
}

/** As {@link ./teardown.ts} would decide, the order aside. */
function judged({ key, orphan, engine }: Job, seen: Present<unknown>): Judged {
  const verdict = verdictOf({ key, orphan, engine });
  if (verdict.kind === 'refuse')
    return { fate: verdict.code === 'PRUNE_RETAIN' ? 'keep' : 'protected', reason: verdict.message };
  const management = managementOf({ orphan, engine });
  const now = engine.clock.now();
  if (management.mode !== 'enforce')
    return { fate: 'protected', reason: 'management.mode is observe; nothing is written' };
  const suspension = suspensionInForce(management, seen.tags, now);
  if (suspension) return { fate: 'protected', reason: describeSuspension(suspension) };
  const expected = ownerTags(engine.owner, documentKeyOf(orphan));
  if (Object.entries(expected).some(([tag, value]) => seen.tags[tag] !== value))
    return { fate: 'protected', reason: 'the live object does not carry our tags any more' };
  const plan = orphan.kind.teardown(orphan.owned.identity, seen, { now, ownerTags: expected });
  if (plan.kind === 'refuse') return { fate: 'protected', reason: plan.message, plan };
  if (plan.kind === 'hold') return { fate: 'protected', reason: plan.reason, plan };
  const reason = plan.kind === 'wait' ? plan.reason : undefined;
  return { fate: orphan.owned.released ? 'release' : 'delete', reason, plan };
}

function described(
  { key, orphan, engine }: Job,
  judgement: Judged & { readonly seen?: Present<unknown> },
): DoomedObject {
  const { fate, reason, plan, seen } = judgement;
  const document = documentKeyOf(orphan);
  return {
    key,
    type: orphan.owned.type ?? parseKey(document)?.kind ?? orphan.kind.name,
    fate,
    reason,
    steps: plan ? stepsOf(plan) : [],
    documented: engine.condemned?.documents.has(document) === true,
    stateful: orphan.owned.stateful,
    running: seen && orphan.kind.summary(seen.live).running,
    appliedCommit: seen && decodeApplied(seen.tags[APPLIED_TAG])?.commit,
  };
}

function inOrder(objects: readonly DoomedObject[], engine: Engine): readonly DoomedObject[] {
  const goes = new Set(objects.filter(({ fate }) => fate === 'delete' || fate === 'release').map(({ key }) => key));
  const order = engine.teardownOrder();
  const sorted = [...objects].sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = sorted.flatMap(({ key }) => (goes.has(key) ? [key] : []));
  const tiers = tiersOf(keys, (key) => [...order.allBefore(key)]);
  const tierOf = new Map(tiers.flatMap((tier, i) => tier.map((key) => [key, i + 1] as const)));
  return sorted
    .map((object) => ({ ...object, tier: tierOf.get(object.key) }))
    .sort((a, b) => (a.tier ?? Number.MAX_SAFE_INTEGER) - (b.tier ?? Number.MAX_SAFE_INTEGER));
}
