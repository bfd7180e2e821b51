import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { READ } from '../support/browser.ts';
import { browserStage } from '../support/browser-stage.ts';
import { ADMIN_TOKEN } from '../support/dashboard.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('sign-in in a browser', () => {
  const stage = browserStage('sign-in is not tested in a browser');

  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const page = await (await stage.browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
    await page.goto(stage.served.url + path);
    return page;
  }

  const cookies = (context: BrowserContext) => context.cookies().then((all) => all.map(({ name }) => name));

  it('the printed link signs in, leaves no token behind, and one signs out again', async () => {
    const page = await open(`/sign-in#token=${ADMIN_TOKEN}`);
    await page.locator(READ).waitFor();
    await page.waitForURL(`${stage.served.url}/`);
    const who = page.locator('summary', { hasText: 'who you are here' });
    expect(await who.textContent()).toContain('admin');
    expect(await page.evaluate('JSON.stringify([location.href, document.cookie, {...sessionStorage}])')).not.toContain(
      ADMIN_TOKEN,
    );
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(await cookies(page.context())).toEqual(['evenkeel-session']);
    await who.click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Evenkeel' }).waitFor();
    expect(await cookies(page.context())).toEqual([]);
  });

  it('whoever is anonymous looks, and finds the way in from where they are', async () => {
    const page = await open('/drift?by=object');
    await page.locator(READ).waitFor();
    await page.getByRole('link', { name: /^Sign in/ }).click();
    await page.getByLabel('Token').fill('not-the-token');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('The token is not known.').waitFor();
    await page.getByLabel('Token').fill(ADMIN_TOKEN);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${stage.served.url}/drift?by=object`);
  });

  it('the audit log is offered to admins alone', async () => {
    const page = await open('/audit');
    await page.getByText('anonymous is viewer; this is for admins.').waitFor();
    expect(await page.locator('nav a[href="/audit"]').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('the audit log is sound in %s, and fits 360 px', async (colorScheme) => {
    const context = await stage.browser.newContext({
      colorScheme,
      bypassCSP: true,
      viewport: { width: 360, height: 740 },
    });
    await stage.served.signIn(context);
    const page = await context.newPage();
    await page.goto(`${stage.served.url}/audit`);
    await page.getByText('INC-412').first().waitFor();
    expect(await seriousIn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.getByLabel('Result').selectOption('refused');
    await page.waitForURL('**/audit?result=refused');
    await page.getByText('INC-412').first().waitFor({ state: 'detached' });
    expect(await page.locator('.audit-record').count()).toBeGreaterThan(1);
  });

  it.each(['light', 'dark'] as const)(
    'has nothing serious for axe to find in %s, and fits 360 px',
    async (colorScheme) => {
      const options = { colorScheme, bypassCSP: true, viewport: { width: 360, height: 740 } };
      const page = await open('/sign-in?failed=no-role&request=req-7', options);
      await page.getByRole('alert').getByText('have no role here').waitFor();
      await page.getByLabel('Token').waitFor();
      expect(await seriousIn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    },
  );
});

async function seriousIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
}
