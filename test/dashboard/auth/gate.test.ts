import { describe, expect, it } from 'vitest';
import { DashboardAuthError } from '../../../dashboard/auth/settings.ts';
import { createDashboard } from '../../../dashboard/server.ts';
import { dashboardUnderTest } from '../../support/dashboard.ts';
import { createFleet, FLEET_NOW } from '../../support/fleet.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const TOKEN = 'correct-horse-battery-staple';
const LIST = '/api/v1/objects';

describe('where it may listen', () => {
  const make = (auth: { host: string; token?: string }) => () =>
    createDashboard({ views: createFleet().views, clock: createManualClock(FLEET_NOW), auth });

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1', '[::1]'])('%s needs no token', (host) => {
    expect(make({ host })).not.toThrow();
  });
  it.each(['0.0.0.0', '::', '10.0.0.4', 'dashboard.internal', ''])('%j without a token is refused', (host) => {
    expect(make({ host })).toThrow(DashboardAuthError);
  });
  it('with a token any address will do', () => expect(make({ host: '0.0.0.0', token: TOKEN })).not.toThrow());
  it('a short token is refused', () => expect(make({ host: '0.0.0.0', token: 'hunter2' })).toThrow(DashboardAuthError));
});

describe('with a token', () => {
  const { get } = dashboardUnderTest({ auth: { host: '10.0.0.4', token: TOKEN, hosts: ['keel.example.com'] } });
  const at = { host: 'keel.example.com' };

  it.each<[string, Record<string, string>, number, string]>([
    [LIST, {}, 401, 'nobody'],
    [LIST, { authorization: 'Bearer wrong-horse-battery-staple' }, 401, 'another token'],
    [LIST, { authorization: `Basic ${TOKEN}` }, 401, 'another scheme'],
    [LIST, { authorization: `Bearer ${TOKEN}` }, 200, 'the token'],
    [LIST, { authorization: `bearer ${TOKEN}` }, 200, 'the scheme in any case'],
    ['/metrics', {}, 401, 'metrics name every object'],
    ['/version', {}, 401, 'the version is for friends'],
    ['/api/v1/stream', {}, 401, 'the stream tells everything'],
    ['/nothing/here', {}, 401, 'what is not there is not told either'],
    ['/healthz', {}, 200, 'load balancers carry no token'],
    ['/readyz', {}, 200, 'load balancers carry no token'],
  ])('%s with %j → %d, because %s', async (url, headers, status) => {
    expect((await get(url, { ...at, ...headers })).status).toBe(status);
  });

  it('says how to sign in', async () => {
    expect((await get(LIST, at)).headers['www-authenticate']).toBe('Bearer realm="evenkeel"');
  });
});

it('on every address and with a token, any name will do beside those that are known', async () => {
  const { get } = dashboardUnderTest({ auth: { host: '0.0.0.0', token: TOKEN, hosts: ['keel.example.com'] } });
  const headers = { authorization: `Bearer ${TOKEN}` };
  const asked = ['keel.example.com', '10.0.0.4:8080'].map((host) => get(LIST, { ...headers, host }));
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200]);
});

describe('who may ask', () => {
  const { get, app } = dashboardUnderTest();

  it.each<[Record<string, string>, number, string]>([
    [{ host: '127.0.0.1:8080' }, 200, 'itself'],
    [{ host: 'localhost:9' }, 200, 'a tunnel at another port'],
    [{ host: '[::1]:8080' }, 200, 'IPv6'],
    [{ host: 'evil.example.com' }, 403, 'a name made to resolve here (DNS rebinding)'],
    [{ host: '127.0.0.1.evil.example.com' }, 403, 'a name that starts alike'],
    [{ origin: 'http://127.0.0.1:8080' }, 200, 'our own page'],
    [{ origin: 'http://evil.example.com' }, 403, 'a page of another site'],
    [{ origin: 'http://localhost:3000' }, 403, 'a page of another port'],
    [{ origin: 'null' }, 403, 'a sandboxed frame'],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403, 'an image or script of another site'],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200, 'a link in a chat'],
    [{ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, 200, 'our own script'],
  ])('%j → %d, because %s', async (headers, status) => {
    expect((await get(LIST, headers)).status).toBe(status);
  });

  it('serves only this machine without a token, however it was bound', async () => {
    const headers = { host: '127.0.0.1' };
    expect((await app.inject({ url: LIST, headers, remoteAddress: '10.0.0.9' })).statusCode).toBe(403);
    expect((await app.inject({ url: LIST, headers, remoteAddress: '::ffff:127.0.0.1' })).statusCode).toBe(200);
  });
});

describe('read-only', () => {
  const { app } = dashboardUnderTest();
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('%s finds nothing', async (method) => {
    for (const url of [LIST, '/api/v1/objects/shop/Service/web', '/api/v1/stream', '/']) {
      const { statusCode } = await app.inject({ method, url, headers: { host: '127.0.0.1' } });
      expect(statusCode).toBe(404);
    }
  });
});

describe('headers', () => {
  it('let nothing foreign run, frame or keep', async () => {
    const { headers } = await dashboardUnderTest().get(LIST);
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-request-id': 'req-1',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});
