import { canonicalise } from '../../model/canonical.ts';
import type { Difference } from '../../model/difference.ts';
import { isObject, type JsonObject } from '../../model/json.ts';
import { cumulative, type Plan, type Step } from '../../model/plan.ts';
import { type Change, changes, type ServicePlanInput, sortOut } from './change.ts';
import { describeChanges } from './changes.ts';
import { planCreation } from './creation.ts';
import { memberOf, SERVICE_FIELDS } from './fields.ts';
import { bridgeBalancers } from './handover.ts';
import { heldPlan } from './held-plan.ts';
import { isAlreadyGoing } from './hold.ts';
import { missingReason } from './images.ts';
import type { ServiceLive } from './live.ts';
import { refuseController, refuseForm } from './refusals.ts';
import { registerStep } from './registration.ts';
import { planReplacement, restoringSteps } from './replacement.ts';
import { pickCandidate } from './revisions.ts';
import { sides } from './sides.ts';
import { retagRevision, retagService } from './tag-steps.ts';
import { unreadyReason } from './target-groups.ts';
import { updateStep } from './update.ts';

const RECHECK_MS = 5_000;

/** What a service needs, as data. Pure. */
export function plan(given: ServicePlanInput): Plan {
  const input = { ...given, want: settled(given) };
  const { seen } = input;
  if (seen.state === 'absent') return planCreation(input, seen.found);
  return planPresent(input, seen.live);
}

/** Merged with what is ignored, desired may hold collections that nothing is left in: those are absent like any other. */
function settled({ resource, seen, want, context }: ServicePlanInput): JsonObject {
  const { facts } = sides(resource, seen.state === 'present' ? seen.live : undefined, context.referrers);
  return canonicalise(SERVICE_FIELDS, want, { facts, side: 'want', keepsUnknown: true }).value;
}

function planPresent(input: ServicePlanInput, live: ServiceLive): Plan {
  const differences = input.comparison?.differences ?? [];
  const restoring = restoringSteps(live);
  if (differences.length === 0 && restoring.length === 0) return { kind: 'settled' };
  const { deploymentController } = input.want;
  const wanted = isObject(deploymentController) ? String(deploymentController.type) : 'ECS';
  const other = refuseForm(live.service) ?? planReplacement(input, live) ?? refuseController(wanted);
  if (other) return other;
  // By itself: what differs beside it is compared again with the count that is back.
  if (restoring.length > 0) return { kind: 'act', steps: cumulative(restoring) };
  return planOnTheWay(input, live, differences);
}

/** Where a target group takes over from another, `loadBalancers` go by way of both. */
function planOnTheWay(input: ServicePlanInput, live: ServiceLive, differences: readonly Difference[]): Plan {
  const { handovers = [] } = live;
  if (handovers.length === 0) return planChange(sortOut(input, live, differences));
  const bridge = bridgeBalancers(input.want.loadBalancers, input.comparison?.have.loadBalancers, handovers);
  const bridged = { ...input, want: { ...input.want, loadBalancers: bridge.loadBalancers ?? [] } };
  const left = bridge.isCrossed ? differences.filter(({ path }) => memberOf(path) !== 'loadBalancers') : differences;
  return planChange(sortOut(bridged, live, left), bridge.waits);
}

/** `waits`: what the rest of the way waits for when there is nothing to send. */
function planChange(change: Change, waits?: string): Plan {
  const { rollout } = change;
  if (rollout.length === 0 && waits !== undefined) return meanwhile(quietSteps(change), waits);
  if (rollout.length === 0) return { kind: 'act', steps: quietSteps(change) };
  const isNewContent = changes(rollout, 'template');
  const revision = isNewContent
    ? pickCandidate(change.input.want.template, change.live.candidates, change.facts)
    : undefined;
  const held = heldPlan(change, revision, quietSteps(change));
  if (held) return held;
  const isKnown = !isNewContent || revision !== undefined;
  const reason = (isKnown ? waitReason(change) : undefined) ?? missingReason(change.live.missingImages ?? []);
  if (reason !== undefined) return meanwhile(quietSteps(change), reason);
  if (change.input.context.paced) return pacedPlan(quietSteps(change));
  if (isKnown) return planRollout(change, revision);
  // Alone: the next pass sees the revision and goes on from there.
  return { kind: 'act', steps: [registerStep(change.input, describeChanges(change.rollout))] };
}

/** Nothing that begins the rollout goes out, a revision included. */
function pacedPlan(steps: readonly Step[]): Plan {
  return { kind: 'hold', cause: 'wave', reason: 'other rollouts of the commit come first', details: [], steps };
}

function planRollout(change: Change, revision: string | undefined): Plan {
  const update = updateStep(change, { differences: [...change.rollout, ...change.quiet], revision });
  return { kind: 'act', steps: cumulative([update, ...tagSteps(change)]) };
}

function meanwhile(steps: readonly Step[], reason: string): Plan {
  return steps.length > 0 ? { kind: 'act', steps } : { kind: 'wait', reason, recheckMs: RECHECK_MS };
}

function waitReason({ input, live, rollout, facts }: Change): string | undefined {
  if (isAlreadyGoing(input.want, live.rollouts, facts)) return 'ECS is already rolling this out';
  return changes(rollout, 'loadBalancers') ? unreadyReason(live.unreadyTargetGroups) : undefined;
}

function quietSteps(change: Change): readonly Step[] {
  const { quiet } = change;
  const update = quiet.length > 0 ? [updateStep(change, { differences: quiet, revision: undefined })] : [];
  return cumulative([...update, ...tagSteps(change)]);
}

function tagSteps({ live, serviceTags, revisionTags, rollout }: Change): readonly Step[] {
  return [...retagService(live, serviceTags), ...retagRevision(live, isLeft(rollout) ? [] : revisionTags)];
}

/** A revision that is about to be left behind keeps its tags as they are. */
function isLeft(rollout: readonly Difference[]): boolean {
  return changes(rollout, 'template');
}
