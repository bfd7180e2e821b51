import { describe, expect, it } from 'vitest';
import type { EventQuery } from '../../controller/model/event-query.ts';
import type { ScalingActivityView, TaskView } from '../../controller/model/inspection.ts';
import type { Inspector } from '../../controller/ports/inspector.ts';
import type { EventsJson, EventView } from '../../dashboard/schema/events.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { createFleet, FLEET_NOW, objectStatus } from '../support/fleet.ts';
import { FLEET_INSPECTOR } from '../support/fleet-inside.ts';

const WEB = objectStatus({ namespace: 'shop', kind: 'Service', name: 'web' });

const FAILED: TaskView = {
  id: '3f1',
  arn: 'arn:3f1',
  state: 'failed',
  lastStatus: 'STOPPED',
  stopCode: 'EssentialContainerExited',
  stoppedAt: FLEET_NOW + 1,
  containers: [],
};
const SCALED: ScalingActivityView = {
  id: 'a',
  at: FLEET_NOW + 2,
  status: 'Successful',
  description: 'Setting desired count to 6.',
  cause: 'an alarm',
};

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

  const inspector: Inspector = {
    ...FLEET_INSPECTOR,
    fleet: async () => ({
      tasks: [{ key: WEB.key, tasks: [FAILED] }],
      activities: [{ key: WEB.key, activities: [SCALED] }],
      unread: [{ place: '123456789012 us-east-1', reason: 'throttled' }],
    }),
  };

  it.each([
    { origin: '', told: [], unread: undefined, because: 'who asks for nothing is told what the controller tells' },
    {
      origin: '&origin=task',
      told: ['Task 3f1 failed (EssentialContainerExited)'],
      unread: undefined,
      because: 'failed',
    },
    {
      origin: '&origin=scaling&origin=task',
      told: ['Setting desired count to 6 (successful)', 'Task 3f1 failed (EssentialContainerExited)'],
      unread: [{ origin: 'scaling', reason: '123456789012 us-east-1: throttled' }],
      because: 'what could not be read is said',
    },
  ])('of the whole fleet hold tasks and scaling$origin: $because', async ({ origin, told, unread }) => {
    const { body } = await dashboardUnderTest({ inspector }, createFleet([WEB])).get(`/api/v1/events?limit=9${origin}`);
    const { items, ...rest } = body as EventsJson;
    expect({ told: items.map(({ message }) => message), unread: rest.unread }).toEqual({ told, unread });
    expect(items.every(({ key }) => key === WEB.key)).toBe(true);
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
