import type {
  CertificateDetail,
  CertificateOptions,
  CertificateSummary,
  ListCertificatesRequest,
  RequestCertificateRequest,
  Tag,
} from '@aws-sdk/client-acm';
import type { Stores } from '../cloudcontrol/store.ts';
import { Fault, type MakeService } from '../contract.ts';
import type { Dns } from '../route53/dns.ts';
import { type AcmWorld, CERTIFICATE, type CertificateState, certificateOf, statusOf, validations } from './world.ts';

/** AWS Certificate Manager: public certificates that wait for DNS, and what uses them. */
export function acmService(stores: Stores, dns: Dns): MakeService {
  return (region) => {
    const world: AcmWorld = { region, store: stores(region), dns, certificates: new Map(), deleted: new Set() };
    region.peers.certificates = {
      status(arn) {
        const found = world.certificates.get(arn);
        if (found) return statusOf(world, found);
        return world.deleted.has(arn) ? 'DELETED' : undefined;
      },
    };
    return {
      operations: Object.keys(OPERATIONS),
      call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
    };
  };
}

const OPERATIONS: Readonly<Record<string, (world: AcmWorld, input: never) => Record<string, unknown>>> = {
  RequestCertificate: requestCertificate,
  DescribeCertificate: (world, { CertificateArn }: Named) => ({
    Certificate: detail(world, certificateOf(world, CertificateArn)),
  }),
  ListCertificates: listCertificates,
  DeleteCertificate: deleteCertificate,
  UpdateCertificateOptions: updateOptions,
  AddTagsToCertificate: addTags,
  RemoveTagsFromCertificate: removeTags,
  ListTagsForCertificate: (world, { CertificateArn }: Named) => ({
    Tags: tagsOf(certificateOf(world, CertificateArn)),
  }),
};

interface Named {
  readonly CertificateArn: string;
}

const TOKEN_MS = 3_600_000;
const MOST_TAGS = 50;
const MOST = 1_000;

function requestCertificate(world: AcmWorld, input: RequestCertificateRequest) {
  const { region, certificates } = world;
  const { IdempotencyToken: token, DomainName: name = '', Tags = [] } = input;
  const domains = [...new Set([name, ...(input.SubjectAlternativeNames ?? [])].map((domain) => domain.toLowerCase()))];
  const content = JSON.stringify([domains, input.ValidationMethod, input.KeyAlgorithm, input.Options]);
  const now = region.clock.now();
  const known = [...certificates.values()].find(
    (each) =>
      token !== undefined && each.token === token && each.content === content && now - each.createdAt < TOKEN_MS,
  );
  if (known) return { CertificateArn: known.arn };
  const arn = `arn:aws:acm:${region.region}:${region.account}:certificate/${region.hex(8)}-${region.hex(4)}-4${region.hex(3)}-a${region.hex(3)}-${region.hex(12)}`;
  const made: CertificateState = {
    arn,
    domains,
    token,
    content,
    method: input.ValidationMethod ?? 'EMAIL',
    keyAlgorithm: input.KeyAlgorithm ?? 'RSA_2048',
    managedBy: input.ManagedBy,
    authority: input.CertificateAuthorityArn,
    createdAt: now,
    tags: new Map(),
    options: {
      CertificateTransparencyLoggingPreference: 'ENABLED',
      Export: 'DISABLED',
      ...definedOf(input.Options),
    },
    issuedAt: undefined,
  };
  setTags(made, Tags);
  certificates.set(arn, made);
  world.store.put({ type: CERTIFICATE, identifier: arn, model: { DomainName: name }, createdAt: now });
  return { CertificateArn: arn };
}

function definedOf(options: CertificateOptions = {}): CertificateOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** RSA-2048 where the request said RSA_2048: ACM answers with hyphens (hashicorp/terraform-provider-aws, acm/certificate.go). */
function algorithmOf({ keyAlgorithm }: CertificateState): string {
  return keyAlgorithm.replace('_', '-');
}

function detail(world: AcmWorld, certificate: CertificateState): CertificateDetail {
  const status = statusOf(world, certificate);
  const { issuedAt } = certificate;
  return {
    CertificateArn: certificate.arn,
    DomainName: certificate.domains[0],
    SubjectAlternativeNames: [...certificate.domains],
    ManagedBy: certificate.managedBy,
    DomainValidationOptions: certificate.authority === undefined ? validations(world, certificate) : undefined,
    CreatedAt: new Date(certificate.createdAt),
    ...(issuedAt === undefined ? {} : { IssuedAt: new Date(issuedAt), NotBefore: new Date(issuedAt) }),
    ...(issuedAt === undefined ? {} : { NotAfter: new Date(issuedAt + 395 * 86_400_000) }),
    Status: status,
    ...(status === 'FAILED' ? { FailureReason: 'INVALID_PUBLIC_DOMAIN' } : {}),
    KeyAlgorithm: algorithmOf(certificate) as CertificateDetail['KeyAlgorithm'],
    InUseBy: [...world.region.peers.elb.certificateUsers(certificate.arn)],
    Type: certificate.authority === undefined ? 'AMAZON_ISSUED' : 'PRIVATE',
    CertificateAuthorityArn: certificate.authority,
    RenewalEligibility: 'INELIGIBLE',
    Options: { ...certificate.options },
  };
}

function listCertificates(world: AcmWorld, input: ListCertificatesRequest) {
  const types: readonly string[] = input.Includes?.keyTypes ?? ['RSA_1024', 'RSA_2048'];
  const statuses: readonly string[] | undefined = input.CertificateStatuses;
  const found = [...world.certificates.values()]
    .filter((each) => types.includes(each.keyAlgorithm))
    .filter((each) => !statuses || statuses.includes(statusOf(world, each)));
  const from = Number(input.NextToken ?? 0);
  const to = from + (input.MaxItems ?? MOST);
  return {
    CertificateSummaryList: found.slice(from, to).map((each) => summary(world, each)),
    ...(to < found.length ? { NextToken: String(to) } : {}),
  };
}

function summary(world: AcmWorld, certificate: CertificateState): CertificateSummary {
  const { Status, DomainName, InUseBy = [], KeyAlgorithm, Type, CreatedAt } = detail(world, certificate);
  return {
    CertificateArn: certificate.arn,
    DomainName,
    SubjectAlternativeNameSummaries: certificate.domains.slice(0, 100),
    HasAdditionalSubjectAlternativeNames: certificate.domains.length > 100,
    Status,
    Type,
    KeyAlgorithm,
    InUse: InUseBy.length > 0,
    RenewalEligibility: 'INELIGIBLE',
    CreatedAt,
  };
}

function deleteCertificate(world: AcmWorld, { CertificateArn }: Named) {
  const { arn } = certificateOf(world, CertificateArn);
  if (world.region.peers.elb.certificateUsers(arn).length > 0)
    throw new Fault('ResourceInUseException', `Certificate ${arn} in account ${world.region.account} is in use.`);
  world.certificates.delete(arn);
  world.deleted.add(arn);
  world.store.remove(CERTIFICATE, arn);
  return {};
}

function updateOptions(world: AcmWorld, { CertificateArn, Options }: Named & { readonly Options: CertificateOptions }) {
  const certificate = certificateOf(world, CertificateArn);
  if (statusOf(world, certificate) === 'FAILED')
    throw new Fault('InvalidStateException', `Certificate ${CertificateArn} is in state FAILED.`);
  certificate.options = { ...certificate.options, ...definedOf(Options) };
  return {};
}

function addTags(world: AcmWorld, { CertificateArn, Tags }: Named & { readonly Tags: readonly Tag[] }) {
  setTags(certificateOf(world, CertificateArn), Tags);
  return {};
}

function setTags({ tags }: CertificateState, added: readonly Tag[]): void {
  const keys = new Set([...tags.keys(), ...added.map(({ Key }) => Key)]);
  if (keys.size > MOST_TAGS)
    throw new Fault('TooManyTagsException', `The certificate may have at most ${MOST_TAGS} tags.`);
  for (const { Key = '', Value = '' } of added) tags.set(Key, Value);
}

/** A tag with a value goes only where that is its value (API reference, RemoveTagsFromCertificate). */
function removeTags(world: AcmWorld, { CertificateArn, Tags }: Named & { readonly Tags: readonly Tag[] }) {
  const { tags } = certificateOf(world, CertificateArn);
  for (const { Key = '', Value } of Tags) if (Value === undefined || tags.get(Key) === Value) tags.delete(Key);
  return {};
}

function tagsOf({ tags }: CertificateState): Tag[] {
  return [...tags].map(([Key, Value]) => ({ Key, Value }));
}
