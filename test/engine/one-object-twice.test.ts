import { expect, it } from 'vitest';
import { NAMESPACE, resource } from '../kinds/aws-resource/network.ts';
import type { World } from '../support/world.ts';
import { createWorld } from '../support/world.ts';

const KEYS = ['shop/AwsResource/a', 'shop/AwsResource/b', 'shop/Cluster/a', 'shop/Cluster/b'] as const;
const BUCKET = resource('a', '{type: AWS::S3::Bucket, properties: {BucketName: news}}');
const CLUSTER = resource('a', '{clusterName: shop}').replace('kind: AwsResource', 'kind: Cluster');
const second = (document: string): string => document.replace('name: a', 'name: b');

async function settled(files: Readonly<Record<string, string>>, world = createWorld({ seed: 7 })): Promise<World> {
  await world.commit({ 'ns.yaml': NAMESPACE, ...files });
  await world.settle();
  return world;
}

function states(world: World) {
  return KEYS.flatMap((key) => {
    const status = world.operator().views.object(key);
    if (!status) return [];
    const { sync, health, conditions, plan, outputs } = status;
    const { status: word, reason } = conditions.find(({ type }) => type === 'Synced') ?? {};
    return { key, sync, synced: `${word} ${reason}`, health, plan: plan?.kind, knowsIt: outputs !== undefined };
  });
}

it('a document whose object another one manages is neither in sync nor well, and outputs nothing', async () => {
  const world = await settled({ 'a.yaml': BUCKET });
  await settled({ 'a.yaml': BUCKET, 'b.yaml': second(BUCKET) }, world);

  expect(states(world)).toEqual([
    {
      key: 'shop/AwsResource/a',
      sync: 'Synced',
      synced: 'True Synced',
      health: expect.objectContaining({ status: 'Healthy' }),
      plan: 'settled',
      knowsIt: true,
    },
    {
      key: 'shop/AwsResource/b',
      sync: 'Unknown',
      synced: 'Unknown DuplicateIdentity',
      health: { status: 'Degraded', message: 'DUPLICATE_IDENTITY: shop/AwsResource/a manages the same AWS object' },
      plan: 'refuse',
      knowsIt: false,
    },
  ]);
});

it('of two documents of one name that nobody manages before the other, neither is in sync', async () => {
  const world = await settled({ 'a.yaml': CLUSTER });
  await settled({ 'a.yaml': CLUSTER, 'b.yaml': second(CLUSTER) }, world);

  expect(states(world)).toMatchObject([
    { key: 'shop/Cluster/a', sync: 'Unknown', synced: 'Unknown DuplicateIdentity', plan: 'refuse' },
    { key: 'shop/Cluster/b', sync: 'Unknown', synced: 'Unknown DuplicateIdentity', plan: 'refuse' },
  ]);
});
