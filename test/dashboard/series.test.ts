import { describe, expect, it } from 'vitest';
import type { Insights } from '../../controller/ports/insights.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { FLEET_NOW, HOUR, MINUTE } from '../support/fleet.ts';
import { showcaseInsights } from '../support/fleet-insights.ts';

const CHECKOUT = '/api/v1/objects/shop/Service/checkout/series';

function asked(over: Partial<Insights> = {}) {
  return dashboardUnderTest({ insights: { ...showcaseInsights(), ...over } });
}

describe('tasks over time', () => {
  it('come with the scaling range, and with gaps where nobody looked', async () => {
    const { get } = asked({
      tasks: (_key, since) => [
        { at: since, tasks: { desired: 4, running: 3, pending: 1, range: { min: 2, max: 8 } } },
        { at: since + 5 },
      ],
    });
    const from = FLEET_NOW - 2 * HOUR;
    expect((await get(`${CHECKOUT}?hours=2`)).body).toEqual({
      from,
      until: FLEET_NOW,
      points: [{ at: from, desired: 4, running: 3, pending: 1, min: 2, max: 8 }, { at: from + 5 }],
    });
  });

  it.each([
    {
      because: 'of what has no tasks there is nothing',
      url: '/api/v1/objects/shop/TargetGroup/web-blue/series',
      status: 200,
    },
    {
      because: 'of what is not managed here there is no answer',
      url: '/api/v1/objects/shop/Service/none/series',
      status: 404,
    },
    { because: 'more than is kept cannot be asked for', url: `${CHECKOUT}?hours=169`, status: 400 },
    { because: 'nothing at all cannot be asked for', url: `${CHECKOUT}?hours=0`, status: 400 },
    { because: 'nothing else can be asked for', url: `${CHECKOUT}?since=1`, status: 400 },
  ])('$because', async ({ url, status }) => {
    const answer = await asked().get(url);
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.body).toMatchObject({ points: [] });
  });

  it('without anything to draw there is no such route', async () => {
    expect((await dashboardUnderTest().get(CHECKOUT)).status).toBe(404);
  });
});

it('the fleet over time is counted by health and sync', async () => {
  const { get } = asked();
  expect((await get('/api/v1/series/fleet')).body).toMatchObject({
    from: FLEET_NOW - 24 * HOUR,
    points: expect.arrayContaining([
      expect.objectContaining({
        health: { Degraded: 2, Missing: 0, Progressing: 2, Unknown: 0, Suspended: 0, Healthy: 79 },
        sync: { Drifted: 4, OutOfSync: 2, Unknown: 0, Synced: 77 },
      }),
    ]),
  });
});

it('drift comes day by day, with the time before which nothing is known', async () => {
  const drift = (days: number) => [{ day: `${days}`, found: 2, healed: 1, acknowledged: 0 }];
  const { get } = asked({ drift, knownSince: () => 7 });
  expect((await get('/api/v1/series/drift?days=3')).body).toEqual({ knownSince: 7, items: drift(3) });
});

it('a rate comes beside what AWS allows, with the most that was taken', async () => {
  const points = [
    { at: FLEET_NOW - HOUR, perSecond: 2.5, throttled: 0, waiting: 0 },
    { at: FLEET_NOW - MINUTE, perSecond: 6, throttled: 1, waiting: 3 },
  ];
  const [first] = showcaseInsights().budgets();
  const { get } = asked({ budgets: () => (first ? [first] : []), budget: () => points });
  expect((await get('/api/v1/series/budgets')).body).toEqual({
    from: FLEET_NOW - HOUR,
    until: FLEET_NOW,
    items: [{ ...first, points, peak: 6 }],
  });
});
