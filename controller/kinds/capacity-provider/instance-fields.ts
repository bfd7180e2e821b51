import { type Fields, fallback, leaf, object } from '../../model/fields.ts';
import type { CapacityFacts } from './fields.ts';

type F = CapacityFacts;

const wholeNumbers = () => object<F>({ min: leaf('intLike'), max: leaf('intLike') });
const numbers = () => object<F>({ min: leaf('float'), max: leaf('float') });

/**
 * Attributes by which ECS picks instance types. What is left out is not echoed: Terraform's AWS provider, which compares
 * them as they are, shows no such difference.
 */
export const INSTANCE_REQUIREMENTS: Fields<F> = {
  vCpuCount: wholeNumbers(),
  memoryMiB: wholeNumbers(),
  cpuManufacturers: leaf('set'),
  memoryGiBPerVCpu: numbers(),
  excludedInstanceTypes: leaf('set'),
  instanceGenerations: leaf('set'),
  spotMaxPricePercentageOverLowestPrice: leaf('intLike'),
  onDemandMaxPricePercentageOverLowestPrice: leaf('intLike'),
  bareMetal: leaf('scalar'),
  burstablePerformance: leaf('scalar'),
  requireHibernateSupport: leaf('scalar', fallback(false), { source: 'EC2 API reference, InstanceRequirements' }),
  networkInterfaceCount: wholeNumbers(),
  localStorage: leaf('scalar'),
  localStorageTypes: leaf('set'),
  totalLocalStorageGB: numbers(),
  baselineEbsBandwidthMbps: wholeNumbers(),
  acceleratorTypes: leaf('set'),
  acceleratorCount: wholeNumbers(),
  acceleratorManufacturers: leaf('set'),
  acceleratorNames: leaf('set'),
  acceleratorTotalMemoryMiB: wholeNumbers(),
  networkBandwidthGbps: numbers(),
  allowedInstanceTypes: leaf('set'),
  maxSpotPriceAsPercentageOfOptimalOnDemandPrice: leaf('intLike'),
};
