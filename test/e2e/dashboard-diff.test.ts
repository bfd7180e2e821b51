import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserStage } from '../support/browser-stage.ts';
import { FLEET_NOW, MINUTE, objectStatus } from '../support/fleet.ts';

const CHECKOUT = '/objects/shop/Service/checkout?tab=diff';

describe('the diff in a browser', () => {
  const stage = browserStage('the diff is not tested in a browser');

  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await stage.browser.newContext({ timezoneId: 'UTC', reducedMotion: 'reduce', ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: stage.served.url });
    const page = await context.newPage();
    await page.goto(stage.served.url + path);
    await page.locator('.diff').waitFor();
    return page;
  }

  it('is split or inline, compact or in full, and its address says which', async () => {
    const page = await open(CHECKOUT);
    await page.locator('.sides-split').waitFor();
    await page.getByRole('button', { name: 'Inline' }).click();
    await page.waitForURL('**?tab=diff&view=inline');
    await page.locator('.sides-inline').waitFor();
    expect(await page.locator('.gap').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Full' }).click();
    await page.waitForURL('**?tab=diff&view=inline&lines=all');
    await page.locator('.gap').first().waitFor({ state: 'detached' });
  });

  it('is inline on a phone, whatever the address says', async () => {
    const page = await open(CHECKOUT, { viewport: { width: 360, height: 740 } });
    await page.locator('.sides-inline').waitFor();
    expect(await page.getByRole('button', { name: 'Split' }).count()).toBe(0);
  });

  it('opens one fold, then all there is to open, by keyboard alone', async () => {
    const page = await open(CHECKOUT);
    const before = await page.locator('.gap').count();
    await page.locator('.gap button').first().focus();
    await page.keyboard.press('Enter');
    await page.locator(`.gap >> nth=${before - 1}`).waitFor({ state: 'detached' });
    await page.keyboard.press('x');
    await page.locator('.gap').first().waitFor({ state: 'detached' });
    await page
      .locator('.diff-table')
      .getByRole('row', { name: /cost-centre/ })
      .waitFor();
    await page.keyboard.press('v');
    await page.locator('.sides-inline').waitFor();
    await page.keyboard.press('n');
    expect(await page.evaluate('document.activeElement.id')).toBe('field-healthCheckGracePeriodSeconds');
  });

  it('is taken along as a patch that holds no secret', async () => {
    const page = await open(CHECKOUT);
    await page.getByRole('button', { name: 'Copy as patch' }).click();
    await page.locator('[role=status]', { hasText: 'Copied' }).waitFor();
    const patch = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(patch.split('\n').slice(0, 8)).toEqual([
      '--- live/shop/Service/checkout.yaml',
      '+++ desired/shop/Service/checkout.yaml\tb81e9d3',
      '@@ -1,7 +1,7 @@',
      ' cluster: shop',
      ' desiredCount: 4',
      ' launchType: FARGATE',
      '-healthCheckGracePeriodSeconds: 0',
      '+healthCheckGracePeriodSeconds: 30',
    ]);
    expect(patch).not.toContain('cAn4ry');
  });

  it('a link leads to one field, marks it and gives it the focus', async () => {
    const field = 'template.containerDefinitions[name=app].environment[name=LOG_LEVEL].value';
    const page = await open(`${CHECKOUT}#field=${encodeURIComponent(field)}`);
    await page.locator('.why-row.is-marked').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe(`field-${field}`);
    await page
      .getByRole('row', { name: /LOG_LEVEL/ })
      .getByRole('button', { name: 'Copy link to the field' })
      .first()
      .click();
    await page.locator('[role=status]', { hasText: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
  });

  it('a link to a field that a rule hides opens what is left alone', async () => {
    const page = await open(`${CHECKOUT}#field=${encodeURIComponent('tags[key=cost-centre].value')}`);
    await page
      .locator('.diff-table')
      .getByRole('row', { name: /cost-centre/ })
      .waitFor();
    expect(await page.getByText('shop/checkout.yaml:9:7').count()).toBeGreaterThan(0);
  });

  it('a field that was healed meanwhile says when, and what it was', async () => {
    const key = 'shop/Service/web';
    const web = stage.served.fleet.views.object(key);
    const differences = web?.differences ?? [];
    stage.served.fleet.emit({
      type: 'StepExecuted',
      key,
      call: 'ecs:UpdateService',
      effect: 'update',
      why: 'grace period',
    });
    stage.served.fleet.emit({ type: 'DriftHealed', key, differences }, FLEET_NOW + MINUTE);
    stage.served.fleet.put(objectStatus({ namespace: 'shop', kind: 'Service', name: 'web' }));
    const page = await open('/objects/shop/Service/web?tab=diff#field=healthCheckGracePeriodSeconds');
    const words = page.getByRole('status').filter({ hasText: 'healthCheckGracePeriodSeconds' });
    expect(await words.textContent()).toMatch(/healed 10:01, was 5, is 60 again/);
  });
});
