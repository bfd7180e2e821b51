import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseKey } from '../../controller/model/identity.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { launchChromium, PAGES, READ, serveDashboard } from '../support/browser.ts';
import { type Fleet, objectStatus } from '../support/fleet.ts';

const [, , OUT = fileURLToPath(new URL('../../docs/images', import.meta.url)), ...NAMES] = process.argv;
const WIDTHS = [1280, 360];
const THEMES = ['light', 'dark'] as const;

/** What only people who signed in see. */
const SIGNED_IN = { acting: '/objects/media/Service/recommender', audit: '/audit' };

/** Of the system in the graph: what is not there yet, or on its way. */
const COMING: Readonly<Record<string, Partial<ObjectStatus>>> = {
  'nat-3': { health: { status: 'Progressing', message: 'Cloud Control creates it' }, sync: 'OutOfSync' },
  'nat-route-3': { health: { status: 'Missing', message: 'waits for AwsResource/nat-3' }, sync: 'OutOfSync' },
};

/** The system in the graph as it is made: of its objects the fleet itself holds but a few. */
function systemStatuses({ views }: Fleet): readonly ObjectStatus[] {
  return views
    .graph('shop')
    .nodes.filter(({ key }) => !views.object(key))
    .flatMap(({ key }) => parseKey(key) ?? [])
    .map((identity) => objectStatus(identity, COMING[identity.name]));
}

/** Takes every page, or those that are named, in both themes and widths: `npx tsx test/dashboard/pictures.ts [folder] [page…]`. */
async function takePictures(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const served = await serveDashboard();
  const browser = await launchChromium();
  const system = systemStatuses(served.fleet);
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
          const shown = name.startsWith('graph') ? system : [];
          for (const status of shown) served.fleet.put(status);
          await page.goto(served.url + path);
          if (name !== 'sign-in') await page.locator('.live-live').waitFor();
          await page.locator(READ).waitFor();
          await page.screenshot({
            path: `${OUT}/dashboard-${name}-${colorScheme}-${width}.png`,
            fullPage: name === 'rollout',
          });
          for (const { key } of shown) served.fleet.remove(key);
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
