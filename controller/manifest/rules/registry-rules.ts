import { at, elements, has, isUnknown, type Rule, self } from './rule.ts';

/** Rules of repositories and of Cloud Map. */
export const REGISTRY_RULES: readonly Rule[] = [
  {
    id: 'repository-exclusions',
    on: 'RepositorySpec',
    message:
      'imageTagMutabilityExclusionFilters go with IMMUTABLE_WITH_EXCLUSION and MUTABLE_WITH_EXCLUSION, and with nothing else',
    broken(spec) {
      const { imageTagMutability: mutability } = spec;
      const isExcluding = typeof mutability === 'string' && mutability.endsWith('_WITH_EXCLUSION');
      const fits = has(spec, 'imageTagMutabilityExclusionFilters') === isExcluding;
      return at('imageTagMutabilityExclusionFilters', fits || isUnknown(mutability));
    },
  },
  {
    id: 'namespace-vpc',
    on: 'CloudMapNamespaceSpec',
    message: 'a namespace of type DNS_PRIVATE needs a vpc, and no other has one',
    broken: (spec) => at('vpc', has(spec, 'vpc') === (spec.type === 'DNS_PRIVATE') || isUnknown(spec.type)),
  },
  {
    id: 'namespace-properties',
    on: 'CloudMapNamespaceSpec',
    message: 'a namespace of type HTTP has no DNS properties',
    broken: (spec) => at('properties', !has(spec, 'properties') || spec.type !== 'HTTP'),
  },
  {
    id: 'discovery-one-check',
    on: 'CloudMapServiceSpec',
    message: 'at most one of healthCheckConfig and healthCheckCustomConfig is allowed',
    broken: (spec) => self(!(has(spec, 'healthCheckConfig') && has(spec, 'healthCheckCustomConfig'))),
  },
  {
    id: 'discovery-http',
    on: 'CloudMapServiceSpec',
    message: 'a service of type HTTP has no dnsConfig',
    broken: (spec) => at('dnsConfig', !(has(spec, 'dnsConfig') && has(spec, 'type'))),
  },
  {
    id: 'discovery-cname',
    on: 'DnsConfig',
    message: 'CNAME records need routingPolicy WEIGHTED',
    broken(dns) {
      const isCname = elements(dns.dnsRecords).some(({ type }) => type === 'CNAME');
      return at('routingPolicy', !isCname || dns.routingPolicy === 'WEIGHTED' || isUnknown(dns.routingPolicy));
    },
  },
  {
    id: 'discovery-records',
    on: 'DnsConfig',
    message: 'only A and AAAA records go together',
    broken(dns) {
      const records = elements(dns.dnsRecords);
      const fits = records.every(({ type }) => type === 'A' || type === 'AAAA' || isUnknown(type));
      return at('dnsRecords', records.length < 2 || fits);
    },
  },
  {
    id: 'discovery-tcp',
    on: 'HealthCheckConfig',
    message: 'a TCP check has no resourcePath',
    broken: (check) => at('resourcePath', check.type !== 'TCP' || !has(check, 'resourcePath')),
  },
];
