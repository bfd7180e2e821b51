import { describe, expect, it } from 'vitest';
import { searchFleet } from '../../dashboard/search.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { COMMITS, objectStatus } from '../support/fleet.ts';

const FLEET = [
  objectStatus({ namespace: 'shop', kind: 'Service', name: 'web' }, { summary: { image: 'ecr/shop/web:1.9.0' } }),
  objectStatus({ namespace: 'shop', kind: 'TargetGroup', name: 'web' }),
  objectStatus({ namespace: 'shop', kind: 'Service', name: 'web-admin' }, { commit: COMMITS.older }),
  objectStatus({ namespace: 'webshop', kind: 'Service', name: 'cart' }),
];

function ids(text: string): string[] {
  return searchFleet(FLEET, text, 20).map(({ type, id }) => `${type} ${id}`);
}

describe('search', () => {
  it.each([
    {
      because: 'whole names first, then those that begin so, then what holds it elsewhere',
      text: 'web',
      is: [
        'object shop/Service/web',
        'object shop/TargetGroup/web',
        'object shop/Service/web-admin',
        'namespace webshop',
        'image ecr/shop/web:1.9.0',
        'object webshop/Service/cart',
        `commit ${COMMITS.head.id}`,
      ],
    },
    { because: 'all words must be found, in any case', text: 'WEB adm', is: ['object shop/Service/web-admin'] },
    {
      because: 'a commit by the start of its id, and what it is in force for',
      text: COMMITS.older.id.slice(0, 9),
      is: [`commit ${COMMITS.older.id}`, 'object shop/Service/web-admin'],
    },
    { because: 'a tag of an image', text: '1.9.0', is: ['image ecr/shop/web:1.9.0', 'object shop/Service/web'] },
    { because: 'nothing without a word', text: '  ', is: [] },
    { because: 'nothing for what is not there', text: 'zebra', is: [] },
  ])('$because', ({ text, is }) => {
    const found = ids(text).filter((id) => is.length === 0 || is.some((one) => one === id));
    expect(found).toEqual(is);
  });

  it('answers over the API, with so many at most', async () => {
    const { get } = dashboardUnderTest();
    const { status, body } = await get('/api/v1/search?q=checkout&limit=1');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { items: [{ type: 'object', id: 'shop/Service/checkout', health: 'Degraded', attention: 'held' }] },
    });
    expect((await get('/api/v1/search')).status).toBe(400);
  });
});
