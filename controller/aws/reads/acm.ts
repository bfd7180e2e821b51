import type { CertificateSummary, KeyAlgorithm } from '@aws-sdk/client-acm';
import { tagMap } from '../../model/tags.ts';
import { absentWhenNotFound, allPages, type ListingRows, type ReadRows, type Session, shared } from '../session.ts';

/** AWS Certificate Manager API Reference, ListCertificates, MaxItems. */
const PAGE = 1_000;
/** Without a filter ListCertificates answers RSA_1024 and RSA_2048 only (its page, Includes). */
const ALGORITHMS: KeyAlgorithm[] = [
  'RSA_1024',
  'RSA_2048',
  'RSA_3072',
  'RSA_4096',
  'EC_prime256v1',
  'EC_secp384r1',
  'EC_secp521r1',
];

/** AWS Certificate Manager knows a certificate by its ARN alone, and tells its tags by a call of their own. */
export function acmReads(session: Session): ReadRows<'acm'> & ListingRows<'acm'> {
  return {
    'acm:certificate': shared(async (CertificateArn) => {
      const answer = await absentWhenNotFound(session.send('acm:DescribeCertificate', { CertificateArn }));
      return answer?.Certificate;
    }),
    'acm:tags': shared((CertificateArn) =>
      session.slow('acm:tags', CertificateArn, async (send) => {
        const answer = await absentWhenNotFound(send('acm:ListTagsForCertificate', { CertificateArn }));
        return answer && tagMap(answer.Tags);
      }),
    ),
    'acm:certificates': shared(() => certificates(session)),
  };
}

function certificates(session: Session): Promise<readonly CertificateSummary[]> {
  const call = 'acm:ListCertificates';
  return allPages(call, async (NextToken) => {
    const page = await session.send(call, { Includes: { keyTypes: ALGORITHMS }, MaxItems: PAGE, NextToken });
    return { items: page.CertificateSummaryList, next: page.NextToken };
  });
}
