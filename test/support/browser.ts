import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { systemClock } from '../../controller/ports/system.ts';
import { loadAssets } from '../../dashboard/assets.ts';
import { buildDashboard } from '../../dashboard/build.mjs';
import { createDashboard } from '../../dashboard/server.ts';
import { FLEET_NOW, type Fleet, showcaseFleet } from './fleet.ts';
import { fleetComparer } from './fleet-compared.ts';

export const CHROMIUM = '/usr/bin/chromium';

/** Without Chromium tests of pages skip; where CI is set they fail instead. */
export function hasChromium(): boolean {
  return existsSync(CHROMIUM);
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export interface ServedDashboard {
  readonly url: string;
  readonly fleet: Fleet;
  close(): Promise<void>;
}

/** The real dashboard, built and served on loopback, over a fleet whose time stands at {@link FLEET_NOW}. */
export async function serveDashboard(fleet: Fleet = showcaseFleet()): Promise<ServedDashboard> {
  const outdir = mkdtempSync(join(tmpdir(), 'evenkeel-dashboard-'));
  await buildDashboard({ outdir });
  const clock = { ...systemClock, now: () => FLEET_NOW };
  const app = createDashboard({
    views: fleet.views,
    comparer: fleetComparer(fleet.views),
    clock,
    auth: { host: '127.0.0.1' },
    assets: loadAssets(outdir),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    fleet,
    async close() {
      await app.close();
      rmSync(outdir, { recursive: true });
    },
  };
}

/** A page that has read what it shows. */
export const READ = 'main:not(:has(.waiting))';

/** The pages that are photographed and checked, by name. */
export const PAGES = {
  fleet: '/',
  drift: '/drift',
  object: '/objects/shop/Service/checkout',
  rollout: '/objects/shop/Service/cart',
  diff: '/objects/shop/Service/checkout?tab=diff',
  events: '/objects/shop/Service/checkout?tab=events',
} as const;
