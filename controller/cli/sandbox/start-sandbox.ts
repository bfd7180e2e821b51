import { type ServedSandbox, sandboxEnv, serveSandbox } from '../../../sandbox/serve.ts';
import { CliError } from '../program/exit.ts';
import type { Io } from '../program/io.ts';

/** The owner of everything that the quick start makes. */
export const QUICKSTART_OWNER = 'quickstart';

/** Somebody watches: a minute of bake time passes in a second. */
const BAKE_MINUTE_MS = 1_000;

/** Starts the modelled AWS on loopback. Rejects with CliError where the port cannot be had. */
export async function startSandbox(io: Io, options: { port: number; flag: string }): Promise<ServedSandbox> {
  const { port, flag } = options;
  const report = (message: string): void => io.err.write(`sandbox: ${message}\n`);
  try {
    return await serveSandbox({ clock: io.clock, random: io.random, port, report, bakeMinuteMs: BAKE_MINUTE_MS });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CliError('unreachable', `port ${port} is in use`, `choose another one with ${flag}`);
  }
}

/** The value of a port option. Throws CliError. */
export function parsePort(text: string | undefined): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text ?? '') && port <= 65_535) return port;
  throw new CliError('invalid', `${text} is not a port`, 'a number from 0 to 65535');
}

/** Variables that would lead past the sandbox if they stayed: the SDKs let a profile win over keys. */
const LEADING_ELSEWHERE = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ROLE_ARN'];

/** Shell text that makes the AWS CLI, the SDKs and evenkeel talk to the sandbox of that port. */
export function environmentScript(port: number): string {
  const variables = { ...sandboxEnv(`http://127.0.0.1:${port}`), EVENKEEL_OWNER: QUICKSTART_OWNER };
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'\n`);
  return `unset ${LEADING_ELSEWHERE.join(' ')}\n${exports.join('')}`;
}
