import { expect, it } from 'vitest';
import { budgetViews } from '../../controller/aws/budget-views.ts';
import type { BucketFigures } from '../../controller/aws/throttle.ts';

const counts = { used: 12, waiting: 1, waitedMs: 40, throttled: 2, rate: 7 };
const figures = (bucket: BucketFigures['bucket'], account = '1'): BucketFigures => ({
  account,
  region: 'eu-west-1',
  bucket,
  ...counts,
});

it.each([
  {
    because: 'of a published rate we take our share',
    of: figures('ecs.serviceRead'),
    expected: { family: 'ecs.serviceRead', limit: { perSecond: 20, burst: 100, published: true }, share: 10 },
  },
  {
    because: 'of a believed rate our own search ends at the ceiling',
    of: figures('scaling.all'),
    expected: { family: 'scaling.all', limit: { perSecond: 9, burst: 5, published: false }, share: 9 },
  },
])('$because', ({ of, expected }) => {
  expect(budgetViews([of])).toMatchObject([{ account: '1', region: 'eu-west-1', ...counts, ...expected }]);
});

it('stand in the order of accounts, Regions and families', () => {
  const views = budgetViews([figures('elb.read', '2'), figures('elb.read'), figures('ecs.serviceRead')]);
  expect(views.map(({ account, family }) => `${account} ${family}`)).toEqual([
    '1 ecs.serviceRead',
    '1 elb.read',
    '2 elb.read',
  ]);
});
