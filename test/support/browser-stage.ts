import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { chromiumFor, launchChromium, type ServedDashboard, serveDashboard } from './browser.ts';

/** What is there while tests run, and neither before nor after. */
export interface BrowserStage {
  readonly browser: Browser;
  readonly served: ServedDashboard;
}

/**
 * A browser, and the dashboard over the fleet of the showcase, for the tests of the suite that calls this. Where there is
 * no Chromium they are left out, and it is said what is `not tested`.
 */
export function browserStage(untested: string): BrowserStage {
  const { lacking, reason } = chromiumFor(untested);
  const stage: { browser?: Browser; served?: ServedDashboard } = {};
  beforeEach((context) => context.skip(lacking, reason));
  beforeAll(async () => {
    if (lacking) return;
    stage.served = await serveDashboard();
    stage.browser = await launchChromium();
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.served?.close();
  });
  return stage as BrowserStage;
}
