import { describe, expect, it } from 'vitest';
import type { EventQuery } from '../../controller/model/event-query.ts';
import type { EventView } from '../../dashboard/schema/events.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { createFleet, FLEET_NOW, objectStatus } from '../support/fleet.ts';

const WEB = objectStatus({ namespace: 'shop', kind: 'Service', name: 'web' });

function fleetOfFive() {
  const fleet = createFleet([WEB]);
  for (let id = 1; id <= 5; id += 1) {
    const key = id % 2 === 0 ? 'shop/Service/gone' : WEB.key;
    fleet.emit({ type: 'ObjectResumed', key }, FLEET_NOW + id);
  }
  return fleet;
}

async function idsAt(url: string): Promise<unknown> {
  const { body } = await dashboardUnderTest({}, fleetOfFive()).get(url);
  return (body as { items: readonly EventView[] }).items.map(({ id }) => id);
}

describe('events over the API', () => {
  it.each([
    ['/api/v1/events', [5, 4, 3, 2, 1], 'newest first'],
    ['/api/v1/events?limit=2', [5, 4], 'so many'],
    ['/api/v1/events?before=4&limit=2', [3, 2], 'the next page'],
    [`/api/v1/events?since=${FLEET_NOW + 4}`, [5, 4], 'since a time'],
    ['/api/v1/events?after=3', [5, 4], 'after an id'],
    ['/api/v1/events?key=shop/Service/gone', [4, 2], 'of an object that is no longer managed'],
    [`/api/v1/objects/${WEB.key}/events?since=${FLEET_NOW + 2}`, [5, 3], 'of a managed one'],
  ])('%s are %j: %s', async (url, expected) => {
    expect(await idsAt(url)).toEqual(expected);
  });

  it.each(['since=yesterday', 'before=x', 'limit=501', 'until=3'])('refuses ?%s', async (query) => {
    expect((await dashboardUnderTest().get(`/api/v1/events?${query}`)).status).toBe(400);
  });

  it('come from the history where there is one', async () => {
    const asked: EventQuery[] = [];
    const history = {
      async find(query: EventQuery) {
        asked.push(query);
        return [];
      },
    };
    const { get } = dashboardUnderTest({ history }, fleetOfFive());

    expect((await get('/api/v1/events?before=4')).body).toEqual({ items: [] });
    expect((await get(`/api/v1/objects/${WEB.key}/events`)).body).toEqual({ items: [] });
    expect(asked).toEqual([
      { before: 4, limit: 200 },
      { key: WEB.key, limit: 200 },
    ]);
  });
});
