import { describe, expect, it } from 'vitest';
import type { DriftHealing } from '../../controller/ports/drift-healing.ts';
import { AS_ADMIN, dashboardUnderTest, WITH_TOKEN } from '../support/dashboard.ts';

const KEY = 'shop/Service/web';
const CONTENT = '0123456789';

function healingThat(calls: unknown[]): DriftHealing {
  return {
    async plan(wishes) {
      calls.push(['plan', wishes]);
      return wishes.map((wish) => ({
        ...wish,
        plan: 'p1',
        gone: [],
        steps: [{ call: 'ecs:UpdateService' as const, effect: 'update' as const, why: 'DB_PASSWORD=hunter2 → 5' }],
      }));
    },
    async heal(approvals) {
      calls.push(['heal', approvals]);
      return approvals.map(({ key }) => ({ key, result: 'sent' as const, message: 'sent' }));
    },
  };
}

async function post(
  path: string,
  body: unknown,
  { headers = AS_ADMIN as Record<string, string>, auth = WITH_TOKEN, healing = true } = {},
) {
  const calls: unknown[] = [];
  const { app } = dashboardUnderTest({
    ...(healing ? { healing: healingThat(calls) } : {}),
    auth,
  });
  const response = await app.inject({
    method: 'POST',
    url: `/api/v1/drift/actions/${path}`,
    headers: { host: '127.0.0.1:8080', 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.statusCode, body: response.body === '' ? undefined : response.json(), calls };
}

const WISH = { items: [{ key: KEY, contents: [CONTENT] }] };
const APPROVAL = { items: [{ key: KEY, contents: [CONTENT], plan: 'p1' }] };

describe('POST /api/v1/drift/actions', () => {
  it('plan says what would be sent, without secrets', async () => {
    const { status, body, calls } = await post('plan', WISH);
    expect([status, calls]).toEqual([200, [['plan', WISH.items]]]);
    expect(body.items).toMatchObject([
      { key: KEY, plan: 'p1', contents: [CONTENT], gone: [], steps: [{ effect: 'update' }] },
    ]);
    expect(JSON.stringify(body)).not.toContain('hunter2');
  });

  it('heal hands on what was approved', async () => {
    const { status, body, calls } = await post('heal', APPROVAL);
    expect([status, body, calls]).toEqual([
      202,
      { items: [{ key: KEY, result: 'sent', message: 'sent' }] },
      [['heal', APPROVAL.items]],
    ]);
  });

  it.each<{ because: string; path: string; body: unknown; status: number; over?: Parameters<typeof post>[2] }>([
    {
      because: 'nobody could, and so no body is read',
      path: 'heal',
      body: APPROVAL,
      status: 413,
      over: { healing: false },
    },
    { because: 'no plan is named', path: 'heal', body: WISH, status: 400 },
    { because: 'a member is unknown', path: 'plan', body: { ...WISH, force: true }, status: 400 },
    { because: 'nothing is named', path: 'plan', body: { items: [{ key: KEY, contents: [] }] }, status: 400 },
    { because: 'that is no object', path: 'plan', body: { items: [{ key: 'web', contents: [CONTENT] }] }, status: 400 },
    { because: 'that is no JSON', path: 'plan', body: '{', status: 400 },
    { because: 'it is too long', path: 'plan', body: ' '.repeat(300_000), status: 413 },
    { because: 'a token is needed', path: 'heal', body: APPROVAL, status: 401, over: { headers: {} } },
    {
      because: 'nobody may act where nobody can sign in',
      path: 'heal',
      body: APPROVAL,
      status: 403,
      over: { headers: {}, auth: { host: '127.0.0.1' } },
    },
    {
      because: 'a page of another site sent it',
      path: 'heal',
      body: APPROVAL,
      status: 403,
      over: { headers: { ...AS_ADMIN, origin: 'https://evil.example' } },
    },
    {
      because: 'a form of another site could send it',
      path: 'heal',
      body: JSON.stringify(APPROVAL),
      status: 400,
      over: { headers: { ...AS_ADMIN, 'content-type': 'text/plain;charset=x' } },
    },
  ])('answers $status, because $because, and does nothing', async ({ path, body, status, over }) => {
    const answer = await post(path, body, over);
    expect([answer.status, answer.calls]).toEqual([status, []]);
  });
});
