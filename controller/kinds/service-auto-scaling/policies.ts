import type { PutScalingPolicyRequest } from '@aws-sdk/client-application-auto-scaling';
import type { ServiceAutoScalingSpec } from '../../../crds/generated/types.ts';
import type { ServiceRef } from '../../model/aws-reads.ts';
import type { Comparison } from '../../model/difference.ts';
import { isObject, type Json, type JsonObject, stableStringify } from '../../model/json.ts';
import { upperFirstMembers } from '../../model/member-case.ts';
import { type Step, step } from '../../model/plan.ts';
import { byName, partChanges } from './scaling-parts.ts';
import { resourceIdOf, tripleOf } from './service-ref.ts';

export interface PolicyChange {
  readonly ref: ServiceRef;
  readonly comparison: Comparison;
  readonly declared: ServiceAutoScalingSpec['policies'];
  /** Names of policies that stay as they are for now. */
  readonly early: readonly string[];
}

/**
 * Steps that make the declared list the whole list. New ones come before old ones go, so that the service is never without
 * a policy; but AWS takes no second target tracking of one metric, so whoever stands in the way goes first.
 */
export function policySteps({ ref, comparison, declared, early }: PolicyChange): readonly Step[] {
  const { put: all, remove } = partChanges(comparison, 'policies', 'policyName');
  const put = all.filter((policy) => !early.includes(String(policy.policyName)));
  const moving = new Set([...put.map((policy) => String(policy.policyName)), ...remove]);
  const live = [...byName(comparison.have.policies, 'policyName')].filter(([name]) => moving.has(name));
  const first = inTheWay(put, live);
  return [
    ...first.map((name) => removal(ref, name)),
    ...put.map((policy) => putPolicy(ref, policy, declared)),
    ...remove.filter((name) => !first.includes(name)).map((name) => removal(ref, name)),
  ];
}

/** Of the live policies that go or change: those that track a metric which another one is about to track. */
function inTheWay(put: readonly JsonObject[], live: readonly (readonly [string, JsonObject])[]): readonly string[] {
  const kept = new Set(put.map((policy) => `${trackedMetric(policy)} ${policy.policyName}`));
  const coming = put.flatMap((policy) => trackedMetric(policy) ?? []);
  return live
    .filter(([name, policy]) => {
      const metric = trackedMetric(policy);
      return metric !== undefined && coming.includes(metric) && !kept.has(`${metric} ${name}`);
    })
    .map(([name]) => name);
}

function trackedMetric(policy: JsonObject): string | undefined {
  const config = policy.targetTrackingScalingPolicyConfiguration;
  if (!isObject(config)) return undefined;
  return stableStringify(config.predefinedMetricSpecification ?? config.customizedMetricSpecification);
}

function putPolicy(ref: ServiceRef, policy: JsonObject, declared: PolicyChange['declared']): Step {
  const name = String(policy.policyName);
  const asDeclared = declared?.find((one) => one.policyName === name);
  const part = upperFirstMembers<Json>((asDeclared ?? { policyName: name }) as unknown as JsonObject);
  return step(
    'application-autoscaling:PutScalingPolicy',
    {
      ...upperFirstMembers<Omit<PutScalingPolicyRequest, keyof ReturnType<typeof tripleOf>>>(policy),
      ...tripleOf(ref),
    },
    {
      effect: 'update',
      why: `put scaling policy ${name}`,
      shows: [{ read: 'aas:scalingPolicies', key: resourceIdOf(ref), expect: { part: [part] } }],
    },
  );
}

function removal(ref: ServiceRef, name: string): Step {
  return step(
    'application-autoscaling:DeleteScalingPolicy',
    { PolicyName: name, ...tripleOf(ref) },
    { effect: 'delete', why: `delete scaling policy ${name}, which the manifest does not have` },
  );
}
