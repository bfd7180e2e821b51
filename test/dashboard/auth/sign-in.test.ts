import { describe, expect, it } from 'vitest';
import { NO_POLICY } from '../../../controller/model/access.ts';
import type { AccessSettings } from '../../../controller/model/access-settings.ts';
import type { AuditEntry } from '../../../controller/model/audit.ts';
import type { DashboardAuth } from '../../../dashboard/auth/settings.ts';
import { digestOf } from '../../../dashboard/auth/tokens.ts';
import type { DashboardOptions } from '../../../dashboard/server.ts';
import { dashboardUnderTest } from '../../support/dashboard.ts';

const HOUR = 3_600_000;
const TOKEN = 'a-token-of-the-pipeline';
const KEY = new Uint8Array(32).fill(7);
const ACCESS: AccessSettings = {
  policy: NO_POLICY,
  anonymous: false,
  tokens: [
    { name: 'ci', sha256: digestOf(TOKEN).toString('hex'), role: 'operator' },
    { name: 'board', sha256: digestOf('a-token-of-the-wall-board').toString('hex'), role: 'viewer' },
  ],
  sessionLifetime: 8 * HOUR,
};
const AUTH: DashboardAuth = { host: '127.0.0.1', access: ACCESS, sessionKey: KEY };
const OURS = { 'sec-fetch-site': 'same-origin', 'x-evenkeel-page': '1' };

function under(auth: Partial<DashboardAuth> = {}, over: Partial<DashboardOptions> = {}) {
  const written: AuditEntry[] = [];
  const audit = { write: (entry: AuditEntry) => void written.push(entry), find: async () => [] };
  const dashboard = dashboardUnderTest({ auth: { ...AUTH, ...auth }, audit, ...over });
  const signIn = (token: string, headers: Record<string, string> = OURS) =>
    dashboard.app.inject({
      method: 'POST',
      url: '/api/v1/sign-in/token',
      headers: { host: '127.0.0.1:8080', ...headers },
      payload: { token },
    });
  const post = (url: string, headers: Record<string, string>) =>
    dashboard.app.inject({ method: 'POST', url, headers: { host: '127.0.0.1:8080', ...headers } });
  return { ...dashboard, signIn, post, written };
}

const cookieOf = (header: unknown): string => String(header).split(';', 1)[0] ?? '';

describe('a session', () => {
  it('is begun with a token, says who one is and what one may, and is written down', async () => {
    const { signIn, get, written } = under();
    const answer = await signIn(TOKEN);
    const cookie = cookieOf(answer.headers['set-cookie']);
    expect(answer.headers['set-cookie']).toMatch(
      /^evenkeel-session=\S+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const mine = {
      name: 'ci',
      via: 'token',
      role: 'operator',
      groups: [],
      verbs: expect.arrayContaining(['get', 'restart']),
      rules: [],
      canSignIn: true,
      canSignOut: true,
    };
    expect([answer.json(), (await get('/api/v1/me', { cookie })).body]).toEqual([mine, mine]);
    expect((await get('/api/v1/me', { cookie })).body).not.toMatchObject({ verbs: expect.arrayContaining(['admin']) });
    expect(written).toEqual([
      {
        actor: { name: 'ci', via: 'token', role: 'operator' },
        verb: 'sign-in',
        result: 'done',
        address: '127.0.0.1',
        requestId: 'req-1',
      },
    ]);
  });

  it('never shows the token, nor what it holds', async () => {
    const { headers } = await under().signIn(TOKEN);
    const [, sealed = ''] = /evenkeel-session=([^;]+)/.exec(String(headers['set-cookie'])) ?? [];
    const parts = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(parts.join()).not.toMatch(/ci|token/);
  });

  it('goes over https alone where people reach the dashboard by it', async () => {
    const { headers } = await under({ publicUrl: 'https://keel.example.com' }).signIn(TOKEN);
    expect(headers['set-cookie']).toMatch(/^__Host-evenkeel-session=\S+; .*HttpOnly; Secure; SameSite=Lax$/);
  });

  it('ends by itself', async () => {
    const { signIn, get, clock } = under();
    const cookie = cookieOf((await signIn(TOKEN)).headers['set-cookie']);
    clock.advance(8 * HOUR - 1_000);
    expect((await get('/api/v1/me', { cookie })).status).toBe(200);
    clock.advance(2_000);
    expect((await get('/api/v1/me', { cookie })).status).toBe(401);
  });

  it('ends for every copy of the cookie when one signs out', async () => {
    const { signIn, get, post, written } = under();
    const cookie = cookieOf((await signIn(TOKEN)).headers['set-cookie']);
    const answer = await post('/api/v1/sign-out', { cookie, ...OURS });
    expect([answer.statusCode, answer.json()]).toEqual([200, {}]);
    expect(answer.headers['set-cookie']).toMatch(/^evenkeel-session=; Max-Age=0;/);
    expect((await get('/api/v1/me', { cookie })).status).toBe(401);
    expect(written.map(({ verb, result }) => [verb, result])).toEqual([
      ['sign-in', 'done'],
      ['sign-out', 'done'],
    ]);
  });

  it('outlives a restart with the same key, and no other', async () => {
    const cookie = cookieOf((await under().signIn(TOKEN)).headers['set-cookie']);
    expect((await under().get('/api/v1/me', { cookie })).status).toBe(200);
    const other = under({ sessionKey: new Uint8Array(32).fill(8) });
    expect((await other.get('/api/v1/me', { cookie })).status).toBe(401);
  });

  it('ends with the token that began it', async () => {
    const cookie = cookieOf((await under().signIn(TOKEN)).headers['set-cookie']);
    const [, board] = ACCESS.tokens;
    const { get } = under({ access: { ...ACCESS, tokens: board ? [board] : [] } });
    expect((await get('/api/v1/me', { cookie })).status).toBe(401);
  });

  it.each([
    ['changed', (cookie: string) => `${cookie.slice(0, -2)}${cookie.endsWith('AA') ? 'BB' : 'AA'}`],
    ['made up', () => 'evenkeel-session=eyJhbGciOiJub25lIn0.eyJuYW1lIjoiY2kiLCJ2aWEiOiJ0b2tlbiJ9.'],
    ['of another purpose', (cookie: string) => cookie.replace('session', 'flow')],
  ])('that was %s is none', async (_what, change) => {
    const { signIn, get } = under();
    const cookie = cookieOf((await signIn(TOKEN)).headers['set-cookie']);
    expect((await get('/api/v1/me', { cookie: change(cookie) })).status).toBe(401);
  });
});

describe('another site', () => {
  it.each<[Record<string, string>, number, string]>([
    [{ ...OURS }, 200, 'our own page'],
    [{ origin: 'http://127.0.0.1:8080', 'x-evenkeel-page': '1' }, 200, 'our own page in an older browser'],
    [{ 'sec-fetch-site': 'same-origin' }, 403, 'a form cannot send the header'],
    [{ 'x-evenkeel-page': '1' }, 403, 'nobody says where it comes from'],
    [{ ...OURS, origin: 'https://evil.example' }, 403, 'the page is of another origin'],
    [{ 'x-evenkeel-page': '1', 'sec-fetch-site': 'cross-site' }, 403, 'the page is of another site'],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 403, 'a form of another site was sent'],
  ])('%j → %d, because %s', async (headers, status) => {
    const { signIn, post } = under();
    const cookie = cookieOf((await signIn(TOKEN)).headers['set-cookie']);
    expect((await post('/api/v1/sign-out', { cookie, ...headers })).statusCode).toBe(status);
    expect((await under().signIn(TOKEN, headers)).statusCode).toBe(status);
  });

  it('is no concern of whoever sends the token itself', async () => {
    const { post } = under();
    expect((await post('/api/v1/sign-out', { authorization: `Bearer ${TOKEN}` })).statusCode).toBe(200);
  });
});

describe('an unknown token', () => {
  it('is refused, written down without itself, and counted', async () => {
    const { signIn, get, written } = under({}, { limits: { signIns: 2 } });
    const statuses = [await signIn('guess-1'), await signIn('guess-2'), await signIn('guess-3'), await signIn(TOKEN)];
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([401, 401, 429, 429]);
    expect(statuses[2]?.headers['retry-after']).toMatch(/^\d+$/);
    expect(statuses[2]?.json()).toMatchObject({ title: 'Too many requests', status: 429 });
    expect((await get('/api/v1/me', { authorization: `Bearer ${TOKEN}` })).status).toBe(429);
    expect(written.map(({ verb, result, actor }) => [verb, result, actor.name])).toEqual([
      ['sign-in', 'refused', 'unknown'],
      ['sign-in', 'refused', 'unknown'],
    ]);
    expect(JSON.stringify(written)).not.toContain('guess');
  });

  it('does not become anonymous', async () => {
    const { get } = under({ access: { ...ACCESS, anonymous: true } });
    expect((await get('/api/v1/me', { authorization: 'Bearer guess' })).status).toBe(401);
  });
});

describe('whoever is anonymous', () => {
  const open = { access: { ...ACCESS, anonymous: true } };
  it('may look and nothing else, where the configuration says so', async () => {
    const { get, post } = under(open);
    expect((await get('/api/v1/me')).body).toEqual({
      name: 'anonymous',
      via: 'anonymous',
      role: 'viewer',
      groups: [],
      verbs: ['get', 'diff'],
      rules: [],
      canSignIn: true,
      canSignOut: false,
    });
    expect((await get('/api/v1/objects')).status).toBe(200);
    expect((await post(`/api/v1/alerts/${'d'.repeat(24)}/actions/retry`, {})).statusCode).toBe(403);
  });

  it.each<[Record<string, string>, string]>([
    [{ 'x-forwarded-for': '203.0.113.9' }, 'a proxy passes on what comes from elsewhere'],
    [{ forwarded: 'for=203.0.113.9' }, 'a proxy passes on what comes from elsewhere'],
  ])('is not served with %j, because %s', async (headers) => {
    expect((await under(open).get('/api/v1/me', headers)).status).toBe(401);
  });

  it('is not served from other machines', async () => {
    const { app } = under(open);
    const asked = { url: '/api/v1/me', headers: { host: '127.0.0.1' }, remoteAddress: '10.0.0.9' };
    expect((await app.inject(asked)).statusCode).toBe(401);
  });

  it('is not served where they must sign in', async () => {
    expect((await under().get('/api/v1/me')).status).toBe(401);
  });
});

it('acts are counted for each person, and reads go on', async () => {
  const { post, get } = under({}, { limits: { acts: 2 } });
  const headers = { authorization: `Bearer ${TOKEN}` };
  const retry = () => post(`/api/v1/alerts/${'d'.repeat(24)}/actions/retry`, headers);
  expect([(await retry()).statusCode, (await retry()).statusCode, (await retry()).statusCode]).toEqual([404, 404, 429]);
  const board = { authorization: 'Bearer a-token-of-the-wall-board' };
  expect((await post(`/api/v1/alerts/${'d'.repeat(24)}/actions/retry`, board)).statusCode).toBe(403);
  expect((await get('/api/v1/me', headers)).status).toBe(200);
});

it('reads are counted, probes are not', async () => {
  const { get } = under({}, { limits: { reads: 2 } });
  const asked = ['/api/v1/sign-in', '/api/v1/sign-in', '/api/v1/sign-in', '/healthz'].map((url) => () => get(url));
  const statuses: number[] = [];
  for (const ask of asked) statuses.push((await ask()).status);
  expect(statuses).toEqual([200, 200, 429, 200]);
});

it('the ways to sign in are told before one has', async () => {
  expect((await under().get('/api/v1/sign-in')).body).toEqual({ token: true, alb: false, anonymous: false });
  const none = dashboardUnderTest();
  expect((await none.get('/api/v1/sign-in')).body).toEqual({ token: false, alb: false, anonymous: true });
});
