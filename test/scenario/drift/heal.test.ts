import { describe, expect, it } from 'vitest';
import { SWEEP_MS } from '../../support/world.ts';
import { webFiles } from '../web-service.ts';
import { type DriftWorld, openDriftWorld } from './drift-world.ts';

const WEB = { cluster: 'shop', service: 'web' };

async function drifted(management = {}): Promise<DriftWorld> {
  const world = await openDriftWorld(webFiles('web:1'));
  await world.commit(webFiles('web:1', { management: { mode: 'observe', ...management } }));
  await world.call('ecs', 'UpdateService', { ...WEB, desiredCount: 5, enableExecuteCommand: true });
  await world.clock.advance(2 * SWEEP_MS);
  world.takeWrites();
  return world;
}

async function run(world: DriftWorld, args: readonly string[], answer?: string) {
  const result = await world.runInTime(['drift', '--heal', ...args], answer === undefined ? {} : { answer });
  await world.clock.advance(60_000);
  return result;
}

describe('drift --heal', () => {
  it('shows what it would send, asks, and sends that', async () => {
    const world = await drifted();
    const { exit, out, err } = await run(world, ['service/web', 'desiredCount'], 'y');
    expect(out).toBe(
      [
        '~ shop/Service/web',
        '    desiredCount:   5 → 2',
        '    ecs:UpdateService   desiredCount: 5 → 2',
        'shop/Service/web: sent',
        '',
      ].join('\n'),
    );
    expect([exit, err]).toEqual([0, 'Send this? [y/N] ']);
    expect(world.takeWrites()).toEqual(['ecs:UpdateService']);
    expect((await world.run(['drift'])).out).toMatch(/web +enableExecuteCommand +false +true/);
  });

  it.each([
    { args: ['service/web'], answer: 'n', exit: 6, says: 'not confirmed', because: 'no is no' },
    { args: ['service/web'], exit: 6, says: 'nobody is there to confirm', because: 'silence is no' },
    { args: ['service/web', '--dry-run'], exit: 0, says: '', because: 'it was only to be shown' },
    { args: ['--manifests', '.'], exit: 2, says: 'only a controller heals', because: 'there is none' },
  ])('$args sends nothing, because $because', async ({ args, answer, exit, says }) => {
    const world = await drifted();
    expect(await run(world, args, answer)).toMatchObject({ exit, err: expect.stringContaining(says) });
    expect(world.takeWrites()).toEqual([]);
  });

  it('says why it cannot', async () => {
    const world = await drifted({ suspend: { reason: 'load test' } });
    const { exit, out } = await run(world, ['--yes', 'service/web']);
    expect([exit, out]).toEqual([6, expect.stringContaining('SUSPENDED: load test')]);
    expect(world.takeWrites()).toEqual([]);
  });

  it('brings our own revision back where somebody has deregistered it', async () => {
    const world = await drifted();
    const foreign = { family: 'web', containerDefinitions: [{ name: 'app', image: 'web:9' }] };
    const fargate = { networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512' };
    await world.call('ecs', 'RegisterTaskDefinition', { ...foreign, ...fargate });
    await world.call('ecs', 'UpdateService', { ...WEB, taskDefinition: 'web' });
    await world.clock.advance(10 * SWEEP_MS);
    await world.call('ecs', 'DeregisterTaskDefinition', { taskDefinition: 'web:1' });
    await world.clock.advance(2 * SWEEP_MS);
    world.takeWrites();
    const image = 'template.containerDefinitions[name=app].image';
    expect(await run(world, ['--yes', 'service/web', image])).toMatchObject({ exit: 0 });
    await world.clock.advance(10 * SWEEP_MS);
    expect(world.takeWrites()).toEqual(['ecs:RegisterTaskDefinition', 'ecs:UpdateService']);
    expect((await world.run(['drift', '-o', 'json'])).out).not.toContain(image);
  });
});
