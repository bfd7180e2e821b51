import type { CreateTargetGroupInput, ModifyTargetGroupInput } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetGroupSpec } from '../../../crds/generated/types.ts';
import { changedMembers, describeChanges, replacingDifferences } from '../../model/changed-members.ts';
import type { Comparison } from '../../model/difference.ts';
import { changedAttributes } from '../../model/elbv2/attributes.ts';
import { creationTags, tagSteps } from '../../model/elbv2/tags.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import { upperFirstMembers } from '../../model/member-case.ts';
import { cumulative, type Plan, type Step, step } from '../../model/plan.ts';
import { aheadOf, type Recipe, refuseReplacement, refuseSecondName } from '../../model/replacement.ts';
import { REPLACES_TAG, type Tags } from '../../model/tags.ts';
import { fields } from './fields.ts';
import { healthCheckProtocolOf, isLambda } from './health-check-defaults.ts';
import type { LiveTargetGroup } from './observe.ts';
import {
  announceSteps,
  replacedNames,
  replacementRecipe,
  successorName,
  supersededReason,
  supersededSteps,
} from './replacement.ts';

type Input = PlanInput<TargetGroupSpec, LiveTargetGroup>;

const MOVING_RECHECK_MS = 5_000;

const HEALTH_CHECK = [
  'healthCheckEnabled',
  'healthCheckProtocol',
  'healthCheckPort',
  'healthCheckPath',
  'healthCheckIntervalSeconds',
  'healthCheckTimeoutSeconds',
  'healthyThresholdCount',
  'unhealthyThresholdCount',
  'matcher',
] as const;

export function planTargetGroup(input: Input): Plan {
  const { seen, comparison, resource } = input;
  const message = contradictionIn(resource.spec);
  if (message) return { kind: 'refuse', code: 'INVALID', message };
  if (seen.state === 'absent' || !comparison) return planCreation(input);
  return planChange(input, seen.live, comparison);
}

/** What AWS rejects although each field alone is fine. */
function contradictionIn(spec: TargetGroupSpec): string | undefined {
  const root = spec as unknown as JsonObject;
  if (isLambda(root) || healthCheckProtocolOf(root) !== 'TCP') return undefined;
  const member = spec.healthCheckPath ? 'healthCheckPath' : spec.matcher ? 'matcher' : undefined;
  return member && `${member} needs an HTTP or HTTPS health check; healthCheckProtocol is TCP here`;
}

function planCreation({ want, context, resource }: Input): Plan {
  const name = String(want.name);
  const { management } = resource;
  const refusal = refuseSecondName(name, { remembered: context.remembered, management });
  if (refusal) return refusal;
  return { kind: 'act', steps: [creationStep(want, context.ownerTags, { name, effect: 'create' })] };
}

function creationStep(
  { attributes: _later, tags, ...members }: JsonObject,
  ownTags: Tags,
  { name, effect }: { readonly name: string; readonly effect: 'create' | 'replace' },
): Step {
  const input = {
    ...upperFirstMembers<CreateTargetGroupInput>(withoutIdleCheck({ ...members, name })),
    Tags: creationTags(tags, ownTags),
  };
  return step('elasticloadbalancing:CreateTargetGroup', input, {
    effect,
    why: `create target group ${name}`,
    shows: [{ read: 'elbv2:targetGroup', key: name, expect: { part: { TargetGroupName: name } } }],
  });
}

/** AWS takes no settings for a health check that is off, as a function's is by default. */
function withoutIdleCheck(members: JsonObject): JsonObject {
  if (members.healthCheckEnabled !== false) return members;
  return without(
    members,
    HEALTH_CHECK.filter((member) => member !== 'healthCheckEnabled'),
  );
}

function without(members: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}

function planChange(input: Input, live: LiveTargetGroup, comparison: Comparison): Plan {
  const { management } = input.resource;
  const recipe = replacementRecipe(live, comparison, input.context.referrers);
  const refusal = refuseReplacement({ fields, comparison, management, recipe });
  if (refusal) return refusal;
  if (!('advice' in recipe) && replacingDifferences(fields, comparison).length > 0)
    return planSuccessor(input, live, recipe);
  const steps = [
    ...healthCheckSteps(live, comparison),
    ...attributeSteps(live, comparison),
    ...tagSteps(live.arn, comparison),
    ...supersededSteps(live),
  ];
  if (steps.length > 0) return { kind: 'act', steps: cumulative(steps) };
  const reason = supersededReason(live);
  return reason === undefined ? { kind: 'settled' } : { kind: 'wait', reason, recheckMs: MOVING_RECHECK_MS };
}

/** The group that takes over; from then on it is the one that references mean, and everybody moves to it. */
function planSuccessor({ want, context }: Input, live: LiveTargetGroup, recipe: Recipe): Plan {
  const name = successorName(live, { want });
  const ownTags = { ...context.ownerTags, [REPLACES_TAG]: replacedNames(live) };
  const created = creationStep(want, ownTags, { name, effect: 'replace' });
  return { kind: 'act', steps: cumulative([...announceSteps(live, name), created]), ahead: aheadOf(recipe, 1) };
}

/** Only what differs: AWS rejects a path or matcher for TCP, and what is left out stays as it is. */
function healthCheckSteps(live: LiveTargetGroup, comparison: Comparison): readonly Step[] {
  const changed = HEALTH_CHECK.filter((member) => changedMembers(comparison).has(member));
  if (changed.length === 0) return [];
  const members = Object.fromEntries(changed.map((member) => [member, comparison.want[member]]));
  const patch = upperFirstMembers<Omit<ModifyTargetGroupInput, 'TargetGroupArn'>>(members);
  const modified = step(
    'elasticloadbalancing:ModifyTargetGroup',
    { TargetGroupArn: live.arn, ...patch },
    {
      effect: 'update',
      why: describeChanges(comparison, changed),
      shows: [
        {
          read: 'elbv2:targetGroup',
          key: live.targetGroup.TargetGroupName ?? live.arn,
          expect: { part: patch as unknown as Json },
        },
      ],
    },
  );
  return [modified];
}

function attributeSteps({ arn }: LiveTargetGroup, { want, have }: Comparison): readonly Step[] {
  const Attributes = [...changedAttributes(want.attributes, have.attributes)];
  if (Attributes.length === 0) return [];
  const modified = step(
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    { TargetGroupArn: arn, Attributes },
    {
      effect: 'update',
      why: Attributes.map(({ Key, Value }) => `${Key} → ${Value}`).join(', '),
      shows: [{ read: 'elbv2:targetGroupAttributes', key: arn, expect: { part: Attributes } }],
    },
  );
  return [modified];
}
