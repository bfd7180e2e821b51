/** What the sandbox's default VPC holds. */
export const VPC = 'vpc-0000000000000000a';
export const SUBNETS = ['subnet-0000000000000000a', 'subnet-0000000000000000b', 'subnet-0000000000000000c'] as const;
export const DEFAULT_GROUP = 'sg-0000000000000000a';
