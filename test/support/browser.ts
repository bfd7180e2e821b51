import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { NO_POLICY } from '../../controller/model/access.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { loadAssets } from '../../dashboard/assets.ts';
import type { DashboardAuth } from '../../dashboard/auth/settings.ts';
import { buildDashboard } from '../../dashboard/build.mjs';
import { createDashboard, type DashboardOptions } from '../../dashboard/server.ts';
import { ADMIN_TOKEN, WITH_TOKEN } from './dashboard.ts';
import { FLEET_NOW, type Fleet } from './fleet.ts';
import { fleetComparer } from './fleet-compared.ts';
import { systemGraph } from './fleet-graph.ts';
import { FLEET_ARCHIVE, FLEET_PAST } from './fleet-history.ts';
import { FLEET_INSPECTOR } from './fleet-inside.ts';
import { showcaseFacts, showcaseInsights, watchedFleet } from './fleet-insights.ts';
import { ALERT_DOCUMENTS, alertStatuses, DEAD_LETTER, showcaseAlerts } from './showcase-alerts.ts';
import { someAudit } from './some-audit.ts';

/** The one without a window first: it starts a page in a third of the time, and draws the same. */
const CHROMIUMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

function chromiumPath(): string | undefined {
  return CHROMIUMS.find((path) => existsSync(path));
}

export function hasChromium(): boolean {
  return chromiumPath() !== undefined;
}

/** Whether tests of pages are left out, and why, in words. */
export interface WithoutChromium {
  readonly lacking: boolean;
  readonly reason: string;
}

/**
 * Says on the process's own stream that something is `not tested` where there is no Chromium, as in `the diff is not tested
 * in a browser`. Only a workplace may lack one; where CI is set its absence is a failure.
 */
export function chromiumFor(untested: string): WithoutChromium {
  const lacking = !hasChromium() && process.env.CI !== 'true';
  const reason = `${untested}, because there is no /usr/bin/chromium`;
  if (lacking) process.stderr.write(`SKIPPED: ${reason}\n`);
  return { lacking, reason };
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath() ?? '/usr/bin/chromium',
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
  /** Makes whoever uses this browser an admin; others may look. */
  signIn(context: BrowserContext): Promise<void>;
  close(): Promise<void>;
}

/** As the quickstart has it: everybody looks, and whoever has the token acts. */
const OPEN: DashboardAuth = {
  ...WITH_TOKEN,
  access: { policy: NO_POLICY, anonymous: true, tokens: [], sessionLifetime: 8 * 3_600_000 },
};

/** The real dashboard, built and served on loopback, over a fleet whose time stands at {@link FLEET_NOW}. */
export async function serveDashboard(
  fleet: Fleet = watchedFleet(),
  over: Partial<DashboardOptions> = {},
  port = 0,
): Promise<ServedDashboard> {
  const outdir = mkdtempSync(join(tmpdir(), 'evenkeel-dashboard-'));
  await buildDashboard({ outdir });
  fleet.documents([...fleet.views.documents('Namespace'), ...ALERT_DOCUMENTS]);
  for (const status of alertStatuses()) fleet.put(status);
  fleet.graph(systemGraph());
  const clock = { ...systemClock, now: () => FLEET_NOW };
  const app = createDashboard({
    views: fleet.views,
    comparer: fleetComparer(fleet.views),
    past: FLEET_PAST,
    archive: FLEET_ARCHIVE,
    alerts: showcaseAlerts(),
    inspector: FLEET_INSPECTOR,
    insights: showcaseInsights(),
    facts: showcaseFacts,
    clock,
    auth: OPEN,
    audit: someAudit(),
    assets: loadAssets(outdir),
    ...over,
  });
  await app.listen({ host: '127.0.0.1', port });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    url,
    fleet,
    async signIn({ request }) {
      const headers = { origin: url, 'x-evenkeel-page': '1' };
      await request.post(`${url}/api/v1/sign-in/token`, { headers, data: { token: ADMIN_TOKEN } });
    },
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
  tree: '/objects/shop/Service/checkout?tab=tree',
  treeList: '/objects/shop/Service/checkout?tab=tree&as=list',
  tasks: '/objects/shop/Service/checkout?tab=tasks',
  events: '/objects/shop/Service/checkout?tab=events',
  deployments: '/objects/shop/Service/cart?tab=deployments',
  'deployments-failed': '/objects/shop/Service/checkout?tab=deployments',
  history: '/objects/shop/Service/checkout?tab=history',
  compare: '/objects/shop/Service/checkout?tab=history&from=checkout:57&to=checkout:55',
  rollback: '/objects/shop/Service/checkout?tab=history&from=checkout:57&to=checkout:55&do=rollback&look=inline',
  happened: '/events',
  manifest: '/objects/payments/Alert/failures?tab=manifest',
  awaiting: '/awaiting',
  alerts: '/alerts',
  incidents: '/alerts?view=incidents',
  'alert-documents': '/alerts?view=documents',
  alert: `/alerts/${DEAD_LETTER}`,
  insights: '/insights',
  sources: '/sources',
  namespaces: '/namespaces',
  graph: '/graph?namespace=shop',
  'graph-list': '/graph?namespace=shop&as=list',
  operator: '/operator',
} as const;
