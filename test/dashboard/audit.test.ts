import { expect, it } from 'vitest';
import { AS_ADMIN, dashboardUnderTest, WITH_TOKEN } from '../support/dashboard.ts';
import { someAudit } from '../support/some-audit.ts';

interface Page {
  readonly items: readonly { id: number; verb: string; result: string }[];
  readonly next?: number;
}

const under = () => dashboardUnderTest({ auth: WITH_TOKEN, audit: someAudit() });

it('what people did is read newest first, page by page', async () => {
  const { get } = under();
  const page = async (query: string) => (await get(`/api/v1/audit?limit=4${query}`, AS_ADMIN)).body as Page;
  const first = await page('');
  expect([first.items.map(({ id }) => id), first.next]).toEqual([[6, 5, 4, 3], 3]);
  const last = await page(`&before=${first.next}`);
  expect([last.items.map(({ id }) => id), last.next]).toEqual([[2, 1], undefined]);
});

it.each([
  ['verb=sign-in', [6, 1]],
  ['result=refused', [6, 3]],
  ['actor=ci', [5, 4]],
  ['object=shop/Service/checkout', [2]],
])('with %s only those are shown', async (query, ids) => {
  const { body } = await under().get(`/api/v1/audit?${query}`, AS_ADMIN);
  expect((body as Page).items.map(({ id }) => id)).toEqual(ids);
});

it.each([
  ['limit=0', 400],
  ['verb=juggle', 400],
  ['colour=red', 400],
])('%s is answered %d', async (query, status) => {
  expect((await under().get(`/api/v1/audit?${query}`, AS_ADMIN)).status).toBe(status);
});
