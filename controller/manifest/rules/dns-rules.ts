import { at, count, has, type Rule, self } from './rule.ts';

const ROUTING = [
  'weight',
  'region',
  'geoLocation',
  'failover',
  'multiValueAnswer',
  'cidrRoutingConfig',
  'geoProximityLocation',
];

/** Rules of record sets and certificates. */
export const DNS_RULES: readonly Rule[] = [
  {
    id: 'record-one-answer',
    on: 'DnsRecordSpec',
    message: 'a record has either aliasTarget or resourceRecords',
    broken: (spec) => self(count(spec, ['aliasTarget', 'resourceRecords']) === 1),
  },
  {
    id: 'record-ttl',
    on: 'DnsRecordSpec',
    message: 'a record with resourceRecords has a ttl, and an alias has none',
    broken: (spec) => at('ttl', has(spec, 'ttl') === has(spec, 'resourceRecords')),
  },
  {
    id: 'record-routing',
    on: 'DnsRecordSpec',
    message:
      'setIdentifier goes with exactly one of weight, region, geoLocation, failover, multiValueAnswer, cidrRoutingConfig and geoProximityLocation',
    broken: (spec) => at('setIdentifier', count(spec, ROUTING) === (has(spec, 'setIdentifier') ? 1 : 0)),
  },
  {
    id: 'certificate-validation',
    on: 'CertificateSpec',
    message: 'validation writes DNS records and goes with validationMethod DNS',
    broken: (spec) =>
      at('validation', !has(spec, 'validation') || !has(spec, 'validationMethod') || spec.validationMethod === 'DNS'),
  },
  {
    id: 'certificate-authority',
    on: 'CertificateSpec',
    message: 'a certificate of a private authority is not validated',
    broken: (spec) =>
      at(
        'certificateAuthorityArn',
        !has(spec, 'certificateAuthorityArn') || count(spec, ['validationMethod', 'validation']) === 0,
      ),
  },
  {
    id: 'certificate-mail',
    on: 'CertificateSpec',
    message: 'domainValidationOptions go with validationMethod EMAIL',
    broken: (spec) =>
      at('domainValidationOptions', !has(spec, 'domainValidationOptions') || spec.validationMethod === 'EMAIL'),
  },
];
