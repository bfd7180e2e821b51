import type { AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import { systemClock } from '../../controller/ports/system.ts';
import { createFaultScript } from '../../sandbox/fault-script.ts';
import { createWireServer } from '../../sandbox/wire/server.ts';
import { type CliOptions, type CliResult, cli } from '../cli/run-cli.ts';
import type { World } from '../support/world.ts';

export type RunCli = (args: readonly string[], options?: CliOptions) => Promise<CliResult>;

/** The command line against a world's AWS: its own SDK, over HTTP on loopback, as the person on call has it. */
export async function cliOverLoopback(world: World): Promise<RunCli> {
  const served = { sandbox: world.sandbox, script: createFaultScript() };
  const failures: string[] = [];
  const options = { hosts: new Set(['127.0.0.1']), report: (message: string) => void failures.push(message) };
  const server = createWireServer(served, options);
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'oncall');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_PROFILE', undefined);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const env = {
    EVENKEEL_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    EVENKEEL_REGION: 'eu-west-1',
    EVENKEEL_OWNER: 'evenkeel',
  };
  return (args, more = {}) => cli(args, { clock: { ...systemClock, now: world.clock.now }, ...more, env });
}
