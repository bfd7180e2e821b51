import { expect, it } from 'vitest';
import { convertTemplate } from '../../../controller/adoption/cloudformation/convert.ts';
import { RESOURCE_TYPES } from '../../support/resource-types.ts';
import { createWorld, SWEEP_MS } from '../../support/world.ts';

const TEMPLATE = `Resources:
  Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Network}}
`;

it('resources that a stack has made are taken over, and none is made anew', async () => {
  const world = createWorld({ seed: 1 });
  const made = async (TypeName: string, properties: object): Promise<string> => {
    const accepted = await world.call('cloudcontrol', 'CreateResource', {
      TypeName,
      DesiredState: JSON.stringify(properties),
    });
    await world.clock.advance(60_000);
    const { RequestToken } = accepted.ProgressEvent as { RequestToken: string };
    const { ProgressEvent } = await world.call('cloudcontrol', 'GetResourceRequestStatus', { RequestToken });
    return (ProgressEvent as { Identifier: string }).Identifier;
  };
  const vpc = await made('AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' });
  const table = await made('AWS::EC2::RouteTable', { VpcId: vpc });
  const before = world.sandbox.ledger.entries().length;

  const { files, problems } = convertTemplate({
    file: 't.yaml',
    text: TEMPLATE,
    namespace: 'default',
    given: new Map(),
    types: RESOURCE_TYPES,
    lives: new Map([
      ['Network', vpc],
      ['Table', table.split('|')[0] ?? ''],
    ]),
  });
  const enforced = files.map(({ path, text }) => [
    path,
    text.replaceAll('management:\n', 'management:\n  mode: enforce\n'),
  ]);
  await world.commit(Object.fromEntries(enforced));
  await world.clock.advance(3 * SWEEP_MS);

  expect(problems).toEqual([]);
  const statuses = ['Network', 'Table'].map((name) => world.operator().views.object(`default/AwsResource/${name}`));
  expect(statuses.map((status) => [status?.outcome?.kind, status?.differences])).toEqual([
    ['settled', []],
    ['settled', []],
  ]);
  const writes = world.sandbox.ledger.entries().slice(before);
  expect(writes.filter(({ operation }) => operation === 'CreateResource')).toEqual([]);
});
