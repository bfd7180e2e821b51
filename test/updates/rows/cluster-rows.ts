import type { Json, JsonObject } from '../../../controller/model/json.ts';
import type { Patch } from '../place.ts';
import { type Row, rowsOf } from '../row.ts';
import { SUBNETS } from '../stages/names.ts';

const EXEC = 'configuration.executeCommandConfiguration';
const STORAGE = 'configuration.managedStorageConfiguration';
const OVERRIDE: Patch = { [`${EXEC}.logging`]: 'OVERRIDE' };
const LOG_GROUP: Patch = { ...OVERRIDE, [`${EXEC}.logConfiguration.cloudWatchLogGroupName`]: '/exec' };
const BUCKET: Patch = { ...OVERRIDE, [`${EXEC}.logConfiguration.s3BucketName`]: 'exec' };
const TO_DEFAULT = { toDefault: true } as const;
const PROVIDERS: Patch = { capacityProviders: ['FARGATE', 'FARGATE_SPOT'] };

const { row } = rowsOf('Cluster', 'bare');

function strategy(capacityProvider: string, parts: JsonObject = {}): Json {
  return [{ capacityProvider, weight: 1, ...parts }];
}

export const CLUSTER_ROWS: readonly Row[] = [
  row('tags[].key', [[{ key: 'a', value: '1' }], [{ key: 'b', value: '1' }]], { at: 'tags' }),
  row('tags[].value', [[{ key: 'a', value: '1' }], [{ key: 'a', value: '2' }]], { at: 'tags' }),
  row('settings[].value', [[insights('enabled')], [insights('enhanced')]], { at: 'settings' }),
  row(`${EXEC}.kmsKeyId`, ['alias/one', 'alias/two']),
  row(`${EXEC}.logging`, ['NONE', 'DEFAULT'], TO_DEFAULT),
  row(`${EXEC}.logConfiguration.cloudWatchLogGroupName`, ['/one', '/two'], { beside: OVERRIDE }),
  row(`${EXEC}.logConfiguration.cloudWatchEncryptionEnabled`, [true, false], { beside: LOG_GROUP, ...TO_DEFAULT }),
  row(`${EXEC}.logConfiguration.s3BucketName`, ['one', 'two'], { beside: OVERRIDE }),
  row(`${EXEC}.logConfiguration.s3EncryptionEnabled`, [true, false], { beside: BUCKET, ...TO_DEFAULT }),
  row(`${EXEC}.logConfiguration.s3KeyPrefix`, ['one/', 'two/'], { beside: BUCKET }),
  row(`${STORAGE}.kmsKeyId`, ['alias/one', 'alias/two']),
  row(`${STORAGE}.fargateEphemeralStorageKmsKeyId`, ['alias/one', 'alias/two']),
  row('capacityProviders[]', [['FARGATE'], ['FARGATE', 'FARGATE_SPOT']]),
  row('defaultCapacityProviderStrategy[].capacityProvider', [strategy('FARGATE'), strategy('FARGATE_SPOT')], {
    at: 'defaultCapacityProviderStrategy',
    beside: PROVIDERS,
  }),
  row('defaultCapacityProviderStrategy[].weight', [strategy('FARGATE'), strategy('FARGATE', { weight: 2 })], {
    at: 'defaultCapacityProviderStrategy',
    beside: PROVIDERS,
  }),
  row('defaultCapacityProviderStrategy[].base', [strategy('FARGATE', { base: 1 }), strategy('FARGATE', { base: 2 })], {
    at: 'defaultCapacityProviderStrategy',
    beside: PROVIDERS,
  }),
  row('serviceConnectDefaults.namespace', [namespace('one'), namespace('two')]),
];

function insights(value: string): Json {
  return { name: 'containerInsights', value };
}

/** By ARN: a name comes back as an ARN, and only Cloud Map could tell which. */
function namespace(name: string): string {
  return `arn:aws:servicediscovery:eu-west-1:123456789012:namespace/ns-${name}`;
}

const provider = rowsOf('CapacityProvider', 'group').row;
const GROUP = 'autoScalingGroupProvider';
const SCALING = `${GROUP}.managedScaling`;
const MANAGED = 'managedInstancesProvider';
const TEMPLATE = `${MANAGED}.instanceLaunchTemplate`;
const NEEDS = `${TEMPLATE}.instanceRequirements`;
const INSTANCES = { base: 'instances' } as const;
const REQUIRED: Patch = { [NEEDS]: requirements({}) };
const ON: Patch = { [`${SCALING}.status`]: 'ENABLED' };

function requirements(parts: JsonObject): JsonObject {
  return { vCpuCount: { min: 1 }, memoryMiB: { min: 1024 }, ...parts };
}

function within(leaf: string, values: readonly [Json, Json]): Row {
  return provider(`${NEEDS}.${leaf}`, values, { ...INSTANCES, beside: REQUIRED });
}

/** Both ends of a range. */
function range(name: string, [low, high]: readonly [number, number]): readonly Row[] {
  const at = `${NEEDS}.${name}`;
  const own = { ...INSTANCES, at, beside: REQUIRED };
  return [
    provider(
      `${at}.min`,
      [
        { min: low, max: 3 * high },
        { min: high, max: 3 * high },
      ],
      own,
    ),
    provider(
      `${at}.max`,
      [
        { min: low, max: high },
        { min: low, max: 2 * high },
      ],
      own,
    ),
  ];
}

const FROM_GROUP: readonly Row[] = [
  provider(`${SCALING}.status`, ['ENABLED', 'DISABLED'], TO_DEFAULT),
  provider(`${SCALING}.targetCapacity`, [90, 80], { beside: ON }),
  provider(`${SCALING}.minimumScalingStepSize`, [2, 3], { beside: ON }),
  provider(`${SCALING}.maximumScalingStepSize`, [20, 30], { beside: ON }),
  provider(`${SCALING}.instanceWarmupPeriod`, [0, 60], { beside: ON }),
  provider(`${GROUP}.managedTerminationProtection`, ['ENABLED', 'DISABLED'], { beside: ON, ...TO_DEFAULT }),
  provider(`${GROUP}.managedDraining`, ['DISABLED', 'ENABLED'], TO_DEFAULT),
  provider('tags[].key', [[{ key: 'a', value: '1' }], [{ key: 'b', value: '1' }]], { at: 'tags' }),
  provider('tags[].value', [[{ key: 'a', value: '1' }], [{ key: 'a', value: '2' }]], { at: 'tags' }),
];

const ROLE = 'arn:aws:iam::123456789012:role';
const PROFILE = 'arn:aws:iam::123456789012:instance-profile';
const RESERVED = 'arn:aws:resource-groups:eu-west-1:123456789012:group/';

const OF_INSTANCES: readonly Row[] = [
  provider(`${MANAGED}.infrastructureRoleArn`, [`${ROLE}/one`, `${ROLE}/two`], INSTANCES),
  provider(`${TEMPLATE}.ec2InstanceProfileArn`, [`${PROFILE}/one`, `${PROFILE}/two`], INSTANCES),
  provider(`${TEMPLATE}.networkConfiguration.subnets[]`, [[SUBNETS[0], SUBNETS[1]], [SUBNETS[1]]], INSTANCES),
  provider(`${TEMPLATE}.networkConfiguration.securityGroups[]`, [['sg-1'], ['sg-1', 'sg-2']], INSTANCES),
  provider(`${TEMPLATE}.storageConfiguration.storageSizeGiB`, [100, 200], INSTANCES),
  provider(`${TEMPLATE}.localStorageConfiguration.useLocalStorage`, [true, false], { ...INSTANCES, ...TO_DEFAULT }),
  provider(`${TEMPLATE}.monitoring`, ['DETAILED', 'BASIC'], { ...INSTANCES, ...TO_DEFAULT }),
  provider(`${TEMPLATE}.instanceMetadataTagsPropagation`, [false, true], { ...INSTANCES, ...TO_DEFAULT }),
  ...range('vCpuCount', [2, 4]),
  ...range('memoryMiB', [2048, 4096]),
  within('cpuManufacturers[]', [['intel'], ['amd', 'intel']]),
  ...range('memoryGiBPerVCpu', [1, 4]),
  within('excludedInstanceTypes[]', [['m5.*'], ['m5.*', 'c5.*']]),
  within('instanceGenerations[]', [['current'], ['previous']]),
  within('spotMaxPricePercentageOverLowestPrice', [50, 60]),
  within('onDemandMaxPricePercentageOverLowestPrice', [30, 40]),
  within('bareMetal', ['included', 'required']),
  within('burstablePerformance', ['included', 'required']),
  provider(`${NEEDS}.requireHibernateSupport`, [true, false], { ...INSTANCES, beside: REQUIRED, ...TO_DEFAULT }),
  ...range('networkInterfaceCount', [1, 2]),
  within('localStorage', ['excluded', 'required']),
  within('localStorageTypes[]', [['ssd'], ['hdd']]),
  ...range('totalLocalStorageGB', [100, 200]),
  ...range('baselineEbsBandwidthMbps', [100, 200]),
  within('acceleratorTypes[]', [['gpu'], ['fpga']]),
  ...range('acceleratorCount', [1, 2]),
  within('acceleratorManufacturers[]', [['nvidia'], ['amd']]),
  within('acceleratorNames[]', [['t4'], ['a100']]),
  ...range('acceleratorTotalMemoryMiB', [1024, 2048]),
  ...range('networkBandwidthGbps', [1, 2]),
  within('allowedInstanceTypes[]', [['m7i.*'], ['c7i.*']]),
  within('maxSpotPriceAsPercentageOfOptimalOnDemandPrice', [80, 90]),
  provider(`${TEMPLATE}.capacityReservations.reservationGroupArn`, [`${RESERVED}one`, `${RESERVED}two`], {
    ...INSTANCES,
    beside: { [`${TEMPLATE}.capacityReservations.reservationPreference`]: 'RESERVATIONS_FIRST' },
  }),
  provider(`${TEMPLATE}.capacityReservations.reservationPreference`, ['RESERVATIONS_FIRST', 'RESERVATIONS_ONLY'], {
    ...INSTANCES,
    beside: { [`${TEMPLATE}.capacityReservations.reservationGroupArn`]: `${RESERVED}one` },
  }),
  provider(`${MANAGED}.propagateTags`, ['CAPACITY_PROVIDER', 'NONE'], { ...INSTANCES, ...TO_DEFAULT }),
  provider(`${MANAGED}.infrastructureOptimization.scaleInAfter`, [300, -1], INSTANCES),
  provider(`${MANAGED}.autoRepairConfiguration.actionsStatus`, ['ENABLED', 'DISABLED'], {
    ...INSTANCES,
    group: 'managedInstancesProvider kept',
  }),
];

export const CAPACITY_PROVIDER_ROWS: readonly Row[] = [...FROM_GROUP, ...OF_INSTANCES];
