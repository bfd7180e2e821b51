import { describe, expect, it } from 'vitest';
import { rowOf } from '../../dashboard/object-row.ts';
import { objectStatus } from '../support/fleet.ts';

const NOTHING_LIVES = { status: 'Missing', message: 'does not exist in AWS' } as const;

const rows = [
  {
    outcome: { kind: 'blocked', reason: 'waits for shop/AwsResource/nat: value is pending' },
    attention: undefined,
    message: 'waits for shop/AwsResource/nat: value is pending',
    because: 'what it waits for is on its way, or asks for a person itself',
  },
  {
    outcome: { kind: 'blocked', reason: 'waits for ${AwsResource/nat}: no manifest declares it', undeclared: true },
    attention: 'missing',
    message: 'waits for ${AwsResource/nat}: no manifest declares it',
    because: 'nobody will make what it waits for',
  },
  {
    outcome: { kind: 'held', reason: 'web.yaml:9:3 ${ssm:/x}: there is no such parameter' },
    attention: 'held',
    message: 'web.yaml:9:3 ${ssm:/x}: there is no such parameter',
    because: 'its document says what cannot be',
  },
  {
    outcome: { kind: 'settled' },
    attention: 'missing',
    message: 'does not exist in AWS',
    because: 'nothing says that it will be made',
  },
] as const;

describe('what does not live yet', () => {
  it.each(rows)('asks for $attention, because $because', ({ outcome, attention, message }) => {
    const status = objectStatus(
      { namespace: 'shop', kind: 'Service', name: 'web' },
      { health: NOTHING_LIVES, outcome, plan: undefined },
    );

    expect(rowOf(status).row).toMatchObject({ message, attention });
  });
});
