import type { Stage } from '../stage.ts';
import { SUBNETS } from './names.ts';

export const CLUSTER_STAGE: Stage = {
  kind: 'Cluster',
  knownByArn: false,
  bases: { bare: (name) => ({ clusterName: name }) },
  around: () => [],
};

export const CAPACITY_PROVIDER_STAGE: Stage = {
  kind: 'CapacityProvider',
  knownByArn: false,
  bases: {
    group: (name) => ({ name, autoScalingGroupProvider: { autoScalingGroupArn: groupArn(name) } }),
    instances: (name) => ({
      name,
      cluster: 'shop',
      managedInstancesProvider: {
        infrastructureRoleArn: 'arn:aws:iam::123456789012:role/infrastructure',
        instanceLaunchTemplate: {
          ec2InstanceProfileArn: 'arn:aws:iam::123456789012:instance-profile/instance',
          networkConfiguration: { subnets: [SUBNETS[0]] },
        },
      },
    }),
  },
  around: () => [['Cluster', 'shop', { clusterName: 'shop' }]],
};

function groupArn(name: string): string {
  const id = '00000000-0000-4000-8000-000000000000';
  return `arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:${id}:autoScalingGroupName/${name}`;
}
