import { type Fields, fallback, keep, keyed, leaf, object, type RuleContext, unset } from '../../model/fields.ts';
import type { Json } from '../../model/json.ts';
import { INSTANCE_REQUIREMENTS } from './instance-fields.ts';

/** What the comparison of a capacity provider may know beside its two sides. */
export interface CapacityFacts {
  /** The manifest gives the Auto Scaling group by its name; ECS always answers with an ARN. */
  readonly groupByName: boolean;
}
type F = CapacityFacts;

const inPlace = { change: 'inPlace' } as const;
const onlyAnew = { change: 'replace', source: 'UpdateCapacityProvider has no such member' } as const;
const source = 'API reference, ManagedScaling: defaults of its members';

/** An Auto Scaling group's name is the end of its ARN. By ARN, a group that was made anew under its name is another. */
function groupName(value: Json, { facts }: RuleContext<F>): Json {
  if (!facts.groupByName || typeof value !== 'string') return value;
  return value.slice(value.lastIndexOf('/') + 1);
}

function clusterName(value: Json): Json {
  return typeof value === 'string' ? value.slice(value.lastIndexOf('/') + 1) : value;
}

const MANAGED_SCALING: Fields<F> = {
  status: leaf('scalar', fallback('DISABLED'), { source: 'believed; spelled out whenever it is sent' }),
  targetCapacity: leaf('intLike', fallback(100), { source }),
  minimumScalingStepSize: leaf('intLike', fallback(1), { source }),
  maximumScalingStepSize: leaf('intLike', fallback(10_000), { source }),
  instanceWarmupPeriod: leaf('intLike', fallback(300), { source }),
};

/** Defaults: the API reference's page of each type. What it names none for is told by what others found not echoed. */
const LAUNCH_TEMPLATE: Fields<F> = {
  ec2InstanceProfileArn: leaf('scalar'),
  networkConfiguration: object<F>({ subnets: leaf('set'), securityGroups: leaf('set') }),
  storageConfiguration: object<F>({ storageSizeGiB: leaf('intLike') }),
  localStorageConfiguration: object<F>(
    { useLocalStorage: leaf('scalar', fallback(false), { source: 'believed' }) },
    fallback({}),
  ),
  monitoring: leaf('scalar', fallback('BASIC')),
  capacityOptionType: leaf('scalar', fallback('ON_DEMAND'), onlyAnew),
  instanceMetadataTagsPropagation: leaf('scalar', fallback(true)),
  instanceRequirements: object<F>(INSTANCE_REQUIREMENTS),
  fipsEnabled: leaf('scalar', keep, { change: 'replace', source: 'the Region decides what is left out' }),
  capacityReservations: object<F>({ reservationGroupArn: leaf('scalar'), reservationPreference: leaf('scalar') }),
};

/**
 * What every member of a capacity provider's spec means. Neither source of capacity can be exchanged for the other in
 * place. Sources: the API reference, recorded pairs of sent and returned (aws-behaviour.md).
 */
export const CAPACITY_PROVIDER_FIELDS: Fields<F> = {
  name: leaf('scalar', unset, { change: 'fixed' }),
  cluster: leaf('scalar', unset, { change: 'replace', normalise: clusterName }),
  autoScalingGroupProvider: object<F>(
    {
      autoScalingGroupArn: leaf('scalar', unset, { ...onlyAnew, normalise: groupName }),
      managedScaling: object<F>(MANAGED_SCALING, fallback({}), inPlace),
      managedTerminationProtection: leaf('scalar', fallback('DISABLED'), inPlace),
      managedDraining: leaf('scalar', fallback('ENABLED'), inPlace),
    },
    unset,
    { change: 'replace' },
  ),
  managedInstancesProvider: object<F>(
    {
      infrastructureRoleArn: leaf('scalar', unset, inPlace),
      instanceLaunchTemplate: object<F>(LAUNCH_TEMPLATE, unset, inPlace),
      propagateTags: leaf('scalar', fallback('NONE'), inPlace),
      infrastructureOptimization: object<F>({ scaleInAfter: leaf('intLike') }, unset, inPlace),
      autoRepairConfiguration: object<F>({ actionsStatus: leaf('scalar') }, keep, {
        ...inPlace,
        source: 'no default is stated',
      }),
    },
    unset,
    { change: 'replace' },
  ),
  tags: keyed<F>(
    ['key'],
    { key: leaf('scalar'), value: leaf('strLike', fallback('')) },
    { absent: keep, released: [], ...inPlace, source: 'aws-behaviour.md#tags' },
  ),
};
