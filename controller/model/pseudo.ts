import type { Scope } from './scope.ts';

/** What CloudFormation calls pseudo parameters, as far as they say where a document's object lives. */
export const PSEUDO_NAMES = ['Region', 'AccountId', 'Partition', 'URLSuffix'] as const;
export type PseudoName = (typeof PSEUDO_NAMES)[number];

export function isPseudoName(text: string): text is PseudoName {
  return (PSEUDO_NAMES as readonly string[]).includes(text);
}

interface Partition {
  readonly begins: string;
  readonly name: string;
  readonly suffix: string;
}

/** Source: the AWS SDK's partitions.json. */
const PARTITIONS: readonly Partition[] = [
  { begins: 'cn-', name: 'aws-cn', suffix: 'amazonaws.com.cn' },
  { begins: 'us-gov-', name: 'aws-us-gov', suffix: 'amazonaws.com' },
  { begins: 'us-isob-', name: 'aws-iso-b', suffix: 'sc2s.sgov.gov' },
  { begins: 'us-iso-', name: 'aws-iso', suffix: 'c2s.ic.gov' },
];
const COMMERCIAL: Partition = { begins: '', name: 'aws', suffix: 'amazonaws.com' };

/** The value of `${aws:Region}` and its like. */
export function pseudoValue(name: PseudoName, { account, region }: Pick<Scope, 'account' | 'region'>): string {
  const partition = partitionIn(region);
  switch (name) {
    case 'Region':
      return region;
    case 'AccountId':
      return account;
    case 'Partition':
      return partition.name;
    case 'URLSuffix':
      return partition.suffix;
  }
}

/** `aws`, `aws-cn` …, as ARNs of the Region begin. */
export function partitionOf(region: string): string {
  return partitionIn(region).name;
}

function partitionIn(region: string): Partition {
  return PARTITIONS.find(({ begins }) => region.startsWith(begins)) ?? COMMERCIAL;
}
