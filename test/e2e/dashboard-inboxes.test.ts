import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDashboard } from '../../dashboard/build.mjs';
import { webFiles } from '../scenario/web-service.ts';
import { awsCli, hasAwsCli } from '../support/aws-cli.ts';
import { chromiumFor, launchChromium, READ, type ServedDashboard, serveDashboard } from '../support/browser.ts';
import { ADMIN_TOKEN } from '../support/dashboard.ts';
import { type HurriedSandbox, type StartedController, started, startSandbox } from '../support/started-controller.ts';

const WEB = 'shop/Service/web';
const SIGNED_IN = { token: ADMIN_TOKEN, sessionKey: new Uint8Array(32).fill(1) };
/** Only a workplace may lack the CLI; where CI is set its absence is a failure. */
const mayLack = process.env.CI !== 'true';
const { lacking, reason: NO_BROWSER } = chromiumFor('the inboxes are not tested in a browser');

describe('the inboxes in a browser', () => {
  let browser: Browser;
  beforeEach((context) => context.skip(lacking, NO_BROWSER));
  beforeAll(async () => {
    if (!lacking) browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  describe('over a controller and a modelled AWS', () => {
    let sandbox: HurriedSandbox;
    let controller: StartedController;
    let web: string;
    beforeAll(async () => {
      if (lacking) return;
      web = mkdtempSync(join(tmpdir(), 'evenkeel-dashboard-'));
      await buildDashboard({ outdir: web });
      sandbox = await startSandbox();
      controller = await started(sandbox, { web, ...SIGNED_IN }, { sweepInterval: '10s' });
    });
    afterAll(async () => {
      await controller?.stop();
      await sandbox?.close();
      if (web) rmSync(web, { recursive: true });
    });

    it('the story of a drift: an edit by the AWS CLI, the inbox, the diff, healed', async ({ skip }) => {
      if (!(await hasAwsCli()) && mayLack) skip("SKIPPED: the AWS CLI is not on this machine: pip install 'awscli'");
      const aws = (command: string) => awsCli(sandbox.url)(command.split(' '));
      controller.source.commit(webFiles('app:1'));
      await controller.told('ObjectSettled', WEB);
      controller.source.commit(webFiles('app:1', { management: { mode: 'observe' } }));
      const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
      await page.goto(`${controller.url}/sign-in#token=${ADMIN_TOKEN}`);
      await page.waitForURL(`${controller.url}/`);
      await page.goto(`${controller.url}/drift`);
      await page.getByRole('heading', { name: 'Nothing drifts' }).waitFor();

      const found = controller.toldNext('DriftFound', WEB);
      await aws('ecs update-service --cluster shop --service web --desired-count 5');
      await found;
      const row = page.locator('[data-row]', { hasText: 'web' });
      await row.waitFor();
      expect(await row.locator('.side').allInnerTexts()).toEqual(['−\n5', '+\n2']);
      await row.getByRole('link').click();
      await page.waitForURL(`**/objects/${WEB}?tab=diff#field=desiredCount`);
      await page.goBack();

      await row.getByRole('checkbox').check();
      const healed = controller.toldNext('DriftHealed', WEB);
      await page.getByRole('button', { name: 'Heal', exact: true }).click();
      const dialog = page.locator('dialog[open]');
      await dialog.getByText('desiredCount').first().waitFor();
      await dialog.getByRole('button', { name: 'Heal drift' }).click();
      await healed;
      await page.getByRole('heading', { name: 'Nothing drifts' }).waitFor();
      expect(await aws('ecs describe-services --cluster shop --services web')).toMatchObject({
        services: [{ desiredCount: 2 }],
      });
    });
  });

  describe('over a fleet that stands still', () => {
    let served: ServedDashboard;
    beforeAll(async () => {
      if (!lacking) served = await serveDashboard();
    });
    afterAll(async () => served?.close());

    async function asAdmin(path: string): Promise<Page> {
      const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'UTC' });
      await served.signIn(context);
      const page = await context.newPage();
      await page.goto(served.url + path);
      await page.locator(READ).waitFor();
      await page.locator('.live-live').waitFor();
      return page;
    }

    it('by keyboard alone: lines are chosen one by one, in a range, a group, and all of them', async () => {
      const page = await asAdmin('/drift?by=object');
      const chosen = (): Promise<string | null> => page.locator('.bulk [role=status]').textContent();
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      expect(await chosen()).toBe('1 field of 1 object');
      await page.keyboard.press('x');
      expect(await page.locator('.bulk-empty').count()).toBe(1);
      await page.keyboard.press('X');
      expect(await chosen()).toBe('5 fields of 3 objects');
      await page.keyboard.press('X');
      await page.getByRole('checkbox', { name: 'Select 3 of shop/Service/web' }).focus();
      await page.keyboard.press('Space');
      expect(await chosen()).toBe('3 fields of 1 object');
      await page.getByRole('button', { name: 'Select nothing' }).press('Enter');
      const rows = page.locator('[data-row] input');
      await rows.first().click();
      await rows.nth(3).click({ modifiers: ['Shift'] });
      expect(await chosen()).toBe('4 fields of 2 objects');
    });

    it('by keyboard alone: a dead letter is found, and tried again', async () => {
      const page = await asAdmin('/');
      await page.keyboard.press('g');
      await page.keyboard.press('a');
      await page.waitForURL('**/alerts');
      await page.getByRole('link', { name: /Dead letter/ }).press('Enter');
      await page.waitForURL('**/alerts?state=dead');
      // The list of before stands until the new one is there, and `j` would go into it.
      await page.locator('.message').nth(1).waitFor({ state: 'detached' });
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/alerts/*');
      await page.getByText('HTTP 401: the routing key is not known').waitFor();
      await page.getByRole('button', { name: 'Try again' }).press('Enter');
      await page.getByText('Waiting', { exact: true }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    });

    it('by keyboard alone: what waits is narrowed to a kind, and its next step is asked for', async () => {
      const page = await asAdmin('/');
      await page.keyboard.press('g');
      await page.keyboard.press('w');
      await page.waitForURL('**/awaiting');
      await page.getByRole('link', { name: /Paused/ }).press('Enter');
      await page.waitForURL('**/awaiting?kind=hook');
      await page.getByText('41 min 12 s left, then ECS rolls back by itself').waitFor();
      await page.keyboard.press('j');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('shop/Service/cart');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Continue');
    });

    it('shows no button that would be refused: whoever only looks gets the lines to run', async () => {
      const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
      await page.goto(`${served.url}/awaiting?kind=hook`);
      await page.getByText('evenkeel rollout continue shop/service/cart').waitFor();
      expect(await page.getByRole('button', { name: 'Continue', exact: true }).count()).toBe(0);
    });
  });
});
