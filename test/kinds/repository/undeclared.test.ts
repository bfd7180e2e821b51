import { expect, it } from 'vitest';
import type { ResourceKey } from '../../../controller/model/identity.ts';
import { documentText, namespaceText, writesSince } from '../../support/small-world.ts';
import { createWorld } from '../../support/world.ts';

const KEY = 'shop/Repository/web' as ResourceKey;

it.each([
  { spec: {}, writes: [], because: 'a rule of the registry may scan' },
  {
    spec: { imageScanningConfiguration: { scanOnPush: false } },
    writes: ['PutImageScanningConfiguration'],
    because: 'the manifest says that nothing is scanned',
  },
])('what scans images beside the manifest leads to $writes: $because', async ({ spec, writes }) => {
  const world = createWorld({ seed: 5 });
  await world.commit({
    'ns.yaml': namespaceText({ mode: 'enforce' }),
    'web.yaml': documentText('Repository', 'web', spec),
  });
  expect(await world.settle()).toBe(true);
  const since = world.clock.now();
  const imageScanningConfiguration = { scanOnPush: true };
  await world.call('ecr', 'PutImageScanningConfiguration', { repositoryName: 'web', imageScanningConfiguration });
  await world.clock.advance(3_600_000);

  const ours = writesSince(world, since).slice(1);
  expect([ours, world.operator().views.object(KEY)?.sync]).toEqual([writes, 'Synced']);
});
