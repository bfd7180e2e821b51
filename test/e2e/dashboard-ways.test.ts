import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dashboardLinks } from '../../controller/telemetry/alerts/links.ts';
import { chromiumFor, launchChromium, READ, type ServedDashboard, serveDashboard } from '../support/browser.ts';
import { showcaseFleet } from '../support/fleet.ts';

const { lacking, reason: LACKING } = chromiumFor('the ways of somebody who is on call are not tested');

const WEB = 'shop/Service/web';
const PHONE = { width: 360, height: 740 } as const;

describe('at three in the morning, on a phone', () => {
  let browser: Browser;
  let served: ServedDashboard;
  let page: Page;

  beforeAll(async () => {
    if (lacking) return;
    served = await serveDashboard(showcaseFleet());
    browser = await launchChromium();
  });
  beforeEach(async (each) => {
    each.skip(lacking, LACKING);
    const context = await browser.newContext({ viewport: PHONE, timezoneId: 'UTC', reducedMotion: 'reduce' });
    page = await context.newPage();
    return () => context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** Whether one can read it without a finger: inside of the screen, and not cut off at its side. */
  async function isOnScreen(text: RegExp): Promise<boolean> {
    const places = await Promise.all((await page.getByText(text).all()).map((one) => one.boundingBox()));
    return places.some(
      (at) => at && at.x >= 0 && at.x + at.width <= PHONE.width && at.y >= 0 && at.y + at.height <= PHONE.height,
    );
  }

  it('the first page and one tap lead to why tasks stopped', async () => {
    await page.goto(served.url);
    await page.locator(READ).waitFor();
    await page.locator('.row-link', { hasText: 'checkout' }).first().click();
    const reason = /exited 1: Error: connect ECONNREFUSED/;
    await page.getByText(reason).first().waitFor();
    expect(await isOnScreen(reason)).toBe(true);
  });

  it('the link of an alert leads to the field that was healed', async () => {
    const differences = [{ path: 'desiredCount', desired: 3, live: 1, why: { reason: 'set' } }] as const;
    served.fleet.emit({ type: 'DriftFound', key: WEB, differences });
    served.fleet.emit({ type: 'DriftHealed', key: WEB, differences });
    const [link] = dashboardLinks(served.url, WEB, 'desiredCount');
    await page.goto(link?.url ?? '');
    await page.locator(READ).waitFor();
    const words = /healed .*\d\d:\d\d, was 1, is 3 again/;
    await page.getByText(words).first().waitFor();
    await page
      .locator('main strong, main code', { hasText: /^desiredCount$/ })
      .first()
      .waitFor();
    expect(await isOnScreen(words)).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
  });
});
