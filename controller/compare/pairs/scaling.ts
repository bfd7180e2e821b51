import { serviceAutoScalingKind } from '../../kinds/service-auto-scaling/index.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { eraseKind } from '../../model/kind.ts';
import { lowerFirstMembers } from '../../model/member-case.ts';
import { type Pair, resourceOf, scopeIn } from '../pair.ts';
import { readerOf } from '../pair-reader.ts';
import type { Case } from './case.ts';
import { factOf, listOf, objectOf, textOf, without } from './parts.ts';

const TRIPLE = ['ServiceNamespace', 'ResourceId', 'ScalableDimension'];

export const TARGET_ANSWER_ONLY = [...TRIPLE, 'CreationTime', 'ScalableTargetARN', 'PredictedCapacity', 'Tags'];
export const POLICY_ANSWER_ONLY = [...TRIPLE, 'Alarms', 'PolicyARN', 'CreationTime'];
export const ACTION_ANSWER_ONLY = [...TRIPLE, 'ScheduledActionARN', 'CreationTime'];

export function scalableTargetPair(one: Case): Pair {
  const { desired, live, context } = one;
  const facts = context.lastFired === undefined ? undefined : () => firedFacts(one);
  return pairOf(one, {
    spec: lowerFirstMembers(without(desired, TARGET_ANSWER_ONLY)),
    target: live,
    actions: listOf(context.scheduledActions),
    facts,
    naming: { casing: 'upper' },
  });
}

export function scalingPolicyPair(one: Case): Pair {
  const { desired, live } = one;
  const PolicyName = desired.PolicyName ?? live?.PolicyName ?? 'policy';
  const spec = { policies: [lowerFirstMembers({ ...without(desired, POLICY_ANSWER_ONLY), PolicyName })] };
  return pairOf(one, {
    spec,
    target: {},
    policies: live ? [{ ...live, PolicyName: live.PolicyName ?? PolicyName }] : [],
    naming: { casing: 'upper', strip: /^policies(\[[^\]]*\])?\.?/ },
  });
}

export function scheduledActionPair(one: Case): Pair {
  const { desired, live } = one;
  const ScheduledActionName = desired.ScheduledActionName ?? live?.ScheduledActionName ?? 'action';
  const action = lowerFirstMembers({ ...without(desired, ACTION_ANSWER_ONLY), ScheduledActionName });
  return pairOf(one, {
    spec: { scheduledActions: [action] },
    target: {},
    actions: live ? [{ ...live, ScheduledActionName: live.ScheduledActionName ?? ScheduledActionName }] : [],
    naming: { casing: 'upper', strip: /^scheduledActions(\[[^\]]*\])?\.?/ },
  });
}

interface Parts {
  readonly spec: JsonObject;
  readonly target: JsonObject | undefined;
  readonly policies?: readonly JsonObject[];
  readonly actions?: readonly JsonObject[];
  readonly facts?: Pair['facts'];
  readonly naming: Pair['naming'];
}

/** Each of the three is a part of the one document that says how a service scales. */
function pairOf({ desired, live, context }: Case, parts: Parts): Pair {
  const scope = scopeIn(live, desired, context);
  const liveId = textOf(live?.ResourceId);
  const ResourceId = textOf(desired.ResourceId) ?? liveId ?? 'service/default/service';
  const [, cluster = 'default', service = 'service'] = ResourceId.split('/');
  const spec = { ...parts.spec, cluster, service };
  const serviceArn = `arn:aws:ecs:${scope.region}:${scope.account}:service/${cluster}/${service}`;
  return {
    kind: eraseKind(serviceAutoScalingKind),
    resource: resourceOf('ServiceAutoScaling', service, { spec, scope }),
    reader: readerOf({
      'ecs:service': () => ({ serviceArn, serviceName: service, status: 'ACTIVE' }),
      'aas:scalableTarget': () => parts.target && { ...parts.target, ResourceId: liveId ?? ResourceId },
      'aas:scalingPolicies': () => parts.policies ?? [],
      'aas:scheduledActions': () => parts.actions ?? [],
    }),
    referrers: [],
    facts: parts.facts,
    naming: parts.naming,
  };
}

/** Where it is known which scheduled action fired last, its bounds and no other action's are in force. */
function firedFacts({ live, context }: Case): object {
  const fired = firedAction(context);
  const by = `scheduled action ${textOf(fired?.ScheduledActionName) ?? 'that fired last'}`;
  const { MinCapacity, MaxCapacity } = boundsOf(fired);
  const wrote = (bound: Json | undefined, has: Json | undefined) =>
    bound !== undefined && Number(bound) === Number(has);
  return {
    minOwner: wrote(MinCapacity, live?.MinCapacity) ? by : undefined,
    maxOwner: wrote(MaxCapacity, live?.MaxCapacity) ? by : undefined,
  };
}

function firedAction({ lastFired, scheduledActions }: JsonObject): JsonObject | undefined {
  const said = factOf(lastFired);
  const name = textOf(lastFired) ?? textOf(said?.ScheduledActionName) ?? textOf(said?.scheduledActionName);
  const known = listOf(scheduledActions).find(({ ScheduledActionName }) => ScheduledActionName === name);
  return said && Object.keys(boundsOf(said)).length > 0 ? { ...known, ...said } : (known ?? said);
}

function boundsOf(action: JsonObject | undefined): JsonObject {
  const own = action && isObject(action.ScalableTargetAction) ? action.ScalableTargetAction : objectOf(action);
  return Object.fromEntries(['MinCapacity', 'MaxCapacity'].flatMap((m) => (own[m] == null ? [] : [[m, own[m]]])));
}
