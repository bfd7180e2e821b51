import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../controller/model/audit.ts';
import type { ActPlanJson, OperationJson } from '../../dashboard/schema/operations.ts';
import { createDashboard } from '../../dashboard/server.ts';
import { AS_ADMIN, WITH_TOKEN } from '../support/dashboard.ts';
import { operatorOnToys, shopWith } from '../support/operator-on-toys.ts';

const WEB = '/api/v1/objects/shop/Cluster/web/actions';

async function openShop() {
  const world = operatorOnToys();
  await world.commit(shopWith({ web: { value: 'a' }, api: { value: 'a' } }));
  await world.sweep();
  world.aws.writes.length = 0;
  const audited: AuditEntry[] = [];
  const audit = { write: (entry: AuditEntry) => void audited.push(entry), find: async () => [] };
  const { views, actions } = world.operator;
  const app = createDashboard({ views, actions, clock: world.clock, auth: WITH_TOKEN, audit });
  const ask = async <T>(url: string, body?: object, headers: Record<string, string> = {}) => {
    const base = { url, headers: { host: '127.0.0.1:8080', ...AS_ADMIN, ...headers } };
    const response = await app.inject(
      body === undefined ? { ...base, method: 'GET' } : { ...base, method: 'POST', payload: body },
    );
    return { status: response.statusCode, body: response.json() as T, headers: response.headers };
  };
  return { ...world, audited, ask };
}

type Shop = Awaited<ReturnType<typeof openShop>>;

async function planOf({ ask }: Shop, verb: string, body: object = {}): Promise<string> {
  return (await ask<ActPlanJson>(`${WEB}/${verb}/plan`, body)).body.plan;
}

describe('an act through the API', () => {
  it('is planned, begun with 202, and followed to its end', async () => {
    const shop = await openShop();
    const plan = await shop.ask<ActPlanJson>(`${WEB}/suspend/plan`, { forMs: 60_000 });
    expect([plan.status, plan.body.radius.suspends, shop.aws.writes]).toEqual([200, true, []]);
    const body = { forMs: 60_000, plan: plan.body.plan, reason: 'load test, password=hunter2' };
    const begun = await shop.ask<OperationJson>(`${WEB}/suspend`, body);
    expect([begun.status, begun.headers.location, begun.body.state]).toEqual([
      202,
      `/api/v1/operations/${begun.body.id}`,
      'running',
    ]);
    await shop.clock.advance(1_000);
    const ended = await shop.ask<OperationJson>(String(begun.headers.location));
    expect(ended.body).toMatchObject({ state: 'succeeded', progress: { done: 1, of: 1 }, actor: { name: 'admin' } });
    expect(JSON.stringify(ended.body)).not.toContain('hunter2');
    const listed = await shop.ask<{ items: OperationJson[] }>('/api/v1/operations?key=shop/Cluster/web');
    expect(listed.body.items.map(({ id }) => id)).toEqual([begun.body.id]);
  });

  it('takes the plan as If-Match, too', async () => {
    const shop = await openShop();
    const plan = await planOf(shop, 'suspend');
    const { body } = await shop.ask<OperationJson>(`${WEB}/suspend`, {}, { 'if-match': `"${plan}"` });
    await shop.clock.advance(1_000);
    expect((await shop.ask<OperationJson>(`/api/v1/operations/${body.id}`)).body.state).toBe('succeeded');
  });

  it('is one operation however often it is sent under one idempotency key', async () => {
    const shop = await openShop();
    const order = { plan: await planOf(shop, 'suspend') };
    const send = (body: object) => shop.ask<OperationJson>(`${WEB}/suspend`, body, { 'idempotency-key': 'k1' });
    const [first, again] = [await send(order), await send(order)];
    expect(again.body.id).toBe(first.body.id);
    expect((await send({ ...order, reason: 'other' })).status).toBe(409);
  });

  it('reaches many objects at once, and says of each how it went', async () => {
    const shop = await openShop();
    const keys = ['shop/Cluster/web', 'shop/Cluster/api'];
    const plans = await shop.ask<{ items: ActPlanJson[] }>('/api/v1/actions/suspend/plan', {
      items: keys.map((key) => ({ key })),
    });
    const items = plans.body.items.map(({ key, plan }) => ({ key, plan }));
    const stale = items.map((item, index) => (index === 0 ? item : { ...item, plan: 'another' }));
    const { body } = await shop.ask<OperationJson>('/api/v1/actions/suspend', { items: stale });
    await shop.clock.advance(1_000);
    expect((await shop.ask<OperationJson>(`/api/v1/operations/${body.id}`)).body).toMatchObject({
      state: 'refused',
      items: [
        { key: keys[0], state: 'succeeded' },
        { key: keys[1], state: 'refused', code: 'PLAN_CHANGED' },
      ],
    });
  });

  it('is written to the audit log when it begins and when it ends', async () => {
    const shop = await openShop();
    await shop.ask(`${WEB}/suspend`, { plan: await planOf(shop, 'suspend'), reason: 'load test' });
    await shop.clock.advance(1_000);
    expect(shop.audited).toMatchObject([
      {
        actor: { name: 'admin' },
        verb: 'suspend',
        result: 'started',
        object: 'shop/Cluster/web',
        before: { suspended: null },
        reason: 'load test',
      },
      { verb: 'suspend', result: 'done', object: 'shop/Cluster/web', after: { suspended: 'load test' } },
    ]);
  });

  it.each<{ because: string; url: string; body?: object; status: number }>([
    { because: 'nobody manages it', url: '/api/v1/objects/shop/Cluster/no/actions/suspend', body: {}, status: 404 },
    { because: 'there is no such verb', url: `${WEB}/explode`, body: {}, status: 400 },
    { because: 'a member is unknown', url: `${WEB}/suspend`, body: { force: true }, status: 400 },
    { because: 'no object is named', url: '/api/v1/actions/suspend', body: { items: [] }, status: 400 },
    {
      because: 'one is named twice',
      url: '/api/v1/actions/suspend/plan',
      body: { items: [{ key: 'shop/Cluster/web' }, { key: 'shop/Cluster/web' }] },
      status: 400,
    },
    { because: 'there is no such operation', url: '/api/v1/operations/nope', status: 404 },
    { because: 'that is no object', url: '/api/v1/operations?key=web', status: 400 },
  ])('answers $status, because $because', async ({ url, body, status }) => {
    const shop = await openShop();
    expect((await shop.ask(url, body)).status).toBe(status);
    expect(shop.aws.writes).toEqual([]);
  });

  it('of nothing in particular refreshes everything', async () => {
    const shop = await openShop();
    const { body } = await shop.ask<OperationJson>('/api/v1/actions/refresh', { items: [] });
    await shop.clock.advance(1_000);
    expect((await shop.ask<OperationJson>(`/api/v1/operations/${body.id}`)).body.state).toBe('succeeded');
  });
});
