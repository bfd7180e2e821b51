import type { ServiceQuota } from '@aws-sdk/client-service-quotas';
import type { Quota } from '../../model/aws-reads.ts';
import { absentWhenNotFound, allPages, type ReadRows, type Session, shared } from '../session.ts';

const APPLIED = 'servicequotas:ListServiceQuotas';
const DEFAULTS = 'servicequotas:ListAWSDefaultServiceQuotas';

/**
 * Service Quotas API Reference: ListServiceQuotas leaves out quotas that have no applied value, so AWS's defaults are
 * read too and the applied values put over them.
 */
export function quotaReads(session: Session): ReadRows<'servicequotas'> {
  return { 'servicequotas:quotas': shared((service) => absentWhenNotFound(quotasOf(session, service))) };
}

async function quotasOf(session: Session, ServiceCode: string): Promise<readonly Quota[]> {
  const [defaults, applied] = await Promise.all([
    allPages<ServiceQuota>(DEFAULTS, async (NextToken) => {
      const page = await session.send(DEFAULTS, { ServiceCode, NextToken });
      return { items: page.Quotas, next: page.NextToken };
    }),
    allPages<ServiceQuota>(APPLIED, async (NextToken) => {
      const page = await session.send(APPLIED, { ServiceCode, NextToken });
      return { items: page.Quotas, next: page.NextToken };
    }),
  ]);
  const known = new Map([...defaults, ...applied].flatMap((each) => quotaOf(each)).map((each) => [each.code, each]));
  return [...known.values()];
}

/** A quota without a value says nothing. */
function quotaOf({ QuotaCode: code, QuotaName: name, Value: value }: ServiceQuota): readonly Quota[] {
  return code !== undefined && value !== undefined ? [{ code, name: name ?? code, value }] : [];
}
