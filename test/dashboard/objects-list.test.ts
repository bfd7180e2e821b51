import { describe, expect, it } from 'vitest';
import { SORTS } from '../../dashboard/object-page.ts';
import type { ObjectPage } from '../../dashboard/schema/objects.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';

const { get } = dashboardUnderTest();

async function list(query: string): Promise<ObjectPage> {
  const { status, body } = await get(`/api/v1/objects?${query}`);
  expect(status).toBe(200);
  return body as ObjectPage;
}

async function names(query: string): Promise<string[]> {
  return (await list(query)).items.map((row) => row.name);
}

const filters: readonly [string, readonly string[], string][] = [
  ['q=checkout', ['checkout'], 'free text looks into names'],
  ['q=CHECKOUT+kind:service', ['checkout'], 'case does not matter, tokens narrow'],
  ['q=memmory', ['recommender'], 'free text looks into messages'],
  ['q=ns:payments+kind:listenerrule+attention', [], 'all words must be found'],
  ['kind=LoadBalancer', ['public'], 'a parameter'],
  ['kind=LoadBalancer&kind=Listener', ['public', 'https'], 'within a group any word does'],
  ['kind=LoadBalancer&health=Healthy', [], 'between groups all must hold'],
  ['health=Suspended', ['gateway'], 'health'],
  ['sync=Drifted', ['web'], 'drift is a word of its own'],
  ['q=sync:drift', ['web'], 'the start of a word is enough'],
  ['q=ns:led*+is:attention', [], 'the start of a namespace'],
  ['q=ns:ledg*+batch', ['ledger-batch'], 'the start of a namespace finds'],
  ['q=kind:nonsense', [], 'an unknown kind matches nothing'],
  ['q=cluster:search+search-api', ['search-api'], 'a service’s ARN names its cluster'],
  ['q=cluster:nowhere', [], 'an unknown cluster matches nothing'],
  ['cluster=sear*&q=search-api', ['search-api'], 'the start of a cluster'],
  ['account=123456789012&q=checkout', ['checkout'], 'an account'],
  ['account=210987654321', [], 'another account'],
  ['region=eu-west-1&kind=LoadBalancer', ['public'], 'a Region'],
  ['region=us-west-2', [], 'another Region'],
  ['q=label:team=nobody', [], 'a label in the text is a selector'],
];

describe('GET /api/v1/objects', () => {
  it.each(filters)('%s → %j, because %s', async (query, expected) => expect(await names(query)).toEqual(expected));

  it('begins with what needs a person, the most urgent first', async () => {
    const { items } = await list('preset=attention');
    expect(items.map((row) => `${row.attention} ${row.name}`)).toEqual([
      'invalid recommender',
      'held checkout',
      'failed pay-api',
      'degraded media-feed',
      'awaiting cart',
      'refused legacy-mailer',
      'refused web-blue',
      'missing pay-worker',
      'drifted web',
    ]);
    expect((await names('limit=9')).sort()).toEqual(items.map((row) => row.name).sort());
  });

  it('gives whole rows', async () => {
    expect((await list('q=kind:service+shop/service/web')).items[0]).toEqual({
      key: 'shop/Service/web',
      namespace: 'shop',
      kind: 'Service',
      name: 'web',
      health: 'Healthy',
      sync: 'Drifted',
      mode: 'enforce',
      suspended: false,
      labels: {},
      attention: 'drifted',
      cluster: 'shop',
      differences: 2,
      message: 'healthCheckGracePeriodSeconds: 5 → 60 and 1 more',
      account: '123456789012',
      region: 'eu-west-1',
      running: 6,
      desired: 6,
      pending: 0,
      image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1.9.0',
      tag: '1.9.0',
      rollout: 'COMPLETED',
      commit: {
        id: '4f2c1ab0d9e8c7b6a5f4e3d2c1b0a9f8e7d6c5b4',
        author: 'Mira Okafor',
        subject: 'web: raise grace period, image 1.9.0',
        at: 1795254480000,
      },
      lastChangedAt: 1795255162000,
    });
  });
});

describe('paging', () => {
  it.each(SORTS.flatMap((name) => [name, `-${name}`]))('sorted by %s every object comes once', async (sort) => {
    const whole = (await list(`sort=${sort}&limit=500`)).items.map((row) => row.key);
    const paged: string[] = [];
    let query: string | undefined = '';
    while (query !== undefined) {
      const page: ObjectPage = await list(`sort=${sort}&limit=7${query}`);
      paged.push(...page.items.map((row) => row.key));
      query = page.next === undefined ? undefined : `&cursor=${page.next}`;
    }
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(whole.length);
  });

  it('goes on at the same place when objects before it went away', async () => {
    const under = dashboardUnderTest();
    const page = async (query: string): Promise<ObjectPage> =>
      (await under.get(`/api/v1/objects?sort=name&limit=5${query}`)).body as ObjectPage;
    const first = await page('');
    const second = await page(`&cursor=${first.next}`);
    for (const row of first.items) under.fleet.remove(row.key as `${string}/${string}/${string}`);
    expect((await page(`&cursor=${first.next}`)).items).toEqual(second.items);
  });

  it.each([
    ['sort=name&cursor=nonsense', 'not a cursor'],
    ['sort=nonsense', 'an unknown order'],
    ['q=web&q=api', 'two texts'],
    ['limit=0', 'an empty page'],
    ['limit=501', 'too long a page'],
    ['colour=red', 'an unknown parameter'],
    ['health=Sick', 'an unknown word'],
  ])('%s is a bad request, because %s', async (query) => {
    expect((await get(`/api/v1/objects?${query}`)).status).toBe(400);
  });

  it('refuses the cursor of another order', async () => {
    const { next } = await list('sort=name&limit=5');
    expect((await get(`/api/v1/objects?sort=kind&cursor=${next}`)).status).toBe(400);
  });
});
