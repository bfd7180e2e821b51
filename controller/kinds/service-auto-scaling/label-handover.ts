import type { ScalingPolicy } from '@aws-sdk/client-application-auto-scaling';
import type { ServiceAutoScalingSpec } from '../../../crds/generated/types.ts';
import { readFormers } from '../../model/elbv2/succession.ts';
import { isServed } from '../../model/elbv2/traffic.ts';
import type { Reader } from '../../model/kind.ts';
import { partitionOf } from '../../model/pseudo.ts';
import type { Scope } from '../../model/scope.ts';

interface Labels {
  readonly policy: string;
  /** ARN of the target group whose requests the manifest wants counted. */
  readonly wanted: string;
  /** ARN of the one whose requests are counted now. */
  readonly live: string;
}

/**
 * Names of policies that are to count the requests of a target group which takes over from another, while requests still
 * reach that other one: counting where nothing arrives yet would scale the service in.
 */
export async function readEarlyPolicies(
  { policies }: ServiceAutoScalingSpec,
  { live, scope }: { readonly live: readonly ScalingPolicy[]; readonly scope: Scope },
  read: Reader,
): Promise<readonly string[]> {
  const moving = (policies ?? []).flatMap((policy) => labelsOf(policy, live, scope));
  const early = await Promise.all(moving.map((labels) => isEarly(labels, read)));
  return moving.filter((_, index) => early[index]).map(({ policy }) => policy);
}

type DeclaredPolicy = NonNullable<ServiceAutoScalingSpec['policies']>[number];

function labelsOf(declared: DeclaredPolicy, live: readonly ScalingPolicy[], scope: Scope): readonly Labels[] {
  const policy = declared.policyName;
  const before = live.find(({ PolicyName }) => PolicyName === policy)?.TargetTrackingScalingPolicyConfiguration;
  const after = declared.targetTrackingScalingPolicyConfiguration?.predefinedMetricSpecification?.resourceLabel;
  const wanted = targetGroupIn(after, scope);
  const current = targetGroupIn(before?.PredefinedMetricSpecification?.ResourceLabel, scope);
  return wanted && current && wanted !== current ? [{ policy, wanted, live: current }] : [];
}

async function isEarly({ wanted, live }: Labels, read: Reader): Promise<boolean> {
  const formers = await readFormers({ wanted: [wanted], live: [live] }, read);
  return formers.size > 0 && (await isServed(live, read));
}

/** `app/LOAD-BALANCER/id/targetgroup/NAME/id` names the target group by the end of its ARN. */
function targetGroupIn(label: string | undefined, { account, region }: Scope): string | undefined {
  const resource = /targetgroup\/.+$/.exec(label ?? '')?.[0];
  return resource && `arn:${partitionOf(region)}:elasticloadbalancing:${region}:${account}:${resource}`;
}
