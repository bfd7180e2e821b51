import { describe, expect, it } from 'vitest';
import type { DashboardOptions } from '../../dashboard/server.ts';
import { AS_ADMIN, dashboardUnderTest, WITH_TOKEN } from '../support/dashboard.ts';
import { DRIFT_ITEM, someAlerts } from '../support/some-alerts.ts';

const SENT = 'a'.repeat(24);
const DEAD = 'd'.repeat(24);

function under(over: Partial<DashboardOptions> = {}) {
  const alerts = someAlerts();
  return { ...dashboardUnderTest({ alerts, ...over }), alerts };
}

const ids = (body: unknown) => (body as { items: { id: string }[] }).items.map(({ id }) => id);

describe('messages', () => {
  it('are listed with what became of them, and how many are open and dead', async () => {
    const { get } = under();
    const { body } = await get('/api/v1/alerts');
    expect(ids(body)).toEqual([SENT, DEAD]);
    expect(body).toMatchObject({ open: 1, dead: 1 });
    expect(ids((await get('/api/v1/alerts?state=dead')).body)).toEqual([DEAD]);
    expect(ids((await get('/api/v1/alerts?limit=1&offset=1')).body)).toEqual([DEAD]);
  });

  it.each([
    { url: '/api/v1/alerts?state=lost', status: 400, because: 'no such state' },
    { url: '/api/v1/alerts?limit=0', status: 400, because: 'no such page' },
    { url: '/api/v1/alerts/x', status: 400, because: 'no id of a message' },
    { url: `/api/v1/alerts/${'0'.repeat(24)}`, status: 404, because: 'no such message' },
  ])('$url: $status, $because', async ({ url, status }) => {
    expect((await under().get(url)).status).toBe(status);
  });

  it('show everything that one of them tells of', async () => {
    const { body } = await under().get(`/api/v1/alerts/${DEAD}`);
    expect(body).toMatchObject({ sending: { id: DEAD, lastError: 'HTTP 401' }, total: 1 });
    expect((body as { items: unknown[] }).items).toEqual([JSON.parse(JSON.stringify(DRIFT_ITEM))]);
  });
});

it('incidents are listed, those that are open alone where that is asked', async () => {
  const { get } = under();
  expect(ids((await get('/api/v1/incidents')).body)).toEqual(['source:git:x', 'drift:shop/Service/web']);
  expect(ids((await get('/api/v1/incidents?open=true')).body)).toEqual(['source:git:x']);
  expect(ids((await get('/api/v1/incidents?open=false')).body)).toEqual(['drift:shop/Service/web']);
});

describe('another try', () => {
  const post = (over: object = {}, id = DEAD) => ({
    method: 'POST' as const,
    url: `/api/v1/alerts/${id}/actions/retry`,
    headers: { host: '127.0.0.1:8080', ...AS_ADMIN, ...over },
  });

  it('is made of a dead letter, and of nothing else', async () => {
    const { app, alerts } = under({ auth: WITH_TOKEN });
    expect((await app.inject(post())).statusCode).toBe(200);
    expect((await app.inject(post({}, SENT))).statusCode).toBe(404);
    expect(alerts.retried).toEqual([DEAD]);
  });

  it('is not asked for by pages of other sites, nor without the token where there is one', async () => {
    const { app, alerts } = under({ auth: WITH_TOKEN });
    expect((await app.inject(post({ origin: 'https://evil.example' }))).statusCode).toBe(403);
    expect((await app.inject(post({ authorization: '' }))).statusCode).toBe(401);
    expect(alerts.retried).toEqual([]);
  });
});
