import { describe, expect, test } from 'vitest';
import { createScopes } from '../../controller/aws/scopes.ts';
import { AwsError } from '../../controller/model/aws-error.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createFakeTransport, type Handlers } from './support/fake-transport.ts';
import { outcomeOf } from './support/outcome.ts';

const ME = { Account: '123456789012', Arn: 'arn:aws:sts::123456789012:assumed-role/evenkeel/task' };

function createWorld(
  handler: NonNullable<Handlers['sts:GetCallerIdentity']>,
  region: string | undefined = 'eu-west-1',
) {
  const clock = createVirtualClock();
  const transport = createFakeTransport({ 'sts:GetCallerIdentity': handler });
  return { clock, transport, scopes: createScopes({ transport, clock, region }) };
}

describe('a binding becomes the account that its credentials belong to', () => {
  test('AWS names it, whatever the binding asks for', async () => {
    const { scopes } = createWorld(() => ME);
    expect(await scopes.resolve({ account: '999999999999' })).toEqual({
      scope: { account: '123456789012', region: 'eu-west-1', roleArn: undefined },
      caller: ME.Arn,
    });
  });

  test('its own Region and role are used', async () => {
    const { scopes } = createWorld(() => ME);
    const roleArn = 'arn:aws:iam::123456789012:role/shop';
    expect((await scopes.resolve({ region: 'us-east-1', roleArn })).scope).toEqual({
      account: '123456789012',
      region: 'us-east-1',
      roleArn,
    });
  });

  test('AWS is asked once per Region and role, and again after 15 minutes', async () => {
    const { clock, scopes, transport } = createWorld(() => ME);
    await Promise.all([scopes.resolve({}), scopes.resolve({})]);
    await clock.advance(14 * 60_000);
    await scopes.resolve({});
    expect(transport.log).toHaveLength(1);
    await clock.advance(60_000);
    await scopes.resolve({});
    expect(transport.log).toHaveLength(2);
  });

  test('a failure is not remembered', async () => {
    let fails = true;
    const { scopes } = createWorld(() => {
      if (!fails) return ME;
      throw new AwsError({ class: 'denied', code: 'ExpiredToken', call: 'sts:GetCallerIdentity', message: 'x' });
    });
    expect(await outcomeOf(scopes.resolve({}))).toEqual({ class: 'denied', code: 'ExpiredToken' });
    fails = false;
    expect(await outcomeOf(scopes.resolve({}))).toHaveProperty('ok');
  });

  test('no Region anywhere says where to set one', async () => {
    const clock = createVirtualClock();
    const scopes = createScopes({ transport: createFakeTransport({}), clock });
    await expect(scopes.resolve({})).rejects.toThrow(/--region, AWS_REGION, the profile/);
  });

  test('an answer without an account is unknown', async () => {
    const { scopes } = createWorld(() => ({}));
    expect(await outcomeOf(scopes.resolve({}))).toEqual({ class: 'unknown', code: 'NoIdentity' });
  });
});
