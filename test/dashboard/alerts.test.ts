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
    expect(body).toMatchObject({ open: 1, dead: 1, total: 2, states: { queued: 0, delivered: 1, dead: 1 } });
    expect(ids((await get('/api/v1/alerts?state=dead')).body)).toEqual([DEAD]);
    const first = (await get('/api/v1/alerts?limit=1')).body as { next: string };
    expect(ids(first)).toEqual([SENT]);
    expect((await get(`/api/v1/alerts?limit=1&cursor=${first.next}`)).body).toMatchObject({
      items: [{ id: DEAD }],
      total: 2,
    });
  });

  it.each([
    { query: 'state=dead', found: [DEAD], because: 'of one state' },
    { query: 'state=dead&state=delivered', found: [SENT, DEAD], because: 'of either state' },
    { query: 'provider=ops/AlertProvider/pager', found: [DEAD], because: 'to one provider' },
    { query: 'alert=ops/Alert/none', found: [], because: 'by no such alert' },
    { query: 'q=WEB%20401', found: [DEAD], because: 'every word stands in the title, the names or the error' },
  ])('are found by $query: $because', async ({ query, found }) => {
    expect(ids((await under().get(`/api/v1/alerts?${query}`)).body)).toEqual(found);
  });

  it.each([
    { url: '/api/v1/alerts?cursor=x', status: 400, because: 'no such cursor' },
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
  expect((await get('/api/v1/incidents?open=false')).body).toMatchObject({
    items: [{ id: 'drift:shop/Service/web' }],
    total: 1,
    open: 1,
    over: 1,
  });
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
