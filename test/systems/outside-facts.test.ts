import { beforeAll, describe, expect, it } from 'vitest';
import { create, sweep } from './play.ts';
import { storedOf } from './stored.ts';
import { MINUTE, type SystemWorld } from './system-world.ts';
import { weatherApi } from './weather-api.ts';

const GROUP = 'weather/AwsResource/alb-security-group';

describe('the addresses of API Gateway', { timeout: 600_000 }, () => {
  let opened: SystemWorld;

  beforeAll(async () => {
    ({ opened } = await create(weatherApi));
    await sweep(opened, 5);
  }, 600_000);

  async function allowed(): Promise<readonly string[]> {
    const { SecurityGroupIngress: rules } = (await storedOf(opened, GROUP)).model;
    return (rules as readonly { readonly CidrIp: string }[]).map(({ CidrIp }) => CidrIp).sort();
  }

  it('are followed by one rule for each, and a change of them reaches the group alone', async () => {
    opened.ranges.addresses = ['18.130.0.0/24', '3.8.1.0/24', '35.176.0.0/24'];
    const since = opened.world.clock.now();
    await opened.world.clock.advance(30 * MINUTE);

    const written = opened.since(since).flatMap((event) => (event.type === 'StepExecuted' ? [event.key] : []));
    expect([...new Set(written)]).toEqual([GROUP]);
    expect(await allowed()).toEqual([...opened.ranges.addresses]);
    expect(await sweep(opened, 20)).toEqual([]);
  });

  it('leave everything as it is while nobody can read them', async () => {
    opened.ranges.addresses = [];
    expect(await sweep(opened, 20)).toEqual([]);
    expect(await allowed()).toEqual(['18.130.0.0/24', '3.8.1.0/24', '35.176.0.0/24']);
  });
});
