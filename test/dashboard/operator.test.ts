import { describe, expect, it } from 'vitest';
import { AS_ADMIN, dashboardUnderTest, WITH_TOKEN } from '../support/dashboard.ts';
import { COMMITS, createFleet, FLEET_NOW, HOUR } from '../support/fleet.ts';
import { showcaseFacts, showcaseInsights } from '../support/fleet-insights.ts';

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
      queue: {
        ready: 0,
        waiting: 0,
        inFlight: 1,
        oldestMs: 0,
        lanes: { change: { ready: 0, oldestMs: 0 }, sweep: { ready: 0, oldestMs: 0 } },
      },
      sources: [source],
      sweeps: [],
      unread: [],
      browsers: 0,
      signIn: 'none',
      lastSweepAt: FLEET_NOW - 21_000,
    });
    expect((await get('/api/v1/sources')).body).toEqual({ items: [source] });
  });

  it('tells what sweeps cost, what it takes of the machine, and what it cannot keep', async () => {
    const { get } = dashboardUnderTest({ insights: showcaseInsights(), facts: showcaseFacts, auth: WITH_TOKEN });
    expect((await get('/api/v1/operator', AS_ADMIN)).body).toMatchObject({
      signIn: 'needed',
      memory: { resident: 148_000_000, heap: 61_500_000 },
      sweeps: [
        { account: '123456789012', region: 'eu-west-1', objects: 61, calls: 7, ms: 1_840 },
        { region: 'us-east-1', role: 'arn:aws:iam::123456789012:role/evenkeel-us' },
      ],
      dataFolder: { path: '/tmp/evenkeel/data', parts: expect.arrayContaining([expect.objectContaining({ lost: 3 })]) },
    });
  });

  it('tells since when a source fails, and when it could last be read', async () => {
    const { get, fleet } = dashboardUnderTest({}, createFleet());
    const [source] = fleet.views.operator().sources;
    const outage = {
      failingSince: 5,
      lastReadAt: 4,
      lastTookMs: 3,
      lastError: 'no TOKEN=s3cr3t-9f8e7d6c5b4a',
      complete: false,
    };
    fleet.operator({ sources: source ? [{ ...source, ...outage }] : [] });
    expect((await get('/api/v1/sources')).body).toMatchObject({
      items: [{ ...outage, lastError: 'no TOKEN=(sensitive)' }],
    });
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
