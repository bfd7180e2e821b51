import type { CapacityProvider, Cluster, ManagedInstancesProvider } from '@aws-sdk/client-ecs';
import type { LiveCapacity } from '../../../controller/kinds/capacity-provider/observe.ts';
import type { Management } from '../../../controller/model/document.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { Seen } from '../../../controller/model/kind.ts';
import type { Resource } from '../../../controller/model/resource.ts';
import { tagMap } from '../../../controller/model/tags.ts';
import { aResource } from '../../support/documents.ts';
import { ownTags } from '../../support/judge.ts';

export const ARN = 'arn:aws:ecs:eu-west-1:123456789012:capacity-provider/ec2';
export const GROUP_ARN =
  'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:0f1e:autoScalingGroupName/workers';

export function aProvider(spec: JsonObject, management: Partial<Management> = {}): Resource {
  return aResource({ identity: { kind: 'CapacityProvider', name: 'ec2' }, spec, management });
}

/** Our tags as AWS lists them. */
export const OWN = Object.entries(ownTags(aProvider({}))).map(([key, value]) => ({ key, value }));

/** As DescribeCapacityProviders answers after a creation that named the group alone. */
export const ON_GROUP: CapacityProvider = {
  capacityProviderArn: ARN,
  name: 'ec2',
  status: 'ACTIVE',
  type: 'EC2_AUTOSCALING',
  autoScalingGroupProvider: {
    autoScalingGroupArn: GROUP_ARN,
    managedScaling: {
      status: 'DISABLED',
      targetCapacity: 100,
      minimumScalingStepSize: 1,
      maximumScalingStepSize: 10_000,
      instanceWarmupPeriod: 300,
    },
    managedTerminationProtection: 'DISABLED',
    managedDraining: 'ENABLED',
  },
  tags: OWN,
};

export const INSTANCES = {
  infrastructureRoleArn: 'arn:aws:iam::123456789012:role/infrastructure',
  instanceLaunchTemplate: {
    ec2InstanceProfileArn: 'arn:aws:iam::123456789012:instance-profile/instance',
    networkConfiguration: { subnets: ['subnet-b', 'subnet-a'], securityGroups: ['sg-a'] },
    storageConfiguration: { storageSizeGiB: 100 },
  },
} satisfies ManagedInstancesProvider & JsonObject;

export const ON_INSTANCES: CapacityProvider = {
  capacityProviderArn: ARN,
  name: 'ec2',
  status: 'ACTIVE',
  type: 'MANAGED_INSTANCES',
  cluster: 'shop',
  managedInstancesProvider: {
    ...INSTANCES,
    instanceLaunchTemplate: { ...INSTANCES.instanceLaunchTemplate, capacityOptionType: 'ON_DEMAND' },
  },
  tags: OWN,
};

type Present = Extract<Seen<LiveCapacity>, { state: 'present' }>;

export function seenAs(provider: CapacityProvider, users: readonly Cluster[] = []): Present {
  return { state: 'present', live: { provider, users }, tags: tagMap(provider.tags) };
}
