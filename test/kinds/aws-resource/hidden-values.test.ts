import { describe, expect, it } from 'vitest';
import { createWorld, SWEEP_MS, type World } from '../../support/world.ts';
import { NAMESPACE, resource, writes } from './network.ts';

const PASSWORD = 'c0rrect-horse-battery';
const OTHER = 'an0ther-staple';

function database(password: string): string {
  return resource(
    'db',
    `{type: AWS::RDS::DBInstance, properties: {DBInstanceIdentifier: orders, Engine: postgres, DBInstanceClass: db.t4g.micro,
      AllocatedStorage: "20", MasterUsername: shop, MasterUserPassword: "${password}"}}`,
  );
}

const BY_REFERENCE = '{{resolve:secretsmanager:shop/db:SecretString:password}}';

async function lifeWith(password: string): Promise<World> {
  const world = createWorld({ seed: 1 });
  const SecretString = JSON.stringify({ password: PASSWORD, other: OTHER });
  await world.call('secretsmanager', 'CreateSecret', { Name: 'shop/db', SecretString });
  await world.commit({ 'ns.yaml': NAMESPACE, 'db.yaml': database(password) });
  expect(await world.settle()).toBe(true);
  return world;
}

/** All that people and programs see of the world. */
function everythingSaid(world: World): string {
  const { views } = world.operator();
  return JSON.stringify([views.objects(), world.events, world.sandbox.ledger.entries()]);
}

describe('a password', () => {
  it('by reference reaches AWS, and nothing else', async () => {
    const world = await lifeWith(BY_REFERENCE);
    await world.commit({ 'ns.yaml': NAMESPACE, 'db.yaml': database(BY_REFERENCE.replace('password}', 'other}')) });
    expect(await world.settle()).toBe(true);
    const said = everythingSaid(world);

    expect(said).not.toContain(PASSWORD);
    expect(said).not.toContain(OTHER);
    expect(writes(world)).toEqual([
      'CreateSecret',
      'CreateResource AWS::RDS::DBInstance',
      'UpdateResource AWS::RDS::DBInstance',
    ]);
  });

  it('that was sent is not sent again, by a controller that knows nothing either', async () => {
    const world = await lifeWith(BY_REFERENCE);
    world.sandbox.ledger.reset();
    world.restart();
    await world.poll();
    await world.clock.advance(60 * SWEEP_MS);

    expect(await world.settle()).toBe(true);
    expect(writes(world)).toEqual([]);
  });

  it('is called not observable, never in sync', async () => {
    const world = await lifeWith(BY_REFERENCE);
    const status = world
      .operator()
      .views.objects()
      .find(({ key }) => key === 'shop/AwsResource/db');

    expect(status?.health.message).toMatch(/; not observable: MasterUserPassword$/);
    expect(status?.summary?.detail).toMatch(/, 1 not observable$/);
  });

  it('is set anew by every other change: the handler would drop it', async () => {
    const world = await lifeWith(BY_REFERENCE);
    world.sandbox.ledger.reset();
    const larger = database(BY_REFERENCE).replace('"20"', '"30"');
    await world.commit({ 'ns.yaml': NAMESPACE, 'db.yaml': larger });

    expect(await world.settle()).toBe(true);
    expect(writes(world)).toEqual(['UpdateResource AWS::RDS::DBInstance']);
    expect(world.sandbox.ledger.count('secretsmanager:GetSecretValue')).toBe(1);
  });
});
