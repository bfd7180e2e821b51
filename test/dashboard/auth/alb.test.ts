import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { NO_POLICY } from '../../../controller/model/access.ts';
import type { AccessSettings } from '../../../controller/model/access-settings.ts';
import type { AuditEntry } from '../../../controller/model/audit.ts';
import { dashboardUnderTest } from '../../support/dashboard.ts';
import { FLEET_NOW } from '../../support/fleet.ts';

const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/keel/50dc6c495c0c9188';
const ISSUER = 'https://id.example.com';
const KID = '11111111-2222-3333-4444-555555555555';
const IN_TWO_MINUTES = FLEET_NOW / 1000 + 120;

const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
const OURS = ec('P-256');
const THEIRS = ec('P-256');
const OTHER_CURVE = ec('secp256k1');

/** The endpoint of public keys: ours under its id, another curve's, and one that answers nothing of use. */
async function keyEndpoint(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const pem = (key: KeyObject) => String(key.export({ type: 'spki', format: 'pem' }));
  const keys: Record<string, string> = { [`/${KID}`]: pem(OURS.publicKey), '/other-curve': pem(OTHER_CURVE.publicKey) };
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/elsewhere') response.writeHead(302, { location: `/${KID}` }).end();
    else response.writeHead(keys[url] ? 200 : 404).end(keys[url]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const HEAD = { typ: 'JWT', kid: KID, alg: 'ES256', iss: ISSUER, client: 'keel', signer: ARN, exp: IN_TWO_MINUTES };
const CLAIMS = { sub: 'u1', email: 'mira@example.com', groups: ['sre'], exp: IN_TWO_MINUTES, iss: ISSUER };

/** As the load balancer writes it: in base64 for URLs, padded. */
const part = (value: object): string =>
  Buffer.from(JSON.stringify(value)).toString('base64').replaceAll('+', '-').replaceAll('/', '_');

interface Forgery {
  readonly head?: object;
  readonly claims?: object;
  readonly key?: KeyObject;
  readonly change?: (token: string) => string;
}

function token({ head = {}, claims = {}, key = OURS.privateKey, change = (same) => same }: Forgery = {}): string {
  const signed = `${part({ ...HEAD, ...head })}.${part({ ...CLAIMS, ...claims })}`;
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return change(`${signed}.${signature.toString('base64').replaceAll('+', '-').replaceAll('/', '_')}`);
}

async function under() {
  const { url, asked } = await keyEndpoint();
  const access: AccessSettings = {
    policy: { ...NO_POLICY, roles: { ...NO_POLICY.roles, operator: [{ group: 'sre' }] } },
    anonymous: false,
    tokens: [],
    sessionLifetime: 1,
    alb: {
      loadBalancerArn: ARN,
      issuer: ISSUER,
      clientId: 'keel',
      nameClaim: 'email',
      groupsClaim: 'groups',
      keysUrl: url,
    },
  };
  const written: AuditEntry[] = [];
  const audit = { write: (entry: AuditEntry) => void written.push(entry), find: async () => [] };
  const dashboard = dashboardUnderTest({ auth: { host: '0.0.0.0', access }, audit });
  const ask = (headers: Record<string, string>) =>
    dashboard.get('/api/v1/me', { host: 'keel.example.com', ...headers });
  return { ...dashboard, ask, asked, written };
}

describe('what the load balancer says', () => {
  let valid: string;
  beforeAll(() => {
    valid = token();
  });

  it('is believed when it has signed it, and its key is fetched once', async () => {
    const { ask, asked } = await under();
    const first = await ask({ 'x-amzn-oidc-data': valid });
    const second = await ask({ 'x-amzn-oidc-data': token({ claims: { name: 'Mira' } }) });
    const who = { name: 'mira@example.com', via: 'alb', role: 'operator', groups: ['sre'] };
    expect([first.body, second.body]).toMatchObject([who, who]);
    expect(asked).toEqual([`/${KID}`]);
  });

  const padded = (text: string) => text.replace(/^[^.]+/, (head) => `${head.replace(/=+$/, '')}`);
  it.each<[string, Forgery | string, string]>([
    ['another key', { key: THEIRS.privateKey }, 'the signature is not the load balancer’s'],
    [
      'claims that were changed',
      { change: (it) => it.replace(/\.[^.]+\./, `.${part({ ...CLAIMS, email: 'boss@example.com' })}.`) },
      'the signature',
    ],
    ['padding that was taken off, which was signed', { claims: { x: 1 }, head: { x: '' }, change: padded }, ''],
    [
      'no signature (alg none)',
      { head: { alg: 'none' }, change: (it) => it.replace(/[^.]+$/, '') },
      'it is no token of three parts',
    ],
    ['alg none and some signature', { head: { alg: 'none' } }, 'it is not signed with ES256'],
    ['a public key as a shared secret', { head: { alg: 'HS256' } }, 'it is not signed with ES256'],
    ['another load balancer', { head: { signer: ARN.replace('keel', 'kiel') } }, 'another load balancer has signed it'],
    ['no signer', { head: { signer: undefined } }, 'another load balancer has signed it'],
    ['another issuer', { head: { iss: 'https://evil.example' } }, 'it is about people of another issuer'],
    [
      'another issuer in the claims',
      { claims: { iss: 'https://evil.example' } },
      'it is about people of another issuer',
    ],
    ['another audience', { head: { client: 'wiki' } }, 'it is meant for another client'],
    ['an end in the past', { head: { exp: FLEET_NOW / 1000 - 1 } }, 'it has expired'],
    ['claims that have ended', { claims: { exp: FLEET_NOW / 1000 - 1 } }, 'it has expired'],
    ['no end', { head: { exp: undefined } }, 'it does not say when it ends'],
    ['an end that is no number', { head: { exp: '9999999999' } }, 'it does not say when it ends'],
    ['a key of another curve', { head: { kid: 'other-curve' } }, 'the public key is of another kind'],
    ['a key that is not there', { head: { kid: 'nobody' } }, 'the endpoint of public keys answered 404'],
    ['a key behind a redirect', { head: { kid: 'elsewhere' } }, 'the endpoint of public keys does not answer'],
    ['a key id that is a path', { head: { kid: '../../x' } }, 'it names no key'],
    ['four parts', { change: (it) => `${it}.x` }, 'it is no token of three parts'],
    ['no JSON', { change: (it) => it.replace(/^[^.]+/, 'e30x') }, 'it is no token of three parts'],
    ['no token at all', 'mira@example.com', 'it is no token of three parts'],
  ])('is refused with %s', async (_what, forgery, reason) => {
    const { ask, written } = await under();
    const { status, body } = await ask({ 'x-amzn-oidc-data': typeof forgery === 'string' ? forgery : token(forgery) });
    expect([status, (body as { detail: string }).detail]).toEqual([401, expect.stringContaining(reason)]);
    expect(written).toMatchObject([{ verb: 'sign-in', result: 'refused', actor: { name: 'unknown', via: 'alb' } }]);
  });

  it('asks for no key as long as the rest could not count', async () => {
    const { ask, asked } = await under();
    await ask({ 'x-amzn-oidc-data': token({ head: { signer: 'other' } }) });
    await ask({ 'x-amzn-oidc-data': token({ head: { exp: 1 } }) });
    expect(asked).toEqual([]);
  });

  it.each([
    [{ 'x-amzn-oidc-identity': 'mira@example.com' }, 'anybody can write the plain header'],
    [{ 'x-amzn-oidc-accesstoken': 'eyJ' }, 'an access token is not about people'],
    [{ 'x-forwarded-user': 'mira@example.com' }, 'it is nobody’s header'],
  ] as [Record<string, string>, string][])('%j alone is nobody, because %s', async (headers) => {
    expect((await (await under()).ask(headers)).status).toBe(401);
  });

  it.each<[object, string]>([
    [{ email: '' }, 'an empty name is nobody’s'],
    [{ email: undefined }, 'no name is nobody’s'],
    [{ email_verified: 'false' }, 'anybody can claim an address'],
  ])('%j names nobody, because %s', async (claims) => {
    expect((await (await under()).ask({ 'x-amzn-oidc-data': token({ claims }) })).status).toBe(401);
  });

  it('of whoever has no role is believed, and lets them do nothing', async () => {
    const { ask, written } = await under();
    const { status, body } = await ask({ 'x-amzn-oidc-data': token({ claims: { groups: [] } }) });
    expect([status, body]).toMatchObject([
      403,
      { detail: expect.stringContaining('mira@example.com has no role here') },
    ]);
    expect(written).toMatchObject([{ actor: { name: 'mira@example.com', via: 'alb' }, result: 'refused' }]);
  });

  it('is nothing to a dashboard that does not expect it', async () => {
    const { get } = dashboardUnderTest({ auth: { host: '127.0.0.1', token: 'a-token-of-some-length' } });
    expect((await get('/api/v1/me', { 'x-amzn-oidc-data': valid })).status).toBe(401);
  });

  it('lets nobody act from another site, and tells the audit log the address that it saw', async () => {
    const { app, written } = await under();
    const headers = { host: 'keel.example.com', 'x-amzn-oidc-data': valid, 'x-forwarded-for': '6.6.6.6, 203.0.113.9' };
    const out = (more: object) =>
      app.inject({ method: 'POST', url: '/api/v1/sign-out', headers: { ...headers, ...more } });
    expect((await out({})).statusCode).toBe(403);
    const ended = await out({ 'x-evenkeel-page': '1', 'sec-fetch-site': 'same-origin' });
    expect(ended.statusCode).toBe(200);
    expect(String(ended.headers['set-cookie'])).toContain('AWSELBAuthSessionCookie-0=; Path=/; Max-Age=0');
    expect(written).toMatchObject([{ verb: 'sign-out', address: '203.0.113.9' }]);
  });
});
