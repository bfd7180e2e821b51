import type { AddressInfo } from 'node:net';
import { createFaultScript } from './fault-script.ts';
import { createSandbox, DEFAULT_REGION, type Sandbox, type SandboxOptions } from './sandbox.ts';
import { stoppableClock } from './stoppable-clock.ts';
import { createWireServer } from './wire/server.ts';

const DEFAULT_PORT = 4566;
const DEFAULT_HOST = '127.0.0.1';

export interface ServeOptions extends SandboxOptions {
  /** 0 takes any free port; 4566 unless given. */
  readonly port?: number | undefined;
  /** The address to listen on; loopback unless given. There is no authentication whatever. */
  readonly host?: string | undefined;
  /** Told about failures of the sandbox itself, one text each. */
  readonly report?: ((message: string) => void) | undefined;
}

export interface ServedSandbox {
  /** `http://127.0.0.1:4566` */
  readonly url: string;
  readonly sandbox: Sandbox;
  /** Ends at once, open connections too; no timer of the modelled world stays. */
  close(): Promise<void>;
}

/** Starts a sandbox on HTTP. Rejects when the port cannot be had, with node's own error (`code` EADDRINUSE …). */
export async function serveSandbox(options: ServeOptions): Promise<ServedSandbox> {
  const host = options.host ?? DEFAULT_HOST;
  const script = createFaultScript();
  const clock = stoppableClock(options.clock);
  const sandbox = createSandbox({ ...options, clock, faults: (call) => script.hook(call) ?? options.faults?.(call) });
  const hosts = new Set(['127.0.0.1', 'localhost', '[::1]', host]);
  const server = createWireServer({ sandbox, script }, { hosts, report: options.report ?? (() => {}) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: options.port ?? DEFAULT_PORT, host }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    sandbox,
    close() {
      clock.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** The environment with which AWS's SDKs and CLI talk to a sandbox; any key and secret are accepted. */
export function sandboxEnv(url: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: DEFAULT_REGION,
    AWS_DEFAULT_REGION: DEFAULT_REGION,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
  };
}
