import { at, count, has, isUnknown, objectOf, ordered, type Rule, self } from './rule.ts';

/** Rules of capacity providers. */
export const CAPACITY_RULES: readonly Rule[] = [
  {
    id: 'capacity-one-source',
    on: 'CapacityProviderSpec',
    message: 'exactly one of autoScalingGroupProvider and managedInstancesProvider is needed',
    broken: (spec) => self(count(spec, ['autoScalingGroupProvider', 'managedInstancesProvider']) === 1),
  },
  {
    id: 'capacity-cluster',
    on: 'CapacityProviderSpec',
    message: 'managed instances need a cluster, and an Auto Scaling group takes none',
    broken: (spec) => at('cluster', has(spec, 'cluster') === has(spec, 'managedInstancesProvider')),
  },
  {
    id: 'capacity-name',
    on: 'CapacityProviderSpec',
    message: 'names that begin with aws, ecs or fargate are reserved',
    broken: ({ name }) => at('name', typeof name !== 'string' || !/^(aws|ecs|fargate)/i.test(name)),
  },
  {
    id: 'capacity-protection',
    on: 'AutoScalingGroupProvider',
    message: 'managedTerminationProtection needs managedScaling.status ENABLED',
    broken: ({ managedTerminationProtection, managedScaling }) => {
      const { status } = objectOf(managedScaling);
      const fits = status === 'ENABLED' || isUnknown(status) || isUnknown(managedScaling);
      return at('managedTerminationProtection', managedTerminationProtection !== 'ENABLED' || fits);
    },
  },
  {
    id: 'capacity-steps',
    on: 'ManagedScaling',
    message: 'minimumScalingStepSize is at most maximumScalingStepSize',
    broken: (scaling) =>
      at('minimumScalingStepSize', ordered(scaling.minimumScalingStepSize, scaling.maximumScalingStepSize)),
  },
];
