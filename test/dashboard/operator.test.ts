import { describe, expect, it } from 'vitest';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { COMMITS, createFleet, FLEET_NOW, HOUR } from '../support/fleet.ts';

describe('the controller itself', () => {
  it('GET /api/v1/operator tells readiness, queue, sources and its time', async () => {
    const { get } = dashboardUnderTest({}, createFleet());
    const source = {
      name: 'manifests',
      commit: COMMITS.head,
      complete: true,
      documents: 0,
      problems: [],
      lastFetchAt: FLEET_NOW - 14_000,
    };
    expect((await get('/api/v1/operator')).body).toEqual({
      owner: 'evenkeel-prod',
      version: '0.1.0',
      startedAt: FLEET_NOW - 26 * HOUR,
      now: FLEET_NOW,
      ready: true,
      queue: { ready: 0, waiting: 0, inFlight: 1 },
      sources: [source],
      lastSweepAt: FLEET_NOW - 21_000,
    });
    expect((await get('/api/v1/sources')).body).toEqual({ items: [source] });
  });

  it.each(['/healthz', '/livez'])('%s answers while the process lives', async (url) => {
    const { get, fleet } = dashboardUnderTest();
    fleet.operator({ ready: false });
    expect(await get(url)).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('/readyz waits for the first snapshot and the first look at AWS', async () => {
    const { get, fleet } = dashboardUnderTest();
    fleet.operator({ ready: false });
    expect(await get('/readyz')).toMatchObject({ status: 503, body: { status: 'not ready' } });
    fleet.operator({ ready: true });
    expect(await get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  it('/version names the version', async () => {
    expect((await dashboardUnderTest().get('/version')).body).toEqual({ version: '0.1.0' });
  });

  it('/metrics serves the registry that was handed in, and is not there without one', async () => {
    const metrics = { contentType: 'text/plain; version=0.0.4', metrics: async () => 'evenkeel_ready 1\n' };
    expect(await dashboardUnderTest({ metrics }).get('/metrics')).toMatchObject({
      status: 200,
      body: 'evenkeel_ready 1\n',
    });
    expect(await dashboardUnderTest().get('/metrics')).toMatchObject({ status: 404 });
  });
});
