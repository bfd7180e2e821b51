import { afterAll, beforeAll, vi } from 'vitest';
import type { Clock } from '../../controller/ports/clock.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { type ServedSandbox, serveSandbox } from '../../sandbox/serve.ts';
import { type CliResult, cli } from '../cli/run-cli.ts';
import { seededRandom } from '../support/seeded-random.ts';

/** Ten seconds pass in one, for the sandbox and the command line alike: a read may take a second of a busy machine. */
const FAST = 10;

export interface FastCli {
  /** The sandbox of the tests of this file. */
  sandbox(): ServedSandbox['sandbox'];
  run(args: readonly string[], input?: string): Promise<CliResult>;
}

/** A sandbox for the tests of one file, and commands against it with the credentials that any machine could have. */
export function fastCli(): FastCli {
  const start = systemClock.now();
  const clock: Clock = {
    now: () => start + (systemClock.now() - start) * FAST,
    after: (ms, callback) => systemClock.after(ms / FAST, callback),
  };
  let served: ServedSandbox;
  beforeAll(async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    vi.stubEnv('AWS_PROFILE', undefined);
    served = await serveSandbox({ clock, random: seededRandom(1), port: 0 });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await served.close();
  });
  return {
    sandbox: () => served.sandbox,
    run(args, input) {
      const env = { EVENKEEL_ENDPOINT_URL: served.url, EVENKEEL_REGION: 'eu-west-1', EVENKEEL_OWNER: 'ci' };
      return cli(args, { clock, env, ...(input === undefined ? {} : { input }) });
    },
  };
}
