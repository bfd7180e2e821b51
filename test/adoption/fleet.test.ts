import { expect, it } from 'vitest';
import { createSandboxClients } from '../../controller/aws/sandbox-clients.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import { createSandbox, DEFAULT_ACCOUNT, DEFAULT_REGION } from '../../sandbox/sandbox.ts';
import type { AdoptionWorld } from '../scenario/adoption/adoption-world.ts';
import { playAdoption } from '../scenario/adoption/play-adoption.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const SERVICES: Readonly<Record<string, string>> = { elbv2: 'elasticloadbalancing' };

/** The AWS CLI's words as calls of a sandbox in this process; `npm run test:scenario` says them with the CLI itself. */
function worldInProcess(): AdoptionWorld {
  const clock = createVirtualClock();
  const sandbox = createSandbox({ clock, random: seededRandom(1), shuffle: true });
  let from = 0;
  return {
    clock,
    clients: createSandboxClients({ aws: sandbox, account: DEFAULT_ACCOUNT }),
    async perform(service, operation, input) {
      const caller = { account: DEFAULT_ACCOUNT, region: DEFAULT_REGION };
      const name = operation.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
      return (await sandbox.call(SERVICES[service] ?? service, name, { ...input }, caller)) as JsonObject;
    },
    async takeWrites() {
      const entries = sandbox.ledger.entries().filter(({ mutating }) => mutating);
      const taken = entries.slice(from);
      from = entries.length;
      return taken.map(({ service, operation, code }) => `${service}:${operation}${code ? ` (${code})` : ''}`);
    },
    close: async () => {},
  };
}

it('a fleet that others made is imported, adopted by tags alone, watched in every field, and made again', async () => {
  const told: string[] = [];

  await playAdoption(worldInProcess(), (line) => told.push(line));

  expect(told.filter((line) => !line.startsWith('ok '))).toEqual([]);
  expect(told).toHaveLength(7);
});
