import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_POLICY } from '../../controller/model/access.ts';
import type { AuditEntry } from '../../controller/model/audit.ts';
import type { DashboardAuth } from '../../dashboard/auth/settings.ts';
import { chromiumFor, launchChromium, READ, type ServedDashboard, serveDashboard } from '../support/browser.ts';
import { showcaseFleet } from '../support/fleet.ts';
import { freePort } from '../support/free-port.ts';
import { type RealProvider, realProvider } from '../support/real-provider.ts';
import { someAlerts } from '../support/some-alerts.ts';

const { lacking, reason: LACKING } = chromiumFor('sign-in by a provider is not tested in a browser');

const SECRET = 'a-secret-of-the-client-that-nobody-sees';
const DEAD = 'd'.repeat(24);

describe('sign-in by a real OpenID provider, in a browser', () => {
  let browser: Browser;
  let served: ServedDashboard;
  let provider: RealProvider;
  const written: AuditEntry[] = [];

  beforeEach((context) => context.skip(lacking, LACKING));
  beforeAll(async () => {
    if (lacking) return;
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    provider = await realProvider({ id: 'keel', secret: SECRET, url });
    const audit = { write: (entry: AuditEntry) => void written.push(entry), find: async () => [] };
    const auth = authBy(provider.issuer, url);
    served = await serveDashboard(showcaseFleet(), { auth, audit, alerts: someAlerts() }, port);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    provider?.close();
  });

  /** From the fleet's address to the provider, its pages, and back. */
  async function arrive(name: string, at = '/drift?by=object'): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(served.url + at);
    await page.getByRole('link', { name: 'Continue with Example' }).click();
    await page.locator('input[name=login]').fill(name);
    await page.locator('input[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
    return page;
  }

  it('leads to where one wanted to be, says who one is, and signs out at the provider, too', async () => {
    const page = await arrive('olga');
    await page.waitForURL(`${served.url}/drift?by=object`);
    await page.locator(READ).waitFor();
    const who = page.locator('summary', { hasText: 'who you are here' });
    await who.click();
    expect(await page.locator('.who-panel').textContent()).toMatch(
      /olga@example\.com.*provider.*operator.*Groups: sre/,
    );
    expect(await namesOf(page.context(), served.url)).toEqual(['evenkeel-session']);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${provider.issuer}/**`);
    await page.getByRole('button', { name: /^Yes/ }).click();
    await page.waitForURL(`${served.url}/sign-in`);
    expect(await namesOf(page.context(), served.url)).toEqual([]);
  });

  it.each([
    ['vera', { me: 200, retry: 403, audit: 403 }, 'viewers look'],
    ['olga', { me: 200, retry: 404, audit: 403 }, 'operators act, and do not read what others did'],
    ['adam', { me: 200, retry: 404, audit: 200 }, 'admins do everything'],
  ])('%s is answered %j, because %s', async (name, expected) => {
    const page = await arrive(name, '/');
    await page.waitForURL(`${served.url}/`);
    const asked = {
      me: ['GET', '/api/v1/me'],
      retry: ['POST', `/api/v1/alerts/${DEAD.replaceAll('d', 'e')}/actions/retry`],
      audit: ['GET', '/api/v1/audit'],
    };
    const statuses = await page.evaluate(async (all) => {
      const headers = { 'x-evenkeel-page': '1' };
      const ask = async ([method = '', url = '']: string[]) => (await fetch(url, { method, headers })).status;
      return Object.fromEntries(
        await Promise.all(Object.entries(all).map(async ([what, one]) => [what, await ask(one)])),
      );
    }, asked);
    expect(statuses).toEqual(expected);
  });

  it('whoever has no role is told so, and stays outside', async () => {
    const page = await arrive('nina', '/');
    await page.getByRole('alert').getByText('have no role here').waitFor();
    expect(await namesOf(page.context(), served.url)).toEqual([]);
    await page.goto(served.url);
    await page.getByRole('heading', { name: 'Sign in to Evenkeel' }).waitFor();
  });

  it('everybody who came and went is written down, and no secret', () => {
    const seen = written.map(({ actor, verb, result }) => `${actor.name} ${verb} ${result}`);
    expect(seen).toEqual(
      expect.arrayContaining([
        'olga@example.com sign-in done',
        'olga@example.com sign-out done',
        'vera@example.com retry refused',
        'nina@example.com sign-in refused',
      ]),
    );
    expect(JSON.stringify(written)).not.toContain(SECRET);
  });
});

const namesOf = async (context: BrowserContext, url: string) =>
  (await context.cookies(url)).map(({ name }) => name).filter((name) => name.startsWith('evenkeel'));

function authBy(issuer: string, publicUrl: string): DashboardAuth {
  const roles = { viewer: [{ group: 'shop' }], operator: [{ group: 'sre' }], admin: [{ group: 'platform' }] };
  const oidc = {
    issuer,
    clientId: 'keel',
    clientSecret: SECRET,
    scopes: ['openid', 'email', 'groups'],
    label: 'Example',
  };
  return {
    host: '127.0.0.1',
    publicUrl,
    sessionKey: new Uint8Array(32).fill(5),
    access: {
      policy: { ...NO_POLICY, roles },
      anonymous: false,
      tokens: [],
      sessionLifetime: 3_600_000,
      oidc: { ...oidc, nameClaim: 'email', groupsClaim: 'groups' },
    },
  };
}
