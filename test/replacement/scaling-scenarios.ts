import type { World } from '../support/world.ts';
import type { Scenario } from './play.ts';
import { API, edited, PAGES, shop } from './shop.ts';

const STEPS = `    - policyName: rush
      policyType: StepScaling
      stepScalingPolicyConfiguration:
        adjustmentType: ChangeInCapacity
        cooldown: 60
        stepAdjustments:
          - metricIntervalLowerBound: 0
            scalingAdjustment: 2
  scheduledActions:`;
const stepped = edited(shop, 'api.yaml', ['  scheduledActions:', STEPS]);

/** The policies of the API behind the load balancer, and how many tasks it is to have. */
async function scalingOfTheApi(world: World): Promise<unknown> {
  const { ScalingPolicies } = await world.call('application-autoscaling', 'DescribeScalingPolicies', {
    ServiceNamespace: 'ecs',
    ResourceId: 'service/shop/api',
  });
  const { services } = await world.call('ecs', 'DescribeServices', { cluster: 'shop', services: ['api'] });
  return {
    policies: (ScalingPolicies as { PolicyName: string }[]).map(({ PolicyName }) => PolicyName).sort(),
    tasks: (services as { runningCount: number }[]).map(({ runningCount }) => runningCount),
  };
}

export const renamedPolicy: Scenario = {
  name: 'a renamed step policy: new before old',
  before: stepped,
  after: [edited(stepped, 'api.yaml', ['policyName: rush', 'policyName: crowd'])],
  requests: [PAGES, API],
  check: scalingOfTheApi,
  checked: { policies: ['cpu', 'crowd'], tasks: [2] },
  trace: ['application-autoscaling:PutScalingPolicy crowd', 'application-autoscaling:DeleteScalingPolicy rush'],
};

export const renamedTargetTracking: Scenario = {
  name: 'a renamed target tracking: old first',
  before: shop,
  after: [edited(shop, 'api.yaml', ['policyName: cpu', 'policyName: load'])],
  requests: [PAGES, API],
  check: scalingOfTheApi,
  checked: { policies: ['load'], tasks: [2] },
  trace: ['application-autoscaling:DeleteScalingPolicy cpu', 'application-autoscaling:PutScalingPolicy load'],
};
