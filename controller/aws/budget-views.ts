import type { BudgetView } from '../model/budget.ts';
import { BUCKETS, type BucketLimit, budgetOf, DEFAULT_SHARE } from './limits.ts';
import type { BucketFigures } from './throttle.ts';

/** What is used of AWS's rates, beside what AWS allows, in the order of accounts, Regions and families. */
export function budgetViews(figures: readonly BucketFigures[], share: number = DEFAULT_SHARE): readonly BudgetView[] {
  return figures.map((one) => viewOf(one, share)).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

function viewOf({ bucket, ...figures }: BucketFigures, share: number): BudgetView {
  const { refill, burst, ceiling = refill, published, source }: BucketLimit = BUCKETS[bucket];
  return {
    ...figures,
    family: bucket,
    // Of a rate that is only believed, our own search ends at the ceiling.
    limit: { perSecond: published ? refill : ceiling, burst, published, source },
    share: budgetOf(bucket, share).ceiling,
  };
}

function idOf({ account, region, family }: BudgetView): string {
  return `${account}/${region}/${family}`;
}
