import { describe, expect, it } from 'vitest';
import { SWEEP_MS, type World } from '../../support/world.ts';
import { describeDefaults, files, manifest, ownVpc, writesOf } from './default-world.ts';

describe('what comes with a VPC of ours', () => {
  it('is taken over without a question, and changed as its manifest says', async () => {
    const { world, vpcId } = await ownVpc();
    await world.commit(
      files(
        manifest(
          'group',
          `{vpcId: ${vpcId}, resource: SecurityGroup, ingress: [], egress: [], tags: [{key: Name, value: none}]}`,
        ),
        manifest('table', `{vpcId: ${vpcId}, resource: MainRouteTable}`),
        manifest('acl', `{vpcId: ${vpcId}, resource: NetworkAcl, tags: [{key: Name, value: acl}]}`),
      ),
    );
    expect(await world.settle()).toBe(true);
    const { table, group, acl } = await describeDefaults(world, vpcId);
    expect(group).toMatchObject({ IpPermissions: [], IpPermissionsEgress: [] });
    expect(namesOf(group.Tags)).toEqual({ Name: 'none', 'evenkeel.dev/owner': 'evenkeel' });
    expect(namesOf(acl.Tags)).toEqual({ Name: 'acl', 'evenkeel.dev/owner': 'evenkeel' });
    expect(namesOf(table.Tags)).toEqual({ 'evenkeel.dev/owner': 'evenkeel' });
    expect(idsOf(world)).toEqual({ acl: acl.NetworkAclId, group: group.GroupId, table: table.RouteTableId });
  });

  it('is written no more once it is as it should be', async () => {
    const { world, vpcId } = await ownVpc();
    const group = `{vpcId: ${vpcId}, resource: SecurityGroup, ingress: [{ipProtocol: tcp, fromPort: 443, toPort: 443, cidrIpv4: 10.1.2.3/16}, {ipProtocol: all, referencedGroupId: self}]}`;
    await world.commit(files(manifest('group', group)));
    await world.settle();
    const before = writesOf(world);
    for (let sweep = 0; sweep < 20; sweep += 1) await world.clock.advance(SWEEP_MS);
    expect(writesOf(world)).toEqual(before);
  });

  it('asks first where the VPC is not ours', async () => {
    const { world, vpcId } = await ownVpc([{ Key: 'team', Value: 'web' }]);
    await world.commit(files(manifest('group', `{vpcId: ${vpcId}, resource: SecurityGroup, ingress: []}`)));
    await world.clock.advance(SWEEP_MS);
    expect(world.operator().views.objects().at(-1)?.plan).toMatchObject({ kind: 'refuse', code: 'NOT_OWNED' });
  });

  it('is healed when somebody changes it by hand, additions first', async () => {
    const { world, vpcId } = await ownVpc();
    const wanted = '[{ipProtocol: tcp, fromPort: 443, toPort: 443, cidrIpv4: 10.0.0.0/16, description: web}]';
    await world.commit(files(manifest('group', `{vpcId: ${vpcId}, resource: SecurityGroup, ingress: ${wanted}}`)));
    await world.settle();
    const { group } = await describeDefaults(world, vpcId);
    const GroupId = group.GroupId;
    const before = writesOf(world).length;
    await world.call('ec2', 'RevokeSecurityGroupIngress', { GroupId, IpPermissions: group.IpPermissions });
    await world.call('ec2', 'AuthorizeSecurityGroupIngress', {
      GroupId,
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    });
    await world.clock.advance(2 * SWEEP_MS);
    expect((await describeDefaults(world, vpcId)).group.IpPermissions).toEqual(group.IpPermissions);
    expect(writesOf(world).slice(before + 2)).toEqual(['AuthorizeSecurityGroupIngress', 'RevokeSecurityGroupIngress']);
  });

  it('keeps routes of gateway endpoints and adds its own to the internet', async () => {
    const { world, vpcId } = await ownVpc();
    const { InternetGateway } = await world.call('ec2', 'CreateInternetGateway', {});
    const { InternetGatewayId } = InternetGateway as { InternetGatewayId: string };
    await world.call('ec2', 'AttachInternetGateway', { InternetGatewayId, VpcId: vpcId });
    const routes = `[{destinationCidrBlock: 0.0.0.0/0, gatewayId: ${InternetGatewayId}}]`;
    await world.commit(files(manifest('table', `{vpcId: ${vpcId}, resource: MainRouteTable, routes: ${routes}}`)));
    await world.settle();
    const { table } = await describeDefaults(world, vpcId);
    expect(table.Routes.map(({ DestinationCidrBlock, GatewayId }) => [DestinationCidrBlock, GatewayId])).toEqual([
      ['10.0.0.0/16', 'local'],
      ['0.0.0.0/0', InternetGatewayId],
    ]);
  });

  it('changes entries of the ACL by number and direction', async () => {
    const { world, vpcId } = await ownVpc();
    const entries = `[{ruleNumber: 100, protocol: tcp, ruleAction: allow, cidrBlock: 0.0.0.0/0, portRange: {from: 443, to: 443}}, {egress: true, ruleNumber: 90, protocol: all, ruleAction: allow, cidrBlock: 0.0.0.0/0}]`;
    await world.commit(files(manifest('acl', `{vpcId: ${vpcId}, resource: NetworkAcl, entries: ${entries}}`)));
    expect(await world.settle()).toBe(true);
    const { acl } = await describeDefaults(world, vpcId);
    const short = acl.Entries.map((each) => `${each.Egress} ${each.RuleNumber} ${each.Protocol} ${each.RuleAction}`);
    expect(short.sort()).toEqual([
      'false 100 6 allow',
      'false 32767 -1 deny',
      'true 32767 -1 deny',
      'true 90 -1 allow',
    ]);
    expect(writesOf(world).filter((each) => each.includes('Entry'))).toEqual([
      'CreateNetworkAclEntry',
      'ReplaceNetworkAclEntry',
      'DeleteNetworkAclEntry',
    ]);
  });
});

/** Main outputs by name of the document. */
function idsOf(world: World): Readonly<Record<string, unknown>> {
  const objects = world.operator().views.objects();
  const own = objects.filter(({ identity }) => identity.kind === 'DefaultResource');
  return Object.fromEntries(own.map(({ identity, outputs }) => [identity.name, outputs?.['']]));
}

/** Without the names under which we write down what is settled. */
function namesOf(tags: readonly { readonly Key: string; readonly Value: string }[]): Readonly<Record<string, string>> {
  const own = ['evenkeel.dev/resource', 'evenkeel.dev/applied'];
  return Object.fromEntries(tags.flatMap(({ Key, Value }) => (own.includes(Key) ? [] : [[Key, Value]])));
}
