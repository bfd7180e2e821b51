import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Clock } from '../../controller/ports/clock.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { type ServedSandbox, serveSandbox } from '../../sandbox/serve.ts';
import { type CliResult, cli } from '../cli/run-cli.ts';
import { webFiles } from '../scenario/web-service.ts';
import { seededRandom } from '../support/seeded-random.ts';

/** Twenty seconds pass in one, for the sandbox and the command line alike. */
const FAST = 20;
const start = systemClock.now();
const clock: Clock = {
  now: () => start + (systemClock.now() - start) * FAST,
  after: (ms, callback) => systemClock.after(ms / FAST, callback),
};

let sandbox: ServedSandbox;
beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_PROFILE', undefined);
  sandbox = await serveSandbox({ clock, random: seededRandom(1), port: 0 });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox.close();
});

function apply(image: string): Promise<CliResult> {
  const env = { EVENKEEL_ENDPOINT_URL: sandbox.url, EVENKEEL_REGION: 'eu-west-1', EVENKEEL_OWNER: 'ci' };
  const input = Object.values(webFiles(image)).join('---\n');
  return cli(['apply', '-', '--wait', '--timeout', '20m'], { input, clock, env });
}

/** Mutating calls since the last time, those that only tag left out. */
function takeWrites(): readonly string[] {
  const { ledger } = sandbox.sandbox;
  const writes = ledger.entries().filter(({ mutating, operation }) => mutating && operation !== 'TagResource');
  ledger.reset();
  return writes.map(({ operation }) => operation);
}

it('apply --wait ends with 5 when the circuit breaker rolls back, with the task’s own reason, and tries once', async () => {
  const first = await apply('app:1');
  expect({ exit: first.exit, writes: takeWrites() }).toEqual({
    exit: 0,
    writes: ['CreateCluster', 'RegisterTaskDefinition', 'CreateService'],
  });

  const broken = await apply('app:crash');
  expect({ exit: broken.exit, writes: takeWrites() }).toEqual({
    exit: 5,
    writes: ['RegisterTaskDefinition', 'UpdateService'],
  });
  expect(broken.err).toContain('shop/Service/web: broken: web:2 failed in its last rollout');
  expect(broken.err).toContain('EssentialContainerExited: Essential container in task exited; app: exit code 1');

  const again = await apply('app:crash');
  expect({ exit: again.exit, writes: takeWrites() }).toEqual({ exit: 5, writes: [] });

  const fixed = await apply('app:2');
  expect({ exit: fixed.exit, writes: takeWrites() }).toEqual({
    exit: 0,
    writes: ['RegisterTaskDefinition', 'UpdateService'],
  });
});
