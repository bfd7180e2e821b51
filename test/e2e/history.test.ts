import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { EventView } from '../../dashboard/schema/events.ts';
import { webFiles } from '../scenario/web-service.ts';
import { type HurriedSandbox, type StartedController, started, startSandbox } from '../support/started-controller.ts';

let sandbox: HurriedSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'history-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
});

/** A controller of this folder that has seen its service, and then stops. */
async function run(
  during: (controller: StartedController) => Promise<void> = async () => undefined,
): Promise<readonly Record<string, unknown>[]> {
  const controller = await started(sandbox, { dataDir });
  try {
    controller.source.commit(webFiles('app:1'));
    await controller.told('SourceFetched');
    await during(controller);
  } finally {
    await controller.stop();
  }
  return controller.log;
}

async function eventsOf(controller: StartedController, query = ''): Promise<readonly EventView[]> {
  const { items } = (await controller.get(`/api/v1/events?limit=500${query}`)) as { items: readonly EventView[] };
  return items;
}

const segments = (): string[] => readdirSync(join(dataDir, 'events')).map((name) => join(dataDir, 'events', name));

describe('the history of a controller', () => {
  it('is there after a restart, under ids that go on', async () => {
    let before: readonly EventView[] = [];
    await run(async (controller) => {
      await controller.told('ObjectCreated', 'shop/Cluster/shop');
      before = await eventsOf(controller);
    });
    await run(async (controller) => {
      const after = await eventsOf(controller);
      const ids = after.map(({ id = 0 }) => id);

      expect(before.length).toBeGreaterThan(2);
      expect(after.slice(-before.length)).toEqual(before);
      expect(after.length).toBeGreaterThan(before.length);
      expect(ids).toEqual([...ids].sort((a, b) => b - a));
      expect(new Set(ids).size).toBe(ids.length);
      const cluster = await eventsOf(controller, '&key=shop/Cluster/shop');
      expect(cluster).toEqual(after.filter(({ key }) => key === 'shop/Cluster/shop'));
      expect(cluster.map(({ type }) => type)).toContain('ObjectCreated');
    });
  });

  it('that was lost harms nothing', async () => {
    await run();
    rmSync(dataDir, { recursive: true });
    const log = await run(async (controller) => {
      expect((await eventsOf(controller)).map(({ type }) => type)).toContain('SourceFetched');
    });

    expect(log).toContainEqual(expect.objectContaining({ message: 'history is kept' }));
  });

  it('that is damaged is told, and harms nothing', async () => {
    await run();
    for (const path of segments()) writeFileSync(path, 'not what was written\n'.repeat(3));
    const log = await run(async (controller) => {
      expect((await eventsOf(controller)).map(({ type }) => type)).toContain('SourceFetched');
    });

    expect(log.filter(({ message }) => message === 'history is damaged')).toHaveLength(3);
    expect(log).toContainEqual(expect.objectContaining({ message: 'history is kept' }));
  });

  it('that has no place to be is told, and harms nothing', async () => {
    writeFileSync(join(dataDir, 'events'), 'a file, and no folder');
    const log = await run(async (controller) => {
      await controller.told('SourceFetched');
      expect((await eventsOf(controller)).map(({ type }) => type)).toContain('SourceFetched');
    });

    expect(log).toContainEqual(expect.objectContaining({ level: 'error', message: 'history is not kept' }));
  });

  it('of two controllers in one folder is kept by the first, and told by the second', async () => {
    await run(async () => {
      const log = await run(async (second) => {
        expect((await eventsOf(second)).map(({ type }) => type)).toContain('SourceFetched');
      });

      expect(log).toContainEqual(expect.objectContaining({ level: 'error', message: 'history is not kept' }));
    });
  });
});
