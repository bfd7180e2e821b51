import { describe, expect, it } from 'vitest';
import { createWorld } from '../../support/world.ts';
import { NAMESPACE, resource, writes } from './network.ts';

const KEPT = [
  { type: 'AWS::SQS::Queue', stated: 'DelaySeconds: 1', other: 'KmsMasterKeyId', because: 'its tags are a list' },
  {
    type: 'AWS::EFS::FileSystem',
    stated: 'Encrypted: true',
    other: 'KmsKeyId',
    because: 'its tags are FileSystemTags',
  },
  { type: 'AWS::EC2::EIP', stated: 'Domain: vpc', other: 'PublicIpv4Pool', because: 'a record says whose it is' },
];

const filesOf = (type: string, properties: string) => ({
  'ns.yaml': NAMESPACE,
  'one.yaml': resource('one', `{type: ${type}, properties: {${properties}}}`),
});

describe('a resource whose name AWS assigned', () => {
  it.each(KEPT)('is found by a controller that knows nothing: $type, because $because', async ({ type, stated }) => {
    const world = createWorld({ seed: 31 });
    await world.commit(filesOf(type, stated));
    expect(await world.settle()).toBe(true);
    world.sandbox.ledger.reset();
    world.restart();
    // What asked for it is found by what is wanted: another wish, and it is no help any more.
    await world.commit(filesOf(type, `${stated}, ${tagsOf(type)}: [{Key: a, Value: b}]`));
    await world.settle();

    expect(writes(world).filter((one) => one.startsWith('Create'))).toEqual([]);
  });

  it.each(KEPT)(
    'is known to live while its document waits: $type, because $because',
    async ({ type, stated, other }) => {
      const world = createWorld({ seed: 32 });
      await world.commit(filesOf(type, stated));
      expect(await world.settle()).toBe(true);
      world.restart({ dryRun: true });
      await world.commit(filesOf(type, `${stated}, ${other}: "\${AwsResource/none}"`));
      await world.operator().quiet();

      const { health, outcome } = world.operator().views.object('shop/AwsResource/one') ?? {};
      expect([health?.status === 'Missing', outcome?.kind]).toEqual([false, 'blocked']);
    },
  );
});

it('costs no search of its own for each that waits, but for what a sweep lists anyway', async () => {
  const world = createWorld({ seed: 33 });
  const waiting = Array.from({ length: 20 }, (_, at) => [
    `q${at}.yaml`,
    resource(`q${at}`, '{type: AWS::SQS::Queue, properties: {KmsMasterKeyId: "${AwsResource/none}"}}'),
  ]);
  await world.commit({ 'ns.yaml': NAMESPACE, ...Object.fromEntries(waiting) });
  await world.operator().quiet();

  const searches = world.sandbox.ledger.entries({}).filter(({ operation }) => operation === 'GetResources');
  expect(searches.length).toBeLessThan(5);
});

function tagsOf(type: string): string {
  return type === 'AWS::EFS::FileSystem' ? 'FileSystemTags' : 'Tags';
}
