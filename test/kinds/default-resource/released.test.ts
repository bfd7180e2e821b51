import { expect, it } from 'vitest';
import { SWEEP_MS } from '../../support/world.ts';
import { describeDefaults, files, manifest, ownVpc, writesOf } from './default-world.ts';

const TEN_MINUTES = 15 * SWEEP_MS;

it('what came with a VPC is put back as AWS makes it and released, never deleted', async () => {
  const { world, vpcId } = await ownVpc();
  const before = await describeDefaults(world, vpcId);
  await world.commit(
    files(
      manifest('group', `{vpcId: ${vpcId}, resource: SecurityGroup, ingress: [], egress: []}`),
      manifest('acl', `{vpcId: ${vpcId}, resource: NetworkAcl, entries: []}`),
      manifest('table', `{vpcId: ${vpcId}, resource: MainRouteTable}`),
    ),
  );
  await world.settle();
  await world.commit(files());
  for (let poll = 0; poll < 4; poll += 1) {
    await world.clock.advance(TEN_MINUTES / 4);
    await world.poll();
  }
  await world.clock.advance(TEN_MINUTES);
  const after = await describeDefaults(world, vpcId);
  const sorted = ({ Entries }: (typeof after)['acl']) => Entries.map((each) => JSON.stringify(each)).sort();
  expect({ ...after, acl: sorted(after.acl) }).toEqual({ ...before, acl: sorted(before.acl) });
  expect(writesOf(world).filter((each) => /^Delete(SecurityGroup|RouteTable|NetworkAcl)$/.test(each))).toEqual([]);
  expect(
    world
      .operator()
      .views.objects()
      .map(({ key }) => key),
  ).toEqual(['shop/Namespace/shop']);
});

it('what a manifest declares no more is put back, and stays ours', async () => {
  const { world, vpcId } = await ownVpc();
  const before = await describeDefaults(world, vpcId);
  await world.commit(files(manifest('group', `{vpcId: ${vpcId}, resource: SecurityGroup, ingress: [], egress: []}`)));
  await world.settle();
  await world.commit(files(manifest('group', `{vpcId: ${vpcId}, resource: SecurityGroup, egress: []}`)));
  await world.settle();
  const { group } = await describeDefaults(world, vpcId);
  expect([group.IpPermissions, group.IpPermissionsEgress]).toEqual([before.group.IpPermissions, []]);
});

it('nothing is left to do where the VPC has gone', async () => {
  const { world, vpcId } = await ownVpc();
  await world.commit(files(manifest('group', `{vpcId: ${vpcId}-x, resource: SecurityGroup}`)));
  await world.clock.advance(SWEEP_MS);
  expect(world.operator().views.objects().at(-1)?.outcome).toMatchObject({ reason: 'the VPC does not exist' });
});
