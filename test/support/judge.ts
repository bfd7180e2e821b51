import { canonicalWant, compareObject } from '../../controller/engine/compare.ts';
import type { Comparison } from '../../controller/model/difference.ts';
import type { Json, JsonObject } from '../../controller/model/json.ts';
import type { PlanContext, Plannable, ResourceKind } from '../../controller/model/kind.ts';
import type { Plan } from '../../controller/model/plan.ts';
import type { Resource } from '../../controller/model/resource.ts';
import { OWNER_TAG, RESOURCE_TAG, type Tags } from '../../controller/model/tags.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

/** The tags that an object of the test's owner carries. */
export function ownTags(resource: Pick<Resource, 'key'>): Tags {
  return { [OWNER_TAG]: 'test', [RESOURCE_TAG]: resource.key };
}

export interface Judgement {
  readonly comparison: Comparison | undefined;
  readonly plan: Plan;
}

/** What a kind decides about a document and what was seen of its object. */
export function judge<Spec, Live, Facts>(
  kind: ResourceKind<Spec, Live, Facts>,
  resource: Resource,
  { seen, context = {} }: { readonly seen: Plannable<Live>; readonly context?: Partial<PlanContext> },
): Judgement {
  const typed = resource as unknown as Resource<Spec>;
  const comparison = seen.state === 'present' ? compareObject(kind, typed, seen.live, context.referrers) : undefined;
  const plan = kind.plan({
    resource: typed,
    seen,
    comparison,
    want: comparison?.want ?? canonicalWant(kind, typed),
    context: { now: NOW, ownerTags: ownTags(resource), referrers: [], ...context },
  });
  return { comparison, plan };
}

/** Calls and inputs of a plan's steps, without their explanations. */
export function callsOf(plan: Plan): readonly (readonly [string, JsonObject])[] {
  if (plan.kind !== 'act') return [];
  return plan.steps.map(({ call, input }) => [call, input as unknown as JsonObject] as const);
}

export function pathsOf({ comparison }: Judgement): readonly string[] {
  return (comparison?.differences ?? []).map(({ path }) => path);
}

export function absent<Live>(found?: Json): Plannable<Live> {
  return { state: 'absent', found };
}
