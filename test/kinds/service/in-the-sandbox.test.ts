import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { ResourceKey } from '../../../controller/model/identity.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { createWorld, type World } from '../../support/world.ts';
import { EVERY_FIELD } from './every-field.ts';
import { image, specOf } from './looking.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEB: ResourceKey = 'shop/Service/web';

function document(kind: string, name: string, spec: JsonObject, management?: JsonObject): string {
  const metadata = { name, namespace: 'shop' };
  return stringify({
    apiVersion: 'evenkeel.dev/v1alpha1',
    kind,
    metadata,
    ...(management ? { management } : {}),
    spec,
  });
}

const NAMESPACE = stringify({
  apiVersion: 'evenkeel.dev/v1alpha1',
  kind: 'Namespace',
  metadata: { name: 'shop' },
  spec: { account: '123456789012', region: 'eu-west-1', management: { mode: 'enforce' } },
});

/** Members that need load balancers, registries or Fargate, which this world has none of. */
const ELSEWHERE = [
  'loadBalancers',
  'serviceRegistries',
  'vpcLatticeConfigurations',
  'gatewayConnectors',
  'role',
  'platformVersion',
  'networkConfiguration',
  'healthCheckGracePeriodSeconds',
];
const SMALL_PRINT: JsonObject = {
  ...Object.fromEntries(Object.entries(EVERY_FIELD).filter(([member]) => !ELSEWHERE.includes(member))),
  deploymentConfiguration: {
    maximumPercent: 150,
    minimumHealthyPercent: 50,
    deploymentCircuitBreaker: { enable: true, rollback: false, resetOnHealthyTask: false },
    alarms: { alarmNames: ['b', 'a'], enable: true, rollback: true },
  },
};

const CONTAINER = { name: 'app', image: 'app:1', environment: [{ name: 'A', value: '1' }] };

const breaker = { deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } } };

function files(spec: JsonObject, management?: JsonObject): Record<string, string> {
  const cluster = document('Cluster', 'shop', { capacityProviders: ['FARGATE', 'FARGATE_SPOT'] });
  return {
    'namespace.yaml': NAMESPACE,
    'cluster.yaml': cluster,
    'web.yaml': document('Service', 'web', spec, management),
  };
}

async function converged(spec: JsonObject, seed = 1): Promise<World> {
  const world = createWorld({ seed, sandbox: { shuffle: true } });
  await world.commit(files(spec));
  expect(await world.settle()).toBe(true);
  await world.clock.advance(MINUTE);
  return world;
}

/** Writes of ours since a moment, tags of our own aside. */
function writesSince(world: World, since: number): readonly string[] {
  return world.sandbox.ledger
    .entries()
    .filter(({ mutating, at, operation }) => mutating && at >= since && operation !== 'TagResource')
    .map(({ operation }) => operation);
}

function statusOf(world: World) {
  return world.operator().views.object(WEB);
}

describe('a service in the sandbox', () => {
  it('is created from nothing, and then nothing is written any more', async () => {
    const world = await converged(specOf(breaker));
    const since = world.clock.now();
    await world.clock.advance(3 * HOUR);

    expect(writesSince(world, 0)).toEqual(['CreateCluster', 'RegisterTaskDefinition', 'CreateService']);
    expect(world.sandbox.ledger.entries().filter(({ mutating, at }) => mutating && at >= since)).toEqual([]);
  });

  it('goes back to its own revision after a foreign one, registering nothing', async () => {
    const world = await converged(specOf(breaker));
    const foreign = { ...image(1), containerDefinitions: [{ name: 'app', image: 'app:hotfix' }] };
    await world.call('ecs', 'RegisterTaskDefinition', foreign);
    await world.call('ecs', 'UpdateService', { cluster: 'shop', service: 'web', taskDefinition: 'web:2' });
    const since = world.clock.now() + 1;
    await world.clock.advance(1);
    await world.clock.advance(HOUR);

    expect(writesSince(world, since)).toEqual(['UpdateService']);
    expect(statusOf(world)).toMatchObject({ sync: 'Synced', summary: { detail: 'web:1' } });
  });

  it('leaves the image to a pipeline, and takes it along when git changes a variable', async () => {
    const world = await converged(specOf(breaker));
    const ours = { ignoreDifferences: ['template.containerDefinitions[].image'] };
    await world.commit(files(specOf(breaker), ours));
    const deployed = { ...image(1), containerDefinitions: [{ ...CONTAINER, image: 'app:from-the-pipeline' }] };
    await world.call('ecs', 'RegisterTaskDefinition', deployed);
    await world.call('ecs', 'UpdateService', { cluster: 'shop', service: 'web', taskDefinition: 'web:2' });
    const since = world.clock.now() + 1;
    await world.clock.advance(HOUR);
    expect(writesSince(world, since)).toEqual([]);
    expect(statusOf(world)).toMatchObject({
      sync: 'Synced',
      ignored: [{ desired: 'app:1', live: 'app:from-the-pipeline', why: { reason: 'ignored', at: 'web.yaml:8' } }],
    });

    const changed = { ...CONTAINER, environment: [{ name: 'A', value: '2' }] };
    await world.commit(files(specOf({ ...breaker, template: { ...image(1), containerDefinitions: [changed] } }), ours));
    expect(await world.settle()).toBe(true);
    const { taskDefinition } = await world.call('ecs', 'DescribeTaskDefinition', { taskDefinition: 'web:3' });
    expect(taskDefinition).toMatchObject({
      containerDefinitions: [{ image: 'app:from-the-pipeline', environment: [{ name: 'A', value: '2' }] }],
    });
    expect(writesSince(world, since)).toEqual(['RegisterTaskDefinition', 'UpdateService']);
    expect(statusOf(world)).toMatchObject({ sync: 'Synced', summary: { detail: 'web:3' } });
  });

  it('is held after ECS rolled it back, with the tasks’ own reasons, until its content changes', async () => {
    const world = await converged(specOf(breaker));
    const crash = { ...image(1), containerDefinitions: [{ name: 'app', image: 'app:crash' }] };
    await world.commit(files(specOf({ ...breaker, template: crash })));
    const since = world.clock.now() - 200;
    await world.clock.advance(2 * HOUR);

    expect(writesSince(world, since)).toEqual(['RegisterTaskDefinition', 'UpdateService']);
    expect(statusOf(world)).toMatchObject({
      health: { status: 'Degraded', message: expect.stringContaining('web:2 failed in its last rollout') },
      plan: { kind: 'hold' },
      outcome: { kind: 'held' },
    });

    await world.commit(files(specOf({ ...breaker, template: image(3) })));
    expect(await world.settle()).toBe(true);
    expect(statusOf(world)).toMatchObject({ health: { status: 'Healthy' }, summary: { detail: 'web:3' } });
  });

  it('comes back at its last live count when somebody deletes it', async () => {
    const world = await converged(specOf({ ...breaker, desiredCount: undefined }));
    await world.call('ecs', 'UpdateService', { cluster: 'shop', service: 'web', desiredCount: 4 });
    await world.clock.advance(10 * MINUTE);
    const since = world.clock.now();
    await world.call('ecs', 'DeleteService', { cluster: 'shop', service: 'web', force: true });
    await world.clock.advance(HOUR);

    expect(writesSince(world, since).filter((operation) => operation !== 'DeleteService')).toEqual(['CreateService']);
    expect(statusOf(world)?.summary).toMatchObject({ desired: 4, running: 4 });
  });

  it('converges with all the small print that needs no other object', async () => {
    const world = await converged(SMALL_PRINT);
    const since = world.clock.now();
    await world.clock.advance(HOUR);

    expect(statusOf(world)).toMatchObject({ sync: 'Synced', differences: [], unmodelled: [] });
    expect(writesSince(world, since)).toEqual([]);
    expect(writesSince(world, 0).filter((operation) => operation !== 'CreateCluster')).toEqual([
      'RegisterTaskDefinition',
      'CreateService',
    ]);
  });
});
