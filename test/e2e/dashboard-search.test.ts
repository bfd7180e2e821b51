import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserStage } from '../support/browser-stage.ts';

describe('the search, by keyboard alone', () => {
  const stage = browserStage('the search is not tested in a browser');

  async function open(path: string): Promise<Page> {
    const page = await (await stage.browser.newContext({ reducedMotion: 'reduce' })).newPage();
    await page.goto(stage.served.url + path);
    await page.locator('.live-live').waitFor();
    return page;
  }

  it('finds an object as one types, opens it, and has it among the recent ones', async () => {
    const page = await open('/');
    await page.keyboard.press('Control+k');
    await page.locator('.palette').getByRole('combobox').waitFor();
    await page.keyboard.type('cart');
    const option = page.locator('.palette').getByRole('option', { name: /cart/ }).first();
    await option.waitFor();
    const id = await option.getAttribute('id');
    expect(await page.locator('.palette').getByRole('combobox').getAttribute('aria-activedescendant')).toBe(id);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/objects/shop/Service/cart');
    await page.keyboard.press('Control+k');
    await page.getByText('Recent').waitFor();
    expect(await page.locator('.palette').getByRole('option').first().textContent()).toContain('cart');
  });

  it('leads to a view, with / where the page has no field of its own', async () => {
    const page = await open('/objects/shop/Service/checkout');
    await page.locator('.overview').waitFor();
    await page.keyboard.press('/');
    await page.locator('.palette').getByRole('combobox').waitFor();
    await page.keyboard.type('drift');
    await page.locator('.palette').getByRole('option', { name: 'Drift g d' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await page.locator('dialog.palette[open]').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/objects/shop/Service/checkout');
  });
});
