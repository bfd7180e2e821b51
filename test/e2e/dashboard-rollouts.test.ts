import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../controller/ports/system.ts';
import { buildDashboard } from '../../dashboard/build.mjs';
import { type ServedSandbox, serveSandbox } from '../../sandbox/serve.ts';
import { shiftingShop } from '../scenario/shifting-shop.ts';
import { webFiles } from '../scenario/web-service.ts';
import { chromiumFor, launchChromium, READ } from '../support/browser.ts';
import { hurriedClock } from '../support/hurried-clock.ts';
import type { Manifests } from '../support/memory-source.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { type StartedController, started } from '../support/started-controller.ts';

const { lacking, reason: LACKING } = chromiumFor('rollouts are not steered in a browser');

const TOKEN = 'only-for-this-test-0123456789';
const WEB = 'shop/Service/web';
const TIMES = 20;

describe('a person who steers a rollout in a browser', () => {
  let browser: Browser;
  let web: string;
  const clock = hurriedClock(systemClock, TIMES);

  beforeEach((context) => context.skip(lacking, LACKING));
  beforeAll(async () => {
    if (lacking) return;
    web = mkdtempSync(join(tmpdir(), 'evenkeel-rollouts-'));
    await buildDashboard({ outdir: web });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    if (web) rmSync(web, { recursive: true });
  });

  /** A controller whose service went through these manifests, each to its end. */
  async function serving(all: readonly Manifests[]): Promise<StartedController> {
    const sandbox: ServedSandbox = await serveSandbox({ clock, random: seededRandom(1), port: 0, bakeMinuteMs: 2_000 });
    const controller = await started(
      sandbox,
      { clock, web, token: TOKEN, sessionKey: new Uint8Array(32).fill(7) },
      { sweepInterval: '30s' },
    );
    onTestFinished(async () => {
      await controller.stop();
      await sandbox.close();
    });
    for (const manifests of all) {
      const settled = controller.toldNext('ObjectSettled', WEB);
      controller.source.commit(manifests);
      await settled;
    }
    return controller;
  }

  async function open({ url }: StartedController, path: string): Promise<Page> {
    const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'UTC' });
    onTestFinished(() => context.close());
    const headers = { origin: url, 'x-evenkeel-page': '1' };
    await context.request.post(`${url}/api/v1/sign-in/token`, { headers, data: { token: TOKEN } });
    const page = await context.newPage();
    await page.goto(url + path);
    await page.locator(READ).waitFor();
    return page;
  }

  async function confirm(page: Page, button: string): Promise<void> {
    const dialog = page.locator('dialog.act[open]');
    await dialog.getByLabel('Why').fill('INC-7');
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  it('reads why one failed, and goes back to where it was well', async () => {
    const controller = await serving([webFiles('app:1'), webFiles('app:2')]);
    const failed = controller.toldNext('RolloutRolledBack', WEB);
    controller.source.commit(webFiles('app:crash'));
    await failed;

    const page = await open(controller, `/objects/${WEB}?tab=deployments`);
    await page.getByText('ended by the circuit breaker').first().waitFor();
    expect(await page.locator('.reasons').first().textContent()).toContain('exit code');

    await page.getByRole('link', { name: 'History', exact: true }).click();
    const first = page.locator('.history-item', { hasText: 'web:1' });
    await first.locator('summary').click();
    await first.getByRole('link', { name: 'Roll back to this…' }).click();
    await page.getByText('The service is suspended').waitFor();
    await page.locator('.changes').getByText('image').waitFor();
    expect(await page.locator('.changes .side').allTextContents()).toEqual(['−app:2', '+app:1']);

    await page.getByRole('button', { name: 'Roll back to web:1…' }).click();
    const back = controller.toldNext('RolloutSucceeded', WEB);
    await confirm(page, 'Roll back');
    await page.locator('.toast', { hasText: 'Roll back' }).waitFor();
    expect(await back).toMatchObject({ revision: 'web:1' });

    await page.goto(`${controller.url}/objects/${WEB}?tab=history`);
    const newest = page.locator('.history-item').first();
    await newest.getByText('rolled back to web:1').waitFor();
    expect(await newest.textContent()).toContain('INC-7');
  });

  it('is shown what waits for somebody, and lets it go on', async () => {
    const deployment = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 };
    const hooks = [{ targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] }];
    const controller = await serving([shiftingShop({ image: 'shop/web:1', deployment })]);
    const awaiting = controller.toldNext('AwaitingPerson', WEB);
    controller.source.commit(
      shiftingShop({ image: 'shop/web:2', deployment: { ...deployment, lifecycleHooks: hooks } }),
    );
    await awaiting;

    const page = await open(controller, `/objects/${WEB}?tab=deployments`);
    const hook = page.getByRole('region', { name: 'Lifecycle hook' });
    await hook.getByText('Waits for a person').waitFor();
    expect(await page.locator('[aria-current=step]').textContent()).toContain('After the test shift');
    expect(await page.locator('.shares tbody tr').first().textContent()).toMatch(/New web:\d+.*0 %100 %/);

    await hook.getByRole('button', { name: 'Continue' }).click();
    const ended = controller.toldNext('RolloutSucceeded', WEB);
    await confirm(page, 'Continue rollout');
    await ended;
    await page.getByText('Last deployment').waitFor();
    await page.locator('.deployment-standing', { hasText: 'Succeeded' }).waitFor();
  });
});
