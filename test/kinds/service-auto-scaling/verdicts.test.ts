import { expect, it } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../sandbox/sandbox.ts';
import { scalerOf } from '../../../sandbox/scaling/index.ts';
import { documentText, namespaceText, writesSince } from '../../support/small-world.ts';
import { createWorld, type World } from '../../support/world.ts';
import { TRIPLE } from './live-scaling.ts';

const HOUR = 3_600_000;
const WEB = { cluster: 'shop', service: 'web' };
const NIGHT = { scheduledActionName: 'night', schedule: 'cron(0 22 * * ? *)' };
const DAY = { scheduledActionName: 'day', schedule: 'cron(0 6 * * ? *)' };

/** A service of two tasks that scales between two and six, and by night between none and one. */
async function fleet(): Promise<World> {
  const world = createWorld({ seed: 9, sandbox: { shuffle: true }, operator: { sweepIntervalMs: HOUR / 6 } });
  await world.commit({
    'namespace.yaml': namespaceText(),
    'cluster.yaml': documentText('Cluster', 'shop', {}),
    'web.yaml': documentText('Service', 'web', {
      cluster: 'shop',
      desiredCount: 2,
      template: { containerDefinitions: [{ name: 'app', image: 'app:1', memory: 128 }] },
    }),
    'scaling.yaml': documentText('ServiceAutoScaling', 'web', {
      ...WEB,
      minCapacity: 2,
      maxCapacity: 6,
      scheduledActions: [
        { ...NIGHT, scalableTargetAction: { minCapacity: 0, maxCapacity: 1 } },
        { ...DAY, scalableTargetAction: { minCapacity: 2, maxCapacity: 8 } },
      ],
    }),
  });
  expect(await world.settle()).toBe(true);
  await untilHour(world, 12);
  return world;
}

async function untilHour(world: World, hour: number): Promise<void> {
  const now = new Date(world.clock.now());
  const at = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hour, 30);
  await world.clock.advance((at > now.getTime() ? at : at + 24 * HOUR) - now.getTime());
}

function shown(world: World, kind: 'Service' | 'ServiceAutoScaling') {
  const status = world.operator().views.object(`shop/${kind}/web`);
  return { sync: status?.sync, ignored: status?.ignored.map(({ path, live, why }) => ({ path, live, why })) };
}

async function afterAnHour(world: World): Promise<readonly string[]> {
  const since = world.clock.now() + 1;
  await world.clock.advance(HOUR);
  return writesSince(world, since);
}

const byAction = (name: string) => ({ reason: 'owned', by: `scheduled action ${name}` });

it('leaves the count to auto scaling, and says so', async () => {
  const world = await fleet();
  const region = world.sandbox.region(DEFAULT_ACCOUNT, 'eu-west-1');
  scalerOf(region.service('application-autoscaling')).control(WEB, 5);

  expect(await afterAnHour(world)).toEqual([]);
  expect(shown(world, 'Service')).toEqual({
    sync: 'Synced',
    ignored: [{ path: 'desiredCount', live: 5, why: { reason: 'owned', by: 'Application Auto Scaling' } }],
  });
});

it('leaves the range to the scheduled action that fired last, and says which', async () => {
  const world = await fleet();
  expect(shown(world, 'ServiceAutoScaling').ignored).toEqual([{ path: 'maxCapacity', live: 8, why: byAction('day') }]);
  await untilHour(world, 23);

  expect(await afterAnHour(world)).toEqual([]);
  expect(shown(world, 'ServiceAutoScaling')).toEqual({
    sync: 'Synced',
    ignored: [
      { path: 'minCapacity', live: 0, why: byAction('night') },
      { path: 'maxCapacity', live: 1, why: byAction('night') },
    ],
  });
});

it('puts back what a person changed of the range, and leaves the rest to the action', async () => {
  const world = await fleet();
  await world.call('application-autoscaling', 'RegisterScalableTarget', { ...TRIPLE, MinCapacity: 4 });

  expect(await afterAnHour(world)).toEqual(['RegisterScalableTarget']);
  const { ScalableTargets } = await world.call('application-autoscaling', 'DescribeScalableTargets', {
    ServiceNamespace: 'ecs',
  });
  expect(ScalableTargets).toMatchObject([{ MinCapacity: 2, MaxCapacity: 8 }]);
});

it('is not deceived by a person who sets what another action would', async () => {
  const world = await fleet();
  const range = { MinCapacity: 0, MaxCapacity: 1 };
  await world.call('application-autoscaling', 'RegisterScalableTarget', { ...TRIPLE, ...range });

  expect(await afterAnHour(world)).toEqual(['RegisterScalableTarget']);
  expect(shown(world, 'ServiceAutoScaling')).toMatchObject({ sync: 'Synced' });
});

it('puts back what a person changed of the service, without its count', async () => {
  const world = await fleet();
  await world.call('ecs', 'UpdateService', { ...WEB, desiredCount: 4, enableExecuteCommand: true });

  expect(await afterAnHour(world)).toEqual(['UpdateService']);
  const { services } = await world.call('ecs', 'DescribeServices', { cluster: 'shop', services: ['web'] });
  expect(services).toMatchObject([{ desiredCount: 4, enableExecuteCommand: false }]);
});
