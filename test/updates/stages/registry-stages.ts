import type { JsonObject } from '../../../controller/model/json.ts';
import type { Stage } from '../stage.ts';
import { VPC } from './names.ts';

export const REPOSITORY_STAGE: Stage = {
  kind: 'Repository',
  knownByArn: false,
  bases: { bare: (name) => ({ repositoryName: name }) },
  around: () => [],
};

export const NAMESPACE_STAGE: Stage = {
  kind: 'CloudMapNamespace',
  knownByArn: true,
  bases: { private: (name) => ({ type: 'DNS_PRIVATE', name: `${name}.internal`, vpc: VPC }) },
  around: () => [],
};

const RECORDS: JsonObject = { dnsConfig: { dnsRecords: [{ type: 'A', ttl: 60 }] } };

export const DISCOVERY_STAGE: Stage = {
  kind: 'CloudMapService',
  knownByArn: true,
  bases: {
    records: (name) => ({ name, namespaceId: `\${CloudMapNamespace/within}`, ...RECORDS }),
    checked: (name) => ({
      name,
      namespaceId: `\${CloudMapNamespace/outside}`,
      ...RECORDS,
      healthCheckConfig: { type: 'HTTP' },
    }),
  },
  around: () => [
    ['CloudMapNamespace', 'within', { type: 'DNS_PRIVATE', name: 'shop.internal', vpc: VPC }],
    ['CloudMapNamespace', 'outside', { type: 'DNS_PUBLIC', name: 'shop.example.com' }],
  ],
};
