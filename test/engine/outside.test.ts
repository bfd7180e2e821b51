// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of manifests
import { expect, it } from 'vitest';
import type { ObjectStatus } from '../../controller/model/status.ts';
import type { TerraformStates } from '../../controller/ports/terraform-states.ts';
import { Fault } from '../../sandbox/contract.ts';
import { createWorld, SWEEP_MS, type World } from '../support/world.ts';

const group = (name: string, vpc: string, more = ''): string =>
  `apiVersion: evenkeel.dev/v1alpha1
kind: TargetGroup
metadata: {name: ${name}}
management: {mode: enforce}
spec: {protocol: HTTP, port: 80, targetType: ip, vpcId: "${vpc}"${more}}
`;

const template = (outputs: Readonly<Record<string, string>>): string =>
  JSON.stringify({
    Resources: { Nothing: { Type: 'AWS::CloudFormation::WaitConditionHandle' } },
    Outputs: Object.fromEntries(Object.entries(outputs).map(([name, Value]) => [name, { Value }])),
  });

const stack = (world: World, call: 'CreateStack' | 'UpdateStack', outputs: Readonly<Record<string, string>>) =>
  world.call('cloudformation', call, { StackName: 'shop-network', TemplateBody: template(outputs) });

const status = (world: World, name: string): ObjectStatus | undefined =>
  world.operator().views.object(`default/TargetGroup/${name}`);

const VPC = 'vpc-0000000000000000a';

it('puts in outputs of stacks, and a change of one is a change with its origin, not drift', async () => {
  const world = createWorld({ seed: 1 });
  await stack(world, 'CreateStack', { VpcId: VPC, Seconds: '30' });
  const spec = ', healthCheckIntervalSeconds: "${cfn:shop-network.Seconds}"';
  await world.commit({ 'web.yaml': group('web', '${cfn:shop-network.VpcId}', spec) });
  await world.settle();
  expect(status(world, 'web')?.origins).toEqual([
    expect.objectContaining({ path: 'vpcId', value: VPC, from: 'cfn shop-network.VpcId' }),
    expect.objectContaining({ path: 'healthCheckIntervalSeconds', value: '30', from: 'cfn shop-network.Seconds' }),
  ]);

  await stack(world, 'UpdateStack', { VpcId: VPC, Seconds: '60' });
  await world.clock.advance(2 * SWEEP_MS);

  const told = world.events.flatMap((event) =>
    event.type === 'ChangeFound' || event.type === 'DriftFound' ? [[event.type, event.differences]] : [],
  );
  const why = { reason: 'set', from: 'cfn shop-network.Seconds' };
  expect(told).toEqual([['ChangeFound', [{ path: 'healthCheckIntervalSeconds', desired: 60, live: 30, why }]]]);
  expect([await world.settle(), status(world, 'web')?.differences]).toEqual([true, []]);
});

it('what is missing, not allowed or not permitted blocks only who asks for it, and says why', async () => {
  const allowed = { parameters: ['/shop/'], secrets: [], stacks: ['shop-'] };
  const world = createWorld({
    seed: 1,
    operator: { allowed },
    sandbox: {
      faults: ({ operation, input }) =>
        operation === 'GetParameters' && (input.Names as string[]).includes('/shop/denied')
          ? { outcome: new Fault('AccessDeniedException', 'not authorized to perform: ssm:GetParameters') }
          : {},
    },
  });
  await stack(world, 'CreateStack', { VpcId: VPC });
  await world.call('ssm', 'PutParameter', { Name: '/shop/vpc', Value: VPC, Type: 'String' });
  await world.call('ssm', 'PutParameter', { Name: '/shop/hidden', Value: VPC, Type: 'SecureString' });
  const asked = {
    stack: '${cfn:shop-none.VpcId}',
    output: '${cfn:shop-network.Vpc}',
    foreign: '${cfn:other.VpcId}',
    parameter: '${ssm:/shop/none}',
    denied: '${ssm:/shop/denied}',
    secure: '${ssm:/shop/hidden}',
    state: '${tfstate:output.vpc}',
    fine: '${cfn:shop-network.VpcId}',
    beside: '${ssm:/shop/vpc}',
  };
  await world.commit(
    Object.fromEntries(Object.entries(asked).map(([name, vpc]) => [`${name}.yaml`, group(name, vpc)])),
  );
  await world.clock.advance(2 * SWEEP_MS);

  const told = Object.keys(asked).map((name) => {
    const outcome = status(world, name)?.outcome;
    return [name, outcome && 'reason' in outcome ? outcome.reason : outcome?.kind];
  });
  expect(Object.fromEntries(told)).toEqual({
    stack: 'stack.yaml:5:57 ${cfn:shop-none.VpcId}: there is no stack shop-none',
    output:
      'output.yaml:5:57 ${cfn:shop-network.Vpc}: the stack is CREATE_COMPLETE and has no such output; it has VpcId',
    foreign: 'foreign.yaml:5:57 ${cfn:other.VpcId}: --stack-prefix allows shop-',
    parameter: 'parameter.yaml:5:57 ${ssm:/shop/none}: there is no such parameter',
    denied: expect.stringContaining('denied.yaml:5:57 ${ssm:/shop/denied}: ssm:GetParameters: AccessDeniedException'),
    secure: expect.stringContaining('secure.yaml:5:57 ${ssm:/shop/hidden}: parameter /shop/hidden is a SecureString'),
    state: 'state.yaml:5:57 ${tfstate:output.vpc}: no state "default" is configured; --tfstate names none',
    fine: 'settled',
    beside: 'settled',
  });
});

it('one stack and one batch of parameters a sweep, however many refer to them', async () => {
  const world = createWorld({ seed: 1 });
  await stack(world, 'CreateStack', { VpcId: VPC });
  await world.call('ssm', 'PutParameter', { Name: '/shop/seconds', Value: '30', Type: 'String' });
  const spec = ', healthCheckIntervalSeconds: "${ssm:/shop/seconds}"';
  const files = Array.from({ length: 20 }, (_, i) => [
    `${i}.yaml`,
    group(`web-${i}`, '${cfn:shop-network.VpcId}', spec),
  ]);
  await world.commit(Object.fromEntries(files));
  await world.settle();
  const before = world.sandbox.ledger.entries().length;
  await world.clock.advance(SWEEP_MS);
  const calls = world.sandbox.ledger
    .entries()
    .slice(before)
    .map(({ operation }) => operation);
  expect(calls.filter((call) => call === 'DescribeStacks' || call === 'GetParameters').sort()).toEqual([
    'DescribeStacks',
    'GetParameters',
  ]);
});

it('a value that cannot be read any more stops writes, and changes nothing', async () => {
  const world = createWorld({ seed: 1 });
  await stack(world, 'CreateStack', { VpcId: VPC, Seconds: '30' });
  const spec = ', healthCheckIntervalSeconds: "${cfn:shop-network.Seconds}"';
  await world.commit({ 'web.yaml': group('web', VPC, spec) });
  await world.settle();
  await stack(world, 'UpdateStack', { VpcId: VPC });
  const writes = world.sandbox.ledger.writes();
  await world.clock.advance(3 * SWEEP_MS);
  expect([world.sandbox.ledger.writes() - writes, status(world, 'web')?.outcome?.kind]).toEqual([0, 'held']);
});

it('a secret is named by its ARN and a state gives what it holds, and nothing asks for a secret’s value', async () => {
  const states: TerraformStates = {
    value: async (state, address) => ({ state: 'known', value: `${state} ${address}` === 'net output.vpc' ? VPC : '' }),
  };
  const world = createWorld({ seed: 1, states });
  const { ARN } = await world.call('secretsmanager', 'CreateSecret', { Name: 'shop/db', SecretString: 'hidden' });
  const service = `apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: web}
spec:
  cluster: shop
  template:
    containerDefinitions:
      - name: web
        image: web:1
        secrets:
          - {name: DB, valueFrom: "\${secretsmanager:shop/db}"}
          - {name: USER, valueFrom: "\${secretsmanager:shop/db:user::}"}
`;
  await world.commit({ 'web.yaml': service, 'group.yaml': group('web', '${tfstate:net:output.vpc}') });
  await world.clock.advance(SWEEP_MS);
  const origins = world
    .operator()
    .views.objects()
    .flatMap((each) => each.origins ?? [])
    .map(({ value, from }) => [from, value]);
  expect(origins.sort()).toEqual([
    ['secretsmanager shop/db', ARN],
    ['secretsmanager shop/db:user::', `${ARN}:user::`],
    ['tfstate net output.vpc', VPC],
  ]);
  const calls = world.sandbox.ledger.entries().filter((entry) => entry.service === 'secretsmanager');
  expect([...new Set(calls.map(({ operation }) => operation))].sort()).toEqual(['CreateSecret', 'DescribeSecret']);
});

it('puts in the newest image, zones and published ranges, and each says where it comes from', async () => {
  const ranges = { of: async () => ({ state: 'known', value: ['10.0.0.0/8'] }) as const };
  const world = createWorld({ seed: 1, ranges });
  const tags = [
    ['image', '${ami:ecs-al2023}'],
    ['zone', '${lookup:availability-zones.1}'],
    ['from', 'from ${aws-ip-ranges:API_GATEWAY/eu-west-1}'],
  ].map(([key, value]) => `{key: ${key}, value: "${value}"}`);
  const files = (more: string) => ({ 'web.yaml': group('web', VPC, `, tags: [${tags.join(', ')}${more}]`) });
  await world.commit(files(''));
  await world.settle();
  const path = '/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id';
  expect(status(world, 'web')?.origins?.map(({ from, value }) => [from, value.replace(/[0-9a-f]{17}/, '…')])).toEqual([
    [`ami ${path}`, 'ami-…'],
    ['lookup availability-zones 1', 'eu-west-1b'],
    ['aws-ip-ranges API_GATEWAY eu-west-1 ipv4', '10.0.0.0/8'],
  ]);

  await world.commit(files(', {key: far, value: "${lookup:availability-zones.7}"}'));
  await world.settle();
  expect(status(world, 'web')?.outcome).toEqual({
    kind: 'held',
    reason: expect.stringContaining('the Region has 3 zones: eu-west-1a, eu-west-1b, eu-west-1c'),
  });
});

it('looks up what carries tags: exactly one, or all of them, and never a guess', async () => {
  const world = createWorld({ seed: 1 });
  const vpc = async (...names: readonly string[]) => {
    const Tags = [{ Key: 'Name', Value: names[0] }];
    const made = await world.call('ec2', 'CreateVpc', {
      CidrBlock: '10.0.0.0/16',
      TagSpecifications: [{ ResourceType: 'vpc', Tags }],
    });
    return (made.Vpc as { VpcId: string }).VpcId;
  };
  const shop = await vpc('shop');
  const twins = [await vpc('twin'), await vpc('twin')].sort();
  await world.commit({
    'one.yaml': group('one', '${lookup:ec2:vpc?Name=shop}'),
    'two.yaml': group('two', '${lookup:ec2:vpc?Name=twin}'),
    'none.yaml': group('none', '${lookup:ec2:vpc?Name=none}'),
    'other.yaml': group('other', '${lookup:ec2:subnet?Name=shop}'),
  });
  await world.settle();
  expect(status(world, 'one')?.origins).toEqual([
    expect.objectContaining({ path: 'vpcId', value: shop, from: 'lookup ec2:vpc Name=shop' }),
  ]);
  const reasons = ['two', 'none', 'other'].map((name) => status(world, name)?.outcome);
  expect(reasons).toEqual([
    { kind: 'held', reason: expect.stringContaining(`2 of type ec2:vpc carry Name=twin: ${twins.join(', ')}`) },
    { kind: 'held', reason: expect.stringContaining('nothing of type ec2:vpc carries Name=none') },
    { kind: 'held', reason: expect.stringContaining('nothing of type ec2:subnet carries Name=shop') },
  ]);
});

it('looks properties up of what lives and nobody declares, and none that may be secret', async () => {
  const world = createWorld({ seed: 1 });
  const made = await world.call('cloudcontrol', 'CreateResource', {
    TypeName: 'AWS::EC2::VPC',
    DesiredState: '{"CidrBlock":"10.0.0.0/16"}',
  });
  await world.clock.advance(60_000);
  const { RequestToken } = made.ProgressEvent as { RequestToken: string };
  const { ProgressEvent } = await world.call('cloudcontrol', 'GetResourceRequestStatus', { RequestToken });
  const { Identifier: id } = ProgressEvent as { Identifier: string };
  const asked = {
    there: `\${lookup:AWS::EC2::VPC.VpcId?${id}}`,
    gone: '${lookup:AWS::EC2::VPC.VpcId?vpc-0000000000000000f}',
    empty: `\${lookup:AWS::EC2::VPC.Ipv4IpamPoolId?${id}}`,
    secret: '${lookup:AWS::Cognito::UserPoolClient.ClientSecret?pool|client}',
  };
  await world.commit(
    Object.fromEntries(Object.entries(asked).map(([name, vpc]) => [`${name}.yaml`, group(name, vpc)])),
  );
  await world.clock.advance(2 * SWEEP_MS);

  const told = Object.keys(asked).map((name) => {
    const outcome = status(world, name)?.outcome;
    return [name, outcome && 'reason' in outcome ? outcome.reason.replace(/^\S+ \S+ /, '') : outcome?.kind];
  });
  expect(Object.fromEntries(told)).toEqual({
    there: 'settled',
    gone: 'there is no AWS::EC2::VPC vpc-0000000000000000f',
    empty: 'it has no Ipv4IpamPoolId',
    secret: 'ClientSecret may be secret',
  });
  expect(status(world, 'there')?.origins).toEqual([
    expect.objectContaining({ path: 'vpcId', value: id, from: `lookup AWS::EC2::VPC.VpcId ${id}` }),
  ]);
});
