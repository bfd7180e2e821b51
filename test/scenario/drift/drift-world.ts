import type { AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import { systemClock } from '../../../controller/ports/system.ts';
import { createDashboard } from '../../../dashboard/server.ts';
import { createFaultScript } from '../../../sandbox/fault-script.ts';
import { createWireServer } from '../../../sandbox/wire/server.ts';
import { type CliOptions, type CliResult, cli } from '../../cli/run-cli.ts';
import { type AwsCli, awsCli } from '../../support/aws-cli.ts';
import { ADMIN_TOKEN, WITH_TOKEN } from '../../support/dashboard.ts';
import { createWorld, type Files, type World } from '../../support/world.ts';

/** A fleet that a real operator keeps, the AWS CLI beside it, and the command line with the operator's own API. */
export interface DriftWorld extends World {
  readonly aws: AwsCli;
  /** Writes that were sent since the last look, as `service:Operation`. */
  takeWrites(): readonly string[];
  run(args: readonly string[], options?: CliOptions): Promise<CliResult>;
  /** The same, while the world's time goes on. */
  runInTime(args: readonly string[], options?: CliOptions): Promise<CliResult>;
  stopController(): void;
}

const TICK_MS = 20;

/** Commits the files and lets them settle. */
export async function openDriftWorld(files: Files): Promise<DriftWorld> {
  const world = createWorld({ seed: 4, sandbox: { shuffle: true } });
  const url = await serve(world);
  const api = controllerOf(world);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'oncall');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_PROFILE', undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
  await world.commit(files);
  if (!(await world.settle())) throw new Error('the fleet does not settle');
  const { ledger } = world.sandbox;
  let seen = ledger.entries().length;
  const aws = { EVENKEEL_ENDPOINT_URL: url, EVENKEEL_REGION: 'eu-west-1' };
  const env = { ...aws, EVENKEEL_OWNER: 'evenkeel', EVENKEEL_TOKEN: ADMIN_TOKEN };
  const run = (args: readonly string[], more: CliOptions = {}): Promise<CliResult> =>
    cli(args, { clock: { ...systemClock, now: world.clock.now }, ...more, env });
  return {
    ...world,
    aws: awsCli(url),
    takeWrites() {
      const fresh = ledger.entries().slice(seen);
      seen = ledger.entries().length;
      return fresh.filter(({ mutating }) => mutating).map(({ service, operation }) => `${service}:${operation}`);
    },
    run,
    async runInTime(args, options) {
      let isOver = false;
      const result = run(args, options).finally(() => {
        isOver = true;
      });
      while (!isOver) await world.clock.advance(TICK_MS);
      return result;
    },
    stopController: api.stop,
  };
}

/** The world's AWS on loopback. */
async function serve({ sandbox }: World): Promise<string> {
  const served = { sandbox, script: createFaultScript() };
  const server = createWireServer(served, { hosts: new Set(['127.0.0.1']), report: () => {} });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What the command line asks of a controller is answered by the world's operator, for as long as it is not stopped. */
function controllerOf(world: World): { stop(): void } {
  let isUp = true;
  const { views, healing } = world.operator();
  const app = createDashboard({ views, healing, clock: world.clock, auth: WITH_TOKEN });
  vi.stubGlobal('fetch', async (url: string, init: Asked) => {
    if (!isUp) throw new TypeError('fetch failed');
    const { pathname, search } = new URL(url);
    const headers = { host: '127.0.0.1:8080', ...init.headers };
    const sent = init.body === undefined ? {} : { payload: init.body };
    const response = await app.inject({ method: init.method ?? 'GET', url: pathname + search, headers, ...sent });
    return new Response(response.body === '' ? null : response.body, { status: response.statusCode });
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return {
    stop() {
      isUp = false;
    },
  };
}

/** What the command line hands to `fetch`. */
interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
}
