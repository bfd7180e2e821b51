import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_POLICY } from '../../controller/model/access.ts';
import { buildDashboard } from '../../dashboard/build.mjs';
import { clientsOf } from '../sandbox/conformance/bench.ts';
import { webFiles } from '../scenario/web-service.ts';
import { chromiumFor, launchChromium, READ } from '../support/browser.ts';
import { ADMIN_TOKEN } from '../support/dashboard.ts';
import { type HurriedSandbox, type StartedController, started, startSandbox } from '../support/started-controller.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { lacking, reason: LACKING } = chromiumFor('what people do is not tested in a browser');

const WEB = 'shop/Service/web';
const PATH = '/objects/shop/Service/web';

describe('what people do in a browser', () => {
  let browser: Browser;
  let sandbox: HurriedSandbox;
  let controller: StartedController;
  let outdir: string;

  beforeAll(async () => {
    if (lacking) return;
    outdir = mkdtempSync(join(tmpdir(), 'acts-'));
    const built = buildDashboard({ outdir });
    [sandbox, browser] = await Promise.all([startSandbox(), launchChromium()]);
    await built;
    controller = await started(sandbox, {
      token: ADMIN_TOKEN,
      sessionKey: new Uint8Array(32).fill(7),
      access: { policy: NO_POLICY, anonymous: true, tokens: [], sessionLifetime: 3_600_000 },
      web: outdir,
    });
    const settled = controller.told('ObjectSettled', WEB);
    controller.source.commit(webFiles('v1'));
    await settled;
  }, 120_000);
  beforeEach((context) => context.skip(lacking, LACKING));
  afterAll(async () => {
    await browser?.close();
    await controller?.stop();
    await sandbox?.close();
    if (outdir) rmSync(outdir, { recursive: true });
  });

  /** Signed in as admin, on the page of the service. */
  async function open(path = PATH, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
    await page.goto(`${controller.url}/sign-in#token=${ADMIN_TOKEN}`);
    await page.waitForURL(`${controller.url}/`);
    await page.goto(controller.url + path);
    await page.locator(READ).waitFor();
    await page.locator('.act-bar').waitFor();
    return page;
  }

  async function choose(page: Page, label: string): Promise<void> {
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: label }).click();
    await page.locator('dialog.act .act-plan').waitFor();
  }

  async function editLive(enableExecuteCommand: boolean): Promise<void> {
    const { ecs } = clientsOf(sandbox.url);
    await ecs.send(new UpdateServiceCommand({ cluster: 'shop', service: 'web', enableExecuteCommand }));
  }

  it('suspends with a reason, which everybody sees, and resumes', async () => {
    const page = await open();
    await choose(page, 'Suspend');
    const dialog = page.getByRole('dialog', { name: /Suspend/ });
    const send = dialog.getByRole('button', { name: 'Suspend' });
    expect(await send.isDisabled()).toBe(true);
    await dialog.getByLabel('For how long').selectOption({ label: '4 hours' });
    await dialog.getByLabel('Why').fill('load test');
    await send.click();
    await page.locator('.toast').getByText('Suspend done').waitFor();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    expect(controller.views.object(WEB)?.suspension).toMatchObject({ reason: 'load test', by: 'admin' });
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.locator('dialog.act .act-plan').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('dialog').getByRole('button', { name: 'Resume' }).click();
    await page.locator('.toast').getByText('Resume done').waitFor();
    expect(controller.views.object(WEB)?.suspension).toBeUndefined();
    await page.context().close();
  });

  it('a whole night by keyboard alone: found, looked at anew, suspended, looked into, resumed', async () => {
    const page = await open();
    const { keyboard } = page;
    const focused = (): Promise<string> => page.evaluate('document.activeElement?.textContent ?? ""');
    const choose = async (label: string): Promise<void> => {
      await keyboard.press('a');
      const entries = await page.getByRole('menuitem').count();
      for (let turns = 0; turns < entries && (await focused()) !== label; turns++) await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await page.locator('dialog.act .act-plan').waitFor();
    };
    await keyboard.press('Escape');
    await page.waitForURL(`${controller.url}/`);
    await keyboard.press('Control+k');
    await keyboard.type('service/web');
    await page.getByRole('option', { name: /web/ }).first().waitFor();
    await keyboard.press('Enter');
    await page.waitForURL(`**${PATH}`);
    await page.locator('.act-bar').waitFor();
    await keyboard.press('r');
    await page.locator('.toast').getByText('Refresh done').waitFor();

    await choose('Suspend');
    await keyboard.press('Tab');
    await keyboard.type('a long night');
    await keyboard.press('Enter');
    await page.locator('.toast').getByText('Suspend done').waitFor();
    await page.getByText('a long night').first().waitFor();
    expect(await page.evaluate('document.activeElement.dataset.acts')).toBe('menu');

    await keyboard.press(']');
    await page.waitForURL('**?tab=diff');
    await keyboard.press('[');
    await page.waitForURL(`**${PATH}`);
    await choose('Resume');
    for (let turns = 0; turns < 4 && (await focused()) !== 'Resume'; turns++) await keyboard.press('Tab');
    await keyboard.press('Enter');
    await page.locator('.toast').getByText('Resume done').waitFor();
    expect(controller.views.object(WEB)?.suspension).toBeUndefined();
    await keyboard.press('Escape');
    await page.waitForURL(`${controller.url}/`);
    await page.context().close();
  });

  it('heals drift of a service that is only observed', async () => {
    controller.source.commit(webFiles('v1', { management: { mode: 'observe' } }));
    const found = controller.toldNext('DriftFound', WEB);
    await editLive(true);
    const page = await open();
    await page.keyboard.press('r');
    await page.locator('.toast').getByText('Refresh done').waitFor();
    await found;
    await page.getByRole('toolbar').getByRole('button', { name: 'Heal drift' }).click();
    const dialog = page.getByRole('dialog', { name: /Heal drift/ });
    await dialog.locator('.diff-table').getByText('enableExecuteCommand').waitFor();
    await dialog.getByText('it is only observed, and stays so', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Heal drift' }).click();
    await page.locator('.toast').getByText('Heal drift done').waitFor();
    expect(controller.views.object(WEB)?.differences).toEqual([]);
    await page.context().close();
  });

  it('shows what a commit asks for of a service that is only observed, and refuses what changed meanwhile', async () => {
    const page = await open();
    controller.source.commit(webFiles('v2', { management: { mode: 'observe' } }));
    await page.getByRole('toolbar').getByRole('button', { name: 'Sync' }).waitFor();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: /Sync/ });
    await dialog.getByText('new rollout: 2 tasks are replaced').waitFor();
    const seen = controller.toldNext('ChangeFound', WEB);
    controller.source.commit(webFiles('v3', { management: { mode: 'observe' } }));
    await seen;
    await dialog.getByRole('button', { name: 'Sync' }).click();
    const toast = page.locator('.toast').filter({ hasText: 'Sync not done' });
    await toast.getByText('What would be sent is not what was looked at', { exact: false }).waitFor();
    await toast.getByRole('button', { name: 'Look again' }).click();
    await dialog.locator('.diff-table').getByText('v3').waitFor();
    await dialog.getByLabel('Why (optional)').fill('v3 is checked');
    await page.keyboard.press('Enter');
    await page.locator('.toast').filter({ hasText: 'Sync under way' }).waitFor();
    await page.locator('.toast').filter({ hasText: 'Sync done' }).waitFor({ timeout: 90_000 });
    expect(controller.views.object(WEB)?.differences).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('is done in a sheet that fits a phone, and given up with Escape', async () => {
    const page = await open();
    await page.setViewportSize({ width: 360, height: 740 });
    await choose(page, 'Restart');
    const dialog = page.getByRole('dialog', { name: /Restart/ });
    const box = await dialog.boundingBox();
    expect([box?.width, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([360, 740]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.dataset.acts')).toBe('menu');
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('has nothing serious for axe to find in %s', async (colorScheme) => {
    const page = await open(PATH, { colorScheme, bypassCSP: true });
    await choose(page, 'Suspend');
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('is not offered to whoever may only look', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(controller.url + PATH);
    await page.locator(READ).waitFor();
    expect(await page.locator('.act-bar').count()).toBe(0);
    await page.context().close();
  });
});
