import type { JsonObject } from '../../controller/model/json.ts';

interface Row {
  readonly id: string;
  readonly because: string;
  readonly self: JsonObject;
  /** Places below the object; none where the rule holds. `''` is the object itself. */
  readonly broken: readonly string[];
}

const FILTERS = [{ filterType: 'WILDCARD', filter: 'dev-*' }];
const FILTER = 'imageTagMutabilityExclusionFilters';
const A = { type: 'A', ttl: 60 };
const AAAA = { type: 'AAAA', ttl: 60 };
const SRV = { type: 'SRV', ttl: 60 };
const CNAME = { type: 'CNAME', ttl: 60 };

/** Rules of repositories and of Cloud Map, each broken and kept. */
export const REGISTRY_RULE_ROWS: readonly Row[] = [
  {
    id: 'repository-exclusions',
    because: 'they go together',
    self: { imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION', [FILTER]: FILTERS },
    broken: [],
  },
  {
    id: 'repository-exclusions',
    because: 'nothing is excluded',
    self: { imageTagMutability: 'MUTABLE_WITH_EXCLUSION' },
    broken: [FILTER],
  },
  {
    id: 'repository-exclusions',
    because: 'all tags are alike',
    self: { imageTagMutability: 'IMMUTABLE', [FILTER]: FILTERS },
    broken: [FILTER],
  },
  { id: 'repository-exclusions', because: 'the default has none', self: {}, broken: [] },
  { id: 'namespace-vpc', because: 'it is in one', self: { type: 'DNS_PRIVATE', vpc: 'vpc-1' }, broken: [] },
  { id: 'namespace-vpc', because: 'nobody says in which', self: { type: 'DNS_PRIVATE' }, broken: ['vpc'] },
  {
    id: 'namespace-vpc',
    because: 'the internet has none',
    self: { type: 'DNS_PUBLIC', vpc: 'vpc-1' },
    broken: ['vpc'],
  },
  { id: 'namespace-vpc', because: 'calls need none', self: { type: 'HTTP' }, broken: [] },
  {
    id: 'namespace-properties',
    because: 'no DNS, no zone',
    self: { type: 'HTTP', properties: {} },
    broken: ['properties'],
  },
  { id: 'namespace-properties', because: 'a zone', self: { type: 'DNS_PUBLIC', properties: {} }, broken: [] },
  {
    id: 'discovery-one-check',
    because: 'both',
    self: { healthCheckConfig: {}, healthCheckCustomConfig: {} },
    broken: [''],
  },
  { id: 'discovery-one-check', because: 'one', self: { healthCheckCustomConfig: {} }, broken: [] },
  { id: 'discovery-http', because: 'by calls alone', self: { type: 'HTTP', dnsConfig: {} }, broken: ['dnsConfig'] },
  { id: 'discovery-http', because: 'by DNS', self: { dnsConfig: {} }, broken: [] },
  { id: 'discovery-cname', because: 'one answer at a time', self: { dnsRecords: [CNAME] }, broken: ['routingPolicy'] },
  {
    id: 'discovery-cname',
    because: 'weighted',
    self: { routingPolicy: 'WEIGHTED', dnsRecords: [CNAME] },
    broken: [],
  },
  { id: 'discovery-records', because: 'both sorts of addresses', self: { dnsRecords: [A, AAAA] }, broken: [] },
  { id: 'discovery-records', because: 'one of them', self: { dnsRecords: [SRV] }, broken: [] },
  { id: 'discovery-records', because: 'SRV brings its own A', self: { dnsRecords: [SRV, A] }, broken: ['dnsRecords'] },
  {
    id: 'discovery-tcp',
    because: 'it asks for no path',
    self: { type: 'TCP', resourcePath: '/' },
    broken: ['resourcePath'],
  },
  { id: 'discovery-tcp', because: 'HTTP does', self: { type: 'HTTP', resourcePath: '/' }, broken: [] },
];
