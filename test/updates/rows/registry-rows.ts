import type { Patch } from '../place.ts';
import { type Row, rowsOf } from '../row.ts';

const TO_DEFAULT = { toDefault: true } as const;

function tagRows(row: ReturnType<typeof rowsOf>['row']): readonly Row[] {
  return [
    row('tags[].key', [[{ key: 'a', value: '1' }], [{ key: 'b', value: '1' }]], { at: 'tags' }),
    row('tags[].value', [[{ key: 'a', value: '1' }], [{ key: 'a', value: '2' }]], { at: 'tags' }),
  ];
}

const repository = rowsOf('Repository', 'bare');
const EXCLUDING = { imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION' } as const;

function excluding(filter: string): Patch {
  return { ...EXCLUDING, imageTagMutabilityExclusionFilters: [{ filterType: 'WILDCARD', filter }] };
}

function keeping(count: number): Patch {
  const selection = { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: count };
  return { rules: [{ rulePriority: 1, selection, action: { type: 'expire' } }] };
}

/** As IAM reads it: the action in any case, one value or a list of one. */
function pulling(account: string): Patch {
  const principal = { AWS: `arn:aws:iam::${account}:root` };
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: 'ecr:BatchGetImage' }],
  };
}

const ACCOUNTS = ['111111111111', '222222222222'] as const;

/** What lives is compared by the operator; here it is enough that a document of that account is there. */
function shown(account: string): Patch {
  return { repositoryPolicy: { Statement: [{ Principal: { AWS: [`arn:aws:iam::${account}:root`] } }] } };
}

export const REPOSITORY_ROWS: readonly Row[] = [
  ...tagRows(repository.row),
  repository.row('imageTagMutability', ['IMMUTABLE', 'MUTABLE'], TO_DEFAULT),
  repository.patchRow('imageTagMutabilityExclusionFilters[].filter', [excluding('dev-*'), excluding('pr-*')]),
  repository.row('imageScanningConfiguration.scanOnPush', [true, false]),
  repository.row('lifecyclePolicy', [keeping(3), keeping(10)]),
  repository.row('repositoryPolicy', [pulling(ACCOUNTS[0]), pulling(ACCOUNTS[1])], {
    shows: [shown(ACCOUNTS[0]), shown(ACCOUNTS[1])],
  }),
];

const namespace = rowsOf('CloudMapNamespace', 'private');

export const NAMESPACE_ROWS: readonly Row[] = [
  ...tagRows(namespace.row),
  namespace.row('description', ['the shop', 'the shop within']),
  namespace.row('properties.dnsProperties.soa.ttl', [30, 60]),
];

const discovery = rowsOf('CloudMapService', 'records');
const CHECKED = { base: 'checked' } as const;

export const DISCOVERY_ROWS: readonly Row[] = [
  ...tagRows(discovery.row),
  discovery.row('description', ['what the shop sells', 'and what it sold']),
  discovery.row('dnsConfig.dnsRecords[].ttl', [30, 20], { at: 'dnsConfig.dnsRecords[0].ttl' }),
  discovery.row('healthCheckConfig.resourcePath', ['/up', '/health'], CHECKED),
  discovery.row('healthCheckConfig.failureThreshold', [3, 5], CHECKED),
];
