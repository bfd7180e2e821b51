import { describe, expect, it } from 'vitest';
import { createWorld, SWEEP_MS, type World } from '../../support/world.ts';
import { living, NAMESPACE, propertiesOf, resource, writes } from './network.ts';

interface Case {
  readonly because: string;
  readonly type: string;
  readonly before: string;
  readonly after: string;
  /** What others set meanwhile. */
  readonly others?: readonly object[];
  readonly left: Record<string, unknown>;
  readonly lacks?: readonly string[];
}

const LOG = 'LogGroupName: /shop/web';
const ROLE =
  'RoleName: shop, AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: "sts:AssumeRole"}]}';
const DATABASE =
  'DBInstanceIdentifier: orders, Engine: postgres, DBInstanceClass: db.t4g.micro, AllocatedStorage: "20", MasterUsername: shop, MasterUserPassword: orders-and-more';
const CORS = '{AllowedMethods: [GET], AllowedOrigins: ["https://a.example"]';

const CASES: readonly Case[] = [
  {
    because: 'a property is taken away',
    type: 'AWS::Logs::LogGroup',
    before: `${LOG}, RetentionInDays: 7`,
    after: LOG,
    left: {},
    lacks: ['RetentionInDays'],
  },
  {
    because: 'what a handler would leave alone is reset to what the documentation calls its default',
    type: 'AWS::SQS::Queue',
    before: 'QueueName: orders, VisibilityTimeout: 90, DelaySeconds: 5',
    after: 'QueueName: orders, VisibilityTimeout: 90',
    left: { VisibilityTimeout: 90, DelaySeconds: 0 },
  },
  {
    because: 'a pool whose protection is stated no more has none',
    type: 'AWS::Cognito::UserPool',
    before:
      'UserPoolName: shop, DeletionProtection: ACTIVE, MfaConfiguration: "OPTIONAL", EnabledMfas: [SOFTWARE_TOKEN_MFA]',
    after: 'UserPoolName: shop',
    left: { DeletionProtection: 'INACTIVE', MfaConfiguration: 'OFF' },
  },
  {
    because: 'an entry of a map goes, and the one that others put there stays',
    type: 'AWS::IoT::Thing',
    before: 'ThingName: fan, AttributePayload: {Attributes: {a: "1", b: "2"}}',
    after: 'ThingName: fan, AttributePayload: {Attributes: {a: "1"}}',
    others: [{ op: 'add', path: '/AttributePayload/Attributes/c', value: '3' }],
    left: { AttributePayload: { Attributes: { a: '1', c: '3' } } },
  },
  {
    because: 'of a map that is stated no more, the entries of others stay',
    type: 'AWS::IoT::Thing',
    before: 'ThingName: fan, AttributePayload: {Attributes: {a: "1", b: "2"}}',
    after: 'ThingName: fan, AttributePayload: {}',
    others: [{ op: 'add', path: '/AttributePayload/Attributes/c', value: '3' }],
    left: { AttributePayload: { Attributes: { c: '3' } } },
  },
  {
    because: 'an object that is stated no more goes with what it held',
    type: 'AWS::S3::Bucket',
    before: 'BucketName: shop-files, VersioningConfiguration: {Status: Enabled}',
    after: 'BucketName: shop-files',
    left: {},
    lacks: ['VersioningConfiguration'],
  },
  {
    because: 'what only a creation sets stays, and so does what others set; a record tells as a tag does',
    type: 'AWS::IAM::Role',
    before: `${ROLE}, Path: /shop/, Description: a role`,
    after: ROLE,
    others: [{ op: 'add', path: '/MaxSessionDuration', value: 7200 }],
    left: { Path: '/shop/', MaxSessionDuration: 7200 },
    lacks: ['Description'],
  },
  {
    because: 'a condition is a part of its policy, which is one value',
    type: 'AWS::IAM::Role',
    before: ROLE.replace('}]}', ', Condition: {StringEquals: {"aws:SourceAccount": "123456789012"}}}]}'),
    after: ROLE,
    left: { AssumeRolePolicyDocument: { Statement: [expect.not.objectContaining({ Condition: expect.anything() })] } },
  },
  {
    because: 'what the handler leaves alone is asked for once, and left then',
    type: 'AWS::RDS::DBInstance',
    before: `${DATABASE}, PreferredBackupWindow: "03:00-04:00", MultiAZ: true`,
    after: DATABASE,
    left: { PreferredBackupWindow: '03:00-04:00', MultiAZ: false },
  },
  {
    because: 'a tag goes, and tags of others stay',
    type: 'AWS::SQS::Queue',
    before: 'QueueName: orders, Tags: [{Key: a, Value: "1"}, {Key: b, Value: "2"}]',
    after: 'QueueName: orders, Tags: [{Key: a, Value: "1"}]',
    others: [{ op: 'add', path: '/Tags/-', value: { Key: 'team', Value: 'x' } }],
    left: {
      Tags: expect.arrayContaining([
        { Key: 'a', Value: '1' },
        { Key: 'team', Value: 'x' },
      ]),
    },
  },
  {
    because: 'a member that one element of a list lost goes from it',
    type: 'AWS::S3::Bucket',
    before: `BucketName: shop-files, CorsConfiguration: {CorsRules: [${CORS}, MaxAge: 60}, ${CORS}, Id: b}]}`,
    after: `BucketName: shop-files, CorsConfiguration: {CorsRules: [${CORS}}, ${CORS}, Id: b}]}`,
    left: {
      CorsConfiguration: {
        CorsRules: [
          { AllowedMethods: ['GET'], AllowedOrigins: ['https://a.example'] },
          { AllowedMethods: ['GET'], AllowedOrigins: ['https://a.example'], Id: 'b' },
        ],
      },
    },
  },
];

async function lifeOf({ type, before }: Case): Promise<World> {
  const world = createWorld({ seed: 1 });
  await world.commit({ 'ns.yaml': NAMESPACE, 'one.yaml': resource('one', `{type: ${type}, properties: {${before}}}`) });
  expect(await world.settle()).toBe(true);
  return world;
}

async function changeByOthers(world: World, { type, others }: Case): Promise<void> {
  if (!others) return;
  const [identifier = ''] = await living(world, type);
  const input = { TypeName: type, Identifier: identifier, PatchDocument: JSON.stringify(others) };
  await world.call('cloudcontrol', 'UpdateResource', input);
  await world.clock.advance(10_000);
}

describe('what a manifest states no more', () => {
  it.each(CASES)('$because', async (one) => {
    const world = await lifeOf(one);
    await changeByOthers(world, one);
    world.sandbox.ledger.reset();
    const after = resource('one', `{type: ${one.type}, properties: {${one.after}}}`);
    await world.commit({ 'ns.yaml': NAMESPACE, 'one.yaml': after });

    expect(await world.settle()).toBe(true);
    expect(writes(world).length).toBeLessThanOrEqual(3);
    const properties = await propertiesOf(world, one.type, (await living(world, one.type))[0] ?? '');
    expect(properties).toMatchObject(one.left);
    for (const name of one.lacks ?? []) expect(properties).not.toHaveProperty(name);
    world.sandbox.ledger.reset();
    world.restart();
    await world.poll();
    await world.clock.advance(3 * SWEEP_MS);
    expect(writes(world)).toEqual([]);
  });
});

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/0b8f0f5e-1f8b-4d0c-9d0d-0123456789ab';

function logGroup(properties: string, management = '{}'): string {
  return resource(
    'logs',
    `{type: AWS::Logs::LogGroup, properties: {LogGroupName: /shop/web${properties}}}`,
    management,
  );
}

async function differencesAfter(before: string, after: string, management?: string): Promise<readonly unknown[]> {
  const world = createWorld({ seed: 2 });
  await world.call('ssm', 'PutParameter', { Name: '/shop/key', Value: KEY, Type: 'String' });
  await world.commit({ 'ns.yaml': NAMESPACE, 'one.yaml': logGroup(before) });
  expect(await world.settle()).toBe(true);
  world.restart({ dryRun: true });
  await world.commit({ 'ns.yaml': NAMESPACE, 'one.yaml': logGroup(after, management) });
  await world.clock.advance(10_000);
  const status = world
    .operator()
    .views.objects()
    .find(({ key }) => key === 'shop/AwsResource/logs');
  return [...(status?.differences ?? []), ...(status?.ignored ?? [])];
}

describe('before it goes', () => {
  it('is shown as what the manifest used to state', async () => {
    expect(await differencesAfter(', RetentionInDays: 7', '')).toEqual([
      { path: 'properties.RetentionInDays', desired: null, live: 7, why: { reason: 'removed' } },
    ]);
  });

  it('is left as it lives by a rule', async () => {
    const rule = '{ignoreDifferences: [properties.RetentionInDays]}';
    expect(await differencesAfter(', RetentionInDays: 7', '', rule)).toMatchObject([
      { path: 'properties.RetentionInDays', live: 7, why: { reason: 'ignored' } },
    ]);
  });

  it('is not shown where a secret stood', async () => {
    const secret = ', KmsKeyId: "{{resolve:ssm:/shop/key}}"';
    expect(await differencesAfter(secret, '')).toMatchObject([
      { path: 'properties.KmsKeyId', live: '(not shown, it was a secret)' },
    ]);
  });
});

describe('a controller that ends right after it has asked for it', () => {
  it('leaves nothing of it to be forgotten', async () => {
    const world = createWorld({ seed: 4 });
    await world.commit({ 'ns.yaml': NAMESPACE, 'one.yaml': logGroup(', RetentionInDays: 7') });
    expect(await world.settle()).toBe(true);
    world.sandbox.ledger.reset();
    await world.commit({ 'ns.yaml': NAMESPACE, 'one.yaml': logGroup('') });
    await world.clock.runUntil(() => writes(world).length === 1, 60_000);
    world.restart();
    await world.poll();

    expect(await world.settle()).toBe(true);
    expect(await propertiesOf(world, 'AWS::Logs::LogGroup', '/shop/web')).not.toHaveProperty('RetentionInDays');
  });
});
