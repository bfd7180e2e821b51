import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Json } from '../../controller/model/json.ts';
import { sandboxEnv } from '../../sandbox/serve.ts';

const run = promisify(execFile);

/** One command of the real AWS CLI by its arguments. Resolves with its JSON; rejects with what it printed. */
export type AwsCli = (argv: readonly string[]) => Promise<Json>;

/** The machine's own configuration and credentials are left aside, whatever they are. */
export function awsCli(endpoint: string): AwsCli {
  const { PATH = '', HOME = '' } = process.env;
  const none = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
  const env = { PATH, HOME, ...none, ...sandboxEnv(endpoint) };
  return async (argv) => {
    const { stdout } = await run('aws', [...argv, '--output', 'json'], { env });
    return stdout.trim() === '' ? null : (JSON.parse(stdout) as Json);
  };
}

export async function hasAwsCli(): Promise<boolean> {
  return run('aws', ['--version']).then(
    () => true,
    () => false,
  );
}
