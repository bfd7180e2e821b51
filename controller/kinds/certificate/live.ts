import type { CertificateDetail } from '@aws-sdk/client-acm';
import { domainName } from '../../model/dns.ts';
import type { Tags } from '../../model/tags.ts';

/** A CNAME that proves a domain. A domain and its wildcard share one. */
export interface ValidationRecord {
  readonly name: string;
  readonly value: string;
}

/** One certificate of ours. All that carry one document's tags are its generations. */
export interface Generation {
  readonly arn: string;
  readonly detail: CertificateDetail;
  readonly tags: Tags;
}

/** What ACM says of a document's certificate. */
export interface LiveCertificate extends Generation {
  /** Others of ours, which this one replaces or that ended without being issued. */
  readonly others: readonly Generation[];
  /** Undefined where the document writes no records. */
  readonly zone?: ZoneView | undefined;
}

/** The zone that the validation records are written into, as far as it matters here. */
export interface ZoneView {
  readonly id: string;
  readonly exists: boolean;
  /** As in `example.com`; undefined where there is no such zone. */
  readonly name: string | undefined;
  readonly nameServers: readonly string[];
  /** By name: what the CNAME there says; undefined where there is none. */
  readonly answers: Readonly<Record<string, string | undefined>>;
  /** By name: for how long the answer there may be kept, which a deletion has to say. */
  readonly ttls: Readonly<Record<string, number | undefined>>;
  /** Names of validation records that other certificates of the account and Region need too. */
  readonly shared: readonly string[];
}

/** Each once, in the order of the domains; empty while ACM has not said them. */
export function validationRecords({ DomainValidationOptions = [] }: CertificateDetail): readonly ValidationRecord[] {
  const records = new Map<string, ValidationRecord>();
  for (const { ResourceRecord: found } of DomainValidationOptions)
    if (found?.Name && found.Value) records.set(found.Name, { name: found.Name, value: found.Value });
  return [...records.values()];
}

/** Those that belong into the zone: a change with one that does not is refused as a whole. */
export function recordsWithin(detail: CertificateDetail, { name }: ZoneView): readonly ValidationRecord[] {
  return validationRecords(detail).filter(
    (record) => name === undefined || domainName(record.name).endsWith(`.${name}`),
  );
}

/** Whether ACM has yet to say how some domain is to be proven by DNS. */
export function awaitsRecords({ Status, DomainValidationOptions = [] }: CertificateDetail): boolean {
  const byDns = DomainValidationOptions.filter(({ ValidationMethod }) => ValidationMethod === 'DNS');
  return Status === 'PENDING_VALIDATION' && byDns.some(({ ResourceRecord }) => ResourceRecord === undefined);
}

export function isIssued({ detail }: Generation): boolean {
  return detail.Status === 'ISSUED';
}

/** Whether it is of no use and will not be again. */
export function hasFailed({ detail }: Generation): boolean {
  return detail.Status === 'FAILED' || endOf(detail) !== undefined;
}

/** Why nobody can use it any more, or ever could, other than by its request. */
export function endOf({ Status }: CertificateDetail): string | undefined {
  return ENDS[Status ?? ''];
}

const ENDS: Readonly<Record<string, string>> = {
  VALIDATION_TIMED_OUT: 'ACM gave up on the certificate after 72 hours',
  EXPIRED: 'the certificate has expired',
  REVOKED: 'the certificate was revoked',
};
