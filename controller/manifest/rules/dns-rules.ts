import { isRecordValue } from './record-values.ts';
import { at, count, each, has, isUnknown, type Rule, self } from './rule.ts';

/** AWS Certificate Manager API Reference, RequestCertificate, DomainName: the common name of RFC 5280. */
const LONGEST_NAME = 64;

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
    id: 'record-values',
    on: 'DnsRecordSpec',
    message:
      'values are written as their type wants them: A and AAAA an address, TXT and SPF texts of at most 255 characters in double quotes each, MX a priority and a name, SRV priority, weight, port and name, CAA flags, tag and a value in double quotes, CNAME, NS and PTR a name',
    broken: ({ type, ...spec }) =>
      each(spec, 'resourceRecords', ({ value }) =>
        typeof type === 'string' && typeof value === 'string' && !isUnknown(value) && !isRecordValue(type, value)
          ? 'value'
          : false,
      ),
  },
  {
    id: 'record-cname-one',
    on: 'DnsRecordSpec',
    message: 'a CNAME has one value',
    broken: ({ type, resourceRecords }) =>
      at('resourceRecords', type !== 'CNAME' || !Array.isArray(resourceRecords) || resourceRecords.length < 2),
  },
  {
    id: 'certificate-common-name',
    on: 'CertificateSpec',
    message:
      'domainName has at most 64 characters; longer names go among subjectAlternativeNames, beside a shorter domainName',
    broken: ({ domainName }) =>
      at('domainName', typeof domainName !== 'string' || isUnknown(domainName) || domainName.length <= LONGEST_NAME),
  },
  {
    id: 'certificate-http',
    on: 'CertificateSpec',
    message: 'validationMethod HTTP is for certificates that are managedBy CLOUDFRONT',
    broken: ({ validationMethod, managedBy }) =>
      at('validationMethod', validationMethod !== 'HTTP' || managedBy === 'CLOUDFRONT'),
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
