import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGES, READ } from '../support/browser.ts';
import { browserStage } from '../support/browser-stage.ts';
import { FLEET_NOW, objectStatus } from '../support/fleet.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the dashboard in a browser', () => {
  const stage = browserStage('the dashboard’s pages are not tested');

  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await stage.browser.newContext({ timezoneId: 'UTC', reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    await page.goto(stage.served.url + path);
    await page.locator(READ).waitFor();
    await page.locator('.live-live').waitFor();
    return page;
  }

  async function axeFindings(page: Page): Promise<readonly string[]> {
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } };
      return (await axe.run()).violations;
    });
    return found.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }

  it.each(Object.entries(PAGES))('%s has nothing serious for axe to find and fits 360 px', async (_name, path) => {
    const page = await open(path, { bypassCSP: true });
    await page.evaluate(AXE);
    const found: Record<string, readonly string[]> = {};
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      found[colorScheme] = await axeFindings(page);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await page.waitForFunction('document.documentElement.clientWidth === 360');
    const width = await page.evaluate('document.documentElement.scrollWidth');
    await page.context().close();
    expect({ ...found, width }).toEqual({ light: [], dark: [], width: 360 });
  });

  it('breaks none of its own content rules and asks nobody else for anything', async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('request', (request) => !request.url().startsWith(stage.served.url) && wrong.push(request.url()));
    for (const path of Object.values(PAGES)) {
      await page.goto(stage.served.url + path);
      await page.locator('.live-live').waitFor();
    }
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('is used by keyboard alone: search, open, tabs, back', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('checkout');
    await page.waitForURL('**/?q=checkout');
    await page.locator('.row').nth(1).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/objects/shop/Service/checkout');
    await page.locator('.overview').waitFor();
    await page.keyboard.press('d');
    await page.locator('.sides').waitFor();
    const tabs = await page.locator('.tabs a').allTextContents();
    const at = (title: string): number => tabs.findIndex((tab) => tab.startsWith(title));
    for (let turns = at('Events') - at('Diff'); turns > 0; turns--) await page.keyboard.press(']');
    await page.locator('.timeline').first().waitFor();
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.waitForURL('**/?q=checkout');
    expect(await page.locator('.row').count()).toBe(1);
  });

  it('leads by keyboard from all drift to one object’s differences, and back', async () => {
    const page = await open('/');
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.waitForURL('**/drift');
    await page.locator('.drift-table').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/objects/platform/Service/gateway?tab=diff#field=desiredCount');
    await page.goBack();
    await page.getByRole('link', { name: 'By object' }).click();
    await page.waitForURL('**/drift?by=object');
    await page.getByRole('link', { name: /Observed/ }).click();
    await page.waitForURL('**/drift?by=object&state=observed');
    expect(await page.locator('.drift-table .row-link').allInnerTexts()).toEqual(['desiredCount']);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('1 field of 1 object', { exact: true }).last().waitFor();
    await page.keyboard.press('i');
    await page.locator('dialog[open] pre').last().waitFor();
    expect(await page.locator('dialog[open] pre').allTextContents()).toEqual([
      'management:\n  ignoreDifferences:\n    - desiredCount\n',
      'management:\n  ignoreDifferences:\n    - desiredCount\n',
    ]);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.waitForURL('**/');
  });

  it('shows what happens by itself', async () => {
    const page = await open('/?q=shop/service/web');
    stage.served.fleet.put(
      objectStatus(
        { namespace: 'shop', kind: 'Service', name: 'web' },
        { health: { status: 'Degraded', message: 'All tasks are gone' }, lastChangedAt: FLEET_NOW },
      ),
    );
    await page.getByText('All tasks are gone').waitFor();
    expect(await page.locator('.col-health .state').textContent()).toBe('Degraded');
  });

  it.each([
    ['cart', 'After the test shift now, waits pause', 'Bake time to come'],
    ['checkout', 'ended here', 'not reached'],
  ])('tells every stage of the rollout of %s in words', async (name, ...words) => {
    const page = await open(`/objects/shop/Service/${name}`);
    await page.locator('.rail').waitFor();
    const stages = await page.locator('.rail li').allInnerTexts();
    const told = stages.map((stage) => stage.replace(/\s+/g, ' ')).join('; ');
    for (const one of words) expect(told).toContain(one);
    expect(told.includes('to come')).toBe(name === 'cart');
  });

  it('says since when it is disconnected', async () => {
    const page = await open('/');
    await page.route('**/api/v1/stream', (route) => route.abort());
    await page.reload();
    await page.getByText(/Disconnected since \d\d:\d\d:\d\d/).waitFor();
    await page.locator('.row').nth(50).waitFor();
  });

  it('a chosen theme is there before the first paint and stays', async () => {
    const page = await open('/', { colorScheme: 'light' });
    await page.getByRole('button', { name: /theme/ }).click();
    await page.getByRole('button', { name: /theme/ }).click();
    await page.reload({ waitUntil: 'commit' });
    await page.locator('body').waitFor({ state: 'attached' });
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
  });
});

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
