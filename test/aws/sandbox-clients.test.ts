import { describe, expect, test } from 'vitest';
import { createSandboxClients, type InProcessAws } from '../../controller/aws/sandbox-clients.ts';
import { createThrottle } from '../../controller/aws/throttle.ts';
import { createTransport } from '../../controller/aws/transport.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { SCOPE } from './support/fake-transport.ts';
import { outcomeOf } from './support/outcome.ts';

function transportTo(call: InProcessAws['call']) {
  const clock = createVirtualClock(0);
  const clients = createSandboxClients({ aws: { call }, account: '111111111111' });
  const transport = createTransport({ clients, throttle: createThrottle({ clock }), clock, random: seededRandom(1) });
  return { clock, transport };
}

describe('a modelled AWS in this process', () => {
  test('is called by IAM prefix and operation, as the account of the credentials', async () => {
    const seen: unknown[] = [];
    const { transport } = transportTo((...call) => {
      seen.push(call);
      return {};
    });
    const role = 'arn:aws:iam::222222222222:role/deploy';
    await transport.send(SCOPE, 'ecs:ListClusters', { maxResults: 1, nextToken: undefined });
    await transport.send({ ...SCOPE, roleArn: role }, 'elasticloadbalancing:DescribeTags', { ResourceArns: ['a'] });
    expect(seen).toEqual([
      ['ecs', 'ListClusters', { maxResults: 1 }, { account: '111111111111', region: 'eu-west-1' }],
      [
        'elasticloadbalancing',
        'DescribeTags',
        { ResourceArns: ['a'] },
        { account: '222222222222', arn: 'arn:aws:sts::222222222222:assumed-role/deploy/evenkeel', region: 'eu-west-1' },
      ],
    ]);
    expect(seen[0]).not.toHaveProperty([2, 'nextToken']);
  });

  test('shares no object with the controller, and dates stay dates', async () => {
    const world = { serviceArns: ['a'], at: new Date(0) };
    const { transport } = transportTo(() => world);
    const answer = await transport.send(SCOPE, 'ecs:ListServices', {});
    expect(answer).toEqual(world);
    expect(answer).not.toBe(world);
    expect(answer.serviceArns).not.toBe(world.serviceArns);
  });

  test.each([
    { thrown: { code: 'ClusterNotFoundException', message: 'x', status: 400 }, class: 'notFound' },
    { thrown: { code: 'ServerException', message: 'x', status: 500 }, class: 'transient' },
    { thrown: { code: 'ThrottlingException', message: 'Rate exceeded', status: 400 }, class: 'throttled' },
  ])('$thrown.code becomes $class by the same rules as on the wire', async ({ thrown, class: expected }) => {
    const { clock, transport } = transportTo(() => {
      throw Object.assign(new Error(thrown.message), thrown);
    });
    const outcome = outcomeOf(transport.send(SCOPE, 'ecs:DescribeServices', { services: ['web'] }));
    await clock.advance(600_000);
    expect(await outcome).toEqual({ class: expected, code: thrown.code });
  });
});
