import { expect, it } from 'vitest';
import { createReaders } from '../../controller/aws/reader.ts';
import { createSandboxClients } from '../../controller/aws/sandbox-clients.ts';
import { createThrottle } from '../../controller/aws/throttle.ts';
import { createTransport } from '../../controller/aws/transport.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { SCOPE } from './support/fake-transport.ts';

const clock = createVirtualClock();
const random = seededRandom(7);
const sandbox = createSandbox({ clock, random });
const clients = createSandboxClients({ aws: sandbox, account: SCOPE.account });
const transport = createTransport({ clients, throttle: createThrottle({ clock }), clock, random });

async function typeOf(name: string, types?: typeof RESOURCE_TYPES) {
  let over = false;
  const work = createReaders({ transport, clock, types })
    .point(SCOPE)
    .get('cloudcontrol:type', name)
    .finally(() => {
      over = true;
    });
  while (!over) await clock.advance(100);
  return work;
}

it.each(['AWS::EC2::VPC', 'AWS::RDS::DBInstance', 'AWS::IAM::AccessKey'])(
  '%s: what AWS describes is read as what ships',
  async (name) => {
    expect(await typeOf(name)).toEqual(RESOURCE_TYPES.get(name));
  },
);

it('AWS is asked only about what this build does not know', async () => {
  const asked: string[] = [];
  sandbox.setFaults(({ operation }) => {
    asked.push(operation);
    return undefined;
  });
  await typeOf('AWS::EC2::VPC', RESOURCE_TYPES);
  expect(await typeOf('AWS::EC2::OfNextYear', RESOURCE_TYPES)).toBeUndefined();
  expect(asked).toEqual(['DescribeType']);
});
