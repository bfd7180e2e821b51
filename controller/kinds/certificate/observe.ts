import type { CertificateDetail, CertificateSummary } from '@aws-sdk/client-acm';
import type { CertificateSpec } from '../../../crds/generated/types.ts';
import { canonicalise } from '../../model/canonical.ts';
import { domainName, zoneId } from '../../model/dns.ts';
import { type Identity, keyOf, parseKey } from '../../model/identity.ts';
import { isObject, type Json, type JsonObject, jsonEqual } from '../../model/json.ts';
import type { ObserveTarget, Owned, Reader, Seen } from '../../model/kind.ts';
import { isOwnedBy, OWNER_TAG, RESOURCE_TAG, type Tags } from '../../model/tags.ts';
import { CERTIFICATE_FIELDS, FIXED } from './fields.ts';
import {
  type Generation,
  hasFailed,
  isIssued,
  type LiveCertificate,
  validationRecords,
  type ZoneView,
} from './live.ts';
import { detailSpec } from './sides.ts';
import { VALIDATION_TAG, writtenRecords } from './validation-tag.ts';

export async function observeCertificate(
  target: ObserveTarget<CertificateSpec>,
  read: Reader,
): Promise<Seen<LiveCertificate>> {
  const { resource, ownerTags } = target;
  if (!resource) return observeLocated(target.locator, read);
  const all = await read.list('acm:certificates', 'all');
  const generations = ownerTags ? await ownGenerations(all, ownerTags, read) : [];
  const wanted = canonicalise(CERTIFICATE_FIELDS, resource.spec as unknown as JsonObject, {
    facts: undefined,
    side: 'want',
  });
  const current = currentOf(generations, wanted.value) ?? (await readRemembered(target.remembered, read));
  if (!current) return { state: 'absent' };
  const others = generations.filter((one) => one !== current);
  const zoneOfSpec = resource.spec.validation?.hostedZoneId;
  const zone = zoneOfSpec === undefined ? undefined : await readZone({ id: zoneOfSpec, current, all }, read);
  return { state: 'present', live: { ...current, others, zone }, tags: current.tags };
}

/** What was ours when it was last seen and carries our tags no more: to be told of, not to be made a second time. */
async function readRemembered(remembered: Json | undefined, read: Reader): Promise<Generation | undefined> {
  const { arn } = isObject(remembered) ? remembered : {};
  if (typeof arn !== 'string') return undefined;
  const [detail, tags] = await Promise.all([read.get('acm:certificate', arn), read.get('acm:tags', arn)]);
  return detail && tags && { arn, detail, tags };
}

/**
 * The one that the manifest means: of those that are as it asks for the newest that has not failed, else the newest of
 * them, else the newest of all.
 */
function currentOf(generations: readonly Generation[], want: JsonObject): Generation | undefined {
  const newestFirst = [...generations].sort((a, b) => createdAt(b) - createdAt(a));
  const fitting = newestFirst.filter(({ detail }) => fits(detail, want));
  return fitting.find(isIssued) ?? fitting.find((one) => !hasFailed(one)) ?? fitting[0] ?? newestFirst[0];
}

function createdAt({ detail }: Generation): number {
  return detail.CreatedAt?.getTime() ?? 0;
}

function fits(detail: CertificateDetail, want: JsonObject): boolean {
  const have = canonicalise(CERTIFICATE_FIELDS, detailSpec(detail), { facts: undefined, side: 'have' }).value;
  return FIXED.every((member) => jsonEqual(want[member] ?? null, have[member] ?? null));
}

/** Every certificate that carries our tags. A certificate has no name: its tags are all that tells whose it is. */
async function ownGenerations(
  all: readonly CertificateSummary[],
  ownerTags: Tags,
  read: Reader,
): Promise<readonly Generation[]> {
  const arns = all.flatMap(({ CertificateArn }) => CertificateArn ?? []);
  const tags = await Promise.all(arns.map((arn) => read.get('acm:tags', arn)));
  const ours = arns.flatMap((arn, index) => {
    const own = tags[index];
    return own && isOwnedBy(own, ownerTags) ? [{ arn, tags: own }] : [];
  });
  const details = await Promise.all(ours.map(({ arn }) => read.get('acm:certificate', arn)));
  return ours.flatMap((one, index) => {
    const detail = details[index];
    return detail ? [{ ...one, detail }] : [];
  });
}

interface ZoneQuestion {
  readonly id: string;
  readonly current: Generation;
  readonly all: readonly CertificateSummary[];
}

async function readZone({ id, current, all }: ZoneQuestion, read: Reader): Promise<ZoneView> {
  const zone = zoneId(id);
  const records = validationRecords(current.detail);
  const [found, ...sets] = await Promise.all([
    read.get('route53:hostedZone', zone),
    ...records.map(({ name }) => read.get('route53:recordSet', { zone, name: domainName(name), type: 'CNAME' })),
  ]);
  const answers = records.map(({ name }, index) => [name, sets[index]?.ResourceRecords?.[0]?.Value] as const);
  const ttls = records.map(({ name }, index) => [name, sets[index]?.TTL] as const);
  return {
    id: zone,
    exists: found !== undefined,
    name: found?.HostedZone?.Name && domainName(found.HostedZone.Name),
    nameServers: found?.DelegationSet?.NameServers ?? [],
    answers: Object.fromEntries(answers),
    ttls: Object.fromEntries(ttls),
    shared: sharedNames(current, all),
  };
}

/**
 * Names of this certificate's validation records that another certificate of the account and Region needs: its renewals
 * ask for them for ever. Certificates of other Regions are not seen from here.
 */
function sharedNames({ arn, detail }: Generation, all: readonly CertificateSummary[]): readonly string[] {
  const elsewhere = new Set(
    all
      .filter(({ CertificateArn }) => CertificateArn !== arn)
      .flatMap(({ DomainName = '', SubjectAlternativeNameSummaries = [] }) => [
        DomainName,
        ...SubjectAlternativeNameSummaries,
      ])
      .map(bare),
  );
  const shared = (detail.DomainValidationOptions ?? []).filter(({ DomainName = '' }) =>
    elsewhere.has(bare(DomainName)),
  );
  return shared.flatMap(({ ResourceRecord }) => ResourceRecord?.Name ?? []);
}

function bare(domain: string): string {
  return domainName(domain).replace(/^\*\./, '');
}

async function observeLocated(locator: Json | undefined, read: Reader): Promise<Seen<LiveCertificate>> {
  const arn = isObject(locator) ? locator.arn : undefined;
  if (typeof arn !== 'string') return { state: 'absent' };
  const [detail, tags, all] = await Promise.all([
    read.get('acm:certificate', arn),
    read.get('acm:tags', arn),
    read.list('acm:certificates', 'all'),
  ]);
  if (!detail || !tags) return { state: 'absent' };
  const current = { arn, detail, tags };
  const written = writtenRecords(tags[VALIDATION_TAG]);
  const zone = written && (await readZone({ id: written.zone, current, all }, read));
  return { state: 'present', live: { ...current, others: [], zone }, tags };
}

/** A certificate has nothing that a manifest could name it by: it is whichever carries the document's tags. */
export function naturalKeyOf(identity: Identity): string {
  return `acm:document/${keyOf(identity)}`;
}

/** All certificates that carry our owner tag. */
export async function discoverCertificates(owner: string, read: Reader): Promise<readonly Owned[]> {
  const all = await read.list('acm:certificates', 'all');
  const arns = all.flatMap(({ CertificateArn }) => CertificateArn ?? []);
  const tags = await Promise.all(arns.map((arn) => read.get('acm:tags', arn)));
  return arns.flatMap((arn, index) => {
    const own = tags[index] ?? {};
    const identity = parseKey(own[RESOURCE_TAG] ?? '');
    if (own[OWNER_TAG] !== owner || identity?.kind !== 'Certificate') return [];
    return [{ identity, tags: own, naturalKey: naturalKeyOf(identity), main: arn, locator: { arn } }];
  });
}
