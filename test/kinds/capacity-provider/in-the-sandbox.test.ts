import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../controller/model/json.ts';
import { documentText, namespaceText, writesSince } from '../../support/small-world.ts';
import { createWorld, type Files, type World } from '../../support/world.ts';
import { INSTANCES } from './live-capacity.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const SPECS: Readonly<Record<string, JsonObject>> = {
  'Cluster/shop': {
    capacityProviders: ['workers', 'FARGATE'],
    defaultCapacityProviderStrategy: [{ capacityProvider: 'workers', weight: 1 }],
  },
  'Cluster/managed': {},
  'CapacityProvider/workers': {
    autoScalingGroupProvider: { autoScalingGroupArn: 'workers', managedScaling: { status: 'ENABLED' } },
    tags: [{ key: 'team', value: 'shop' }],
  },
  'CapacityProvider/instances': { cluster: 'managed', managedInstancesProvider: INSTANCES },
};

function filesOf(specs: Readonly<Record<string, JsonObject>>): Files {
  const documents = Object.entries(specs).map(([name, spec]) => {
    const [kind = '', metadataName = ''] = name.split('/');
    return [`${name.replace('/', '-')}.yaml`, documentText(kind, metadataName, spec)] as const;
  });
  const management = { mode: 'enforce', prune: true };
  return { 'namespace.yaml': namespaceText(management), ...Object.fromEntries(documents) };
}

async function converged(): Promise<World> {
  const world = createWorld({ seed: 11, sandbox: { shuffle: true } });
  await world.commit(filesOf(SPECS));
  expect(await world.settle(), JSON.stringify(world.operator().views.objects())).toBe(true);
  await world.clock.advance(5 * MINUTE);
  return world;
}

async function healed(world: World, edit: () => Promise<unknown>): Promise<readonly string[]> {
  await edit();
  const since = world.clock.now() + 1;
  await world.clock.advance(HOUR);
  expect(await world.settle()).toBe(true);
  return writesSince(world, since);
}

/** Long enough for a removed document to be acted on. */
async function polled(world: World, minutes: number): Promise<void> {
  for (let polls = 0; polls < minutes; polls += 1) {
    await world.clock.advance(MINUTE);
    await world.poll();
  }
}

describe('capacity providers in the sandbox', () => {
  it('are made from nothing in order, and then nothing is written any more', async () => {
    const world = await converged();
    const made = writesSince(world, 0);
    const since = world.clock.now();
    await world.clock.advance(3 * HOUR);

    expect([...made].sort()).toEqual([
      'CreateCapacityProvider',
      'CreateCapacityProvider',
      'CreateCluster',
      'CreateCluster',
    ]);
    expect(writesSince(world, since)).toEqual([]);
    const unmodelled = world
      .operator()
      .views.objects()
      .flatMap((object) => object.unmodelled);
    expect(unmodelled).toEqual([]);
  });

  it('are put right by one call for each that somebody changed', async () => {
    const world = await converged();
    const update = (input: object) => () => world.call('ecs', 'UpdateCapacityProvider', input);
    const drained = { managedDraining: 'DISABLED', managedScaling: { targetCapacity: 50 } };

    expect(await healed(world, update({ name: 'workers', autoScalingGroupProvider: drained }))).toEqual([
      'UpdateCapacityProvider',
    ]);
    const bigger = {
      ...INSTANCES,
      instanceLaunchTemplate: { monitoring: 'DETAILED', storageConfiguration: { storageSizeGiB: 500 } },
    };
    expect(
      await healed(world, update({ name: 'instances', cluster: 'managed', managedInstancesProvider: bigger })),
    ).toEqual(['UpdateCapacityProvider']);
  });

  it('is made again when somebody deleted it', async () => {
    const world = await converged();
    const cluster = 'managed';
    const deletion = () => world.call('ecs', 'DeleteCapacityProvider', { capacityProvider: 'instances', cluster });

    expect(await healed(world, deletion)).toEqual(['CreateCapacityProvider']);
  });

  it('are let go of, then deleted before their clusters, when all documents go', async () => {
    const world = await converged();
    const since = world.clock.now();
    await world.commit(filesOf({ 'Cluster/kept': {} }));
    await polled(world, 40);

    const writes = writesSince(world, since).filter((operation) => operation !== 'CreateCluster');
    expect(writes.filter((operation) => operation === 'PutClusterCapacityProviders')).toHaveLength(1);
    expect(writes.filter((operation) => operation.startsWith('Delete'))).toEqual([
      'DeleteCapacityProvider',
      'DeleteCapacityProvider',
      'DeleteCluster',
      'DeleteCluster',
    ]);
    const left = world.operator().views.objects();
    expect(left.map(({ key }) => key).filter((key) => !key.includes('/Namespace/'))).toEqual(['shop/Cluster/kept']);
  });

  it('is deleted once its cluster’s document no longer names it', async () => {
    const world = await converged();
    const since = world.clock.now();
    const { 'CapacityProvider/workers': _workers, ...others } = SPECS;
    await world.commit(
      filesOf({ ...others, 'Cluster/shop': { capacityProviders: ['FARGATE'], defaultCapacityProviderStrategy: [] } }),
    );
    await polled(world, 20);

    expect(writesSince(world, since)).toEqual(['PutClusterCapacityProviders', 'DeleteCapacityProvider']);
  });
});
