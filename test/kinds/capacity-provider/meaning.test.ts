import { capacityProviderKind } from '../../../controller/kinds/capacity-provider/index.ts';
import { describeMeaning } from '../../support/meaning.ts';
import { GROUP_ARN, INSTANCES } from './live-capacity.ts';

const group = (more: object = {}) => ({ autoScalingGroupProvider: { autoScalingGroupArn: GROUP_ARN, ...more } });

describeMeaning(capacityProviderKind, {
  specs: {
    group: group(),
    everyGroupField: {
      name: 'ec2',
      ...group({
        managedScaling: {
          status: 'ENABLED',
          targetCapacity: 90,
          minimumScalingStepSize: 2,
          maximumScalingStepSize: 20,
          instanceWarmupPeriod: 0,
        },
        managedTerminationProtection: 'ENABLED',
        managedDraining: 'DISABLED',
      }),
      tags: [{ key: 'team', value: 'shop' }, { key: 'empty' }],
    },
    groupByName: { autoScalingGroupProvider: { autoScalingGroupArn: 'workers', managedScaling: {} } },
    instances: { cluster: 'shop', managedInstancesProvider: INSTANCES },
    everyInstancesField: {
      name: 'ec2',
      cluster: 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop',
      managedInstancesProvider: {
        infrastructureRoleArn: INSTANCES.infrastructureRoleArn,
        propagateTags: 'CAPACITY_PROVIDER',
        infrastructureOptimization: { scaleInAfter: -1 },
        autoRepairConfiguration: { actionsStatus: 'ENABLED' },
        instanceLaunchTemplate: {
          ...INSTANCES.instanceLaunchTemplate,
          localStorageConfiguration: { useLocalStorage: true },
          monitoring: 'DETAILED',
          capacityOptionType: 'RESERVED',
          instanceMetadataTagsPropagation: false,
          fipsEnabled: true,
          capacityReservations: { reservationGroupArn: 'arn:group', reservationPreference: 'RESERVATIONS_FIRST' },
          instanceRequirements: {
            vCpuCount: { min: 2, max: 8 },
            memoryMiB: { min: 4096, max: 65_536 },
            cpuManufacturers: ['intel', 'amd'],
            memoryGiBPerVCpu: { min: 1.5, max: 8 },
            excludedInstanceTypes: ['m5.*', 'c5.*'],
            instanceGenerations: ['current', 'previous'],
            spotMaxPricePercentageOverLowestPrice: 50,
            onDemandMaxPricePercentageOverLowestPrice: 20,
            bareMetal: 'excluded',
            burstablePerformance: 'included',
            requireHibernateSupport: true,
            networkInterfaceCount: { min: 1, max: 4 },
            localStorage: 'required',
            localStorageTypes: ['ssd', 'hdd'],
            totalLocalStorageGB: { min: 100, max: 500.5 },
            baselineEbsBandwidthMbps: { min: 100, max: 1000 },
            acceleratorTypes: ['gpu', 'fpga'],
            acceleratorCount: { min: 1, max: 2 },
            acceleratorManufacturers: ['nvidia', 'amd'],
            acceleratorNames: ['t4', 'a100'],
            acceleratorTotalMemoryMiB: { min: 1, max: 2 },
            networkBandwidthGbps: { min: 0.5, max: 25 },
            allowedInstanceTypes: ['m7i.*', 'c7i.*'],
            maxSpotPriceAsPercentageOfOptimalOnDemandPrice: 80,
          },
        },
      },
    },
  },
  carries: {},
  notMutated: ['tags[].key'],
});
