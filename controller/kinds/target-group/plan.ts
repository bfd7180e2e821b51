import type { CreateTargetGroupInput, ModifyTargetGroupInput } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetGroupSpec } from '../../../crds/generated/types.ts';
import { changedMembers, describeChanges } from '../../model/changed-members.ts';
import type { Comparison } from '../../model/difference.ts';
import { changedAttributes } from '../../model/elbv2/attributes.ts';
import { creationTags, tagSteps } from '../../model/elbv2/tags.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import { upperFirstMembers } from '../../model/member-case.ts';
import { cumulative, type Plan, type Step, step } from '../../model/plan.ts';
import { refuseReplacement, refuseSecondName } from '../../model/replacement.ts';
import { fields } from './fields.ts';
import { healthCheckProtocolOf, isLambda } from './health-check-defaults.ts';
import type { LiveTargetGroup } from './observe.ts';

type Input = PlanInput<TargetGroupSpec, LiveTargetGroup>;

const LEAVING_RECHECK_MS = 5_000;

const CONSEQUENCE =
  'A new target group under another name would have to take over at every listener, rule and service before the old one goes.';

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
  if (seen.state === 'leaving') return { kind: 'wait', reason: seen.reason, recheckMs: LEAVING_RECHECK_MS };
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
  const { attributes: _later, tags, ...members } = want;
  const input = {
    ...upperFirstMembers<CreateTargetGroupInput>(withoutIdleCheck(members)),
    Tags: creationTags(tags, context.ownerTags),
  };
  const created = step('elasticloadbalancing:CreateTargetGroup', input, {
    effect: 'create',
    why: `create target group ${name}`,
    shows: [{ read: 'elbv2:targetGroup', key: name, expect: { part: { TargetGroupName: name } } }],
  });
  return { kind: 'act', steps: [created] };
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

function planChange({ resource }: Input, live: LiveTargetGroup, comparison: Comparison): Plan {
  const { management } = resource;
  const refusal = refuseReplacement({ fields, comparison, management, recipe: { advice: CONSEQUENCE } });
  if (refusal) return refusal;
  const steps = [
    ...healthCheckSteps(live, comparison),
    ...attributeSteps(live, comparison),
    ...tagSteps(live.arn, comparison),
  ];
  return steps.length === 0 ? { kind: 'settled' } : { kind: 'act', steps: cumulative(steps) };
}

/** Only what differs: AWS rejects a path or matcher for TCP, and what is left out stays as it is. */
function healthCheckSteps({ arn }: LiveTargetGroup, comparison: Comparison): readonly Step[] {
  const changed = HEALTH_CHECK.filter((member) => changedMembers(comparison).has(member));
  if (changed.length === 0) return [];
  const members = Object.fromEntries(changed.map((member) => [member, comparison.want[member]]));
  const patch = upperFirstMembers<Omit<ModifyTargetGroupInput, 'TargetGroupArn'>>(members);
  const modified = step(
    'elasticloadbalancing:ModifyTargetGroup',
    { TargetGroupArn: arn, ...patch },
    {
      effect: 'update',
      why: describeChanges(comparison, changed),
      shows: [
        { read: 'elbv2:targetGroup', key: String(comparison.have.name), expect: { part: patch as unknown as Json } },
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
