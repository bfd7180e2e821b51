import type { CreateRuleInput, ModifyRuleInput, RuleTransform } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { ListenerRuleSpec } from '../../../crds/generated/types.ts';
import { changedMembers, describeChanges } from '../../model/changed-members.ts';
import type { Comparison } from '../../model/difference.ts';
import { outgoingActions, shownActions } from '../../model/elbv2/actions.ts';
import { type Bridge, bridgeActions, isCrossed } from '../../model/elbv2/succession.ts';
import { creationTags, tagSteps } from '../../model/elbv2/tags.ts';
import { isWithinShift, keepingShift, trafficShiftAt } from '../../model/elbv2/traffic-shift.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import { upperFirstMembers } from '../../model/member-case.ts';
import { cumulative, type Plan, type Step, step } from '../../model/plan.ts';
import { refuseReplacement } from '../../model/replacement.ts';
import { OWNER_TAG, REPLACES_TAG } from '../../model/tags.ts';
import { outgoingConditions } from './conditions.ts';
import { fields } from './fields.ts';
import { formerSteps, moveRecipe, planMove } from './move.ts';
import type { LiveRule } from './observe.ts';
import { priorityObstacle, prioritySteps } from './priority.ts';

type Input = PlanInput<ListenerRuleSpec, LiveRule>;

const RECHECK_MS = 5_000;

export function planRule(input: Input): Plan {
  const { seen, comparison } = input;
  if (seen.state === 'absent' || !comparison) return planCreation(input);
  return planChange(input, { live: seen.live, comparison });
}

function planCreation(input: Input): Plan {
  const { seen, resource } = input;
  const found = seen.state === 'absent' ? seen.found : undefined;
  if (isObject(found) && found.listenerExists === false) return waitForListener(resource.spec.listenerArn);
  return { kind: 'act', steps: [creationStep(input, {})] };
}

function waitForListener(listenerArn: string): Plan {
  return { kind: 'wait', reason: `${listenerArn} does not exist`, recheckMs: RECHECK_MS };
}

/** `replaced`: the rule on another listener whose place this one takes. */
function creationStep({ want, context, resource }: Input, { replaced }: { readonly replaced?: string }): Step {
  const { listenerArn, actions: declared, priority } = resource.spec;
  const transforms = outgoingTransforms(want.transforms);
  const ownTags = { ...context.ownerTags, ...(replaced === undefined ? {} : { [REPLACES_TAG]: replaced }) };
  const input: CreateRuleInput = {
    ListenerArn: listenerArn,
    Priority: Number(priority),
    Conditions: outgoingConditions(want.conditions),
    Actions: outgoingActions({ want: want.actions, declared }),
    ...(transforms.length > 0 ? { Transforms: transforms } : {}),
    Tags: creationTags(want.tags, ownTags),
  };
  return step('elasticloadbalancing:CreateRule', input, {
    effect: replaced === undefined ? 'create' : 'replace',
    why: `create rule with priority ${priority}`,
    shows: [{ read: 'elbv2:rules', key: listenerArn, expect: { part: [{ Priority: String(priority) }] } }],
  });
}

interface Pair {
  readonly live: LiveRule;
  readonly comparison: Comparison;
}

function planChange(input: Input, { live, comparison }: Pair): Plan {
  const { resource, context } = input;
  const { management } = resource;
  const { want, have } = comparison;
  const { listenerArn } = resource.spec;
  const move = { live, listenerArn, want, have };
  const refusal = refuseReplacement({ fields, comparison, management, recipe: moveRecipe(move) });
  if (refusal) return refusal;
  if (live.listenerArn !== listenerArn) {
    if (live.listenerExists === false) return waitForListener(listenerArn);
    return planMove(move, creationStep(input, { replaced: live.arn }));
  }
  const obstacle = changedMembers(comparison).has('priority')
    ? priorityObstacle(live, context.ownerTags[OWNER_TAG])
    : undefined;
  if (obstacle) return obstacle;
  const steps = [
    ...modifySteps(input, { live, comparison }),
    ...prioritySteps(live, comparison),
    ...tagSteps(live.arn, comparison),
    ...formerSteps(live),
  ];
  if (steps.length > 0) return { kind: 'act', steps: cumulative(steps) };
  const { waits } = bridgeOf({ live, comparison });
  return waits === undefined ? { kind: 'settled' } : { kind: 'wait', reason: waits, recheckMs: RECHECK_MS };
}

/** Actions as they are to be for now, where target groups take over from others. */
function bridgeOf({ live, comparison: { want, have } }: Pair): Bridge {
  return bridgeActions(want.actions, have.actions, live.successions ?? []);
}

function modifySteps(input: Input, { live, comparison }: Pair): readonly Step[] {
  const patch = patchOf(input, { live, comparison });
  if (Object.keys(patch).length === 0) return [];
  const { Conditions, Actions } = patch;
  const shownRule = {
    RuleArn: live.arn,
    ...(Conditions ? { Conditions: Conditions as unknown as Json } : {}),
    ...(Actions ? { Actions: shownActions(Actions) } : {}),
  };
  const modified = step(
    'elasticloadbalancing:ModifyRule',
    { RuleArn: live.arn, ...patch },
    {
      effect: 'update',
      why: describeChanges(comparison, ['conditions', 'actions', 'transforms']),
      shows: [{ read: 'elbv2:rules', key: live.listenerArn, expect: { part: [shownRule] } }],
    },
  );
  return [modified];
}

/** Lists that differ, each as a whole. Actions whose traffic somebody else shifts now are left out. */
function patchOf({ resource, context }: Input, { live, comparison }: Pair): Omit<ModifyRuleInput, 'RuleArn'> {
  const { want, have } = comparison;
  const changed = changedMembers(comparison);
  const shift = trafficShiftAt(live.arn, context.referrers);
  const isShifted = isWithinShift(shift, have.actions);
  const declared = resource.spec.actions;
  const bridge = bridgeOf({ live, comparison });
  return {
    ...(changed.has('conditions') ? { Conditions: outgoingConditions(want.conditions) } : {}),
    ...(changed.has('actions') && !isShifted && !isCrossed(bridge, have.actions)
      ? {
          Actions: outgoingActions({
            want: keepingShift(bridge.actions, have.actions, shift),
            declared,
            have: have.actions,
          }),
        }
      : {}),
    ...(changed.has('transforms') ? transformPatch(want.transforms) : {}),
  };
}

function transformPatch(want: Json | undefined): Pick<ModifyRuleInput, 'Transforms' | 'ResetTransforms'> {
  const transforms = outgoingTransforms(want);
  return transforms.length > 0 ? { Transforms: transforms } : { ResetTransforms: true };
}

function outgoingTransforms(want: Json | undefined): RuleTransform[] {
  const list = Array.isArray(want) ? want.filter(isObject) : [];
  return list.map((transform: JsonObject) => upperFirstMembers<RuleTransform>(transform));
}
