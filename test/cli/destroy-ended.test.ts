import { expect, it } from 'vitest';
import { condemn } from '../../controller/cli/destroy/condemn.ts';
import { endedOf } from '../../controller/cli/destroy/tear-down.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import type { CloudControlService } from '../../sandbox/cloudcontrol/service.ts';
import { FILES } from '../kinds/aws-resource/network.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';
import { createWorld, type World } from '../support/world.ts';

type Order = Parameters<CloudControlService['order']>[0];

/** A namespace that is being destroyed, a minute after it began; AWS refuses to delete its subnet. */
async function destroyed(refusal: Pick<Order, 'errorCode' | 'message'>): Promise<World> {
  const world = createWorld({ seed: 9 });
  await world.commit(FILES);
  expect(await world.settle()).toBe(true);
  const cloudControl = world.sandbox.region('123456789012', 'eu-west-1').service('cloudcontrol');
  const order = { type: 'AWS::EC2::Subnet', operation: 'DELETE', when: 'before', times: 99, ...refusal } as const;
  (cloudControl as CloudControlService).order(order);
  const list = Object.entries(FILES).map(([path, text]) => ({ path, text }));
  const all = createLoader({ types: RESOURCE_TYPES }).load(list, { source: 'memory', commit: { id: 'end' } });
  const { snapshot, condemned } = condemn('shop', all);
  await world.commit(FILES, { documents: snapshot.documents });
  world.restart({ condemned });
  await world.clock.advance(60_000);
  return world;
}

it.each([
  { errorCode: 'AccessDenied', message: 'not yours', isOver: true, because: 'nobody gets a permission by waiting' },
  { errorCode: 'GeneralServiceException', message: 'is not empty', isOver: true, because: 'nothing empties itself' },
  {
    errorCode: 'InvalidRequest',
    message: 'The subnet has dependencies and cannot be deleted.',
    isOver: false,
    because: 'interfaces leave minutes later',
  },
])('what AWS refuses to delete by $errorCode, and what waits for that: $because', async ({ isOver, ...refusal }) => {
  const world = await destroyed(refusal);
  const left = world
    .operator()
    .views.objects()
    .filter(({ identity }) => identity.kind !== 'Namespace');
  const reasons = Object.fromEntries(
    left.map(({ key, outcome }) => [key, outcome && 'reason' in outcome && outcome.reason]),
  );

  expect(endedOf(left).size === left.length).toBe(isOver);
  expect(reasons).toEqual({
    'shop/AwsResource/subnet': expect.stringContaining(refusal.message),
    'shop/AwsResource/vpc': 'waits until shop/AwsResource/subnet is gone',
  });
});
