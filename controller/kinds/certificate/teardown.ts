import type { Present } from '../../model/kind.ts';
import type { Plan } from '../../model/plan.ts';
import { type LiveCertificate, validationRecords } from './live.ts';
import { usersOf } from './plan.ts';
import { deleteStep, unvalidationSteps } from './steps.ts';

const IN_USE_RECHECK_MS = 10_000;

/** A certificate goes once nothing uses it, and the validation records that were written for it go before it. */
export function tearDownCertificate(seen: Present<LiveCertificate>): Plan {
  const { live } = seen;
  if ((live.detail.InUseBy ?? []).length > 0)
    return { kind: 'wait', reason: `the certificate is used by ${usersOf(live)}`, recheckMs: IN_USE_RECHECK_MS };
  const records = unvalidationSteps(live, validationRecords(live.detail));
  return { kind: 'act', steps: [...records, deleteStep(live, 'delete')] };
}
