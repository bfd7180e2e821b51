import { expect, it } from 'vitest';
import { allPages } from '../../controller/aws/session.ts';

const call = 'elasticloadbalancing:DescribeTargetGroups';

it('takes an answer without its list for no answer, never for an empty one', async () => {
  await expect(allPages(call, async () => ({ items: undefined, next: undefined }))).rejects.toMatchObject({
    class: 'unknown',
    code: 'Unanswered',
  });
});

it('takes an empty list for an empty list', async () => {
  expect(await allPages(call, async () => ({ items: [], next: undefined }))).toEqual([]);
});
