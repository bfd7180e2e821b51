import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { READ } from '../support/browser.ts';
import { browserStage } from '../support/browser-stage.ts';

const CHECKOUT = '/objects/shop/Service/checkout';
const PHONE = { viewport: { width: 360, height: 740 } };
const WHY = 'EssentialContainerExited: Essential container in task exited; app: exit code 1';

describe('what hangs on an object', () => {
  const stage = browserStage('what hangs on an object is not tested in a browser');

  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await stage.browser.newContext({ timezoneId: 'UTC', reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    await page.goto(stage.served.url + path);
    await page.locator(READ).waitFor();
    return page;
  }

  const focused = (page: Page): Promise<string> =>
    page.evaluate('document.activeElement?.querySelector(".graph-name")?.textContent ?? ""');

  it('is a picture in which arrows go along the edges, and Enter opens', async () => {
    const page = await open(`${CHECKOUT}?tab=tree`);
    await page.locator('[role=treeitem]').first().focus();
    const seen: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
      await page.keyboard.press(key);
      seen.push(await focused(page));
    }
    expect(seen).toEqual(['checkout:57', 'deployment k3Wd8Pq1', '3f1dfb10', '3f1e0cb7', 'deployment k3Wd8Pq1']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL('**?tab=tasks&task=3f1dfb10*');
  });

  it('folds and opens with Space', async () => {
    const page = await open(`${CHECKOUT}?tab=tree`);
    const items = page.locator('[role=treeitem]');
    const before = await items.count();
    await items.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await items.nth(before - 5).waitFor({ state: 'detached' });
    expect(await items.count()).toBe(before - 5);
    await page.keyboard.press('ArrowRight');
    await items.nth(before - 1).waitFor();
  });

  it('is a list as well, which the address names; on a phone it is nothing else', async () => {
    const page = await open(`${CHECKOUT}?tab=tree`);
    await page.getByRole('button', { name: 'List' }).click();
    await page.waitForURL('**?tab=tree&as=list');
    await page.locator('.tree-list').waitFor();
    const phone = await open(`${CHECKOUT}?tab=tree`, PHONE);
    await phone.locator('.tree-list').waitFor();
    expect(await phone.locator('[role=tree]').count()).toBe(0);
  });

  it('tells why a task failed one press after the fleet, on a phone', async () => {
    const page = await open('/', PHONE);
    await page.locator('.row-failure').first().click();
    await page.locator('details.task[open] .task-why').waitFor();
    expect(await page.locator('details.task[open] .task-why').textContent()).toContain(WHY);
    expect(await page.locator('details.task[open] .containers').textContent()).toContain('exit code 1');
  });

  it('tells it on the page of the service, too, which leads to the task', async () => {
    const page = await open('/', PHONE);
    await page.getByRole('link', { name: 'checkout', exact: true }).click();
    await page.locator('.failure-link').click();
    await page.locator('details.task[open] .task-why').waitFor();
    expect(await page.locator('details.task[open] .task-why').textContent()).toContain(WHY);
  });
});
