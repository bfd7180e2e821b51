import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium, PAGES, READ, serveDashboard } from '../support/browser.ts';

const [, , OUT = fileURLToPath(new URL('../../docs/images', import.meta.url)), ...NAMES] = process.argv;
const WIDTHS = [1280, 360];
const THEMES = ['light', 'dark'] as const;

/** What only people who signed in see. */
const SIGNED_IN = { acting: '/objects/media/Service/recommender', audit: '/audit' };

/** Takes every page, or those that are named, in both themes and widths: `npx tsx test/dashboard/pictures.ts [folder] [page…]`. */
async function takePictures(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const served = await serveDashboard();
  const browser = await launchChromium();
  try {
    for (const colorScheme of THEMES) {
      for (const width of WIDTHS) {
        const context = await browser.newContext({
          viewport: { width, height: width > 600 ? 900 : 740 },
          colorScheme,
          reducedMotion: 'reduce',
          deviceScaleFactor: width > 600 ? 1 : 2,
          timezoneId: 'UTC',
        });
        const page = await context.newPage();
        for (const [name, path] of [
          ...Object.entries({ ...PAGES, 'sign-in': '/sign-in' }),
          ...Object.entries(SIGNED_IN),
        ]) {
          if (NAMES.length > 0 && !NAMES.includes(name)) continue;
          if (name in SIGNED_IN) await served.signIn(context);
          await page.goto(served.url + path);
          if (name !== 'sign-in') await page.locator('.live-live').waitFor();
          await page.locator(READ).waitFor();
          await page.screenshot({
            path: `${OUT}/dashboard-${name}-${colorScheme}-${width}.png`,
            fullPage: name === 'rollout',
          });
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

await takePictures();
