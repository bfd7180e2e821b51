import type { CertificateDetail } from '@aws-sdk/client-acm';
import { domainName } from '../../model/dns.ts';
import type { Health } from '../../model/health.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Summary } from '../../model/kind.ts';
import { awaitsRecords, isIssued, type LiveCertificate, recordsWithin, validationRecords } from './live.ts';
import { missingRecords } from './sides.ts';

export function healthOfCertificate(live: LiveCertificate): Health {
  const { detail } = live;
  switch (detail.Status) {
    case 'ISSUED':
      return ofRenewal(live);
    case 'PENDING_VALIDATION':
      return { status: 'Progressing', message: waitsFor(live), details: recordLines(live) };
    case 'VALIDATION_TIMED_OUT':
      return {
        status: 'Degraded',
        message: 'ACM gave up: the domains were not proven within 72 hours',
        details: recordLines(live),
      };
    case 'FAILED':
      return { status: 'Degraded', message: refusalOf(detail) };
    case 'EXPIRED':
      return { status: 'Degraded', message: 'the certificate has expired' };
    case 'REVOKED':
      return {
        status: 'Degraded',
        message: `the certificate was revoked: ${detail.RevocationReason ?? 'no reason given'}`,
      };
    default:
      return { status: 'Degraded', message: `ACM says ${detail.Status ?? 'nothing'} of the certificate` };
  }
}

/** Why ACM refused the request, in a clause. */
export function refusalOf(detail: CertificateDetail): string {
  return `ACM refused the certificate: ${reasonOf(detail)}`;
}

/** ACM user guide, "Certificate request fails", in fewer words. */
const REASONS: Readonly<Record<string, string>> = {
  CAA_ERROR: 'a CAA record of the domain lets Amazon issue none (CAA_ERROR)',
  DOMAIN_NOT_ALLOWED: 'a domain is on a list of unsafe ones (DOMAIN_NOT_ALLOWED)',
  INVALID_PUBLIC_DOMAIN: 'no public certificate can be had for one of the domains (INVALID_PUBLIC_DOMAIN)',
  ADDITIONAL_VERIFICATION_REQUIRED:
    'AWS wants to be asked through its support first (ADDITIONAL_VERIFICATION_REQUIRED)',
  NO_AVAILABLE_CONTACTS: 'no address to send the validation mail to was found (NO_AVAILABLE_CONTACTS)',
};

function reasonOf({ FailureReason }: CertificateDetail): string {
  return REASONS[FailureReason ?? ''] ?? FailureReason ?? 'no reason given';
}

/** What has to happen before the certificate is issued, in one clause. */
export function waitsFor({ detail, zone }: LiveCertificate): string {
  if (awaitsRecords(detail)) return 'ACM has not said yet which records prove the domains';
  const records = validationRecords(detail);
  if (records.length === 0) return 'waits for the owners of the domains to answer the validation mail';
  const names = records.map(({ name }) => domainName(name)).join(', ');
  if (zone && !zone.exists) return `waits for hosted zone ${zone.id}, which does not exist, to write ${names} into`;
  const inside = zone ? recordsWithin(detail, zone).map(({ name }) => name) : records.map(({ name }) => name);
  const outside = records.filter(({ name }) => !inside.includes(name));
  const elsewhere = outside.map(
    ({ name }) => `; ${domainName(name)} is to be written where its domain is hosted, which is not zone ${zone?.name}`,
  );
  if (zone && missingRecords(detail, zone).length === 0 && outside.length < records.length)
    return `waits for DNS to answer ${names}: the record stands in zone ${zone.id}; the domain must be delegated to ${zone.nameServers.join(', ')}${elsewhere.join('')}`;
  return `waits for DNS to answer ${names}${elsewhere.join('')}`;
}

/** The records as a zone file has them, for people who write them themselves. */
function recordLines({ detail }: LiveCertificate): readonly string[] {
  return validationRecords(detail).map(({ name, value }) => `${name} CNAME ${value}`);
}

function ofRenewal(live: LiveCertificate): Health {
  const { RenewalSummary: renewal, InUseBy = [] } = live.detail;
  if (renewal?.RenewalStatus === 'FAILED') {
    const why = renewal.RenewalStatusReason ? ` (${renewal.RenewalStatusReason})` : '';
    return {
      status: 'Degraded',
      message: `ACM could not renew the certificate${why}; it ends ${untilOf(live.detail)}`,
    };
  }
  if (renewal?.RenewalStatus === 'PENDING_VALIDATION')
    return {
      status: 'Degraded',
      message: `ACM cannot renew the certificate: DNS no longer answers its validation records; it ends ${untilOf(live.detail)}`,
      details: recordLines(live),
    };
  const users = InUseBy.length === 1 ? 'one resource uses it' : `${InUseBy.length} resources use it`;
  return { status: 'Healthy', message: `issued; ${InUseBy.length === 0 ? 'nothing uses it yet' : users}` };
}

function untilOf({ NotAfter }: CertificateDetail): string {
  return NotAfter ? NotAfter.toISOString().slice(0, 10) : 'on a day that ACM does not say';
}

/**
 * The main output is a certificate that can be used: this one once it is issued, until then the one that it replaces. So
 * who refers to it waits, and moves when there is something to move to.
 */
export function outputsOfCertificate(live: LiveCertificate): JsonObject {
  const usable = isIssued(live) ? live : live.others.find(isIssued);
  return {
    ...(usable ? { '': usable.arn } : {}),
    arn: live.arn,
    domainName: live.detail.DomainName,
    status: live.detail.Status,
    validationRecords: validationRecords(live.detail).map(({ name, value }) => ({ name, type: 'CNAME', value })),
  };
}

export function summaryOfCertificate({ arn, detail }: LiveCertificate): Summary {
  const others = (detail.SubjectAlternativeNames?.length ?? 1) - 1;
  const names = others > 0 ? `${detail.DomainName} and ${others} more` : detail.DomainName;
  return { arn, detail: `${names} ${(detail.Status ?? '').toLowerCase().replaceAll('_', ' ')}` };
}
