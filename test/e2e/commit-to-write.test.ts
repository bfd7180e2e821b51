import { createHmac } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLoader } from '../../controller/manifest/load.ts';
import { systemClock, systemRandom } from '../../controller/ports/system.ts';
import { openSource, parseSource } from '../../controller/sources/open-source.ts';
import type { SourceJson } from '../../dashboard/schema/common.ts';
import { serveSandbox } from '../../sandbox/serve.ts';
import { webFiles } from '../scenario/web-service.ts';
import { git, temporaryFolder } from '../sources/fixtures.ts';
import { serveGit } from '../sources/git-servers.ts';
import { published } from '../sources/remote-source.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { type StartedController, started } from '../support/started-controller.ts';

const SECRET = 'a-secret-of-some-length';
const HOUR_MS = 3_600_000;

const counting = (desiredCount: number) => webFiles('app:1', { spec: { desiredCount } });

/** A controller that follows a repository over HTTP, and a service that it has made in the sandbox, at once: it is of no tasks. */
async function shop({ intervalMs }: { readonly intervalMs: number }) {
  const sandbox = await serveSandbox({ clock: systemClock, random: seededRandom(1), port: 0 });
  onTestFinished(() => sandbox.close());
  const repository = published(counting(0));
  const server = await serveGit(repository.root);
  const cacheFolder = temporaryFolder();
  const source = openSource(parseSource(`git:${server.url}/shop.git?ref=main`), {
    load: createLoader().load,
    clock: systemClock,
    random: systemRandom,
    env: { PATH: process.env.PATH, HOME: cacheFolder, GIT_CONFIG_NOSYSTEM: '1' },
    credentials: {},
    cacheFolder,
    intervalMs,
    objects: () => Promise.reject(new Error('no bucket')) as never,
    notices: () => undefined,
  });
  const controller = await started(sandbox, { sources: [source], webhookSecret: SECRET });
  onTestFinished(() => controller.stop());
  await controller.told('ObjectCreated', 'shop/Service/web');
  await controller.told('ObjectSettled', 'shop/Service/web');
  return { controller, sandbox, ...repository };
}

async function hook({ url }: StartedController): Promise<void> {
  const body = '{"ref":"refs/heads/main"}';
  const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
  const { status } = await fetch(`${url}/hooks/push`, { method: 'POST', headers, body });
  if (status !== 202) throw new Error(`the hook was answered ${status}`);
}

/** Resolves when the next update of the service was sent. */
function updated({ views }: StartedController): Promise<void> {
  return new Promise((resolve) => {
    const leave = views.subscribe((event) => {
      if (event.type !== 'StepExecuted' || event.call !== 'ecs:UpdateService') return;
      leave();
      resolve();
    });
  });
}

/** Commits one count after the other, and answers how long each took from the end of its push to the first write, sorted. */
async function timesOf(world: Awaited<ReturnType<typeof shop>>, counts: readonly number[], after: () => Promise<void>) {
  const times: number[] = [];
  for (const count of counts) {
    const written = updated(world.controller);
    world.push(counting(count), `chore: ${count} tasks`);
    const pushedAt = systemClock.now();
    await after();
    await written;
    const updates = world.sandbox.sandbox.ledger.entries({ operation: 'UpdateService' });
    const first = updates.find(({ at }) => at >= pushedAt);
    expect(first?.input.desiredCount).toBe(count);
    times.push((first?.at ?? 0) - pushedAt);
  }
  return times.sort((a, b) => a - b);
}

function told(way: string, times: readonly number[]): void {
  const [least, median, most] = [times[0], times[times.length >> 1], times.at(-1)];
  process.stdout.write(
    `commit to first write by ${way}: median ${median} ms of ${times.length} (${least} to ${most})\n`,
  );
}

describe('a commit in a repository elsewhere', () => {
  it('reaches AWS by webhook, long before the next poll', async () => {
    const world = await shop({ intervalMs: HOUR_MS });

    told('webhook', await timesOf(world, [3, 2, 3], () => hook(world.controller)));
  });

  it('reaches AWS by poll', async () => {
    const intervalMs = 1_000;
    const world = await shop({ intervalMs });

    told(`poll, every ${intervalMs / 1000} s`, await timesOf(world, [3, 2, 3], async () => {}));
  });

  it('that is bad is refused by file, line and column; the last good one stays in force, and a revert heals', async () => {
    const { controller, sandbox, push, copy } = await shop({ intervalMs: HOUR_MS });
    const place = { cluster: 'shop', service: 'web' };
    const caller = { account: '123456789012', region: 'eu-west-1' };
    const sourceOf = async () =>
      ((await controller.get('/api/v1/sources')) as { items: readonly SourceJson[] }).items[0];
    const refused = controller.toldNext('DocumentInvalid');
    const bad = counting(0)['web.yaml']?.replace('desiredCount: 0', 'desiredCount: many') ?? '';
    const id = push({ 'web.yaml': bad }, 'chore: many tasks');
    await hook(controller);

    expect(await refused).toMatchObject({ problem: { location: { file: 'web.yaml', line: 9, column: 17 } } });
    const source = await sourceOf();
    expect(source).toMatchObject({ commit: { id, author: 'Ada', subject: 'chore: many tasks' } });
    expect(source?.problems).toMatchObject([
      { object: 'Service/web', field: 'spec.desiredCount', location: { file: 'web.yaml', line: 9, column: 17 } },
    ]);

    const healed = controller.toldNext('DriftHealed', 'shop/Service/web');
    await sandbox.sandbox.call('ecs', 'UpdateService', { ...place, desiredCount: 5 }, caller);
    await controller.refresh();
    expect(await healed).toMatchObject({ differences: [{ path: 'desiredCount', desired: 0, live: 5 }] });

    git(copy, 'revert', '--no-edit', 'HEAD');
    git(copy, 'push', '-q', 'origin', 'HEAD:main');
    const fetched = controller.toldNext('SourceFetched');
    await hook(controller);
    await fetched;
    expect((await sourceOf())?.problems).toEqual([]);
    const { services } = await sandbox.sandbox.call(
      'ecs',
      'DescribeServices',
      { cluster: 'shop', services: ['web'] },
      caller,
    );
    expect(services).toMatchObject([{ desiredCount: 0 }]);
  });
});
