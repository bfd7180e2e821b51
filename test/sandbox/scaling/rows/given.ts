import type {
  PutScalingPolicyCommandInput,
  RegisterScalableTargetCommandInput,
} from '@aws-sdk/client-application-auto-scaling';
import type { Bench } from '../../conformance/row.ts';
import { type Given, givenBridgeService, look } from '../../ecs/rows/given.ts';

/** The triple that names the scalable target of a service. */
export function tripleOf({ cluster, service }: Given) {
  return {
    ServiceNamespace: 'ecs' as const,
    ResourceId: `service/${cluster}/${service}`,
    ScalableDimension: 'ecs:service:DesiredCount' as const,
  };
}

export type Scaled = Given & { readonly triple: ReturnType<typeof tripleOf> };

/** A service of two tasks that nothing scales. Its names keep clear of those of the ECS rows at a shared endpoint. */
export function givenUnscaled(bench: Bench): Promise<Given> {
  return givenBridgeService({ ...bench, name: (stem) => bench.name(`aas-${stem}`) });
}

/** A service of two tasks whose scalable target goes from 1 to 4. */
export async function givenTarget(
  bench: Bench,
  more: Partial<RegisterScalableTargetCommandInput> = {},
): Promise<Scaled> {
  const given = await givenUnscaled(bench);
  const triple = tripleOf(given);
  await bench.clients.scaling.registerScalableTarget({ ...triple, MinCapacity: 1, MaxCapacity: 4, ...more });
  return { ...given, triple };
}

export function cpuPolicy(triple: Scaled['triple'], name = 'cpu', target = 60): PutScalingPolicyCommandInput {
  return {
    ...triple,
    PolicyName: name,
    PolicyType: 'TargetTrackingScaling',
    TargetTrackingScalingPolicyConfiguration: {
      TargetValue: target,
      PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
    },
  };
}

export async function targetOf(bench: Bench, { triple }: Scaled) {
  const { ServiceNamespace, ResourceId } = triple;
  const { ScalableTargets = [] } = await bench.clients.scaling.describeScalableTargets({
    ServiceNamespace,
    ResourceIds: [ResourceId],
  });
  return ScalableTargets[0];
}

export async function desiredCount(bench: Bench, given: Given): Promise<number | undefined> {
  return (await look(bench, given)).desiredCount;
}
