import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../controller/model/json.ts';
import { documentText, namespaceText, writesSince } from '../../support/small-world.ts';
import { createWorld, type Files, type World } from '../../support/world.ts';

const KEY = 'shop/Repository/web';
const DELETE = { deletionPolicy: 'delete' };
const MINUTE = 60_000;

const RULES = [
  {
    rulePriority: 2,
    selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 3 },
    action: { type: 'expire' },
  },
  {
    rulePriority: 1,
    selection: { tagStatus: 'untagged', countType: 'imageCountMoreThan', countNumber: 1 },
    action: { type: 'expire' },
  },
];

function files(spec: JsonObject | undefined, management?: JsonObject): Files {
  const namespace = { 'namespace.yaml': namespaceText({ mode: 'enforce', prune: true, deletionPolicy: 'delete' }) };
  return spec ? { ...namespace, 'web.yaml': documentText('Repository', 'web', spec, management) } : namespace;
}

async function living(spec: JsonObject, management?: JsonObject): Promise<World> {
  const world = createWorld({ seed: 1 });
  await world.commit(files(spec, management));
  expect(await world.settle()).toBe(true);
  return world;
}

async function push(world: World, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    const imageManifest = JSON.stringify({ schemaVersion: 2, n });
    await world.call('ecr', 'PutImage', { repositoryName: 'web', imageManifest, imageTag: `1.${n}` });
  }
}

/** The document is gone, and everybody has seen that often enough. */
async function takeAway(world: World): Promise<void> {
  await world.commit(files(undefined));
  for (let n = 0; n < 6; n += 1) {
    await world.clock.advance(5 * MINUTE);
    await world.poll();
  }
  await world.clock.advance(5 * MINUTE);
}

async function isThere(world: World): Promise<boolean> {
  const { repositories } = await world.call('ecr', 'DescribeRepositories', {});
  return (repositories as readonly unknown[]).length > 0;
}

describe('a repository', () => {
  it('is made with both of its policies, and is as it was meant', async () => {
    const repositoryPolicy = { Statement: { Effect: 'Allow', Principal: '*', Action: 'ecr:BatchGetImage' } };
    const world = await living({ lifecyclePolicy: { rules: RULES }, repositoryPolicy });
    const made = world.sandbox.ledger.entries({ mutating: true }).map(({ operation }) => operation);

    expect(made.slice(0, 3)).toEqual(['CreateRepository', 'PutLifecyclePolicy', 'SetRepositoryPolicy']);
    const since = world.clock.now();
    await world.clock.advance(60 * MINUTE);
    expect(writesSince(world, since)).toEqual([]);
  });

  it('says what is in it, and what it is called', async () => {
    const world = await living({});
    expect(world.operator().views.object(KEY)).toMatchObject({
      health: { status: 'Healthy', message: 'no image has been pushed yet' },
      outputs: { '': 'web', uri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/web' },
    });

    await world.clock.advance(MINUTE);
    await push(world, 2);
    await world.clock.advance(31 * MINUTE);

    expect(world.operator().views.object(KEY)).toMatchObject({
      health: { status: 'Healthy', message: 'holds 2 images, the newest is 1.1' },
      summary: { detail: '2 images: 1.1, 1.2' },
    });
  });

  it('gets a policy back that somebody took away, and loses one that the manifest has let go of', async () => {
    const world = await living({ lifecyclePolicy: { rules: RULES } });
    await world.call('ecr', 'DeleteLifecyclePolicy', { repositoryName: 'web' });
    let since = world.clock.now();
    await world.clock.advance(40 * MINUTE);
    expect(writesSince(world, since)).toEqual(['DeleteLifecyclePolicy', 'PutLifecyclePolicy']);

    since = world.clock.now();
    await world.commit(files({}));
    await world.settle();
    expect(writesSince(world, since)).toEqual(['DeleteLifecyclePolicy']);
  });

  it('leaves a policy alone that it never declared', async () => {
    const world = await living({});
    const policyText = JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: 'ecr:*' }] });
    await world.call('ecr', 'SetRepositoryPolicy', { repositoryName: 'web', policyText });
    const since = world.clock.now();
    await world.clock.advance(60 * MINUTE);

    expect(writesSince(world, since)).toEqual(['SetRepositoryPolicy']);
  });

  it('refuses another encryption, as the images would be lost', async () => {
    const world = await living({});
    await world.commit(files({ encryptionConfiguration: { encryptionType: 'KMS' } }));
    await world.clock.advance(2 * MINUTE);

    const { plan } = world.operator().views.object(KEY) ?? {};
    expect(plan).toMatchObject({ kind: 'refuse', code: 'REPLACEMENT_REFUSED' });
    expect(plan).toHaveProperty('message', expect.stringContaining('Images would be lost'));
  });
});

describe('a repository whose document is gone', () => {
  it('stays, whatever its Namespace says of deleting', async () => {
    const world = await living({});
    await takeAway(world);

    expect(await isThere(world)).toBe(true);
  });

  it('stays with its images where nobody said that they may go', async () => {
    const world = await living({}, DELETE);
    await push(world, 1);
    await takeAway(world);

    expect(await isThere(world)).toBe(true);
    const outcome = world.operator().views.object(KEY)?.outcome;
    expect(outcome).toHaveProperty('reason', expect.stringContaining('holds 1 image; emptyOnDelete: true'));
  });

  it('goes after its images, where its own document allowed both', async () => {
    const world = await living({ emptyOnDelete: true }, DELETE);
    await push(world, 120);
    const since = world.clock.now();
    await takeAway(world);

    expect(await isThere(world)).toBe(false);
    const gone = writesSince(world, since).filter((operation) => operation !== 'PutImage');
    expect(gone).toEqual(['BatchDeleteImage', 'BatchDeleteImage', 'DeleteRepository']);
  });

  it('goes when it is empty and its own document allowed it', async () => {
    const world = await living({}, DELETE);
    await takeAway(world);

    expect(await isThere(world)).toBe(false);
  });
});
