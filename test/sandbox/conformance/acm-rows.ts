import type { CertificateDetail } from '@aws-sdk/client-acm';
import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'AWS Certificate Manager API reference';
const GUIDE = 'AWS Certificate Manager user guide';
const MINUTE = 60_000;

async function request({ clients }: Bench, DomainName: string, SubjectAlternativeNames?: string[]): Promise<string> {
  const asked = { DomainName, SubjectAlternativeNames, ValidationMethod: 'DNS' } as const;
  const { CertificateArn = '' } = await clients.acm.requestCertificate(asked);
  return CertificateArn;
}

async function describe({ clients }: Bench, CertificateArn: string): Promise<CertificateDetail> {
  return (await clients.acm.describeCertificate({ CertificateArn })).Certificate ?? {};
}

/** Puts the records of a certificate into a zone of that name. */
async function prove(bench: Bench, arn: string, domain: string): Promise<string> {
  const { clients, name } = bench;
  const { HostedZone } = await clients.route53.createHostedZone({ Name: domain, CallerReference: name('ref') });
  const HostedZoneId = HostedZone?.Id ?? '';
  const { DomainValidationOptions = [] } = await describe(bench, arn);
  for (const { ResourceRecord } of DomainValidationOptions) {
    const ResourceRecordSet = {
      Name: ResourceRecord?.Name,
      Type: ResourceRecord?.Type,
      TTL: 60,
      ResourceRecords: [{ Value: ResourceRecord?.Value }],
    };
    const Changes = [{ Action: 'UPSERT' as const, ResourceRecordSet }];
    await clients.route53.changeResourceRecordSets({ HostedZoneId, ChangeBatch: { Changes } });
  }
  return HostedZoneId.replace('/hostedzone/', '');
}

export const ACM_ROWS: readonly ConformanceRow[] = [
  {
    id: 'acm-one-record-for-apex-and-wildcard',
    behaviour: 'A domain and its wildcard are proven by one and the same CNAME, told some seconds after the request.',
    source: `${GUIDE}, "DNS validation"`,
    async run(bench) {
      const domain = `${bench.name('site')}.example.com`;
      const arn = await request(bench, domain, [`*.${domain}`]);
      const early = await describe(bench, arn);
      await bench.elapse(MINUTE);
      const { DomainValidationOptions = [], SubjectAlternativeNames, Status } = await describe(bench, arn);
      const records = DomainValidationOptions.map(({ ResourceRecord }) => ResourceRecord);
      expect(early.DomainValidationOptions?.map(({ ResourceRecord }) => ResourceRecord)).toEqual([
        undefined,
        undefined,
      ]);
      expect([Status, SubjectAlternativeNames]).toEqual(['PENDING_VALIDATION', [domain, `*.${domain}`]]);
      expect(records[0]).toEqual(records[1]);
      expect(records[0]).toMatchObject({
        Type: 'CNAME',
        Name: expect.stringMatching(new RegExp(`^_.+\\.${domain}\\.$`)),
      });
    },
  },
  {
    id: 'acm-waits-until-dns-answers',
    behaviour: 'A certificate is issued some minutes after its record answers, which takes a zone that is delegated.',
    source: `${GUIDE}, "DNS validation" and "Troubleshoot DNS validation problems"`,
    async run(bench) {
      const domain = `${bench.name('site')}.test-shop.org`;
      const arn = await request(bench, domain);
      await bench.elapse(MINUTE);
      const hostedZoneId = await prove(bench, arn, domain);
      await bench.elapse(60 * MINUTE);
      const waiting = await describe(bench, arn);
      await bench.order('delegation', { hostedZoneId, delegated: true });
      await bench.elapse(5 * MINUTE);
      const issued = await describe(bench, arn);
      expect([waiting.Status, issued.Status]).toEqual(['PENDING_VALIDATION', 'ISSUED']);
      expect(issued.IssuedAt).toBeInstanceOf(Date);
    },
  },
  {
    id: 'acm-gives-up-after-72-hours',
    behaviour: 'What nobody has proven within 72 hours ends as VALIDATION_TIMED_OUT.',
    source: `${GUIDE}, "Certificate request times out"`,
    async run(bench) {
      const arn = await request(bench, `${bench.name('site')}.example.com`);
      await bench.elapse(73 * 60 * MINUTE);
      expect((await describe(bench, arn)).Status).toBe('VALIDATION_TIMED_OUT');
    },
  },
  {
    id: 'acm-fails-for-a-domain-that-is-not-public',
    behaviour: 'A certificate for a name that no public zone can have fails with INVALID_PUBLIC_DOMAIN.',
    source: `${GUIDE}, "Certificate request fails"`,
    async run(bench) {
      const { Status, FailureReason } = await describe(bench, await request(bench, `${bench.name('db')}.internal`));
      expect([Status, FailureReason]).toEqual(['FAILED', 'INVALID_PUBLIC_DOMAIN']);
    },
  },
  {
    id: 'acm-idempotency-token',
    behaviour: 'An equal request with the same token within an hour answers with the certificate that was made.',
    source: `${API}, RequestCertificate, IdempotencyToken`,
    moto: true,
    async run({ clients, name }) {
      const asked = { DomainName: `${name('site')}.example.com`, IdempotencyToken: name('t').replaceAll('-', '') };
      const first = await clients.acm.requestCertificate(asked);
      const second = await clients.acm.requestCertificate(asked);
      expect(second.CertificateArn).toBe(first.CertificateArn);
    },
  },
  {
    id: 'acm-tags',
    behaviour: 'Tags are given with the request, added and removed by key, and listed by a call of their own.',
    source: `${API}, AddTagsToCertificate and RemoveTagsFromCertificate`,
    moto: true,
    async run({ clients, name }) {
      const asked = { DomainName: `${name('site')}.example.com`, Tags: [{ Key: 'a', Value: '1' }] };
      const { CertificateArn } = await clients.acm.requestCertificate(asked);
      await clients.acm.addTagsToCertificate({ CertificateArn, Tags: [{ Key: 'b', Value: '2' }] });
      await clients.acm.removeTagsFromCertificate({ CertificateArn, Tags: [{ Key: 'a' }] });
      const { Tags } = await clients.acm.listTagsForCertificate({ CertificateArn });
      expect(Tags).toEqual([{ Key: 'b', Value: '2' }]);
    },
  },
  {
    id: 'acm-lists-rsa-2048-only-unless-asked',
    behaviour: 'ListCertificates leaves out other key algorithms than RSA up to 2048 unless they are asked for.',
    source: `${API}, ListCertificates, Includes`,
    async run({ clients, name }) {
      const DomainName = `${name('site')}.example.com`;
      const { CertificateArn } = await clients.acm.requestCertificate({ DomainName, KeyAlgorithm: 'EC_prime256v1' });
      const arns = async (keyTypes?: ['EC_prime256v1']) => {
        const page = await clients.acm.listCertificates(keyTypes ? { Includes: { keyTypes } } : {});
        return page.CertificateSummaryList?.some((each) => each.CertificateArn === CertificateArn);
      };
      expect([await arns(), await arns(['EC_prime256v1'])]).toEqual([false, true]);
    },
  },
  {
    id: 'acm-missing',
    behaviour: 'A certificate that is not there is ResourceNotFoundException.',
    source: `${API}, DescribeCertificate, Errors`,
    moto: true,
    async run({ clients, region, account }) {
      const CertificateArn = `arn:aws:acm:${region}:${account}:certificate/00000000-0000-4000-8000-000000000000`;
      const { name: error } = await faultOf(clients.acm.describeCertificate({ CertificateArn }));
      expect(error).toBe('ResourceNotFoundException');
    },
  },
];
