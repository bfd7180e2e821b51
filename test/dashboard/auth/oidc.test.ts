import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NO_POLICY } from '../../../controller/model/access.ts';
import type { AccessSettings } from '../../../controller/model/access-settings.ts';
import type { AuditEntry } from '../../../controller/model/audit.ts';
import { dashboardUnderTest } from '../../support/dashboard.ts';
import { hostileProvider, RSA_PUBLIC, STRANGER, type TokenAnswer } from '../../support/hostile-provider.ts';

const PUBLIC = 'https://keel.example.com';
const HOST = 'keel.example.com';

async function under(answer: TokenAnswer = {}, over: Partial<AccessSettings> = {}) {
  let nonce = '';
  const provider = await hostileProvider(() => nonce);
  onTestFinished(() => provider.close());
  provider.answer = answer;
  const access: AccessSettings = {
    policy: { ...NO_POLICY, roles: { ...NO_POLICY.roles, operator: [{ group: 'sre' }] } },
    anonymous: false,
    tokens: [],
    sessionLifetime: 3_600_000,
    oidc: {
      issuer: provider.issuer,
      clientId: 'keel',
      clientSecret: 'the-secret-of-the-client',
      scopes: ['openid', 'email'],
      nameClaim: 'email',
      groupsClaim: 'groups',
      label: 'Example',
    },
    ...over,
  };
  const written: AuditEntry[] = [];
  const audit = { write: (entry: AuditEntry) => void written.push(entry), find: async () => [] };
  const sessionKey = new Uint8Array(32).fill(3);
  const auth = { host: '0.0.0.0', hosts: [HOST], publicUrl: PUBLIC, access, sessionKey };
  const dashboard = dashboardUnderTest({ auth, audit });
  const visit = (url: string, headers: Record<string, string> = {}) =>
    dashboard.app.inject({ url, headers: { host: HOST, ...headers } });
  const begin = async (to = '/drift?by=object') => {
    const response = await visit(`/sign-in/oidc?to=${encodeURIComponent(to)}`);
    const sent = new URL(String(response.headers.location), PUBLIC);
    nonce = sent.searchParams.get('nonce') ?? '';
    return {
      sent,
      state: sent.searchParams.get('state') ?? '',
      cookie: cookieOf(response.headers['set-cookie']),
      response,
    };
  };
  const back = async (query: Record<string, string>, cookie: string) => {
    const response = await visit(`/sign-in/callback?${new URLSearchParams(query)}`, {
      cookie,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
    });
    const cookies = [response.headers['set-cookie'] ?? []].flat().map(String);
    const session = cookies.find((one) => /session=[^;]/.test(one));
    const location = String(response.headers.location).replace(/&request=req-\w+$/, '');
    return { status: response.statusCode, location, session: session && cookieOf(session), cookies };
  };
  const signIn = async (to?: string) => {
    const { state, cookie } = await begin(to);
    return back({ code: 'c1', state, iss: provider.issuer }, cookie);
  };
  return {
    ...dashboard,
    provider,
    visit,
    begin,
    back,
    signIn,
    written,
  };
}

const cookieOf = (header: unknown): string => String(header).split(';', 1)[0] ?? '';

describe('sign-in by a provider', () => {
  it('asks with PKCE, state and nonce, brings the code, and leads to where one wanted to be', async () => {
    const { begin, back, provider, visit, written } = await under();
    const { sent, state, cookie, response } = await begin();
    expect([response.statusCode, response.headers['set-cookie']]).toEqual([
      303,
      expect.stringMatching(/^__Host-evenkeel-flow=\S+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect(Object.fromEntries(sent.searchParams)).toEqual({
      client_id: 'keel',
      response_type: 'code',
      redirect_uri: `${PUBLIC}/sign-in/callback`,
      scope: 'openid email',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    const arrived = await back({ code: 'c1', state }, cookie);
    expect([arrived.status, arrived.location]).toEqual([303, '/drift?by=object']);
    const [exchanged] = provider.exchanged;
    const verifier = exchanged?.body.get('code_verifier') ?? '';
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(sent.searchParams.get('code_challenge'));
    expect(exchanged?.authorization).toMatch(/^Basic /);
    const me = await visit('/api/v1/me', { cookie: arrived.session ?? '' });
    expect(me.json()).toMatchObject({ name: 'mira@example.com', via: 'oidc', role: 'operator', groups: ['sre'] });
    expect(written).toMatchObject([
      { actor: { name: 'mira@example.com', via: 'oidc' }, verb: 'sign-in', result: 'done' },
    ]);
  });

  it('asks the provider for what the ID token leaves out', async () => {
    const claims = { email: undefined, groups: undefined };
    const more = { sub: 'u1', email: 'jo@example.com', groups: ['sre', 'book-club'] };
    const own = await under({ claims, userinfo: more });
    own.provider.answer = {
      ...own.provider.answer,
      metadata: { userinfo_endpoint: `${own.provider.issuer}/userinfo` },
    };
    const { session } = await own.signIn();
    // Of the groups, those that no rule names are not kept.
    expect((await own.visit('/api/v1/me', { cookie: session ?? '' })).json()).toMatchObject({
      name: 'jo@example.com',
      groups: ['sre'],
    });
  });

  it('signs out there, too', async () => {
    const { signIn, app, provider } = await under();
    const { session = '' } = await signIn();
    const headers = { host: HOST, cookie: session, 'x-evenkeel-page': '1', 'sec-fetch-site': 'same-origin' };
    const { next } = (await app.inject({ method: 'POST', url: '/api/v1/sign-out', headers })).json() as {
      next: string;
    };
    expect(next).toBe(
      `${provider.issuer}/end?post_logout_redirect_uri=${encodeURIComponent(`${PUBLIC}/sign-in`)}&client_id=keel`,
    );
  });
});

const now = Math.floor(Date.now() / 1000);
const swap = (payload: object) => (token: string) =>
  token.replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.`);
const unsigned = (token: string) => {
  const head = Buffer.from('{"alg":"none"}').toString('base64url');
  return token.replace(/^[^.]+/, head).replace(/[^.]+$/, '');
};

describe('what a provider sends is refused', () => {
  it.each<[string, TokenAnswer]>([
    ['signed with another key', { key: STRANGER.privateKey }],
    ['with claims that were changed', { change: swap({ iss: 'x', email: 'boss@example.com' }) }],
    ['unsigned (alg none)', { change: unsigned }],
    [
      'unsigned where the provider says that it may',
      { change: unsigned, metadata: { id_token_signing_alg_values_supported: ['RS256', 'none'] } },
    ],
    [
      'signed with the public key as a secret',
      { alg: 'HS256', key: new TextEncoder().encode(String(RSA_PUBLIC.export({ type: 'spki', format: 'pem' }))) },
    ],
    ['of a key that the provider does not publish', { kid: 'k2' }],
    ['meant for somebody else (aud)', { claims: { aud: 'wiki' } }],
    ['meant for several, and authorised by another (azp)', { claims: { aud: ['keel', 'wiki'], azp: 'wiki' } }],
    ['of another issuer (iss)', { claims: { iss: 'https://evil.example' } }],
    ['expired', { claims: { iat: now - 7_200, exp: now - 3_600 } }],
    ['without an end', { claims: { exp: undefined } }],
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['that is no token', { change: () => 'mira@example.com' }],
    ['that is missing', { change: () => undefined }],
    [
      'told by another endpoint about somebody else',
      { claims: { groups: undefined }, userinfo: { sub: 'u2', groups: ['sre'] } },
    ],
  ])('%s', async (_what, answer) => {
    const own = await under(answer);
    if (answer.userinfo)
      own.provider.answer = { ...answer, metadata: { userinfo_endpoint: `${own.provider.issuer}/userinfo` } };
    const { status, location, session } = await own.signIn();
    expect([status, location, session]).toEqual([303, '/sign-in?failed=refused', undefined]);
    expect(own.written).toMatchObject([
      { actor: { name: 'unknown', via: 'oidc' }, verb: 'sign-in', result: 'refused' },
    ]);
    expect(JSON.stringify(own.written)).not.toMatch(/eyJ|boss|the-secret/);
  });

  it.each<[string, TokenAnswer, string]>([
    ['an empty name', { claims: { email: '' } }, 'nobody'],
    ['no name', { claims: { email: undefined } }, 'nobody'],
    ['an address that was never verified', { claims: { email_verified: false } }, 'nobody'],
    ['nobody with a role', { claims: { groups: ['book-club'] } }, 'no-role'],
    ['a discovery document of another issuer', { metadata: { issuer: 'https://evil.example' } }, 'provider'],
  ])('%s', async (_what, answer, code) => {
    const own = await under(answer);
    const { sent, response } = await own.begin();
    if (sent.pathname === '/sign-in') {
      expect([response.statusCode, sent.searchParams.get('failed')]).toEqual([303, code]);
    } else {
      expect(await own.signIn()).toMatchObject({ location: `/sign-in?failed=${code}`, session: undefined });
    }
  });
});

describe('an answer that nobody asked for', () => {
  it('is refused without the cookie of the browser that began', async () => {
    const { begin, back, provider } = await under();
    const { state } = await begin();
    expect(await back({ code: 'c1', state }, '')).toMatchObject({
      location: '/sign-in?failed=expired',
      session: undefined,
    });
    expect(provider.exchanged).toEqual([]);
  });

  it('is refused with another state, as when somebody slips in their own sign-in', async () => {
    const { begin, back, provider } = await under();
    const { cookie } = await begin();
    expect(await back({ code: 'c1', state: 'another' }, cookie)).toMatchObject({ location: '/sign-in?failed=refused' });
    expect(provider.exchanged).toEqual([]);
  });

  it('is refused a second time, whatever the provider makes of the code', async () => {
    const { begin, back, provider } = await under();
    const { state, cookie } = await begin();
    const query = { code: 'c1', state };
    expect((await back(query, cookie)).session).toBeDefined();
    expect(await back({ ...query, code: 'c2' }, cookie)).toMatchObject({
      location: '/sign-in?failed=expired',
      session: undefined,
    });
    expect(provider.exchanged).toHaveLength(1);
  });

  it('is refused when it took too long', async () => {
    const { begin, back, clock } = await under();
    const { state, cookie } = await begin();
    clock.advance(11 * 60_000);
    expect((await back({ code: 'c1', state }, cookie)).location).toBe('/sign-in?failed=expired');
  });

  it('is refused from another issuer (RFC 9207)', async () => {
    const { begin, back } = await under();
    const { state, cookie } = await begin();
    expect((await back({ code: 'c1', state, iss: 'https://evil.example' }, cookie)).location).toBe(
      '/sign-in?failed=refused',
    );
  });

  it('is told to the person when they cancelled', async () => {
    const { begin, back } = await under();
    const { state, cookie } = await begin();
    expect((await back({ error: 'access_denied', state }, cookie)).location).toBe('/sign-in?failed=cancelled');
  });
});

it.each([
  ['/drift', '/drift'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('whoever wants to be at %s is led to %s', async (to, location) => {
  expect((await (await under()).signIn(to)).location).toBe(location);
});

it('a role that was taken away ends what the session may', async () => {
  const { signIn } = await under();
  const { session = '' } = await signIn();
  const other = await under({}, { policy: NO_POLICY });
  expect((await other.visit('/api/v1/me', { cookie: session })).statusCode).toBe(403);
});
