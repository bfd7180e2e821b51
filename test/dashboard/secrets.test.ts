import { describe, expect, it } from 'vitest';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { showcaseFleet } from '../support/fleet.ts';
import { fleetComparer } from '../support/fleet-compared.ts';
import { CANARY } from '../support/fleet-story.ts';

const shown = showcaseFleet();
const { get, fleet } = dashboardUnderTest({ comparer: fleetComparer(shown.views) }, shown);

describe('no secret in any answer', () => {
  const urls = [
    '/api/v1/objects?limit=500',
    '/api/v1/events?limit=500',
    '/api/v1/operator',
    '/api/v1/sources',
    '/api/v1/drift?limit=500',
    '/api/v1/awaiting?limit=500',
    ...fleet.views
      .objects()
      .flatMap(({ key }) => [`/api/v1/objects/${key}`, `/api/v1/objects/${key}/events`, `/api/v1/objects/${key}/diff`]),
  ];

  it('the fixture holds the canary, or this test could not fail', () => {
    expect(JSON.stringify(fleet.views.objects())).toContain(CANARY);
    expect(JSON.stringify(fleet.views.events({ limit: 500 }))).toContain(CANARY);
  });

  it('answers never hold it', async () => {
    for (const url of urls) {
      const { status, body } = await get(url);
      expect(status).toBe(200);
      expect(JSON.stringify(body), url).not.toContain('cAn4ry');
    }
  });
});
