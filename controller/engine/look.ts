import type { Comparison } from '../model/difference.ts';
import { digest } from '../model/digest.ts';
import type { Fields } from '../model/fields.ts';
import type { ErasedKind, PlanContext, Present, Reader, Seen } from '../model/kind.ts';
import type { Resource } from '../model/resource.ts';
import { APPLIED_TAG, decodeApplied, REPLACES_TAG } from '../model/tags.ts';
import { acknowledgedBy } from './acknowledged.ts';
import { type CheckFacts, NO_CHECK } from './check-gate.ts';
import { canonicalWant, compareSides, ignoredBy } from './compare.ts';
import { type DecideInput, type Decision, decide } from './decide.ts';
import { healingOf, type Wanted } from './healing.ts';
import { withOrigins } from './origins.ts';
import { waitForTurn } from './paced.ts';
import { planContext } from './pass-inputs.ts';
import { mayBeHeldUp, waitsForOthers } from './readiness.ts';
import { withReleased } from './released.ts';
import type { Checked, RolloutChecks } from './rollout-checks.ts';
import { standingBefore } from './standing.ts';
import type { Subject, View } from './subject.ts';
import { unmovedDependents } from './unmoved.ts';
import type { Turn } from './waves.ts';

/**
 * Reads one object, compares it and decides; where a check after a rollout is due, it is asked and decided again. With
 * `wanted` it is also planned what would put these differences back.
 */
export async function look(subject: Subject, declared: Resource, reader: Reader, wanted?: Wanted): Promise<View> {
  const { engine, kind, pass } = subject;
  const sight = await see(subject, declared, reader);
  const { resource, seen, comparison } = sight;
  const facts = factsOf(subject, resource);
  const input = { kind, declared, ...sight, ...facts };
  const decision = await decideWithCheck(input, {
    checks: engine.checks,
    checked: checkedOf(subject, resource, seen),
    ask: () => askForTurn(subject, declared.specHash),
    others: () => waitsForOthers(subject, declared.management.dependsOn, seen),
  });
  const healing = wanted && healingOf({ ...input, check: NO_CHECK }, wanted);
  return { seen, comparison, decision, healing, proven: reader === pass.point };
}

/** What was seen of an object and how it compares; nothing is decided. */
export interface Sight extends Pick<DecideInput, 'seen' | 'comparison' | 'want' | 'context' | 'withHistory'> {
  /** As declared, with what is taken back of what it used to declare. */
  readonly resource: Resource;
}

/** Reads one object and compares it. Only reads. */
export async function see(subject: Subject, declared: Resource, reader: Reader): Promise<Sight> {
  const { engine, kind, key } = subject;
  const before = planContext(subject);
  const { referrers, remembered, ownerTags } = before;
  const withHistory = engine.checks.hasFailed(key);
  const target = { identity: declared.identity, ownerTags, referrers, remembered, withHistory };
  const { resource, seen } = await observeReleased(kind, declared, (wanted) =>
    kind.observe({ ...target, resource: wanted }, reader),
  );
  // All have read together; whoever compares thousands of objects in a row lets others in between.
  if (subject.pass.lane === 'sweep') {
    const turn = engine.breath.take();
    if (turn) await turn;
  }
  const isNew = seen.state === 'present' && engine.statuses.get(key)?.outputs === undefined;
  const now = isNew ? planContext(subject, kind.outputs(seen.live)) : before;
  const isSuccessor = seen.state === 'present' && seen.tags[REPLACES_TAG] !== undefined;
  const context = isSuccessor ? { ...now, unmoved: await unmovedDependents(subject, kind.outputs(seen.live)) } : now;
  const comparison = seen.state === 'present' ? compared(kind, { resource, seen, context }) : undefined;
  const want = comparison?.want ?? canonicalWant(kind, resource);
  return { resource, seen, comparison, want, context, withHistory };
}

interface Looked {
  readonly resource: Resource;
  readonly seen: Present<unknown>;
  readonly context: PlanContext;
}

function compared(kind: ErasedKind, { resource, seen, context }: Looked): Comparison {
  const sides = kind.sides(resource, seen.live, context.referrers);
  const also = acknowledgedBy(seen.tags, context.now);
  const comparison = compareSides(kind.fields, sides, { ...ignoredBy(resource), also });
  return withOrigins(comparison, resource, (comparison.fields ?? kind.fields) as Fields);
}

/** What the manifest used to declare is told by the object itself, and may take further reads to compare. */
async function observeReleased(
  { fields }: ErasedKind,
  declared: Resource,
  observe: (resource: Resource) => Promise<Seen<unknown>>,
): Promise<{ readonly resource: Resource; readonly seen: Seen<unknown> }> {
  const seen = await observe(declared);
  const applied = seen.state === 'present' ? decodeApplied(seen.tags[APPLIED_TAG]) : undefined;
  const resource = withReleased(fields, declared, applied);
  return resource === declared ? { resource, seen } : { resource, seen: await observe(resource) };
}

function factsOf(
  { engine, key }: Subject,
  { management }: Resource,
): Pick<DecideInput, 'ownership' | 'mayRecord' | 'twins' | 'driftedBefore'> {
  const recalled = engine.driftMemory.recall(key);
  return {
    ownership: {
      key,
      owner: engine.owner,
      isDesired: (other) => engine.desired.get(other) !== undefined,
      isGone: (other) => engine.desired.missing(other) !== undefined,
      ownedBefore: engine.holdings.has(key),
    },
    mayRecord: management.mode === 'enforce' && !engine.dryRun && engine.mayWrite(),
    twins: engine.graph().twins(key),
    driftedBefore: {
      inSyncWith: engine.statuses.get(key)?.inSyncWith ?? recalled?.inSyncWith,
      wasGone: recalled?.fields.some(({ path }) => path === '') ?? false,
    },
  };
}

interface Checking {
  readonly checks: RolloutChecks;
  readonly checked: Checked | undefined;
  readonly ask: () => Turn;
  /** What must be ready first and is not. */
  readonly others: () => string | undefined;
}

async function decideWithCheck(
  input: Omit<DecideInput, 'check'>,
  { checks, checked, ...asked }: Checking,
): Promise<Decision> {
  if (!checked) return decideInTurn({ ...input, check: NO_CHECK }, asked);
  const check = (): CheckFacts => ({ awaited: checks.isAwaited(checked.key), state: checks.state(checked) });
  const first = decideInTurn({ ...input, check: check() }, asked);
  if (!first.asks) return first;
  await checks.ask(checked);
  return decideInTurn({ ...input, check: check() }, asked);
}

/**
 * What is new waits until all that it depends on is ready. A rollout that is due begins when the others of its commit let
 * it; where nothing is written, it is only counted.
 */
function decideInTurn(input: DecideInput, { ask, others }: Pick<Checking, 'ask' | 'others'>): Decision {
  const free = decide(input);
  const reason = input.mayRecord && mayBeHeldUp(free, input.seen) ? others() : undefined;
  if (reason !== undefined) return { ...free, start: undefined, plan: waitForTurn(reason) };
  if (free.start === undefined) return free;
  if (!input.mayRecord) return { ...free, start: 'waits' };
  const turn = ask();
  return turn.kind === 'go' ? free : decide({ ...input, turn });
}

function askForTurn({ engine, entry, key }: Subject, content: string): Turn {
  const { source, commit } = entry;
  const before = engine.changes.standing(key);
  const standing = standingBefore({ source, commit, content, before });
  return engine.changes.ask(key, standing, engine.clock.now());
}

/** What is to be checked once the object is settled; only kinds that roll out are. */
function checkedOf({ engine, kind, key }: Subject, resource: Resource, seen: Seen<unknown>): Checked | undefined {
  const check = resource.management.postRolloutCheck;
  if (!check || !kind.undo || seen.state !== 'present') return undefined;
  const { rollout } = kind.summary(seen.live);
  engine.checks.note(key, rollout);
  return { key, check, id: digest([resource.specHash, rollout?.id ?? null, check.url, check.expectStatus]) };
}
