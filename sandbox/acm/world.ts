import type { CertificateDetail, DomainValidation } from '@aws-sdk/client-acm';
import type { ResourceStore } from '../cloudcontrol/store.ts';
import { Fault, type Region } from '../contract.ts';
import { answersSince, type Dns, isReserved } from '../route53/dns.ts';
import { isPublicDomain, validationRecord } from './validation.ts';

export const CERTIFICATE = 'AWS::CertificateManager::Certificate';
/** How long ACM takes on AWS: to say which records it wants, to issue once it has found them, and until it gives up. */
const RECORDS_MS = 5_000;
const ISSUE_MINUTES = 2;
const GIVES_UP_MS = 72 * 3_600_000;

export interface CertificateState {
  readonly arn: string;
  /** The first is the certificate's own name. */
  readonly domains: readonly string[];
  readonly method: 'DNS' | 'EMAIL' | 'HTTP';
  readonly keyAlgorithm: string;
  readonly managedBy: CertificateDetail['ManagedBy'];
  readonly authority: string | undefined;
  readonly token: string | undefined;
  readonly content: string;
  readonly createdAt: number;
  readonly tags: Map<string, string>;
  options: NonNullable<CertificateDetail['Options']>;
  /** Once it was issued it stays so, whatever becomes of its records. */
  issuedAt: number | undefined;
}

export interface AcmWorld {
  readonly region: Region;
  readonly store: ResourceStore;
  readonly dns: Dns;
  readonly certificates: Map<string, CertificateState>;
  /** What was there and is gone. */
  readonly deleted: Set<string>;
}

export function certificateOf({ certificates, region }: AcmWorld, arn: string): CertificateState {
  if (!/^arn:[\w-]+:acm:[\w-]*:\d+:certificate\/[\w-]+$/.test(arn))
    throw new Fault('InvalidArnException', `The certificate ARN ${arn} is not valid.`);
  const found = certificates.get(arn);
  if (found) return found;
  throw new Fault('ResourceNotFoundException', `Could not find certificate ${arn} in account ${region.account}.`);
}

export type Status = 'PENDING_VALIDATION' | 'ISSUED' | 'FAILED' | 'VALIDATION_TIMED_OUT';

export function statusOf(world: AcmWorld, certificate: CertificateState): Status {
  const now = world.region.clock.now();
  if (certificate.issuedAt !== undefined) return 'ISSUED';
  if (certificate.authority !== undefined) return issued(certificate, certificate.createdAt);
  if (!certificate.domains.every(isPublicDomain)) return 'FAILED';
  const readyAt = readySince(world, certificate);
  const issuedAt = readyAt === undefined ? undefined : readyAt + ISSUE_MINUTES * world.region.bakeMinuteMs;
  const givesUpAt = certificate.createdAt + GIVES_UP_MS;
  if (issuedAt !== undefined && issuedAt <= Math.min(now, givesUpAt)) return issued(certificate, issuedAt);
  return now >= givesUpAt ? 'VALIDATION_TIMED_OUT' : 'PENDING_VALIDATION';
}

function issued(certificate: CertificateState, at: number): Status {
  certificate.issuedAt = at;
  return 'ISSUED';
}

/** Since when every domain is proven; undefined while one is not. Of mails only those to domains for examples are answered. */
function readySince(world: AcmWorld, certificate: CertificateState): number | undefined {
  if (certificate.method !== 'DNS') return certificate.domains.every(isReserved) ? certificate.createdAt : undefined;
  const since = certificate.domains.map((domain) => provenSince(world, domain));
  if (since.some((at) => at === undefined)) return undefined;
  return Math.max(certificate.createdAt, ...since.map((at) => at ?? 0));
}

function provenSince(world: AcmWorld, domain: string): number | undefined {
  const { Name, Value } = validationRecord(world.region, domain);
  return answersSince(world, { name: Name, value: Value });
}

/** What DescribeCertificate says of each domain; the record is not known in the first seconds. */
export function validations(world: AcmWorld, certificate: CertificateState): DomainValidation[] {
  const { region } = world;
  const isKnown = region.clock.now() - certificate.createdAt >= RECORDS_MS;
  const status = statusOf(world, certificate);
  return certificate.domains.map((domain) => ({
    DomainName: domain,
    ValidationDomain: domain,
    ValidationMethod: certificate.method,
    ValidationStatus: validationStatus(world, status, domain),
    ...(certificate.method === 'DNS' && isKnown ? { ResourceRecord: validationRecord(region, domain) } : {}),
  }));
}

function validationStatus(
  world: AcmWorld,
  status: Status,
  domain: string,
): 'SUCCESS' | 'FAILED' | 'PENDING_VALIDATION' {
  if (status === 'ISSUED' || provenSince(world, domain) !== undefined) return 'SUCCESS';
  return status === 'PENDING_VALIDATION' ? 'PENDING_VALIDATION' : 'FAILED';
}
