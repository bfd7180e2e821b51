import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumFor, launchChromium, READ, type ServedDashboard, serveDashboard } from '../support/browser.ts';
import { type CutProxy, startCutProxy } from '../support/cut-proxy.ts';
import { createFleet, FLEET_NOW, type Fleet, objectStatus } from '../support/fleet.ts';

const { lacking, reason: LACKING } = chromiumFor('that pages stay live is not tested');

const WEB = { namespace: 'shop', kind: 'Service', name: 'web' } as const;
const withMessage = (message: string) => objectStatus(WEB, { health: { status: 'Healthy', message } });

/** Something has happened to the service, and it looks so. */
function say(fleet: Fleet, message: string): void {
  fleet.put(withMessage(message));
  fleet.emit({ type: 'ObjectResumed', key: 'shop/Service/web' });
}

describe('a page that stays open', () => {
  let browser: Browser;
  let served: ServedDashboard;
  let proxy: CutProxy;
  let context: BrowserContext;

  beforeAll(async () => {
    if (lacking) return;
    served = await serveDashboard(createFleet([withMessage('as at first')]));
    browser = await launchChromium();
  });
  beforeEach(async (each) => {
    each.skip(lacking, LACKING);
    say(served.fleet, 'as at first');
    proxy = await startCutProxy(served.url);
    context = await browser.newContext({ timezoneId: 'UTC', reducedMotion: 'reduce' });
    return async () => {
      await context.close();
      await proxy.close();
    };
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function open(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${proxy.url}/objects/shop/Service/web`);
    await page.locator(READ).waitFor();
    await page.locator('.live-live').waitFor();
    return page;
  }

  const shown = (page: Page, text: string) => page.getByText(text).first().waitFor();

  it('resumes after a connection that was cut, with all that was missed and nothing twice', async () => {
    const page = await open();
    const first = served.fleet.emit({ type: 'ObjectResumed', key: 'shop/Service/web' }).id;
    say(served.fleet, 'before the cut');
    await shown(page, 'before the cut');
    proxy.cut(true);
    await page.getByText(/Disconnected since/).waitFor();
    say(served.fleet, 'meanwhile');
    say(served.fleet, 'meanwhile again');
    proxy.cut(false);
    await page.locator('.live-live').waitFor();
    await shown(page, 'meanwhile again');
    say(served.fleet, 'after the cut');
    await shown(page, 'after the cut');
    const told = proxy.streams.flatMap(({ text }) =>
      [...text.matchAll(/^id: (\S+)\nevent: event/gm)].map(([, id]) => id),
    );
    const run = served.fleet.views.operator().startedAt;
    expect(told).toEqual([0, 1, 2, 3, 4].map((n) => `${run}-${first + n}`));
    expect(proxy.streams.at(-1)?.after).toBe(`${run}-${first + 1}`);
    expect(proxy.streams.at(-1)?.text).not.toContain('event: reset');
  });

  it('reads everything again when another controller answers', async () => {
    const page = await open();
    const fleet = createFleet([withMessage('by the new one')]);
    fleet.operator({ startedAt: FLEET_NOW });
    const other = await serveDashboard(fleet);
    proxy.target(other.url);
    proxy.cut(false);
    await shown(page, 'by the new one');
    await page.locator('.live-live').waitFor();
    expect(proxy.streams.at(-1)?.text).toContain('event: reset');
    await other.close();
  });

  it('asks every 15 seconds where a proxy keeps the stream for itself', async () => {
    const page = await context.newPage();
    await page.clock.install({ time: FLEET_NOW });
    proxy.buffer(true);
    await page.goto(`${proxy.url}/objects/shop/Service/web`);
    await page.locator(READ).waitFor();
    say(served.fleet, 'behind the proxy');
    await page.clock.runFor(11_000);
    await page.getByText(/Disconnected since/).waitFor();
    expect(await page.getByText('behind the proxy').count()).toBe(0);
    await page.clock.runFor(5_000);
    await shown(page, 'behind the proxy');
  });

  it('stands still while it is paused, and then shows what it missed', async () => {
    const page = await open();
    await page.clock.install({ time: FLEET_NOW });
    await page.keyboard.press('z');
    await page.getByRole('button', { name: 'Paused Pause updates', pressed: true }).waitFor();
    const streamed = () => proxy.streams.at(-1)?.text.length ?? 0;
    const before = streamed();
    say(served.fleet, 'unseen for now');
    await expect.poll(streamed).toBeGreaterThan(before);
    await page.clock.runFor(1_000);
    expect(await page.getByText('unseen for now').count()).toBe(0);
    await page.getByRole('button', { name: 'Pause updates' }).click();
    await shown(page, 'unseen for now');
    await page.getByRole('button', { name: 'Live Pause updates', pressed: false }).waitFor();
  });
});
