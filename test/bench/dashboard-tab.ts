import type { Page } from 'playwright-core';
import { hasChromium, launchChromium, READ, serveDashboard } from '../support/browser.ts';
import { FLEET_NOW, type Fleet } from '../support/fleet.ts';
import { heldBytes, slopeOf } from './memory.ts';

const FIRST_PAINT_MS = 1_000;
const LOADS = 7;
const ROUNDS = 20;
const EVENTS_OF_A_ROUND = 500;
const BURST = 50;
/** What may be held more after a thousand events, once everything has been used. */
const GROWTH_BYTES = 64 * 1024;

/** First paint in Chromium, and what server and tab hold over 10,000 events. Answers whether both keep their limits. */
export async function printTab(fleet: Fleet, out: (line: string) => void): Promise<boolean> {
  if (!hasChromium()) {
    out('SKIPPED: first paint and memory, because there is no /usr/bin/chromium\n');
    return process.env.CI !== 'true';
  }
  const served = await serveDashboard(fleet);
  const browser = await launchChromium();
  try {
    const paints: { readonly paint: number; readonly rows: number }[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      const page = await (await browser.newContext()).newPage();
      paints.push(await firstPaint(page, served.url));
      await page.context().close();
    }
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.locator(READ).waitFor();
    const held = await heldOverEvents(page, fleet);
    return report(paints, held, out);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function firstPaint(page: Page, url: string): Promise<{ paint: number; rows: number }> {
  await page.goto(url);
  await page.locator('.row').nth(20).waitFor();
  const [paint, rows] = (await page.evaluate(
    "[performance.getEntriesByName('first-contentful-paint')[0].startTime, performance.now()]",
  )) as [number, number];
  return { paint, rows };
}

interface Held {
  readonly server: number;
  readonly tab: number;
  readonly nodes: number;
}

async function heldOverEvents(page: Page, fleet: Fleet): Promise<readonly Held[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const rounds: Held[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let sent = 0; sent < EVENTS_OF_A_ROUND; sent += BURST) {
      for (let one = 0; one < BURST; one += 1) change(fleet, round * EVENTS_OF_A_ROUND + sent + one);
      // Longer than a tab gathers news before it reads its list again.
      await page.waitForTimeout(350);
    }
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
    rounds.push({ server: heldBytes(), tab: of('JSHeapUsedSize'), nodes: of('Nodes') });
  }
  return rounds;
}

/** Another object looks different, and an event says why. */
function change(fleet: Fleet, at: number): void {
  const objects = fleet.views.objects();
  const status = objects[(at * 7) % objects.length];
  if (!status) return;
  fleet.put({ ...status, health: { ...status.health, message: `look ${at}` }, lastChangedAt: FLEET_NOW });
  fleet.emit({ type: 'ObjectResumed', key: status.key });
}

function report(
  paints: readonly { readonly paint: number; readonly rows: number }[],
  rounds: readonly Held[],
  out: (line: string) => void,
): boolean {
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const paint = median(paints.map((one) => one.paint));
  out('## In Chromium\n');
  out('| loads | first contentful paint, median | rows there, median | allowed |\n| ---: | ---: | ---: | ---: |');
  out(
    `| ${paints.length} | ${paint.toFixed(0)} ms | ${median(paints.map(({ rows }) => rows)).toFixed(0)} ms | ${FIRST_PAINT_MS} ms |\n`,
  );
  // The first rounds fill caches and the memory of events.
  const settled = rounds.slice(Math.floor(rounds.length / 3));
  const perThousand = (of: (held: Held) => number): number => (slopeOf(settled.map(of)) * 1_000) / EVENTS_OF_A_ROUND;
  const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  out('| held after a collection | first | after 10,000 events | growth per 1,000 events | allowed |');
  out('| --- | ---: | ---: | ---: | ---: |');
  const line = (name: string, of: (held: Held) => number): boolean => {
    const growth = perThousand(of);
    const [first, last] = [settled[0], settled.at(-1)];
    out(
      `| ${name} | ${mb(first ? of(first) : 0)} | ${mb(last ? of(last) : 0)} | ${(growth / 1024).toFixed(1)} KiB | ${GROWTH_BYTES / 1024} KiB |`,
    );
    return growth <= GROWTH_BYTES;
  };
  const flat = [line('server', ({ server }) => server), line('tab', ({ tab }) => tab)];
  out(`\nDOM nodes of the tab: ${settled[0]?.nodes} at first, ${settled.at(-1)?.nodes} at the end.\n`);
  return paint <= FIRST_PAINT_MS && flat.every(Boolean);
}
