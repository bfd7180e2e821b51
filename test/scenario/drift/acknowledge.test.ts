import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SWEEP_MS } from '../../support/world.ts';
import { webFiles } from '../web-service.ts';
import { type DriftWorld, openDriftWorld } from './drift-world.ts';

const WEB = { cluster: 'shop', service: 'web' };
const OBSERVE = { mode: 'observe' };
const HOUR = 3_600_000;

async function drifted(count = 5): Promise<DriftWorld> {
  const world = await openDriftWorld(webFiles('web:1'));
  await world.commit(webFiles('web:1', { management: OBSERVE }));
  await world.call('ecs', 'UpdateService', { ...WEB, desiredCount: count });
  await world.clock.advance(2 * SWEEP_MS);
  world.takeWrites();
  return world;
}

function onDisk(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-drift-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const states = async (world: DriftWorld): Promise<readonly string[]> => {
  const { out } = await world.run(['drift', '-o', 'json']);
  return JSON.parse(out).items.map((row: { field: string; state: string }) => `${row.field} ${row.state}`);
};

describe('drift --ack', () => {
  it('holds until its time, and no longer', async () => {
    const world = await drifted();
    const { out } = await world.run(['drift', '--ack', 'service/web', '--reason', 'sale', '--for', '2h']);
    expect(out).toMatch(/^shop\/Service\/web desiredCount is acknowledged until \S+Z\n$/);
    await world.clock.advance(HOUR);
    expect([await states(world), (await world.run(['drift'])).exit]).toEqual([['desiredCount acknowledged'], 0]);
    await world.clock.advance(2 * HOUR);
    expect([await states(world), (await world.run(['drift'])).exit]).toEqual([['desiredCount observed'], 1]);
    expect(world.takeWrites()).toEqual(['ecs:TagResource']);
  });

  it('is about the value that was seen, and no other', async () => {
    const world = await drifted();
    await world.run(['drift', '--ack', 'service/web', '--reason', 'sale']);
    await world.call('ecs', 'UpdateService', { ...WEB, desiredCount: 7 });
    await world.clock.advance(2 * SWEEP_MS);
    expect(await states(world)).toEqual(['desiredCount observed']);
  });

  it('needs no controller where it is shown the manifests', async () => {
    const world = await drifted();
    world.stopController();
    expect(await world.run(['drift', '--ack', 'service/web', '--reason', 'sale'])).toMatchObject({
      exit: 3,
      err: expect.stringContaining('--manifests PATH'),
    });
    const folder = onDisk(webFiles('web:1', { management: OBSERVE }));
    const words = ['--reason', 'sale', '--manifests', folder];
    expect(await world.run(['drift', '--ack', 'service/web', 'desiredCount', ...words])).toMatchObject({ exit: 0 });
    expect(world.takeWrites()).toEqual(['ecs:TagResource']);
    await world.clock.advance(2 * SWEEP_MS);
    expect(world.operator().views.object('shop/Service/web')?.ignored).toMatchObject([
      { path: 'desiredCount', why: { reason: 'acknowledged', note: 'sale' } },
    ]);
    expect((await world.run(['drift', '--manifests', folder])).out).toMatch(/desiredCount +2 +5 +≥0s +acknowledged/);
  });

  it.each([
    { args: ['service/web'], says: '--reason', because: 'people will ask why' },
    { args: ['--reason', 'x'], says: 'name what to acknowledge', because: 'nobody acknowledges everything' },
    { args: ['service/web', '--reason', 'x', '--for', 'ever'], says: 'ever is not a duration', because: 'it must end' },
    { args: ['service/api', '--reason', 'x'], says: 'nothing of Service/api has drifted', because: 'it is no object' },
    {
      args: ['service/web', 'desiredcount', '--reason', 'x'],
      says: 'desiredcount of Service/web has not drifted',
      because: 'it is no field',
    },
    { args: ['service/web', '--ignore-rule', '--reason', 'x'], says: 'exclude one another', because: 'it is either' },
  ])('refuses $args: $because', async ({ args, says }) => {
    const world = await drifted();
    expect(await world.run(['drift', '--ack', ...args])).toMatchObject({ exit: 2, err: expect.stringContaining(says) });
    expect(world.takeWrites()).toEqual([]);
  });
});
