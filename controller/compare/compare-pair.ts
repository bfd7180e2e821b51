import { canonicalWant, compareObject } from '../engine/compare.ts';
import { waitFor } from '../engine/decide.ts';
import { replacingDifferences } from '../model/changed-members.ts';
import type { Comparison, Difference } from '../model/difference.ts';
import type { JsonObject } from '../model/json.ts';
import type { ErasedKind, Plannable, Seen } from '../model/kind.ts';
import type { Plan, Step } from '../model/plan.ts';
import { OWNER_TAG, RESOURCE_TAG } from '../model/tags.ts';
import type { Pair } from './pair.ts';

/** What one pair comes to, in the words of the kind. */
export interface Verdict {
  readonly comparison: Comparison;
  readonly inSync: boolean;
  /** Only a new object could bring a difference about. */
  readonly replace: boolean;
  readonly plan: Plan;
}

/** Owner tag of whoever compares; both sides count as ours, so that plans say what is to be done and not by whom. */
const COMPARING = 'compare';

/**
 * Observes, compares and plans as a pass does, by the same functions. Rejects where the world cannot say what the kind
 * must know.
 */
export async function comparePair(pair: Pair): Promise<Verdict> {
  const kind = withFacts(pair.kind, pair.facts);
  const { resource, reader } = pair;
  const seen = await kind.observe({ resource, identity: resource.identity }, reader);
  const comparison = comparisonOf(kind, pair, seen);
  const plan = seen.state === 'leaving' ? waitFor(seen) : planOf(kind, pair, { seen, comparison });
  const inSync = seen.state === 'present' && comparison.differences.length === 0;
  return { comparison, inSync, replace: needsReplacement(kind, comparison, plan), plan };
}

function planOf(
  kind: ErasedKind,
  { resource, referrers }: Pair,
  { seen, comparison }: { readonly seen: Plannable<unknown>; readonly comparison: Comparison },
): Plan {
  return kind.plan({
    resource,
    seen,
    comparison: seen.state === 'present' ? comparison : undefined,
    want: comparison.want,
    context: {
      // Recorded pairs are old: nothing of them is over yet.
      now: 0,
      ownerTags: { [OWNER_TAG]: COMPARING, [RESOURCE_TAG]: resource.key },
      referrers,
    },
  });
}

/** Steps in order; none where the kind waits, refuses or is settled. */
export function stepsOf(plan: Plan): readonly Step[] {
  return plan.kind === 'act' || plan.kind === 'hold' ? plan.steps : [];
}

function comparisonOf(kind: ErasedKind, { resource, referrers }: Pair, seen: Seen<unknown>): Comparison {
  if (seen.state === 'present') return compareObject(kind, resource, seen.live, referrers);
  const want = canonicalWant(kind, resource);
  const differences = seen.state === 'absent' ? [absence(want)] : [];
  return { differences, ignored: [], unmodelled: [], want, have: {} };
}

function absence(want: JsonObject): Difference {
  return { path: '', desired: want, live: null, why: { reason: 'set' } };
}

function withFacts(kind: ErasedKind, more: Pair['facts']): ErasedKind {
  if (!more) return kind;
  return {
    ...kind,
    sides(resource, live, referrers) {
      const sides = kind.sides(resource, live, referrers);
      return { ...sides, facts: { ...(sides.facts as object | undefined), ...more(sides.facts) } };
    },
  };
}

/** The kind says so where it would have to; where it refuses for another reason first, the table of fields does. */
function needsReplacement(kind: ErasedKind, comparison: Comparison, plan: Plan): boolean {
  if (plan.kind !== 'refuse') return false;
  return plan.code === 'REPLACEMENT_REFUSED' || replacingDifferences(kind.fields, comparison).length > 0;
}
