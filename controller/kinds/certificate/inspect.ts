import type { CertificateDetail, DomainValidation } from '@aws-sdk/client-acm';
import { domainName } from '../../model/dns.ts';
import type { HealthStatus } from '../../model/health.ts';
import type { TreeNode } from '../../model/inspection.ts';
import type { Inspections, Reader } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { gone } from '../../model/tree/gone.ts';
import { orUnread } from '../../model/tree/unread.ts';
import { healthOfCertificate } from './health.ts';
import { VALIDATION_TAG, writtenRecords } from './validation-tag.ts';

/** AWS Certificate Manager API Reference, DomainValidation, ValidationStatus. */
const PROOFS: Readonly<Record<string, readonly [HealthStatus, string]>> = {
  SUCCESS: ['Healthy', 'proven'],
  FAILED: ['Degraded', 'ACM could not prove it'],
};

/** A certificate → its domains, each with the record that proves it, and whatever uses the certificate. */
export const inspect: Inspections = {
  async tree({ identity, outputs }, read) {
    const arn = `${outputs.arn}`;
    const root = { id: arn, type: 'Certificate', name: identity.name, arn } as const;
    const [detail, tags] = await Promise.all([read.get('acm:certificate', arn), read.get('acm:tags', arn)]);
    if (!detail) return gone(root);
    const { status, message } = healthOfCertificate({ arn, detail, tags: {}, others: [] });
    const zone = writtenRecords(tags?.[VALIDATION_TAG])?.zone;
    const domains = await Promise.all(
      (detail.DomainValidationOptions ?? []).map((domain) => domainNode(domain, { arn, zone, read })),
    );
    const children = [...domains, ...usersOf(detail)];
    return { ...root, health: status, words: message, facts: factsAbout(detail), children };
  },
};

function factsAbout(detail: CertificateDetail) {
  const { RenewalEligibility, RenewalSummary } = detail;
  return factsOf([
    ['status', detail.Status],
    ['key', detail.KeyAlgorithm],
    ['signed by', detail.Issuer],
    ['issued', detail.IssuedAt],
    ['ends', detail.NotAfter],
    ['renewal', RenewalSummary?.RenewalStatus ?? RenewalEligibility?.toLowerCase()],
  ]);
}

interface Around {
  readonly arn: string;
  /** Where records were written for it. */
  readonly zone: string | undefined;
  readonly read: Reader;
}

async function domainNode(domain: DomainValidation, { arn, zone, read }: Around): Promise<TreeNode> {
  const { DomainName: name = '', ValidationStatus = '', ValidationMethod, ResourceRecord } = domain;
  const [health, words] = PROOFS[ValidationStatus] ?? ['Progressing', 'not proven yet'];
  const id = `${arn}/${name}`;
  const { Name: record, Value: value } = ResourceRecord ?? {};
  const place = { id: `${id}/record`, type: 'ValidationRecord', name: record ?? '' } as const;
  const children =
    record === undefined
      ? []
      : await orUnread(place, async () => [
          { ...place, ...(await standingOf({ record, value: value ?? '' }, { zone, read })), children: [] },
        ]);
  return { id, type: 'Domain', name, health, words, facts: factsOf([['proven by', ValidationMethod]]), children };
}

async function standingOf(
  { record, value }: { readonly record: string; readonly value: string },
  { zone, read }: Pick<Around, 'zone' | 'read'>,
): Promise<Pick<TreeNode, 'health' | 'words' | 'facts'>> {
  const facts = factsOf([
    ['CNAME', value],
    ['zone', zone],
  ]);
  if (zone === undefined) return { words: 'written by people, in a zone that is not looked into', facts };
  const set = await read.get('route53:recordSet', { zone, name: domainName(record), type: 'CNAME' });
  const said = set?.ResourceRecords?.[0]?.Value;
  if (said === undefined) return { health: 'Missing', words: 'is not in the zone', facts };
  if (domainName(said) !== domainName(value)) return { health: 'Degraded', words: `answers ${said} instead`, facts };
  return { health: 'Healthy', words: 'stands in the zone', facts };
}

/** Load balancers have documents of a kind of their own; all else that ACM names is found by its ARN. */
function usersOf({ InUseBy = [] }: CertificateDetail): readonly TreeNode[] {
  return InUseBy.map((arn): TreeNode => {
    const balancer = /:loadbalancer\/(?:app|net|gwy)\/([^/]+)/.exec(arn)?.[1];
    const type = balancer === undefined ? 'AwsResource' : 'LoadBalancer';
    const name = balancer ?? arn.split(':').slice(5).join(':');
    return { id: arn, type, name, arn, words: 'uses it', facts: [], children: [] };
  });
}
