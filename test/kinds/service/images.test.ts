// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of manifests
import { describe, expect, it } from 'vitest';
import { serviceKind } from '../../../controller/kinds/service/index.ts';
import type { ServiceLive } from '../../../controller/kinds/service/live.ts';
import { keyOf } from '../../../controller/model/identity.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { Readers } from '../../../controller/ports/reader.ts';
import { documentText, namespaceText, writesSince } from '../../support/small-world.ts';
import { createWorld, type Files, type World } from '../../support/world.ts';

const MINUTE = 60_000;
const REGISTRY = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const KEY = keyOf({ namespace: 'shop', kind: 'Service', name: 'web' });

function service(image: string, spec: JsonObject = {}): JsonObject {
  const containerDefinitions = [{ name: 'app', image, memory: 64 }];
  return { cluster: 'shop', launchType: 'EC2', desiredCount: 1, template: { containerDefinitions }, ...spec };
}

function files(image: string, spec: JsonObject = {}): Files {
  return {
    'namespace.yaml': namespaceText(),
    'cluster.yaml': documentText('Cluster', 'shop', {}),
    'repository.yaml': documentText('Repository', 'web', { repositoryName: 'shop/web' }),
    'web.yaml': documentText('Service', 'web', service(image, spec)),
  };
}

async function push(world: World, imageTag: string): Promise<string> {
  const imageManifest = JSON.stringify({ schemaVersion: 2, imageTag });
  const { image } = await world.call('ecr', 'PutImage', { repositoryName: 'shop/web', imageManifest, imageTag });
  return String((image as { readonly imageId: { readonly imageDigest: string } }).imageId.imageDigest);
}

async function expire(world: World, imageTag: string): Promise<void> {
  await world.call('ecr', 'BatchDeleteImage', { repositoryName: 'shop/web', imageIds: [{ imageTag }] });
}

const reasonOf = (world: World) => {
  const outcome = world.operator().views.object(KEY)?.outcome;
  return outcome && 'reason' in outcome ? outcome.reason : outcome?.kind;
};

/** A service that runs 1.0.0 of the repository. */
async function running(): Promise<World> {
  const world = createWorld({ seed: 1 });
  await world.commit(files('${Repository/web.uri}:1.0.0'));
  await world.clock.advance(MINUTE);
  await push(world, '1.0.0');
  expect(await world.settle()).toBe(true);
  return world;
}

const imagesRead = (world: World) => world.sandbox.ledger.count('ecr:BatchGetImage');

describe('a service that does not live yet', () => {
  it('waits for its image, by name, and comes once somebody has pushed it', async () => {
    const world = createWorld({ seed: 1 });
    await world.commit(files('${Repository/web.uri}:1.0.0'));
    await world.clock.advance(5 * MINUTE);

    expect(reasonOf(world)).toBe('waits for image shop/web:1.0.0');
    expect(writesSince(world, 0)).toEqual(expect.arrayContaining(['CreateCluster', 'CreateRepository']));
    expect(writesSince(world, 0)).not.toContain('RegisterTaskDefinition');

    await push(world, '1.0.0');
    expect(await world.settle()).toBe(true);
    expect(world.operator().views.object(KEY)?.health.status).toBe('Healthy');
  });

  it('waits for a digest, too', async () => {
    const world = createWorld({ seed: 1 });
    await world.commit(files(`${REGISTRY}/shop/web@sha256:${'0'.repeat(64)}`));
    await world.clock.advance(MINUTE);

    expect(reasonOf(world)).toBe(`waits for image shop/web@sha256:${'0'.repeat(64)}`);
  });

  it.each([
    ['another registry', 'public.ecr.aws/shop/web:1.0.0'],
    ['another account', '222222222222.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1.0.0'],
    ['another Region', '123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/web:1.0.0'],
  ])('does not wait for an image of %s, which nobody here can look at', async (_, image) => {
    const world = createWorld({ seed: 1 });
    await world.commit(files(image));

    expect(await world.settle()).toBe(true);
    expect(imagesRead(world)).toBe(0);
  });

  it('does not wait where nobody may look', async () => {
    const world = createWorld({ seed: 1 });
    const { Fault } = await import('../../../sandbox/contract.ts');
    world.sandbox.setFaults(({ operation }) =>
      operation === 'BatchGetImage' ? { outcome: new Fault('AccessDeniedException', 'no') } : {},
    );
    await world.commit(files('${Repository/web.uri}:1.0.0'));
    await world.clock.advance(2 * MINUTE);

    expect(writesSince(world, 0)).toContain('CreateService');
  });
});

describe('a service that runs', () => {
  it('waits with the next revision, and with nothing else', async () => {
    const world = await running();
    const since = world.clock.now();
    await world.commit(files('${Repository/web.uri}:1.1.0', { desiredCount: 2 }));
    await world.clock.advance(5 * MINUTE);

    expect(writesSince(world, since)).toEqual(['UpdateService']);
    expect(reasonOf(world)).toBe('waits for image shop/web:1.1.0');

    await push(world, '1.1.0');
    expect(await world.settle()).toBe(true);
    expect(writesSince(world, since)).toEqual(['UpdateService', 'PutImage', 'RegisterTaskDefinition', 'UpdateService']);
  });

  it('asks the registry nothing while nothing is due', async () => {
    const world = await running();
    const before = imagesRead(world);
    await world.clock.advance(60 * MINUTE);

    expect(imagesRead(world)).toBe(before);
  });

  it('does nothing when latest moves under a manifest that stays', async () => {
    const world = createWorld({ seed: 1 });
    await world.commit(files('${Repository/web.uri}'));
    await world.clock.advance(MINUTE);
    await push(world, 'latest');
    expect(await world.settle()).toBe(true);
    const since = world.clock.now();
    const imageManifest = JSON.stringify({ schemaVersion: 2, imageTag: 'another' });
    await world.call('ecr', 'PutImage', { repositoryName: 'shop/web', imageManifest, imageTag: 'latest' });
    await world.clock.advance(60 * MINUTE);

    expect(writesSince(world, since)).toEqual(['PutImage']);
  });

  it('runs what a digest names, however tags move', async () => {
    const world = createWorld({ seed: 1 });
    await world.commit(files('${Repository/web.uri}:1.0.0'));
    await world.clock.advance(MINUTE);
    const digest = await push(world, '1.0.0');
    await world.commit(files(`${REGISTRY}/shop/web@${digest}`));

    expect(await world.settle()).toBe(true);
  });

  it('notices before a rollout back that the image has expired, and names it', async () => {
    const world = await running();
    await push(world, '1.1.0');
    await world.commit(files('${Repository/web.uri}:1.1.0'));
    expect(await world.settle()).toBe(true);
    await expire(world, '1.0.0');
    const since = world.clock.now();
    await world.commit(files('${Repository/web.uri}:1.0.0'));
    await world.clock.advance(5 * MINUTE);

    expect(reasonOf(world)).toBe('waits for image shop/web:1.0.0');
    expect(writesSince(world, since)).toEqual(['BatchDeleteImage']);
  });

  it('does not let a person go back to a revision whose image has expired', async () => {
    let readers: Readers | undefined;
    const world = createWorld({
      seed: 1,
      wrapReaders(made) {
        readers = made;
        return made;
      },
    });
    for (const tag of ['1.0.0', '1.1.0']) {
      await world.commit(files(`\${Repository/web.uri}:${tag}`));
      await world.clock.advance(MINUTE);
      await push(world, tag);
      expect(await world.settle()).toBe(true);
    }
    await expire(world, '1.0.0');
    const live = { service: { clusterArn: 'cluster/shop', serviceName: 'web' } } as unknown as ServiceLive;
    const read = readers?.point({ account: '123456789012', region: 'eu-west-1' });
    const found = read && serviceKind.steer?.(live, { kind: 'rollback' }, read);
    await world.clock.advance(1_000);

    expect((await found)?.decide({ now: 0, suspension: {} })).toEqual({
      kind: 'refuse',
      message: 'shop/web:1.0.0, which web:1 runs, is not in its repository any more',
      hint: 'push it again, or go to a revision whose images are there: rollout undo --to-revision',
    });
  });
});
